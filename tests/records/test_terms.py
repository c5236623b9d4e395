"""The glossary names actors and places that there are, and nobody by a name of another."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from builders import NAMES

from ceasefire.records import terms
from ceasefire.records.terms import Glossary
from ceasefire.records.vocabulary import Actor

PEOPLE = {
    key: Actor.model_validate(
        {
            "name": name,
            "standing": "other",
            "role": "a role",
            "variants": variants,
            "person": person,
        }
    )
    for key, name, variants, person in (
        ("ann-lee", "Ann Lee", ["Anna Leigh"], True),
        ("bo-lee", "Bo Lee", [], True),
        ("lee-works", "Lee Works", [], False),
    )
}
VOCABULARY = replace(NAMES, actors=PEOPLE)
#: A glossary that names both persons.
BOTH: dict[str, list[str]] = {"ann-lee": [], "bo-lee": []}


@pytest.mark.parametrize(
    ("content", "faults"),
    [
        ({"people": {"ann-lee": ["Ann"], "bo-lee": ["Bo"]}}, []),
        ({"people": BOTH | {"ann-lee": ["Leigh"]}}, []),  # of a variant
        ({"people": BOTH | {"ann-lee": ["Ann", "Ann"]}}, []),
        ({"people": BOTH, "bodies": {"lee-works": ["Works"]}, "unlinked": ["border"]}, []),
        (
            {"people": {"bo-lee": []}},
            [((), "the person 'ann-lee' is not among the people",
              "add ann-lee under people, with shorter names")],
        ),
        (
            {"people": {"bo-lee": []}, "bodies": {"ann-lee": []}},
            [(("bodies", "ann-lee"), "'ann-lee' is a person", "move it to people")],
        ),
        (
            {"people": BOTH | {"lee-works": []}},
            [(("people", "lee-works"), "'lee-works' is no person",
              "add person: true to the actor, or move it to bodies")],
        ),
        (
            {"people": BOTH | {"ann-li": []}},
            [(("people", "ann-li"), "there is no actor 'ann-li'", "nearest: ann-lee")],
        ),
        (
            {"people": BOTH, "bodies": {"bow-lee": ["Bo"]}},
            [(("bodies", "bow-lee"), "there is no actor 'bow-lee'", "nearest: bo-lee, ann-lee")],
        ),
        (
            {"people": {"ann-lee": [], "bo-lee": ["Ann"]}},
            [(("people", "bo-lee"), "'Ann' is no part of a name of 'bo-lee'",
              "add it to the variants of the actor, or remove it")],
        ),
        (
            {"people": {"ann-lee": ["Lee"], "bo-lee": ["Lee"]}},
            [(("people", "bo-lee"), "'Lee' means 'ann-lee' as well", "remove it from both")],
        ),
        (
            {"people": BOTH, "unlinked": ["border", "bordr"]},
            [(("unlinked", 1), "there is no place 'bordr'", "nearest: border")],
        ),
    ],
)  # fmt: skip
def test_what_the_vocabulary_does_not_know_is_a_fault(
    content: dict[str, Any], faults: list[tuple[tuple[str | int, ...], str, str]]
) -> None:
    """Each fault says where, what, and how to mend it."""
    assert list(terms.faults(Glossary.model_validate(content), VOCABULARY)) == faults


def test_a_glossary_says_how_much_it_explains() -> None:
    """Terms are counted apart from those who are named."""
    told = Glossary.model_validate(
        {
            "people": {"ann-lee": []},
            "bodies": {"bo-lee": []},
            "terms": {"claim": {"title": "claim", "means": "What is said."}},
        }
    )
    assert repr(told) == "<Glossary 1 term: 2 who are named>"
