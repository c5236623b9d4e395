"""Accounts that differ, in one small ledger: how each finding is reached, and what is disputed."""

from __future__ import annotations

import pytest
from builders import claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.ledger import disputes, reasons


@pytest.fixture
def told() -> Ledger:
    """Accounts that differ, and two sides that contradict each other."""
    return ledger(
        source(
            "one",
            claim("killed", "23", group="soldiers", voice="army", quote="twenty-three of ours"),
            claim("date", "2025-10-09", inferred="the day after"),
            position("ceasefire", "keep", "spokesman", said="2025-11-07"),
        ),
        source(
            "two",
            claim("killed", "58", group="soldiers"),
            claim("killed", ">=50", group="soldiers"),
            claim("date", "../2025-10-10"),
            position("ceasefire", "end", "army"),
            claim("attacker", "kabul", voice="army"),
            claim("attacker", "islamabad", voice="spokesman"),
        ),
    )


def test_how_a_finding_was_reached(told: Ledger) -> None:
    """Counts, range, who was heard first, what excludes what, and the grade."""
    assert reasons.reached(told.finding("clash/killed/soldiers")) == [
        "Three claims in two articles, through two lineages (One and Two), by two independent voices.",
        "Everything that is claimed: at least 23.",
        "The best-standing voices (party on its own losses) give: 23.",
        "These exclude each other: 23; 58.",
        "These exclude each other: 23; at least 50.",
        "Grade C4: C is the best letter among its sources, and 4 stands for contested.",
    ]


def test_a_partisan_finding_prefers_nobody(told: Ledger) -> None:
    """Only the parties speak, each about the other."""
    lines = reasons.reached(told.finding("clash/attacker"))
    assert "Only the parties speak, each about the other, so neither account is preferred." in lines
    assert any(
        line.startswith("The best-standing voices") and "do not agree" in line for line in lines
    )


def test_what_is_disputed_by_kind(told: Ledger) -> None:
    """Numbers, dates and blame apart; what agrees is left out."""
    disputed = disputes.disputed(told)
    assert {kind: [f.id for f in findings] for kind, findings in disputed.items()} == {
        "number": ["clash/killed/soldiers"],
        "actor": ["clash/attacker"],
    }


def test_sides_that_contradict_each_other(told: Ledger) -> None:
    """Each holds its position, which is agreed; the positions differ."""
    ((one, other),) = disputes.between_sides(told)
    assert {one.id, other.id} == {"talks/ceasefire/kabul", "talks/ceasefire/islamabad"}
    assert disputes.between_sides(told.only("one")) == []


def test_several_answers_and_numbers_of_rounds() -> None:
    """Answers that can hold together stand together where different voices give them."""
    told = ledger(
        source("one", claim("cause", "fear"), claim("cause", "greed", voice="kabul")),
        source("two", claim("cause", "fear", event="talks"), claim("ordinal", "2", event="talks")),
        source("three", claim("ordinal", "3", event="rounds")),
    )
    ((one, other),) = disputes.several(told)
    assert [one.first.answer, other.first.answer] == ["fear", "greed"]
    assert [f.id for f in disputes.numbering(told)] == ["rounds/ordinal", "talks/ordinal"]
    assert disputes.numbering(told.without("three")) == []
