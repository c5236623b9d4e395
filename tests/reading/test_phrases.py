"""A noun phrase names an actor, a person as printed, or somebody named before."""

from __future__ import annotations

import pytest
from lines import WIRE, WIRE_DAY

from ceasefire import reading
from ceasefire.reading.phrases import People, Subject


def test_pronouns_stand_for_a_person_before() -> None:
    """*He* is the last person who spoke, and *the statement* the last body; both are for review."""
    lines = [
        "Joren Haas said the talks were over.",
        "Tesmar denied it in a statement.",
        "“We are patient,” he added.",
        "“It is not so,” the statement read.",
    ]
    read = reading.read(lines, WIRE, WIRE_DAY)
    one, other = [quote for each in read for quote in each.quotations]
    assert (one.by, one.sure) == ("joren-haas", False)
    assert (other.by, other.sure) == ("meridia-government", False)


def who(phrase: str, *, lone: bool = False, before: str = "") -> Subject | None:
    """Return whom a noun phrase names, after a line before it."""
    people = People(WIRE)
    people.learn(before)
    return people.who(phrase, 0, WIRE.find(phrase), lone)


@pytest.mark.parametrize(
    ("phrase", "by", "kind", "person"),
    [
        ("Joren Haas", "joren-haas", "name", True),
        ("Tesmar", "meridia-government", "name", False),
        ("Joren Haas of Meridia", "joren-haas", "name", True),
        ("a spokesman for Meridia", "meridia-government", "role", True),
        ("Piet Amsel", "Piet Amsel", "name", True),
        ("Dr Piet Amsel", "Dr Piet Amsel", "name", True),
        ("a hospital official", "a hospital official", "role", True),
        ("residents of the valley", "residents of the valley", "role", False),
        ("the Alliance mission UNX", "nations-alliance", "role", False),
        ("Orsk and Tesmar", "Orsk and Tesmar", "role", False),
        ("a driver in Hadra", "a driver", "role", True),
    ],
)
def test_who(phrase: str, by: str, kind: str, person: bool) -> None:
    """A name of the vocabulary, a name as printed, a description, or two together."""
    subject = who(phrase)
    assert subject is not None
    assert (subject.by, subject.kind, subject.person) == (by, kind, person)


@pytest.mark.parametrize(
    "phrase", ["", " ,", "the pass", "the song “Ferryman”", "x" * 200, "Amsel", "rain in the hills"]
)
def test_who_is_nobody(phrase: str) -> None:
    """Things, titles, what is too long, and one capitalised word that may be any."""
    assert who(phrase) is None


@pytest.mark.parametrize(
    ("phrase", "lone", "before", "by"),
    [
        ("Amsel", True, "", "Amsel"),
        ("Amsel", False, "Piet Amsel came.", "Piet Amsel"),
        ("Amsel’s", False, "Piet Amsel’s car came.", "Piet Amsel"),
        ("Mr Amsel", False, "Ilse “Lark” Amsel came.", "Ilse Amsel"),
    ],
)
def test_a_surname_alone(phrase: str, lone: bool, before: str, by: str) -> None:
    """It is given the full name of a line before, or is a name where it stands alone."""
    subject = who(phrase, lone=lone, before=before)
    assert subject is not None
    assert subject.by == by


@pytest.mark.parametrize(
    ("word", "by"),
    [("he", "joren-haas"), ("she", "joren-haas"), ("it", "hill-watch"), ("they", "hill-watch"),
     ("the minister", "joren-haas"), ("the report", "hill-watch")],
)  # fmt: skip
def test_before(word: str, by: str) -> None:
    """A person for *he* and the minister, anybody else for *it* and what they publish."""
    people = People(WIRE)
    people.spoke(Subject("joren-haas", "name", 0, 1, person=True))
    people.spoke(Subject("hill-watch", "name", 0, 1))
    subject = people.before(word, 0, len(word))
    assert (subject.by, subject.kind) == (by, "back")


def test_nobody_was_before() -> None:
    """A description stands for itself, and a pronoun for nobody."""
    people = People(WIRE)
    assert people.before("he", 0, 2).by is None
    assert people.before("the minister", 0, 12).by == "the minister"


def test_a_person_is_told_by_the_form_of_the_name() -> None:
    """Who speaks for somebody and is called by capitalised words alone."""
    people = People(WIRE)
    assert people.is_person("joren-haas")
    assert not people.is_person("varland-army")
    assert not people.is_person("hill-watch")
