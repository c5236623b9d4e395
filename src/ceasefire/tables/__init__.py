"""The tables of the book: computed from the ledger, shown as HTML in which all text is text."""

from __future__ import annotations

from ceasefire.tables.forecasting import hypotheses, sensitivity, tracker, tripped
from ceasefire.tables.layout import Table, locator
from ceasefire.tables.milestones import Milestones, milestones
from ceasefire.tables.scales import accuracy, standings, statuses, vague_numbers, weights
from ceasefire.tables.sources import (
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
from ceasefire.tables.weighing import disputed, drift, quotations, set_aside

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
    "locator",
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
