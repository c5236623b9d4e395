"""Tells whether a claim can be read in its line: its value, its words, its day, and who says it.

What is read is value and speaker; to which event a figure or a day belongs is left to the coder.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from ceasefire.reading import Gazetteer, Reading, read, texts
from ceasefire.reading.articles import Article
from ceasefire.reading.speakers import Attribution
from ceasefire.records import intervals
from ceasefire.records.models import Claim, Passage, Source
from ceasefire.records.vocabulary import Vocabulary

#: How a claim was verified, in the order of strength.
Basis = Literal["read in its line", "shown by its words", "inferred, with a reason", "not verified"]

_BACK = re.compile(
    r"\b(?:he|she|it|its|his|her|they|their|both|neither|each|who|the (?:statement|spokes\w+|"
    r"minister|government|ministry|group|two|talks|sides?)|militar(?:y|ies)|troops|officials|"
    r"delegation|forces|authorities)\b",
    re.I,
)
#: Words that turn what follows them into its opposite; a cue may hold one of its own.
_NEGATED = re.compile(r"(?:\b(?:not|never|no longer|nor|neither|without)|n't)\s+(?:\w+\s+)?$", re.I)
#: What begins a part of a sentence in which an outlet adds to what somebody says: *…, despite the …*.
_FRAMED = re.compile(
    r"(?:\b(?:after|despite|amid|following|while|as|when|which|who|aimed at)\b|, (?:a|an|the)\b)[^,;.]*$",
    re.I,
)
#: As far back from a word as such a part is looked for, in characters.
_CLAUSE = 100
_DIGITS = re.compile(r"\d")

#: What has to be read even where a claim is marked as inferred.
_NEVER_INFERRED = ("quote", "voice")

#: How many lines of the story before its own a claim may take its speaker and day from.
NEAR = 3


@dataclass(frozen=True)
class ClaimCheck:
    """How a claim was verified, and what is missing where it was not."""

    claim: str
    basis: Basis
    wanting: tuple[str, ...] = ()


@dataclass
class _Proof:
    """What is found of a claim in its line: where it stands, and what of it is wanting."""

    spots: list[int] = field(default_factory=list)
    wanting: list[str] = field(default_factory=list)

    def note(self, spots: Iterable[int], wanting: str) -> None:
        """Keep where a part of the claim stands, or that it stands nowhere."""
        found = list(spots)
        self.spots += found
        if not found:
            self.wanting.append(wanting)


@dataclass(frozen=True)
class Prover:
    """An article as it was read, for checking the claims of its record.

    Attributes
    ----------
    source
        The record.
    article
        Its article.
    gazetteer
        The names of the vocabulary.
    places
        Where passages stand that moved, by the record's paragraph; 0 for one that is missing.
    """

    source: Source
    article: Article
    gazetteer: Gazetteer
    places: Mapping[str, int]

    def _where(self, passage: Passage) -> int:
        """Return the paragraph that a passage of the story is found in; 0 if it is missing."""
        return self.places.get(passage.at, passage.numbers.start)

    @cached_property
    def readings(self) -> Mapping[int, Reading]:
        """What is read in each line, by paragraph number."""
        published = self.article.publication
        told = {self._where(passage) for passage in self.source.passages if passage.gist}
        lines = [line for line in self.article.lines if line.number in told]
        day = published.day if published else None
        found = read((line.text for line in lines), self.gazetteer, day)
        return {line.number: reading for line, reading in zip(lines, found, strict=True)}

    @property
    def _names(self) -> Vocabulary:
        return self.gazetteer.vocabulary

    def check(self, identity: str, passage: Passage, claim: Claim) -> ClaimCheck:
        """Return whether a claim can be read in its line."""
        number = self._where(passage)
        if not number:
            return ClaimCheck(identity, "not verified", ("its paragraph is missing",))
        text = texts.normalised(self.article.lines[number - 1].text)
        wanting = tuple(self._proof(number, claim, text).wanting)
        hard = [item for item in wanting if item.startswith(_NEVER_INFERRED)]
        if claim.group and wanting and not (self.readings[number].figures or _DIGITS.search(text)):
            hard.append("no count stands in the line")
        if claim.inferred and not hard:
            return ClaimCheck(identity, "inferred, with a reason", wanting)
        if wanting:
            return ClaimCheck(identity, "not verified", wanting)
        kind = self._names.aspects[claim.aspect].type
        shown = kind in ("category", "position") and not claim.quote
        return ClaimCheck(identity, "shown by its words" if shown else "read in its line")

    def _proof(self, number: int, claim: Claim, text: str) -> _Proof:
        """Return where the parts of a claim stand in its line, and what cannot be read there."""
        proof = _Proof()
        if claim.quote:
            self._quoted(number, claim, text, proof)
        if claim.value is not None:
            self._value(number, claim, text, proof)
        elif claim.issue and claim.stance:
            _cues(self._names.issues[claim.issue].cues, claim.stance, text, proof)
        if claim.voice and not self._voiced(number, claim.voice, text):
            proof.wanting.append(f"voice '{claim.voice}' is not named")
        elif claim.voice and (other := self._said_by_another(number, claim.voice, proof.spots)):
            proof.wanting.append(f"it is read as said by {other}, not {claim.voice}")
        elif not claim.voice and (other := self._told_by(number, claim, proof.spots)):
            proof.wanting.append(f"it is read as said by {other}, and has no voice")
        if claim.via and not self._named(number, claim.via):
            proof.wanting.append(f"'{claim.via}' is not named")
        if claim.said and not self._dated(claim.said, self._near(number)):
            proof.wanting.append(f"no day near the line is read as {claim.said}")
        return proof

    def _near(self, number: int) -> list[int]:
        """Return the lines of the story from which a line takes its speaker and day, nearest first."""
        return [number, *sorted((n for n in self.readings if n < number), reverse=True)[:NEAR]]

    def _quoted(self, number: int, claim: Claim, text: str, proof: _Proof) -> None:
        """Look for a quote among the voice's own words in the line."""
        words = texts.normalised(str(claim.quote))
        found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.I)
        if found is None:
            proof.wanting.append(f"quote '{claim.quote}' is not in the line")
            return
        proof.spots.append(found.start())
        marks = [q for q in self.readings[number].quotations if q.start <= found.start() < q.end]
        if not marks:
            proof.wanting.append(f"quote '{claim.quote}' is not inside quotation marks")
            return
        by = marks[0].by
        known = claim.voice and by in self._names.actors
        if known and not self._same_camp(str(by), str(claim.voice)):
            proof.wanting.append(f"quote '{claim.quote}' is read as said by {by}")

    def _same_camp(self, one: str, other: str) -> bool:
        """Return whether two speakers are one, or one of them speaks for the other."""
        if one == other:
            return True
        people = self.gazetteer.person(one) and self.gazetteer.person(other)
        same = self._names.principal(one) == self._names.principal(other)
        return same and not people

    def _said_by_another(self, number: int, voice: str, spots: Sequence[int]) -> str | None:
        """Return who else is read as the speaker of every sentence in which a claim stands."""
        others: list[str] = []
        for at in spots:
            speakers = self._speakers(number, at)
            if not speakers or any(self._same_camp(by, voice) for by in speakers):
                return None
            others += speakers
        return others[0] if others else None

    def _told_by(self, number: int, claim: Claim, spots: Sequence[int]) -> str | None:
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
        for sentence, said in zip(reading.sentences, reading.said, strict=True):
            if sentence.start <= at < sentence.end:
                return _known(said, at, self._names.actors)
        return []

    def _value(self, number: int, claim: Claim, text: str, proof: _Proof) -> None:
        value = str(claim.value)
        aspect = self._names.aspects[claim.aspect]
        reading = self.readings[number]
        if aspect.type == "number":
            self._number(claim, value, reading, proof)
        elif aspect.type == "date":
            wanted = intervals.dates(value)
            days = (day.start for day in reading.days if intervals.dates(day.edtf) == wanted)
            proof.note(days, f"no day is read as {value}")
        elif aspect.type in ("place", "actor"):
            if not self._named(number, value) and not self._voiced(number, value, text):
                proof.wanting.append(f"'{value}' is not named")
            proof.spots += [name.start for name in reading.names if name.id == value]
            proof.spots += [found.start() for found in self._by_adjective(value, text)]
        else:
            _cues(aspect.cues, value, text, proof)

    def _number(self, claim: Claim, value: str, reading: Reading, proof: _Proof) -> None:
        """Look for a count: its value, what it counts, whom, and by whom."""
        wanted = intervals.number(value)
        equal = [f for f in reading.figures if intervals.number(f.value) == wanted]
        what = self._names.read_as(claim.aspect)
        counted = [f for f in equal if f.what == what]
        if not equal:
            proof.wanting.append(f"no figure is read as {value}")
        elif not counted:
            proof.wanting.append(f"{value} is read as {equal[0].what}, not {what}")
        elif not any(f.group == claim.group or claim.group is None for f in counted):
            proof.wanting.append(f"{value} is read of {counted[0].group}, not {claim.group}")
        elif not any(self._says(claim, f.by) for f in counted):
            proof.wanting.append(f"{value} is read as said by {counted[0].by or 'the outlet'}")

    def _says(self, claim: Claim, by: str | None) -> bool:
        """Return whether a count's claimant, as read, is the claim's voice or its agency."""
        names = self._names
        known = by is not None and by in names.actors
        if claim.voice is None or not known:
            return claim.voice is None and (not known or by == claim.via)
        return names.principal(str(by)) == names.principal(claim.voice)

    def _dated(self, edtf: str, numbers: Iterable[int]) -> bool:
        wanted = intervals.dates(edtf)
        days = (day.edtf for number in numbers for day in self.readings[number].days)
        return any(intervals.dates(day) == wanted for day in days)

    def _named(self, number: int, identity: str) -> bool:
        if any(name.id == identity for name in self.readings[number].names):
            return True
        place = self._names.places.get(identity)
        if place is None or place.kind != "line":
            return False
        word = re.escape(place.name.removeprefix("the "))  # *border clashes* are at the border
        return bool(re.search(rf"\b{word}\b", self.article.lines[number - 1].text, re.I))

    def _voiced(self, number: int, identity: str, text: str) -> bool:
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
            for at in self._near(number)[1:]:
                named = {name.id for name in self.readings[at].names}
                if own & named:
                    return True
        return not one and next(self._by_adjective(identity, text), None) is not None

    def _by_adjective(self, identity: str, text: str) -> Iterator[re.Match[str]]:
        """Yield each adjective of a line that stands for an actor (*northern officials*)."""
        words = _adjectives(self._names, identity)
        if words:
            yield from re.finditer(rf"\b(?:{'|'.join(words)})\b", text)


def _known(said: Sequence[Attribution], at: int, actors: Collection[str]) -> list[str]:
    """Return the actors of the vocabulary who speak in a sentence; nobody where one is not known.

    The last who begins to speak before a place speaks there; where none does, all who speak after.
    """
    before = [each for each in said if each.end <= at and not each.weak]
    chosen = before[-1:] or [each for each in said if not each.weak]
    speakers = [str(each.by) for each in chosen]
    return speakers if all(by in actors for by in speakers) else []


def _adjectives(names: Vocabulary, identity: str) -> tuple[str, ...]:
    """Return the adjectives that stand for an actor (*northern officials*), if it has any."""
    actor = names.actors.get(identity)
    if actor is None:
        return ()
    principal = names.actors.get(actor.speaks_for or "", actor)
    return (*actor.adjectives, *principal.adjectives)


def _cues(cues: Mapping[str, tuple[str, ...]], value: str, text: str, proof: _Proof) -> None:
    """Look for one of the words that show a value; a word that is negated shows it not."""
    words = cues.get(value, ())
    found = [at for word in words for at in _stands(word, text)]
    unknown = f"the vocabulary has no words that show '{value}'"
    proof.note(found, f"none of the words that show '{value}' is in the line" if words else unknown)


def _stands(word: str, text: str) -> Iterator[int]:
    for found in re.finditer(rf"\b{re.escape(word)}", text, re.I):
        if not _NEGATED.search(text[max(0, found.start() - 30) : found.start()]):
            yield found.start()
