"""Each word that is chosen among stands once, and a table of such words has them all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

import pytest

from ceasefire import disputes, hypotheses, outlook, sides
from ceasefire.charts.timeline import LANE_COLOURS
from ceasefire.enumerations import (
    STANDINGS,
    STATUSES,
    WARNED,
    WITNESSES,
    Dated,
    DatedAtHand,
    DatedByText,
    Furniture,
    LineKind,
    Standing,
    Status,
    Witness,
)
from ceasefire.vocabulary import Aspect, Direction, Lane, Rating, Relevance, Side

TYPES = Aspect.model_fields["type"].annotation
TABLES: tuple[tuple[str, Any, Iterable[str]], ...] = (
    ("STATUSES", Status, STATUSES),
    ("STANDINGS", Standing, STANDINGS),
    ("WITNESSES", Witness, WITNESSES),
    ("SIDES", Side, sides.SIDES),
    ("AGAINST", Rating, hypotheses.AGAINST),
    ("SCALE", Rating, hypotheses.SCALE),
    ("FACTORS", Relevance, hypotheses.FACTORS),
    ("KINDS", hypotheses.Kind, hypotheses.KINDS),
    ("READING_WORDS", outlook.Reading, outlook.READING_WORDS),
    ("LANE_COLOURS", Lane, LANE_COLOURS),
    ("CONFLICTS", TYPES, set(disputes.CONFLICTS) - {"cause", "ordinal"}),
)


@pytest.mark.parametrize(("name", "words", "table"), TABLES, ids=[name for name, _, _ in TABLES])
def test_table_has_each_word(name: str, words: Any, table: Iterable[str]) -> None:
    """Whoever adds a word is told of each table that says something of every word."""
    assert set(table) == set(get_args(words)), name


def test_longer_lists_hold_the_shorter() -> None:
    """A list that goes further than another is made from it, so that both have its words."""
    assert {*get_args(Furniture), "body"} == set(get_args(LineKind))
    assert {*get_args(DatedByText), "supplied"} == set(get_args(DatedAtHand))
    assert set(get_args(DatedByText)) < set(get_args(Dated))
    assert set(get_args(Standing)) < set(get_args(Witness))
    assert {*get_args(Direction), "not reported"} == set(get_args(outlook.Reading))


def test_readers_are_warned_of_disputes_and_of_charges() -> None:
    """A reader is warned where accounts exclude each other, and where only the parties speak."""
    assert set(WARNED) == {"contested", "partisan"}
    assert all(STATUSES[status].warning.startswith("disputed: ") for status in WARNED)
