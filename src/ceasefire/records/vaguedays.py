"""The one table of vague words for dates: which days of a month, and which years of a decade, they mean."""

from __future__ import annotations

import calendar
from datetime import date
from typing import NamedTuple


class Part(NamedTuple):
    """Which part of a month or a decade a word means.

    Attributes
    ----------
    first, last
        The days of a month; of *late*, to its end.
    since, until
        The years of a decade, from 0 to 9.
    """

    first: int
    last: int
    since: int
    until: int


#: A month has three parts, as a decade of days has ten; of years, *mid* reaches into both halves.
PARTS: dict[str, Part] = {
    "early": Part(1, 10, 0, 4),
    "mid": Part(11, 20, 4, 6),
    "late": Part(21, 31, 5, 9),
}


def of_month(part: str, year: int, month: int) -> tuple[date, date]:
    """Return the first and the last day of a part of a month; ``KeyError`` for no word of the table."""
    days = PARTS[part]
    end = calendar.monthrange(year, month)[1]
    return date(year, month, days.first), date(year, month, min(days.last, end))


def of_decade(part: str, start: int) -> tuple[int, int]:
    """Return the first and the last year of a part of a decade that begins with ``start``."""
    years = PARTS[part]
    return start + years.since, start + years.until
