"""Actors and places are found by name, variant, without accents, and with one slip of a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire import Ledger
from ceasefire.reading.names import Gazetteer
from ceasefire.reading.slips import one_slip


@pytest.fixture(scope="module")
def gazetteer(ledger: Ledger) -> Gazetteer:
    """The names of the book's vocabulary."""
    return Gazetteer(ledger.names)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Zabihullah Mujahid spoke", ["zabihullah-mujahid"]),
        ("Erdogan met Erdo\u011fan in Baku", ["recep-tayyip-erdogan", "recep-tayyip-erdogan", "baku"]),
        ("fire at Spin Boldak", ["spin-boldak"]),
        ("the UN said, the un-said", ["united-nations"]),
        ("Paksitan said; Aghanistan denied", ["pakistan-government", "taliban-authorities"]),
        ("Pakistani troops and Afghans", []),
        ("Kabul denied it", ["taliban-authorities"]),
        ("explosions in Kabul", ["kabul"]),
        ("airstrikes on Kabul", ["kabul"]),
        ("in northern Kabul and Kandahar", ["kabul", "kandahar"]),
        ("talks between Afghanistan and Pakistan", ["taliban-authorities", "pakistan-government"]),
        ("attacks inside Pakistan", ["pakistan"]),
        ("Tehreek-e-Taliban Pakistan", ["ttp"]),
        ("Minister of Defense Khawaja Muhammad Asif", ["khawaja-asif", "khawaja-asif"]),
    ],
)  # fmt: skip
def test_names(gazetteer: Gazetteer, text: str, ids: list[str]) -> None:
    """A capital or a country is the place after a word of place, and else the government."""
    assert [name.id for name in gazetteer.find(text)] == ids


def test_a_dateline_is_a_place(gazetteer: Gazetteer) -> None:
    """The capital that a story is filed from is no government."""
    (name, *_) = gazetteer.find("ISLAMABAD: Pakistan said", dateline=True)
    assert name.id == "pakistan-government"  # there is no place of that name to choose
    (name, *_) = gazetteer.find("KABUL: Pakistan said", dateline=True)
    assert (name.id, name.kind) == ("kabul", "place")


def test_a_slip_is_for_review(gazetteer: Gazetteer) -> None:
    """A name that is only nearly one is not taken as sure."""
    (name,) = gazetteer.find("Paksitan said")
    assert not name.sure
    assert name.rule.startswith("slip of a letter")


@pytest.mark.parametrize(
    ("known", "word", "slip"),
    [
        ("Pakistan", "Paksitan", True),
        ("Afghanistan", "Aghanistan", True),
        ("Pakistan", "Pakiistan", True),
        ("Pakistan", "Pakisten", True),
        ("Pakistan", "Pakistani", False),
        ("Pakistan", "Pakistan", False),
        ("Pakistan", "Pksitan", False),
        ("Kandahar", "Kandhaar", True),
    ],
)
def test_one_slip(known: str, word: str, slip: bool) -> None:
    """One letter missing, added, wrong or changed with its neighbour; an ending is no slip."""
    assert one_slip(known, word) is slip


@given(st.text("abc", min_size=6, max_size=8), st.integers(0, 5), st.sampled_from("xyz"))
def test_a_wrong_letter_is_always_a_slip(word: str, at: int, letter: str) -> None:
    """Any single wrong letter is found."""
    assert one_slip(word, word[:at] + letter + word[at + 1 :])


@given(st.text())
def test_spans_are_within_the_line(text: str) -> None:
    """Whatever the line, a name stands in it."""
    from builders import ACTORS, PLACES

    from ceasefire.records.vocabulary import Vocabulary

    gazetteer = Gazetteer(Vocabulary({}, ACTORS, PLACES, {}, {}, {}))
    line = f"{text} Kabul {text}"
    names = gazetteer.find(line)
    assert all(0 <= name.start < name.end <= len(line) for name in names)
