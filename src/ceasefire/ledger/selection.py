"""Which part of the ledger a book shows: as of which day, and without which sources."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ceasefire.ledger import naming, words
from ceasefire.ledger.ledger import INFORMATION_DATE, Ledger, load
from ceasefire.records import glimpses, intervals
from ceasefire.records.project import root

#: The pages that go beyond the information date: what happened after it, the sources, the evidence.
LATER = (
    "chapters/after-the-cut-off",
    "chapters/sources",
    "chapters/claims",
    "chapters/events",
    "chapters/disputed",
    "chapters/evidence/",
    "chapters/independence",
    "chapters/glossary",
)

#: The pages that never go beyond the information date, whatever day a book is asked for.
FIXED = ("chapters/outlook",)

#: Where a build is told to show another part of the ledger.
AS_OF, WITHOUT = "CEASEFIRE_AS_OF", "CEASEFIRE_WITHOUT"


def is_later(page: str) -> bool:
    """Return whether a page, such as ``chapters/doha``, goes beyond the information date."""
    return any(page == name or (name.endswith("/") and page.startswith(name)) for name in LATER)


@dataclass(frozen=True)
class Selection:
    """A day and the sources that are left out.

    Attributes
    ----------
    as_of
        A single day (EDTF).
    without
        Ids of sources, sorted.
    """

    as_of: str = INFORMATION_DATE
    without: tuple[str, ...] = ()

    __repr__ = glimpses.line

    def glimpse(self) -> dict[str, object]:
        """Return the day, and what is left out."""
        left_out = f"without {', '.join(self.without)}" if self.without else ""
        return {"As of": f"as of {self.as_of}", "Without": left_out}

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Selection:
        """Return what ``CEASEFIRE_AS_OF`` and ``CEASEFIRE_WITHOUT`` ask for; each may be unset.

        Sources are separated by commas or spaces.
        """
        given = os.environ if environment is None else environment
        left_out = re.split(r"[\s,]+", given.get(WITHOUT, "").strip())
        day = given.get(AS_OF, "").strip() or INFORMATION_DATE
        return cls(day, tuple(sorted({source for source in left_out if source})))

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
        chosen = ledger.as_of(self.as_of)
        ledger.without(*self.without)  # a source that is not known is named among all that are
        present = {source.id for source in chosen.data.sources}
        return chosen.without(*(source for source in self.without if source in present))

    def later(self, ledger: Ledger) -> Ledger:
        """Return what the pages that go beyond the information date show: raises as ``of``.

        Where another day is asked for, no page goes beyond that day.
        """
        return replace(self, as_of=self.last_day(ledger)).of(ledger)

    def fixed(self, ledger: Ledger) -> Ledger:
        """Return what the pages show that never go beyond the information date; raises as ``of``."""
        return replace(self, as_of=min(self.as_of, INFORMATION_DATE)).of(ledger)

    def on(self, page: str, ledger: Ledger) -> Ledger:
        """Return what a page shows, such as ``chapters/doha``; raises as ``of``."""
        if is_later(page):
            return self.later(ledger)
        return (self.fixed if page in FIXED else self.of)(ledger)

    def last_day(self, ledger: Ledger) -> str:
        """Return the last day of which any page tells, for the whole ledger."""
        usual = self.as_of == INFORMATION_DATE
        return max(INFORMATION_DATE, ledger.until.isoformat()) if usual else self.as_of

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
        day = words.day(intervals.one_day(self.as_of))
        left_out = [names[source] for source in self.without]
        without = f" and without {words.listing(left_out)}" if left_out else ""
        return (
            f"This is not the published book. It shows the evidence as of {day}{without}; what that"
            " evidence does not support is withheld."
        )


def book_ledger(page: str = "", folder: Path | None = None) -> Ledger:
    """Return the ledger that a page of the book shows.

    Parameters
    ----------
    page
        Name of the page, ``doha``. *After the cut-off*, the sources and the pages of the evidence go
        beyond the information date, the outlook never does, and all others stop there unless
        another day is asked for, as they do without a name.
    folder
        As for ``load``.

    Raises
    ------
    UnknownName
        If the book has no such page.
    DataFaults, CeasefireError
        As ``load`` and ``Selection.of`` do.
    """
    if page:
        naming.known_page(page, folder or root())
    return Selection.from_environment().on(f"chapters/{page}", load(folder))
