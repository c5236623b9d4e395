"""The figures: one function each, from a ledger to an Altair chart.

All but the maps are a column of labelled rows, so that the same chart can be read at 680 and at 330
pixels. Charts see the ledger and never a file.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd

from ceasefire.figures.charts.claims import claims, claims_table, has_span
from ceasefire.figures.charts.independence import independence, independence_table
from ceasefire.figures.charts.indicators import indicators
from ceasefire.figures.charts.known import known, known_table
from ceasefire.figures.charts.layout import source_line
from ceasefire.figures.charts.maps import map_of_events, places_table
from ceasefire.figures.charts.matrix import matrix, matrix_table
from ceasefire.figures.charts.positions import positions, positions_table
from ceasefire.figures.charts.speaking import speaking, speaking_table
from ceasefire.figures.charts.support import support, support_table
from ceasefire.figures.charts.timeline import timeline, timeline_table
from ceasefire.figures.charts.tolls import tolls, tolls_table
from ceasefire.ledger import outlook


def _shown(table: Callable[..., pd.DataFrame]) -> Callable[..., pd.DataFrame]:
    """Return a function that leaves out the claims behind each row, which no reader sees."""

    @functools.wraps(table)
    def rows(*arguments: Any, **named: Any) -> pd.DataFrame:
        return table(*arguments, **named).drop(columns="backing", errors="ignore")

    return rows


#: Figure to the function that computes its rows: what a figure shows follows from them and from its
#: source line, and they are there at once, without a chart being made.
ROWS: Mapping[str, Callable[..., pd.DataFrame]] = MappingProxyType(
    {
        "claims": _shown(claims_table),
        "independence": _shown(independence_table),
        "indicators": outlook.signposts,
        "known": _shown(known_table),
        "map_of_events": _shown(places_table),
        "matrix": _shown(matrix_table),
        "positions": _shown(positions_table),
        "speaking": _shown(speaking_table),
        "support": _shown(support_table),
        "timeline": _shown(timeline_table),
        "tolls": _shown(tolls_table),
    }
)

__all__ = [
    "ROWS",
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
