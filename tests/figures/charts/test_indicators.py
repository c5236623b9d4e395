"""Signposts are drawn in the column of the way that they point."""

from __future__ import annotations

from typing import Any

import pytest
from builders import DIRECTIONS, claim, ledger, source

from ceasefire import Ledger
from ceasefire.figures import charts
from ceasefire.figures.charts.indicators import indicators_table
from ceasefire.figures.palette import PALETTE
from ceasefire.ledger import outlook


def test_indicators_count_the_readings(ledger: Ledger) -> None:
    """The title's numbers are those of the signposts."""
    readings = list(outlook.signposts(ledger)["reading"])
    assert charts.indicators(ledger).to_dict()["title"]["text"] == (
        f"{readings.count('fighting')} of {len(readings)} signposts point to fighting,"
        f" {readings.count('calm')} to calm"
    )


def watching(**readings: tuple[str, dict[str, str]]) -> Ledger:
    """Return a ledger of two counts that watches findings, each with what its answers point to."""
    return ledger(
        source("one", claim("killed", "5", group="all"), claim("state", "over")),
        source("two", claim("killed", "5", group="all"), claim("state", "open")),
        signposts={
            key: {
                "question": f"{key}?",
                "finding": finding,
                "readings": points,
                "why": f"So {key}.",
            }
            for key, (finding, points) in readings.items()
        },
    )


ALL = {
    "fire": ("clash/killed/all", {"reported": "fighting"}),
    "hush": ("clash/killed/all", {"reported": "calm"}),
    "mute": ("talks/killed/all", {"reported": "fighting"}),
}


def test_rows_name_the_claims_of_what_is_watched() -> None:
    """What no claim tells rests on none."""
    frame = indicators_table(watching(**ALL))
    assert list(frame["backing"]) == ["one.p2.1 two.p2.1", "one.p2.1 two.p2.1", ""]
    assert list(frame["reading"]) == ["fighting", "calm", "not reported"]
    assert indicators_table(watching()).empty


def test_title_and_words_count_each_way() -> None:
    spec = charts.indicators(watching(**ALL)).to_dict()
    assert spec["title"]["text"] == "1 of 3 signposts point to fighting, 1 to calm"
    assert spec["usermeta"]["ceasefire"]["alt"] == (
        "Of 3 signposts, 1 point to calm, 0 both ways, 1 to fighting, and 1 are not reported."
    )


def test_every_way_has_a_column_a_hue_and_a_shape() -> None:
    """Also those to which nothing points: an empty column says so."""
    spec: dict[str, Any] = charts.indicators(watching(fire=ALL["fire"])).to_dict()
    marks = spec["layer"][0]["encoding"]
    words = ["calm", "both ways", "fighting", "not reported"]
    hues, shapes = ["blue", "muted", "orange", "line"], ["circle", "diamond", "square", "cross"]
    assert marks["x"]["scale"]["domain"] == marks["x"]["sort"] == words
    assert marks["color"]["scale"] == {"domain": words, "range": [PALETTE[hue] for hue in hues]}
    assert marks["shape"]["scale"] == {"domain": words, "range": shapes}


@pytest.mark.parametrize(
    ("order", "title", "told"),
    [
        (["calm", "mixed", "fighting"], "1 of 3 signposts point to fighting, 1 to calm",
         "1 point to calm, 0 both ways, 1 to fighting, and 1 are not reported."),
        (["fighting", "calm", "mixed"], "1 of 3 signposts point to calm, 1 to fighting",
         "1 point to fighting, 1 to calm, 0 both ways, and 1 are not reported."),
        (["mixed", "fighting", "calm"], "1 of 3 signposts point to calm, 1 to fighting",
         "0 point both ways, 1 to fighting, 1 to calm, and 1 are not reported."),
    ],
)  # fmt: skip
def test_directions_stand_in_the_order_of_the_file(order: list[str], title: str, told: str) -> None:
    """In the columns and in the words; the title has the ends alone, the last first."""
    posts = watching(**ALL).data.outlook.signposts
    listed = {"directions": {key: DIRECTIONS[key] for key in order}, "signposts": posts}
    made = ledger(source("one", claim("killed", "5", group="all")), watched=listed)
    spec = charts.indicators(made).to_dict()
    assert spec["title"]["text"] == title
    assert spec["usermeta"]["ceasefire"]["alt"] == f"Of 3 signposts, {told}"
    words = [DIRECTIONS[key]["label"] for key in order]
    assert spec["layer"][0]["encoding"]["x"]["sort"] == [*words, "not reported"]


@pytest.mark.parametrize(
    ("key", "word", "answer", "why"),
    [
        ("fire", "fighting", "Killed: 5", "So fire."),
        ("mute", "not reported", "no claim in the ledger", ""),
    ],
)
def test_the_table_tells_the_answer_and_why_it_points_so(
    key: str, word: str, answer: str, why: str
) -> None:
    (row,) = charts.indicators(watching(**{key: ALL[key]})).to_dict()["usermeta"]["ceasefire"][
        "table"
    ]
    assert (row["question"], row["word"], row["why"]) == (f"{key}?", word, why)
    assert row["answer"].startswith(answer)


def test_without_a_signpost_nothing_is_drawn() -> None:
    spec = charts.indicators(watching()).to_dict()
    assert spec["title"]["subtitle"] == "The ledger holds no signpost."
