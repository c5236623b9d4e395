"""Each rating of each item is drawn below its hypothesis, the sums on top of all."""

from __future__ import annotations

import json
from typing import Any

import pytest
from builders import claim, ledger, position, source
from rating import ladder

from ceasefire import Ledger
from ceasefire.figures import charts
from ceasefire.figures.charts.matrix import COLOURS, matrix_table
from ceasefire.figures.palette import PALETTE

SOURCES = (
    source("one", claim("killed", "5", group="all"), claim("date", "2025-10-09")),
    source("two", claim("killed", "5", group="all"), position("ceasefire", "keep", "kabul")),
)
FINDINGS = {"clash/killed/all": "5", "clash/date": "2025-10-09", "talks/ceasefire/kabul": "keep"}
NAMES = ("war", "peace")


def rated(*ratings: str) -> Ledger:
    """Return a ledger that rates its findings for two hypotheses, as texts such as ``"CC II"`` say."""
    items = {
        f"item-{at}": {
            "states": f"Item {at}", "findings": {finding: [answer]},
            "relevance": "medium", "why": "It bears.",
            "ratings": {
                name: {"rating": rating, "why": "So."}
                for name, rating in zip(NAMES, row.split(), strict=True)
            },
        }
        for at, ((finding, answer), row) in enumerate(zip(FINDINGS.items(), ratings, strict=False))
    }  # fmt: skip
    what = ladder(NAMES)
    for name, told in what["hypotheses"].items():
        told["title"] = f"The {name}"
    return ledger(*SOURCES, watched={**what, "evidence": items})


def drawn(told: Ledger) -> tuple[dict[str, Any], list[list[dict[str, Any]]]]:
    """Return the chart, and the data of its layers: the ratings, and the labels of its rows."""
    spec: dict[str, Any] = charts.matrix(told).to_dict()
    names = [layer.get("data", spec.get("data", {})).get("name") for layer in spec["layer"]]
    return spec, [spec["datasets"][name] for name in names]


def test_rows_name_the_claims_of_what_was_rated() -> None:
    """Of each item, all claims of its finding."""
    frame = matrix_table(rated("CC II", "N C"))
    behind = {row["item"]: row["backing"] for row in frame.to_dict("records")}
    assert behind == {"item-0": "one.p2.1 two.p2.1", "item-1": "one.p2.2"}
    assert len(frame) == 4
    assert matrix_table(rated()).empty


def test_sums_stand_on_top_in_the_order_of_the_hypotheses() -> None:
    """What is least spoken against is the first column, and the message."""
    spec, (cells, *_) = drawn(rated("II CC", "I N"))
    sums = [cell for cell in cells if cell["row"] == -1]
    assert [cell["short"] for cell in sums] == ["Peace", "War"]
    assert sums[0]["rating"] == "0"
    assert {cell["label"] for cell in sums} == {"What speaks against it, in steps"}
    assert spec["title"]["text"] == "Least speaks against: the peace"
    assert spec["layer"][0]["encoding"]["x"]["sort"] == ["Peace", "War"]
    assert spec["layer"][0]["encoding"]["y"]["sort"] == [-1, 0, 1]


def test_the_message_names_all_that_a_single_rating_parts() -> None:
    """Hypotheses that are as good as level are named together, the one with the smaller sum first."""
    spec, _ = drawn(rated("C I"))
    assert spec["title"]["text"] == "Least speaks against: the war or the peace"


def test_only_what_weighs_most_is_bold() -> None:
    """Ratings of II and the sums; each text is either plain or bold, and none is both."""
    spec, (cells, *_) = drawn(rated("II CC", "I N"))
    bold = [(cell["row"], cell["rating"]) for cell in cells if cell["bold"]]
    assert [rating for row, rating in bold if row >= 0] == ["II"]
    assert len([row for row, _ in bold if row < 0]) == len(NAMES)
    plain, heavy, _ = spec["layer"]
    assert [layer["transform"] for layer in (plain, heavy)] == [
        [{"filter": "!datum.bold"}], [{"filter": "datum.bold"}],
    ]  # fmt: skip
    assert "fontWeight" not in plain["mark"]
    assert heavy["mark"]["fontWeight"] == "bold"


@pytest.mark.parametrize(
    ("ratings", "known"),
    [
        (("CC II",), ["II", "CC"]),
        (("N N", "C I"), ["I", "N", "C"]),
        (("I I", "II C", "N CC"), ["II", "I", "N", "C", "CC"]),
    ],
)
def test_the_scale_has_the_ratings_that_occur_in_one_order(
    ratings: tuple[str, ...], known: list[str]
) -> None:
    """A sum that reads like no rating has no hue: it is in ink."""
    spec, _ = drawn(rated(*ratings))
    colour = spec["layer"][0]["encoding"]["color"]
    assert colour["scale"]["domain"] == known
    assert colour["scale"]["range"] == [PALETTE[COLOURS[rating]] for rating in known]
    assert colour["condition"] == {"test": "datum.row < 0", "value": PALETTE["ink"]}


def test_without_evidence_nothing_is_drawn() -> None:
    assert "no evidence for the hypotheses" in json.dumps(charts.matrix(rated()).to_dict())
