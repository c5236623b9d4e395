"""Stances stand on the day on which they were taken, or on which that can have been read."""

from __future__ import annotations

import json

import pandas as pd
from builders import ledger, position, source

from ceasefire import Ledger
from ceasefire.figures import charts
from ceasefire.figures.charts.positions import positions_table


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


def test_an_issue_is_shared_if_both_sides_take_a_stance() -> None:
    """Two holders of one side, or a mediator beside one, do not make it so."""
    told = ledger(
        source("one", position("ceasefire", "keep", "kabul"), position("ceasefire", "end", "army"),
               position("force", "warns", "kabul"), position("force", "defends", "minister"),
               position("force", "warns", "qatar")),
    )  # fmt: skip
    spec = charts.positions(told).to_dict()
    assert spec["title"]["text"] == "Both sides take a stance on 1 of 2 issues"
    marks = spec["layer"][0]["encoding"]
    assert marks["fill"]["condition"]["test"] == "datum.dated"
    assert marks["color"]["scale"]["domain"] == ["Kabul", "Islamabad", "mediator"]


def test_days_of_one_stance_share_a_row() -> None:
    """What is taken for a day is one day; a span is none, and the mark is hollow."""
    told = ledger(
        source("one", position("ceasefire", "keep", "minister", said="2025-11-05"),
               position("ceasefire", "keep", "spokesman", said="2025-11-07"),
               position("ceasefire", "keep", "kabul", said="2025-11-01/2025-11-04")),
    )  # fmt: skip
    frame = positions_table(told)
    assert list(frame["row"]) == [0, 0, 0]
    assert [(row["speakers"], row["dated"]) for row in frame.to_dict("records")] == [
        ("Kabul", False), ("Minister", True), ("Spokesman", True),
    ]  # fmt: skip
    assert list(frame["backing"]) == ["one.p2.3", "one.p2.1", "one.p2.2"]
