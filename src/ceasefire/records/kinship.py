"""Which events hold which: the parts of each, and what each is a part of, at any remove."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Kinship:
    """What holds each event and what it holds.

    Attributes
    ----------
    wholes, parts
        Event to the events that hold it, and to those that it holds.
    """

    wholes: Mapping[str, frozenset[str]]
    parts: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, part_of: Mapping[str, str | None]) -> Kinship:
        """Return it, given the whole of each event; a circle and a whole that is none are passed over."""
        wholes = {event: frozenset(_upwards(event, part_of)) for event in part_of}
        parts: dict[str, set[str]] = {event: set() for event in part_of}
        for event, over in wholes.items():
            for whole in over:
                parts[whole].add(event)
        return cls(wholes, {event: frozenset(under) for event, under in parts.items()})


def _upwards(event: str, part_of: Mapping[str, str | None]) -> list[str]:
    wholes: list[str] = []
    here = part_of[event]
    while here is not None and here in part_of and here not in wholes:
        wholes.append(here)
        here = part_of[here]
    return wholes
