"""States and stances that change: a series by the day, whose answer is the latest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ceasefire.ledger.answers import rivalry
from ceasefire.ledger.answers.accounts import WEAK, Account, independent, preferred
from ceasefire.ledger.statements import Statement
from ceasefire.records import intervals

#: Who moves a state by speaking of it; an outlet that sums up later does not.
MOVERS = ("party", "mediator", "observer")

#: For how many days what is said of a state is of the same time.
SAME_TIME = 7


def moves(accounts: Sequence[Account]) -> bool:
    """Return whether what is asked is a state, a stock or a stance, which can change from day to day."""
    if not accounts:
        return False
    first = accounts[0].statement
    return first.type == "position" or first.behaviour.tells == "state" or first.behaviour.stock


def latest(accounts: Sequence[Account]) -> tuple[Account, date] | None:
    """Return the latest account of what has changed, and its day; none if that is not to be told.

    A state is moved by those who speak of it, on the day on which they speak, and by outlets only where
    nobody else does. Where the last day has several answers, or is the first, nothing is known to have
    changed; nor where all that was said before holds still, in a vaguer word.
    """
    if len({one.key for one in accounts}) < 2:
        return None
    heard, days = base(accounts), spoken(accounts)
    last = max(days[one.statement.id] for one in heard)
    now = [one for one in heard if days[one.statement.id] == last]
    before = [one for one in heard if days[one.statement.id] < last]
    if len({one.key for one in now}) != 1 or all(_still(one, now[0]) for one in before):
        return None
    return now[0], last


def _still(one: Account, now: Account) -> bool:
    """Return whether a state is said again, in the same word or in a vaguer one."""
    return one.key == now.key or _sharper(one, now)


def _sharper(one: Account, other: Account) -> bool:
    """Return whether a word for a state says more than another, which then holds too."""
    return rivalry.part(one.statement, other.statement)


def current(heard: Sequence[Account]) -> list[Account]:
    """Return what each voice said last, of those who spoke at the time of the last of all.

    What a voice said before, and what was said longer ago, is past.
    """
    days = spoken(heard)
    by_voice: dict[str, date] = {}
    for one in heard:
        day = days[one.statement.id]
        by_voice[one.voice] = max(day, by_voice.get(one.voice, day))
    last = max(by_voice.values())
    return [
        one
        for one in heard
        if days[one.statement.id] == by_voice[one.voice]
        and (last - days[one.statement.id]).days < SAME_TIME
    ]


def _is_state(heard: Sequence[Account]) -> bool:
    return heard[0].statement.behaviour.tells == "state"


def spoken(accounts: Sequence[Account]) -> dict[str, date]:
    """Return on which day each claim was said, by its id.

    Where a page does not say when its speaker spoke, and another does, who has him say the same, he spoke
    then, on the last such day before the page: the day of a page is not that of its speaker.
    """
    known: dict[tuple[str | None, object], list[date]] = {}
    for one in accounts:
        claim = one.statement.claim
        if claim.voice and claim.said:
            known.setdefault((claim.voice, one.key), []).append(one.statement.when)
    days = {}
    for one in accounts:
        claim, day = one.statement.claim, one.statement.when
        elsewhere = [] if claim.said else known.get((claim.voice, one.key), [])
        days[one.statement.id] = max((other for other in elsewhere if other <= day), default=day)
    return days


def last(accounts: Sequence[Account], key: object) -> date | None:
    """Return the day on which a state was last said to be so, by a source that carries it; none if never."""
    days = spoken(accounts)
    return max(
        (days[one.statement.id] for one in accounts if one.key == key and one.letter not in WEAK),
        default=None,
    )


def base(accounts: Sequence[Account]) -> list[Account]:
    """Return the accounts by which a state is told: those of who moves it, or all if nobody does.

    Weak sources move nothing where there are others, and neither does what was said on some day or other.
    """
    serious = [one for one in accounts if one.letter not in WEAK] or list(accounts)
    dated = [one for one in serious if not undated(one.statement)] or serious
    return [one for one in dated if moves_it(one.statement)] or dated


def undated(claim: Statement) -> bool:
    """Return whether all that is known of the day of somebody's words is a span of more than a week."""
    span = intervals.dates(claim.claim.said) if claim.claim.said else None
    return bool(span and span.low and span.high and (span.high - span.low).days > SAME_TIME)


def agreed(accounts: Sequence[Account]) -> list[Account]:
    """Return the accounts of who moves a state, with those of outlets that say the same as all of them.

    Where one voice alone moves it, what outlets say otherwise at the same time is against it: two values
    of one week need not follow on each other, and there is nobody else to tell.
    """
    heard = base(accounts)
    keys = {one.key for one in heard if not any(_sharper(other, one) for other in heard)}
    if len(keys) != 1:
        return current(heard)
    against = _against(heard, accounts)
    strong = [one for one in accounts if one.letter not in WEAK]
    return [
        one
        for one in accounts
        if one in heard or (one in strong and (one.key in keys or one in against))
    ]


def _against(heard: Sequence[Account], accounts: Sequence[Account]) -> list[Account]:
    """Return who says otherwise of a state at the time at which one voice alone moves it."""
    if not _is_state(heard) or len(independent(heard)) > 1:
        return []
    days = spoken(accounts)
    when = [days[one.statement.id] for one in heard]
    return [
        one
        for one in accounts
        if any(abs((days[one.statement.id] - day).days) < SAME_TIME for day in when)
    ]


def weighed(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """Return the accounts that are weighed against each other for an answer.

    Of each mouth what its best page prints; of what can change, from those who move it and who agree.
    """
    return preferred(agreed(accounts) if moves(accounts) else accounts)


def moves_it(claim: Statement) -> bool:
    """Return whether the voice of a claim moves a state by speaking of it."""
    voice = claim.claim.voice
    return voice is not None and claim.names.actors[voice].standing in MOVERS
