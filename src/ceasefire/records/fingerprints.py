"""Fingerprints of articles: hashed runs of words, by which copied prose is found without any text.

An article's fingerprint is the hash of each three words in a row, in their order. A hash has six bits,
so each is shared by one in 64 sequences of words: one match says nothing, and a run of them says much
(seven in a row, nine words, match by chance once in 2**42). A run can seem a word longer than it is,
once in 64 times at either end.

Short hashes are also what keeps the text from being read back: of a vocabulary of 35,000 words, about
550 fit at each place, whatever stood before. They are not encryption. A guessed sentence can be
confirmed, and who has a model of the language has more to go by than a vocabulary.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Literal

from ceasefire.errors import CeasefireError
from ceasefire.records import glimpses, storage

#: Words that are hashed together.
SHINGLE = 3
#: A hash is one of these; see the module's text.
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
#: The shortest run of words that counts as shared; below, runs are stock phrases.
SHORTEST_RUN = 8
#: The shortest run that one's own words may not share with an article.
OWN_RUN = 9

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
Where = Literal["prose", "speech"]


@dataclass(frozen=True)
class Fingerprint:
    """The fingerprint of one article.

    Attributes
    ----------
    source
        The record's id.
    words
        How many words the file has.
    lines
        For each line its kind, and the position of its first word.
    speech
        Positions of the words inside quotation marks, as runs: first, last.
    shingles
        The hash of the three words that begin at each position, a character each.
    """

    source: str
    words: int
    lines: tuple[tuple[str, int], ...]
    speech: tuple[tuple[int, int], ...]
    shingles: str

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return whose it is, and of how much."""
        return {"Source": self.source, "Words": glimpses.counted(self.words, "word")}

    def hashes(self) -> list[str]:
        """Return the hash at each position."""
        return list(self.shingles)

    def kind(self, position: int) -> str:
        """Return the kind of the line in which a word stands."""
        return next((kind for kind, first in reversed(self.lines) if first <= position), "")

    def paragraph(self, position: int) -> int:
        """Return the paragraph in which a word stands."""
        return sum(first <= position for _, first in self.lines)

    def spoken(self, first: int, last: int) -> int:
        """Return how many of a run's words stand inside quotation marks."""
        return sum(
            any(low <= at <= high for low, high in self.speech) for at in range(first, last + 1)
        )


@dataclass(frozen=True)
class Run:
    """Words in a row that two articles share.

    Attributes
    ----------
    one, other
        The records' ids.
    paragraphs
        Where the run begins in each.
    words
        Its length.
    where
        ``speech`` if most of it stands inside quotation marks in either, else ``prose``.
    """

    one: str
    other: str
    paragraphs: tuple[int, int]
    words: int
    where: Where


def words(text: str) -> list[str]:
    """Return the words of a text as they are compared: without case, apostrophes straight."""
    return [match.group().casefold().replace("’", "'") for match in WORD.finditer(text)]


def shingles(spelt: Sequence[str]) -> list[str]:
    """Return the hash of each three words in a row, a character each."""
    return [
        ALPHABET[
            blake2b(
                " ".join(spelt[at : at + SHINGLE]).encode("utf-8", "replace"), digest_size=1
            ).digest()[0]
            % len(ALPHABET)
        ]
        for at in range(len(spelt) - SHINGLE + 1)
    ]


@cache
def shared(one: Fingerprint, other: Fingerprint) -> tuple[Run, ...]:
    """Return the longest runs of words that two articles' stories share, longest first.

    Lines that are not the story (furniture, another article) are left out.
    """
    runs = []
    for first, second, length in _matches(one.hashes(), other.hashes()):
        count = length + SHINGLE - 1
        if count >= SHORTEST_RUN and one.kind(first) == other.kind(second) == "body":
            spoken = max(
                one.spoken(first, first + count - 1), other.spoken(second, second + count - 1)
            )
            where: Where = "speech" if spoken * 2 >= count else "prose"
            places = (one.paragraph(first), other.paragraph(second))
            runs.append(Run(one.source, other.source, places, count, where))
    return tuple(sorted(runs, key=lambda run: (-run.words, run.paragraphs)))


def _matches(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield each maximal run of equal hashes: where it begins in either, and its length."""
    index: dict[str, list[int]] = {}
    for at, code in enumerate(other):
        index.setdefault(code, []).append(at)
    for first, code in enumerate(one):
        for second in index.get(code, ()):
            if first and second and one[first - 1] == other[second - 1]:
                continue
            length = 1
            while (
                first + length < len(one)
                and second + length < len(other)
                and one[first + length] == other[second + length]
            ):
                length += 1
            yield first, second, length


def pairs(known: Sequence[Fingerprint]) -> Iterator[Run]:
    """Yield the shared runs of every two articles."""
    for at, one in enumerate(known):
        for other in known[at + 1 :]:
            yield from shared(one, other)


class Copied:
    """Finds the runs of nine words or more that a text shares with an article.

    Parameters
    ----------
    known
        The articles' fingerprints. Headlines are left out, since a bibliography gives them.
    """

    def __init__(self, known: Iterable[Fingerprint]) -> None:
        self._span = OWN_RUN - SHINGLE + 1
        self._known: dict[tuple[str, ...], tuple[str, int]] = {}
        for fingerprint in known:
            codes = fingerprint.hashes()
            for at in range(len(codes) - self._span + 1):
                places = (at, at + OWN_RUN // 2, at + OWN_RUN - 1)
                kinds = [fingerprint.kind(place) for place in places]
                if kinds.count("headline") < 2:
                    place = (fingerprint.source, fingerprint.paragraph(at))
                    self._known.setdefault(tuple(codes[at : at + self._span]), place)

    def find(self, text: str) -> Iterator[tuple[int, int, str, int]]:
        """Yield line, length in words, source and paragraph of each shared run."""
        matches = list(WORD.finditer(text))
        codes = shingles([match.group().casefold().replace("’", "'") for match in matches])
        at = 0
        while at + self._span <= len(codes):
            place = self._known.get(tuple(codes[at : at + self._span]))
            if place is None:
                at += 1
                continue
            end = at + 1
            while tuple(codes[end : end + self._span]) in self._known:
                end += 1
            line = text.count("\n", 0, matches[at].start()) + 1
            yield line, end - at - 1 + OWN_RUN, *place
            at = end


def write(fingerprint: Fingerprint, folder: Path) -> Path:
    """Write a fingerprint as ``<source>.json``, and return where."""
    content = {
        "source": fingerprint.source,
        "words": fingerprint.words,
        "lines": fingerprint.lines,
        "speech": fingerprint.speech,
        "shingles": fingerprint.shingles,
    }
    path = folder / f"{fingerprint.source}.json"
    storage.save(path, json.dumps(content, separators=(",", ":")) + "\n")
    return path


def read(folder: Path) -> tuple[Fingerprint, ...]:
    """Read every fingerprint of a folder, sorted by source.

    Raises
    ------
    CeasefireError
        If a file is not a fingerprint.
    """
    return tuple(_read(path) for path in sorted(folder.glob("*.json")))


def _check(fingerprint: Fingerprint, path: Path) -> None:
    """Refuse a fingerprint that is not whole: renamed, cut, or with lines out of order."""
    starts = [first for _, first in fingerprint.lines]
    wrong = [
        (fingerprint.source != path.stem, f"it is of '{fingerprint.source}'"),
        (
            len(fingerprint.shingles) != max(0, fingerprint.words - SHINGLE + 1),
            "hashes are lacking",
        ),
        (not set(fingerprint.shingles) <= set(ALPHABET), "it has characters that are no hash"),
        (starts != sorted(starts) or not starts, "its lines are not in order"),
    ]
    for is_wrong, what in wrong:
        if is_wrong:
            raise ValueError(what)


def _read(path: Path) -> Fingerprint:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        fingerprint = Fingerprint(
            str(content["source"]),
            int(content["words"]),
            tuple((str(kind), int(first)) for kind, first in content["lines"]),
            tuple((int(low), int(high)) for low, high in content["speech"]),
            str(content["shingles"]),
        )
        _check(fingerprint, path)
    except (OSError, ValueError, KeyError, TypeError) as error:
        what = f"not a fingerprint: {error}"
        raise CeasefireError(
            what, path.name, "make it again with `ceasefire verify --write`"
        ) from error
    return fingerprint
