"""Names of the vocabulary that lead to each other: a part to its whole, a spokesman to his government."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ceasefire.errors import nearest
from ceasefire.records.integrity import Found
from ceasefire.records.vocabulary import Vocabulary
from ceasefire.records.yamlfile import KeyPath


class Link(NamedTuple):
    """A field by which an entry leads to another of its kind.

    Attributes
    ----------
    file
        Stem of the file.
    kind
        What an entry is called.
    entries
        Attribute of the vocabulary that holds the entries.
    key
        The field.
    within
        Key path of the entries in their file.
    """

    file: str
    kind: str
    entries: str
    key: str
    within: KeyPath = ()


LINKS = (
    Link("events", "event", "events", "part_of"),
    Link("events", "event", "events", "continues"),
    Link("events", "event", "events", "set_off_by"),
    Link("actors", "actor", "actors", "speaks_for"),
    Link("actors", "actor", "actors", "part_of"),
    Link("places", "place", "places", "within"),
    Link("aspects", "group", "groups", "part_of", ("groups",)),
)


def faults(names: Vocabulary, file: str) -> Found:
    """Yield each entry of a file that leads to nobody known, or back to itself.

    Parameters
    ----------
    names
        The vocabulary.
    file
        Stem of the file.
    """
    for link in LINKS:
        if link.file == file:
            yield from _link_faults(link, getattr(names, link.entries))
    for key, place in names.places.items() if file == "places" else ():
        for at, part in enumerate(place.joins):
            if part not in names.places:
                what = f"there is no place '{part}'"
                yield (key, "joins", at), what, nearest(part, names.places)
    for key, aspect in names.aspects.items() if file == "aspects" else ():
        for ring in _rings(aspect.parts):
            yield ("aspects", key, "parts", ring[0]), *_told("parts", ring)


def _link_faults(link: Link, entries: Mapping[str, Any]) -> Found:
    leads = {key: getattr(entry, link.key) for key, entry in entries.items()}
    for key, other in leads.items():
        if other is not None and other not in entries:
            what = f"there is no {link.kind} '{other}'"
            yield (*link.within, key, link.key), what, nearest(other, entries)
    for ring in _rings(leads):
        yield (*link.within, ring[0], link.key), *_told(link.key, ring)


def _told(key: str, ring: tuple[str, ...]) -> tuple[str, str]:
    turn = " > ".join((*ring, ring[0]))
    return f"{key} leads back to where it began: {turn}", f"remove {key} from one of them"


def _rings(leads: Mapping[str, str | None]) -> Iterator[tuple[str, ...]]:
    """Yield each ring once, from its first member in the order of the file."""
    seen: set[str] = set()
    for first in leads:
        trail: list[str] = []
        here: str | None = first
        while here is not None and here not in seen:
            seen.add(here)
            trail.append(here)
            here = leads.get(here)
        if here in trail:
            yield tuple(trail[trail.index(here) :])
