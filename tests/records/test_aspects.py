"""Aspects and groups: what an aspect does is said once, and cues tell values apart."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ceasefire.records import aspects
from ceasefire.records.aspects import BEHAVIOUR, Aspect
from ceasefire.records.vocabulary import Issue

TYPES: tuple[str, ...] = get_args(Aspect.model_fields["type"].annotation)
#: The behaviour that a type needs, as the field descriptions tell it.
NEEDED = {"number": "counts", "date": "dates", "category": "tells"}
SAID = {"counts": "groups", "dates": "whole", "tells": "state"}


def aspect(kind: str, **more: Any) -> Aspect:
    """Return an aspect of a type."""
    said = {"type": kind, "label": "A", "question": "What?", "known": "publicly"}
    listed = {"values": {"keep": "keep", "end": "end"}} if kind == "category" else {}
    return Aspect.model_validate(said | listed | more)


@given(st.sampled_from(TYPES), st.sets(st.sampled_from(sorted(SAID))))
def test_an_aspect_says_what_its_type_needs_and_no_more(kind: str, keys: set[str]) -> None:
    """Of each type and each set of behaviours, the one that fits is taken."""
    needed = {NEEDED[kind]} if kind in NEEDED else set()
    said = {key: SAID[key] for key in keys}
    if keys == needed:
        assert {key: getattr(aspect(kind, **said), key) for key in keys} == said
    else:
        with pytest.raises(ValidationError, match=r"does not say what it|goes with type"):
            aspect(kind, **said)


@pytest.mark.parametrize(
    ("kind", "more", "message"),
    [
        ("number", {},
         "an aspect of type: number does not say what it counts. add counts: groups, people, things,"
         " rounds or measure beside its type"),
        ("date", {}, "add dates: whole, start, end or plan beside its type"),
        ("place", {"tells": "trait"},
         "tells goes with type: category, and the aspect has type: place. remove tells, or mend the"
         " type"),
        ("date", {"dates": "end", "read_as": "killed"},
         "read_as goes with type: number, and the aspect has type: date. remove read_as"),
        ("date", {"dates": "end", "serves": "pakistan"},
         "serves goes with type: number, and the aspect has type: date. remove serves"),
        ("date", {"dates": "end", "known": None}, "Input should be 'publicly' or 'privately'"),
        ("category", {"tells": "trait", "values": {"men": "men"}, "parts": {"men": "people"}},
         "parts: there is no value 'people'. known: men"),
        ("category", {"tells": "trait", "values": {"men": "men"}, "parts": {"boys": "men"}},
         "parts: there is no value 'boys'. known: men"),
        ("place", {"parts": {"boys": "men"}}, "parts: there is no value 'boys'. remove parts"),
        ("category", {"tells": "trait", "values": {}},
         "an aspect of type: category lists 0 values. a category lists its values"),
        ("place", {"values": {"men": "men"}}, "an aspect of type: place lists 1 values. a category"),
        ("category", {"tells": "trait", "values": {"men": "men"}, "neutral": ["mn"]},
         "neutral: there is no value 'mn'. nearest: men"),
        ("category", {"tells": "trait", "cues": {"kep": ["holds"]}},
         "cues: there is no value 'kep'. nearest: keep"),
        ("place", {"blames": True}, "blames goes with type: actor. remove blames"),
        ("number", {"counts": "sheep"}, "Input should be 'groups', 'people'"),
        ("day", {}, "Input should be 'number', 'date'"),
    ],
)  # fmt: skip
def test_a_malformed_aspect_is_refused(kind: str, more: dict[str, Any], message: str) -> None:
    """The message says what can be written."""
    with pytest.raises(ValidationError) as caught:
        aspect(kind, **more)
    assert message in str(caught.value)


def test_what_fits_its_type_is_kept() -> None:
    """An actor is blamed, and a number is read under another name."""
    assert aspect("actor", blames=True).blames
    assert aspect("number", counts="people", read_as="killed").read_as == "killed"
    assert aspect("number", counts="things", serves="pakistan").serves == "pakistan"
    values = {"boys": "boys", "men": "men"}
    parted = aspect("category", tells="trait", values=values, parts={"boys": "men"})
    assert parted.parts == {"boys": "men"}


def test_an_aspect_says_how_it_is_known() -> None:
    """Nobody is left to guess whether an outlet tells a thing by itself."""
    said = {"type": "place", "label": "A", "question": "What?"}
    with pytest.raises(ValidationError, match=r"known\n  Field required"):
        Aspect.model_validate(said)
    for known in ("publicly", "privately"):
        assert Aspect.model_validate(said | {"known": known}).known == known


@pytest.mark.parametrize("key", BEHAVIOUR)
def test_each_word_of_a_behaviour_can_be_said(key: str) -> None:
    """The table has the type that needs it, and the words that the field takes."""
    kind, known = BEHAVIOUR[key]
    assert NEEDED[kind] == key
    assert [getattr(aspect(kind, **{key: word}), key) for word in known] == list(known)


@pytest.mark.parametrize(
    ("cues", "exclusive", "refused"),
    [
        ({"keep": ["holds"], "end": ["broke"]}, True, False),
        ({"keep": ["holds", "HOLDS"]}, True, False),
        ({"keep": ["holds"], "end": ["Holds"]}, True, True),
        ({"keep": ["holds"], "end": ["holds"]}, False, False),
    ],
)
def test_a_cue_shows_one_of_what_excludes_each_other(
    cues: dict[str, list[str]], exclusive: bool, refused: bool
) -> None:
    """Of an issue and of an aspect; whatever its case. What can hold together may share a cue."""
    issue = {"question": "?", "short": "s", "stances": {"keep": "k", "end": "e"}}
    more: dict[str, Any] = {"cues": cues, "exclusive": exclusive}
    if not refused:
        assert Issue.model_validate(issue | more).cues.keys() == cues.keys()
        assert aspect("category", tells="state", **more).cues.keys() == cues.keys()
        return
    for make in (lambda: Issue.model_validate(issue | more), lambda: aspect("place", **more)):
        with pytest.raises(ValidationError, match="the cue 'Holds' shows both 'keep' and 'end'"):
            make()


def test_words_of_a_list() -> None:
    """As a person lists what can be written."""
    assert aspects.words_of(("a", "b")) == "a or b"
    assert aspects.words_of(("a", "b", "c")) == "a, b or c"
