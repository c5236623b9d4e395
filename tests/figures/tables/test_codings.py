"""Two independent codings in tables."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from builders import claim, ledger
from testimony import page

import ceasefire
from ceasefire import Ledger
from ceasefire.figures import tables
from ceasefire.records.codings import Coded, Codings, Decision

ROOT = Path(__file__).resolve().parents[3]


def coded(value: str, aspect: str = "killed", **more: str) -> Coded:
    """A statement of one coding."""
    return Coded(at="2", event="clash", aspect=aspect, value=value, **more)


@pytest.fixture
def twice() -> Ledger:
    """A page that was coded twice, and one that was not."""
    of = ledger(
        page("one", claim("killed", "5", group="all"), claim("state", "over")),
        page("two", claim("killed", "6", group="all")),
    )
    first = (coded("5"), coded("7", "wounded"), coded("2025", "date"))
    second = (coded("5", voice="un"), coded("8", "wounded"))
    decisions = tuple(
        Decision(source=source, at="2", told_by="one", decision="left", kind="repeat")
        for source in ("one", "one", "gone")
    )
    codings = Codings(first={"one": first}, second={"one": second}, decisions=decisions)
    return replace(of, data=replace(of.data, codings=codings))


def test_how_much_both_found(twice: Ledger) -> None:
    """And how the record stands to it."""
    rows = {row[0]: row[1] for row in tables.coded_twice(twice).rows}
    assert rows["Pages that were coded twice"] == "1, 1 of them read whole"
    assert rows["Statements that both found"] == "2"
    assert rows["Statements that the first found alone, the second"] == "1, 0"
    either = "Alike in every respect: of what both found, of all that either found"
    assert rows[either] == "0 of 2, of 3"
    assert rows["Of what both found with one answer, how much stands in the records"] == "1 of 1"
    assert rows["Claims of those records that neither coding found"] == "1 of 2"


def test_how_far_they_agree(twice: Ledger) -> None:
    """In each respect, and by aspect; rare aspects are taken together."""
    rows = {row[0]: row[1:] for row in tables.agreed(twice).rows}
    assert rows["Of each statement: answer"][:2] == ("2", "50.0\N{NO-BREAK SPACE}%")
    assert rows["Of each statement: event"] == (
        "2",
        "100.0\N{NO-BREAK SPACE}%",
        "nothing to tell apart",
    )
    assert rows["The answer: aspects with fewer than 10 statements"][0] == "2"


def test_what_was_decided(twice: Ledger) -> None:
    """By kind, of the sources that the ledger has."""
    assert tables.decided(twice).rows == (
        ("Repeat", "0", "0", "0", "2"),
        ("All", "0", "0", "0", "2"),
    )


def test_nothing_coded_twice() -> None:
    """It says so."""
    of = ledger(page("one", claim("killed", "5", group="all")))
    assert tables.coded_twice(of).rows == tables.agreed(of).rows == tables.decided(of).rows == ()
    assert "coded twice" in tables.agreed(of).empty


def test_enough_was_coded_twice() -> None:
    """Forty pages at the least, five of them read whole; every decision has a kind."""
    data = ceasefire.load(ROOT).data
    whole = {source.id for source in data.sources if source.basis == "full text"}
    assert whole <= set(data.codings.first)
    assert len(data.codings.first) >= 40
    assert {one.source for one in data.codings.decisions} <= set(data.codings.first)
