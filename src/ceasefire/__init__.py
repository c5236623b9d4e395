"""Reads records of news articles into a ledger of claims, and computes a book from it.

>>> import ceasefire
>>> ledger = ceasefire.load()
>>> any(finding.warned for finding in ledger.all_findings)
True
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ceasefire.errors import (
    CeasefireError,
    DataFaults,
    ExpressionError,
    Fault,
    UnknownName,
    nearest,
)

if TYPE_CHECKING:
    from ceasefire.figures import charts, rendering, tables
    from ceasefire.ledger import outlook
    from ceasefire.ledger.ledger import Ledger, load
    from ceasefire.ledger.selection import book_ledger
    from ceasefire.prose import questions, resting
    from ceasefire.reading.finds import read

__all__ = [
    "CeasefireError",
    "DataFaults",
    "ExpressionError",
    "Fault",
    "Ledger",
    "UnknownName",
    "book_ledger",
    "charts",
    "load",
    "outlook",
    "questions",
    "read",
    "rendering",
    "resting",
    "tables",
]
__version__ = "0.1.0"

#: Where each public name is found when it is touched for the first time: the module, and the name in
#: it, which is empty where the module itself is meant. The errors are there at once, and load nothing.
_PLACES = {
    "Ledger": ("ceasefire.ledger.ledger", "Ledger"),
    "book_ledger": ("ceasefire.ledger.selection", "book_ledger"),
    "charts": ("ceasefire.figures.charts", ""),
    "load": ("ceasefire.ledger.ledger", "load"),
    "outlook": ("ceasefire.ledger.outlook", ""),
    "questions": ("ceasefire.prose.questions", ""),
    "read": ("ceasefire.reading.finds", "read"),
    "rendering": ("ceasefire.figures.rendering", ""),
    "resting": ("ceasefire.prose.resting", ""),
    "tables": ("ceasefire.figures.tables", ""),
}


def __getattr__(name: str) -> object:
    """Load a public name where it is touched (PEP 562)."""
    if name not in _PLACES:
        what = f"the package has no '{name}'"
        known = "" if name.startswith("_") else nearest(name, __all__)
        raise AttributeError(". ".join(filter(None, [what, known])), name=name)
    module, member = _PLACES[name]
    loaded = import_module(module)
    value = getattr(loaded, member) if member else loaded
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
