"""The vocabulary: what an aspect does is said once, cues tell values apart, and names have words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest
from builders import ASPECTS, NAMES
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ceasefire.records import vocabulary
from ceasefire.records.vocabulary import BEHAVIOUR, Actor, Aspect, Aspects, Event, Issue, Place

TYPES: tuple[str, ...] = get_args(Aspect.model_fields["type"].annotation)
#: The behaviour that a type needs, as the field descriptions tell it.
NEEDED = {"number": "counts", "date": "dates", "category": "tells"}
SAID = {"counts": "groups", "dates": "whole", "tells": "state"}


def aspect(kind: str, **more: Any) -> Aspect:
    """Return an aspect of a type."""
    return Aspect.model_validate({"type": kind, "label": "A", "question": "What?"} | more)


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
        ("place", {"blames": True}, "blames goes with type: actor. remove blames"),
        ("number", {"counts": "sheep"}, "Input should be 'groups', 'people'"),
        ("number", {"counts": "people", "read_as": "slain"}, "Input should be 'killed', 'wounded'"),
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


@pytest.mark.parametrize(
    ("model", "content", "message"),
    [
        (Event, {"title": "A", "short": "A", "lane": "War", "chapter": "doha"}, "match pattern"),
        (Event, {"title": "A", "short": "A", "lane": "war"}, "Field required"),
        (Actor, {"name": "A", "standing": "judge", "role": "r"}, "Input should be 'party'"),
        (Place, {"name": "A", "kind": "city", "country": "B", "latitude": 91}, "equal to 90"),
        (Place, {"name": "A", "kind": "city", "country": "B", "longitude": -181}, "equal to -180"),
        (Place, {"name": "A", "kind": "city", "country": "B", "precision_km": 0}, "than 0"),
        (Place, {"name": "A", "kind": "sea", "country": "B"}, "Input should be 'city'"),
    ],
)
def test_a_malformed_name_is_refused(model: Any, content: dict[str, Any], message: str) -> None:
    """Each entry is held to its fields."""
    with pytest.raises(ValidationError, match=message):
        model.model_validate(content)


def test_words_of_a_list() -> None:
    """As a person lists what can be written."""
    assert vocabulary.words_of(("a", "b")) == "a or b"
    assert vocabulary.words_of(("a", "b", "c")) == "a, b or c"


def test_what_dates_an_event_is_asked_part_by_part() -> None:
    """The parts in the order that is asked for, and of each the aspects in that of the file."""
    dates = {key: aspect("date", dates=part) for key, part in (
        ("over", "end"), ("meant", "plan"), ("began", "start"), ("opened", "start"))}  # fmt: skip
    names = replace(NAMES, aspects=ASPECTS | dates)
    assert names.dating("start", "whole", "end") == ("began", "opened", "date", "over")
    assert names.dating("plan") == ("meant",)


def test_what_is_counted_first_are_groups_of_people() -> None:
    """Rounds and things are no toll, wherever they stand in the file."""
    rounds = {"ordinal": ASPECTS["ordinal"]}
    groups = {"hurt": aspect("number", counts="groups"), "killed": ASPECTS["killed"]}
    assert replace(NAMES, aspects=rounds | groups).counted() == "hurt"


def test_what_readers_of_articles_call_a_count() -> None:
    """Its own id, unless the aspect gives another."""
    names = replace(NAMES, aspects={"dead": aspect("number", counts="people", read_as="killed"),
                                    "hurt": aspect("number", counts="people")})  # fmt: skip
    assert (names.read_as("dead"), names.read_as("hurt")) == ("killed", "hurt")


@pytest.mark.parametrize(
    ("groups", "message"),
    [
        ({"all": ["any"], "home": ["returned", "deported"]}, ""),
        (
            {"all": ["any"], "every": ["any"]},
            "'all' and 'every' both have unnamed: any. leave it to",
        ),
        ({"all": ["returned"], "home": ["killed", "returned"]}, "both have unnamed: returned"),
        ({"all": ["anybody"]}, "or 'any'"),
    ],
)
def test_a_count_that_names_nobody_is_of_one_group(
    groups: dict[str, list[str]], message: str
) -> None:
    """Two groups for it are refused, and so is a kind of count that no reader knows."""
    content = {
        "aspects": {},
        "groups": {k: {"label": k, "short": k, "unnamed": kinds} for k, kinds in groups.items()},
    }
    if not message:
        names = replace(NAMES, groups=Aspects.model_validate(content).groups)
        assert [names.unnamed(kind) for kind in ("any", "killed", "deported")] == [
            "all", "all", "home",
        ]  # fmt: skip
        assert replace(NAMES, groups={}).unnamed("killed") is None
        return
    with pytest.raises(ValidationError) as caught:
        Aspects.model_validate(content)
    assert message in str(caught.value)


def test_nations_are_the_adjectives_of_all_actors() -> None:
    """In the order of the file, of whatever standing."""
    actors = {
        key: Actor.model_validate(
            {"name": key, "standing": "other", "role": "r", "adjectives": words}
        )
        for key, words in {"north": ["northern", "upper"], "gap": [], "south": ["southern"]}.items()
    }
    assert replace(NAMES, actors=actors).nations == ("northern", "upper", "southern")


@pytest.mark.parametrize(("actor", "principal"), [("spokesman", "kabul"), ("kabul", "kabul")])
def test_a_spokesman_speaks_for_somebody(actor: str, principal: str) -> None:
    """Who speaks for nobody else speaks for himself."""
    assert NAMES.principal(actor) == principal


@pytest.mark.parametrize(
    ("of", "value", "label", "kind"),
    [
        ("place", "border", "the border", "place"),
        ("attacker", "un", "United Nations", "actor"),
        ("state", "open", "still open", "value"),
        ("date", "2025-10", "2025-10", "value"),
    ],
)
def test_a_value_is_printed_by_its_name(of: str, value: str, label: str, kind: str) -> None:
    """A place, an actor or a category; anything else as it is written."""
    assert NAMES.value_label(of, value) == label
    called, known = NAMES.known(ASPECTS[of])
    assert called == kind
    assert (value in known) is (of != "date")


def test_a_vocabulary_counts_its_names() -> None:
    """How many there are of each kind; the book is none."""
    assert NAMES.glimpse() == {
        "events": "4 events",
        "actors": "9 actors",
        "places": "2 places",
        "issues": "2 issues",
        "aspects": "9 aspects",
        "groups": "3 groups",
    }
