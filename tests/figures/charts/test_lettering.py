"""Names on a map have room, and stand where the map draws their places."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest
from builders import BOOK

from ceasefire import Ledger
from ceasefire.figures import charts, rendering
from ceasefire.figures.charts import lettering, maps
from ceasefire.figures.charts.maps import places_table
from ceasefire.records.bookfile import Frame

#: The maps of the book.
FRAMES = BOOK.maps.frames if BOOK.maps else ()


@pytest.mark.parametrize("view", FRAMES, ids=["region", "border"])
@pytest.mark.parametrize("width", [320, 670])
def test_names_on_a_map_do_not_meet(recorded: Ledger, view: Frame, width: int) -> None:
    """Each of the real places has room for its name, on a phone and on a desk."""
    placed = maps._placed(maps._inside(places_table(recorded), view), view)
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


def test_a_name_without_a_free_spot_stands_above() -> None:
    """Of five names for one point, four are told apart."""
    same = [lettering.Place("A", 68, 33)] * 5
    assert len(set(lettering.spots(same, FRAMES[1]))) <= len(lettering.SPOTS)
    assert lettering.spots(same, FRAMES[1])[-1] == "above"


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
