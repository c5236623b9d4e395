"""Words that mean the same to a reader who searches: names from the vocabulary, and readers' words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ceasefire.records.vocabulary import Actor, Vocabulary

_BRACKETED = re.compile(r"^(.*?)\s*\((.*)\)$")


def synonyms(names: Vocabulary, wording: str) -> list[list[str]]:
    """Return groups of words and phrases of which each stands for the others.

    Parameters
    ----------
    names
        The vocabulary.
    wording
        Everything that the pages say: actors, places and groups of whom they say nothing are left
        out, so that a book from which something is withheld does not name it here.
    """
    heard = wording.casefold()
    groups = [*_actors(names), *_places(names), *_counted(names)]
    known = [group for group in groups if any(name.casefold() in heard for name in group[:1])]
    return [list(group) for group in [*known, *names.book.searched] if len(group) > 1]


def principals(names: Vocabulary, wording: str) -> list[list[str]]:
    """Return each person of whom the pages speak, with whom he speaks for.

    Parameters
    ----------
    names
        The vocabulary.
    wording
        Everything that the pages say: a pair of which they do not say both is left out.
    """
    heard = wording.casefold()
    pairs = [
        [actor.name, names.actors[actor.speaks_for].name]
        for actor in names.actors.values()
        if actor.person and actor.speaks_for
    ]
    return [pair for pair in pairs if all(name.casefold() in heard for name in pair)]


def _actors(names: Vocabulary) -> Iterator[tuple[str, ...]]:
    """Yield the names of each actor, without those of places, and his office."""
    places = {place.name for place in names.places.values()}
    for actor in names.actors.values():
        spelt = [*_spelt(actor.name), *actor.variants]
        if _is_person(actor, names):
            spelt.append(actor.role)
        yield tuple(dict.fromkeys(n for n in spelt if n == actor.name or n not in places))


def _spelt(name: str) -> list[str]:
    """Return a name and the short form that it gives in brackets, each for itself."""
    forms = _BRACKETED.match(name)
    return list(forms.groups()) if forms else [name]


def _is_person(actor: Actor, names: Vocabulary) -> bool:
    """Return whether an actor's role is an office that stands for him: he speaks for another."""
    shared = [other for other in names.actors.values() if other.role == actor.role]
    return actor.speaks_for is not None and len(shared) == 1


def _places(names: Vocabulary) -> Iterator[tuple[str, ...]]:
    for place in names.places.values():
        yield (place.name, *place.variants)


def _counted(names: Vocabulary) -> Iterator[tuple[str, ...]]:
    """Yield what the groups that are counted are called."""
    for group in names.groups.values():
        yield tuple(dict.fromkeys((group.label, group.short, *group.variants)))
