"""Number and date expressions as closed intervals, because that is what reporters give.

An exact number is an interval of one point, *at least five* runs from 5 without an upper end, and
*last month* is the whole month. Two claims agree when their intervals intersect.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, reduce
from itertools import combinations
from math import ceil
from typing import Any, Generic, NamedTuple, TypeVar

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

from ceasefire.errors import ExpressionError

#: The months, in English whatever language a machine has.
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
#: The days of the week, likewise.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
T = TypeVar("T", int, date)


class Vague(NamedTuple):
    """What a counting word stands for, and why."""

    low: int
    high: int
    reason: str


#: The one table of counting words. The lower end is the literal plural of the word; the upper end
#: is where a reporter would have used the next word.
VAGUE: dict[str, Vague] = {
    "dozens": Vague(24, 99, "two dozen at the least; from a hundred on one says a hundred"),
    "scores": Vague(40, 199, "two score at the least; from two hundred on one says hundreds"),
    "hundreds": Vague(200, 1_999, "two hundred at the least; from two thousand on, thousands"),
    "thousands": Vague(2_000, 19_999, "two thousand at the least; beyond, tens of thousands"),
}

#: How far *about N* reaches on either side, as a share of N: reporters round to one or two figures.
ABOUT = 0.10

NUMBER_FORMS = 'a number is written 50, ">=5", ">70", "<=3", "<9", "~2600", "4..6" or ' + ", ".join(
    VAGUE
)
DATE_FORMS = "a date is EDTF: 2025-10, 2025-10-19, 2025-11-06/2025-11-07, 2025-11-08/.. or 2025-10~"

_EXACT = re.compile(r"\d+")
_BOUND = re.compile(r"(>=|<=|>|<|~)\s*(\d+)")
_RANGE = re.compile(r"(\d+)\s*\.\.\s*(\d+)")
#: The digits of the longest number: nothing that is counted here can have more.
DIGITS = 10
_ENDLESS = re.compile(rf"\d{{{DIGITS + 1}}}")
#: The kinds of EDTF that give one unbroken stretch of days; sets and seasons do not.
_EDTF_KINDS = {"Date", "Interval", "Level1Interval", "UncertainOrApproximate"}


@dataclass(frozen=True)
class Interval(Generic[T]):
    """A closed interval of whole numbers or of days.

    Attributes
    ----------
    low, high
        The ends, both included; ``None`` means that there is no end on that side.
    text
        The expression it was read from, empty for a computed interval. Not compared.
    """

    low: T | None
    high: T | None
    text: str = field(default="", compare=False)

    def __repr__(self) -> str:
        return f"<Interval {self.written}>"

    @property
    def written(self) -> str:
        """The expression it was read from; of a computed interval, its ends: ``5..9``, ``5..``."""
        low, high = ("" if end is None else str(end) for end in (self.low, self.high))
        return self.text or (low if self.exact else f"{low}..{high}")

    @property
    def exact(self) -> bool:
        """Whether the interval is a single point."""
        return self.low is not None and self.low == self.high

    def intersection(self, other: Interval[T]) -> Interval[T] | None:
        """Return what the two have in common, or ``None``."""
        low = _pick(max, self.low, other.low)
        high = _pick(min, self.high, other.high)
        if low is not None and high is not None and low > high:
            return None
        return Interval(low, high)

    def hull(self, other: Interval[T]) -> Interval[T]:
        """Return the smallest interval that holds both."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Interval(low, high)


def _pick(choose: Any, one: T | None, other: T | None) -> T | None:
    """Return the tighter of two ends; an open end never wins."""
    ends: list[T] = [end for end in (one, other) if end is not None]
    return choose(ends) if ends else None


def intersection(intervals: Iterable[Interval[T]]) -> Interval[T] | None:
    """Return what all intervals have in common; ``None`` if nothing, or if there are none."""
    common: Interval[T] | None = None
    for position, interval in enumerate(intervals):
        common = interval if position == 0 else common and common.intersection(interval)
    return common


def night(days: Interval[date]) -> bool:
    """Return whether a date is of two adjoining days: the night between them.

    Two days that are approximate, as a weekend is, are none.
    """
    ends = days.low, days.high
    dated = "~" not in days.text and None not in ends
    return dated and bool(ends[1] - ends[0] == timedelta(days=1))  # type: ignore[operator]


def hull(intervals: Iterable[Interval[T]]) -> Interval[T]:
    """Return the smallest interval that holds all.

    Raises
    ------
    ExpressionError
        If there are no intervals.
    """
    items = list(intervals)
    if not items:
        raise ExpressionError("no intervals to join", remedy="give at least one")
    return reduce(lambda one, other: one.hull(other), items)


def compatible(intervals: Iterable[Interval[T]]) -> bool:
    """Return whether every two of the intervals intersect."""
    return all(one.intersection(other) for one, other in combinations(intervals, 2))


def number(expression: str | int) -> Interval[int]:
    """Read a number expression.

    Parameters
    ----------
    expression
        As ``NUMBER_FORMS`` lists them. A strict bound moves by one: ``">70"`` starts at 71.

    Returns
    -------
    Interval of int
        ``low`` is never ``None``, since nothing that is counted here is less than zero.

    Raises
    ------
    ExpressionError
        If the expression has none of the forms, its ends are the wrong way round, or it has more
        digits than anything that is counted.
    """
    text = str(expression).strip()
    if _ENDLESS.search(text):
        raise ExpressionError(f"'{text[:24]}' has more than ten digits", "", "mend the number")
    if text in VAGUE:
        return Interval(VAGUE[text].low, VAGUE[text].high, text)
    if _EXACT.fullmatch(text):
        return Interval(int(text), int(text), text)
    if match := _BOUND.fullmatch(text):
        return _bounded(match.group(1), int(match.group(2)), text)
    if match := _RANGE.fullmatch(text):
        low, high = int(match.group(1)), int(match.group(2))
        if low > high:
            raise ExpressionError(f"the range '{text}' ends before it starts", "", NUMBER_FORMS)
        return Interval(low, high, text)
    raise ExpressionError(f"'{text}' is not a number", "", NUMBER_FORMS)


def figure(expression: str) -> int | None:
    """Return the figure that a number expression names: 50 of ``50``, ``>=50``, ``~50``.

    A counting word names none, nor does a range.
    """
    match = _BOUND.fullmatch(expression) or _EXACT.fullmatch(expression)
    return int(match.group(match.re.groups)) if match else None


def _bounded(sign: str, value: int, text: str) -> Interval[int]:
    if sign == "~":
        reach = ceil(value * ABOUT)
        return Interval(value - reach, value + reach, text)
    if sign.startswith(">"):
        return Interval(value + (sign == ">"), None, text)
    high = value - (sign == "<")
    if high < 0:
        raise ExpressionError(f"'{text}' leaves no number", "", NUMBER_FORMS)
    return Interval(0, high, text)


@cache
def dates(expression: str) -> Interval[date]:
    """Read an EDTF expression (ISO 8601-2, levels 0 and 1) as the days that it covers.

    Parameters
    ----------
    expression
        As ``DATE_FORMS`` lists them. ``~`` tells readers that a date is approximate and does not
        widen it, since nobody says by how much.

    Raises
    ------
    ExpressionError
        If it is not EDTF, names a day that does not exist, or ends before it starts.
    """
    text = str(expression).strip()
    if _DAYS.fullmatch(text):  # a day or two in full: most dates, and the grammar takes a while
        return _in_full(text)
    try:
        parsed = parse_edtf(text)
        if type(parsed).__name__ not in _EDTF_KINDS or text.startswith("/") or text.endswith("/"):
            raise ExpressionError(f"'{text}' is not one stretch of days", "", DATE_FORMS)
        low, high = _day(parsed.lower_strict()), _day(parsed.upper_strict())
    except ExpressionError:
        raise
    except (EDTFParseException, ValueError, OverflowError) as error:
        raise ExpressionError(f"'{text}' is not a date that exists", "", DATE_FORMS) from error
    if low is not None and high is not None and low > high:
        raise ExpressionError(f"'{text}' ends before it starts", "", DATE_FORMS)
    return Interval(low, high, text)


#: A calendar day, or the first and the last of several.
_DAYS = re.compile(r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?")


def _in_full(text: str) -> Interval[date]:
    first, _, last = text.partition("/")
    try:
        low, high = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError as error:
        raise ExpressionError(f"'{text}' is not a date that exists", "", DATE_FORMS) from error
    if low > high:
        raise ExpressionError(f"'{text}' ends before it starts", "", DATE_FORMS)
    return Interval(low, high, text)


def _day(moment: Any) -> date | None:
    """Return a day of the library's ``struct_time``; an open end is an infinite float there."""
    return None if isinstance(moment, float) else date(*moment[:3])


def one_day(expression: str) -> date:
    """Read a single day, as ``as_of`` wants it.

    Raises
    ------
    ExpressionError
        If the expression covers more than one day.
    """
    interval = dates(expression)
    if interval.low is None or not interval.exact:
        raise ExpressionError(f"'{expression}' is not a single day", "", "write it as 2031-05-09")
    return interval.low
