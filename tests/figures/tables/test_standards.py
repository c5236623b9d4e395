"""How the project stands to published standards, in tables."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from builders import claim, ledger, source

import ceasefire
from ceasefire import Ledger, UnknownName
from ceasefire.figures import tables
from ceasefire.records.standards import Standards

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def held() -> Ledger:
    """A ledger beside a standard of three clauses."""
    clauses = [
        {"clause": "1", "asks": "say who", "met": "met", "where": "here", "why": "it does"},
        {"clause": "2", "asks": "keep copies", "met": "not met"},
        {"clause": "3", "asks": "swear in court", "met": "does not apply"},
    ]
    standard = {"title": "On saying", "by": "The makers, 2020", "read": "All.", "url": "https://x"}
    known = Standards.model_validate({"standards": {"saying": standard | {"clauses": clauses}}})
    of = ledger(source("one", claim("killed", "5", group="all")))
    return replace(of, data=replace(of.data, standards=known))


def test_how_many_clauses_are_met(held: Ledger) -> None:
    """With what of the standard was read."""
    assert tables.standards(held).rows == (
        ("On saying (The makers, 2020)", "1", "0", "1", "1", "All."),
    )


def test_clause_by_clause(held: Ledger) -> None:
    """What it asks, whether it is met, where and why."""
    table = tables.conformance(held, "saying")
    assert table.rows[0] == ("1", "Say who", "met", "here", "It does")
    assert table.rows[1] == ("2", "Keep copies", "not met", "", "")
    with pytest.raises(UnknownName, match="nearest: saying"):
        tables.conformance(held, "sayng")


def test_the_four_of_this_project() -> None:
    """Every clause stands in its table."""
    of = ceasefire.load(ROOT)
    counts = {row[0]: sum(map(int, row[1:5])) for row in tables.standards(of).rows}
    for key, standard in of.data.standards.standards.items():
        rows = len(tables.conformance(of, key).rows)
        assert rows == len(standard.clauses) == counts[f"{standard.title} ({standard.by})"]
