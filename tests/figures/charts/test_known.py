"""Counts stand on two clocks: the days that they count, and the day on which they were known."""

from __future__ import annotations

import json

import pandas as pd
import printed
import pytest
from builders import claim, ledger, source

from ceasefire.figures import charts
from ceasefire.figures.charts.known import counted, known_table


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
        ("16 October 2025", "at least 18 (revised since, does not count)", "revised since"),
        ("5 November 2025", "50", "counts"),
        ("6 March 2026", "70 (misreported, does not count)", "misreported"),
    ]
    assert [row["covers"] for row in rows] == [
        printed.days("2025-10-10", "2025-10-16"), "not stated", "not stated",
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


def test_a_count_is_known_from_its_first_source_on() -> None:
    """Of two that give one count of one voice, and the last to be known comes last."""
    fifty = claim("killed", "50", group="civilians", voice="un")
    told = ledger(
        source("late", fifty, published="2025-11-05"),
        source("early", fifty, published="2025-10-20"),
        source("between", claim("killed", "60", group="civilians", voice="kabul"),
               published="2025-10-25"),
    )  # fmt: skip
    rows = known_table(told, group="civilians").to_dict("records")
    assert [(row["value"], row["since"]) for row in rows] == [
        ("50", "20 October 2025"), ("60", "25 October 2025"),
    ]  # fmt: skip
    assert rows[0]["known"] == pd.Timestamp("2025-10-20")
    assert set(rows[0]["backing"].split()) == {"early.p2.1", "late.p2.1"}


@pytest.mark.parametrize(
    ("day", "covers", "besides"),
    [
        ("2025-10-15", "15 October 2025", "one.p2.2"),
        ("2025-10-15/2025-10-16", "not stated", ""),
    ],
)
def test_a_count_without_days_has_the_single_day_of_its_event(
    day: str, covers: str, besides: str
) -> None:
    """And rests on what dates that; an event of several days gives it none."""
    told = ledger(
        source("one", claim("killed", "5", group="civilians", voice="kabul"), claim("date", day)),
    )
    (row,) = known_table(told, group="civilians").to_dict("records")
    assert (row["covers"], row["besides"]) == (covers, besides)


def test_bars_and_marks_stand_on_one_axis() -> None:
    """It runs a thirtieth past the first and the last day; what does not count is hollow."""
    told = ledger(
        source("one", claim("killed", "5", group="civilians", covers="2025-10-01/2025-10-04"),
               published="2025-10-31"),
    )  # fmt: skip
    covered, published, _ = charts.known(told, group="civilians").to_dict()["layer"]
    domain = ["2025-09-30T00:00:00", "2025-11-01T00:00:00"]
    assert [layer["encoding"]["x"]["scale"]["domain"] for layer in (covered, published)] == [
        domain
    ] * 2
    assert covered["transform"] == [{"filter": "isValid(datum.from)"}]
    assert (covered["encoding"]["x"]["field"], covered["encoding"]["x2"]["field"]) == ("from", "to")
    assert published["encoding"]["fill"]["condition"]["test"] == "datum.weight == 'counts'"


def test_what_is_counted_most_often_is_drawn_where_nobody_says() -> None:
    told = ledger(
        source("one", claim("killed", "5", group="civilians"), claim("killed", "5", group="all")),
        source("two", claim("killed", "6", group="all"), claim("wounded", "6", group="soldiers")),
    )
    assert counted(told, None, None) == ("killed", "all")
    assert counted(told, "wounded", None) == ("wounded", "soldiers")
    assert counted(told, None, "soldiers") == ("killed", "soldiers")
