"""Where things happened: the book's maps of places."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ceasefire.figures import exhibits
from ceasefire.figures.charts import lettering
from ceasefire.figures.charts.drawing import alt
from ceasefire.figures.charts.layout import figure, hue_of, nothing, shape_of
from ceasefire.figures.palette import PALETTE
from ceasefire.figures.widths import TEXT_SIZE, WIDE
from ceasefire.ledger import words
from ceasefire.ledger.ledger import Ledger
from ceasefire.records.drawn import Frame, Maps

#: By how many pixels land is drawn beyond the picture, so that no edge of it is seen.
EDGE = 2


def places_table(ledger: Ledger) -> pd.DataFrame:
    """Return the places that have a point, with what happened there.

    Returns
    -------
    DataFrame
        One row for each place and kind. Columns ``place``, ``kind`` (of mark),
        ``events``, ``backing`` (str); ``longitude``, ``latitude``, ``precision`` (float); ``articles`` (int).
    """
    marks = ledger.book.maps.kinds if ledger.book.maps else {}
    by_place: dict[tuple[str, str], dict[str, Any]] = {}
    for finding in ledger.all_findings:
        place = finding.first.answer
        if finding.type == "place" and ledger.names.places[place].latitude is not None:
            event = ledger.names.events[finding.event]
            mapped = ledger.book.lanes[event.lane].mapped
            if mapped is None:  # where somebody spoke is not where it happened
                continue
            of_place = ledger.names.places[place].kind  # a mark of its own, where maps have one
            kind = of_place if of_place in marks else mapped
            empty: dict[str, Any] = {"events": set(), "articles": set(), "told": []}
            here = by_place.setdefault((place, kind), empty)
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
        for (place, kind), here in sorted(by_place.items())
    )


@exhibits.figure(places_table, rests="claims")
def map_of_events(ledger: Ledger) -> Any:
    """Return the book's maps of where things happened, one below the other.

    Only places with a point are drawn; countries and lines as a whole have none.
    """
    frame, maps = places_table(ledger), ledger.book.maps
    if maps is None or frame.empty:
        return nothing(ledger, "map", "place to draw")
    views = [_view(ledger, frame, maps, view) for view in maps.frames]
    chart = alt.vconcat(*views, spacing=18)
    last = frame[frame["kind"].isin(maps.frames[-1].kinds)]["place"].nunique()
    return figure(
        chart,
        ledger,
        name="map",
        title=maps.title,
        subtitle=maps.subtitle,
        alt_text=maps.alt_text.format(places=frame["place"].nunique(), last=last),
        table=frame,
        columns={
            "place": "Place", "kind": "Kind", "events": "Events", "articles": "Articles",
            "precision": "Precise to (km)",
        },
    )  # fmt: skip


def _view(ledger: Ledger, frame: pd.DataFrame, maps: Maps, view: Frame) -> Any:
    shapes = ledger.data.shapes[view.shapes]
    land = alt.Chart(alt.InlineData(values=shapes["features"])).mark_geoshape(
        fill=PALETTE["land"], stroke=PALETTE["line"], strokeWidth=0.7, clip=True
    )
    inside = _inside(frame, view)
    countries_there = [(one.name, one.longitude, one.latitude) for one in view.countries]
    names = pd.DataFrame(countries_there, columns=["name", "longitude", "latitude"])
    countries = (
        alt.Chart(names)
        .mark_text(fontSize=11, fontStyle="italic", color=PALETTE["muted"])
        .encode(longitude="longitude:Q", latitude="latitude:Q", text="name:N")
    )
    base = alt.Chart(inside).encode(longitude="longitude:Q", latitude="latitude:Q")
    points = base.mark_point(filled=True, size=90, opacity=1).encode(
        color=hue_of("kind:N", {kind: how.colour for kind, how in maps.kinds.items()}),
        shape=shape_of("kind:N", {kind: how.shape for kind, how in maps.kinds.items()}),
        tooltip=["place:N", "events:N", "precision:Q"],
    )
    placed = _placed(inside, view)
    written = placed[placed["spot"] != lettering.UNWRITTEN]
    labels = [_names(part, str(spot)) for spot, part in written.groupby("spot")]
    corners = [
        [_whole(view.west), _whole(view.south)],
        [_whole(view.east), _whole(view.north)],
    ]
    frame_shape = {
        "type": "Feature",
        "properties": {},
        "geometry": {"type": "MultiPoint", "coordinates": corners},
    }
    return (
        alt.layer(land, countries, points, *labels)
        .project(type="mercator", fit=frame_shape, clipExtent=_kept(WIDE, view.height))
        .properties(width=WIDE, height=view.height, title=alt.TitleParams(view.title, fontSize=13))
    )


def _kept(width: float, height: float) -> list[list[float]]:
    """Return the corners of what is drawn of the land: the picture, and a line's width around it."""
    return [[-EDGE, -EDGE], [width + EDGE, height + EDGE]]


def _whole(degrees: float) -> float:
    """Return degrees as a person writes them: without a point where there is nothing behind it."""
    return int(degrees) if degrees.is_integer() else degrees


def _inside(frame: pd.DataFrame, view: Frame) -> pd.DataFrame:
    """Return the places that a map shows: of its kinds, and between its corners."""
    return frame[
        frame["longitude"].between(view.west, view.east)
        & frame["latitude"].between(view.south, view.north)
        & frame["kind"].isin(view.kinds)
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
    """Return the places, each once and the most told first, with the spot of each name."""
    counts = frame.groupby("place")["articles"].sum()
    once = frame.drop_duplicates("place").assign(told=lambda rows: rows["place"].map(counts))
    once = once.sort_values(["told", "latitude", "place"], ascending=[False, False, True])
    places = [
        lettering.Place(*place)
        for place in once[["place", "longitude", "latitude"]].itertuples(index=False)
    ]
    countries = [lettering.Place(c.name, c.longitude, c.latitude) for c in view.countries]
    return once.assign(spot=lettering.spots(places, view, countries)).drop(columns="told")
