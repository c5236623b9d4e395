"""Where things happened: talks in the region, clashes and crossings at the border."""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd

from ceasefire.figures import exhibits
from ceasefire.figures.charts import lettering
from ceasefire.figures.charts.drawing import alt
from ceasefire.figures.charts.layout import figure, hue_of, shape_of
from ceasefire.figures.palette import PALETTE
from ceasefire.figures.widths import TEXT_SIZE, WIDE
from ceasefire.ledger import words
from ceasefire.ledger.ledger import Ledger

#: Hue and shape of each kind of place.
KINDS = {
    "talks": ("blue", "triangle-up"),
    "violence": ("orange", "square"),
    "crossing": ("teal", "diamond"),
}
LANE_KINDS = {"violence": "violence", "diplomacy": "talks", "border": "crossing"}


class Frame(NamedTuple):
    """One map: which shapes, and the corners and height of what it shows."""

    shapes: str
    title: str
    west: float
    south: float
    east: float
    north: float
    height: int
    countries: tuple[tuple[str, float, float], ...]


REGION = Frame(
    "region", "Where they talked", 26, 23.5, 79, 43.5, 320,
    (("Türkiye", 34, 38.8), ("Iran", 51.5, 32.5), ("Afghanistan", 66, 36.2), ("Pakistan", 68.3, 31.1),
     ("India", 75.5, 25.3), ("Saudi Arabia", 42, 27.7)),
)  # fmt: skip
BORDER = Frame(
    "border", "Where they fought, and the crossings", 62.5, 29.3, 74.5, 36.5, 420,
    (("Afghanistan", 66.2, 33.5), ("Pakistan", 71.4, 30.9)),
)  # fmt: skip


def places_table(ledger: Ledger) -> pd.DataFrame:
    """Return the places that have a point, with what happened there.

    Returns
    -------
    DataFrame
        One row for each place and kind. Columns ``place``, ``kind`` (talks, violence, crossing),
        ``events``, ``backing`` (str); ``longitude``, ``latitude``, ``precision`` (float); ``articles`` (int).
    """
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for finding in ledger.all_findings:
        place = finding.first.answer
        if finding.type == "place" and ledger.names.places[place].latitude is not None:
            event = ledger.names.events[finding.event]
            if event.lane not in LANE_KINDS:  # where somebody spoke is not where it happened
                continue
            crossing = ledger.names.places[place].kind == "crossing"
            kind = "crossing" if crossing else LANE_KINDS[event.lane]
            here = found.setdefault((place, kind), {"events": set(), "articles": set(), "told": []})
            here["events"].add(event.title)
            here["articles"].update(finding.outlets)
            here["told"] += finding.statements
    return pd.DataFrame(
        {
            "place": ledger.names.places[place].name,
            "kind": kind,
            "events": words.listing(sorted(here["events"])),
            "longitude": ledger.names.places[place].longitude,
            "latitude": ledger.names.places[place].latitude,
            "precision": ledger.names.places[place].precision_km,
            "articles": len(here["articles"]),
            "backing": exhibits.backing(here["told"]),
        }
        for (place, kind), here in sorted(found.items())
    )


@exhibits.figure(places_table, rests="claims")
def map_of_events(ledger: Ledger) -> Any:
    """Return two maps: the region with the talks, the borderland with clashes and crossings.

    Only places with a point are drawn; countries and the border as a whole have none.
    """
    frame = places_table(ledger)
    views = [_view(ledger, frame, REGION), _view(ledger, frame, BORDER)]
    chart = alt.vconcat(*views, spacing=18)
    near = frame[frame["kind"] != "talks"]["place"].nunique()
    return figure(
        chart,
        ledger,
        name="map",
        title="Talks in Doha and Istanbul; violence at the border and in Kabul",
        subtitle="▲ talks and visits, ■ violence, ♦ crossing; boundaries as Natural Earth draws them,"
        " and Kabul does not recognise the one with Pakistan",
        alt_text=f"Map of {frame['place'].nunique()} places from Istanbul to New Delhi; {near} of"
        " them, with violence or a crossing, lie near the border or in Kabul.",
        table=frame,
        columns={
            "place": "Place", "kind": "Kind", "events": "Events", "articles": "Articles",
            "precision": "Precise to (km)",
        },
    )  # fmt: skip


def _view(ledger: Ledger, frame: pd.DataFrame, view: Frame) -> Any:
    shapes = ledger.data.shapes[view.shapes]
    land = alt.Chart(alt.InlineData(values=shapes["features"])).mark_geoshape(
        fill=PALETTE["land"], stroke=PALETTE["line"], strokeWidth=0.7, clip=True
    )
    inside = _inside(frame, view)
    names = pd.DataFrame(view.countries, columns=["name", "longitude", "latitude"])
    countries = (
        alt.Chart(names)
        .mark_text(fontSize=11, fontStyle="italic", color=PALETTE["muted"])
        .encode(longitude="longitude:Q", latitude="latitude:Q", text="name:N")
    )
    base = alt.Chart(inside).encode(longitude="longitude:Q", latitude="latitude:Q")
    points = base.mark_point(filled=True, size=90, opacity=1).encode(
        color=hue_of("kind:N", {kind: KINDS[kind][0] for kind in KINDS}),
        shape=shape_of("kind:N", {kind: KINDS[kind][1] for kind in KINDS}),
        tooltip=["place:N", "events:N", "precision:Q"],
    )
    labels = [_names(part, str(spot)) for spot, part in _placed(inside, view).groupby("spot")]
    corners = [[view.west, view.south], [view.east, view.north]]
    frame_shape = {
        "type": "Feature",
        "properties": {},
        "geometry": {"type": "MultiPoint", "coordinates": corners},
    }
    return (
        alt.layer(land, countries, points, *labels)
        .project(type="mercator", fit=frame_shape)
        .properties(width=WIDE, height=view.height, title=alt.TitleParams(view.title, fontSize=13))
    )


def _inside(frame: pd.DataFrame, view: Frame) -> pd.DataFrame:
    """Return the places that a map shows: talks in the region, all else at the border."""
    return frame[
        frame["longitude"].between(view.west, view.east)
        & frame["latitude"].between(view.south, view.north)
        & ((frame["kind"] == "talks") if view is REGION else (frame["kind"] != "talks"))
    ]


def _names(frame: pd.DataFrame, spot: str) -> Any:
    """Return the names of the places at one side of their marks."""
    across, down, align = lettering.SPOTS[spot]
    text: dict[str, Any] = {"align": align, "fontWeight": "bold", "color": PALETTE["ink"]}
    return (
        alt.Chart(frame)
        .mark_text(dx=across, dy=down, baseline="middle", fontSize=TEXT_SIZE, **text)
        .encode(longitude="longitude:Q", latitude="latitude:Q", text="place:N")
    )  # fmt: skip


def _placed(frame: pd.DataFrame, view: Frame) -> pd.DataFrame:
    """Return the places, each once and from the north on, with the spot of each name."""
    once = frame.drop_duplicates("place").sort_values("latitude", ascending=False)
    places = [
        lettering.Place(*place)
        for place in once[["place", "longitude", "latitude"]].itertuples(index=False)
    ]
    return once.assign(spot=lettering.spots(places, view))
