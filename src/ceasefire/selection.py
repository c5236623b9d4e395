"""Which part of the ledger a book shows: as of which day, and without which sources."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ceasefire import intervals, words
from ceasefire.ledger import INFORMATION_DATE, Ledger, load

#: The pages that go beyond the information date: what happened after it, the sources, the evidence.
LATER = (
    "chapters/after-the-cut-off",
    "chapters/sources",
    "chapters/claims",
    "chapters/events",
    "chapters/disputed",
    "chapters/evidence/",
)

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


def book_ledger(folder: Path | None = None, *, later: bool = False) -> Ledger:
    """Return the ledger that the book shows: as of the information date, unless told otherwise.

    Parameters
    ----------
    folder
        As for ``load``.
    later
        Whether to go beyond the information date, as *After the cut-off* and the sources do.

    Raises
    ------
    DataFaults, CeasefireError
        As ``load`` and ``Selection.of`` do.
    """
    selection = Selection.from_environment()
    return (selection.later if later else selection.of)(load(folder))
