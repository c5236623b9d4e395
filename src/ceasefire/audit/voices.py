"""Voices: who is named, meant and read as speaking where a claim stands in its article."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ceasefire.reading import Gazetteer, Reading
from ceasefire.reading.articles import Article
from ceasefire.reading.speakers import Attribution
from ceasefire.records.claims import Claim
from ceasefire.records.vocabulary import Vocabulary

_BACK = re.compile(
    r"\b(?:he|she|it|its|his|her|they|their|both|neither|each|who|the (?:statement|spokes\w+|"
    r"minister|government|ministry|group|two|talks|sides?)|militar(?:y|ies)|troops|officials|"
    r"delegation|forces|authorities)\b",
    re.I,
)
#: What begins a part of a sentence in which an outlet adds to what somebody says: *…, despite the …*.
_FRAMED = re.compile(
    r"(?:\b(?:after|despite|amid|following|while|as|when|which|who|aimed at)\b|, (?:a|an|the)\b)[^,;.]*$",
    re.I,
)
#: As far back from a word as such a part is looked for, in characters.
_CLAUSE = 100

#: How many lines of the story before its own a claim may take its speaker and day from.
NEAR = 3


@dataclass(frozen=True)
class Voices:
    """The speakers of an article, as they were read.

    Attributes
    ----------
    article
        The article.
    gazetteer
        The names of the vocabulary.
    readings
        What is read in each line of the story, by paragraph number.
    """

    article: Article
    gazetteer: Gazetteer
    readings: Mapping[int, Reading]

    @property
    def _names(self) -> Vocabulary:
        return self.gazetteer.vocabulary

    def near(self, number: int) -> list[int]:
        """Return the lines of the story from which a line takes its speaker and day, nearest first."""
        return [number, *sorted((n for n in self.readings if n < number), reverse=True)[:NEAR]]

    def same_camp(self, one: str, other: str) -> bool:
        """Return whether two speakers are one, or one of them speaks for the other."""
        if one == other:
            return True
        people = self.gazetteer.person(one) and self.gazetteer.person(other)
        same = self._names.principal(one) == self._names.principal(other)
        return same and not people

    def said_by_another(self, number: int, voice: str, spots: Sequence[int]) -> str | None:
        """Return who else is read as the speaker of every sentence in which a claim stands."""
        others: list[str] = []
        for at in spots:
            speakers = self._speakers(number, at)
            if not speakers or any(self.same_camp(by, voice) for by in speakers):
                return None
            others += speakers
        return others[0] if others else None

    def told_by(self, number: int, claim: Claim, spots: Sequence[int]) -> str | None:
        """Return whose words an outlet's claim is made of, where it can only be somebody's."""
        aspect = self._names.aspects[claim.aspect]
        # What is told in passing is an outlet's, whoever speaks: *talks to prevent a clash failed, he said*.
        if aspect.type not in ("category", "position") or aspect.tells == "passing":
            return None
        text = self.article.lines[number - 1].text
        reported = [at for at in spots if not _FRAMED.search(text[max(0, at - _CLAUSE) : at])]
        speakers = [self._speakers(number, at) for at in reported]
        return speakers[0][0] if len(speakers) == len(spots) and all(speakers) and spots else None

    def _speakers(self, number: int, at: int) -> list[str]:
        """Return the actors who are read as speaking where a part of a claim stands."""
        reading = self.readings[number]
        for sentence, attributions in zip(reading.sentences, reading.said, strict=True):
            if sentence.start <= at < sentence.end:
                return _known(attributions, at, self._names.actors)
        return []

    def says(self, claim: Claim, by: str | None) -> bool:
        """Return whether a count's claimant, as read, is the claim's voice or its agency."""
        names = self._names
        known = by is not None and by in names.actors
        if claim.voice is None or not known:
            return claim.voice is None and (not known or by == claim.via)
        return names.principal(str(by)) == names.principal(claim.voice)

    def named(self, number: int, identity: str) -> bool:
        """Return whether an actor or place is named in a line, or the border by what happens at it."""
        if any(name.id == identity for name in self.readings[number].names):
            return True
        place = self._names.places.get(identity)
        if place is None or place.kind != "line":
            return False
        word = re.escape(place.name.removeprefix("the "))  # *border clashes* are at the border
        return bool(re.search(rf"\b{word}\b", self.article.lines[number - 1].text, re.I))

    def voiced(self, number: int, identity: str, text: str) -> bool:
        """Return whether an actor is named in the line, or meant by it and named shortly before."""
        actors = self._names.actors
        one = identity in actors and self.gazetteer.person(identity)
        own = {identity}
        if not one:
            own |= {self._names.principal(identity)} if identity in actors else set()
            own |= {a for a, actor in actors.items() if actor.speaks_for == identity}
        here = {name.id for name in self.readings[number].names}
        if own & here:
            return True
        others = {a for a in here if a in actors and self.gazetteer.person(a)}
        if _BACK.search(text) and not (one and others):
            for at in self.near(number)[1:]:
                named = {name.id for name in self.readings[at].names}
                if own & named:
                    return True
        return not one and next(self.by_adjective(identity, text), None) is not None

    def by_adjective(self, identity: str, text: str) -> Iterator[re.Match[str]]:
        """Yield each adjective of a line that stands for an actor (*northern officials*)."""
        words = _adjectives(self._names, identity)
        if words:
            yield from re.finditer(rf"\b(?:{'|'.join(words)})\b", text)


def _known(attributions: Sequence[Attribution], at: int, actors: Collection[str]) -> list[str]:
    """Return the actors of the vocabulary who speak in a sentence; nobody where one is not known.

    The last who begins to speak before a place speaks there; where none does, all who speak after.
    """
    before = [each for each in attributions if each.end <= at and not each.weak]
    chosen = before[-1:] or [each for each in attributions if not each.weak]
    speakers = [str(each.by) for each in chosen]
    return speakers if all(by in actors for by in speakers) else []


def _adjectives(names: Vocabulary, identity: str) -> tuple[str, ...]:
    """Return the adjectives that stand for an actor (*northern officials*), if it has any."""
    actor = names.actors.get(identity)
    if actor is None:
        return ()
    principal = names.actors.get(actor.speaks_for or "", actor)
    return (*actor.adjectives, *principal.adjectives)
