"""The file of the outlook: every item of evidence is rated for every hypothesis."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from rating import outlook

from ceasefire.records import outlookfile
from ceasefire.records.outlookfile import (
    Direction,
    Hypothesis,
    Item,
    Later,
    Outlook,
    Question,
    Rated,
    Signpost,
)

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
    "findings": {"clash/date": ["2025-10-09"]},
    "relevance": "low",
    "why": "It bears.",
    "ratings": {},
}
HYPOTHESIS: dict[str, Any] = {"title": "A", "short": "A", "means": "It is.", "when": {"q": True}}
NAMES = st.sets(st.sampled_from(["war", "peace", "talks", "pause"]))


@given(NAMES, NAMES)
def test_an_item_is_rated_for_each_hypothesis_and_no_other(
    known: set[str], rated: set[str]
) -> None:
    """What is missing and what is too many are named together, sorted."""
    content = {
        "signposts": {},
        "hypotheses": dict.fromkeys(known, HYPOTHESIS),
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
        (Item, ITEM | {"findings": {}}, "at least 1 item"),
        (Item, ITEM | {"findings": {"clash/date": []}}, "at least 1 item"),
        (Hypothesis, HYPOTHESIS | {"when": {}}, "at least 1 item"),
        (Hypothesis, HYPOTHESIS | {"when": {"q": "perhaps"}}, "valid boolean"),
        (Question, {"asks": "Is it?"}, "Field required"),
        (Outlook, {"signposts": {}, "horizon": "2025-12"}, "a single day|one day"),
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


def asking(*asked: str, horizon: str | None = "2025-12-09", **when: dict[str, bool]) -> Outlook:
    """Return an outlook of questions, and of hypotheses that hold where some are answered so."""
    return Outlook.model_validate(
        {
            "signposts": {},
            "horizon": horizon,
            "questions": {one: {"asks": "Is it?", "counts": "It is."} for one in asked},
            "hypotheses": {key: HYPOTHESIS | {"when": answers} for key, answers in when.items()},
        }
    )


YES, NO = {"q": True}, {"q": False}


@pytest.mark.parametrize(
    ("told", "faults"),
    [
        (asking("q", a=YES, b=NO), []),
        (asking("q", "r", a=YES, b=NO | {"r": True}, c=NO | {"r": False}), []),
        (asking("q", horizon=None, a=YES, b=NO),
         [(("hypotheses",), "nothing says by when they are judged", "add horizon: the last day")]),
        (asking("q", a=YES, b=NO | {"rr": True}),
         [(("hypotheses", "b", "when", "rr"), "there is no question 'rr'", "known: q")]),
        (asking("q", "idle", a=YES, b=NO),
         [(("questions", "idle"), "no hypothesis hangs on 'idle'",
           "leave it out, or answer it in a hypothesis")]),
        (asking("q", "r", a=YES, b={"r": True}, c=NO | {"r": False}),
         [(("hypotheses", "b", "when"), "'a' and 'b' can both hold",
           "answer a question with true in one and with false in the other")]),
        (asking("q", "r", a=YES, b=NO | {"r": True}),
         [(("hypotheses",), "none of them holds where 'q' is false, 'r' is false",
           "say what then holds")]),
    ],
)  # fmt: skip
def test_hypotheses_exclude_each_other_and_leave_no_case_out(
    told: Outlook, faults: list[tuple[Any, str, str]]
) -> None:
    """A question tells each from each, none is idle, and there is a day by which they are judged."""
    assert list(outlookfile.faults(told)) == faults


ASKED = ("p", "q", "r")
CASES = [dict(zip(ASKED, case, strict=True)) for case in product((True, False), repeat=3)]
WHEN = st.dictionaries(st.sampled_from(ASKED), st.booleans(), min_size=1)


@given(st.lists(WHEN, min_size=1, max_size=5))
def test_sound_hypotheses_hold_once_in_every_case(whens: list[dict[str, bool]]) -> None:
    """Counted case by case: they are let through where one holds in each, and only there."""
    asked = sorted({question for when in whens for question in when})
    told = asking(*asked, horizon="2025-12-09", **{f"h{at}": when for at, when in enumerate(whens)})
    holding = [sum(when.items() <= case.items() for when in whens) for case in CASES]
    assert (list(outlookfile.faults(told)) == []) == (set(holding) == {1})
