"""The glossary: by which words a sentence leads there, and what it says of whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ceasefire.errors import looked_up
from ceasefire.ledger import words
from ceasefire.ledger.ledger import Ledger
from ceasefire.prose.introductions import standing
from ceasefire.prose.page import Page
from ceasefire.records.vocabulary import Place


def actor_key(actor: str) -> str:
    """Return the place of an actor on the page."""
    return f"actor-{actor}"


def place_key(place: str) -> str:
    """Return the place of a place on the page."""
    return f"place-{place}"


def term_key(term: str) -> str:
    """Return the place of a term on the page."""
    return f"term-{term}"


@dataclass(frozen=True)
class Mention:
    """A name in a text: what it leads to, and where it begins and ends."""

    key: str
    start: int
    end: int


@dataclass(frozen=True)
class Names:
    """Names that are looked for in texts, each with the key of its entry."""

    keys: Mapping[str, str]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest = sorted(self.keys, key=lambda name: (-len(name), name))
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest)) or '(?!)'})(?![\w-])")

    def mentions(self, text: str) -> list[Mention]:
        """Return the names in a text in order; of two that overlap, the longer."""
        return [Mention(self.keys[m[0]], *m.span()) for m in self._pattern.finditer(text)]


@dataclass(frozen=True)
class Index:
    """The names that lead to the glossary, for a part of the ledger.

    Attributes
    ----------
    ledger
        The claims; who and what they do not name is left out.
    """

    ledger: Ledger

    @cached_property
    def actors(self) -> frozenset[str]:
        """The actors that its claims name, and those for whom these speak."""
        actors: set[str] = set()
        for s in self.ledger.statements:
            values = [s.claim.value] if s.names.aspects[s.claim.aspect].type == "actor" else []
            actors |= {name for name in (s.claim.voice, s.claim.via, *values) if name}
        for source in self.ledger.data.sources:
            actors |= {relay.agency for relay in source.relays}
        actors &= self.ledger.names.actors.keys()
        return frozenset(actors | {self.ledger.names.principal(actor) for actor in actors})

    @cached_property
    def places(self) -> frozenset[str]:
        """The places that its claims name, and those that hold these."""
        names = self.ledger.names
        claimed = {
            str(s.claim.value)
            for s in self.ledger.statements
            if names.aspects[s.claim.aspect].type == "place"
        }
        holding = {within for place in claimed if (within := names.places[place].within)}
        holding |= {within for place in holding if (within := names.places[place].within)}
        return frozenset(claimed | holding)

    @property
    def people(self) -> frozenset[str]:
        """The persons among the actors."""
        return self.actors & self.ledger.data.glossary.people.keys()

    @cached_property
    def keys(self) -> dict[str, str]:
        """Name to the entry that it leads to."""
        return dict(self._named())

    def _named(self) -> Iterator[tuple[str, str]]:
        names, glossary = self.ledger.names, self.ledger.data.glossary
        for place in sorted(self.places - set(glossary.unlinked)):
            yield names.places[place].name, place_key(place)
        for actor, shorter in {**glossary.bodies, **glossary.people}.items():
            if actor in self.actors:
                for name in (names.actors[actor].name, *shorter):
                    yield name.removeprefix("the "), actor_key(actor)
        for key, term in glossary.terms.items():
            for name in term.linked:
                yield name, term_key(key)

    @cached_property
    def leading(self) -> Names:
        """The names that lead to an entry."""
        return Names(self.keys)

    @cached_property
    def naming(self) -> Names:
        """The names by which a page is said to name somebody, those that lead nowhere too."""
        forms = {}
        for key in self.actors:
            whole, _, short = self.ledger.names.actors[key].name.partition(" (")
            for name in filter(None, (whole, short.rstrip(")"))):
                forms[name.removeprefix("the ")] = actor_key(key)
        return Names(forms | self.keys)


@dataclass(frozen=True)
class Explained:
    """An entry of the glossary: where it stands, its name, and what it says, line by line."""

    key: str
    title: str
    lines: tuple[str, ...]


def actor(index: Index, key: str) -> Explained:
    """Return the entry of an actor: role, side or standing, for whom it speaks, other names."""
    names = index.ledger.names.actors
    actor = looked_up("actor", key, names)
    lines = [f"{words.capital(actor.role)}; {standing(actor, index.ledger.book)}."]
    if actor.speaks_for:
        lines.append(f"Counts as one voice with: {names[actor.speaks_for].name}.")
    lines += _also(actor.variants)
    return Explained(actor_key(key), words.capital(actor.name), tuple(lines))


def _also(variants: Sequence[str]) -> list[str]:
    """Return the line on other names; no line if there are none."""
    return [f"In articles also: {', '.join(variants)}."] if variants else []


def place(index: Index, key: str) -> Explained:
    """Return the entry of a place: kind, where it lies, other names."""
    names = index.ledger.names.places
    place = looked_up("place", key, names)
    lines = [f"{words.capital(_where(place, names))}."]
    lines += _also(place.variants)
    return Explained(place_key(key), words.capital(place.name), tuple(lines))


def _where(place: Place, names: Mapping[str, Place]) -> str:
    """Return what kind of place it is, and what holds it."""
    if place.kind == "country":
        return "country"
    if place.kind == "line":
        return f"line between {place.country}"
    within = names[place.within].name if place.within else ""
    return f"{place.kind} in " + ", ".join(dict.fromkeys(filter(None, (within, place.country))))


def term(index: Index, key: str) -> Explained:
    """Return the entry of a term: what it means."""
    term = looked_up("term", key, index.ledger.data.glossary.terms)
    return Explained(term_key(key), term.title, (term.means,))


#: What an entry is made from, by the beginning of its key.
_MADE = {"actor": actor, "place": place, "term": term}


def explained(index: Index, key: str) -> Explained:
    """Return the entry with a key, such as ``actor-ada-brook``."""
    kind, _, name = str(key).partition("-")
    return looked_up("kind of entry", kind, _MADE)(index, name)


def named_in(index: Index, pages: Iterable[Page]) -> dict[str, list[Page]]:
    """Return which pages name whom and what in their prose, by the key of the entry."""
    naming: dict[str, list[Page]] = {}
    for page in pages:
        text = "\n".join(sentence.text for sentence in page.sentences)
        for key in dict.fromkeys(mention.key for mention in index.naming.mentions(text)):
            naming.setdefault(key, []).append(page)
    return naming


def first(mentions: Iterable[Mention], seen: set[str]) -> list[Mention]:
    """Return the mentions of what was not seen before, and note them as seen."""
    firsts = []
    for mention in mentions:
        if mention.key not in seen:
            seen.add(mention.key)
            firsts.append(mention)
    return firsts
