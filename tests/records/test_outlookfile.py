"""The file of the outlook: every item of evidence is rated for every hypothesis."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from rating import outlook

from ceasefire.records import outlookfile
from ceasefire.records.outlookfile import Direction, Item, Later, Outlook, Rated, Signpost

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
        (Signpost, SIGNPOST | {"readings": {"keep": "both ways"}}, "should match pattern"),
        (Signpost, SIGNPOST | {"readings": {}}, "at least 1 item"),
        (Signpost, SIGNPOST | {"readings": {"Keep": "calm"}}, "should match pattern"),
        (Signpost, SIGNPOST | {"why": ""}, "at least 1 character"),
        (Later, LATER | {"reading": "not reported"}, "should match pattern"),
        (Direction, {"label": "up"}, "Field required"),
        (
            Direction,
            {"label": "up", "drawn": {"colour": "red", "shape": "cross"}},
            "'blue', 'orange'",
        ),
        (Rated, RATED | {"rating": "III"}, "'CC', 'C', 'N', 'I' or 'II'"),
        (Rated, {"rating": "II"}, "Field required"),
        (Item, ITEM | {"answers": []}, "at least 1 item"),
        (Item, ITEM | {"relevance": "some"}, "'high', 'medium' or 'low'"),
    ],
)
def test_a_malformed_entry_is_refused(model: Any, content: dict[str, Any], message: str) -> None:
    """Directions are ids, ratings and relevance words of a list; nothing stands without a reason."""
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


def directions(**between: bool) -> dict[str, Any]:
    """Return directions by id, each called by its id, and whether it is between."""
    drawn = {"colour": "blue", "shape": "circle"}
    return {key: {"label": key, "between": is_, "drawn": drawn} for key, is_ in between.items()}


UP_AND_DOWN = directions(up=False, level=True, down=False)


@pytest.mark.parametrize(
    ("content", "faults"),
    [
        ({"directions": UP_AND_DOWN}, []),
        ({"directions": UP_AND_DOWN, "signposts": {"s": {"keep": "up", "end": "level"}}}, []),
        ({}, []),
        ({"signposts": {"s": {"keep": "up"}}},
         [(("signposts",), "the file has no directions", "add directions: to which answers point")]),
        ({"directions": UP_AND_DOWN, "signposts": {"s": {"keep": "dwon", "end": "up"}}},
         [(("signposts", "s", "readings", "keep"), "there is no direction 'dwon'", "nearest: down")]),
        ({"directions": UP_AND_DOWN, "later": {"s": ["up", "sideways"]}},
         [(("later", "s", 1, "reading"), "there is no direction 'sideways'",
           "known: down, level, up")]),
        ({"directions": directions(up=False, down=False)},
         [(("directions",), "no direction is between the others", "give between: true to one")]),
        ({"directions": directions(up=True, level=True)},
         [(("directions",), "up and level are between the others", "give between: true to one")]),
        ({"directions": UP_AND_DOWN | {"high": UP_AND_DOWN["up"]}},
         [(("directions", "high", "label"), "'up' and 'high' have the same label",
           "tell them apart")]),
    ],
)  # fmt: skip
def test_what_answers_point_to_is_a_direction_of_the_file(
    content: dict[str, Any], faults: list[tuple[Any, str, str]]
) -> None:
    """Of a signpost and of what came later; one direction is between, and each has its own label."""
    signposts = {k: SIGNPOST | {"readings": r} for k, r in content.get("signposts", {}).items()}
    later = {k: [LATER | {"reading": r} for r in rs] for k, rs in content.get("later", {}).items()}
    outlook = Outlook.model_validate(content | {"signposts": signposts, "later": later})
    assert list(outlookfile.faults(outlook)) == faults


@given(st.permutations(list(UP_AND_DOWN)))
def test_the_direction_between_is_found_wherever_it_stands(order: list[str]) -> None:
    """The order is that of the columns, and says nothing else."""
    listed = {key: UP_AND_DOWN[key] for key in order}
    assert Outlook.model_validate({"directions": listed, "signposts": {}}).between == "level"
