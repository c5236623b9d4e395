"""The table of vague words for dates."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest

from ceasefire.records import vaguedays


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("year", [2024, 2025])
def test_the_parts_of_a_month_are_its_days(year: int, month: int) -> None:
    """One after the other, without a gap or a day twice, from the first to the last."""
    days: list[date] = []
    for part in ("early", "mid", "late"):
        first, last = vaguedays.of_month(part, year, month)
        days += [first + timedelta(days=at) for at in range((last - first).days + 1)]
    end = calendar.monthrange(year, month)[1]
    assert days == [date(year, month, day) for day in range(1, end + 1)]


@pytest.mark.parametrize(
    ("part", "days", "years"),
    [
        ("early", (date(2031, 2, 1), date(2031, 2, 10)), (2030, 2034)),
        ("mid", (date(2031, 2, 11), date(2031, 2, 20)), (2034, 2036)),
        ("late", (date(2031, 2, 21), date(2031, 2, 28)), (2035, 2039)),
    ],
)
def test_a_word_means_days_and_years(
    part: str, days: tuple[date, date], years: tuple[int, int]
) -> None:
    """As the method page prints them."""
    assert vaguedays.of_month(part, 2031, 2) == days
    assert vaguedays.of_decade(part, 2030) == years


def test_another_word_is_none_of_the_table() -> None:
    """It is not taken for one that is."""
    with pytest.raises(KeyError):
        vaguedays.of_month("latish", 2031, 2)
