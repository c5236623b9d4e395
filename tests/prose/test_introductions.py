"""How somebody is introduced: with role and side."""

from __future__ import annotations

import pytest
from builders import ACTORS, BOOK

from ceasefire.prose import introductions
from ceasefire.records.vocabulary import Actor


def actor(role: str, side: str | None = "pakistan", standing: str = "party") -> Actor:
    return Actor.model_validate({"name": "A B", "standing": standing, "role": role, "side": side})


@pytest.mark.parametrize(
    ("role", "side", "sentence", "tells"),
    [
        (
            "Pakistan's defence minister",
            "pakistan",
            "A B, Pakistan's defence minister, spoke",
            True,
        ),
        ("Pakistan's defence minister", "pakistan", "A B, the defence minister, spoke", False),
        ("Pakistan's defence minister", "pakistan", "A B of Pakistan spoke", False),
        ("Afghan defence minister", "afghanistan", "the defence ministers of Kabul and A B", True),
        ("president of Türkiye", None, "A B, president of Türkiye", True),
        ("president of Türkiye", None, "A B spoke", False),
    ],
)
def test_a_role_is_told_with_its_side(
    role: str, side: str | None, sentence: str, tells: bool
) -> None:
    person = actor(role, side, "party" if side else "mediator")
    assert introductions.tells_role(person, sentence, BOOK) is tells


def test_who_somebody_is_names_the_side_where_the_role_does_not() -> None:
    assert (
        introductions.introduced(actor("Pakistan's defence minister"), BOOK)
        == "Pakistan's defence minister"
    )
    assert (
        introductions.introduced(actor("head of health", "afghanistan"), BOOK)
        == "head of health, Kabul's side"
    )


@pytest.mark.parametrize(
    ("key", "standing"),
    [
        ("kabul", "Kabul's side"),
        ("un", "neutral observer"),
        ("qatar", "mediator"),
        ("afp", "outlet or agency"),
    ],
)
def test_whose_side_somebody_is_on(key: str, standing: str) -> None:
    """The side of a party; of the others, in what relation they are to what they tell."""
    assert introductions.standing(ACTORS[key], BOOK) == standing


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("the chief spokesman of the army of Pakistan", True),
        ("the chief spokesmen in Pakistan", True),  # one stem, half of the words
        ("the chief in Pakistan", False),  # a third of them
        ("the spokesman of the army", False),  # no side
        ("the man of and for Pakistan", False),  # small words tell nothing
    ],
)
def test_half_of_the_words_of_a_role_tell_it(sentence: str, tells: bool) -> None:
    """Small words do not count, nor does the ending of a word."""
    person = actor("chief spokesman for the army and navy")
    assert introductions.tells_role(person, sentence, BOOK) is tells


@pytest.mark.parametrize("word", ["leader", "head", "chief"])
@pytest.mark.parametrize("role", ["leader of the TTP", "head of the TTP", "chief of the TTP"])
def test_whoever_leads_is_leader_head_and_chief(word: str, role: str) -> None:
    """The three are one role, and more than half of it is told with any of them."""
    person = actor(f"{role} militants", None, "other")
    assert introductions.tells_role(person, f"A B, {word} of those militants", BOOK)
    assert introductions.office(role) == "ttp"
    assert introductions.office(f"spokesman of the {role}") == ""
