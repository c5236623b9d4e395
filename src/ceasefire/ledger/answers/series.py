"""States and stances that change: a series by the day, whose answer is the latest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ceasefire.ledger.answers.accounts import Account
from ceasefire.ledger.statements import Statement

#: Who moves a state by speaking of it; an outlet that sums up later does not.
MOVERS = ("party", "mediator", "observer", "other")


def moves(told: Sequence[Account]) -> bool:
    """Return whether what is asked is a state, a stock or a stance, which can change from day to day."""
    first = told[0].statement
    return first.type == "position" or first.behaviour.tells == "state" or first.behaviour.stock


def latest(told: Sequence[Account]) -> tuple[Account, date] | None:
    """Return the latest account of what has changed, and its day; none if that is not to be told.

    A state is moved by those who speak of it, on the day on which they speak, and by outlets only where
    nobody else does. Where the last day has several answers, or is the first, nothing is known to have
    changed.
    """
    if len({one.key for one in told}) < 2:
        return None
    heard, days = base(told), spoken(told)
    last = max(days[one.statement.id] for one in heard)
    now = [one for one in heard if days[one.statement.id] == last]
    earlier = {one.key for one in heard if days[one.statement.id] < last}
    if len({one.key for one in now}) != 1 or not earlier - {now[0].key}:
        return None
    return now[0], last


def spoken(told: Sequence[Account]) -> dict[str, date]:
    """Return on which day each claim was said, by its id.

    Where a page does not say when its speaker spoke, and another does, who has him say the same, he spoke
    then: the day of a page is not that of its speaker.
    """
    known: dict[tuple[str | None, object], date] = {}
    for one in told:
        claim = one.statement.claim
        if claim.voice and claim.said:
            said = (claim.voice, one.key)
            known[said] = min(known.get(said, one.statement.when), one.statement.when)
    return {
        one.statement.id: min(
            one.statement.when, known.get((one.statement.claim.voice, one.key), one.statement.when)
        )
        for one in told
    }


def base(told: Sequence[Account]) -> list[Account]:
    """Return the accounts by which a state is told: those of who moves it, or all if nobody does."""
    return [one for one in told if moves_it(one.statement)] or list(told)


def moves_it(claim: Statement) -> bool:
    """Return whether the voice of a claim moves a state by speaking of it."""
    voice = claim.claim.voice
    return voice is not None and claim.names.actors[voice].standing in MOVERS
