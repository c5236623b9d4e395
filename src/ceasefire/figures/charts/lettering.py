"""Where the names of places stand on a map, so that none stands on another."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from ceasefire.figures.widths import NARROW, TEXT_SIZE, WIDE


class Corners(Protocol):
    """What a map shows: its corners in degrees, and its height in pixels at full width."""

    @property
    def west(self) -> float: ...
    @property
    def south(self) -> float: ...
    @property
    def east(self) -> float: ...
    @property
    def north(self) -> float: ...
    @property
    def height(self) -> int: ...


class Place(NamedTuple):
    """A place with a name to be written beside it."""

    name: str
    longitude: float
    latitude: float


class Box(NamedTuple):
    """A rectangle in pixels, from the upper left corner of a map."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Return whether two boxes share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def within(self, width: float, height: float) -> bool:
        """Return whether a box lies wholly on a map."""
        return self.left >= 0 and self.top >= 0 and self.right <= width and self.bottom <= height


#: Where a name may stand, the best first: distance of its text from the place, and its alignment.
SPOTS = {
    "above": (0, -13, "center"),
    "below": (0, 14, "center"),
    "right": (10, 0, "left"),
    "left": (-10, 0, "right"),
}

#: Mean width of a bold letter and height of a line in pixels, on the safe side; half a mark's size.
_LETTER, _LINE, _MARK = 0.6 * TEXT_SIZE, TEXT_SIZE + 2, 5

#: What part of a map is free where its frame, its labels and its axis have theirs, on a phone.
_SIZES = (NARROW - 10, WIDE - 10)


#: Up to how many names every choice of spots is tried; of more, the first come first.
_FEW = 9

#: The spot of a name for which there is no room: it is not written, and its mark stands alone.
UNWRITTEN = ""


def spots(places: Sequence[Place], view: Corners, countries: Sequence[Place] = ()) -> list[str]:
    """Return where each name stands, so that all are free on a phone and on a desk.

    Of a few, all are written if any choice of spots has room for them. Else each takes the best spot that
    those before it leave, and one for which none is left is not written: the places are given in the order
    in which their names matter.

    Parameters
    ----------
    places
        The places, what matters most first.
    view
        What the map shows.
    countries
        The names of countries that are written on it, each on its point.
    """
    if len(places) <= _FEW and (whole := _all_free(places, view, countries, [])) is not None:
        return whole
    chosen: list[str] = []
    for _ in places:
        chosen.append(next(_free(places, view, countries, chosen), UNWRITTEN))
    return chosen


def _all_free(
    places: Sequence[Place], view: Corners, countries: Sequence[Place], chosen: list[str]
) -> list[str] | None:
    """Return spots that go on from those chosen; none if no choice has room for every name."""
    if len(chosen) == len(places):
        return chosen
    tries = (
        _all_free(places, view, countries, [*chosen, spot])
        for spot in _free(places, view, countries, chosen)
    )
    return next((whole for whole in tries if whole is not None), None)


def _free(
    places: Sequence[Place], view: Corners, countries: Sequence[Place], chosen: list[str]
) -> Iterator[str]:
    """Yield the spots of the next name that are free on a phone and on a desk."""
    for spot in SPOTS:
        if all(_is_free(places, spot, countries, chosen, view, width) for width in _SIZES):
            yield spot


def _is_free(
    places: Sequence[Place],
    spot: str,
    countries: Sequence[Place],
    chosen: list[str],
    view: Corners,
    width: float,
) -> bool:
    box = label(places[len(chosen)], spot, view, width)
    before = zip(places, chosen, strict=False)
    taken = [label(place, known, view, width) for place, known in before if known != UNWRITTEN]
    taken += [centred(country, view, width) for country in countries]
    return box.within(width, view.height * width / WIDE) and not any(
        box.meets(other) for other in [*taken, *_marks(places, view, width)]
    )


def label(place: Place, spot: str, view: Corners, width: float) -> Box:
    """Return the room that a name takes on a map that is ``width`` pixels wide."""
    x, y = position(place, view, width)
    across, down, align = SPOTS[spot]
    long = _LETTER * len(place.name)
    left = x + across - {"center": long / 2, "left": 0, "right": long}[align]
    return Box(left, y + down - _LINE / 2, left + long, y + down + _LINE / 2)


def centred(place: Place, view: Corners, width: float) -> Box:
    """Return the room that the name of a country takes, which stands on its point, smaller and light."""
    x, y = position(place, view, width)
    long = 0.55 * (TEXT_SIZE - 1) * len(place.name)
    return Box(x - long / 2, y - _LINE / 2, x + long / 2, y + _LINE / 2)


def _marks(places: Sequence[Place], view: Corners, width: float) -> Iterator[Box]:
    for place in places:
        x, y = position(place, view, width)
        yield Box(x - _MARK, y - _MARK, x + _MARK, y + _MARK)


def position(place: Place, view: Corners, width: float) -> tuple[float, float]:
    """Return where a place lies on a Mercator map that just holds its corners, in its middle."""
    height = view.height * width / WIDE
    east, north = math.radians(view.east - view.west), _mercator(view.north) - _mercator(view.south)
    scale = min(width / east, height / north)
    x = (math.radians(place.longitude - view.west) - east / 2) * scale + width / 2
    y = (_mercator(view.north) - _mercator(place.latitude) - north / 2) * scale + height / 2
    return x, y


def _mercator(latitude: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))
