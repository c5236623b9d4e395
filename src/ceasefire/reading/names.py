"""Finds the actors and places of the vocabulary in a line, spelling variants and slips included."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ceasefire.errors import looked_up
from ceasefire.reading import lexicon, slips, texts
from ceasefire.reading.marks import Name
from ceasefire.reading.namesakes import TOKEN, Entry, another, held_elsewhere
from ceasefire.records.vocabulary import Actor, Place, Vocabulary

#: The most that may stand between two words of one name: a space, a full stop, an apostrophe.
_GAP = 2
_STRUCK = re.compile(
    r"\b(?:strikes?|airstrikes?|attacks?|raids?|bombs?|bombing|shelling|assault|fire)\s+(?:[^,.;()]{1,30}\s)?on$",
    re.I,
)
_SKIPPED = re.compile(
    r"\s+(?:the|northern|southern|eastern|western|central|neighbou?ring|nearby|downtown)$", re.I
)
_OF_PLACE = re.compile(
    r"(?:'s|’s)\s+(?:\w+\s)?(?:capital|border|borders|streets|airport|suburbs?|outskirts|markets?|north|"
    r"south|east|west|coast|mountains|provinces?|soil|territory|cities|side)\b"
)
_OWNER = re.compile(r"(?:'s|’s)\s")
_VISITED = re.compile(
    r"\s(?:visit|trip|talks|meeting|summit|streets?|airport|neighbou?rhood|suburb|province)\b"
)
_JOINED = re.compile(r"(?:,| and| or|, and)\s*(?:the )?$")
_DATELINE = re.compile(
    r"[A-Z][A-Z /.’'-]{2,30}(?=[,:(—–-]|\s[(—–-])|[A-Z][\w’'. ]{2,25}(?=,[^.]{3,30}\([\w /.-]+\) ?[—–-]|:\s|\s[—–-]\s|\s\()"
)


@dataclass
class Gazetteer:
    """The names of a vocabulary, ready to be found.

    Parameters
    ----------
    vocabulary
        Whose actors and places are looked for, by ``name`` and ``variants``.
    """

    vocabulary: Vocabulary
    _entries: dict[str, list[Entry]] = field(init=False, repr=False)
    _words: dict[str, set[str]] = field(init=False, repr=False)
    _known: frozenset[str] = field(init=False, repr=False)
    _nations: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        names: dict[tuple[str, ...], tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
        known: tuple[Mapping[str, Actor | Place], ...] = (
            self.vocabulary.actors,
            self.vocabulary.places,
        )
        for at, entries in enumerate(known):
            for identity, entry in entries.items():
                for name in {entry.name, *entry.variants}:
                    plain = re.sub(r"\s*\([^)]*\)$", "", name)
                    if tokens := _tokens(
                        plain
                        if plain[4:5].islower()
                        else plain.removeprefix("the ").removeprefix("The ")
                    ):
                        names[tokens][at].append(identity)
        self._nations = frozenset(self.vocabulary.nations)
        self._entries = defaultdict(list)
        for tokens in sorted(names, key=len, reverse=True):
            actors, places = names[tokens]
            self._entries[tokens[0].casefold()].append(Entry(tokens, tuple(actors), tuple(places)))
        words = {
            t for tokens in names for t in tokens if len(t) >= slips.LETTERS and t[0].isupper()
        }
        self._known = frozenset(words)
        self._words = defaultdict(set)
        for word in words:
            for key in slips.shortened(word):
                self._words[key].add(word)

    def find(self, text: str, dateline: bool = False) -> tuple[Name, ...]:
        """Return the names of a line, in order; a longer name hides those inside it.

        Parameters
        ----------
        text
            The line, plain.
        dateline
            Whether the line begins with the place that it is filed from.
        """
        folded = texts.unaccented(text)
        head = _DATELINE.match(folded) if dateline else None
        names: list[Name] = []
        for entry, start, end, slip in self._spans(folded):
            own = self._own(entry.actors[0]) if entry.actors else frozenset()
            kin = own | self._nations
            if another(folded, start, end, entry, kin) or held_elsewhere(
                folded, start, end, entry, own
            ):
                continue
            begins = head.end() if head else 0
            if self._is_seat(entry):
                if start < begins or _LOCATED.search(folded[max(0, start - 20) : start]):
                    continue  # the town where a government sits, which the vocabulary has no place for
                if _TOWARDS.search(folded[max(0, start - 20) : start]):
                    rule = "name of a town, or of who sits there"
                    names.append(Name(start, end, rule, False, entry.actors[0], "actor"))
                    continue
            place = self._is_place(folded, start, end, names, begins)
            names.extend(_names(entry, start, end, place, slip))
        return tuple(names)

    def actor(self, text: str) -> str | None:
        """Return the id of the actor that has exactly this name, if one has."""
        for entry, start, end, _ in self._spans(texts.unaccented(text)):
            if (start, end) == (0, len(text)) and entry.actors:
                return entry.actors[0]
        return None

    def person(self, identity: str) -> bool:
        """Return whether an actor is a person or an office that speaks for somebody else."""
        return bool(looked_up("actor", identity, self.vocabulary.actors).speaks_for)

    def _spans(self, folded: str) -> Iterator[tuple[Entry, int, int, bool]]:
        tokens = [(m.group(), m.start(), m.end()) for m in TOKEN.finditer(folded)]
        at = 0
        while at < len(tokens):
            match = self._longest(tokens, at)
            if match is None:
                at += 1
                continue
            entry, slip = match
            last = at + len(entry.tokens) - 1
            yield entry, tokens[at][1], tokens[last][2], slip
            at = last + 1

    def _longest(self, tokens: list[tuple[str, int, int]], at: int) -> tuple[Entry, bool] | None:
        word = tokens[at][0]
        mended = word if word.casefold() in self._entries else self._mended(word)
        for entry in self._entries.get(mended.casefold(), ()):
            end = at + len(entry.tokens)
            if end > len(tokens) or any(
                tokens[i + 1][1] - tokens[i][2] > _GAP for i in range(at, end - 1)
            ):
                continue
            words = [mended, *(self._mended(tokens[i][0]) for i in range(at + 1, end))]
            if all(map(_same, entry.tokens, words)):
                return entry, words != [tokens[i][0] for i in range(at, end)]
        return None

    def _mended(self, word: str) -> str:
        """Return the vocabulary's word that this one is a slip of, or the word itself."""
        if len(word) < slips.LETTERS - 1 or not word[0].isupper() or word in self._known:
            return word
        near = {known for key in slips.shortened(word) for known in self._words.get(key, ())}
        close = [known for known in near if slips.one_slip(known, word)]
        return close[0] if len(close) == 1 else word

    def _is_seat(self, entry: Entry) -> bool:
        """Return whether a name is a town, or the like, that only stands for a government."""
        lone = len(entry.tokens) == 1 and bool(entry.actors) and not entry.places
        actor = self.vocabulary.actors[entry.actors[0]] if lone else None
        return (
            actor is not None and actor.standing in ("party", "mediator") and not actor.speaks_for
        )

    def _own(self, identity: str) -> frozenset[str]:
        """Return the words of an actor's names and adjectives, and of those it speaks for."""
        actors = self.vocabulary.actors
        both = {identity, self.vocabulary.principal(identity)}
        named = [n for key in both for n in (actors[key].name, *actors[key].variants)]
        words = [word for name in named for word in _tokens(name)]
        return frozenset((*words, *(a for key in both for a in actors[key].adjectives)))

    def _is_place(
        self, text: str, start: int, end: int, before: list[Name], head: int
    ) -> bool | None:
        """Return whether a name that can be both is a place; ``None`` if nothing shows it."""
        if start < head:
            return True
        left = text[max(0, start - 60) : start].rstrip()
        while (shorter := _SKIPPED.sub("", " " + left).strip()) != left.strip():
            left = shorter
        word = left.rpartition(" ")[2].casefold()
        if (
            _OWNER.match(text, end)
            and not _OF_PLACE.match(text, end)
            and word not in ("in", "at", "near")
        ):
            return False
        if left.casefold().endswith("according to"):
            return False
        if word in lexicon.PLACE_BEFORE or _STRUCK.search(left):
            return True
        if word == "of":
            return left.split()[-2:-1] != [] and left.split()[-2].casefold() in lexicon.PLACE_OF
        if _OF_PLACE.match(text, end) or _VISITED.match(text, end):
            return True
        if before and _JOINED.fullmatch(text[before[-1].end : start]):
            return before[-1].kind == "place"
        if word in {"between", "with", "by", "against", "that", "and"} or not left:
            return False
        return False if re.match(r"(?:'s|’s)?\s+[a-z]", text[end:]) else None


#: Where a town is no government; and where it may be one, or not.
_LOCATED = re.compile(r"\b(?:in|at|near|inside|outside|around|within|across)\s(?:the\s)?$", re.I)
_TOWARDS = re.compile(r"\b(?:to|from|into|towards?|via|through|over|off)\s$", re.I)


def _names(entry: Entry, start: int, end: int, place: bool | None, slip: bool) -> Iterator[Name]:
    both = bool(entry.actors and entry.places)
    rule = "slip of a letter" if slip else "name"
    if both:
        rule += " after a word of place" if place else " as a government"
    sure = not slip and (not both or place is not None)
    if entry.places and (place or not entry.actors):
        yield Name(start, end, rule, sure and len(entry.places) == 1, entry.places[0], "place")
    elif entry.actors:
        yield Name(start, end, rule, sure and len(entry.actors) == 1, entry.actors[0], "actor")


def _tokens(name: str) -> tuple[str, ...]:
    return tuple(TOKEN.findall(texts.unaccented(texts.plain(name))))


def _same(known: str, word: str) -> bool:
    """Return whether a word is the vocabulary's: in its case, in capitals, or a role in any case."""
    return word == known or word == known.upper() or (known.islower() and word.casefold() == known)
