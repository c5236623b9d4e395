"""Names on a map have room, and stand where the map draws their places."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest
from builders import BOOK
from hypothesis import given
from hypothesis import strategies as st

from ceasefire import Ledger
from ceasefire.figures import charts, rendering
from ceasefire.figures.charts import lettering, maps
from ceasefire.figures.charts.maps import places_table
from ceasefire.figures.widths import NARROW, WIDE
from ceasefire.records.drawn import Frame

#: The maps of the book.
FRAMES = BOOK.maps.frames if BOOK.maps else ()


@pytest.mark.parametrize("view", FRAMES, ids=["region", "border"])
@pytest.mark.parametrize("width", [320, 670])
def test_names_on_a_map_do_not_meet(recorded: Ledger, view: Frame, width: int) -> None:
    """Each of the real places that is named has room for it, on a phone and on a desk."""
    placed = maps._placed(maps._inside(places_table(recorded), view), view)
    assert placed["spot"].iloc[0]  # what is told most is named
    placed = placed[placed["spot"] != lettering.UNWRITTEN]
    boxes = [
        lettering.label(lettering.Place(place, longitude, latitude), spot, view, width)
        for place, longitude, latitude, spot in placed[
            ["place", "longitude", "latitude", "spot"]
        ].itertuples(index=False)
    ]
    assert len(boxes) > 4
    written = [lettering.Place(c.name, c.longitude, c.latitude) for c in view.countries]
    boxes += [lettering.centred(country, view, width) for country in written]
    assert not [pair for pair in itertools.combinations(boxes, 2) if pair[0].meets(pair[1])]
    assert all(box.within(width, view.height * width / 680) for box in boxes)


@pytest.mark.parametrize("number", [5, 12])
def test_a_name_without_a_free_spot_is_not_written(number: int) -> None:
    """Of several names for one point, those that have room are written, the first first."""
    same = [lettering.Place("A", 68, 33)] * number
    spots = lettering.spots(same, FRAMES[1])
    assert spots[0] == "above"
    assert spots[-1] == lettering.UNWRITTEN
    assert len([spot for spot in spots if spot]) == len(set(spots) - {""}) <= len(lettering.SPOTS)


def test_a_name_does_not_stand_on_a_country() -> None:
    """Whose name is written on its point."""
    country = [lettering.Place("AAAAAAAAAA", 68, 33.6)]
    alone = lettering.spots([lettering.Place("A", 68, 33)], FRAMES[1])
    beside = lettering.spots([lettering.Place("A", 68, 33)], FRAMES[1], country)
    assert alone == ["above"]
    assert beside != alone


def test_places_lie_where_the_map_draws_them(ledger: Ledger) -> None:
    """What is reckoned for the names is where the picture has the marks."""
    drawn = rendering.figure_html(charts.map_of_events(ledger).to_dict())
    frame = maps._placed(maps._inside(places_table(ledger), FRAMES[0]), FRAMES[0])
    texts = re.findall(r'translate\(([\d.]+),([\d.]+)\)" font[^>]*>(Doha|Istanbul)<', drawn)
    at = {name: float(x) for x, _, name in reversed(texts)}
    reckoned: dict[str, float] = {}
    place: Any
    for place in frame.to_dict("records"):
        spot = lettering.Place(place["place"], place["longitude"], 30)
        across = lettering.position(spot, FRAMES[0], 672)[0]
        reckoned[place["place"]] = across + lettering.SPOTS[place["spot"]][0]
    across = at["Doha"] - at["Istanbul"]
    assert across == pytest.approx(reckoned["Doha"] - reckoned["Istanbul"], abs=2)


MAP = Frame.model_validate(
    {
        "shapes": "region", "title": "A map", "kinds": ["talks"],
        "west": 60, "south": 28, "east": 76, "north": 38, "height": 400,
    }
)  # fmt: skip
PLACES = st.lists(
    st.builds(
        lettering.Place,
        st.text("abcdefgh", min_size=1, max_size=14),
        st.integers(600, 760).map(lambda tenths: tenths / 10),
        st.integers(280, 380).map(lambda tenths: tenths / 10),
    ),
    min_size=1,
    max_size=4,
)


def is_free(places: list[lettering.Place], chosen: tuple[str, ...], width: int) -> bool:
    """Return whether all names are on the map, and stand on no mark and on no other name."""
    boxes = [
        lettering.label(place, spot, MAP, width) for place, spot in zip(places, chosen, strict=True)
    ]
    at = [lettering.position(place, MAP, width) for place in places]
    marks = [lettering.Box(x - 5, y - 5, x + 5, y + 5) for x, y in at]
    return (
        all(box.within(width, MAP.height * width / WIDE) for box in boxes)
        and not any(one.meets(other) for one, other in itertools.combinations(boxes, 2))
        and not any(box.meets(mark) for box in boxes for mark in marks)
    )


@given(PLACES)
def test_the_best_free_order_is_that_of_all_orders(places: list[lettering.Place]) -> None:
    """Tried one by one, as the spots are listed, no earlier choice has room for every name."""
    free = (
        chosen
        for chosen in itertools.product(lettering.SPOTS, repeat=len(places))
        if all(is_free(places, chosen, width) for width in (NARROW - 10, WIDE - 10))
    )
    if (best := next(free, None)) is not None:
        assert lettering.spots(places, MAP) == list(best)
    assert len(lettering.spots(places, MAP)) == len(places)


@given(st.tuples(*[st.integers(-3, 3)] * 4), st.tuples(*[st.integers(-3, 3)] * 4))
def test_boxes_meet_if_they_share_a_field(
    one: tuple[int, int, int, int], other: tuple[int, int, int, int]
) -> None:
    """Counted on squared paper: an edge that two have in common is none."""
    first, second = (
        lettering.Box(min(a, c), min(b, d), max(a, c) + 1, max(b, d) + 1)
        for a, b, c, d in (one, other)
    )
    assert first.meets(second) == bool(fields(first) & fields(second))
    whole = set(itertools.product(range(3), range(2)))
    assert first.within(3, 2) == (fields(first) <= whole)


def fields(box: lettering.Box) -> set[tuple[int, int]]:
    """Return the squares that a box covers, by their upper left corners."""
    across = range(int(box.left), int(box.right))
    return set(itertools.product(across, range(int(box.top), int(box.bottom))))


@pytest.mark.parametrize("width", [320, 670])
def test_a_map_holds_its_corners_in_its_middle(width: int) -> None:
    """The ends that set its scale are its edges, and what is north is above."""
    corners = [
        lettering.position(lettering.Place("", longitude, latitude), MAP, width)
        for longitude, latitude in ((MAP.west, MAP.north), (MAP.east, MAP.south))
    ]
    (left, top), (right, bottom) = corners
    assert left == pytest.approx(width - right)
    assert top == pytest.approx(MAP.height * width / WIDE - bottom)
    assert min(left, top) == pytest.approx(0, abs=1e-6)
    assert left < right
    assert top < bottom
