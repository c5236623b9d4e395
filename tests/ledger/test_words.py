"""Values in the words of a sentence, and the phrases that chapters fetch."""

from __future__ import annotations

from datetime import date

import pytest
from builders import claim, ledger, position, source
from hypothesis import given
from hypothesis import strategies as st

from ceasefire import Ledger
from ceasefire.ledger import words
from ceasefire.records import intervals
from ceasefire.records.intervals import Interval


@pytest.fixture
def told() -> Ledger:
    """Three sources that differ on a number and agree on a day."""
    return ledger(
        source("one", claim("killed", "23", group="all"), claim("date", "2025-10-09")),
        source("two", claim("killed", "58", group="all", voice="army"), claim("date", "2025-10")),
        source("three", claim("state", "over"), claim("state", "open"), claim("killed", ">70")),
    )


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("50", "50"),
        ("0", "0"),
        ("12000", "12,000"),
        (">=5", "at least 5"),
        (">70", "more than 70"),
        (">1000000", "more than 1,000,000"),
        ("<=3", "at most 3"),
        ("<9", "at most 8"),
        ("<1", "0"),
        (">=0", "any number"),
        ("0..6", "0 to 6"),
        ("~2600", "about 2,600"),
        ("4..6", "4 to 6"),
        ("4..4", "4"),
        ("dozens", "dozens"),
    ],
)
def test_number(expression: str, text: str) -> None:
    """A number reads as a reporter would say it."""
    assert words.number(intervals.number(expression)) == text


@pytest.mark.parametrize("day", [date(2025, 11, 9), "2025-11-09"])
def test_day(day: date | str) -> None:
    """A single day reads alike, whether a value gives it or a file."""
    assert words.day(day) == "9 November 2025"


@pytest.mark.parametrize(
    ("told", "short"),
    [
        ("9 November 2025", "9 Nov"),
        ("27 October – 2 November 2025", "27 Oct – 2 Nov"),
        ("30 December 2024 – 2 January 2025", "30 Dec 2024 – 2 Jan"),
        ("May 2025", "May"),
        ("9 October 2025 (contested)", "9 Oct (contested)"),
    ],
)
def test_short_days(told: str, short: str) -> None:
    """Months are cut to three letters, and the year that is meant is left out."""
    assert words.short_days(told, 2025) == short


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval(23, 58), "23 to 58"),
        (Interval(71, None), "at least 71"),
        (Interval(5, 5), "5"),
        (Interval(0, 6), "0 to 6"),
        (Interval(0, 0), "0"),
        (Interval(0, None), "any number"),
    ],
)
def test_computed_number(interval: Interval[int], text: str) -> None:
    """A computed interval has no words of its own, and is written out."""
    assert words.number(interval) == text


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("2025-11-09", "9 November 2025"),
        ("2025-11-06/2025-11-07", "6–7 November 2025"),
        ("2025-10", "October 2025"),
        ("2024-02", "February 2024"),
        ("2025", "2025"),
        ("2023/2025", "2023–2025"),
        ("2025-10-27/2025-11-02", "27 October – 2 November 2025"),
        ("2025-12-31/2026-01-01", "31 December 2025 – 1 January 2026"),
        ("2026-01/2026-03", "January–March 2026"),
        ("2026-01-01/2026-03-30", "1 January – 30 March 2026"),
        ("2025-11/2026-01", "1 November 2025 – 31 January 2026"),
        ("2025-11-08/..", "8 November 2025 or after"),
        ("../2025-11-07", "7 November 2025 or before"),
        ("../..", "not dated"),
    ],
)
def test_days(expression: str, text: str) -> None:
    """A span is said as shortly as it can be without loss."""
    assert words.days(intervals.dates(expression)) == text


@pytest.mark.parametrize(
    ("names", "text"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_listing(names: list[str], text: str) -> None:
    """Names are listed as in a sentence."""
    assert words.listing(iter(names)) == text


@pytest.mark.parametrize(
    ("number_of", "text"), [(0, "no"), (1, "one"), (9, "nine"), (10, "10"), (1234, "1,234")]
)
def test_count(number_of: int, text: str) -> None:
    """Counts below ten are words."""
    assert words.count(number_of) == text


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_words_of_a_range_hold_both_ends(one: int, other: int) -> None:
    """No end of a range is lost in its words."""
    low, high = sorted((one, other))
    text = words.number(Interval(low, high))
    assert f"{low:,}" in text
    assert f"{high:,}" in text


@given(st.lists(st.sampled_from([">=4", ">70", "<=6", "<9", "5", "4..6", "~50"]), min_size=2))
def test_a_range_without_a_lower_end_has_none_in_its_words(values: list[str]) -> None:
    """That nothing counts less than 0 bounds no number."""
    joined = intervals.hull(map(intervals.number, values))
    said = words.number(joined)
    assert ("at least" in said) == (joined.high is None and joined.low != 0)
    assert (said == "any number") == (joined.high is None and joined.low == 0)


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({}, "One"),
        ({"via": "afp"}, "AFP"),
        ({"voice": "minister"}, "Minister"),
        ({"voice": "minister", "via": "afp"}, "Minister via AFP"),
    ],
)
def test_said_by(more: dict[str, str], text: str) -> None:
    """Who says it is the voice, the agency named for it, or the outlet."""
    (statement,) = ledger(source("one", claim("killed", "5", **more))).statements
    assert words.said_by(statement) == text


@pytest.mark.parametrize(
    ("key", "best", "span"),
    [
        ("clash/killed/all", "23", "23 to 58"),
        ("clash/date", "9 October 2025", "9 October 2025"),
        ("clash/state", "over or still open", "over or still open"),
        ("clash/killed", "more than 70", "more than 70"),
    ],
)
def test_best_and_span_of_a_finding(told: Ledger, key: str, best: str, span: str) -> None:
    """A sentence has the value that leads, else those that are stated; a vaguer one widens no range."""
    finding = told.finding(key)
    assert (words.best(finding), words.span(finding)) == (best, span)


def test_value_of_a_position_is_its_stance() -> None:
    """A position reads as the stance in words."""
    (statement,) = ledger(source("one", position("ceasefire", "keep", "kabul"))).statements
    assert words.value(statement) == "keeps it"


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "no claims"), (1, "one claim"), (2, "two claims"), (1200, "1,200 claims")],
)
def test_count_of(number: int, text: str) -> None:
    """How many of a thing there are reads as a sentence has it."""
    assert words.count_of(number, "claim") == text


@pytest.mark.parametrize(
    ("pages", "whose"),
    [
        ([], ""),
        ([("s9", "2025-10-11", "D", "two")], "S9"),
        # the agency of the first page is behind the day, and another copy has it otherwise
        ([("s9", "2025-10-11", "D", "one")], "AFP as S9 has it"),
        ([("s8", "2025-10-12", "D", "one"), ("s9", "2025-10-11", "D", "one")],
         "AFP as S8 and S9 has it"),
    ],
)  # fmt: skip
def test_whose_account_differs(pages: list[tuple[str, str, str, str]], whose: str) -> None:
    """The voice; with the page that has it otherwise, where the voice is behind the answer too."""
    day = [claim("date", "2025-10-09")]
    made = [source("s0", *day, reliability="D", relays=("afp",))]
    made += [source(f"s{n}", *day) for n in range(1, 4)]
    for key, value, letter, carries in pages:
        relays = ("afp",) if carries == "one" else ()
        made.append(source(key, claim("date", value), reliability=letter, relays=relays))
    (finding,) = ledger(*made).all_findings
    assert words.differing(finding) == whose


@pytest.mark.parametrize(
    ("published", "said", "text"),
    [
        ("2026-02-08", None, "8 February 2026"),
        ("2026-02-05/2026-02-08", None, "8 February 2026 or before"),
        ("2026-02-08/..", None, "8 February 2026 or after"),
        ("2026-02-05/2026-02-08", "2026-02-04", "4 February 2026"),
        ("2026-02-08", "2026-02-04/2026-02-05", "4–5 February 2026"),
    ],
)
def test_the_day_of_what_has_changed(published: str, said: str | None, text: str) -> None:
    """The day on which it was said; a page that was out by some day tells no day."""
    before = claim("killed", "50", group="soldiers", voice="un")
    since = claim("killed", "47", group="soldiers", voice="un", revises="true", said=said)
    made = ledger(source("one", before), source("two", since, published=published))
    (finding,) = made.all_findings
    assert words.latest(finding) == text


@pytest.mark.parametrize(
    ("number", "text"), [(0, "no"), (1, "one"), (12, "twelve"), (13, "13"), (1200, "1,200")]
)
def test_a_count_that_is_asked_for_in_words_has_one_up_to_twelve(number: int, text: str) -> None:
    """Digits begin later than in what the book counts by itself."""
    assert words.spelt(number) == text


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        ("8", "17", "between 8 and 17"),
        ("<=3", "9", "between at most 3 and 9"),
        ("4..6", ">9", "between 4 and more than 9"),
        ("4..6", "4..6", "between 4 and 6"),
        ("8", "8", None),
        ("dozens", "900", None),
    ],
)
def test_two_numbers_as_ends(low: str, high: str, text: str | None) -> None:
    """Each as open as it is; a range gives its outer end."""
    assert words.between(intervals.number(low), intervals.number(high)) == text


def test_what_has_not_changed_has_no_such_day() -> None:
    """Nor does it say one."""
    (finding,) = ledger(source("one", claim("killed", "5", group="soldiers"))).all_findings
    assert words.latest(finding) == ""
