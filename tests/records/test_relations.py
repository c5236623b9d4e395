"""What leads from one name of the vocabulary to another leads somewhere, and not in a circle."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from builders import ACTORS, ASPECTS, EVENTS, GROUPS, NAMES, PLACES
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.records import relations
from ceasefire.records.data import VOCABULARY_FILES
from ceasefire.records.relations import LINKS, Link
from ceasefire.records.vocabulary import Place, Vocabulary

MODELS: dict[str, Any] = {"events": EVENTS, "actors": ACTORS, "places": PLACES, "groups": GROUPS}


def led(link: Link, leads: dict[str, str | None]) -> Vocabulary:
    """Return the vocabulary with entries that lead to each other."""
    one = next(iter(MODELS[link.entries].values())).model_copy(update={"speaks_for": None})
    made = {key: one.model_copy(update={link.key: other}) for key, other in leads.items()}
    held: dict[str, Any] = {link.entries: made}
    return replace(NAMES, **held)


def called(link: Link) -> str:
    """Return how a test calls a link."""
    return f"{link.entries} {link.key}"


@pytest.mark.parametrize("link", LINKS, ids=called)
@pytest.mark.parametrize(
    ("leads", "told"),
    [
        ({"one": None, "two": "one", "three": "two"}, []),
        ({"one": None, "two": "onne"}, [("two", "there is no {kind} 'onne'", "nearest: one")]),
        (
            {"one": "one"},
            [("one", "{key} leads back to where it began: one > one",
              "remove {key} from one of them")],
        ),
        (
            {"three": "two", "one": "two", "two": "one"},
            [("two", "{key} leads back to where it began: two > one > two",
              "remove {key} from one of them")],
        ),
    ],
)  # fmt: skip
def test_a_name_leads_to_another(
    link: Link, leads: dict[str, str | None], told: list[tuple[str, str, str]]
) -> None:
    """Of every kind: each fault says where, what, and how to mend it."""
    words = {"kind": link.kind, "key": link.key}
    faults = [
        ((*link.within, at, link.key), what.format(**words), remedy.format(**words))
        for at, what, remedy in told
    ]
    assert list(relations.faults(led(link, leads), link.file)) == faults
    others = [name for name in VOCABULARY_FILES if name != link.file]
    assert not [fault for name in others for fault in relations.faults(led(link, leads), name)]


@given(st.dictionaries(st.sampled_from("abcdefg"), st.sampled_from("abcdefg"), max_size=7))
def test_every_circle_is_told_once(leads: dict[str, str]) -> None:
    """Whoever follows a name that is on a circle comes back to it; each circle has one fault."""
    whole: dict[str, str | None] = {key: leads.get(key) for key in "abcdefg"}
    circles: set[frozenset[str]] = set()
    for key, other in whole.items():
        trail, here = [key], other
        while here is not None and here not in trail:
            trail.append(here)
            here = whole[here]
        if here == key:
            circles.add(frozenset(trail))
    faults = list(relations.faults(led(LINKS[0], whole), "events"))
    turns = [what.partition(": ")[2].split(" > ") for _, what, _ in faults]
    assert sorted(map(sorted, map(set, turns))) == sorted(map(sorted, circles))


@pytest.mark.parametrize(
    ("parts", "what"),
    [
        ({"children": "civilians"}, None),
        ({"children": "civilians", "boys": "children"}, None),
        ({"children": "boys", "boys": "children"}, "children > boys > children"),
    ],
)
def test_a_value_is_no_part_of_its_part(parts: dict[str, str], what: str | None) -> None:
    """The values of an aspect are followed in the same way."""
    aspect = ASPECTS["state"].model_copy(update={"parts": parts})
    faults = list(relations.faults(replace(NAMES, aspects={"victims": aspect}), "aspects"))
    assert faults == (
        [(("aspects", "victims", "parts", "children"),
          f"parts leads back to where it began: {what}", "remove parts from one of them")]
        if what else []
    )  # fmt: skip


def test_an_area_joins_places_that_there_are() -> None:
    """One that there is not is told with the nearest."""
    area = {"name": "Both", "kind": "area", "country": "A", "joins": ["kabul-city", "bordr"]}
    names = replace(NAMES, places=NAMES.places | {"both": Place.model_validate(area)})
    assert list(relations.faults(names, "places")) == [
        (("both", "joins", 1), "there is no place 'bordr'", "nearest: border")
    ]
