"""A table, and where a claim stands in words."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from ceasefire.figures import caveats, exhibits
from ceasefire.ledger.statements import Statement
from ceasefire.records import glimpses

#: Rows that a reader sees at a glance; a longer table may be folded.
GLANCE = 8


@dataclass(frozen=True)
class Table:
    """A table that shows itself in a notebook and in the book.

    Attributes
    ----------
    columns
        Headings.
    rows
        One text a column.
    empty
        What is said where there are no rows.
    folded
        What it holds, where it is long and stands folded under that line; empty if it does not.
    backing
        Of what rests on claims, the ids of those behind each row, parted by blanks; no reader sees them.
    note
        What a reader has to know to read it, in a line below; empty if nothing.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str = "Nothing."
    folded: str = ""
    backing: tuple[str, ...] = field(default=(), repr=False)  # notebooks keep the repr
    note: str = ""

    def frame(self) -> pd.DataFrame:
        """Return the rows under their headings, with a column ``backing`` where it rests on claims."""
        frame = pd.DataFrame(list(self.rows), columns=list(self.columns))
        return frame.assign(backing=list(self.backing)) if self.backing else frame

    def __repr__(self) -> str:
        size = glimpses.counted(len(self.rows), "row")
        heading = (
            f"{type(self).__name__} of {size}: {' | '.join(self.columns)}"
            if self.rows
            else self.empty
        )
        room = glimpses.LINE // len(
            self.columns
        )  # so that the last column, a status, is not cut off
        lines = (" | ".join(glimpses.short(cell, room) for cell in row) for row in self.rows)
        return glimpses.listing(heading, lines, len(self.rows))

    def _repr_html_(self) -> str:
        if not self.rows:
            return f'<p class="cf-empty">{html.escape(self.empty)}</p>'
        head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in self.columns)
        body = "".join(f"<tr>{self._cells(row)}</tr>" for row in self.rows)
        table = (
            f'<table class="cf-table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
        )
        if self.note:
            table += f'<p class="cf-below">{html.escape(self.note)}</p>'
        return self._fold(table) if self.folded else table

    def _fold(self, table: str) -> str:
        summary = html.escape(self.folded)
        return f'<details class="cf-fold"><summary>{summary}</summary>{table}</details>'

    def fold(self, line: str) -> Table:
        """Return the table folded under a line, ``{}`` in it being the number of rows.

        A table that a reader sees at a glance stays open.
        """
        if len(self.rows) <= GLANCE:
            return self
        return replace(self, folded=line.format(len(self.rows)))

    def _cells(self, row: Sequence[str]) -> str:
        return "".join(
            f'<td data-label="{html.escape(name)}">{caveats.marked(text)}</td>'
            for name, text in zip(self.columns, row, strict=True)
        )


def made(
    columns: str,
    rows: Iterable[Sequence[str]],
    empty: str = "Nothing.",
    behind: Iterable[Iterable[Statement]] = (),
) -> Table:
    """Return a table from its headings, joined by bars, its rows, and the claims behind each of them."""
    backing = tuple(exhibits.backing(statements) for statements in behind)
    return Table(
        tuple(columns.split("|")), tuple(tuple(row) for row in rows), empty, backing=backing
    )
