"""Whose word an article's own words are, where they repeat a speaker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ceasefire.ledger.statements import STANDING_ORDER, Statement
from ceasefire.records import intervals

#: From which multiple of what one voice gives as the least on a figure is another's.
FAR = 2


def retold(
    claim: Statement, claims: Sequence[Statement], beside: Sequence[Statement] = ()
) -> Statement | None:
    """Return the claim of the speaker whom an article's own words repeat; none if they stand alone.

    Of several it is the one who is nearest to the words: who says it in the paragraph, who is quoted there
    on the matter, who says it on the page, who is quoted there; then the one who gave it first, and of one
    day the one who is listened to first.
    """
    if claim.claim.seen:
        return None
    voiced = [s for s in claims if s.holder and s.type != "position"]
    here = [s for s in voiced if s.source.id == claim.source.id]
    around = _on_the_same(claim, beside)
    same = [s for s in here if alike(s, claim)]
    public = claim.behaviour.known == "publicly"
    if not public and (claim.type != "number" or claim.figure is not None):  # a word is anybody's
        same += _given_by_then(claim, [*voiced, *around])
    if claim.type == "place":
        same += [s for s in beside if _tells_place(s, claim)]
    if same:
        quoted = [s for s in (*claims, *beside) if s.holder and s.source.id == claim.source.id]
        return min(same, key=lambda s: _nearness(s, claim, quoted))
    able = [s for s in here if _fits(claim, s)]
    one = claim.type == "number" and len({s.holder for s in here}) == 1
    return able[0] if one and able and not public else None


def _given_by_then(claim: Statement, speakers: Iterable[Statement]) -> list[Statement]:
    """Return what speakers can have said of the same by the day of a claim, or more exactly."""
    wider = claim.behaviour.parts  # a looser word for what a speaker said is his all the same
    earlier = [s for s in speakers if s.told_by <= claim.known]
    return [s for s in earlier if alike(s, claim) or wider.get(s.answer) == claim.answer]


def _tells_place(speaker: Statement, claim: Statement) -> bool:
    """Return whether a speaker, on the page that names a place, tells of something there alone."""
    place = speaker.claim.place
    here = speaker.holder is not None and speaker.source.id == claim.source.id
    if not here or place is None or speaker.claim.event != claim.claim.event:
        return False
    return claim.answer in (place, *claim.names.places[place].joins)


def _nearness(
    speaker: Statement, claim: Statement, quoted: Sequence[Statement]
) -> tuple[bool | date | int | str, ...]:
    """Return how far a speaker's claim is from an article's own words, of whom the article quotes others."""
    page = speaker.source.id == claim.source.id
    there = [s for s in quoted if s.holder == speaker.holder]
    return (
        not (page and speaker.paragraph == claim.paragraph),
        not any(s.paragraph == claim.paragraph for s in there),
        not page,
        not there,
        speaker.told_by,
        STANDING_ORDER[speaker.standing],
        str(speaker.holder),
        speaker.id,
    )


def _fits(claim: Statement, speaker: Statement) -> bool:
    """Return whether a number can be the one that is said: its figure, if it has one, lies in it.

    Where the speaker gives the least, a multiple of that is another's.
    """
    if (claim.figure or 0) >= FAR * max(speaker.figure or claim.figure or 0, 1):
        return False
    one, other = claim.numbers, speaker.numbers
    if claim.figure is not None:
        one = intervals.number(claim.figure)
    return one is not None and other is not None and one.intersection(other) is not None


def _on_the_same(claim: Statement, beside: Iterable[Statement]) -> Iterator[Statement]:
    """Yield what speakers say of the same aspect of the event, of whatever group.

    Of why and to whom, also what they say of the whole that holds the event, and of its parts; of who did
    it, what they say of the whole; of a count, what they say of a part, of the same group.
    """
    names, event = claim.names, claim.claim.event
    parts = names.held(event)
    kin = parts if claim.type == "number" else names.kin(event)
    if claim.behaviour.blames:  # who began one of the fights has not for that begun them all
        kin = kin - parts
    return (
        s
        for s in beside
        if s.holder
        and s.claim.aspect == claim.claim.aspect
        and (
            s.claim.event == event
            or (s.claim.event in kin and (s.type != "number" or s.claim.group == claim.claim.group))
        )
    )


def alike(one: Statement, other: Statement) -> bool:
    """Return whether two claims say the same: the same figure, in whatever form, or the same value."""
    if one.figure is not None and other.figure is not None:
        return one.figure == other.figure
    return one.answer == other.answer
