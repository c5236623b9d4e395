"""Who is held to have done harm, and what the accused does with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ceasefire.ledger.answers import accounts, series
from ceasefire.ledger.answers.accounts import Account
from ceasefire.ledger.statements import Statement
from ceasefire.records.enumerations import Accused

#: Whose finding is more than a charge: they have no part in the matter.
DISINTERESTED = ("observer", "mediator")

#: Who is meant by those accused, where one is.
ONE = "the accused"


@dataclass(frozen=True)
class Charge:
    """What is laid on one of those accused.

    Attributes
    ----------
    accused
        Id of the actor.
    accusers
        The accounts that name it: those of speakers, or of outlets where no speaker does.
    admitting
        The claims by which it admits it: it names itself, or takes a stance.
    answer
        What it does with the charge; none if it is not known to say anything.
    replies
        Its stances to the charge.
    """

    accused: str
    accusers: tuple[Account, ...]
    admitting: tuple[Statement, ...]
    answer: Accused | None
    replies: tuple[Statement, ...] = ()

    @property
    def voices(self) -> frozenset[str]:
        """The independent voices behind it, that of the accused among them if it admits it."""
        owner = {self.accused} if self.admitting else set()
        return accounts.independent(self.accusers) | owner

    @property
    def found(self) -> bool:
        """Whether somebody who has no part in the matter names the accused."""
        return any(one.standing in DISINTERESTED for one in self.accusers)


def harmful(claims: Sequence[Statement]) -> bool:
    """Return whether a question is who did harm, or a value names the act of somebody who did.

    Who closed, asked or opened is an ordinary question.
    """
    first = claims[0]
    lane = first.names.book.lanes.get(first.names.events[first.claim.event].lane)
    names_somebody = first.behaviour.blames or first.answer in first.behaviour.acts
    return names_somebody and lane is not None and lane.harms


def laid_by_party(named: Sequence[Account]) -> bool:
    """Return whether somebody with a part in the matter names somebody."""
    return any(one.standing not in (*DISINTERESTED, "outlet") for one in named)


def charges(named: Sequence[Account], stances: Sequence[Statement]) -> tuple[Charge, ...]:
    """Return what is laid on each of those accused, in the order in which they are first named.

    Parameters
    ----------
    named
        The accounts of who did it.
    stances
        What those accused say to it, on the event, on what holds it, or on the event that the charge
        names. Who denies the whole denies the part; who admits the whole has not yet admitted each part.
        What is said of one place answers nothing but what is laid there, and what was said on some day or
        other nothing beside words whose day is known.
    """
    event = event_of(named[0].statement)
    places = {None, *(one.statement.claim.place for one in named)}
    meant = [s for s in stances if s.claim.place in places]
    heard = [s for s in meant if _meaning(s) != "admitted" or _admits(s, event)]
    accused = dict.fromkeys(principal_of(one.statement) for one in named)
    laid = {x: [one for one in named if principal_of(one.statement) == x] for x in accused}
    speakers = {x: [one for one in laid[x] if not accounts.copied(one)] for x in accused}
    replies = {x: _dated([s for s in heard if s.holder == x]) for x in accused}
    act = named[0].statement.answer in named[0].statement.behaviour.acts
    return tuple(
        Charge(
            x,
            tuple(
                [one for one in speakers[x] if one.voice != x]
                or [one for one in laid[x] if one.voice != x]
            ),
            () if act else _admissions(x, speakers[x], replies[x]),
            _of_act(_answer(x, laid, _admissions(x, speakers[x], replies[x]), replies[x]), act),
            tuple(replies[x]),
        )
        for x in accused
    )


def _dated(stances: list[Statement]) -> list[Statement]:
    """Return the stances whose day is known, or all if it is known of none."""
    return [s for s in stances if not series.undated(s)] or stances


def _of_act(answer: Accused | None, act: bool) -> Accused | None:
    """Return what an answer is worth: who owns an act has not granted what it is said to have caused."""
    return None if act and answer == "admitted" else answer


def together(laid: Sequence[Charge]) -> Accused | None:
    """Return what those accused do with the charges, where each lays it on another."""
    return "denied" if any(charge.answer == "denied" for charge in laid) else None


def denying(laid: Sequence[Charge]) -> str:
    """Return, in words, how many of those accused deny what is laid on them: one, several or each.

    Who is named by nobody but itself is accused of nothing.
    """
    accused = [charge for charge in laid if charge.accusers]
    if len(accused) == 1:
        return ONE
    count = sum(charge.answer == "denied" for charge in accused)
    which = "each" if count == len(accused) else "more than one" if count > 1 else "one"
    return f"{which} of {ONE}"


def _admissions(
    accused: str, named: Sequence[Account], stances: Sequence[Statement]
) -> tuple[Statement, ...]:
    """Return by which claims the accused admits it; none where it has taken that back.

    It has if it denies it on the same day or later, by whatever mouth.
    """
    owned = [one.statement for one in named if _owns(one, accused)]
    owned += [s for s in stances if _meaning(s) == "admitted"]
    denied = [s for s in stances if _meaning(s) == "denied"]
    last = max((s.when for s in owned), default=None)
    back = last is not None and any(s.when >= last for s in denied)
    return () if back else tuple(owned)


def _answer(
    accused: str,
    laid: dict[str, list[Account]],
    admitting: Sequence[Statement],
    stances: Sequence[Statement],
) -> Accused | None:
    if admitting:
        return "admitted"
    meanings = {_meaning(s) for s in stances}
    if "denied" in meanings:
        return "denied"
    counter = any(
        one.statement.holder == accused for other in laid if other != accused for one in laid[other]
    )
    return "denied" if counter else "neither" if "neither" in meanings else None


def _owns(one: Account, accused: str) -> bool:
    """Return whether the accused names itself, in a source that carries it."""
    return one.statement.holder == accused and one.letter not in accounts.WEAK


def _admits(stance: Statement, event: str) -> bool:
    """Return whether an admission is of this event, and stands in a source that carries it."""
    return stance.claim.event == event and stance.letter not in accounts.WEAK


def principal_of(statement: Statement) -> str:
    """Return for whom the one acts whom a claim names, by itself or by what was done."""
    acted = statement.behaviour.acts.get(statement.answer, statement.answer)
    return statement.names.principal(acted)


def event_of(statement: Statement) -> str:
    """Return the event that a claim charges somebody with: its own, or that which set it off.

    Where somebody's act is told as a cause, the act is another event than what it caused.
    """
    event = statement.claim.event
    act = statement.answer in statement.behaviour.acts
    return (statement.names.set_off(event) or event) if act else event


def _meaning(statement: Statement) -> Accused | None:
    """Return what a stance does with a charge; none for a stance that answers none."""
    issue = statement.names.issues.get(statement.claim.issue or "")
    return issue.answers.get(statement.answer) if issue else None


def answers_blame(statement: Statement) -> bool:
    """Return whether a claim is a stance to a charge."""
    return _meaning(statement) is not None


def denials(claims: Sequence[Statement], beside: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the stances on the same event by which a party denies what a question's values say.

    Who is heard on a weak page alone denies nothing.
    """
    first = claims[0]
    return tuple(
        s
        for s in beside
        if first.behaviour.denied.get(s.claim.issue or "") == s.answer
        and s.claim.event == first.claim.event
        and s.letter not in accounts.WEAK
        and s.names.actors[str(s.claim.voice)].standing == "party"
    )
