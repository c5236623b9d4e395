"""What the rules of counting read: one speaker's newest figure of the dead of one event and group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ceasefire.ledger import words
from ceasefire.ledger.answers import scopes
from ceasefire.ledger.answers.accounts import Account
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.statements import STANDING_ORDER, Statement
from ceasefire.records import intervals
from ceasefire.records.enumerations import Witness
from ceasefire.records.intervals import VAGUE, Interval

#: Why no rule reads a claim as one of the whole, where it counts.
PART = "it is told of one place or some days alone"
OLDER = "the same speaker has given another figure since"


@dataclass(frozen=True)
class Report:
    """A figure as a rule of counting reads it.

    Attributes
    ----------
    who
        Who gives it, as printed.
    standing
        How the speaker stands to the matter.
    value
        The figure, as records write numbers.
    day
        The day on which it was given.
    claims
        The claims that give it.
    enemy
        Whether it is of the dead of another side than the speaker's, or of none.
    """

    who: str
    standing: Witness
    value: str
    day: date
    claims: tuple[Statement, ...] = ()
    enemy: bool = False

    @property
    def worded(self) -> bool:
        """Whether it is a counting word and names no figure."""
        return self.value in VAGUE

    @property
    def low(self) -> int:
        """The figure that it names, whatever stands before it; of a range the lower end."""
        named = intervals.figure(self.value)
        return (intervals.number(self.value).low or 0) if named is None else named

    @property
    def high(self) -> int:
        """The figure that it names, whatever stands before it; of a range the upper end."""
        named = intervals.figure(self.value)
        return (intervals.number(self.value).high or 0) if named is None else named

    @property
    def days(self) -> Interval[date]:
        """The days that it counts: those that its source gives; where none, all to that of the report."""
        covers = [intervals.dates(s.claim.covers) for s in self.claims if s.claim.covers]
        span: Interval[date] = intervals.hull(covers) if covers else Interval(None, None)
        return Interval(span.low, self.day if span.high is None else span.high)

    @property
    def rank(self) -> int:
        """How early its speaker is listened to: 0 first."""
        return STANDING_ORDER[self.standing]

    @property
    def of_the_enemy(self) -> bool:
        """Whether a party gives it in its own interest, of others than its own."""
        return self.of_a_party and self.enemy

    @property
    def of_a_party(self) -> bool:
        """Whether a party gives it in its own interest: the dead of the enemy, its own civilians."""
        return self.standing == "in interest"


@dataclass(frozen=True)
class Left:
    """A claim that a rule leaves out, and why."""

    report: Report
    why: str


def of(finding: Finding) -> tuple[tuple[Report, ...], tuple[Left, ...]]:
    """Return the reports on one question, and the claims that no rule reads as one of the whole.

    Each speaker has one report, the newest; a misreport is nobody's. Where figures are of several places
    or days, those of the whole are read, or if nobody gives one, the highest of a part.

    Parameters
    ----------
    finding
        The claims on the dead of one event and group.
    """
    left = [
        Left(_report((s,), s.standing, s.side), words.why_aside(finding, s))
        for s in finding.statements
        if s.weight != "counts"
    ]
    left += [Left(_report((s,), s.standing, s.side), PART) for s in finding.answer.apart]
    accounts = finding.answer.told
    if not accounts:
        return (), tuple(left)
    parts = scopes.parts([one.statement for one in accounts])
    whole = scopes.whole(parts) if len(parts) > 1 else parts[0]
    kept = whole or max(parts, key=lambda part: max(_figure(s) for s in part))
    read = tuple(_newest([one for one in accounts if one.statement in kept], finding))
    given = {s.id for report in read for s in report.claims}
    left += [
        Left(
            _report((one.statement,), one.standing, one.side),
            OLDER if one.statement in kept else PART,
        )
        for one in accounts
        if one.statement.id not in given
    ]
    return read, tuple(left)


def leading(claim: Statement, finding: Finding) -> bool:
    """Return whether a claim states the value that leads."""
    return finding.best is not None and finding.best in (claim.interval, claim.answer)


def _newest(accounts: Sequence[Account], finding: Finding) -> Iterable[Report]:
    """Yield each speaker's newest report: of one day the most exact, with all who carry the figure.

    It is worded as the value that leads, where one of these states that.
    """
    by_speaker: dict[tuple[str, str], list[Account]] = {}
    for one in accounts:
        by_speaker.setdefault(one.speaker, []).append(one)
    for same in by_speaker.values():
        last = max(same, key=lambda one: (one.statement.when, not one.floor, one.statement.id))
        alike = [one.statement for one in same if one.key == last.key]
        alike.sort(key=lambda s: (not leading(s, finding), s != last.statement))
        newest = _report(tuple(alike), last.standing, last.side)
        yield replace(newest, day=last.statement.when)


def _report(claims: tuple[Statement, ...], standing: Witness, speaker: str | None) -> Report:
    """Return a report of some claims, with how their speaker stands and on which side."""
    first = claims[0]
    side = first.names.groups[str(first.group)].side if first.group else None
    whose = (
        side or first.names.events[first.claim.event].side
    )  # of no side: of the soil that it was on
    enemy = speaker is not None and speaker != whose
    return Report(words.said_by(first), standing, first.answer, first.when, claims, enemy)


def _figure(claim: Statement) -> int:
    return (claim.numbers.low or 0) if claim.numbers else 0
