"""Numbers of dead with a low, a best and a high end, and what is made of several."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ceasefire.ledger import words
from ceasefire.ledger.findings import Finding
from ceasefire.records.intervals import Interval


@dataclass(frozen=True)
class Total:
    """The dead of one group in one event, under one rule.

    Attributes
    ----------
    low, best, high
        Numbers of dead; none where the rule gives none.
    words
        The total as printed.
    """

    low: int | None
    best: int | None
    high: int | None
    words: str = ""


NOTHING = Total(None, None, None)


def answered(finding: Finding) -> Total:
    """Return the ledger's answer as a total, with its warning where accounts contradict each other."""
    ends = (finding.answer.low, finding.best, finding.answer.high)
    low, best, high = (_named(one) for one in ends)
    warned = f"{words.best(finding)} ({finding.warning})" if finding.contradicted else ""
    return Total(low, best, high, warned or words.best(finding))


def _named(value: object) -> int | None:
    if not isinstance(value, Interval):
        return None
    return value.low if value.low is not None else value.high


def added(totals: Iterable[Total]) -> Total:
    """Return the sum of some totals, end by end."""
    known = list(totals)
    return Total(
        _added(one.low for one in known),
        _added(one.best for one in known),
        _added(one.high for one in known),
    )


def _added(numbers: Iterable[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None


def most(numbers: Iterable[int | None]) -> int | None:
    """Return the highest of some numbers; none where there is none."""
    return max((one for one in numbers if one is not None), default=None)


def written(low: int | None, best: int | None, high: int | None) -> str:
    """Return a total in words: a best value with its range, one figure, or a minimum and a maximum."""
    if best is None:
        return "" if low is None else f"{low:,}" if low == high else f"{low:,} to {high:,}"
    if low is None or (low == best == high):
        return f"{best:,}"
    return f"{best:,} ({low:,} to {high:,})"
