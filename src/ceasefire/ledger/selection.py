"""Which part of the ledger a book shows: as of which day, and without which sources."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import NamedTuple

from ceasefire.errors import CeasefireError
from ceasefire.ledger import naming, words
from ceasefire.ledger.ledger import Ledger, load
from ceasefire.records import glimpses, intervals

#: Where a build is asked to show another part of the ledger; only the build reads them.
AS_OF, WITHOUT = "CEASEFIRE_AS_OF", "CEASEFIRE_WITHOUT"
#: Where a build tells its children in which file the selection stands that it has resolved.
RESOLVED = "CEASEFIRE_SELECTION"
#: What that file is called, in the build's folder.
FILE = "selection.json"


class Dated(NamedTuple):
    """The day up to which the evidence of a page goes, as a reader is told it.

    Attributes
    ----------
    called
        What the day is: the information date, the cut-off, or what a build asks for.
    day
        The day (ISO 8601).
    """

    called: str
    day: str

    def __str__(self) -> str:
        """Return both in words: *Cut-off: 9 May 2031*."""
        return f"{self.called}: {words.day(self.day)}"


@dataclass(frozen=True)
class Selection:
    """A day and the sources that are left out.

    Attributes
    ----------
    as_of
        A single day (EDTF); empty for the information date, that of the last source of all records.
    without
        Ids of sources, sorted.
    """

    as_of: str = ""
    without: tuple[str, ...] = ()

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return the day, and what is left out."""
        left_out = f"without {', '.join(self.without)}" if self.without else ""
        return {"As of": f"as of {self.as_of}", "Without": left_out}

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Selection:
        """Return what ``CEASEFIRE_AS_OF`` and ``CEASEFIRE_WITHOUT`` ask for; each may be unset.

        Sources are separated by commas or spaces. It is for the build, which resolves it.

        Raises
        ------
        CeasefireError
            If sources are asked for and none is named.
        """
        given = os.environ if environment is None else environment
        wish = given.get(WITHOUT, "").strip()
        left_out = {source for source in re.split(r"[\s,]+", wish) if source}
        if wish and not left_out:
            remedy = "name sources by their ids, separated by commas or spaces, or leave it out"
            raise CeasefireError("no source is named", f"{WITHOUT}={wish}", remedy)
        return cls(given.get(AS_OF, "").strip(), tuple(sorted(left_out)))

    def resolved(self, whole: Ledger) -> Selection:
        """Return the selection as a build hands it on: in one form, and with something to show.

        Raises
        ------
        CeasefireError, UnknownName
            As ``of`` does.
        """
        day = intervals.one_day(self.day(whole)).isoformat()
        chosen = replace(self, as_of="" if day == whole.until.isoformat() else day)
        for show in (chosen.of, chosen.by_cut_off):
            show(whole)
        return chosen

    def write(self, folder: Path) -> Path:
        """Write the selection to ``selection.json`` in a build's folder, and return that file."""
        path = folder / FILE
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(self)) + "\n", encoding="utf-8")
        return path

    @classmethod
    def of_build(cls) -> Selection:
        """Return what the build shows that this process is part of; the published book in no build.

        Raises
        ------
        CeasefireError
            If the build's file cannot be read.
        """
        name = os.environ.get(RESOLVED, "")
        if not name:
            return cls()
        try:
            resolved = json.loads(Path(name).read_text(encoding="utf-8"))
            return cls(str(resolved["as_of"]), tuple(map(str, resolved["without"])))
        except (OSError, ValueError, KeyError, TypeError) as error:
            remedy = f"build the book with 'ceasefire build', or unset {RESOLVED}"
            raise CeasefireError(f"no selection of a build: {error}", name, remedy) from error

    def day(self, ledger: Ledger) -> str:
        """Return the day as of which it shows a ledger."""
        return self.as_of or ledger.until.isoformat()

    @property
    def usual(self) -> bool:
        """Whether this is the book as it is published."""
        return self == Selection()

    def of(self, ledger: Ledger) -> Ledger:
        """Return the part of a ledger that is selected.

        Raises
        ------
        CeasefireError
            If the day is none, nothing had been published by then, or nothing is left.
        UnknownName
            If a source is not known.
        """
        if self.usual:
            return ledger
        ledger.without(*self.without)  # a source that is not known is named among all that are
        return lacking(ledger.as_of(self.day(ledger)), self.without)

    def by_cut_off(self, ledger: Ledger) -> Ledger:
        """Return what the pages show that never go beyond the cut-off; raises as ``of``."""
        first = min(self.day(ledger), ledger.book.cut_off)
        return replace(self, as_of=first).of(ledger)

    def on(self, page: str, ledger: Ledger) -> Ledger:
        """Return what a page shows, such as ``chapters/one``; raises as ``of``, and for an unknown page."""
        naming.known(ledger, page=page)
        return (self.by_cut_off if ledger.book.reads(page) == "cut-off" else self.of)(ledger)

    def dated(self, page: str, ledger: Ledger) -> Dated:
        """Return up to which day the evidence of a page goes, and what that day is.

        Parameters
        ----------
        page
            Its name, ``chapters/one``; one that ``data/book.yaml`` does not have goes up to the day shown.
        ledger
            The whole ledger.
        """
        day, entry = self.day(ledger), ledger.book.entry(page)
        if entry and entry.reads == "cut-off" and ledger.book.cut_off <= day:
            return Dated("Cut-off", ledger.book.cut_off)
        return Dated("As of" if self.as_of else "Information date", day)

    def words(self, ledger: Ledger) -> str:
        """Return what a banner says of this selection; empty for the book as it is published.

        Parameters
        ----------
        ledger
            The whole ledger, which has the names of the sources.
        """
        if self.usual:
            return ""
        names = {source.id: source.named for source in ledger.data.sources}
        day = words.day(intervals.one_day(self.day(ledger)))
        left_out = [names[source] for source in self.without]
        without = f" and without {words.listing(left_out)}" if left_out else ""
        return (
            f"This is not the published book. It shows the evidence as of {day}{without}; what that"
            " evidence does not support is withheld."
        )


def lacking(ledger: Ledger, sources: Iterable[str]) -> Ledger:
    """Return a ledger without those of some sources that it has."""
    present = {source.id for source in ledger.data.sources}
    return ledger.without(*(source for source in sources if source in present))


def book_ledger(page: str | None = None, folder: Path | None = None) -> Ledger:
    """Return the ledger that a page of the book shows.

    Parameters
    ----------
    page
        Name of the page, such as ``method``; which day it reads stands in ``data/book.yaml``. Without
        a name, what all but those show that stop at the cut-off. Outside a build it is what the
        published book shows.
    folder
        As for ``load``.

    Raises
    ------
    UnknownName
        If the book has no such page.
    DataFaults, CeasefireError
        As ``load`` and ``Selection.of`` do.
    """
    whole, selection = load(folder), Selection.of_build()
    if page is None:
        return selection.of(whole)
    return selection.on(naming.address(whole.names, page), whole)
