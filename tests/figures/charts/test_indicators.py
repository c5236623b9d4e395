"""Signposts are drawn in the column of the way that they point."""

from __future__ import annotations

from ceasefire import Ledger
from ceasefire.figures import charts
from ceasefire.ledger import outlook


def test_indicators_count_the_readings(ledger: Ledger) -> None:
    """The title's numbers are those of the signposts."""
    readings = list(outlook.signposts(ledger)["reading"])
    assert charts.indicators(ledger).to_dict()["title"]["text"] == (
        f"{readings.count('fighting')} of {len(readings)} signposts point to fighting,"
        f" {readings.count('calm')} to calm"
    )
