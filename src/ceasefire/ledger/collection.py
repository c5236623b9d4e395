"""Claims gathered into findings, and both by the ids under which they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar, overload

from ceasefire.errors import UnknownName
from ceasefire.ledger.answers import charges, questions
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.statements import Statement
from ceasefire.records import glimpses
from ceasefire.records.addressfile import Moved
from ceasefire.records.enumerations import Weight

T = TypeVar("T")


class Findings(glimpses.Keyed[Finding]):
    """Findings by id; the id of a question that another one answers leads there.

    Parameters
    ----------
    known
        Findings by id.
    led
        Where other ids lead; one that leads to another of them leads on with it.
    """

    def __init__(self, known: Iterable[tuple[str, Finding]], led: Mapping[str, str]) -> None:
        super().__init__(known)
        ends = {old: led.get(new, new) for old, new in led.items()}
        self.led = {
            old: new for old, new in ends.items() if super(Findings, self).__contains__(new)
        }

    def __missing__(self, key: str) -> Finding:
        return self[self.led[key]]

    def __contains__(self, key: object) -> bool:
        return super().__contains__(key) or key in self.led

    @overload
    def get(self, key: str, default: None = None, /) -> Finding | None: ...
    @overload
    def get(self, key: str, default: Finding | T, /) -> Finding | T: ...
    def get(self, key: str, default: Any = None, /) -> Any:
        """Return a finding by its id, or by one that leads to it."""
        return self[key] if key in self else default  # noqa: SIM401


class Claims(glimpses.Keyed[Statement]):
    """Claims by id; the id that a claim had before leads to it, and one that was withdrawn says why.

    Parameters
    ----------
    known
        Claims by id.
    moved
        What became of other ids.
    """

    def __init__(self, known: Iterable[tuple[str, Statement]], moved: Mapping[str, Moved]) -> None:
        super().__init__(known)
        self.moved = moved

    def __missing__(self, key: str) -> Statement:
        one = self.moved.get(key) if isinstance(key, str) else None
        if one is None:
            raise UnknownName.among("claim", str(key), self)
        if one.now is None:
            raise UnknownName(one.told(key), remedy=f"Ask for '{one.to}'")
        return self[one.now]

    def __contains__(self, key: object) -> bool:
        one = self.moved.get(key) if isinstance(key, str) else None
        return super().__contains__(key) or bool(one and super().__contains__(one.now))

    def get(self, key: str, default: Any = None, /) -> Any:
        """Return a claim by its id, or by one that it had before."""
        return self[key] if key in self else default  # noqa: SIM401


def asked(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return claims with the question that each of them asks, in their order."""
    known = tuple(statements)
    by_claim = {s.id: key for key, members in questions.asked(known).items() for s in members}
    return glimpses.Several(
        s if by_claim[s.id] == s.coded else replace(s, asks=by_claim[s.id]) for s in known
    )


def collect(statements: Iterable[Statement]) -> tuple[Finding, ...]:
    """Gather claims into findings, sorted by id.

    Parameters
    ----------
    statements
        Claims of one ledger, with the question that each asks.
    """
    members: dict[tuple[str, ...], list[Statement]] = {}
    by_event: dict[str, list[Statement]] = {}
    for s in statements:
        members.setdefault(s.key, []).append(s)
        for event in _bears_on(s):
            by_event.setdefault(event, []).append(s)
    stances = {
        event: [s for s in claims if charges.answers_blame(s)] for event, claims in by_event.items()
    }
    return glimpses.Several(
        Finding("/".join(key), glimpses.Several(same), _beside(same[0], by_event, stances))
        for key, same in sorted(members.items())
    )


def weighed(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return the claims of one ledger with the question that each asks, and whether it counts for it."""
    known = asked(statements)
    aside: dict[str, Weight] = {
        s.id: weight
        for finding in collect(known)
        for s in finding.statements
        if (weight := finding.weight([s])) != "counts"
    }
    return glimpses.Several(replace(s, weight=aside[s.id]) if s.id in aside else s for s in known)


def _beside(
    claim: Statement,
    by_event: Mapping[str, Sequence[Statement]],
    stances: Mapping[str, Sequence[Statement]],
) -> glimpses.Several[Statement]:
    """Return what bears on the question of a claim; what is said of an event that it names, too."""
    event = claim.claim.event
    named = charges.event_of(claim)
    answers = stances.get(named, ()) if named != event else ()
    return glimpses.Several({s.id: s for s in (*by_event[event], *answers)}.values())


def _bears_on(claim: Statement) -> set[str]:
    """Return the events on which a claim bears.

    Its own, what that continues, and the parts of what is denied; of how a thing stands, and of what only
    a party can know, all that hold the event; of the latter, but for counts, what it holds.
    """
    names, event = claim.names, claim.claim.event
    bears = {event, names.events[event].continues or event}
    if claim.behaviour.tells == "state":
        bears |= names.kin(event) - names.held(event)
    if charges.answers_blame(claim):
        return bears | names.held(event)
    if claim.holder is None or claim.behaviour.known == "publicly":
        return bears
    kin = names.kin(event)
    return bears | (kin - names.held(event) if claim.type == "number" else kin)
