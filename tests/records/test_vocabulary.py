"""The vocabulary: what an aspect does is said once, cues tell values apart, and names have words."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from typing import Any

import pytest
from builders import ASPECTS, EVENTS, NAMES
from pydantic import ValidationError
from recording import WAR

from ceasefire.records.aspects import Aspect
from ceasefire.records.vocabulary import Actor, Aspects, Event, Issue, Place


def aspect(kind: str, **more: Any) -> Aspect:
    """Return an aspect of a type."""
    said = {"type": kind, "label": "A", "question": "What?", "known": "publicly"}
    return Aspect.model_validate(said | more)


@pytest.mark.parametrize(
    ("model", "content", "message"),
    [
        (Event, {"title": "A", "short": "A", "lane": "War", "chapter": "doha"}, "match pattern"),
        (Event, {"title": "A", "short": "A", "lane": "war"}, "Field required"),
        (Actor, {"name": "A", "standing": "judge", "role": "r"}, "Input should be 'party'"),
        (Place, {"name": "A", "kind": "city", "country": "B", "latitude": 91}, "equal to 90"),
        (Place, {"name": "A", "kind": "city", "country": "B", "longitude": -181}, "equal to -180"),
        (Place, {"name": "A", "kind": "city", "country": "B", "precision_km": 0}, "than 0"),
        (Place, {"name": "A", "kind": "sea", "country": "B"}, "Input should be 'site'"),
        (Place, {"name": "A", "kind": "area", "country": "B"}, "kind: area joins 0 places"),
        (
            Place,
            {"name": "A", "kind": "area", "country": "B", "joins": ["c"]},
            "kind: area joins 1",
        ),
        (
            Place,
            {"name": "A", "kind": "city", "country": "B", "joins": ["c", "d"]},
            "kind: city joins 2",
        ),
    ],
)
def test_a_malformed_name_is_refused(model: Any, content: dict[str, Any], message: str) -> None:
    """Each entry is held to its fields."""
    with pytest.raises(ValidationError, match=message):
        model.model_validate(content)


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({}, None),
        ({"keep": "admitted", "end": "neither"}, None),
        (
            {"keep": "admitted"},
            "the answer of the stance 'end' is not said. add end: admitted, denied",
        ),
        ({"keep": "denied", "ends": "denied"}, "answers: there is no stance 'ends'. nearest: end"),
        ({"keep": "denied", "end": "perhaps"}, "Input should be 'admitted', 'denied' or 'neither'"),
    ],
)
def test_an_issue_says_what_each_stance_answers(
    answers: dict[str, str], message: str | None
) -> None:
    """All of them, or none where the issue answers no charge."""
    issue = {"question": "?", "short": "s", "stances": {"keep": "k", "end": "e"}}
    with nullcontext() if message is None else pytest.raises(ValidationError, match=message):
        assert Issue.model_validate(issue | {"answers": answers}).answers == answers


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


@pytest.mark.parametrize(
    ("place", "side"),
    [("khost", "afghanistan"), ("karachi", "pakistan"), ("torkham", None), ("doha", None)],
)
def test_soil_is_that_of_one_side(place: str, side: str | None) -> None:
    """What lies in both countries is nobody's alone, and a third country is on no side."""
    assert WAR.soil(place) == side


@pytest.mark.parametrize(
    ("group", "divided"),
    [("people", True), ("all", False), ("afghans", False), ("soldiers", False)],
)
def test_a_group_is_divided_between_the_sides(group: str, divided: bool) -> None:
    """Its parts have them, and it has none itself."""
    assert WAR.divided(group) is divided
    one_side = {key: one for key, one in WAR.groups.items() if key != "pakistanis"}
    assert not replace(WAR, groups=one_side).divided(group)


@pytest.mark.parametrize(
    ("event", "kin"),
    [
        ("whole", {"whole", "part", "other", "piece"}),
        ("part", {"whole", "part", "piece"}),
        ("other", {"whole", "other"}),
        ("piece", {"whole", "part", "piece"}),
        ("apart", {"apart"}),
        ("round", {"round", "about"}),
    ],
)
def test_an_event_has_wholes_and_parts(event: str, kin: set[str]) -> None:
    """What holds it, and what it holds, at any remove; a circle, which is a fault, ends."""
    wholes = {
        "whole": None, "part": "whole", "other": "whole", "piece": "part", "apart": None,
        "round": "about", "about": "round",
    }  # fmt: skip
    events = {key: EVENTS["clash"].model_copy(update={"part_of": of}) for key, of in wholes.items()}
    assert replace(NAMES, events=events).kin(event) == kin


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
