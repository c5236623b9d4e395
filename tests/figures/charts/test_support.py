"""Sources are counted, and the independent voices behind them."""

from __future__ import annotations

import pytest
from builders import claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.figures import charts
from ceasefire.figures.charts.support import support_table

EVENTS = ("doha-ceasefire", "october-clashes", "istanbul-third-round")


@pytest.mark.parametrize("event", EVENTS)
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
    assert row["label"] == "Killed, all: 5"
    assert charts.support(told, "clash").to_dict()["title"]["text"] == (
        "1 of 1 findings rest on a single voice"
    )
    assert support_table(told, "talks").empty


def test_a_line_joins_sources_and_voices_of_each_finding() -> None:
    """Hollow squares for sources, filled circles for voices: both are seen where they meet."""
    told = ledger(
        source("one", claim("killed", "5", group="all", voice="army"), claim("date", "2025-10-09")),
        source("two", claim("killed", "5", group="all", voice="army")),
        source("three", position("ceasefire", "keep", "kabul", event="clash")),
    )
    frame = support_table(told, "clash")
    rows = frame[["label", "sources", "voices"]].itertuples(index=False, name=None)
    assert set(rows) == {("Killed, all: 5", 2, 1), ("Date: 9 October 2025", 1, 1)}
    line, *marks, _ = charts.support(told, "clash").to_dict()["layer"]
    ends = [line["encoding"][end]["field"] for end in ("x", "x2")]
    assert ends == ["voices", "sources"]
    assert line["encoding"]["x"]["scale"]["domain"] == [0, 3]
    drawn = [
        (mark["encoding"]["x"]["field"], mark["mark"]["shape"], mark["mark"]["filled"])
        for mark in marks
    ]
    assert drawn == [("sources", "square", False), ("voices", "circle", True)]
