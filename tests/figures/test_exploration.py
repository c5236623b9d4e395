"""A figure that can be explored is the static one, with signals that hide, light and zoom."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
import vl_convert
from builders import claim, ledger, source

from ceasefire import Ledger
from ceasefire.figures import charts, exploration, rendering


@pytest.fixture(scope="module", autouse=True)
def _drawing() -> None:
    """Draw with the theme of the book."""
    rendering.enable()


@pytest.fixture(scope="module")
def told() -> Ledger:
    """Two voices on one toll, one of them in two sources."""
    return ledger(
        source("one", claim("killed", "5", group="all", voice="army"), published="2025-11-05"),
        source("two", claim("killed", "5", group="all", voice="army"),
               claim("killed", ">9", group="all", voice="kabul"), published="2025-11-08"),
    )  # fmt: skip


@pytest.fixture(scope="module")
def tolls(told: Ledger) -> dict[str, Any]:
    made: dict[str, Any] = charts.tolls(told).to_dict()
    return made


def units(spec: dict[str, Any]) -> list[dict[str, Any]]:
    return list(exploration._units(spec))


def test_every_row_names_the_claims_behind_it(tolls: dict[str, Any]) -> None:
    """The claims of a row that two sources have are both there, with who, where and when."""
    opened = exploration.payload(tolls, tolls)
    assert opened["rows"] == ["one.p2.1 two.p2.1", "two.p2.2"]
    assert tuple(opened["statements"]["one.p2.1"][:3]) == ("The army", "one", "2025-11-05")
    assert opened["days"] == {"2025-11-05": "5 November 2025", "2025-11-08": "8 November 2025"}
    assert opened["axis"] == "number"
    assert "datasets" not in opened["narrow"]


def test_every_mark_of_a_claim_can_be_hidden_lit_and_asked(tolls: dict[str, Any]) -> None:
    """Bars, points and arrows; labels are hidden with their row, and never faint."""
    for unit in units(exploration.explorable(tolls)):
        assert unit["transform"][0] == {"filter": exploration._STAYS}
        if unit["mark"]["type"] == "text" and "text" in unit["encoding"]:
            assert "opacity" not in unit["encoding"], "words are read all the same"
        else:
            assert unit["encoding"]["opacity"]["condition"]["test"] == exploration._LIT
        titles = [tip["title"] for tip in unit["encoding"]["tooltip"]]
        assert titles == ["title", "Said by", "Standing", "Printed in", "Known since", "Claims"]


def test_a_tooltip_says_the_first_day_and_all_voices(tolls: dict[str, Any]) -> None:
    rows = next(iter(exploration.explorable(tolls)["datasets"].values()))
    row = next(row for row in rows if row["backing"] == "one.p2.1 two.p2.1")
    assert (row["cfWho"], row["cfSources"], row["cfSince"], row["cfClaims"]) == (
        "The army", "one, two", "5 November 2025", "one.p2.1, two.p2.1",
    )  # fmt: skip


def test_the_ends_of_the_axis_are_said_once(tolls: dict[str, Any]) -> None:
    """Vega-Lite would take the same signals twice for two domains."""
    spec = exploration.explorable(tolls)
    scales = [u["encoding"]["x"]["scale"] for u in units(spec) if "scale" in u["encoding"]["x"]]
    (ends,) = [scale["domain"] for scale in scales if "domain" in scale]
    top = units(tolls)[0]["encoding"]["x"]["scale"]["domain"][1]
    assert [end["expr"] for end in ends] == [
        "cfFrom === null ? 0 : cfFrom",
        f"cfTo === null ? {json.dumps(top)} : cfTo",
    ]
    names = [signal["name"] for signal in spec["params"]]
    assert names == ["cfKept", "cfLit", "cfFrom", "cfTo", "cfZoomed"]


@pytest.mark.parametrize(
    ("draw", "axis"),
    [
        (charts.tolls, "number"), (charts.timeline, "time"), (charts.positions, "time"),
        (charts.map_of_events, None), (charts.indicators, None), (charts.matrix, None),
        (charts.speaking, "number"), (charts.known, "time"),
    ],
)  # fmt: skip
def test_vega_draws_the_same_marks(ledger: Ledger, draw: Any, axis: str | None) -> None:
    """Nothing is hidden, faint or moved until a reader asks."""
    spec = draw(ledger).to_dict()
    opened = exploration.payload(spec, spec)
    assert opened["axis"] == axis
    still, live = (
        vl_convert.vegalite_to_svg(one, rendering.VEGALITE_VERSION)
        for one in (spec, opened["wide"])
    )
    for mark in ("mark-symbol", "mark-rect", "mark-rule role-mark"):
        assert live.count(mark) == still.count(mark)
    assert f'opacity="{exploration.FAINT}"' not in live


def test_the_static_chart_is_left_as_it_was(tolls: dict[str, Any]) -> None:
    before = copy.deepcopy(tolls)
    exploration.explorable(tolls)
    assert tolls == before


def test_a_script_is_one_entry_that_ends_no_element() -> None:
    text = exploration.script("map", {"a": "</script>"})
    assert "<" not in text.removeprefix("(window.ceasefireFigures ??= {})")
    value = text.removeprefix('(window.ceasefireFigures ??= {})["map"] = ').removesuffix(";\n")
    assert json.loads(value) == {"a": "</script>"}
