"""The figures: one function each, from a ledger to an Altair chart.

All but the maps are a column of labelled rows, so that the same chart can be read at 680 and at 330
pixels. Charts see the ledger and never a file. Each figure registers itself, with its rows
(``charts.tolls.rows(ledger)``): a module that is put here is found. The names below say to a checker of
types what is found, and a test holds them to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.figures import exhibits
from ceasefire.figures.charts.layout import has_span, source_line

if TYPE_CHECKING:
    from ceasefire.figures.charts.claims import claims
    from ceasefire.figures.charts.independence import independence
    from ceasefire.figures.charts.indicators import indicators
    from ceasefire.figures.charts.known import known
    from ceasefire.figures.charts.maps import map_of_events
    from ceasefire.figures.charts.matrix import matrix
    from ceasefire.figures.charts.positions import positions
    from ceasefire.figures.charts.speaking import speaking
    from ceasefire.figures.charts.support import support
    from ceasefire.figures.charts.timeline import timeline
    from ceasefire.figures.charts.tolls import tolls
else:
    globals().update(exhibits.load(__name__, __path__))  # a figure goes before its module

    def __getattr__(name: str) -> None:
        raise exhibits.unknown(__name__, name)


__all__ = [
    "claims",
    "has_span",
    "independence",
    "indicators",
    "known",
    "map_of_events",
    "matrix",
    "positions",
    "source_line",
    "speaking",
    "support",
    "timeline",
    "tolls",
]
