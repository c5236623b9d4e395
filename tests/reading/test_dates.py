"""Expressions that name days are found, and resolved against the day of publication."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lines import one

from ceasefire.reading import Gazetteer, dates
from ceasefire.records import intervals

SATURDAY = date(2025, 11, 8)


def edtfs(text: str, published: date | None = SATURDAY) -> list[str]:
    """Return the dates of a line, as EDTF."""
    return [day.edtf for day in dates.find(text, published)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("talks on Saturday", ["2025-11-08"]),
        ("talks on Thursday night", ["2025-11-06"]),
        ("last Saturday they met", ["2025-11-01"]),
        ("next Tuesday they meet", ["2025-11-11"]),
        ("they will resume on Sunday", ["2025-11-09"]),
        ("they will meet on Saturday", ["2025-11-08"]),
        ("talks are due on Monday", ["2025-11-10"]),
        ("On Sunday, envoys will meet again", ["2025-11-09"]),
        ("On Friday, he said that envoys will meet", ["2025-11-07"]),
        ("he said on Friday that envoys will meet on Sunday", ["2025-11-07", "2025-11-09"]),
        ("on Tuesday last week", ["2025-10-28"]),
        ("last week on Tuesday", ["2025-10-28"]),
        ("on November 6 and 7, 2025", ["2025-11-06/2025-11-07"]),
        ("on October 9 and 15", ["2025-10-09", "2025-10-15"]),
        ("from 9 to 15 October", ["2025-10-09/2025-10-15"]),
        ("between 28 October and 2 November", ["2025-10-28/2025-11-02"]),
        ("from October 28 to November 2", ["2025-10-28/2025-11-02"]),
        ("from December 30 to January 2", ["2024-12-30/2025-01-02"]),
        ("the week before November 8", ["2025-11-01/2025-11-07"]),
        ("Early October saw fighting", ["2025-10-01/2025-10-10"]),
        ("in mid-October", ["2025-10-11/2025-10-20"]),
        ("since late February 2024", ["2024-02-21/2024-02-29"]),
        ("the Oct-19 truce", ["2025-10-19"]),
        ("Oct. 19", ["2025-10-19"]),
        ("the 19th of October", ["2025-10-19"]),
        ("on Saturday (November 8, 2025)", ["2025-11-08"]),
        ("last month on October 19", ["2025-10-19"]),
        ("on 10 December", ["2024-12-10"]),
        ("they will meet on 10 December", ["2025-12-10"]),
        ("on Tuesday, November 25", ["2025-11-25"]),
        (
            "expected on December 10, and the truce – agreed on Oct 15 – holds",
            ["2025-12-10", "2025-10-15"],
        ),
        ("it will stay shut over the attack of July 30", ["2025-07-30"]),
        ("On 08.11.2025 they signed", ["2025-11-08"]),
        ("in the last week of October", ["2025-10-25/2025-10-31"]),
        ("in the first week of October 2024", ["2024-10-01/2024-10-07"]),
        ("in October", ["2025-10"]),
        ("in December", ["2024-12"]),
        ("last month", ["2025-10"]),
        ("earlier this month", ["2025-11"]),
        ("last week", ["2025-10-27/2025-11-02"]),
        ("last year", ["2024"]),
        ("October 2025, the worst since 2021", ["2025-10", "2021"]),
        ("in 2005-2006", ["2005/2006"]),
        ("from 2005-06 on", ["2005/2006"]),
        ("in the 1990s", ["1990/1999"]),
        ("drawn in 1893", ["1893"]),
        ("2025-11-08", ["2025-11-08"]),
        ("Sat, 11/08/2025 - 18:21", ["2025-11-08"]),
        ("on 25/12/2024", ["2024-12-25"]),
        ("on 11/08/2025", []),
        ("Yesterday they met", ["2025-11-07"]),
        ("two days ago", ["2025-11-06"]),
        ("on February 29", ["2024-02-29"]),
        ("over the weekend", ["2025-11-08/2025-11-09"]),
    ],
)
def test_dates_are_resolved(text: str, edtf: list[str]) -> None:
    """Weekdays go back, the day itself included, unless their clause is future; ranges are one."""
    assert edtfs(text) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "May said he may march on",
        "on Highway 2021 near Unit 1999",
        "in 11 May Street",
        "some 2000 soldiers came",
        "2,021 men",
        "1999 people were there",
        "on 31 February",
        "Resolution 1988 of the council",
        "Good Friday accord",
        "$2025",
        "for two days, for decades, recently",
        "from September 2034 to March 2034",
        "from 3 May 2026 to 4 April 2025",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Labels, counts, verbs, durations and spans that run backwards are left alone."""
    assert edtfs(text) == []


@pytest.mark.parametrize("text", ["31 February 2026", "February 30", "31 June", "2025-13-45"])
def test_days_that_do_not_exist_are_told(text: str) -> None:
    """They are no dates, and their words are given back."""
    assert edtfs(f"on {text} they met") == []
    (day,) = dates.impossible(f"on {text} they met")
    assert day.words == text


def test_yesterday_in_a_quotation_is_left_out() -> None:
    """It counts from the day of the speech, which the rule does not know."""
    text = "“Yesterday was calm,” he said on Friday."
    days = dates.find(text, SATURDAY, [(0, text.index("”"))])
    assert [day.edtf for day in days] == ["2025-11-07"]


def test_without_a_publication_date_only_full_dates_are_found() -> None:
    """Nothing is counted back from a day that is not known."""
    text = "On Friday and on November 6, 2025, since 2021 and in October 2024"
    assert edtfs(text, None) == ["2025-11-06", "2021", "2024-10"]


def test_a_future_reading_is_for_review() -> None:
    """A tense is weaker evidence than a date."""
    (day,) = dates.find("they will meet on Sunday", SATURDAY)
    assert not day.sure
    (day,) = dates.find("they met on Sunday", SATURDAY)
    assert day.sure


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    """Any day, written in full, is found as that day."""
    for form in ("%d %B %Y", "%B %d, %Y", "%A, %d %b %Y", "%Y-%m-%d", "%b %d, %Y"):
        assert edtfs(f"it began on {day.strftime(form)} there") == [day.isoformat()]


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.text(max_size=60))
def test_whatever_is_found_is_edtf(published: date, text: str) -> None:
    """Every date found is one that the ledger can read, within the line."""
    line = f"on Friday {text} in October 5 and last week 30 May"
    for day in dates.find(line, published):
        intervals.dates(day.edtf)
        assert 0 <= day.start < day.end <= len(line)


_MONTHS = st.sampled_from(["January", "March", "May", "Sept.", "September", "December"])
_YEARS = st.sampled_from(["", " 1999", " 2024", " 2025", ", 2025", " 2034"])
_DAYS = st.sampled_from(["", "1 ", "29 ", "31 ", "the 5th of ", "early ", "next ", "last "])


@given(
    st.dates(date(1990, 1, 1), date(2060, 1, 1)),
    st.lists(st.tuples(_DAYS, _MONTHS, _YEARS), min_size=2, max_size=3),
    st.sampled_from([" to ", "-", " and ", "–", " until ", " or "]),
)
def test_spans_of_any_ends_are_edtf(
    published: date, ends: list[tuple[str, str, str]], between: str
) -> None:
    """Two days or months that are joined are a span forwards, or none."""
    line = f"it will sit from {between.join(''.join(end) for end in ends)}, he said"
    for day in dates.find(line, published):
        intervals.dates(day.edtf)


@pytest.mark.parametrize(
    "text",
    [
        "By Friday, the mediators want a written plan.",
        "Pakistan has until Saturday to answer.",
        "Mediators hope for a deal before Sunday.",
        "The mediators set Sunday as the deadline.",
        "The ceasefire takes effect at midnight on Friday.",
        "Monday's planned meeting in Doha is off.",
        "The Friday before last they met.",
        "They met on the 3rd of this month.",
        "They met the previous Tuesday.",
        "He was killed on February 29.",
        "Parliament votes on the deal Thursday.",
        "The truce that they agreed on lapses on 19 January.",
        "It began in August, four years before the attack.",
        "They met, and will meet again next Friday.",
    ],
)
def test_a_day_that_may_lie_elsewhere_is_for_review(text: str, gazetteer: Gazetteer) -> None:
    """A term, a plan, or words that count from another day."""
    days = one(text, gazetteer).days
    assert days
    assert [day for day in days if day.sure] == []


@pytest.mark.parametrize(
    "text", ["Friday prayers were held as usual.", "He wrote for the Saturday Evening Post."]
)
def test_what_is_no_day_is_left_out(text: str, gazetteer: Gazetteer) -> None:
    """A weekday in a name is none."""
    assert one(text, gazetteer).days == ()
