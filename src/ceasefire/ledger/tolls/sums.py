"""Numbers of dead with a low, a best and a high end, and what is made of several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

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

End = Literal["low", "best", "high"]
#: The ends of a total, by the names that a rule's estimate has as well.
ENDS: tuple[End, ...] = ("low", "best", "high")


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


def highest(totals: Iterable[Total]) -> Total:
    """Return the highest of some totals, end by end, in words; the ends stay in their order."""
    known = list(totals)
    low = _most(one.low for one in known)
    best = _most(one.best for one in known)
    high = _most(one.high for one in known)
    if best is not None and low is not None:
        low = min(low, best)
    if high is not None:
        high = _most((low, best, high))
    return Total(low, best, high, written(low, best, high))


def _most(numbers: Iterable[int | None]) -> int | None:
    return max((one for one in numbers if one is not None), default=None)


def disjoint(totals: Mapping[str, Total], apart: Callable[[str, str], bool]) -> Total:
    """Return the largest sum of totals that share nothing, end by end.

    Parameters
    ----------
    totals
        Each by what it is of.
    apart
        Whether two of these share nothing.
    """

    def largest(numbers: dict[str, int]) -> int:
        """Return the largest sum: with the one that clashes with most others, or without it."""
        clashes = {key: {o for o in numbers if o != key and not apart(key, o)} for key in numbers}
        most = max(clashes, key=lambda key: len(clashes[key]), default="")
        if not most or not clashes[most]:
            return sum(numbers.values())
        rest = {key: number for key, number in numbers.items() if key != most}
        free = {key: number for key, number in rest.items() if key not in clashes[most]}
        return max(largest(rest), numbers[most] + largest(free))

    def of(end: End) -> int | None:
        numbers = {key: getattr(total, end) for key, total in totals.items()}
        known = {key: number for key, number in numbers.items() if number is not None}
        return largest(known) if known else None

    return Total(of("low"), of("best"), of("high"))


def rest(whole: Total, parts: Iterable[Total]) -> Total:
    """Return what of a total its parts do not hold, end by end, in words; nothing if they hold it all."""
    known = added(parts)
    low = _less(whole.low, known.low)
    best = _less(whole.best, known.best)
    high = _less(whole.high, known.high)
    return Total(low, best, high, written(low, best, high)) if low or best or high else NOTHING


def _less(whole: int | None, parts: int | None) -> int | None:
    return None if whole is None else whole - (parts or 0)


def written(low: int | None, best: int | None, high: int | None) -> str:
    """Return a total in words: a best value with its range, one figure, or a minimum and a maximum."""
    if best is None:
        return "" if low is None else f"{low:,}" if low == high else f"{low:,} to {high:,}"
    if low is None or (low == best == high):
        return f"{best:,}"
    return f"{best:,} ({low:,} to {high:,})"
