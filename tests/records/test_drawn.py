"""How things are drawn, as the file of the book says it."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from ceasefire.records.drawn import Country, Drawn, Frame, Maps

FRAME: dict[str, Any] = {
    "shapes": "region", "title": "A map", "west": 60, "south": 24, "east": 78, "north": 39,
    "height": 300, "kinds": ["violence"],
}  # fmt: skip
MARK = {"colour": "blue", "shape": "square"}
MAPS: dict[str, Any] = {
    "title": "M", "subtitle": "S", "alt_text": "A", "kinds": {"violence": MARK}, "frames": [FRAME],
}  # fmt: skip


def test_a_map_is_read() -> None:
    """With its marks; names of countries are left out where none is given."""
    maps = Maps.model_validate(MAPS)
    assert maps.kinds["violence"] == Drawn(colour="blue", shape="square")
    assert maps.frames[0].countries == ()


@pytest.mark.parametrize(
    ("model", "given", "where"),
    [
        (Drawn, MARK | {"colour": "red"}, "colour"),
        (Drawn, MARK | {"shape": "star"}, "shape"),
        (Country, {"name": "Iran", "longitude": 181, "latitude": 32}, "longitude"),
        (Country, {"name": "Iran", "longitude": 53, "latitude": -91}, "latitude"),
        (Frame, FRAME | {"height": 0}, "height"),
        (Frame, FRAME | {"kinds": []}, "kinds"),
        (Maps, MAPS | {"frames": []}, "frames"),
        (Maps, MAPS | {"caption": "?"}, "caption"),
    ],
)
def test_what_cannot_be_drawn_is_refused(model: Any, given: dict[str, Any], where: str) -> None:
    """A colour of no palette, a place off the globe, a map of nothing: each by its key."""
    with pytest.raises(ValidationError) as caught:
        model.model_validate(given)
    assert [fault["loc"] for fault in caught.value.errors()] == [(where,)]
