"""What a finding asks, in words."""

from __future__ import annotations

from collections.abc import Iterable

from ceasefire.ledger.statements import Statement


def question(
    first: Statement, aspect: str, group: str | None, statements: Iterable[Statement]
) -> str:
    """Return the question that claims answer: of what, what, and of whom or where alone.

    Parameters
    ----------
    first
        One of them that is coded as the question asks it.
    aspect, group
        Ids of what is asked, and of whom a number counts; the latter can be missing.
    statements
        All of them.
    """
    names, claim = first.names, first.claim
    if claim.issue:
        holder = names.actors[str(first.holder)].name
        return f"{holder}: {names.issues[claim.issue].question}"
    title = names.events[claim.event].title
    limits = [names.groups[group].label] if group else []
    places = {s.claim.place for s in statements}
    if len(places) == 1 and (place := places.pop()):
        limits.append(f"{names.places[place].name} alone")
    scope = f" ({', '.join(limits)})" if limits else ""
    return f"{title}: {names.aspects[aspect].question}{scope}"
