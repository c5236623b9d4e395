"""Reads records of news articles into a ledger of claims, and computes a book from it.

>>> import ceasefire
>>> ledger = ceasefire.load()
>>> ledger.all_findings[0].status
'single'
"""

from ceasefire.errors import CeasefireError, DataFaults
from ceasefire.ledger.ledger import Ledger, load
from ceasefire.ledger.selection import book_ledger

__all__ = ["CeasefireError", "DataFaults", "Ledger", "book_ledger", "load"]
__version__ = "0.1.0"
