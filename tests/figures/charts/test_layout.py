"""What all figures share: who they say that they are, colours, sides, axes of days; text that is text."""

from __future__ import annotations

import dataclasses
import html
import json
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any

import drawings
import pandas as pd
import pytest
from builders import ACTORS, BOOK, EVENTS, HOSTILE, ISSUES, NAMES, claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.figures import charts, rendering
from ceasefire.figures.charts.layout import (
    SIGNS,
    by_whom,
    days_axis,
    filled_where,
    has_span,
    key,
    looks,
    named,
    row_axis,
    row_labels,
    side_colour,
    side_of,
    side_shape,
    source_line,
)
from ceasefire.figures.palette import PALETTE
from ceasefire.records.claims import Claim

CHARTS: dict[str, Callable[[Ledger], Any]] = {
    **drawings.figures(
        event=("doha-ceasefire", "october-clashes", "istanbul-third-round"),
        key=("november-fire/date", "october-clashes/killed/all"),
    ),
    "tolls-wounded": lambda ledger: charts.tolls(ledger, "wounded"),
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
    assert re.fullmatch(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*", meta["name"])
    assert re.search(r"\d", meta["alt"][:120]), "the main number comes first"
    assert len(meta["alt"]) < 330, "a table below tells the rest"
    assert meta["alt"].endswith(".")
    assert meta["table"]
    assert all(set(meta["columns"]) == set(row) for row in meta["table"])
    assert meta["source"].startswith("Source: 5 sources read")
    assert spec["title"]["text"]
    assert spec["title"]["subtitle"]


def test_no_two_charts_have_one_name(specs: dict[str, dict[str, Any]]) -> None:
    """Their files stand in one folder."""
    names = {name: spec["usermeta"]["ceasefire"]["name"] for name, spec in specs.items()}
    assert len(set(names.values())) == len(names), names


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
def test_charts_can_do_without_any_source(
    ledger: Ledger, specs: dict[str, dict[str, Any]], left_out: str
) -> None:
    """Each chart can be drawn without each source, and does not name it then."""
    rest = ledger.without(left_out)
    outlet = next(s.outlet for s in ledger.data.sources if s.id == left_out)
    for name, draw in CHARTS.items():
        spec = draw(rest).to_dict()
        meta = spec["usermeta"]["ceasefire"]
        assert meta["name"] == specs[name]["usermeta"]["ceasefire"]["name"]
        assert "4 sources" in meta["source"]
        assert left_out not in json.dumps(meta, default=str), name
        assert outlet not in [row.get("outlet") for row in meta["table"]]


@pytest.mark.parametrize(
    ("holder", "side"),
    [
        ("kabul", "Kabul"), ("army", "Islamabad"), ("qatar", "mediator"), ("un", "observer"),
        ("reuters", "outlet"), (None, "outlet"), (float("nan"), "outlet"),
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


def test_source_line_counts_articles_without_a_date() -> None:
    """What a figure rests on is said under it."""
    told = ledger(source("one"), source("two", published="2025-11-09/.."))
    assert source_line(told) == (
        "Source: 2 sources read for this report, of up to 9 November 2025"
        " (1 without a date of their own)."
    )
    assert "1 source read for this report, of up to 8 November 2025." in source_line(
        told.only("one")
    )


class Tags(HTMLParser):
    """Collects the elements of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.seen.append((tag, dict(attrs)))


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


HOSTILE_CHARTS = drawings.figures(event=("clash",), key=("clash/killed/all",))


@pytest.mark.parametrize("name", HOSTILE_CHARTS)
def test_text_of_records_is_shown_as_text(name: str) -> None:
    """What looks like HTML, a role or a link is escaped in picture, table and specification."""
    spec = HOSTILE_CHARTS[name](hostile_ledger()).to_dict()
    page = rendering.mimebundle(spec)["text/html"]
    tags = Tags(page).seen
    scripts = [attributes for tag, attributes in tags if tag == "script"]
    assert {script.get("type") for script in scripts} == {"application/vnd.vegalite+json"}
    links = [str(attributes.get("href")) for tag, attributes in tags if tag == "a"]
    assert [link.partition(",")[0] for link in links] == ["data:text/csv;charset=utf-8"]
    assert "<script>alert" not in page
    drawn = spec["title"]["text"] != "Nothing to show"
    assert (html.escape(HOSTILE[0]) in page) is drawn
    assert all((text in html.unescape(page)) is drawn for text in HOSTILE)


def test_a_row_has_one_label_with_all_that_is_behind_its_marks() -> None:
    """The first text of each row; a figure that rests on no claim has none behind it."""
    frame = pd.DataFrame(
        {
            "row": [0, 0, 1],
            "label": ["first", "second", "third"],
            "backing": ["a.p1.1 b.p1.1", "b.p1.1 c.p1.1", "d.p1.1"],
        }
    )
    for rows, expected in (
        (frame, [("first", "a.p1.1 b.p1.1 c.p1.1"), ("third", "d.p1.1")]),
        (frame.drop(columns="backing"), [("first", None), ("third", None)]),
    ):
        (told,) = row_labels(rows).to_dict()["datasets"].values()
        assert [(row["label"], row.get("backing")) for row in told] == expected


def test_rows_stand_in_the_order_of_the_frame() -> None:
    axis: Any = row_axis(pd.DataFrame({"row": [2, 0, 1]})).to_dict()
    assert axis["sort"] == axis["scale"]["domain"] == [2, 0, 1]
    assert axis["axis"] is None


@pytest.mark.parametrize(
    ("made", "who"),
    [
        ((claim("killed", "5", voice="army"), claim("killed", "5", voice="army")), "The army"),
        ((claim("killed", "5"), claim("killed", "5")), "2 outlets"),
        ((claim("killed", "5"),), "one outlet"),
    ],
)
def test_an_answer_has_its_voice_or_the_number_of_its_outlets(
    made: tuple[Claim, ...], who: str
) -> None:
    told = ledger(*(source(f"s{at}", one) for at, one in enumerate(made)))
    assert by_whom(told.statements) == who


@pytest.mark.parametrize(
    ("made", "spans"),
    [
        ([claim("killed", "5", group="all")], False),
        ([claim("killed", "5", group="all"), claim("killed", "5", group="all")], True),
        ([claim("date", "2025-10-09"), claim("date", "2025-10")], True),
        ([claim("state", "over"), claim("state", "over")], False),
    ],
)
def test_a_finding_has_a_span_with_two_claims_of_numbers_or_days(
    made: list[Claim], spans: bool
) -> None:
    told = ledger(*(source(f"s{at}", one) for at, one in enumerate(made)))
    assert [has_span(finding) for finding in told.all_findings] == [spans]


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("tolls", "killed", None), "tolls-killed"),
        (("known", None, None), "known"),
        (("a", "", "b"), "a-b"),
    ],
)
def test_a_figure_is_named_by_what_it_keeps_to(parts: tuple[str | None, ...], name: str) -> None:
    assert named(*parts) == name


def test_the_key_names_the_shapes_that_occur() -> None:
    """In the order of the book's sides, then of those who are on none."""
    frame = pd.DataFrame({"side": ["outlet", "observer", "Kabul", "outlet"]})
    shapes = {side: how.shape for side, how in looks(BOOK).items()}
    assert key(frame, BOOK).startswith(f"{SIGNS[shapes['Kabul']]} ")
    assert key(frame, BOOK).endswith("♦ observer, + outlet or other")
    hollow = filled_where("datum.dated", frame, BOOK)
    assert hollow["condition"]["test"] == "datum.dated"
    assert hollow["value"] == PALETTE["paper"]
