"""How the accounts of a question stand to each other: agreed, one voice, disputed and the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from ceasefire.ledger.answers import accounts, retellings, rivalry
from ceasefire.ledger.answers.accounts import Account
from ceasefire.ledger.statements import STANDING_ORDER, Statement
from ceasefire.records.enumerations import Status

#: Against how many other voices a lone one that is weaker is a note and no dispute.
MANY = 3


def status(
    best: Account | None, agreeing: Sequence[Account], kept: Sequence[Account]
) -> tuple[Status, str | None]:
    """Return the status, and the voice that differs where that is no more than a note."""
    if any(rivalry.clashes(kept)):
        return _clashing(best, agreeing, kept)
    sharp = [one for one in kept if not rivalry.vague(one, kept)]
    if best is None or len(accounts.independent(sharp)) == 1:
        spoken = [one for one in kept if one.statement.holder] or kept
        forms = list(_several(spoken))  # whoever repeats a speaker is none
        persons = one_side(sharp) and all(_persons(*pair) for pair in forms)
        if forms and not persons:
            return "reported differently", None
    speaking = agreeing or sharp
    if one_side(speaking):
        return "one side only", None
    near = [*agreeing, *(one for one in kept if _nightly(best, one))]
    if accounts.agree(near) or (best is None and accounts.agree(sharp)):
        return "agreed", None
    return "one voice", None


def _clashing(
    best: Account | None,
    agreeing: Sequence[Account],
    kept: Sequence[Account],
) -> tuple[Status, str | None]:
    """Return the status where accounts of several voices exclude each other."""
    if kept[0].statement.type == "position" or _of_words(kept[0].statement):
        return "reported differently", None
    if best is None:
        return "disputed", None
    behind = accounts.independent(agreeing)
    against = [one for one in kept if behind - {one.voice} and _against(best, one)]
    rivals = {one.voice for one in against}
    if not rivals and len(behind) > 1:
        # one voice's floor is no answer to those above it who exclude each other
        stating = [one for one in agreeing if one.key == best.key]
        several = accounts.agree(stating) or not any(rivalry.clashes(agreeing))
        return ("agreed" if several else "disputed"), None
    lone = len(rivals) == 1 and len(behind - rivals) >= MANY
    if lone and all(_weaker(one, agreeing) for one in against):
        return "agreed", rivals.pop()
    return "disputed", None


def _weaker(one: Account, agreeing: Sequence[Account]) -> bool:
    """Return whether an account is weaker than those behind an answer.

    Its page is of a lower grade than the best of theirs; or it is an outlet's own, and one of them is of
    somebody who was there: a body with access, a mediator, a party against its interest. What a party says
    is never weaker for its standing: that it says otherwise is what a reader has to know.
    """
    there = min(other.rank for other in agreeing) <= STANDING_ORDER["mediator"]
    lower = one.letter > min(other.letter for other in agreeing)
    return lower or (there and one.standing == "outlet")


def _of_words(claim: Statement) -> bool:
    """Return whether a claim says on which day something was said."""
    names = claim.names
    lane = names.book.lanes.get(names.events[claim.claim.event].lane)
    return claim.type == "date" and lane is not None and lane.spoken


def _against(best: Account, one: Account) -> bool:
    return rivalry.exclude(best, one) or rivalry.far(best, one) or rivalry.far(one, best)


def _several(kept: Sequence[Account]) -> Iterator[tuple[Account, Account]]:
    """Yield the pairs in which one voice has values that exclude each other, or several figures.

    A figure and *more than* that figure are two forms of one.
    """
    for one, other in combinations(kept, 2):
        if one.voice == other.voice and _reported_apart(one, other):
            yield one, other


def _persons(one: Account, other: Account) -> bool:
    """Return whether two of one voice differ, each of whom has said what he is reported with.

    They are two named persons, or a person and others whom one page tells apart.
    """
    page = one.statement.source.id == other.statement.source.id
    return one.mouth != other.mouth and (page or bool(one.mouth and other.mouth))


def _reported_apart(one: Account, other: Account) -> bool:
    if _figures_differ(one.statement, other.statement):
        return True
    return rivalry.exclude(one, other) and not retellings.alike(one.statement, other.statement)


def _figures_differ(one: Statement, other: Statement) -> bool:
    """Return whether two figures are named that are not the same, nor one the other in round numbers."""
    named = None not in (one.figure, other.figure)
    return named and one.figure != other.figure and not rivalry.rounding(one, other)


def one_side(speaking: Sequence[Account]) -> bool:
    """Return whether all who speak do so in the interest of one side."""
    return all(one.serves_itself for one in speaking) and len({one.side for one in speaking}) == 1


def _nightly(best: Account | None, one: Account) -> bool:
    return best is not None and rivalry.night(one) and rivalry.holds(one, best)
