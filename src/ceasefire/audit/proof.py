"""Tells whether a claim can be read in its line: its value, its words, its day, and who says it.

What is read is value and speaker; to which event a figure or a day belongs is left to the coder.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from ceasefire.audit.voices import Voices
from ceasefire.reading import Gazetteer, Reading, read, texts
from ceasefire.reading.articles import Article
from ceasefire.records import intervals
from ceasefire.records.claims import Claim
from ceasefire.records.sources import Passage, Source
from ceasefire.records.vocabulary import Vocabulary

#: How a claim was verified, in the order of strength.
Basis = Literal["read in its line", "shown by its words", "inferred, with a reason", "not verified"]

#: Words that turn what follows them into its opposite; a cue may hold one of its own.
_NEGATED = re.compile(r"(?:\b(?:not|never|no longer|nor|neither|without)|n't)\s+(?:\w+\s+)?$", re.I)
_DIGITS = re.compile(r"\d")

#: What has to be read even where a claim is marked as inferred.
_NEVER_INFERRED = ("quote", "voice")


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
        places = list(spots)
        self.spots += places
        if not places:
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
        numbers = {self._where(passage) for passage in self.source.passages if passage.gist}
        lines = [line for line in self.article.lines if line.number in numbers]
        day = published.day if published else None
        readings = read((line.text for line in lines), self.gazetteer, day)
        return {line.number: reading for line, reading in zip(lines, readings, strict=True)}

    @cached_property
    def voices(self) -> Voices:
        """Who is read as speaking in them."""
        return Voices(self.article, self.gazetteer, self.readings)

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
        if claim.voice and not self.voices.voiced(number, claim.voice, text):
            proof.wanting.append(f"voice '{claim.voice}' is not named")
        elif claim.voice and (
            other := self.voices.said_by_another(number, claim.voice, proof.spots)
        ):
            proof.wanting.append(f"it is read as said by {other}, not {claim.voice}")
        elif not claim.voice and (other := self.voices.told_by(number, claim, proof.spots)):
            proof.wanting.append(f"it is read as said by {other}, and has no voice")
        if claim.via and not self.voices.named(number, claim.via):
            proof.wanting.append(f"'{claim.via}' is not named")
        if claim.said and not self._dated(claim.said, self.voices.near(number)):
            proof.wanting.append(f"no day near the line is read as {claim.said}")
        return proof

    def _quoted(self, number: int, claim: Claim, text: str, proof: _Proof) -> None:
        """Look for a quote among the voice's own words in the line."""
        words = texts.normalised(str(claim.quote))
        match = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.I)
        if match is None:
            proof.wanting.append(f"quote '{claim.quote}' is not in the line")
            return
        proof.spots.append(match.start())
        marks = [q for q in self.readings[number].quotations if q.start <= match.start() < q.end]
        if not marks:
            proof.wanting.append(f"quote '{claim.quote}' is not inside quotation marks")
            return
        by = marks[0].by
        known = claim.voice and by in self._names.actors
        if known and not self.voices.same_camp(str(by), str(claim.voice)):
            proof.wanting.append(f"quote '{claim.quote}' is read as said by {by}")

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
            if not self.voices.named(number, value) and not self.voices.voiced(number, value, text):
                proof.wanting.append(f"'{value}' is not named")
            proof.spots += [name.start for name in reading.names if name.id == value]
            proof.spots += [match.start() for match in self.voices.by_adjective(value, text)]
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
        elif not any(self.voices.says(claim, f.by) for f in counted):
            proof.wanting.append(f"{value} is read as said by {counted[0].by or 'the outlet'}")

    def _dated(self, edtf: str, numbers: Iterable[int]) -> bool:
        wanted = intervals.dates(edtf)
        days = (day.edtf for number in numbers for day in self.readings[number].days)
        return any(intervals.dates(day) == wanted for day in days)


def _cues(cues: Mapping[str, tuple[str, ...]], value: str, text: str, proof: _Proof) -> None:
    """Look for one of the words that show a value; a word that is negated shows it not."""
    words = cues.get(value, ())
    spots = [at for word in words for at in _stands(word, text)]
    unknown = f"the vocabulary has no words that show '{value}'"
    proof.note(spots, f"none of the words that show '{value}' is in the line" if words else unknown)


def cued(cues: Mapping[str, tuple[str, ...]], value: str, text: str) -> bool:
    """Return whether a text has one of the words that show a value, and not negated."""
    return any(next(_stands(word, text), None) is not None for word in cues.get(value, ()))


def _stands(word: str, text: str) -> Iterator[int]:
    for match in re.finditer(rf"\b{re.escape(word)}", text, re.I):
        if not _NEGATED.search(text[max(0, match.start() - 30) : match.start()]):
            yield match.start()
