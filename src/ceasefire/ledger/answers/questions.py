"""Which claims ask one question: one aspect of one event, of one group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ceasefire.ledger.answers import retellings, rivalry, series
from ceasefire.ledger.statements import Statement
from ceasefire.records.vocabulary import Vocabulary

#: Event, aspect or issue with its holder, and what sets apart.
Key = tuple[str, ...]


def asked(claims: Iterable[Statement]) -> dict[Key, list[Statement]]:
    """Return claims by the question that they ask, in their order.

    What does not last has one day, so that its start is its date. Civilians whose side nobody states are
    of the side on whose soil it happened, or of the only side of which any are told. A figure of no
    group's own is of the group for which its speaker gave it.
    """
    known = list(claims)
    by_event: dict[str, list[Statement]] = {}
    for s in known:
        by_event.setdefault(s.claim.event, []).append(s)
    by_question: dict[Key, list[Statement]] = {}
    for s in known:
        by_question.setdefault(key(s, by_event[s.claim.event]), []).append(s)
    return by_question


def key(claim: Statement, event: Sequence[Statement]) -> Key:
    """Return the question that a claim asks.

    Parameters
    ----------
    claim
        The claim.
    event
        All claims on its event.
    """
    names = claim.names
    if claim.behaviour.dates == "start" and not names.events[claim.claim.event].lasts:
        return (claim.claim.event, *names.dating("whole")[:1])
    if claim.claim.group is None or claim.type != "number":
        return claim.key
    group = sided(claim.claim.group, claim, event)
    if claim.claim.voice is None and (given := _given(claim, group, event)):
        group = given
    return (claim.claim.event, claim.claim.aspect, group)


def sided(group: str, claim: Statement, event: Sequence[Statement]) -> str:
    """Return the group that is meant: that of a side, where it is of no side by name alone."""
    names = claim.names
    parts = [
        other
        for other, entry in names.groups.items()
        if entry.part_of == group and entry.side and not entry.armed
    ]
    if names.groups[group].side or names.groups[group].part_of is None or not parts:
        return group
    side = names.events[claim.claim.event].side
    there = [part for part in parts if names.groups[part].side == side] if side else []
    groups = {s.claim.group for s in event if s.claim.aspect == claim.claim.aspect}
    only = [part for part in parts if part in groups]
    meant = there or (only if len(only) == 1 else [])
    return meant[0] if meant else group


def _given(claim: Statement, group: str, event: Sequence[Statement]) -> str | None:
    """Return the group, within that of an article's own figure, for which its speaker gave it."""
    same = [s for s in event if s.claim.aspect == claim.claim.aspect and s.claim.group]
    here = [s for s in same if sided(str(s.claim.group), s, event) == group]
    speaker = retellings.retold(claim, here, same)
    if speaker is None or not retellings.alike(speaker, claim):
        return None
    meant = sided(str(speaker.claim.group), speaker, event)
    return meant if within(meant, group, claim.names) else None


def within(part: str, whole: str, names: Vocabulary) -> bool:
    """Return whether a group is a part of another."""
    up: str | None = part
    while up is not None:
        if up == whole:
            return True
        up = names.groups[up].part_of
    return False


def sharper(claim: Statement, claims: Iterable[Statement]) -> list[Statement]:
    """Return what is claimed on the same question of a part of a value that can hold with others."""
    if claim.type == "position" or claim.behaviour.exclusive:
        return []
    return [
        s
        for s in claims
        if (s.claim.event, s.claim.aspect) == (claim.claim.event, claim.claim.aspect)
        and not s.claim.misreports
        and rivalry.part(s, claim)
    ]


def ends(claim: Statement, claims: Iterable[Statement]) -> tuple[list[Statement], list[Statement]]:
    """Return what is claimed of the beginning and of the end of what lasted, if it is asked when it was.

    Where both are told they are its days: of a span that is told so there is one question.
    """
    names, event = claim.names, claim.claim.event
    if claim.behaviour.dates != "whole" or not names.events[event].lasts:
        return [], []
    on_event = [s for s in claims if s.claim.event == event and not s.claim.misreports]
    first, last = ([s for s in on_event if s.behaviour.dates == end] for end in ("start", "end"))
    return (first, last) if first and last else ([], [])


def moving(claim: Statement, claims: Iterable[Statement]) -> list[Statement]:
    """Return the stances that say how what a state is told of now stands, on it or what continues it."""
    if claim.behaviour.tells != "state":
        return []
    names, event = claim.names, claim.claim.event
    return [
        s
        for s in claims
        if event in (s.claim.event, names.events[s.claim.event].continues)
        and (
            (
                s.claim.issue
                and names.issues[s.claim.issue].states.get(s.answer) == claim.claim.aspect
            )
            or (
                s.claim.aspect == claim.claim.aspect
                and s.claim.event != event
                and series.moves_it(s)
            )
        )
    ]
