"""Words that stand for each other in a search: names of the vocabulary, and readers' words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import NAMES

from ceasefire import Ledger
from ceasefire.records.vocabulary import Actor, Place
from ceasefire.site import searchwords


def test_names_from_the_vocabulary_stand_for_each_other(recorded: Ledger) -> None:
    groups = searchwords.synonyms(recorded.names, "Khawaja Muhammad Asif Tehrik-i-Taliban Pakistan")
    assert next(g for g in groups if "TTP" in g)[:2] == ["Tehrik-i-Taliban Pakistan", "TTP"]
    asif = next(group for group in groups if "Asif" in group)
    assert {"Khawaja Muhammad Asif", "Pakistan's defence minister"} <= set(asif)
    assert all(len(group) > 1 for group in groups)


def test_names_that_no_page_says_are_not_told(recorded: Ledger) -> None:
    """A book without a source must not name, in its list of words, whom that source alone names."""
    groups = searchwords.synonyms(recorded.names, "nobody")
    assert groups == [list(group) for group in recorded.book.searched]


def actor(name: str, role: str, of: str | None = None, *variants: str) -> Actor:
    return Actor.model_validate(
        {
            "name": name,
            "standing": "party",
            "role": role,
            "side": "pakistan",
            "speaks_for": of,
            "variants": variants,
        }
    )


ACTORS = {
    "state": actor("The State (TS)", "a government", None, "Statehood", "Hilltop"),
    "minister": actor("Ann Lee", "its minister", "state", "Lee"),
    "first": actor("Bo Ray", "a spokesman", "state", "Ray"),
    "second": actor("Cy Fox", "a spokesman", "state"),
    "hill": actor("Hilltop", "a council", None, "The council"),
}
PLACE = Place.model_validate(
    {"name": "Hilltop", "kind": "city", "country": "Pakistan", "variants": ["Hill Top"]}
)


@pytest.mark.parametrize(
    ("said", "pairs"),
    [
        ("Ann Lee spoke for The State (TS).", [["Ann Lee", "The State (TS)"]]),
        ("Ann Lee spoke.", []),  # of whom she speaks for, nothing is told
        ("The State (TS) spoke, and Bo Ray did.", []),  # he is no person of the vocabulary
    ],
)
def test_a_person_is_told_with_whom_he_speaks_for(said: str, pairs: list[list[str]]) -> None:
    people = ACTORS | {"minister": ACTORS["minister"].model_copy(update={"person": True})}
    assert searchwords.principals(replace(NAMES, actors=people), said) == pairs


def told(said: str) -> list[list[str]]:
    """Return the groups of names that are told where the pages say something."""
    names = replace(NAMES, actors=ACTORS, places={"hilltop": PLACE}, groups={})
    groups = searchwords.synonyms(names, said)
    return groups[: len(groups) - len(NAMES.book.searched)]


@pytest.mark.parametrize(
    ("said", "groups"),
    [
        ("The State spoke.", [["The State", "TS", "Statehood"]]),
        ("ann lee spoke.", [["Ann Lee", "Lee", "its minister"]]),  # the office stands for her alone
        ("Bo Ray spoke.", [["Bo Ray", "Ray"]]),  # two have his
        ("Cy Fox spoke.", []),  # has one name alone
        ("At Hilltop.", [["Hilltop", "The council"], ["Hilltop", "Hill Top"]]),
        ("At Hill Top.", []),  # another name is no mention
    ],
)
def test_a_group_is_told_where_its_first_name_is_said(said: str, groups: list[list[str]]) -> None:
    """A short form in brackets is a name; the name of a place is none of an actor, unless his own."""
    assert told(said) == groups
