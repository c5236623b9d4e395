"""Who copies whom among the articles that were read whole, as chart and tables tell it."""

from __future__ import annotations

from ceasefire import Ledger
from ceasefire.figures import charts, tables
from ceasefire.figures.charts.independence import independence_table


def test_who_copies_whom(ledger: Ledger) -> None:
    """The longest run of each pair, in prose and in speech; prose ties, speech does not."""
    frame = independence_table(ledger)
    assert {(row.pair, row.kind, row.words, row.tie) for row in frame.itertuples()} == {
        ("Arab N. and Báo NA", "prose", 13, "yes"),
        ("Arab N. and RNA", "prose", 10, "yes"),
        ("Arab N. and RNA", "speech", 21, "no"),
        ("RNA and Unident.", "speech", 15, "no"),
    }
    alone = ledger.only("hum-news-2025-11-09")
    assert independence_table(alone).empty
    assert charts.independence(alone) is not None


def test_articles_lineages_and_voices_are_counted_apart(ledger: Ledger) -> None:
    """A finding in three articles can come through two lineages, and rest on one voice."""
    rows = {row[0]: row[2:5] for row in tables.independence(ledger).rows}
    assert rows["The Doha ceasefire: Who has kept to it?"] == ("3", "2", "1")
    assert rows["The November fire: When did it happen?"] == ("5", "3", "3")
    assert rows["Taliban authorities: Who answers for security inside Pakistan?"] == ("5", "3", "3")
    assert tables.independence(ledger.only("hum-news-2025-11-09")).rows == ()


def test_quotations_that_drift(ledger: Ledger) -> None:
    """One matter, several forms; a matter that all print alike is left out."""
    rows = tables.drift(ledger).rows
    printed = {row[2] for row in rows}
    assert {
        "“irresponsible and uncooperative”",
        "“irresponsible and non-cooperative attitude”",
    } <= printed
    assert "“no attacks from Afghan soil”" not in printed  # shares a single word with another
    assert not any("violated by us so far" in row[2] for row in rows)
    assert tables.drift(ledger.only("hum-news-2025-11-09")).rows == ()


def test_relays_are_declared(ledger: Ledger) -> None:
    """Who carries whose copy, and how that is known."""
    assert ("HUM News English", "Agence France-Presse (AFP)") in {
        row[:2] for row in tables.relays(ledger).rows
    }
