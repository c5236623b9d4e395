"""How things are drawn in charts and on maps, as ``book.yaml`` says it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ceasefire.records.fields import Entry, Slug, Text

#: Hues, in the order in which charts give them out, and shapes of marks; the colours themselves are the
#: palette's.
Hue = Literal["blue", "orange", "teal", "plum", "muted"]
Shape = Literal["circle", "square", "triangle-up", "diamond", "cross"]


class Drawn(Entry):
    """How something is drawn in charts."""

    colour: Hue = Field(description="Name of a colour of the palette")
    shape: Shape = Field(description="Shape of its marks")


class Country(Entry):
    """A name that is written on a map."""

    name: Text = Field(description="The name")
    longitude: float = Field(ge=-180, le=180, description="Degrees east")
    latitude: float = Field(ge=-90, le=90, description="Degrees north")


class Frame(Entry):
    """One map: which shapes, and the corners and height of what it shows."""

    shapes: Slug = Field(description="Stem of the file of boundaries in geo/")
    title: Text = Field(description="Title of the map")
    west: float = Field(description="Western edge, degrees east")
    south: float = Field(description="Southern edge, degrees north")
    east: float = Field(description="Eastern edge, degrees east")
    north: float = Field(description="Northern edge, degrees north")
    height: int = Field(gt=0, description="Height in pixels")
    kinds: tuple[Slug, ...] = Field(min_length=1, description="Kinds of marks that it shows")
    countries: tuple[Country, ...] = Field((), description="Names of countries, and where")


class Maps(Entry):
    """The maps of places, drawn one below the other as one figure."""

    title: Text = Field(description="The message")
    subtitle: Text = Field(description="What the marks are")
    alt_text: Text = Field(
        description="The figure in words: {places} stands for how many places it has, {last} for"
        " how many the last map has"
    )
    kinds: dict[Slug, Drawn] = Field(description="How each kind of mark is drawn")
    frames: tuple[Frame, ...] = Field(min_length=1, description="The maps")
