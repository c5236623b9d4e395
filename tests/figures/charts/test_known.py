"""Counts stand on two clocks: the days that they count, and the day on which they were known."""

from __future__ import annotations

import json

from builders import claim, ledger, source

from ceasefire.figures import charts
from ceasefire.figures.charts.known import known_table


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
