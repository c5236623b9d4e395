"""Weeks, months, years and decades are resolved to their first and last day."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lines import context

from ceasefire.reading import periods
from ceasefire.reading.days import Context

ANY_DAY = st.dates(date(1990, 1, 1), date(2060, 12, 31))
Rule = Callable[[Context], "str | None"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("in November", "2025-11"),
        ("in December", "2024-12"),
        ("in October", "2025-10"),
        ("last November", "2024-11"),
        ("last December", "2024-12"),
        ("last October", "2025-10"),
        ("next November", "2026-11"),
        ("next December", "2025-12"),
        ("next October", "2026-10"),
        ("they will meet in November", "2025-11"),
        ("they will meet in December", "2025-12"),
        ("they will meet in October", "2026-10"),
    ],
)
def test_a_month_without_its_year(text: str, edtf: str) -> None:
    """It is the latest one begun, the one before or after by its word, or the next to come."""
    assert periods.month_alone(context("month", text)) == edtf


@pytest.mark.parametrize(
    ("pattern", "text", "edtf"),
    [
        ("part of a month", "early March 2024", "2024-03-01/2024-03-10"),
        ("part of a month", "mid-March 2024", "2024-03-11/2024-03-20"),
        ("part of a month", "the middle of March 2024", "2024-03-11/2024-03-20"),
        ("part of a month", "late February 2024", "2024-02-21/2024-02-29"),
        ("part of a month", "the end of February 2023", "2023-02-21/2023-02-28"),
        ("part of a month", "late last November", "2024-11-21/2024-11-30"),
    ],
)
def test_a_part_of_a_month(pattern: str, text: str, edtf: str) -> None:
    """Its first ten days, its middle ten, or what is left of it."""
    assert periods.month_part(context(pattern, text)) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("the first week of March 2024", "2024-03-01/2024-03-07"),
        ("the second week of March 2024", "2024-03-08/2024-03-14"),
        ("the fourth week of March 2024", "2024-03-22/2024-03-28"),
        ("the last week of February 2024", "2024-02-23/2024-02-29"),
        ("the final week in March 2024", "2024-03-25/2024-03-31"),
    ],
)
def test_a_week_of_a_month(text: str, edtf: str) -> None:
    """Seven days from its first or to its last."""
    assert periods.week_of_month(context("week of a month", text)) == edtf


@pytest.mark.parametrize(
    ("pattern", "text", "edtf"),
    [
        ("months", "March to May 2024", "2024-03/2024-05"),
        ("months", "March to March 2024", "2024-03/2024-03"),
        ("months", "November to February 2024", "2023-11/2024-02"),
        ("months", "March to May", "2025-03/2025-05"),
        ("months", "October to December", "2024-10/2024-12"),
        ("months", "they will sit from October to December", "2025-10/2025-12"),
        ("months of years", "March 2023 to May 2024", "2023-03/2024-05"),
        ("months of years", "May 2024 to March 2024", None),
    ],
)
def test_months_that_are_joined(pattern: str, text: str, edtf: str | None) -> None:
    """A span forwards, over the turn of a year where it has to be, or none."""
    assert periods.months(context(pattern, text)) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("last week", "2025-11-03/2025-11-09"),
        ("this week", "2025-11-10/2025-11-16"),
        ("next week", "2025-11-17/2025-11-23"),
        ("previous month", "2025-10"),
        ("current month", "2025-11"),
        ("next month", "2025-12"),
        ("last year", "2024"),
        ("coming year", "2026"),
        ("last weekend", "2025-11-08/2025-11-09"),
    ],
)
def test_periods_by_a_word(text: str, edtf: str) -> None:
    """They count from the day of publication; a week begins on its Monday."""
    assert periods.relative(context("week, month or year", text)) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("they met over the weekend", "2025-11-08/2025-11-09"),
        ("they will meet over the weekend", "2025-11-15/2025-11-16"),
    ],
)
def test_the_weekend(text: str, edtf: str) -> None:
    """The last one, unless its clause speaks of what is to come."""
    assert periods.weekend(context("weekend", text)) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("two days ago", "2025-11-10"),
        ("a week ago", "2025-11-03/2025-11-09"),
        ("three weeks ago", "2025-10-20/2025-10-26"),
        ("a month ago", "2025-10"),
        ("11 months ago", "2024-12"),
        ("ten months ago", "2025-01"),
        ("two years ago", "2023"),
        ("a year ago", "2024"),
    ],
)
def test_how_long_ago(text: str, edtf: str) -> None:
    """Days are days, and longer units the whole period that many back."""
    assert periods.ago(context("days or weeks ago", text)) == edtf


@given(ANY_DAY, st.integers(1, 60))
def test_months_ago_are_walked_back(published: date, number: int) -> None:
    """Going back month by month from the first of the month comes to the same one."""
    first = published.replace(day=1)
    for _ in range(number):
        first = (first - timedelta(days=1)).replace(day=1)
    read = periods.ago(context("days or weeks ago", f"{number} months ago", published))
    assert read == f"{first:%Y-%m}"


@given(ANY_DAY, st.sampled_from(["before", "after"]))
def test_the_week_beside_a_day(day: date, side: str) -> None:
    """Seven days right before or after a day, and never the day itself."""
    text = f"the week {side} {day:%B} {day.day}, {day.year}"
    read = str(periods.week_before(context("week before a day", text)))
    low, _, high = read.partition("/")
    week = [date.fromisoformat(low) + timedelta(days=step) for step in range(7)]
    assert week[-1].isoformat() == high
    assert day not in week
    nearest = week[-1] if side == "before" else week[0]
    assert abs((nearest - day).days) == 1


@given(ANY_DAY)
def test_a_month_ends_with_its_last_day(day: date) -> None:
    """Late in a month is to its end, in leap years too."""
    text = f"late {day:%B} {day.year}"
    last = calendar.monthrange(day.year, day.month)[1]
    read = periods.month_part(context("part of a month", text))
    assert str(read).endswith(f"{day:%Y-%m}-{last:02}")


@pytest.mark.parametrize(
    ("pattern", "rule", "text", "edtf"),
    [
        ("year", periods.year, "since 2021", "2021"),
        ("year", periods.year, "2021 people came", None),
        ("year", periods.year, "2021 Meridian refugees came", None),
        ("year", periods.year, "2021 Halvernese soldiers came", None),
        ("year", periods.year, "in 2021 Meridian refugees came", "2021"),
        ("year", periods.year, "2021 Spring refugees came", "2021"),
        ("year", periods.year, "in 2021 people came", "2021"),
        ("year", periods.year, "some 2021 came", None),
        ("year", periods.year, "on Highway 2021", None),
        ("year", periods.year, "by 2075", "2075"),
        ("year", periods.year, "by 2076", None),
        ("years", periods.years, "from 2005 to 2007", "2005/2007"),
        ("years", periods.years, "in 2005-06", "2005/2006"),
        ("years", periods.years, "from 2007 to 2005", None),
        ("years", periods.years, "from 2005 to 2005", None),
        ("years", periods.years, "about 1900 to 1950", None),
        ("decade", periods.decade, "in the 1990s", "1990/1999"),
        ("decade", periods.decade, "in the early 1990s", "1990/1994"),
        ("decade", periods.decade, "in the mid-1990s", "1994/1996"),
        ("decade", periods.decade, "in the late 1990s", "1995/1999"),
    ],
)
def test_years_and_decades(pattern: str, rule: Rule, text: str, edtf: str | None) -> None:
    """A number that is counted, labels something or lies far ahead is no year."""
    assert rule(context(pattern, text)) == edtf
