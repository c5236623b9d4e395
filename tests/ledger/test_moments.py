"""Days as a sentence tells them, held against a calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.ledger import moments
from ceasefire.records import intervals
from ceasefire.records.intervals import Interval

ANY_DAY = st.dates(date(2024, 1, 1), date(2026, 12, 31))


@given(ANY_DAY, st.integers(0, 40))
def test_days_without_a_year_are_of_one_and_are_no_month(low: date, more: int) -> None:
    """Whatever is printed names both ends, and no year."""
    high = low + timedelta(days=more)
    text = moments.day(Interval(low, high))
    whole = low.day == 1 and (high + timedelta(days=1)).day == 1
    assert (text is None) == (low.year != high.year or whole)
    if text is not None:
        assert str(low.year) not in text
        assert text.startswith(f"{low.day}")
        assert f"{high.day} " in text


@given(ANY_DAY, st.integers(0, 40))
def test_a_part_of_a_month_holds_all_the_days(low: date, more: int) -> None:
    """Early are ten days, the middle ten more, and the rest is late."""
    when = Interval(low, low + timedelta(days=more))
    parts = {
        (day.month, min((day.day - 1) // 10, 2))
        for day in (low + timedelta(days=k) for k in range(more + 1))
    }
    text = moments.about(when)
    assert (text is not None) == (len(parts) == 1)
    if text is not None:
        (part,) = parts
        assert text.startswith(("early ", "mid-", "late ")[part[1]])


@given(ANY_DAY, st.integers(-5, 40))
def test_how_long_after_is_as_many_days(other: date, more: int) -> None:
    """As a calendar counts them."""
    target = other + timedelta(days=more)
    text = moments.after(Interval(target, target), Interval(other, other), (False, False))
    assert (text is None) == (more < 1)
    assert text is None or (text == "the next day") == (more == 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [("2025-10", False), ("2025-10-07", True), ("2025-10-07/2025-10-08", True), ("2025", False),
     ("2025-10/2025-11", False), ("2025-10-07/2025-11", False), ("2025-10-07~", False)],
)  # fmt: skip
def test_only_what_was_written_as_a_day_is_told_as_one(text: str, told: bool) -> None:
    """A month-long date is none, whatever its ends."""
    assert (moments.day(intervals.dates(text)) is not None) == told
