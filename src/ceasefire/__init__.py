"""Reads records of news articles into a ledger of claims, and computes a book from it.

>>> import ceasefire
>>> ledger = ceasefire.load()
>>> ledger.finding("october-clashes/killed/afghan-civilians").status
'single'
"""

from ceasefire.errors import CeasefireError, DataFaults
from ceasefire.ledger.ledger import Ledger, load
from ceasefire.ledger.selection import book_ledger

__all__ = ["CeasefireError", "DataFaults", "Ledger", "book_ledger", "load"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    from importlib import import_module

    rooms = {
        "charts": "figures",
        "tables": "figures",
        "rendering": "figures",
        "outlook": "ledger",
        "questions": "prose",
        "resting": "prose",
    }
    if name in rooms:
        return import_module(f"ceasefire.{rooms[name]}.{name}")
    raise AttributeError(name)
