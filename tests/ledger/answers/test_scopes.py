"""Of what claims speak: the whole of an event, one place of it, some of its days."""

from __future__ import annotations

from collections import defaultdict

import pytest
from builders import claim
from hypothesis import given
from hypothesis import strategies as st
from testimony import statement

from ceasefire.ledger.answers import scopes
from ceasefire.ledger.statements import Statement
from ceasefire.records import intervals

WEEK = "2025-10-01/2025-10-07"
MONTH = "2025-10"

#: A value, the place of which it is told, and the days that it covers.
Told = tuple[str, str | None, str | None]


def told(*rows: Told) -> list[Statement]:
    """Return a claim of each row."""
    return [
        statement(claim("killed", value, place=place, covers=covers), f"s{number}")
        for number, (value, place, covers) in enumerate(rows)
    ]


def numbers(parts: list[tuple[Statement, ...]]) -> list[list[str]]:
    """Return the values of each part."""
    return [[s.answer for s in part] for part in parts]


@pytest.mark.parametrize(
    ("rows", "parts", "whole"),
    [
        ([("5", None, None), ("6", None, None)], [["5", "6"]], ["5", "6"]),
        ([("5", "border", None), ("6", None, None)], [["6"], ["5"]], ["6"]),
        ([("5", "border", None), ("6", "kabul-city", None), ("7", "border", None)],
         [["5", "7"], ["6"]], None),
        ([("5", "border", None)], [["5"]], None),
        ([("5", None, MONTH)], [["5"]], ["5"]),
        ([("5", None, MONTH), ("6", None, None)], [["5", "6"]], ["5", "6"]),
        ([("5", None, MONTH), ("6", None, MONTH)], [["5", "6"]], ["5", "6"]),
        ([("5", None, MONTH), ("6", None, WEEK)], [["5"], ["6"]], None),
        ([("5", None, MONTH), ("6", None, WEEK), ("7", None, None)], [["7"], ["5"], ["6"]], ["7"]),
        ([("5", "border", MONTH), ("6", "border", WEEK), ("7", None, MONTH)],
         [["7"], ["5"], ["6"]], None),
        ([("5", "border", MONTH), ("6", None, MONTH)], [["6"], ["5"]], ["6"]),
    ],
)  # fmt: skip
def test_parts(rows: list[Told], parts: list[list[str]], whole: list[str] | None) -> None:
    """By place, and by days where other days are named; the whole has no place and no days of its own."""
    known = scopes.parts(told(*rows))
    assert numbers(known) == parts
    came = scopes.whole(known)
    assert (came and [s.answer for s in came]) == whole


@given(
    st.lists(
        st.tuples(
            st.integers(0, 99).map(str),
            st.sampled_from([None, "border", "kabul-city"]),
            st.sampled_from([None, WEEK, MONTH]),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_each_claim_is_in_the_part_of_its_own_place_and_days(rows: list[Told]) -> None:
    """Nothing is lost, and two claims are together only if they are told of the same."""
    claims = told(*rows)
    spans = {covers for _, _, covers in rows if covers}
    same = defaultdict(set)
    for s in claims:
        same[s.claim.place, s.claim.covers if len(spans) > 1 else None].add(s.id)
    known = scopes.parts(claims)
    assert sorted(sorted(s.id for s in part) for part in known) == sorted(
        map(sorted, same.values())
    )
    whole = scopes.whole(known)
    assert {s.id for s in whole or ()} == same.get((None, None), set())


DAYS = {end: f"2025-10-01/2025-10-{end:02}" for end in (3, 5, 7)}


@pytest.mark.parametrize(
    ("rows", "past"),
    [
        # one voice counts on, and another by itself
        ([("un", "3", DAYS[3], None, 4), ("un", "8", DAYS[7], None, 8)], ["3"]),
        ([("un", "3", DAYS[3], None, 4), ("un", "5", DAYS[5], None, 6), ("un", "8", DAYS[7], None, 8)],
         ["3", "5"]),
        ([("un", "3", DAYS[3], None, 4), ("army", "8", DAYS[7], None, 8)], []),
        # of another beginning, of no end, of another place, told before, of nobody
        ([("un", "3", DAYS[3], None, 4), ("un", "8", "2025-10-02/2025-10-07", None, 8)], []),
        ([("un", "3", DAYS[3], None, 4), ("un", "8", "2025-10-01/..", None, 8)], []),
        ([("un", "3", DAYS[3], "border", 4), ("un", "8", DAYS[7], None, 8)], []),
        ([("un", "3", DAYS[3], None, 9), ("un", "8", DAYS[7], None, 8)], []),
        ([(None, "3", DAYS[3], None, 4), (None, "8", DAYS[7], None, 8)], []),
        # beside what another counts up to the same day
        ([("un", "3", DAYS[3], None, 4), ("army", "4", DAYS[3], None, 4), ("un", "8", DAYS[7], None, 8)],
         []),
        ([("un", "3", None, None, 4), ("un", "8", DAYS[7], None, 8)], []),
    ],
)  # fmt: skip
def test_a_voice_that_counts_on_has_its_latest_count(
    rows: list[tuple[str | None, str, str | None, str | None, int]], past: list[str]
) -> None:
    """From the same day and place to a later day, on a page that is no older."""
    claims = [
        statement(
            claim("killed", value, voice=voice, covers=covers, place=place),
            f"s{number}",
            day=f"2025-11-{day:02}",
        )
        for number, (voice, value, covers, place, day) in enumerate(rows)
    ]
    gone = scopes.carried_on(scopes.parts(claims))
    assert [s.answer for s in gone] == past


@pytest.mark.parametrize(
    ("low", "high", "parts", "surpassed"),
    [
        ("5", "9", ["9"], False),
        ("5", "9", ["10"], True),
        ("5", "9", ["3", "12"], True),
        ("5", "9", [">=10"], True),
        ("5", "9", ["4..20"], False),
        ("5", ">=9", ["50"], False),
        (None, "9", ["50"], False),
        ("5", None, ["50"], False),
    ],
)
def test_a_part_is_above_its_whole(
    low: str | None, high: str | None, parts: list[str], surpassed: bool
) -> None:
    """If even its least is more than the most that is stated of the whole."""
    ends = [intervals.number(end) if end else None for end in (low, high)]
    known = [tuple(told((value, "border", None))) for value in parts]
    assert scopes.surpassed(ends[0], ends[1], known) is surpassed


@pytest.mark.parametrize(
    ("letter", "surpassed"), [("C", True), ("D", True), ("E", False), ("F", False)]
)
def test_a_weak_page_surpasses_nothing(letter: str, surpassed: bool) -> None:
    """It carries no answer against anybody, of a part either."""
    part = statement(claim("killed", "40", place="border"), letter=letter)
    ends = intervals.number("17")
    assert scopes.surpassed(ends, ends, [(part,)]) is surpassed


def test_what_has_no_number_surpasses_nothing() -> None:
    """A part that is a date beside a whole that has ends."""
    day = statement(claim("date", "2025-10", place="border"))
    assert not scopes.surpassed(intervals.number("5"), intervals.number("9"), [(day,)])


@pytest.mark.parametrize(
    ("aspect", "event", "lasting"),
    [
        ("date", "rounds", True),
        ("date", "siege", True),
        ("date", "clash", False),
        ("start", "rounds", False),
        ("end", "rounds", False),
    ],
)
def test_lasting(aspect: str, event: str, lasting: bool) -> None:
    """The days of the whole of what went on; not its beginning, nor what was over in a day."""
    assert scopes.lasting(statement(claim(aspect, "2025-10", event=event))) is lasting
