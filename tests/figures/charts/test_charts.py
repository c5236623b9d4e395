"""Charts draw what the ledger holds, say so in words, and hold no text that is not text."""

from __future__ import annotations

import dataclasses
import functools
import html
import itertools
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pandas as pd
import pytest
from builders import ACTORS, BOOK, EVENTS, HOSTILE, ISSUES, NAMES, claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.figures import charts, rendering
from ceasefire.figures.charts import lettering, maps
from ceasefire.figures.charts.known import known_table
from ceasefire.figures.charts.layout import days_axis, side_colour, side_of, side_shape, source_line
from ceasefire.figures.charts.maps import places_table
from ceasefire.figures.charts.positions import positions_table
from ceasefire.figures.charts.speaking import speaking_table
from ceasefire.figures.charts.support import support_table
from ceasefire.figures.charts.timeline import timeline_table
from ceasefire.figures.charts.tolls import tolls_table
from ceasefire.figures.rendering import PALETTE
from ceasefire.ledger import outlook
from ceasefire.records.bookfile import Frame
from ceasefire.records.intervals import Interval

SUPPORTED = ("doha-ceasefire", "october-clashes", "istanbul-third-round")
CHARTS: dict[str, Callable[[Ledger], Any]] = {
    "timeline": charts.timeline,
    "tolls-killed": charts.tolls,
    "tolls-wounded": lambda ledger: charts.tolls(ledger, "wounded"),
    "positions": charts.positions,
    "matrix": charts.matrix,
    "speaking": charts.speaking,
    "indicators": charts.indicators,
    "map": charts.map_of_events,
    **{f"support-{event}": functools.partial(charts.support, event=event) for event in SUPPORTED},
}
SOURCES = [
    "arab-news-2025-11-08",
    "bao-nghe-an-2025-11-08",
    "hum-news-2025-11-09",
    "rna-media-2025-11-08",
    "unidentified-2025-11-08",
]
SIGNPOST = {
    "question": "Was anybody killed?",
    "finding": "clash/killed/all",
    "readings": {"reported": "fighting"},
    "why": "Deaths call for more.",
}
SQUARE = {"type": "FeatureCollection", "features": []}


@pytest.fixture(scope="module", autouse=True)
def _drawing() -> None:
    """Draw with the theme of the book."""
    rendering.enable()


@pytest.fixture(scope="module")
def specs(ledger: Ledger) -> dict[str, dict[str, Any]]:
    """Each chart of the real ledger as its Vega-Lite specification, which Altair has validated."""
    return {name: draw(ledger).to_dict() for name, draw in CHARTS.items()}


def strings(part: Any) -> Iterator[str]:
    """Yield every text in a specification."""
    if isinstance(part, dict):
        for value in part.values():
            yield from strings(value)
    elif isinstance(part, list):
        for value in part:
            yield from strings(value)
    elif isinstance(part, str):
        yield part


@pytest.mark.parametrize("name", CHARTS)
def test_titles_have_signs_that_the_font_has(specs: dict[str, dict[str, Any]], name: str) -> None:
    """One that Arial lacks sets its whole line in another font, in a picture as PNG."""
    signs = {sign for text in strings(specs[name]["title"]) for sign in text if ord(sign) > 0x218F}
    assert signs <= set("■□▲●♦")


@pytest.mark.parametrize("name", CHARTS)
def test_chart_says_who_it_is(specs: dict[str, dict[str, Any]], name: str) -> None:
    """A specification has a name, a text in place of the picture, its rows, and its source."""
    spec = specs[name]
    assert "vega-lite" in spec["$schema"]
    meta = spec["usermeta"]["ceasefire"]
    assert meta["name"] == name
    assert re.search(r"\d", meta["alt"][:120]), "the main number comes first"
    assert len(meta["alt"]) < 330, "a table below tells the rest"
    assert meta["alt"].endswith(".")
    assert meta["table"]
    assert all(set(meta["columns"]) == set(row) for row in meta["table"])
    assert meta["source"].startswith("Source: the ledger of claims, 5 sources")
    assert spec["title"]["text"]
    assert spec["title"]["subtitle"]


@pytest.mark.parametrize("name", CHARTS)
def test_chart_uses_only_the_palette(specs: dict[str, dict[str, Any]], name: str) -> None:
    """Every colour has a twin for dark pages."""
    used = set(re.findall(r"#[0-9a-fA-F]{3,8}\b", json.dumps(specs[name])))
    assert used
    assert used <= set(PALETTE.values())


@pytest.mark.parametrize("name", CHARTS)
def test_rows_are_data_that_json_can_hold(specs: dict[str, dict[str, Any]], name: str) -> None:
    """Missing values are null, and no value is hidden behind a number that is not one."""
    text = json.dumps(specs[name]["usermeta"], allow_nan=False, default=str)
    assert "NaN" not in text
    assert "NaT" not in text


@pytest.mark.parametrize("left_out", SOURCES)
def test_charts_can_do_without_any_source(ledger: Ledger, left_out: str) -> None:
    """Each chart can be drawn without each source, and does not name it then."""
    rest = ledger.without(left_out)
    outlet = next(s.outlet for s in ledger.data.sources if s.id == left_out)
    for name, draw in CHARTS.items():
        spec = draw(rest).to_dict()
        meta = spec["usermeta"]["ceasefire"]
        assert meta["name"] == name
        assert "4 sources" in meta["source"]
        assert left_out not in json.dumps(meta, default=str), name
        assert outlet not in [row.get("outlet") for row in meta["table"]]


def test_every_count_is_drawn_with_its_bounds(ledger: Ledger) -> None:
    """Each claim of people killed is in one row, which starts where the claim does."""
    said = {s.id: s for s in ledger.statements if s.claim.aspect == "killed"}
    frame = tolls_table(ledger, "killed")
    drawn = [key for row in frame["claims"] for key in row.split(", ")]
    assert sorted(drawn) == sorted(said)
    for row in frame.to_dict("records"):
        numbers = said[row["claims"].split(", ")[0]].numbers
        assert numbers is not None
        assert row["low"] == numbers.low
        assert row["open"] == (numbers.high is None or numbers.high > row["limit"])
        assert row["shown"] == (row["limit"] if row["open"] else numbers.high)


def test_tolls_tell_open_from_exact() -> None:
    """A bound without an upper end is open to the end of the axis; an exact count is a point."""
    told = ledger(
        source(
            "one", claim("killed", "50", group="all"), claim("killed", ">=5", group="civilians")
        ),
        source(
            "two",
            claim("killed", "50", group="all"),
            claim("killed", "50", group="all", voice="un"),
        ),
    )
    exact, counted, bound = tolls_table(told, "killed").to_dict("records")[::1]
    assert sorted([exact["label"], counted["label"], bound["label"]]) == [
        "The clash, all: 50 (2 outlets)",
        "The clash, all: 50 (United Nations)",
        "The clash, civilians: at least 5 (one outlet)",
    ]
    by_open = {row["label"]: (row["low"], row["open"]) for row in (exact, counted, bound)}
    assert by_open["The clash, civilians: at least 5 (one outlet)"] == (5, True)
    assert by_open["The clash, all: 50 (2 outlets)"] == (50, False)
    spec = charts.tolls(told).to_dict()
    assert re.match(r"Counts of the killed: 1 of 3 open", spec["title"]["text"])
    filters = [s["filter"] for layer in spec["layer"] for s in layer.get("transform", [])]
    assert {"datum.open", "!datum.open"} <= set(filters)


def test_timeline_spans_what_the_accounts_allow(ledger: Ledger) -> None:
    """Each event is drawn from the first to the last day of what its finding says."""
    frame = timeline_table(ledger)
    rows = frame[frame["heading"].isna()].set_index("event")
    shown = ledger.book.timeline_span
    assert not rows.empty
    for key, event in ledger.names.events.items():
        if event.title not in rows.index:
            continue
        finding = ledger.finding(f"{key}/{'date' if ledger.has(f'{key}/date') else 'start'}")
        span = finding.best or finding.hull
        assert isinstance(span, Interval)
        assert span.high is not None
        row = rows.loc[event.title]
        assert row["open"] == (span.low is None), key
        assert row["to"] == pd.Timestamp(min(span.high, shown[1])) + pd.Timedelta(days=1), key
        if span.low is not None:
            assert row["from"] == pd.Timestamp(max(span.low, shown[0])), key
    first, last = map(pd.Timestamp, shown)
    assert (rows["from"] >= first).all()
    assert (rows["to"] <= last + pd.Timedelta(days=1)).all()
    assert (rows["from"] < rows["to"]).all()


@pytest.mark.parametrize(
    ("expression", "start", "end", "opened"),
    [
        ("2025-10-09", date(2025, 10, 9), date(2025, 10, 10), False),
        ("2025-10", date(2025, 10, 1), date(2025, 11, 1), False),
        ("2025-09-15/2025-10-02", date(2025, 10, 1), date(2025, 10, 3), False),
        ("../2025-11-07", date(2025, 11, 7), date(2025, 11, 8), True),
        ("2021", None, None, False),
        ("2025-11-08/..", None, None, False),
    ],
)
def test_event_on_the_timeline(
    expression: str, start: date | None, end: date | None, opened: bool
) -> None:
    """A span is cut to the weeks shown, one without a beginning is open, others are left out."""
    anchor = claim("date", "2025-10-20", event="truce")
    frame = timeline_table(ledger(source("one", claim("date", expression), anchor)))
    rows = frame[frame["event"] == "The clash"]
    found = [(row["from"], row["to"], row["open"]) for row in rows.to_dict("records")]
    assert found == (
        [] if start is None else [(pd.Timestamp(start), pd.Timestamp(str(end)), opened)]
    )


def test_timeline_flags_what_is_contested() -> None:
    """Two days that exclude each other are drawn as one span, and said to be contested."""
    told = ledger(
        source("one", claim("date", "2025-11-06")), source("two", claim("date", "2025-11-07"))
    )
    (row,) = [r for r in timeline_table(told).to_dict("records") if r["event"] == "The clash"]
    assert (row["when"], row["sure"]) == ("6–7 November 2025 (contested)", False)
    assert row["label"] == "The clash, 6–7 Nov (contested)"


def test_positions_are_those_of_the_ledger(ledger: Ledger) -> None:
    """Each stance of each holder has one row of the chart, and no other has."""
    held = {(s.claim.issue, s.holder, s.answer) for s in ledger.statements if s.claim.issue}
    frame = positions_table(ledger)
    assert frame["row"].nunique() == len(held)
    kabul = frame[frame["label"] == "The ceasefire · Kabul: will keep it"]
    assert set(kabul["side"]) == {"Kabul"}
    assert pd.Timestamp(2025, 11, 8, 12) in set(kabul.loc[kabul["dated"], "when"])


def test_position_without_a_day_is_hollow() -> None:
    """What is not dated stands on the first day on which it can have been read, and says so."""
    told = ledger(
        source(
            "one",
            position("ceasefire", "keep", "minister", said="2025-11-07"),
            position("ceasefire", "end", "army"),
        )
    )
    keep, end = positions_table(told).sort_values("stance", ascending=False).to_dict("records")
    assert (keep["dated"], keep["said"]) == (True, "7 November 2025")
    assert (end["dated"], end["said"]) == (False, "not dated; in print by 8 November 2025")
    assert [keep["label"], end["label"]] == [
        "Truce · Kabul: keeps it",
        "Truce · Islamabad: ends it",
    ]
    assert charts.positions(told).to_dict()["title"]["text"] == (
        "Both sides take a stance on 1 of 1 issues"
    )


def test_positions_on_one_event() -> None:
    """Only those are drawn, over the days on which they were taken."""
    told = ledger(
        source("one", position("ceasefire", "keep", "minister", said="2025-11-07"),
               position("ceasefire", "end", "army", event="clash", said="2025-10-11")),
    )  # fmt: skip
    assert list(positions_table(told, "clash")["stance"]) == ["ends it"]
    assert len(positions_table(told)) == 2
    drawn = json.dumps(charts.positions(told, "clash").to_dict())
    assert "2025-10-11T00:00:00" in drawn
    assert "2025-11-0" not in json.dumps(charts.positions(told, "clash").to_dict()["layer"])


@pytest.mark.parametrize("event", SUPPORTED)
def test_support_counts_sources_and_voices(ledger: Ledger, event: str) -> None:
    """Each finding on an event has a row, positions apart, with what stands behind it."""
    wanted = [f for f in ledger.all_findings if f.event == event and f.type != "position"]
    frame = support_table(ledger, event)
    assert list(frame["question"]) == [f.question for f in wanted]
    assert list(frame["sources"]) == [len(f.outlets) for f in wanted]
    assert list(frame["voices"]) == [len(f.witnesses) for f in wanted]


def test_many_sources_can_carry_one_voice() -> None:
    """Two outlets that quote one army are two sources and one voice."""
    told = ledger(
        source("one", claim("killed", "5", group="all", voice="army")),
        source("two", claim("killed", "5", group="all", voice="army")),
    )
    (row,) = support_table(told, "clash").to_dict("records")
    assert (row["sources"], row["voices"], row["who"]) == (2, 1, "The army")
    assert row["label"] == "Killed: 5"
    assert charts.support(told, "clash").to_dict()["title"]["text"] == (
        "1 of 1 findings rest on a single voice"
    )
    assert support_table(told, "talks").empty


def test_counts_stand_on_two_clocks() -> None:
    """The days that are counted, and the first day on which the count was known."""
    told = ledger(
        source("one", claim("killed", ">=18", group="civilians", voice="un",
                            covers="2025-10-10/2025-10-16"), published="2025-10-16"),
        source("two", claim("killed", "50", group="civilians", voice="un", revises="true"),
               claim("date", "2025-10-10/2025-10-17"), published="2025-11-05"),
        source("three", claim("killed", "70", group="civilians", voice="un", misreports="a slip"),
               published="2026-03-06"),
    )  # fmt: skip
    rows = known_table(told, group="civilians").to_dict("records")
    assert [(row["since"], row["value"], row["weight"]) for row in rows] == [
        ("16 October 2025", "at least 18", "revised since"),
        ("5 November 2025", "50", "counts"),
        ("6 March 2026", "70", "misreported"),
    ]
    assert [row["covers"] for row in rows] == [
        "10–16 October 2025", "not stated", "not stated",
    ]  # fmt: skip
    guess = source("one", claim("killed", "5", group="civilians"), dated="inferred",
                   published="2025-10-16")  # fmt: skip
    (row,) = known_table(ledger(guess), group="civilians").to_dict("records")
    assert row["since"] == "16 October 2025 (inferred)"
    assert charts.known(told, group="civilians").to_dict()["title"]["text"] == (
        "The clash, United Nations: from at least 18 to 50"
    )
    day = ledger(
        source("one", claim("killed", "5", group="civilians", voice="kabul"),
               claim("date", "2025-10-15")),
    )  # fmt: skip
    (row,) = known_table(day, group="civilians").to_dict("records")
    assert row["covers"] == "15 October 2025"
    drawn = charts.known(day, group="civilians").to_dict()
    assert drawn["title"]["text"] == "1 of 1 counts are Kabul's"
    assert known_table(told, chapter="doha", group="civilians").empty
    assert "Nothing to show" in json.dumps(charts.known(told, "wounded", "civilians").to_dict())


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


def test_tolls_say_that_each_side_counts_more_for_the_other() -> None:
    """Where that is so of each group, it is the message."""
    told = ledger(
        source("one", claim("killed", "23", group="soldiers", voice="army"),
               claim("killed", "58", group="soldiers", voice="kabul"),
               claim("killed", "9", group="civilians", voice="kabul"),
               claim("killed", ">200", group="civilians", voice="army")),
    )  # fmt: skip
    title = "Each side counts more killed for the other than the other owns"
    assert charts.tolls(told).to_dict()["title"]["text"] == title
    assert charts.tolls(told.only("one"), "wounded").to_dict()["title"]["text"] != title


def test_what_began_and_ended_is_drawn_from_day_to_day() -> None:
    """It is as sure as its two days, whatever date others give for it."""
    aspects = {**NAMES.aspects}
    aspects |= {
        key: NAMES.aspects["date"].model_copy(update={"label": key, "dates": key})
        for key in ("start", "end")
    }
    told = ledger(
        source("one", claim("start", "2025-10-25"), claim("end", "2025-10-30"),
               claim("date", "2025-10-27/2025-11-02")),
        names=dataclasses.replace(NAMES, aspects=aspects),
    )  # fmt: skip
    (row,) = timeline_table(told).dropna(subset="event").to_dict("records")
    assert (row["when"], row["sure"]) == ("25–30 October 2025", True)


def test_tolls_of_one_event() -> None:
    """Only its counts are drawn."""
    told = ledger(
        source("one", claim("killed", "5", group="all"),
               claim("killed", "7", group="all", event="truce")),
    )  # fmt: skip
    assert list(tolls_table(told, "killed", "truce")["value"]) == ["7"]
    assert len(tolls_table(told)) == 2


def test_a_timeline_of_one_chapter() -> None:
    """Its events alone, whenever they were."""
    told = ledger(
        source("one", claim("date", "2025-10-11"), claim("date", "2026-03-16", event="truce")),
    )
    assert list(timeline_table(told, "doha")["event"].dropna()) == ["The truce"]
    assert list(timeline_table(told)["event"].dropna()) == ["The clash"]


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


def test_indicators_count_the_readings(ledger: Ledger, specs: dict[str, dict[str, Any]]) -> None:
    """The title's numbers are those of the signposts."""
    readings = list(outlook.signposts(ledger)["reading"])
    assert specs["indicators"]["title"]["text"] == (
        f"{readings.count('fighting')} of {len(readings)} signposts point to fighting,"
        f" {readings.count('calm')} to calm"
    )


@pytest.mark.parametrize(
    ("holder", "side"),
    [
        ("kabul", "Kabul"), ("army", "Islamabad"), ("qatar", "mediator"), ("un", "observer"),
        ("reuters", "outlet"), (None, "outlet"), ("nobody", "outlet"),
    ],
)  # fmt: skip
def test_sides(holder: str | None, side: str) -> None:
    """A party is drawn under its side, others under what they are, no voice under the outlet."""
    assert side_of(holder, ledger()) == side


def test_side_scales_keep_their_order() -> None:
    """Hue and shape of a side do not depend on which others occur."""
    colour = side_colour(pd.DataFrame({"side": ["outlet", "Kabul"]}), BOOK).to_dict()["scale"]
    assert colour == {"domain": ["Kabul", "outlet"], "range": [PALETTE["blue"], PALETTE["muted"]]}
    shape = side_shape(pd.DataFrame({"side": ["Kabul"]}), BOOK).to_dict()["scale"]
    assert shape == {"domain": ["Kabul"], "range": ["circle"]}


@pytest.mark.parametrize(
    ("first", "last", "named"),
    [
        ("2025-10-01", "2025-10-11", ["1 Oct", "3 Oct", "5 Oct", "7 Oct", "9 Oct", "11 Oct"]),
        ("2025-10-20", "2026-02-08", ["Nov 2025", "Dec 2025", "Jan 2026", "Feb 2026"]),
        ("2022-04-18", "2024-12-26", ["2023", "2024"]),
    ],
)
def test_an_axis_of_days_names_none_twice(first: str, last: str, named: list[str]) -> None:
    """Days, months with their year, or years, as the span asks: never *1 Jan* three times."""
    axis = days_axis(pd.Timestamp(first), pd.Timestamp(last)).to_dict()
    assert [pd.Timestamp(day).strftime(axis["format"]) for day in axis["values"]] == named


def test_an_axis_of_two_clocks_names_the_years_it_spans() -> None:
    """Counts of several years are not drawn over days without a year."""
    told = ledger(
        source("one", claim("killed", "47", group="civilians", voice="kabul"),
               published="2022-04-18"),
        source("two", claim("killed", "46", group="civilians", voice="un"),
               published="2024-12-25"),
    )  # fmt: skip
    drawn = json.dumps(charts.known(told, group="civilians").to_dict())
    assert '"format": "%Y"' in drawn
    assert '"format": "%-d %b"' not in drawn


def test_source_line_counts_articles_without_a_date() -> None:
    """What a figure rests on is said under it."""
    told = ledger(source("one"), source("two", published="2025-11-09/.."))
    assert source_line(told) == (
        "Source: the ledger of claims, 2 sources of up to 9 November 2025"
        " (1 without a date of their own)."
    )
    assert "1 source of up to 8 November 2025." in source_line(told.only("one"))


class Tags(HTMLParser):
    """Collects the elements of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.found.append((tag, dict(attrs)))


def hostile_ledger() -> Ledger:
    """Return a ledger in which every text that a chart shows is hostile."""
    text = " ".join(HOSTILE)
    names = dataclasses.replace(
        NAMES,
        events={
            **EVENTS,
            "clash": EVENTS["clash"].model_copy(update={"title": text, "short": text}),
        },
        actors={**ACTORS, "army": ACTORS["army"].model_copy(update={"name": text})},
        issues={
            **ISSUES,
            "ceasefire": ISSUES["ceasefire"].model_copy(update={"short": text, "question": text}),
        },
        places={
            key: place.model_copy(update={"name": text}) for key, place in NAMES.places.items()
        },
    )
    claims = [
        claim("killed", "5", group="all"),
        claim("killed", ">=6", group="all", voice="army"),
        claim("date", "2025-10-09"),
        claim("place", "kabul-city"),
        position("ceasefire", "keep", "army"),
    ]
    return ledger(
        source("one", *claims, outlet=text, short=text),
        names=names,
        signposts={"fire": SIGNPOST | {"question": text, "why": text}},
        shapes={"region": SQUARE, "border": SQUARE},
    )


@pytest.mark.parametrize(
    "draw",
    [
        charts.timeline,
        charts.tolls,
        charts.positions,
        charts.indicators,
        charts.map_of_events,
        lambda ledger: charts.support(ledger, "clash"),
    ],
    ids=["timeline", "tolls", "positions", "indicators", "map", "support"],
)
def test_text_of_records_is_shown_as_text(draw: Callable[[Ledger], Any]) -> None:
    """What looks like HTML, a role or a link is escaped in picture, table and specification."""
    page = rendering.mimebundle(draw(hostile_ledger()).to_dict())["text/html"]
    found = Tags(page).found
    scripts = [attributes for tag, attributes in found if tag == "script"]
    assert {script.get("type") for script in scripts} == {"application/vnd.vegalite+json"}
    links = [str(attributes.get("href")) for tag, attributes in found if tag == "a"]
    assert [link.partition(",")[0] for link in links] == ["data:text/csv;charset=utf-8"]
    assert "<script>alert" not in page
    assert html.escape(HOSTILE[0]) in page
    assert all(text in html.unescape(page) for text in HOSTILE)


def test_whose_words_each_article_carries() -> None:
    """A bar an article, divided by side, with the counts in its label; the bar is all its claims."""
    told = ledger(
        source(
            "one",
            claim("killed", "5", voice="army"), claim("killed", "6", voice="spokesman"),
            claim("wounded", "3", voice="un"), claim("date", "2025-10-09"),
        ),
        source("two", claim("killed", "7", voice="minister")),
        source("three"),
    )  # fmt: skip
    frame = speaking_table(told)
    assert [(row.outlet, row.who, row.claims) for row in frame.itertuples()] == [
        ("One", "Kabul", 1), ("One", "Islamabad", 1), ("One", "others", 1), ("One", "own words", 1),
        ("Two", "Kabul", 1),
    ]  # fmt: skip
    assert frame.groupby("outlet")["to"].max().tolist() == [1, 1]
    assert frame["label"].iloc[0] == "one: Kabul 1, Islamabad 1, others 1, own words 1"
    spec = charts.speaking(told).to_dict()
    assert spec["title"]["text"] == "Of what the two sides are reported to say, 67% is Kabul's"
    assert "Nothing" in charts.speaking(ledger(source("three"))).to_dict()["title"]["text"]
