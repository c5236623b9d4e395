"""The tables of the book: computed from the ledger, shown as HTML in which all text is text.

Each registers itself, with the claims behind its rows (``tables.disputed.rows(ledger)``): a module that
is put here is found. The names below say to a checker of types what is found, and a test holds them to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.figures import exhibits
from ceasefire.figures.tables.layout import Table

if TYPE_CHECKING:
    from ceasefire.figures.tables.codings import agreed, coded_twice, decided
    from ceasefire.figures.tables.disputes import disputed, drift, quotations, set_aside
    from ceasefire.figures.tables.limits import limits
    from ceasefire.figures.tables.milestones import milestones
    from ceasefire.figures.tables.outlook import (
        distinctions,
        hypotheses,
        resolution,
        sensitivity,
        tracker,
        tripped,
    )
    from ceasefire.figures.tables.scales import (
        accuracy,
        standings,
        statuses,
        vague_dates,
        vague_numbers,
        weights,
    )
    from ceasefire.figures.tables.sources import (
        alone,
        balance,
        coverage,
        custody,
        independence,
        oddities,
        relays,
        sources,
        sources_used,
        voices,
    )
    from ceasefire.figures.tables.standards import conformance, standards
    from ceasefire.figures.tables.tolls import tolls, tolls_left_out
else:
    globals().update(exhibits.load(__name__, __path__))  # a table goes before its module

    def __getattr__(name: str) -> None:
        raise exhibits.unknown(__name__, name)


__all__ = [
    "Table",
    "accuracy",
    "agreed",
    "alone",
    "balance",
    "coded_twice",
    "conformance",
    "coverage",
    "custody",
    "decided",
    "disputed",
    "distinctions",
    "drift",
    "hypotheses",
    "independence",
    "limits",
    "milestones",
    "oddities",
    "quotations",
    "relays",
    "resolution",
    "sensitivity",
    "set_aside",
    "sources",
    "sources_used",
    "standards",
    "standings",
    "statuses",
    "tolls",
    "tolls_left_out",
    "tracker",
    "tripped",
    "vague_dates",
    "vague_numbers",
    "voices",
    "weights",
]
