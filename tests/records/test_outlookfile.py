"""The file of the outlook: every item of evidence is rated for every hypothesis."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from rating import outlook

from ceasefire.records.outlookfile import Item, Later, Outlook, Rated, Signpost

SIGNPOST: dict[str, Any] = {
    "question": "Does it hold?",
    "finding": "talks/ceasefire/kabul",
    "readings": {"keep": "calm"},
    "why": "It costs something to break.",
}
LATER: dict[str, Any] = {"finding": "clash/date", "reading": "mixed", "why": "It came later."}
RATED: dict[str, Any] = {"rating": "II", "why": "It does not fit."}
ITEM: dict[str, Any] = {
    "states": "It holds",
    "finding": "clash/date",
    "answers": ["2025-10-09"],
    "relevance": "low",
    "why": "It bears.",
    "ratings": {},
}
NAMES = st.sets(st.sampled_from(["war", "peace", "talks", "pause"]))


@given(NAMES, NAMES)
def test_an_item_is_rated_for_each_hypothesis_and_no_other(
    known: set[str], rated: set[str]
) -> None:
    """What is missing and what is too many are named together, sorted."""
    content = {
        "signposts": {},
        "hypotheses": {name: {"title": "A", "short": "A", "means": "It is."} for name in known},
        "evidence": {"item": ITEM | {"ratings": dict.fromkeys(rated, RATED)}},
    }
    if known == rated:
        assert Outlook.model_validate(content).evidence["item"].ratings.keys() == rated
        return
    differing = [name for name in sorted(known | rated) if (name in known) != (name in rated)]
    with pytest.raises(ValidationError) as caught:
        Outlook.model_validate(content)
    what = f"the ratings of 'item' and the hypotheses differ: {', '.join(differing)}"
    assert f"{what}. rate each item for each hypothesis" in str(caught.value)


@pytest.mark.parametrize(
    ("model", "content", "message"),
    [
        (Signpost, SIGNPOST | {"readings": {"keep": "quiet"}}, "'calm', 'mixed' or 'fighting'"),
        (Signpost, SIGNPOST | {"readings": {}}, "at least 1 item"),
        (Signpost, SIGNPOST | {"readings": {"Keep": "calm"}}, "should match pattern"),
        (Signpost, SIGNPOST | {"why": ""}, "at least 1 character"),
        (Later, LATER | {"reading": "not reported"}, "'calm', 'mixed' or 'fighting'"),
        (Rated, RATED | {"rating": "III"}, "'CC', 'C', 'N', 'I' or 'II'"),
        (Rated, {"rating": "II"}, "Field required"),
        (Item, ITEM | {"answers": []}, "at least 1 item"),
        (Item, ITEM | {"relevance": "some"}, "'high', 'medium' or 'low'"),
    ],
)
def test_a_malformed_entry_is_refused(model: Any, content: dict[str, Any], message: str) -> None:
    """Directions, ratings and relevance are words of a list, and nothing stands without a reason."""
    with pytest.raises(ValidationError, match=message):
        model.model_validate(content)


def test_an_outlook_says_how_much_it_watches_and_weighs() -> None:
    """Signposts, hypotheses and items, in the number that there are."""
    content = {"signposts": {"truce": SIGNPOST}, "later": {"truce": [LATER]}}
    assert repr(Outlook.model_validate(content)) == (
        "<Outlook 1 signpost: 0 hypotheses, 0 items of evidence>"
    )
    weighing = Outlook.model_validate({"signposts": {}, **outlook("I C N")})
    assert repr(weighing) == "<Outlook 0 signposts: 3 hypotheses, 1 item of evidence>"
