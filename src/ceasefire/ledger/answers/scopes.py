"""Of what claims speak: the whole of an event, one place of it, some of its days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ceasefire.ledger.answers.accounts import WEAK
from ceasefire.ledger.statements import Statement
from ceasefire.records import intervals
from ceasefire.records.intervals import Interval

#: What a claim is told of: a place and the days that it covers; none of either means the whole.
Scope = tuple[str | None, str | None]


def parts(claims: Sequence[Statement]) -> list[tuple[Statement, ...]]:
    """Return claims by what they are told of, the whole first; one part if it is the same for all.

    A claim that names no days is of the same as one that names some, unless others name other days.
    """
    spans = {s.claim.covers for s in claims if s.claim.covers}
    by_scope: dict[Scope, list[Statement]] = {}
    for s in claims:
        span = s.claim.covers if len(spans) > 1 else None
        by_scope.setdefault((s.claim.place, span), []).append(s)
    ordered = sorted(by_scope.items(), key=lambda item: tuple(part or "" for part in item[0]))
    return [tuple(same) for _, same in ordered]


def whole(known: Sequence[tuple[Statement, ...]]) -> tuple[Statement, ...] | None:
    """Return the part that is told of the whole; none if nobody tells of it."""
    first = known[0]
    spans = {s.claim.covers for part in known for s in part if s.claim.covers}
    of_all = all(s.claim.place is None and (len(spans) < 2 or not s.claim.covers) for s in first)
    return first if of_all else None


def carried_on(known: Sequence[tuple[Statement, ...]]) -> tuple[Statement, ...]:
    """Return the claims of parts that are past: all who count there count on to a later day."""
    claims = [s for part in known for s in part]
    past = [part for part in known if all(any(_on(s, later) for later in claims) for s in part)]
    return tuple(s for part in past for s in part)


def _on(claim: Statement, later: Statement) -> bool:
    """Return whether one voice counts on from where it had come to."""
    if claim.holder is None or not (claim.claim.covers and later.claim.covers):
        return False
    days, longer = (intervals.dates(s.claim.covers) for s in (claim, later))
    same = claim.holder == later.holder and claim.claim.place == later.claim.place
    if not same or days.low is None or days.low != longer.low:
        return False
    return (
        bool(days.high and longer.high and days.high < longer.high) and claim.known <= later.known
    )


def surpassed(
    low: Interval[Any] | None,
    high: Interval[Any] | None,
    known: Sequence[tuple[Statement, ...]],
) -> bool:
    """Return whether a part is above the highest that is stated of the whole."""
    if low is None or high is None or high.high is None:
        return False
    strong = [s for part in known for s in part if s.numbers and s.letter not in WEAK]
    lows = [s.numbers.low for s in strong if s.numbers]
    return any(part_low is not None and part_low > high.high for part_low in lows)


def lasting(claim: Statement) -> bool:
    """Return whether a claim dates something that went on for days: each date names part of it."""
    return claim.behaviour.dates == "whole" and claim.names.events[claim.claim.event].lasts
