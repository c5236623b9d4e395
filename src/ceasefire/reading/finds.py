"""What the reader of articles finds in a text: its dates, figures, quotations and names.

Nothing of the text is kept but its paragraphs in memory, and nothing is written: a draft of a record is
made by ``ceasefire draft``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

from ceasefire import reading
from ceasefire.errors import CeasefireError, ExpressionError
from ceasefire.reading import Day, Figure, Gazetteer, Name, Quotation, publication, texts
from ceasefire.reading.marks import Mark
from ceasefire.records import data, glimpses, intervals
from ceasefire.records.project import root
from ceasefire.records.vocabulary import Vocabulary

#: Whose a mark is: a figure or a quotation has one who is said to give it.
Told = TypeVar("Told", Figure, Quotation)


@dataclass(frozen=True)
class Found:
    """What is found in one paragraph; each mark stands from ``start`` to ``end`` of its text.

    Attributes
    ----------
    number
        The paragraph, counted from 1; blank lines are none.
    text
        Its words, plain: what nobody reads is dropped, and space is collapsed.
    raw, begins
        The paragraph as it was given, and where it begins in the whole text.
    dates
        Days and spans, resolved (``edtf``).
    figures
        Counts: ``value`` with its bound, ``numbers``, ``what`` is counted, ``group``, and ``by`` whom.
    quotations
        Words in quotation marks: whether they are ``speech``, and ``by`` whom.
    names
        Actors and places of the vocabulary, by ``id``.
    """

    number: int
    text: str
    raw: str
    begins: int
    dates: tuple[Day, ...]
    figures: tuple[Figure, ...]
    quotations: tuple[Quotation, ...]
    names: tuple[Name, ...]

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return how much is found in it, and how it begins."""
        return {
            "Paragraph": self.number,
            "Found": glimpses.counted(len(self.marks), "mark"),
            "Begins": f"“{glimpses.short(self.text)}”",
        }

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All that is found, in the order of the text."""
        marks: list[Mark] = [*self.dates, *self.figures, *self.quotations, *self.names]
        return tuple(sorted(marks, key=lambda mark: (mark.start, mark.end)))

    def words(self, mark: Mark) -> str:
        """Return the words of the text that a mark stands for."""
        return self.text[mark.start : mark.end]

    def located(self, mark: Mark) -> tuple[int, int]:
        """Return where a mark stands in the text as it was given."""
        offsets = texts.offsets(self.raw)
        return self.begins + offsets[mark.start], self.begins + offsets[mark.end - 1] + 1


@dataclass(frozen=True)
class Finds:
    """What is found in a text, paragraph by paragraph.

    Attributes
    ----------
    published
        The day that *yesterday* and weekdays are counted from; none where none was given.
    paragraphs
        The paragraphs, in order.
    """

    published: date | None
    paragraphs: tuple[Found, ...]

    @cached_property
    def dates(self) -> tuple[Day, ...]:
        """Every date, in the order of the text."""
        return glimpses.Several(mark for paragraph in self.paragraphs for mark in paragraph.dates)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure, in the order of the text."""
        return glimpses.Several(mark for paragraph in self.paragraphs for mark in paragraph.figures)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Every quotation, in the order of the text."""
        return glimpses.Several(
            mark for paragraph in self.paragraphs for mark in paragraph.quotations
        )

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Every name of the vocabulary, in the order of the text."""
        return glimpses.Several(mark for paragraph in self.paragraphs for mark in paragraph.names)

    def __repr__(self) -> str:
        rows = (" | ".join(map(str, filter(None, row.values()))) for row in self._rows())
        lines = (glimpses.short(row, glimpses.LINE) for row in rows)
        return glimpses.listing(self._head(), lines, sum(1 for _ in self._rows()))

    def _repr_html_(self) -> str:
        return glimpses.table(self._head(), self._rows(), sum(1 for _ in self._rows()))

    def _head(self) -> str:
        counts = [
            glimpses.counted(len(self.paragraphs), "paragraph"),
            glimpses.counted(len(self.dates), "date"),
            glimpses.counted(len(self.figures), "figure"),
            glimpses.counted(len(self.quotations), "quotation"),
            glimpses.counted(len(self.names), "name"),
        ]
        day = f" published {self.published.isoformat()}" if self.published else ""
        return f"Text{day}: {', '.join(counts)}"

    def _rows(self) -> Iterator[Mapping[str, object]]:
        for paragraph in self.paragraphs:
            for mark in paragraph.marks:
                kind, content, by = _told(mark)
                yield {
                    "Paragraph": paragraph.number,
                    "Kind": kind,
                    "Found": content,
                    "By": by,
                    "Words": glimpses.short(paragraph.words(mark), 40),
                    "To do": "" if mark.sure else "review",
                }


def _told(mark: Mark) -> tuple[str, str, str]:
    """Return the kind of a mark, what it says, and who is said to say it."""
    if isinstance(mark, Day):
        return "date", mark.edtf, ""
    if isinstance(mark, Figure):
        whom = f" ({mark.group})" if mark.group else ""
        return "figure", f"{mark.what} {mark.value}{whom}", mark.by or ""
    if isinstance(mark, Quotation):
        return "quotation", "speech" if mark.speech else "no speech", mark.by or ""
    return "name", mark.id if isinstance(mark, Name) else mark.rule, ""


def read(
    text: str, *, published: str | date | None = None, names: Vocabulary | None = None
) -> Finds:
    """Return what the reader of articles finds in a text.

    Parameters
    ----------
    text
        The text, a paragraph a line. All of it is read as a story: what stands around an article is
        to be left out.
    published
        The day of publication, ``2025-11-08`` or a date, which relative dates are counted from;
        without it, only dates that are given in full are found.
    names
        The vocabulary of actors, places and victim groups; that of the project if not given.

    Returns
    -------
    Finds
        Its dates, figures, quotations and names. Who is said to give a figure or to speak stands
        there under the name that the book prints, or as the text prints it.

    Raises
    ------
    CeasefireError
        If there is no text, or it is a page's markup or too long; or if ``published`` is no day.
    DataFaults
        If the vocabulary of the project has faults.

    Examples
    --------
    >>> read("On Thursday, the army said, at least five civilians died.", published="2025-11-08")
    <Text published 2025-11-08: 1 paragraph, 1 date, 1 figure, 0 quotations, 0 names>
      1 | date | 2025-11-06 | Thursday
      1 | figure | killed >=5 (civilians) | the army | at least five | review
    """
    day = _day(published)
    given = list(texts.lines(_checked(text)))
    lines = [texts.plain(line) for _, line in given]
    gazetteer = Gazetteer(names) if names else _gazetteer(root() / "data")
    actors = gazetteer.vocabulary.actors

    def named(mark: Told) -> Told:
        return replace(mark, by=actors[mark.by].name) if mark.by in actors else mark

    return Finds(
        day,
        glimpses.Several(
            Found(
                number,
                line,
                raw,
                begins,
                paragraph.days,
                tuple(map(named, paragraph.figures)),
                tuple(map(named, paragraph.quotations)),
                paragraph.names,
            )
            for number, ((begins, raw), line, paragraph) in enumerate(
                zip(given, lines, reading.read(lines, gazetteer, day), strict=True), start=1
            )
        ),
    )


def _checked(text: str) -> str:
    """Return a text that can be read as an article, or refuse it."""
    if not isinstance(text, str):
        what = f"a text is a str, and not {type(text).__name__}"
        raise CeasefireError(what, "text", "decode bytes, and join lines")
    size = len(text.encode("utf-8", "replace"))
    if size > texts.MOST_BYTES:
        what = f"{size:,} bytes; an article has at most {texts.MOST_BYTES:,}"
        raise CeasefireError(what, "text", "give one article at a time")
    texts.refuse_unreadable(text, "text", "text")
    return text


def _day(published: str | date | None) -> date | None:
    if published is None or (isinstance(published, date) and not isinstance(published, datetime)):
        day = published
    elif isinstance(published, str):
        day = intervals.one_day(published)
    else:
        what = f"a day of publication is a text or a date, and not {type(published).__name__}"
        raise ExpressionError(what, "published", "write it as 2025-11-08")
    if day is not None and day.year < publication.EARLIEST:
        raise ExpressionError(f"{day} is before there were newspapers", "published", "mend it")
    return day


def _gazetteer(folder: Path) -> Gazetteer:
    """Return the names of a project; they are read again where a file of them has changed."""
    paths = [folder / f"{stem}.yaml" for stem in data.VOCABULARY_FILES]
    stamps = tuple(path.stat().st_mtime_ns if path.is_file() else 0 for path in paths)
    return _read_names(folder, stamps)


@cache
def _read_names(folder: Path, _: tuple[int, ...]) -> Gazetteer:
    return Gazetteer(data.names(folder))
