"""Counts are read with their bounds, in digits and in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lines import one

from ceasefire.reading import Gazetteer, numerals
from ceasefire.records import intervals


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("at least five dead", [">=5"]),
        ("no fewer than 12 people", [">=12"]),
        ("more than 70 people", [">70"]),
        ("up to 40 fighters", ["<=40"]),
        ("fewer than ten", ["<10"]),
        ("nearly 2,600 homes", ["~2600"]),
        ("about a dozen trucks", ["~12"]),
        ("four to six men", ["4..6"]),
        ("between 20 and 30", ["20..30"]),
        ("12-15 people", ["12..15"]),
        ("twenty-three soldiers", ["23"]),
        ("two hundred and five", ["205"]),
        ("three thousand five hundred", ["3500"]),
        ("1.5 million", ["1500000"]),
        ("fighting in 31 k", ["31000"]),
        ("fıve or sİx", []),
        ("more than a million", [">1000000"]),
        ("half a dozen", ["6"]),
        ("several dozen", ["dozens"]),
        ("Dozens of shells", ["dozens"]),
        ("hundreds of thousands", [">=200000"]),
        ("tens of thousands", [">=20000"]),
        ("300 or more", [">=300"]),
        ("447 wounded", ["447"]),
        ("Half a million people", ["500000"]),
        ("a half million", ["500000"]),
        ("nearly half a million", ["~500000"]),
        ("a quarter of a million", ["250000"]),
        ("three quarters of a million", ["750000"]),
        ("About one and a half million people", ["~1500000"]),
        ("two-and-a-half thousand", ["2500"]),
        ("a million and a half", ["1500000"]),
        ("1.1 million", ["1100000"]),
        ("5 lakh people", ["500000"]),
        ("Twenty five people", ["25"]),
        ("one hundred and seventy two", ["172"]),
        ("twenty, five", ["20", "5"]),
        ("rose from 40 to 57", ["57"]),
        ("rose by six to 41", ["41"]),
        ("estimates range from 40 to 57", ["40..57"]),
        ("102nd Brigade, F-16, $5 million, 3.5%, 12:30, A4", []),
        ("1,200 crore were counted.", []),
        ("900 crore were counted.", ["9000000000"]),
    ],
)
def test_counts(text: str, values: list[str]) -> None:
    """Each is written as records write it, and can be read by the ledger."""
    assert [numeral.value for numeral in numerals.find(text)] == values
    for value in values:
        intervals.number(value)


@pytest.mark.parametrize(
    ("text", "number"), [("third", 3), ("3rd", 3), ("Second", 2), ("12th", 12)]
)
def test_ordinals(text: str, number: int) -> None:
    """Rounds are counted by ordinals, in words or digits."""
    assert numerals.ordinal(text) == number


_COUNTING = (
    "at least|more than|between|fewer than|a|and|or|to|half|quarter|dozen|dozens|hundred|million|k|five"
    "|FİVE|sıx|twenty|ſeven|0|7|31|1.5|2 600|1,200|999,999,999,999|٣|٠|-|–|more|of|several|lakh|crore"
    "|hundreds of thousands|billion"
)


@given(st.lists(st.sampled_from(_COUNTING.split("|")), max_size=8), st.sampled_from(["", " ", "-"]))
def test_whatever_is_counted_is_a_number_of_the_ledger(pieces: list[str], between: str) -> None:
    """Any words of counting in any order are a number that records can hold, or none."""
    for numeral in numerals.find(between.join(pieces)):
        intervals.number(numeral.value)


@pytest.mark.parametrize(
    ("text", "value"),
    [("Some 78 000 people were displaced.", "~78000"), ("½ were killed.", None)],
)
def test_numbers_in_other_spellings(text: str, value: str | None, gazetteer: Gazetteer) -> None:
    """A space may part thousands; a fraction is no count."""
    assert [f.value for f in one(text, gazetteer).figures] == ([value] if value else [])
