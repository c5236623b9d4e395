"""The file ``glossary.yaml``: terms and what they mean, and what chapters call whom."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from ceasefire.errors import nearest
from ceasefire.records import glimpses
from ceasefire.records.fields import ById, Entry, Listed, Slug, Text
from ceasefire.records.integrity import Found
from ceasefire.records.vocabulary import Vocabulary


class Term(Entry):
    """A word of the book that is explained."""

    title: Text = Field(description="The term")
    means: Text = Field(description="What it means, in a sentence or two of ours")
    linked: tuple[Text, ...] = Field(
        (),
        description="Words of a chapter that lead here; none where they have a common meaning too",
    )


class Glossary(Entry):
    """The file ``glossary.yaml``."""

    people: ById[tuple[Text, ...]] = Field(
        {}, description="The actors who are persons, each with shorter names that mean nobody else"
    )
    bodies: ById[tuple[Text, ...]] = Field(
        {}, description="Other actors whose names lead to their entry, with shorter names"
    )
    unlinked: Listed[Slug] = Field(
        (), description="Places whose names lead nowhere, as they can mean a government too"
    )
    terms: ById[Term] = Field({}, description="Term by id")

    __repr__ = __str__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return how much it explains."""
        named = len(self.people) + len(self.bodies)
        return {
            "Terms": glimpses.counted(len(self.terms), "term"),
            "Named": f"{named} who are named",
        }


def faults(glossary: Glossary, names: Vocabulary) -> Found:
    """Yield what the glossary names and the vocabulary does not know: where, what, how to mend it."""
    for part, called in (("people", glossary.people), ("bodies", glossary.bodies)):
        for actor in called:
            if actor not in names.actors:
                yield (
                    (part, actor),
                    f"there is no actor '{actor}'",
                    nearest(actor, names.actors),
                )
        yield from _strangers(part, called, names)
    yield from _persons(glossary, names)
    for at, place in enumerate(glossary.unlinked):
        if place not in names.places:
            what = f"there is no place '{place}'"
            yield ("unlinked", at), what, nearest(place, names.places)


def _persons(glossary: Glossary, names: Vocabulary) -> Found:
    """Yield each person who is not among the people, and each of them who is no person."""
    for key, actor in names.actors.items():
        if actor.person and key in glossary.bodies:
            yield ("bodies", key), f"'{key}' is a person", "move it to people"
        elif actor.person and key not in glossary.people:
            what = f"the person '{key}' is not among the people"
            yield (), what, f"add {key} under people, with shorter names"
        elif not actor.person and key in glossary.people:
            what = f"'{key}' is no person"
            yield ("people", key), what, "add person: true to the actor, or move it to bodies"


def _strangers(part: str, called: Mapping[str, tuple[str, ...]], names: Vocabulary) -> Found:
    """Yield each short name that is no part of a name of its actor, or is that of another too."""
    taken: dict[str, str] = {}
    for key, shorter in called.items():
        actor = names.actors.get(key)
        for name in shorter if actor else ():
            if not any(name in known for known in (actor.name, *actor.variants)):  # type: ignore[union-attr]
                what = f"'{name}' is no part of a name of '{key}'"
                yield (part, key), what, "add it to the variants of the actor, or remove it"
            if (other := taken.setdefault(name, key)) != key:
                what = f"'{name}' means '{other}' as well"
                yield (part, key), what, "remove it from both"
