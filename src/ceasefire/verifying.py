"""Holds each record against its article: line by line, and claim by claim."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from ceasefire import intervals, publication, texts
from ceasefire.articles import Article
from ceasefire.errors import Fault
from ceasefire.reading import Gazetteer, Reading, read
from ceasefire.records import Claim, Passage, Source
from ceasefire.vocabulary import Vocabulary

State = Literal["verified", "moved", "changed", "missing"]
#: How a claim was verified, in the order of strength.
Basis = Literal["read in its line", "shown by its words", "inferred, with a reason", "not verified"]

_BACK = re.compile(
    r"\b(?:he|she|it|its|his|her|they|their|both|neither|each|who|the (?:statement|spokes\w+|"
    r"minister|government|ministry|group|two|talks|sides?)|militar(?:y|ies)|troops|officials|"
    r"delegation|forces|authorities)\b",
    re.I,
)


@dataclass(frozen=True)
class LineCheck:
    """What became of a passage: ``verified``, or how its lines differ from those coded.

    ``lines`` is how many lines it has, ``now`` where one that moved begins.
    """

    at: str
    lines: int
    state: State
    note: str = ""
    now: int | None = None


@dataclass(frozen=True)
class ClaimCheck:
    """How a claim was verified, and what is missing where it was not."""

    claim: str
    basis: Basis
    wanting: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verification:
    """A record against its article.

    Attributes
    ----------
    source
        The record's id.
    lines
        One check a passage.
    claims
        One check a claim.
    faults
        Everything that does not agree.
    """

    source: str
    lines: tuple[LineCheck, ...]
    claims: tuple[ClaimCheck, ...]
    faults: tuple[Fault, ...]

    def count(self, state: State) -> int:
        """Return how many lines of the file are in a state."""
        return sum(check.lines for check in self.lines if check.state == state)

    def claimed(self, basis: Basis) -> int:
        """Return how many claims were verified in a way."""
        return sum(check.basis == basis for check in self.claims)


#: What has to be read even where a claim is marked as inferred; so has a count of people.
_NEVER_INFERRED = ("quote", "voice")

#: How many lines of the story before its own a claim may take its speaker and day from.
NEAR = 3


def verify(source: Source, article: Article, gazetteer: Gazetteer) -> Verification:
    """Hold a record against its article.

    Parameters
    ----------
    source
        The record.
    article
        The article, read with the record's publication date.
    gazetteer
        The names of the vocabulary.
    """
    file = f"{article.name}.txt"
    faults: list[Fault] = []
    expected = source.article.paragraphs
    if len(article.lines) != expected:
        what = f"the article has {len(article.lines)} paragraphs, the record {expected}"
        faults.append(Fault(file, 0, "", what, "check that it is the same capture"))
    elif source.article.sha256 != article.digest():
        what = "the article's digest differs from the record's"
        faults.append(Fault(file, 0, "", what, "read it again"))
    faults += [Fault(file, 0, "", what, "mend the record") for what in _header(source, article)]
    known = {passage.sha256 for passage in source.passages}
    lines = tuple(_line(passage, article, known) for passage in source.passages)
    for check in lines:
        if check.state != "verified" or check.note:
            what = f"paragraph {check.at} {check.note or _STATES[check.state]}"
            faults.append(Fault(file, 0, "", what, "code it again, or mend the record"))
    places = {check.at: check.now for check in lines if check.now is not None}
    places |= {check.at: 0 for check in lines if check.state == "missing"}
    context = _Context(source, article, gazetteer, places)
    claims = tuple(context.check(*item) for item in source.claims())
    for result in claims:
        if result.basis == "not verified":
            what = f"{result.claim}: {'; '.join(result.wanting)}"
            remedy = "mend the claim, or mark it `inferred` with the reason"
            faults.append(Fault(file, 0, "", what, remedy))
    return Verification(source.id, lines, claims, tuple(faults))


def _header(source: Source, article: Article) -> Iterator[str]:
    """Yield what the record says of the article as a whole, and the article does not show."""
    headlines = {texts.normalised(line.text) for line in article.lines if line.kind == "headline"}
    if headlines and texts.normalised(source.title) not in headlines:
        yield f"the title '{source.title}' is none of its headlines"
    first = next((line.text for line in article.story()), "")
    story = f"{first} {' '.join(headlines)}".casefold()
    if source.dateline and source.dateline.casefold() not in story:
        yield f"the dateline '{source.dateline}' is not in its first paragraph"
    shown = publication.found(
        [line.text for line in article.lines], [line.kind for line in article.lines]
    )
    if shown is not None and (shown.edtf, shown.dated) != (source.published, source.dated):
        yield (
            f"it shows {shown.edtf} ({shown.dated}) as its date, and the record"
            f" {source.published} ({source.dated})"
        )


_STATES = {
    "changed": "has changed since it was coded",
    "missing": "is missing",
    "moved": "stands elsewhere",
    "verified": "",
}


def _line(passage: Passage, article: Article, known: Collection[str | None]) -> LineCheck:
    """Compare one passage: its words, its number, its kind.

    A line that is nowhere is missing if another passage's line stands in its place, else changed.
    """
    numbers = passage.numbers
    length = len(numbers)
    if passage.sha256 is None:
        return LineCheck(passage.at, length, "changed", "has no sha256 in the record")
    if numbers.stop - 1 <= len(article.lines) and article.digest_of(numbers) == passage.sha256:
        return LineCheck(passage.at, length, "verified", _kind(passage, article))
    for start in range(1, len(article.lines) - length + 2):
        if article.digest_of(range(start, start + length)) == passage.sha256:
            return LineCheck(passage.at, length, "moved", f"is now paragraph {start}", start)
    gone = numbers.start > len(article.lines) or article.digest_of(numbers) in known
    return LineCheck(passage.at, length, "missing" if gone else "changed")


def _kind(passage: Passage, article: Article) -> str:
    """Return how the record's kind differs from what is read; a note on the passage explains it."""
    read_as = {article.lines[number - 1].kind for number in passage.numbers}
    coded = passage.furniture or "body"
    if read_as == {coded} or passage.note:
        return ""
    return f"is coded as {coded} and read as {', '.join(sorted(read_as))}"


@dataclass(frozen=True)
class _Context:
    """An article as it was read, for checking the claims of its record."""

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

    def check(self, identity: str, passage: Passage, claim: Claim) -> ClaimCheck:
        """Return whether a claim can be read in its line."""
        number = self._where(passage)
        if not number:
            return ClaimCheck(identity, "not verified", ("its paragraph is missing",))
        wanting = tuple(self._wanting(number, claim))
        hard = [item for item in wanting if item.startswith(_NEVER_INFERRED)]
        hard += [item for item in wanting if item.startswith("no figure") and claim.group]
        if claim.inferred and not hard:
            return ClaimCheck(identity, "inferred, with a reason", wanting)
        if wanting:
            return ClaimCheck(identity, "not verified", wanting)
        kind = self._names.aspects[claim.aspect].type
        shown = kind in ("category", "position") and not claim.quote
        return ClaimCheck(identity, "shown by its words" if shown else "read in its line")

    @property
    def _names(self) -> Vocabulary:
        return self.gazetteer.vocabulary

    def _wanting(self, number: int, claim: Claim) -> Iterator[str]:
        """Yield each part of a claim that cannot be read in its line."""
        text = texts.normalised(self.article.lines[number - 1].text)
        if claim.quote:
            yield from self._quoted(number, claim, text)
        if claim.value is not None:
            yield from self._value(number, claim, text)
        elif claim.issue and claim.stance:
            yield from _cues(self._names.issues[claim.issue].cues, claim.stance, text)
        if claim.voice and not self._voiced(number, claim.voice, text):
            yield f"voice '{claim.voice}' is not named"
        if claim.via and not self._named(number, claim.via):
            yield f"'{claim.via}' is not named"
        if claim.said and not self._dated(claim.said, self._near(number)):
            yield f"no day near the line is read as {claim.said}"

    def _near(self, number: int) -> list[int]:
        """Return the lines of the story from which a line takes its speaker and day, nearest first."""
        return [number, *sorted((n for n in self.readings if n < number), reverse=True)[:NEAR]]

    def _quoted(self, number: int, claim: Claim, text: str) -> Iterator[str]:
        """Yield what keeps a quote from being the voice's own words in the line."""
        words = texts.normalised(str(claim.quote))
        found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.I)
        if found is None:
            yield f"quote '{claim.quote}' is not in the line"
            return
        marks = [q for q in self.readings[number].quotations if q.start <= found.start() < q.end]
        if not marks:
            yield f"quote '{claim.quote}' is not inside quotation marks"
            return
        by = marks[0].by
        known = claim.voice and by in self._names.actors
        if known and not self._same_camp(str(by), str(claim.voice)):
            yield f"quote '{claim.quote}' is read as said by {by}"

    def _same_camp(self, one: str, other: str) -> bool:
        """Return whether two speakers are one, or one of them speaks for the other."""
        if one == other:
            return True
        people = self.gazetteer.person(one) and self.gazetteer.person(other)
        same = self._names.principal(one) == self._names.principal(other)
        return same and not people

    def _value(self, number: int, claim: Claim, text: str) -> Iterator[str]:
        value = str(claim.value)
        aspect = self._names.aspects[claim.aspect]
        reading = self.readings[number]
        if aspect.type == "number":
            yield from self._number(claim, value, reading)
        elif aspect.type == "date":
            if not self._dated(value, [number]):
                yield f"no day is read as {value}"
        elif aspect.type in ("place", "actor"):
            if not self._named(number, value) and not self._voiced(number, value, text):
                yield f"'{value}' is not named"
        else:
            yield from _cues(aspect.cues, value, text)

    def _number(self, claim: Claim, value: str, reading: Reading) -> Iterator[str]:
        """Yield what keeps a count from being read: its value, what it counts, whom, or by whom."""
        wanted = intervals.number(value)
        equal = [f for f in reading.figures if intervals.number(f.value) == wanted]
        what = {"attempt": "ordinal"}.get(claim.aspect, claim.aspect)
        counted = [f for f in equal if f.what == what]
        if not equal:
            yield f"no figure is read as {value}"
        elif not counted:
            yield f"{value} is read as {equal[0].what}, not {what}"
        elif not any(f.group == claim.group or claim.group is None for f in counted):
            yield f"{value} is read of {counted[0].group}, not {claim.group}"
        elif not any(self._says(claim, f.by) for f in counted):
            yield f"{value} is read as said by {counted[0].by or 'the outlet'}"

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
        words = () if one else _adjectives(self._names, identity)
        return bool(words and re.search(rf"\b(?:{'|'.join(words)})\b", text))


def _adjectives(names: Vocabulary, identity: str) -> tuple[str, ...]:
    """Return the adjectives that stand for an actor (*Afghan officials*), if it has any."""
    actor = names.actors.get(identity)
    if actor is None:
        return ()
    principal = names.actors.get(actor.speaks_for or "", actor)
    return (*actor.adjectives, *principal.adjectives)


def _cues(cues: Mapping[str, tuple[str, ...]], value: str, text: str) -> Iterator[str]:
    """Yield a note unless one of the words that show a value is in the line."""
    words = cues.get(value, ())
    if not any(re.search(rf"\b{re.escape(word)}", text, re.I) for word in words):
        yield (
            f"none of the words that show '{value}' is in the line"
            if words
            else (f"the vocabulary has no words that show '{value}'")
        )


def published(source: Source) -> str:
    """Return the day that an article's relative dates count from, by its record."""
    interval = intervals.dates(source.published)
    day: date | None = interval.low or interval.high
    return day.isoformat() if day else ""
