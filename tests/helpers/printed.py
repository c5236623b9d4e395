"""Ranges as the package prints them, whose words `tests/ledger/test_words.py` alone spells out."""

from __future__ import annotations

from ceasefire.ledger import words
from ceasefire.records import intervals
from ceasefire.records.intervals import Interval


def numbers(low: int | None, high: int | None) -> str:
    """Return a range of numbers, which may be open, as it is printed."""
    return words.number(Interval(low, high))


def days(first: str, last: str) -> str:
    """Return a range of days, given in ISO 8601, as it is printed."""
    return words.days(intervals.dates(f"{first}/{last}"))
