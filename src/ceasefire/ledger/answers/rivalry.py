"""Which accounts are vaguer than others, and which exclude each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any

from ceasefire.ledger.answers.accounts import WEAK, Account
from ceasefire.ledger.answers.retellings import FAR
from ceasefire.ledger.statements import Statement
from ceasefire.records import intervals
from ceasefire.records.intervals import VAGUE, Interval

#: Within what part of an exact count a round number stands for it.
NEARLY = 20


def holds(one: Account, other: Account) -> bool:
    """Return whether the first is vaguer: it contains the other, and says more besides."""
    wide, narrow = one.interval, other.interval
    if wide is None or narrow is None:
        return part(other.statement, one.statement)
    if wide == narrow:
        return False
    low = wide.low is None or (narrow.low is not None and wide.low <= narrow.low)
    return low and (wide.high is None or (narrow.high is not None and narrow.high <= wide.high))


def inside(one: Account, other: Account) -> bool:
    """Return whether the second says the same, or something sharper that lies in the first."""
    return one.key == other.key or holds(one, other)


def agrees(one: Account, other: Account) -> bool:
    """Return whether the second backs the first: it lies in it or rounds it, and is not far above it."""
    near = inside(one, other) or rounding(one.statement, other.statement)
    return near and not far(one, other)


def exclude(one: Account, other: Account) -> bool:
    """Return whether not both can be right."""
    return contrary(one.statement, other.statement)


def contrary(one: Statement, other: Statement) -> bool:
    """Return whether not both claims can be right; a round number is not against what it rounds."""
    if rounding(one, other):
        return False
    left: Interval[Any] | None = one.interval
    right: Interval[Any] | None = other.interval
    if left is None or right is None:
        return one.answer != other.answer and not (part(one, other) or part(other, one))
    return left.intersection(right) is None


def rounding(one: Statement, other: Statement) -> bool:
    """Return whether of two counts one is the other in round numbers."""
    return rounds(one, other) or rounds(other, one)


def rounds(one: Statement, other: Statement) -> bool:
    """Return whether the first is the second in round numbers.

    It ends in noughts, as 30 and 400 do, is the nearest such number, and within a twentieth.
    """
    number, count = one.numbers, other.numbers
    if number is None or count is None or not (number.exact and count.exact and number.low):
        return False
    noughts = len(str(number.low)) - len(str(number.low).rstrip("0"))
    away = abs(number.low - (count.low or 0))
    return 0 < 2 * away <= 10**noughts > 1 and away * NEARLY <= (count.low or 0)


def part(one: Statement, other: Statement) -> bool:
    """Return whether the first says more than the second, which then holds too.

    A value of a category has a part, an actor a faction, and a place lies in another.
    """
    names = one.names
    wider: Mapping[str, str | None] = one.behaviour.parts
    if one.type == "place":
        wider = {key: place.within for key, place in names.places.items()}
    elif one.type == "actor":
        wider = {key: actor.part_of for key, actor in names.actors.items()}
    up = wider.get(one.answer)
    while up is not None and up != other.answer:
        up = wider.get(up)
    return up is not None


def far(one: Account, other: Account) -> bool:
    """Return whether a party's figure in its own interest is at least twice a better-standing floor."""
    floor, figure = one.statement.figure, other.statement.figure
    if floor is None or figure is None or not one.floor or other.floor:
        return False
    return other.serves_itself and one.rank < other.rank and figure >= FAR * max(floor, 1)


def night(one: Account) -> bool:
    """Return whether it is the date of a night, which lies between two adjoining days."""
    days = one.statement.days
    return days is not None and intervals.night(days)


def vague(one: Account, among: Iterable[Account]) -> bool:
    """Return whether it is a date or a counting word that contains what another account says.

    A night is as good as a day. A floor, *more than* and *about* are values. What only a weak source
    says makes nobody vague.

    References
    ----------
    That a date has a precision of its own, which is no disagreement, is as in the codebook of the
    Georeferenced Event Dataset of the Uppsala Conflict Data Program (UCDP GED).
    """
    if one.statement.days is not None:
        if night(one):
            return False
    elif one.statement.answer not in VAGUE:
        return False
    return any(holds(one, other) for other in among if other.letter not in WEAK)


def clashes(accounts: Iterable[Account]) -> Iterator[tuple[Account, Account]]:
    """Yield the pairs of accounts of two voices that exclude each other, or are far apart."""
    for one, other in combinations(accounts, 2):
        if one.voice != other.voice and (exclude(one, other) or far(one, other) or far(other, one)):
            yield one, other
