"""Whether what a party says serves it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from builders import RULED, claim, position
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.ledger import interests
from ceasefire.records.claims import Claim


def count(group: str | None, event: str = "clash", aspect: str = "killed") -> dict[str, Any]:
    """Return what is counted."""
    return {"aspect": aspect, "value": "5", "group": group, "event": event}


def stands(voice: str | None, **made: Any) -> str:
    """Return the standing of a voice to a claim."""
    return interests.standing(claim(**made, voice=voice), RULED)


@pytest.mark.parametrize(
    ("made", "north", "south"),
    [
        # its own fighters' losses cost it something; its adversary's, and its civilians', serve it
        (count("troops"), "in interest", "against interest"),
        (count("militia"), "against interest", "in interest"),
        (count("northerners"), "in interest", "in interest"),
        (count("civilians"), "in interest", "in interest"),
        # whose side nobody states are of the side on whose soil it was, and no fighters
        (count("people"), "party", "party"),
        (count("people", "raid"), "in interest", "in interest"),
        (count("all"), "party", "party"),
        (count("all", "raid"), "in interest", "in interest"),
        (count(None), "party", "party"),
        (count(None, "raid"), "party", "party"),
        # a success of one side
        (count(None, aspect="posts"), "against interest", "in interest"),
        (count(None, aspect="trucks"), "party", "party"),
        # that there was none of what would cost it
        ({"aspect": "posts", "value": "0"}, "in interest", "against interest"),
        ({"aspect": "killed", "value": "0", "group": "troops"}, "in interest", "in interest"),
        # who did it
        ({"aspect": "attacker", "value": "army"}, "in interest", "against interest"),
        ({"aspect": "attacker", "value": "ali"}, "against interest", "in interest"),
        ({"aspect": "attacker", "value": "rebels"}, "in interest", "in interest"),
        ({"aspect": "attacker", "value": "un"}, "party", "party"),
        ({"aspect": "host", "value": "army"}, "party", "party"),
        # what nobody but a party can know, and what all can
        ({"aspect": "weapon", "value": "mine"}, "in interest", "in interest"),
        ({"aspect": "lair", "value": "border"}, "in interest", "in interest"),
        ({"aspect": "trigger", "value": "talk"}, "in interest", "in interest"),
        ({"aspect": "trigger", "value": "a-drill"}, "party", "party"),  # which serves nobody
        ({"aspect": "trigger", "value": "the-raid"}, "in interest", "against interest"),
        ({"aspect": "cause", "value": "fear"}, "party", "party"),
        ({"aspect": "state", "value": "over"}, "party", "party"),
        ({"aspect": "date", "value": "2025-10"}, "party", "party"),
        ({"aspect": "place", "value": "border"}, "party", "party"),
    ],
)
def test_a_party_stands_by_its_interest(made: dict[str, Any], north: str, south: str) -> None:
    """Its spokesmen and its people as it does itself."""
    assert [stands(voice, **made) for voice in ("kabul", "ali", "spokesman")] == [north] * 3
    assert [stands(voice, **made) for voice in ("islamabad", "army")] == [south] * 2


@pytest.mark.parametrize(
    ("voice", "standing"),
    [
        ("un", "observer"),
        ("qatar", "mediator"),
        ("reuters", "outlet"),
        ("scholar", "other"),
        (None, "outlet"),
    ],
)
@given(
    made=st.sampled_from(
        [
            count("troops"),
            count("people", "raid"),
            count(None, aspect="posts"),
            {"aspect": "attacker", "value": "army"},
            {"aspect": "weapon", "value": "mine"},
        ]
    )
)
def test_who_is_on_neither_side_stands_as_always(
    voice: str | None, standing: str, made: dict[str, Any]
) -> None:
    """Whatever is said."""
    assert stands(voice, **made) == standing


def test_a_state_that_only_parties_know_is_neutral() -> None:
    """How it stands on the day is no cause."""
    aspects = {
        key: one.model_copy(update={"known": "privately"}) for key, one in RULED.aspects.items()
    }
    names = replace(RULED, aspects=aspects)
    known = {
        aspect: interests.standing(claim(aspect, value, voice="army"), names)
        for aspect, value in [
            ("state", "over"),
            ("cause", "fear"),
            ("date", "2025-10"),
            ("place", "border"),
        ]
    }
    assert known == {
        "state": "party", "cause": "in interest", "date": "party", "place": "in interest"
    }  # fmt: skip


def test_a_position_is_neutral() -> None:
    """That a side holds it, it says as nobody else can; whether it is right is not asked."""
    made: Claim = position("ceasefire", "keep", "army")
    assert interests.standing(made, RULED) == "party"
