"""The tables of the book: computed from the ledger, shown as HTML in which all text is text."""

from __future__ import annotations

from ceasefire.figures.tables.disputes import disputed, drift, quotations, set_aside
from ceasefire.figures.tables.layout import Table
from ceasefire.figures.tables.milestones import Milestones, milestones
from ceasefire.figures.tables.outlook import hypotheses, sensitivity, tracker, tripped
from ceasefire.figures.tables.scales import accuracy, standings, statuses, vague_numbers, weights
from ceasefire.figures.tables.sources import (
    alone,
    balance,
    coverage,
    independence,
    oddities,
    relays,
    sources,
    sources_used,
    voices,
)

__all__ = [
    "Milestones",
    "Table",
    "accuracy",
    "alone",
    "balance",
    "coverage",
    "disputed",
    "drift",
    "hypotheses",
    "independence",
    "milestones",
    "oddities",
    "quotations",
    "relays",
    "sensitivity",
    "set_aside",
    "sources",
    "sources_used",
    "standings",
    "statuses",
    "tracker",
    "tripped",
    "vague_numbers",
    "voices",
    "weights",
]
