"""One report in two forms: a number that one page has as killed, and another as wounded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ceasefire.ledger.answers import questions
from ceasefire.ledger.statements import Statement


def twin(claims: Sequence[Statement], beside: Iterable[Statement]) -> Statement | None:
    """Return the claim that has a person's number as something else; none if there is none.

    One person's figure of people, on one event, that another page has under another count is one
    report in two forms, unless a page has him give both.

    Parameters
    ----------
    claims
        The claims that count, on one question.
    beside
        Claims on the same event.
    """
    here = [s for s in claims if _counted(s)]
    there = [s for s in beside if _counted(s)]
    for one in here:
        same = [other for other in there if _one_word(one, other)]
        both = {s.source.id for s in same} & {s.source.id for s in here if s.figure == one.figure}
        if same and not both:
            return same[0]
    return None


def _counted(claim: Statement) -> bool:
    """Return whether a named person counts people."""
    voice = claim.claim.voice
    person = voice is not None and claim.names.actors[voice].person
    return person and bool(claim.figure) and claim.behaviour.counts == "groups"


def _one_word(one: Statement, other: Statement) -> bool:
    """Return whether two claims give one speaker's figure on one event as two counts."""
    return (
        one.claim.event == other.claim.event
        and one.claim.voice == other.claim.voice
        and one.figure == other.figure
        and one.claim.aspect != other.claim.aspect
        and _same_people(str(one.claim.group), str(other.claim.group), one)
    )


def _same_people(one: str, other: str, claim: Statement) -> bool:
    """Return whether two groups can be the same people: one is a part of the other."""
    names = claim.names
    return questions.within(one, other, names) or questions.within(other, one, names)
