"""The phrase that a count begins tells people from things, and what cannot be counted."""

from __future__ import annotations

import pytest

from ceasefire.reading import nouns


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("12| young villagers were killed", " young villagers "),
        ("12| of the soldiers in Hadra", "of the soldiers "),
        ("12| wounded villagers", " villagers"),
        ("12| killed", ""),
        ("12|, he said", ""),
        ("12| armed local men from Orsk", "armed local men "),
    ],
)
def test_phrase_of(text: str, phrase: str) -> None:
    """Up to a verb or preposition; a participle before the noun is left out."""
    count, rest = text.split("|")
    line = count + rest
    assert nouns.phrase_of(line, len(count), len(line)).split() == phrase.split()


@pytest.mark.parametrize(
    ("text", "countable"),
    [
        ("|12| villagers", True),
        ("|12| of them", True),
        ("|12| of whom", True),
        ("|12| tents", True),
        ("|12| rain", False),
        ("|12|", False),
        ("|12| governments", False),
        ("|12| rival armies", False),
        ("Unit |12| soldiers", False),
        ("aged |12| villagers", False),
        ("$|12| soldiers", False),
        ("|one| villager", True),
        ("|one| thing", False),
        ("|1| tents", False),
    ],
)
def test_countable(text: str, countable: bool) -> None:
    """A plural, or people; no label, no states and no single thing."""
    before, count, rest = text.split("|")
    line = before + count + rest
    start, end = len(before), len(before) + len(count)
    phrase = nouns.phrase_of(line, end, len(line))
    assert nouns.countable(line, start, end, phrase) is countable


@pytest.mark.parametrize(
    ("text", "countable"),
    [
        ("|one| of Orsk's Varlanders", True),
        ("|one| Meridian", False),
        ("|12| Varlanders", True),
    ],
)
def test_who_is_of_a_nation_can_be_counted(text: str, countable: bool) -> None:
    """The plurals of the adjectives that are given are people, and of no others."""
    before, count, rest = text.split("|")
    line = before + count + rest
    people = nouns.people(("Varlander",))
    start, end = len(before), len(before) + len(count)
    assert nouns.countable(line, start, end, rest, people) is countable
    assert not nouns.PEOPLE.search("Varlanders")
    assert people.search("villagers")


@pytest.mark.parametrize(
    ("word", "people", "things"),
    [
        ("soldiers", True, False),
        ("villagers", True, False),
        ("aid workers", True, False),
        ("checkpoints", False, True),
        ("outposts", False, True),
        ("containers", False, True),
        ("rain", False, False),
        ("bodies", True, False),
    ],
)
def test_people_and_things(word: str, people: bool, things: bool) -> None:
    """Each noun is of one of the lists, or of none."""
    assert (bool(nouns.PEOPLE.search(word)), bool(nouns.THINGS.search(word))) == (people, things)
