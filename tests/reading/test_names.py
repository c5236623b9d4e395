"""Actors and places are found by name, variant, without accents, and with one slip of a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lines import one

from ceasefire.reading.names import Gazetteer


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


@given(st.text())
def test_spans_are_within_the_line(text: str) -> None:
    """Whatever the line, a name stands in it."""
    from builders import ACTORS, PLACES

    from ceasefire.records.vocabulary import Vocabulary

    gazetteer = Gazetteer(Vocabulary({}, ACTORS, PLACES, {}, {}, {}))
    line = f"{text} Kabul {text}"
    names = gazetteer.find(line)
    assert all(0 <= name.start < name.end <= len(line) for name in names)


def test_a_town_that_is_gone_to_may_be_a_government(gazetteer: Gazetteer) -> None:
    """What is sent to a capital goes to the town, or to who governs there."""
    (name,) = one("The note went to Islamabad.", gazetteer).names
    assert (name.id, name.sure) == ("pakistan-government", False)
