"""The lowest and the highest value that somebody states."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ceasefire.ledger.answers import rivalry
from ceasefire.ledger.answers.accounts import Account
from ceasefire.records.intervals import VAGUE, Interval

#: The lowest and the highest value; both none for what has no order.
Ends = tuple[Interval[Any] | None, Interval[Any] | None]


def ends(accounts: Sequence[Account], best: Interval[Any] | None = None) -> Ends:
    """Return the lowest and the highest value that the accounts state.

    Of numbers, floors and *about* stand by their figure, and a counting word that contains another
    account is left out. Of dates, what contains another account is left out. Of forms that end at one
    figure the exact one is given, whoever is read first.
    """
    if not accounts or accounts[0].interval is None:
        return None, None
    accounts = sorted(accounts, key=lambda one: one.statement.answer)  # digits stand before signs
    if accounts[0].statement.days is not None:
        return _days(accounts, best)
    sharp = [one for one in accounts if not rivalry.vague(one, accounts)] or list(accounts)
    return min(sharp, key=_low).interval, max(sharp, key=_high).interval


def position(one: Account) -> tuple[int, int]:
    """Return where a value stands among others; of what has no order, all stand as one."""
    days = one.statement.days
    if days is not None:
        return ((days.low or days.high or date.min).toordinal(), 0)
    return _low(one) if one.statement.numbers else (0, 0)


def _low(one: Account) -> tuple[int, int]:
    """Return where a number begins; of equal figures the exact one stands before the others."""
    interval = one.statement.numbers
    figure = one.statement.figure
    low = figure if figure is not None else (interval.low if interval else 0)
    return (low or 0, one.floor)


def _high(one: Account) -> tuple[int, int]:
    interval = one.statement.numbers
    figure = one.statement.figure
    if figure is not None:
        return (figure, one.floor)
    if one.statement.answer in VAGUE:
        return (VAGUE[one.statement.answer].low, 0)
    return ((interval.high or 0) if interval else 0, 0)


def _days(accounts: Sequence[Account], best: Interval[date] | None) -> Ends:
    sharp = [one for one in accounts if not rivalry.vague(one, accounts)] or list(accounts)
    days: list[Interval[Any]] = [one.interval for one in sharp if one.interval]
    if best is not None:
        days = [best, *(day for day in days if day == best or not _within(day, best))]
    first = min(days, key=lambda day: (day.low or day.high or date.min, day.high or date.max))
    last = max(days, key=lambda day: (day.high or day.low or date.max, day.low or date.min))
    return first, last


def _within(day: Interval[date], other: Interval[date]) -> bool:
    return day.intersection(other) == day
