"""Questions to the ledger: what would change in the book with another part of it.

A *change* is a sentence, figure, table or judgement of a page that would read differently, or fall.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ceasefire.errors import counted
from ceasefire.ledger import alterations, reasons, words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger, load
from ceasefire.ledger.selection import Selection
from ceasefire.prose import cells, contents, manuscript
from ceasefire.prose.page import Cell, Judgement, Page
from ceasefire.prose.views import View
from ceasefire.records import glimpses
from ceasefire.records.project import root


def book(folder: Path | None = None) -> tuple[list[Page], View]:
    """Return the pages of the book as written, and the part of the ledger that it publishes.

    Parameters
    ----------
    folder
        The project's folder; found by ``records.project.root`` if not given.

    Raises
    ------
    DataFaults, CeasefireError
        As ``ledger.load`` and ``contents.pages`` do.
    """
    place = folder or root()
    whole = load(place)
    return manuscript.chapters(place, contents.pages(place)), View.of(Selection(), whole)


@dataclass(frozen=True, order=True)
class Change:
    """Something on a page that another part of the ledger alters.

    Attributes
    ----------
    page, line
        Where it stands.
    kind
        ``sentence``, ``figure``, ``table`` or ``judgement``.
    name
        Name of a figure, table or judgement; empty for a sentence.
    old, new
        What it says; ``new`` is empty where it falls.
    """

    page: str
    line: int
    kind: str
    name: str
    old: str
    new: str

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return what is altered where, and from what to what."""
        where = f"{self.page}:{self.line} {self.kind} {self.name}".strip()
        return {
            "Where": where,
            "Old": f"“{self.old}”",
            "New": f"“{self.new}”" if self.new else "falls",
        }

    @property
    def falls(self) -> bool:
        """Whether nothing supports it any more."""
        return not self.new


def changes(pages: Sequence[Page], old: View, new: View) -> list[Change]:
    """Return all that reads differently on the pages of the book, or falls, in reading order.

    Parameters
    ----------
    pages
        The pages as written.
    old, new
        What the book shows, and what it would show.
    """
    return glimpses.Many(differing(pages, old, new))


def differing(pages: Sequence[Page], old: View, new: View) -> Iterator[Change]:
    """Yield the same one by one: each page is read when it is come to."""
    by_name = {page.name: page for page in pages}
    for page in pages:
        differences = [*_of_page(page, old.on(page.name), new.on(page.name))]
        for line, name in page.summaries:
            repeated = [
                (line, one) for one in (by_name[name].judgements if name in by_name else ())
            ]
            differences += _of_summaries(page, repeated, old.on(name), new.on(name))
        # of one line, in the order of the page
        yield from sorted(differences, key=lambda change: change.line)


def _of_summaries(
    page: Page, repeated: Sequence[tuple[int, Judgement]], old: View, new: View
) -> Iterator[Change]:
    for line, judgement in repeated:
        before, after = old.judged(judgement), new.judged(judgement)
        if before != after:
            yield Change(page.name, line, "judgement", judgement.name, before, after)


def _of_page(page: Page, old: View, new: View) -> Iterator[Change]:
    for paragraph in page.paragraphs:
        printed = zip(
            paragraph.sentences, old.printed(paragraph), new.printed(paragraph), strict=True
        )
        for sentence, before, after in printed:
            if before != after:
                yield Change(page.name, sentence.line, "sentence", "", before, after)
    for judgement in page.judgements:
        before, after = old.judgement(judgement), new.judgement(judgement)
        if before != after:
            yield Change(page.name, judgement.line, "judgement", judgement.name, before, after)
    for cell in page.cells:
        yield from _of_cell(page, cell, old, new)


def _of_cell(page: Page, cell: Cell, old: View, new: View) -> Iterator[Change]:
    before, after = old.cell(cell), new.cell(cell)
    if before == after:
        return
    kind = cells.call(cell.expression, old.ledger).exhibit.kind
    yield Change(page.name, cell.line, kind, cell.name, *before.apart(after))


#: What can become of a finding: it is another, nothing is told of it any more, or only now.
Altered = Literal[alterations.Altered, "gone", "appeared"]


@dataclass(frozen=True, order=True)
class Moved:
    """A finding that another part of the ledger alters.

    Attributes
    ----------
    finding
        Its id.
    what
        What became of it.
    old, new
        Value, range and status in words; empty where there is none.
    """

    finding: str
    what: Altered
    old: str
    new: str

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return what became of it."""
        fields = {"Finding": self.finding, "What": self.what}
        return {**fields, "Old": self.old or "none", "New": self.new or "none"}


def moved(old: Ledger, new: Ledger) -> list[Moved]:
    """Return every finding that differs between two parts of the ledger, sorted by id."""
    altered: glimpses.Many[Moved] = glimpses.Many()
    for key in sorted({*old.by_finding, *new.by_finding}):
        before, after = old.by_finding.get(key), new.by_finding.get(key)
        texts = (_told(before), _told(after))
        if before is None or after is None:
            altered.append(Moved(key, "appeared" if before is None else "gone", *texts))
        elif became := alterations.became(before, after):
            altered.append(Moved(key, became, *texts))
    return altered


def _told(finding: Finding | None) -> str:
    if finding is None:
        return ""
    best, span = words.best(finding), words.span(finding)
    value = best if best == span else f"{best}, of {span}"
    claims = counted(len(finding.statements), "claim")
    return f"{value} ({reasons.brief(finding)}; {claims})"
