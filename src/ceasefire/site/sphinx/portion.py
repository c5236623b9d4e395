"""The portion of the ledger that a build shows, loaded when a page first asks, and its pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sphinx.application import Sphinx

from ceasefire.errors import CeasefireError
from ceasefire.ledger import ledger as ledgers
from ceasefire.ledger import naming
from ceasefire.ledger.selection import Dated, Selection
from ceasefire.prose import contents
from ceasefire.prose.views import View
from ceasefire.records import bookfile
from ceasefire.records.bookfile import Book
from ceasefire.records.project import root

_KEY, _BOOK, _REPORT = "ceasefire_shown", "ceasefire_book", "ceasefire_report"


@dataclass(frozen=True)
class Portion:
    """What a build shows: a selection, and the view of the ledger that it gives."""

    selection: Selection
    view: View

    def on(self, docname: str) -> View:
        """Return the view of a page that is built.

        One that ``data/book.yaml`` does not have shows all that the build shows.
        """
        listed = docname in naming.pages(self.view.records.names)
        return self.view.on(docname) if listed else self.view

    def dated(self, docname: str) -> Dated:
        """Return up to which day the evidence of a page goes, and what that day is."""
        return self.selection.dated(docname, self.view.records)

    @property
    def banner(self) -> str:
        """What every page says of the selection; empty for the published book."""
        return self.selection.words(self.view.records)


def book(app: Sphinx) -> Book:
    """Return what is of the book that is built, without its ledger; read once."""
    known: Book | None = getattr(app, _BOOK, None)
    if known is None:
        folder = Path(app.srcdir)
        known = bookfile.read(folder if (folder / bookfile.FILE).is_file() else root())
        setattr(app, _BOOK, known)
    return known


def report(app: Sphinx) -> list[str]:
    """Return the front page and the chapters, read once; none without a table of contents."""
    known: list[str] | None = getattr(app, _REPORT, None)
    if known is None:
        try:
            known = contents.report(Path(app.srcdir))
        except CeasefireError:
            known = []
        setattr(app, _REPORT, known)
    return known


def shown(app: Sphinx) -> Portion:
    """Return what the build shows; the ledger is read once."""
    portion: Portion | None = getattr(app, _KEY, None)
    if portion is None:
        folder = Path(app.srcdir)
        whole = ledgers.load(folder if (folder / "data" / "sources").is_dir() else None)
        selection = Selection.of_build()
        portion = Portion(selection, View.of(selection, whole))
        setattr(app, _KEY, portion)
    return portion
