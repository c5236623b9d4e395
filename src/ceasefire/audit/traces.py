"""Traces: in which lines of a page the claims of a paragraph show, by what the reader finds there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

from ceasefire.audit import proof
from ceasefire.audit.voices import Voices
from ceasefire.reading import Gazetteer, Reading, read, texts
from ceasefire.reading.articles import Article, Line
from ceasefire.records import intervals
from ceasefire.records.claims import Claim
from ceasefire.records.sources import Passage
from ceasefire.records.vocabulary import Vocabulary

Kind = Literal["quotation", "number", "date", "name", "word for"]

#: How many adjacent lines of a page one paragraph can be broken over.
ADJACENT = 3
#: What has to show, all of it.
_WHOLE = ("quotation", "number")
#: What the reader calls a count whose kind it does not know.
_ANYTHING = "count"


class Sign(NamedTuple):
    """A part of a claim that a line can show: of which kind, what it is, and of which claim."""

    kind: Kind
    value: str
    claim: Claim

    def __str__(self) -> str:
        """Return it as a person reads it."""
        value = f"‘{self.value}’" if self.kind == "quotation" else self.value
        return f"{self.kind} {value}"


@dataclass(frozen=True)
class Trace:
    """Where the claims of a paragraph show on a page.

    Attributes
    ----------
    found
        Whether they do: each quotation and number, and where nothing is quoted most of the claims that
        can be shown.
    line, text
        The number of the line, or of the first of several; what it says if it is one.
    shown, lacking
        What of the claims shows there, and what does not.
    tied
        Whether one line has all quotations, or a number together with a name or a date of the claims.
    """

    found: bool
    line: int | None
    text: str
    shown: tuple[Sign, ...]
    lacking: tuple[Sign, ...]
    tied: bool


def signs(passage: Passage, names: Vocabulary) -> list[Sign]:
    """Return what of a paragraph's claims a line can show: of one that is inferred, its quotation alone."""
    return list(dict.fromkeys(sign for claim in passage.claims for sign in _signs(claim, names)))


def _signs(claim: Claim, names: Vocabulary) -> Iterator[Sign]:
    if claim.quote:
        yield Sign("quotation", claim.quote, claim)
    if claim.inferred:
        return
    aspect = names.aspects[claim.aspect]
    if claim.issue and claim.stance:
        if names.issues[claim.issue].cues.get(claim.stance):
            yield Sign("word for", claim.stance, claim)
    elif claim.value is not None and aspect.type in _KINDS:
        yield Sign(_KINDS[aspect.type], claim.value, claim)
    elif claim.value is not None and aspect.cues.get(claim.value):
        yield Sign("word for", claim.value, claim)


_KINDS: Mapping[str, Kind] = {"number": "number", "date": "date", "place": "name", "actor": "name"}


@dataclass(frozen=True)
class Lines:
    """Lines of a page that stand one below the other, as they are read.

    Attributes
    ----------
    lines
        Each with the number that it has on the page.
    gazetteer
        The names of the vocabulary.
    day
        The day that relative dates count from, if it is known.
    adjacent
        How many of them one paragraph can be broken over.
    """

    lines: Sequence[tuple[int, str]]
    gazetteer: Gazetteer
    day: date | None
    adjacent: int = ADJACENT

    @cached_property
    def _voices(self) -> Voices:
        """Who is named in them; a line that is too long for a paragraph is not read."""
        plain = [text if len(text) <= texts.MOST_CHARACTERS else "" for _, text in self.lines]
        article = Article(
            "page", tuple(Line(n, "body", t, t, 0) for n, t in enumerate(plain, 1)), None, ()
        )
        readings = enumerate(read(plain, self.gazetteer, self.day), 1)
        return Voices(article, self.gazetteer, dict(readings))

    @cached_property
    def _normal(self) -> list[str]:
        return [texts.normalised(text) for _, text in self.lines]

    def trace(self, wanted: Sequence[Sign]) -> Trace:
        """Return where the claims of a paragraph show best.

        Parameters
        ----------
        wanted
            What of them can be shown.

        Returns
        -------
        Trace
            Of the line, or of the adjacent lines each of which shows something, that has every quotation
            and number, and where nothing is quoted most of the claims; the first and shortest of those
            that show most.
        """
        shown = [
            frozenset(sign for sign in wanted if self._shows(number, sign))
            for number in range(1, len(self.lines) + 1)
        ]
        best, place = (False, False, 0, 0), (0, 0)
        for start, length in self._runs(shown):
            there = frozenset().union(*shown[start : start + length])
            whole = all(sign in there for sign in wanted if sign.kind in _WHOLE)
            rank = (whole and _enough(there, wanted), whole, len(there), -length)
            if rank > best:
                best, place = rank, (start, length)
        return self._traced(wanted, shown, best[0], *place)

    def _traced(
        self,
        wanted: Sequence[Sign],
        shown: Sequence[frozenset[Sign]],
        whole: bool,
        start: int,
        length: int,
    ) -> Trace:
        there = frozenset().union(*shown[start : start + length])
        line, text = self.lines[start] if length else (None, "")
        lacking = tuple(sign for sign in wanted if sign not in there)
        seen = tuple(sign for sign in wanted if sign in there)
        tied = whole and length == 1 and self._tied(start + 1, seen)
        return Trace(whole, line, text if length == 1 else "", seen, lacking, tied)

    def _runs(self, shown: Sequence[frozenset[Sign]]) -> Iterator[tuple[int, int]]:
        """Yield where adjacent lines begin that all show something, and how many they are."""
        for start in range(len(shown)):
            for length in range(1, self.adjacent + 1):
                if start + length > len(shown) or not shown[start + length - 1]:
                    break
                yield start, length

    def _tied(self, number: int, seen: Sequence[Sign]) -> bool:
        """Return whether a line belongs to a paragraph beyond doubt."""
        kinds = {sign.kind for sign in seen}
        if "quotation" in kinds:
            return True
        known = {name.id for name in self._voices.readings[number].names}
        beside = {
            by for sign in seen for by in (sign.claim.voice, sign.claim.via, sign.claim.place)
        }
        return "number" in kinds and bool({"name", "date"} & kinds or beside & known)

    def _shows(self, number: int, sign: Sign) -> bool:
        """Return whether a line shows a part of a claim, numbers of lines counted from 1."""
        text = self._normal[number - 1]
        if sign.kind == "quotation":
            words = re.escape(texts.normalised(sign.value))
            return re.search(rf"(?<!\w){words}(?!\w)", text, re.I) is not None
        reading = self._voices.readings[number]
        if sign.kind == "number":
            return _counted(sign, reading, self.gazetteer.vocabulary)
        if sign.kind == "date":
            day = intervals.dates(sign.value)
            return any(intervals.dates(one.edtf) == day for one in reading.days)
        if sign.kind == "name":
            named = self._voices.named(number, sign.value)
            return named or self._voices.voiced(number, sign.value, text)
        return proof.cued(_cues(sign.claim, self.gazetteer.vocabulary), sign.value, text)


def _cues(claim: Claim, names: Vocabulary) -> Mapping[str, tuple[str, ...]]:
    return names.issues[claim.issue].cues if claim.issue else names.aspects[claim.aspect].cues


def _enough(there: frozenset[Sign], wanted: Sequence[Sign]) -> bool:
    """Return whether a quotation shows, or more than half of the claims that can be shown."""
    if any(sign.kind == "quotation" for sign in there):
        return True
    claims = {sign.claim.id for sign in wanted}
    return 2 * len({sign.claim.id for sign in there}) > len(claims)


def _counted(sign: Sign, reading: Reading, names: Vocabulary) -> bool:
    """Return whether a number is read in a line, and of nothing else than what the claim counts.

    *At least* and the like are not compared: before a pair of numbers they may hold for one or for both.
    """
    what = {names.read_as(sign.claim.aspect), _ANYTHING}
    wanted = intervals.number(sign.value)
    numbers = tuple(map(int, re.findall(r"\d+", sign.value)))
    return any(
        figure.what in what
        and (
            intervals.number(figure.value) == wanted
            or (bool(numbers) and figure.numbers == numbers)
        )
        for figure in reading.figures
    )


def strongest(each: Sequence[Trace]) -> Trace:
    """Return of several traces the one that is found, or else the one that shows most."""
    return max(each, key=lambda one: (one.found, one.tied, len(one.shown)))
