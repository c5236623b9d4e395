"""A day is the latest one past, unless its clause speaks of what is to come or its weekday differs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lines import context

from ceasefire.reading import days
from ceasefire.reading.days import Context

NEW_YEAR = date(2025, 1, 1)
ANY_DAY = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # half a year ahead, and a day more
        ("the sides will meet on 3 July", "2025-07-03"),
        ("the sides will meet on 4 July", "2024-07-04"),
        # the day of publication itself is not still to come
        ("the sides will meet on 1 January", "2025-01-01"),
        ("the sides met on 2 January", "2024-01-02"),
        ("the sides met on 29 February", "2024-02-29"),
        # a printed year, and a printed weekday
        ("the sides will meet on 4 July 2025", "2025-07-04"),
        ("the sides met on 9 Sept 2024", "2024-09-09"),
        ("the sides met on Saturday, 4 January", "2025-01-04"),
        ("the sides met on Thursday, 4 January", "2024-01-04"),
        ("the sides met on Monday, 4 January", "2024-01-04"),
    ],
)
def test_a_day_and_its_year(text: str, edtf: str) -> None:
    """The year is the printed one, that of the weekday, or the nearest that the tense allows."""
    assert days.one(context("day month", text, NEW_YEAR)) == edtf


@given(ANY_DAY, ANY_DAY)
def test_a_past_day_is_the_latest_of_its_name(published: date, other: date) -> None:
    """Walking back day by day from the day of publication comes to the same day."""
    name = (other.month, other.day)
    walked = published
    while (walked.month, walked.day) != name:
        walked -= timedelta(days=1)
    text = f"the sides met on {other.day} {other:%B}"
    assert days.one(context("day month", text, published)) == walked.isoformat()


@given(ANY_DAY, st.integers(1, 183))
def test_a_day_to_come_is_the_next_of_its_name(published: date, ahead: int) -> None:
    """Half a year ahead it is still taken for what the clause says is to come."""
    other = published + timedelta(days=ahead)
    if (other.month, other.day) == (2, 29):
        return
    text = f"the sides will meet on {other.day} {other:%B}"
    assert days.one(context("day month", text, published)) == other.isoformat()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("from 6 to 9 March 2024", "2024-03-06/2024-03-09"),
        ("on 6 and 7 March 2024", "2024-03-06/2024-03-07"),
        ("on 6 and 8 March 2024", "2024-03-06 2024-03-08"),
        ("on 6 and 9 March 2024", "2024-03-06 2024-03-09"),
        ("between 6 and 9 March 2024", "2024-03-06/2024-03-09"),
        ("on 6 to 6 March 2024", "2024-03-06"),
    ],
)
def test_a_run_of_days(text: str, edtf: str | None) -> None:
    """Two days that are joined by *and* are a span only if they follow each other."""
    assert days.run(context("days month", text, NEW_YEAR)) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("from 30 December to 2 January", "2024-12-30/2025-01-02"),
        ("from 28 December 2022 to 2 January 2024", "2022-12-28/2024-01-02"),
        ("from 28 December to 2 January 2024", "2023-12-28/2024-01-02"),
        ("from 3 May 2026 to 4 April 2025", None),
        # begun, and still going on for half a year at the most
        ("from 30 December to 3 July", "2024-12-30/2025-07-03"),
        ("from 30 December to 4 July", None),
    ],
)
def test_a_run_over_the_turn_of_a_month(text: str, edtf: str | None) -> None:
    """The year turns between its ends where it has to; a span backwards is none."""
    assert days.run(context("day month to day month", text, NEW_YEAR)) == edtf


#: Published on a Wednesday.
WEDNESDAY = date(2025, 1, 1)


@pytest.mark.parametrize(
    ("pattern", "rule", "text", "edtf"),
    [
        ("weekday", days.weekday, "they met on Wednesday", "2025-01-01"),
        ("weekday", days.weekday, "they met on Thursday", "2024-12-26"),
        ("weekday", days.weekday, "they will meet on Wednesday", "2025-01-01"),
        ("weekday", days.weekday, "they will meet on Thursday", "2025-01-02"),
        ("weekday", days.weekday, "they met last Wednesday", "2024-12-25"),
        ("weekday", days.weekday, "they met last Tuesday", "2024-12-31"),
        ("weekday", days.weekday, "they meet next Wednesday", "2025-01-08"),
        ("weekday", days.weekday, "the coming Friday", "2025-01-03"),
        ("weekday of a week", days.weekday_of_week, "on Friday last week", "2024-12-27"),
        ("weekday of a week", days.weekday_of_week, "on Friday this week", "2025-01-03"),
        ("weekday of a week", days.weekday_of_week, "next week, on Monday", "2025-01-06"),
        ("near day", days.near_day, "yesterday", "2024-12-31"),
        ("near day", days.near_day, "last night", "2024-12-31"),
        ("near day", days.near_day, "today", "2025-01-01"),
        ("near day", days.near_day, "tonight", "2025-01-01"),
        ("near day", days.near_day, "tomorrow", "2025-01-02"),
    ],
)
def test_days_counted_from_the_publication(
    pattern: str, rule: Callable[[Context], str | None], text: str, edtf: str
) -> None:
    """A weekday goes back, the day itself included, unless words or the clause say otherwise."""
    assert rule(context(pattern, text, WEDNESDAY)) == edtf


@given(ANY_DAY, st.sampled_from(list(days.WEEKDAYS)))
def test_a_weekday_is_within_the_week_before(published: date, name: str) -> None:
    """It has its name, and lies from six days before the publication to that day."""
    read = days.weekday(context("weekday", f"they met on {name.capitalize()}", published))
    day = date.fromisoformat(str(read))
    assert f"{day:%A}".casefold() == name
    assert 0 <= (published - day).days <= 6


def test_near_days_of_a_speech_are_left_out() -> None:
    """They count from the day of the speech, which the rule does not know."""
    assert days.near_day(context("near day", "yesterday", quoted=True)) is None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on 25/12/2024", "2024-12-25"),
        ("on 12/25/2024", "2024-12-25"),
        ("on 11/08/2025", None),
        ("on 08/08/2025", "2025-08-08"),
        ("Sat, 11/08/2025", "2025-11-08"),
        ("Mon, 11/08/2025", "2025-08-11"),
        ("Tue, 11/08/2025", None),
        ("on 31/13/2025", None),
        ("on 01/01/2025", "2025-01-01"),
        ("on 00/05/2025", None),
        ("on 05/00/2025", None),
    ],
)
def test_dates_in_figures(text: str, edtf: str | None) -> None:
    """Only one that has one reading is a date, or whose weekday leaves one."""
    assert days.numeric(context("numeric date", text)) == edtf


@given(ANY_DAY)
def test_figures_that_name_their_order(day: date) -> None:
    """With full stops the day comes first, in the ISO form the year."""
    assert days.dotted(context("dotted date", f"{day:%d.%m.%Y}")) == day.isoformat()
    assert days.iso_date(context("ISO date", f"{day:%Y/%m/%d}")) == day.isoformat()


@pytest.mark.parametrize("text", ["31 February 2024", "30 February", "31 June"])
def test_a_day_that_no_calendar_has_is_an_error(text: str) -> None:
    """The caller reports it with its words."""
    with pytest.raises(ValueError, match="day"):
        days.one(context("day month", text))
