"""The course of what changes: a state, a stock, a stance or a count that its voice revised, day by day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ceasefire.ledger import words
from ceasefire.ledger.answers import retellings, series
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.statements import Statement
from ceasefire.records import glimpses


@dataclass(frozen=True)
class Step:
    """What holds from a day on, until the next step.

    Attributes
    ----------
    since, last
        The first and the last day on which it was said.
    value
        What was said, in words.
    statements
        The claims that say it on these days.
    """

    since: date
    last: date
    value: str
    statements: tuple[Statement, ...]

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return the day, the value and who says it."""
        who = words.listing(dict.fromkeys(s.speaker for s in self.statements))
        return {"Since": self.since.isoformat(), "Value": self.value, "Said by": who}


def course(finding: Finding) -> tuple[Step, ...]:
    """Return how an answer changed, step by step; empty for what is not known to have changed.

    Of a state, a stock or a stance these are the days on which those who move it spoke, or outlets where
    nobody else does; of what its voice revised, what it gave before and since, each on its first day. The
    last step is the answer. Several values of one day are a step each.
    """
    if finding.answer.latest is None:
        return ()
    heard = finding.answer.told
    moving = series.moves(heard) and series.latest(heard)
    moved = [one.statement for one in series.base(heard)] if moving else []
    days = series.spoken(heard)
    when = {s.id: days.get(s.id, s.when) for s in (*moved, *finding.statements)}
    ordered = sorted(moved or _revised(finding), key=lambda s: (when[s.id], words.value(s), s.id))
    return glimpses.Several(
        Step(when[same[0].id], when[same[-1 if moved else 0].id], value, glimpses.Several(same))
        for value, group in groupby(ordered, key=words.value)
        if (same := tuple(group))
    )


def _revised(finding: Finding) -> list[Statement]:
    """Return the claims of a count that its voice has revised, the last among them; no misreports.

    They are what it gave until it first revised it, and each revision since: a page that has an old figure
    later, or a looser one, turns nothing back.
    """
    kept = [s for s in finding.statements if not s.claim.misreports]
    first = min((s.when for s in kept if s.claim.revises), default=date.max)
    return [
        s
        for s in kept
        if s.claim.revises or (s.when < first and not any(_repeats(s, other) for other in kept))
    ]


def _repeats(one: Statement, other: Statement) -> bool:
    later = (one.when, one.known) > (other.when, other.known)
    return later and one.figure is not None and retellings.alike(one, other)


def before(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Return the steps before the last, the latest first."""
    return tuple(reversed(tuple(steps)))[1:]
