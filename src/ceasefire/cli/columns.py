"""A table as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from ceasefire.figures.tables.layout import Table


def aligned(table: Table) -> Iterator[str]:
    """Yield a table as lines for a terminal: the first column left, the others right."""
    rows = [table.columns, *table.rows]
    widths = [max(len(row[at]) for row in rows) for at in range(len(table.columns))]
    for row in rows:
        rest = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        yield "  " + "  ".join([row[0].ljust(widths[0]), *rest])
