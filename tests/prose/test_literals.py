"""Numbers and dates that somebody typed are found, whatever they are written in."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.prose.literals import typed

DAY = date(2025, 11, 9)


def stated(text: str) -> list[str]:
    """Return what a text states, in order."""
    return [what for what, _ in typed(text, DAY)]


@pytest.mark.parametrize(
    ("text", "typed_as"),
    [
        ("1,200 men", ["the number '1,200'"]),
        ("58 and 23", ["the number '58'", "the number '23'"]),
        ("twenty-three men", ["the number 'twenty-three'"]),
        ("twofold and hundredfold", ["the number 'twofold'", "the number 'hundredfold'"]),
        ("half of them", ["the number 'half'"]),
        ("for the first time", ["the number 'first'"]),
        ("they attacked for the first time", ["the number 'first'"]),
        ("they attacked first aiders", ["the number 'first'"]),
        ("began first talks", ["the number 'first'"]),
        ("Kabul said first", ["the number 'first'"]),
        ("the first side", ["the number 'first'"]),
        ("two sides met", ["the number 'two'"]),
        ("the two reports", ["the number 'two'"]),
        ("the two soldiers", ["the number 'two'"]),
        ("one article, one point", ["the number 'one'", "the number 'one'"]),
        ("MMXXV", ["the number 'MMXXV'"]),
        ("٢٣ men", ["the number '٢٣'"]),
        ("⑫ men", ["the number '12'"]),
        ("on 9 October 2025", ["the date '9 October 2025'"]),
        ("on Sat. it fell", ["the date 'on Sat'"]),
        ("last winter", ["the date 'last winter'"]),
        ("on the eve of it", ["the date 'the eve of'"]),
        ("since Ramadan", ["the date 'Ramadan'"]),
        ("some days later", ["the date 'some days later'"]),
    ],
)
def test_each_number_and_date_is_found_once(text: str, typed_as: list[str]) -> None:
    """A number within a date is the date's."""
    assert stated(text) == [f"{one} outside a role" for one in typed_as]


@pytest.mark.parametrize(
    "text",
    [
        "No one spoke to one another",
        "this one, and the other one",
        "at first, and at second hand",
        "a third party",
        "First, they met",
        "The two sides met, and the two countries’ ministers with them",
        "Between the two neighbours, and the two governments",
        "One side began, at one point",
        "Kabul attacked first, and Pakistan fired first",
        "Who began first is open, as is who struck first",
        "The army says that Kabul broke the truce first",
        "They opened fire first in Kurram",
        "They gave no quarter",
        "mix, civil, did, I, mild, DC, MD",
        "The sun sat",
        "They may march",
        "the fall of Kabul",
        "often, weight, tent, attended, tension",
        "a day of rest",
    ],
)
def test_what_counts_nothing_is_let_through(text: str) -> None:
    """Words in which a number or date only seems to stand."""
    assert stated(text) == []


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("Türkiye", False),
        ("naïve", False),
        ("5ª", False),
        ("пять", True),
        ("mіx", True),
        ("五", True),
    ],
)
def test_letters_of_another_script_are_told(word: str, told: bool) -> None:
    """They may spell a number, or look like letters that they are not."""
    assert any("letters that are not Latin" in what for what in stated(word)) is told


@given(st.integers(0, 10**9), st.sampled_from(["{} men", "men: {}", "({})", "a{}b {} c"]))
def test_no_number_in_digits_escapes(number: int, form: str) -> None:
    """Wherever it stands."""
    text = form.format(number, number)
    assert any(what.startswith(("the number", "the date")) for what in stated(text))
