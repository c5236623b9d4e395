"""The scales are printed whole, as the code has them."""

from __future__ import annotations

from ceasefire.figures import tables
from ceasefire.ledger.findings import STATUS_WORDS
from ceasefire.ledger.statements import STANDING_WORDS
from ceasefire.records import intervals


def test_tables_of_constants_are_complete() -> None:
    """The method page shows every counting word, status and standing that the code knows."""
    words = [row[0] for row in tables.vague_numbers().rows]
    assert words == [*intervals.VAGUE, "about N"]
    assert [row[0] for row in tables.statuses().rows] == list(STATUS_WORDS)
    assert [row[1] for row in tables.standings().rows] == list(STANDING_WORDS.values())
