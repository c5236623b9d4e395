"""A captured article as numbered lines: what each one is, and when the article was published.

A paragraph is a line that is not blank, counted from 1, furniture and unrelated articles included,
so that a number never shifts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ceasefire.errors import CeasefireError
from ceasefire.reading import pages, publication, texts
from ceasefire.reading.names import Gazetteer
from ceasefire.reading.publication import Publication
from ceasefire.records.enumerations import LineKind

#: Fewer quotation marks that do not pair are a speech that goes on in the next paragraph.
_MANY_MARKS = 8


@dataclass(frozen=True)
class Line:
    """A line of the file that is not blank.

    Attributes
    ----------
    number
        Its paragraph number.
    kind
        What it is.
    text
        The line, plain.
    raw
        The line as it stands in the file.
    start
        Where it begins in the file's text.
    """

    number: int
    kind: LineKind
    text: str
    raw: str
    start: int

    @cached_property
    def _offsets(self) -> list[int]:
        return texts.offsets(self.raw)

    def located(self, start: int, end: int) -> tuple[int, int]:
        """Return where a span of the plain line stands in the file's text."""
        return self.start + self._offsets[start], self.start + self._offsets[end - 1] + 1


@dataclass(frozen=True)
class Article:
    """One captured file.

    Attributes
    ----------
    name
        The file's name without its suffix.
    lines
        Every line that is not blank.
    publication
        When it was published and how that is known; ``None`` where the text gives no usable date.
    warnings
        What a person has to know of how it was read.
    """

    name: str
    lines: tuple[Line, ...]
    publication: Publication | None
    warnings: tuple[str, ...]

    def story(self) -> Iterator[Line]:
        """Yield the lines of the story itself."""
        return (line for line in self.lines if line.kind == "body")

    def digest(self) -> str:
        """Return the digest of the whole text."""
        return texts.digest("\n".join(line.text for line in self.lines))

    def digest_of(self, numbers: range) -> str:
        """Return the digest of a run of lines."""
        chosen = self.lines[numbers.start - 1 : numbers.stop - 1]
        return texts.digest("\n".join(line.text for line in chosen))


def read(path: Path, gazetteer: Gazetteer, published: str | None = None) -> Article:
    """Read a captured article.

    Parameters
    ----------
    path
        The text file.
    gazetteer
        The names that tell the article on the subject from others in the file.
    published
        The publication date, where a person supplies it (EDTF, one day).

    Raises
    ------
    CeasefireError
        If the file cannot be read as an article: what, where and how to mend it.
    """
    text, warnings = texts.read(path)
    return parsed(text, path.stem, gazetteer, published, warnings)


def parsed(
    text: str,
    name: str,
    gazetteer: Gazetteer,
    published: str | None = None,
    warnings: list[str] | None = None,
) -> Article:
    """Return the article of a text that is already decoded; the rest as for ``read``."""
    raw = list(texts.lines(text))
    plain = [texts.plain(line) for _, line in raw]
    kinds = pages.classify(plain, gazetteer)
    lines = tuple(
        Line(number, kind, words, line, start)
        for number, ((start, line), words, kind) in enumerate(
            zip(raw, plain, kinds, strict=True), start=1
        )
    )
    notes = [*(warnings or ()), *_stacked(lines), *_strays(lines, gazetteer), *_unpaired(lines)]
    if not any(line.kind == "body" for line in lines):
        what = f"no paragraph of a story among {len(lines)} lines"
        raise CeasefireError(what, name, "copy the article's text, not only what stands around it")
    when = publication.supplied(published) if published else publication.shown(plain, kinds)
    if when and when.doubted:
        notes.append(f"paragraph {when.paragraph}: the date is not on the weekday printed with it")
    return Article(name, lines, when, tuple(notes))


def _stacked(lines: tuple[Line, ...]) -> Iterator[str]:
    """Yield a note on each other article, and each repetition, that the file holds."""
    for kind, what in (
        ("unrelated article", "another article"),
        ("repeated", "the same lines again"),
    ):
        numbers = [line.number for line in lines if line.kind == kind]
        if numbers:
            yield f"paragraphs {runs(numbers)}: {what}, left out"


def _strays(lines: tuple[Line, ...], gazetteer: Gazetteer) -> Iterator[str]:
    """Yield a note on the end of a story, after a headline of its own, that names nothing known."""
    heads = [at for at, line in enumerate(lines) if line.kind == "subheading"]
    if not heads:
        return
    tail = [line for line in lines[heads[-1] :] if line.kind in ("subheading", "body")]
    if len(tail) > 2 and not any(gazetteer.find(line.text) for line in tail):
        numbers = runs([line.number for line in tail])
        yield f"paragraphs {numbers}: no name of the vocabulary; cut them off if they are another article"


def _unpaired(lines: tuple[Line, ...]) -> Iterator[str]:
    """Yield a note on each line with many quotation marks that do not pair."""
    for line in lines:
        curly = line.text.count("“") - line.text.count("”")
        straight = line.text.count('"') % 2
        marks = sum(map(line.text.count, '“”"'))
        if marks >= _MANY_MARKS and (curly or straight):
            yield f"paragraph {line.number}: {marks} quotation marks that do not pair"


def runs(numbers: list[int]) -> str:
    """Return numbers as a person writes them: ``2, 5..8``."""
    written: list[list[int]] = []
    for number in numbers:
        if written and number == written[-1][-1] + 1:
            written[-1].append(number)
        else:
            written.append([number])
    return ", ".join(f"{run[0]}..{run[-1]}" if len(run) > 1 else str(run[0]) for run in written)


def copy_of(identity: str, folder: Path) -> Path | None:
    """Return the reader's copy of a source's article, or ``None`` where there is none."""
    path = folder / f"{identity}.txt"
    return path if path.is_file() else None
