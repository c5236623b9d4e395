"""The dead of an event under each rule: its own figures, and those of the events that it holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ceasefire.errors import CeasefireError, looked_up
from ceasefire.ledger import naming
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.ledger.tolls import days, reports, sums
from ceasefire.ledger.tolls.codebooks import RULES, Rule
from ceasefire.ledger.tolls.reports import Left, Report
from ceasefire.ledger.tolls.rules import Estimate
from ceasefire.records.aspects import Group

#: What those of all victims are called who are in none of the rows beside them.
UNSPLIT = "told of no group"


@dataclass(frozen=True)
class Toll:
    """The dead of an event under one rule.

    An event that holds others has its own figures, and theirs, which count the same dead. The larger
    stands, end by end: of what is told of the whole, of the sum of the events that it holds, and of the sum
    of the groups that its group holds. That is the total, with what is known apart taken off it and put
    beside it (UCDP GED Codebook 19.1, section 5.5), so that a figure below the sum of its parts stands
    behind them, whoever gives it. Two things follow from days. A figure holds its own alone, those that its
    source gives, or all to the day on which it was given: what the event holds of other days is added to it.
    And where one event went on for days that may be those of another beside it, they may hold the same
    dead, and are not added. Our rule adds nothing up that nobody stated as a sum.

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
        parts = sums.added(self.total(one, event) for one in self._within(group))
        inside = (e for e, other in self.ledger.names.events.items() if other.part_of == event)
        return sums.highest([own, parts, self._summed(group, inside)])

    def _within(self, group: str) -> list[str]:
        return [g for g, other in self.ledger.names.groups.items() if other.part_of == group]

    def _summed(self, group: str, events: Iterable[str]) -> sums.Total:
        """Return the dead of several events, of which no one is part of another."""
        together = days.together(self.ledger, events)
        return sums.added(self._shared(group, some) for some in together)

    def _shared(self, group: str, events: Sequence[str]) -> sums.Total:
        """Return the dead of events that can hold the same ones: in each group, the most they are sure of."""
        if len(events) == 1:
            return self.total(group, events[0])
        each = {event: self.total(group, event) for event in events}
        whole = sums.disjoint(each, lambda one, other: days.apart(self.ledger, one, other))
        parts = [self._shared(one, events) for one in self._within(group)]
        return sums.highest([whole, sums.added(parts)])

    def _own(self, event: str, group: str) -> sums.Total:
        finding = self._by_question.get((event, group))
        if finding is None:
            return sums.NOTHING
        if self._rule.estimate is None:
            return sums.answered(finding)
        made = self._estimate(finding)
        low, best, high = (self._with_other_days(finding, made, end) for end in sums.ENDS)
        return sums.Total(low, best, high)

    def _with_other_days(self, finding: Finding, made: Estimate, end: sums.End) -> int | None:
        """Return an end of a rule's estimate, with what the event holds that its reports cannot count."""
        number: int | None = getattr(made, end)
        if number is None:
            return None
        apart = days.outside(self.ledger, finding.event, days.counted(made.giving(number)))
        others = self._summed(str(finding.group), apart)
        return number + (getattr(others, end) or 0)

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
    def unsplit(self) -> sums.Total:
        """How many of all victims are told of no group: UCDP's *unknown*; of other rules nothing."""
        splits = self._rule.estimate and self._rule.split and not self._rule.civilians
        if not splits or self.whole is None or self.groups == (self.whole,):
            return sums.NOTHING
        parts = [self.total(group) for group in self._within(self.whole)]
        return sums.rest(self.total(self.whole), parts)

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
        if not self._rule.split and group != self.whole:
            return "gives one figure for all"
        if self._rule.estimate and _refused(self._rule, self.ledger.names.groups[group]):
            return "counts civilians alone"
        return known.words or "nothing stated"

    @property
    def unsplit_cell(self) -> str:
        """What the rule gives for those who are told of no group; why not, where it gives none."""
        if not self._rule.split:
            return "gives one figure for all"
        if self._rule.civilians:
            return "counts civilians alone"
        return self.unsplit.words or ("none" if self._rule.estimate else "nothing stated")

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
    return finding.best is None or any(reports.leading(s, finding) for s in report.claims)
