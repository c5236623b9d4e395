"""Maps draw the places that have a point, with what happened there."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from builders import BOOK, EVENTS, NAMES, PLACES, claim, ledger, source

from ceasefire import Ledger
from ceasefire.figures import charts
from ceasefire.figures.charts.maps import places_table
from ceasefire.records.vocabulary import Place

SHAPES = {
    view.shapes: {"type": "FeatureCollection", "features": []}
    for view in (BOOK.maps.frames if BOOK.maps else ())
}


def test_map_draws_places_with_a_point(ledger: Ledger) -> None:
    """Places are where the vocabulary has them; countries and lines are left out."""
    frame = places_table(ledger)
    points = {place.name: place for place in ledger.names.places.values() if place.latitude}
    for row in frame.to_dict("records"):
        place = points[row["place"]]
        assert (row["latitude"], row["longitude"]) == (place.latitude, place.longitude)
        assert row["precision"] == place.precision_km
    istanbul = frame[frame["place"] == "Istanbul"]
    assert list(istanbul["kind"]) == ["talks"]
    told = {
        s.source.id
        for s in ledger.statements
        if (s.claim.aspect, s.answer) == ("place", "istanbul")
    }
    assert list(istanbul["articles"]) == [len(told)]


def placed(*claims: Any, **places: dict[str, Any]) -> Ledger:
    """Return a ledger of one source for each claim of a place, with some more places."""
    known = {
        key: Place.model_validate({"name": key.capitalize(), "country": "Pakistan"} | place)
        for key, place in places.items()
    }
    names = dataclasses.replace(NAMES, places={**PLACES, **known})
    made = [source(f"s{at}", one) for at, one in enumerate(claims)]
    return ledger(*made, names=names, shapes=SHAPES)


def rows(told: Ledger) -> list[tuple[str, str, str, int]]:
    """Return place, kind, events and articles of each row."""
    frame = places_table(told)
    return [
        (row["place"], row["kind"], row["events"], row["articles"])
        for row in frame.to_dict("records")
    ]


def test_what_happened_at_a_place_is_one_mark_a_kind() -> None:
    """Talks and violence in one town are two marks; two events of a kind are one."""
    told = placed(
        claim("place", "kabul-city"),
        claim("place", "kabul-city"),
        claim("place", "kabul-city", event="talks"),
        claim("place", "kabul-city", event="truce"),
    )
    assert rows(told) == [
        ("Kabul", "talks", "The talks and The truce", 2),
        ("Kabul", "violence", "The clash", 2),
    ]
    assert list(places_table(told)["backing"]) == ["s2.p2.1 s3.p2.1", "s0.p2.1 s1.p2.1"]


def test_a_place_without_a_point_is_left_out() -> None:
    told = placed(claim("place", "border"))
    assert places_table(told).empty
    assert charts.map_of_events(told).to_dict()["title"]["text"] == "Nothing to show"


def test_a_crossing_has_a_mark_of_its_own() -> None:
    """Whatever happened there."""
    point = {"latitude": 34.1, "longitude": 71.1, "precision_km": 1}
    told = placed(claim("place", "torkham"), torkham={"kind": "crossing", **point})
    assert rows(told) == [("Torkham", "crossing", "The clash", 1)]


def test_where_somebody_spoke_is_not_where_it_happened() -> None:
    """A lane that no map shows puts no mark on one."""
    unmapped = next(lane for lane, how in BOOK.lanes.items() if how.mapped is None)
    events = {**EVENTS, "clash": EVENTS["clash"].model_copy(update={"lane": unmapped})}
    said = source("one", claim("place", "kabul-city"))
    assert places_table(ledger(said, names=dataclasses.replace(NAMES, events=events))).empty
    assert len(places_table(ledger(said))) == 1


def test_each_map_shows_its_kinds_between_its_corners() -> None:
    """A place beyond an edge, or of another kind, is on the other map or on none."""
    here: dict[str, Any] = {"kind": "city", "latitude": 34.0, "longitude": 70.0, "precision_km": 5}
    told = placed(
        claim("place", "inside"),
        claim("place", "beyond"),
        claim("place", "edge"),
        claim("place", "talked", event="talks"),
        inside=here,
        beyond=here | {"latitude": 20.0},
        edge=here | {"longitude": 74.5},
        talked=here | {"latitude": 41.0, "longitude": 29.0},
    )
    spec = charts.map_of_events(told).to_dict()
    marked = []
    for view in spec["vconcat"]:
        points = next(layer for layer in view["layer"] if layer["mark"]["type"] == "point")
        rows_of_view = spec["datasets"][points["data"]["name"]]
        marked.append(sorted(row["place"] for row in rows_of_view))
    assert marked == [["Talked"], ["Edge", "Inside"]]
    assert {row["place"] for row in spec["usermeta"]["ceasefire"]["table"]} == {
        "Beyond", "Edge", "Inside", "Talked",
    }  # fmt: skip


@pytest.mark.parametrize(("west", "written"), [(26.0, 26), (62.5, 62.5), (-3.0, -3)])
def test_corners_are_written_as_a_person_writes_them(west: float, written: float) -> None:
    """Without a point where there is nothing behind it."""
    assert BOOK.maps is not None
    first = BOOK.maps.frames[1].model_copy(update={"west": west})
    maps = BOOK.maps.model_copy(update={"frames": (first, *BOOK.maps.frames[1:])})
    names = dataclasses.replace(NAMES, book=BOOK.model_copy(update={"maps": maps}))
    told = ledger(source("one", claim("place", "kabul-city")), names=names, shapes=SHAPES)
    view = charts.map_of_events(told).to_dict()["vconcat"][0]
    corner = view["projection"]["fit"]["geometry"]["coordinates"][0][0]
    assert (corner, type(corner)) == (written, type(written))
