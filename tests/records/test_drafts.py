"""A draft says what the rules found, and how much of it a person has still to do."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ceasefire.records.drafts import Draft, Found

AT = {"at": "0..4", "rule": "a rule", "mark": "sure"}
DIGEST = "0" * 64
KINDS = {
    "date": "2025-11-08",
    "figure": ">=5",
    "quote": "we keep it",
    "actor": "kabul",
    "place": "border",
}


def draft(*passages: dict[str, Any]) -> Draft:
    """Return a draft of some passages, numbered in order."""
    return Draft.model_validate(
        {
            "draft": "true",
            "id": "gazette-2031-05-04",
            "article": {"paragraphs": max(len(passages), 1), "sha256": DIGEST},
            "passages": [
                {"at": str(at), "sha256": DIGEST, **passage}
                for at, passage in enumerate(passages, start=1)
            ],
        }
    )


@given(st.sets(st.sampled_from(sorted(KINDS))))
def test_an_item_is_of_exactly_one_kind(kinds: set[str]) -> None:
    """Neither none of the kinds nor two of them."""
    item = AT | {kind: KINDS[kind] for kind in kinds}
    if len(kinds) == 1:
        (kind,) = kinds
        assert getattr(Found.model_validate(item), kind) == KINDS[kind]
    else:
        with pytest.raises(ValidationError, match="one of date, figure, quote, actor and place"):
            Found.model_validate(item)


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"at": "4"}, "should match pattern"),
        ({"mark": "likely"}, "'sure' or 'review'"),
        ({"date": "Friday"}, "'Friday' is not a date that exists"),
        ({"speech": "perhaps"}, "'true' or 'false'"),
        ({"rule": ""}, "at least 1 character"),
    ],
)
def test_a_malformed_item_is_refused(more: dict[str, str], message: str) -> None:
    """An item says where it stands, by which rule, and how sure that is."""
    with pytest.raises(ValidationError, match=message):
        Found.model_validate(AT | {"date": "2025-11-08"} | more)


@pytest.mark.parametrize("said", ["false", "yes", ""])
def test_only_what_says_so_is_a_draft(said: str) -> None:
    """A record is not taken for a draft, nor the other way round."""
    with pytest.raises(ValidationError, match="Input should be 'true'"):
        Draft.model_validate(draft({"furniture": "headline"}).model_dump() | {"draft": said})


@given(st.lists(st.lists(st.sampled_from(["sure", "review"]), max_size=4), min_size=1, max_size=4))
def test_what_waits_for_review_is_counted(marks: list[list[str]]) -> None:
    """Over all passages, whatever their kind."""
    told = draft(
        *({"gist": "", "found": [AT | {"actor": "kabul", "mark": m} for m in of]} for of in marks)
    )
    assert told.open_items() == [mark for of in marks for mark in of].count("review")


@pytest.mark.parametrize(
    ("passage", "unwritten"),
    [
        ({"gist": ""}, 1),
        ({}, 1),
        ({"gist": "It was told."}, 0),
        ({"furniture": "headline"}, 0),
    ],
)
def test_a_paragraph_without_its_gist_is_unwritten(passage: dict[str, str], unwritten: int) -> None:
    """What is not the story needs none."""
    assert draft(passage).unwritten() == unwritten
    assert draft(passage, passage, {"furniture": "stamp"}).unwritten() == 2 * unwritten
