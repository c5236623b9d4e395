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
        {"name": name, "standing": "other", "role": "a role", "variants": variants}
    )
    for key, name, variants in (
        ("ann-lee", "Ann Lee", ["Anna Leigh"]),
        ("bo-lee", "Bo Lee", []),
    )
}
VOCABULARY = replace(NAMES, actors=PEOPLE)


@pytest.mark.parametrize(
    ("content", "faults"),
    [
        ({"people": {"ann-lee": ["Ann"], "bo-lee": ["Bo"]}}, []),
        ({"people": {"ann-lee": ["Leigh"]}}, []),  # of a variant
        ({"people": {"ann-lee": ["Ann", "Ann"]}}, []),
        ({"unlinked": ["border"]}, []),
        (
            {"people": {"ann-li": []}},
            [(("people", "ann-li"), "there is no actor 'ann-li'", "nearest: ann-lee")],
        ),
        (
            {"bodies": {"bow-lee": ["Bo"]}},
            [(("bodies", "bow-lee"), "there is no actor 'bow-lee'", "nearest: bo-lee, ann-lee")],
        ),
        (
            {"people": {"bo-lee": ["Ann"]}},
            [(("people", "bo-lee"), "'Ann' is no part of a name of 'bo-lee'",
              "add it to the variants of the actor, or remove it")],
        ),
        (
            {"people": {"ann-lee": ["Lee"], "bo-lee": ["Lee"]}},
            [(("people", "bo-lee"), "'Lee' means 'ann-lee' as well", "remove it from both")],
        ),
        (
            {"unlinked": ["border", "bordr"]},
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
