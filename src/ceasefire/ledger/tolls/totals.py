"""The dead of an event under each rule: its own figures, and those of the events that it holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from ceasefire.errors import CeasefireError, looked_up
from ceasefire.ledger import naming
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.ledger.tolls import reports, sums
from ceasefire.ledger.tolls.codebooks import RULES, Rule
from ceasefire.ledger.tolls.reports import Left, Report
from ceasefire.ledger.tolls.rules import Estimate
from ceasefire.records.aspects import Group


@dataclass(frozen=True)
class Toll:
    """The dead of an event under one rule.

    An event that holds others has its own figures, and theirs, which count the same dead. A figure of the
    whole group by somebody who is no party stands, if no part is above it; else the larger does, of what is
    told of the whole and of the sum of its parts, which is the total less what is known apart (UCDP GED
    Codebook 19.1, section 5.5). Of all victims, the larger stands of what is told of them and of the sum of
    their groups. Our rule adds nothing up that nobody stated as a sum.

    Attributes
    ----------
    ledger, event, rule
        The claims, the event, and the word of the rule.
    """

    ledger: Ledger
    event: str
    rule: str
    _known: dict[tuple[str, str], sums.Total] = field(
        default_factory=dict, compare=False, repr=False
    )

    @property
    def _rule(self) -> Rule:
        return RULES[self.rule]

    def total(self, group: str, event: str | None = None) -> sums.Total:
        """Return the dead of a group in the event, or in one that it holds."""
        looked_up("group", group, self.ledger.names.groups)
        event = self.event if event is None else event
        naming.known(self.ledger, event=event)
        if (event, group) not in self._known:
            self._known[event, group] = self._counted(event, group)
        return self._known[event, group]

    def _counted(self, event: str, group: str) -> sums.Total:
        own = self._own(event, group)
        if self._rule.estimate is None:
            return own
        names = self.ledger.names
        inside = [
            self.total(group, e) for e, other in names.events.items() if other.part_of == event
        ]
        parts = [
            self.total(g, event) for g, other in names.groups.items() if other.part_of == group
        ]
        firm = self._firm(event, group)
        summed = [inside] * (not firm) + [parts] * (not firm or group == self.whole)
        ways = [own, *inside, *parts, *map(sums.added, summed)]  # no part is above its whole
        low = sums.most(way.low for way in ways)
        best = sums.most(way.best for way in ways)
        high = sums.most(way.high for way in ways)
        return sums.Total(low, best, high, sums.written(low, best, high))

    def _firm(self, event: str, group: str) -> bool:
        """Return whether somebody who is no party gives a figure of the whole group."""
        finding = self._by_question.get((event, group))
        used = self._estimate(finding).used if finding else ()
        return any(not one.of_a_party and not one.worded for one in used)

    def _own(self, event: str, group: str) -> sums.Total:
        finding = self._by_question.get((event, group))
        if finding is None:
            return sums.NOTHING
        if self._rule.estimate is None:
            return sums.answered(finding)
        if _refused(self._rule, self.ledger.names.groups[group]):
            return sums.NOTHING
        estimate = self._rule.estimate(reports.of(finding)[0])
        ends = (estimate.low, estimate.best, estimate.high)
        return sums.Total(*ends, sums.written(*ends))

    @cached_property
    def _by_question(self) -> dict[tuple[str, str], Finding]:
        aspect = self.ledger.names.counted()
        asked = (finding for finding in self.ledger.all_findings if finding.aspect == aspect)
        return {(finding.event, str(finding.group)): finding for finding in asked}

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The questions that it reads: of the event first, then of those that it holds.

        Ours reads those of the event alone.
        """
        inside = self.ledger.names.held(self.event) if self._rule.estimate else ()
        events = [self.event, *(e for e in self.ledger.names.events if e in inside)]
        asked = ((e, g) for e in events for g in self.ledger.names.groups)
        return tuple(self._by_question[key] for key in asked if key in self._by_question)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of which somebody counts the dead, each before its parts."""
        known = {str(finding.group) for finding in self.findings}
        known |= {[group, *self._above(group)][-1] for group in known}
        return tuple(sorted(known, key=self._path))

    def part(self, group: str) -> bool:
        """Return whether another group of these, but for all victims, holds one.

        An unknown group raises ``UnknownName``.
        """
        looked_up("group", group, self.ledger.names.groups)
        return bool(set(self._above(group)[:-1]) & set(self.groups))

    def _above(self, group: str) -> list[str]:
        above = self.ledger.names.groups[group].part_of
        return [above, *self._above(above)] if above else []

    def _path(self, group: str) -> list[int]:
        order = list(self.ledger.names.groups)
        return [order.index(one) for one in reversed([group, *self._above(group)])]

    @property
    def whole(self) -> str | None:
        """The group of all victims; none if the vocabulary has none."""
        roots = {[group, *self._above(group)][-1] for group in self.groups}
        return roots.pop() if len(roots) == 1 else None

    @property
    def unsplit(self) -> int | None:
        """How many of all victims, by best, are told of no group: UCDP's *unknown*; none without a best."""
        if not (self._rule.estimate and self._rule.split) or self.whole is None:
            return None
        if (best := self.total(self.whole).best) is None:
            return None
        groups = self.ledger.names.groups
        parts = [
            self.total(g).best or 0 for g, other in groups.items() if other.part_of == self.whole
        ]
        return best - sum(parts)

    def used(self) -> list[tuple[Finding, Report]]:
        """Return the reports that it is made of, each with its question."""
        return [
            (finding, report)
            for finding in self.findings
            for report in self._estimate(finding).used
        ]

    def left(self) -> list[tuple[Finding, Left]]:
        """Return the claims that it leaves out, each with its question, and why."""
        return [(f, left) for f in self.findings for left in self._left(f)]

    def _left(self, finding: Finding) -> tuple[Left, ...]:
        read, aside = reports.of(finding)
        group = self.ledger.names.groups[str(finding.group)]
        if why := _refused(self._rule, group):
            return (*(Left(report, why) for report in read), *aside)
        return (*self._estimate(finding).left, *aside)

    def _estimate(self, finding: Finding) -> Estimate:
        read, _ = reports.of(finding)
        if _refused(self._rule, self.ledger.names.groups[str(finding.group)]):
            return Estimate()
        if self._rule.estimate is None:
            behind = [one for one in read if _behind(one, finding)]
            rest = [one for one in read if one not in behind]
            why = "it is not the value that leads"
            return Estimate(used=tuple(behind), left=tuple(Left(one, why) for one in rest))
        return self._rule.estimate(read)

    @property
    def headline(self) -> str:
        """The dead of all; by a rule that counts civilians alone, those."""
        if not self._rule.civilians:
            return self.cell(self.whole) if self.whole else "nothing stated"
        total = self.total(self.whole) if self.whole else sums.NOTHING
        return f"{total.words} civilians" if total.words else "nothing stated"

    def label(self, group: str) -> str:
        """Return what a group is called beside the others; one that another holds says so.

        An unknown group raises ``UnknownName``.
        """
        name = looked_up("group", group, self.ledger.names.groups).label
        return f"of these, {name}" if self.part(group) else name

    def cell(self, group: str) -> str:
        """Return what the rule gives for a group, in words; why not, where it gives nothing of the kind.

        An unknown group raises ``UnknownName``.
        """
        known = self.total(group)
        if known != sums.NOTHING and known.words and (self._rule.split or group == self.whole):
            if self._rule.civilians and group == self.whole:
                return "counts civilians alone"
            return known.words
        if not self._rule.split:
            return "gives one figure for all"
        why = _refused(self._rule, self.ledger.names.groups[group]) if self._rule.estimate else ""
        return "counts civilians alone" if why else "nothing stated"

    def backing(self) -> tuple[Statement, ...]:
        """Return every claim that it reads, counted or left out."""
        return tuple(s for finding in self.findings for s in finding.shown)


def toll(ledger: Ledger, event: str, rule: str) -> Toll:
    """Return the dead of an event under a rule.

    Parameters
    ----------
    ledger
        The claims, as of any day and without any source.
    event
        Its id.
    rule
        One of `RULES`.

    Raises
    ------
    UnknownName
        If there is no such event or rule, with the nearest names.
    CeasefireError
        If nobody counts its dead.
    """
    naming.known(ledger, event=event)
    looked_up("rule", rule, RULES)
    made = Toll(ledger, event, rule)
    if not Toll(ledger, event, "ucdp").findings:
        what = f"no source in the ledger counts the dead of '{event}'"
        others = ", ".join(counted(ledger))
        raise CeasefireError(what, remedy=others and f"ask for one of: {others}")
    return made


def groups(ledger: Ledger, event: str) -> tuple[str, ...]:
    """Return the groups of which somebody counts the dead in an event or in one that it holds.

    Each stands before its parts. An unknown event raises ``UnknownName``; one whose dead nobody counts has
    none.
    """
    naming.known(ledger, event=event)
    return Toll(ledger, event, "ucdp").groups


def counted(ledger: Ledger) -> list[str]:
    """Return the events of which somebody counts the dead and that no other such event holds, in order."""
    aspect, names = ledger.names.counted(), ledger.names
    asked = {f.event for f in ledger.all_findings if f.aspect == aspect}
    return [
        e for e in names.events if e in asked and not asked & (names.kin(e) - names.held(e) - {e})
    ]


def _refused(rule: Rule, group: Group) -> str:
    """Return why a rule does not count a group; empty if it does."""
    if not rule.civilians or (group.part_of is not None and not group.armed):
        return ""
    return "they bear arms" if group.armed else "it does not say that they were civilians"


def _behind(report: Report, finding: Finding) -> bool:
    best = finding.best
    return best is None or any(best in (s.interval, s.answer) for s in report.claims)
