"""What a figure or table of a page shows, as a value that can be compared."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from ceasefire.errors import counted
from ceasefire.figures import charts
from ceasefire.ledger.ledger import Ledger
from ceasefire.prose import cells
from ceasefire.records import glimpses


@dataclass(frozen=True)
class Shown:
    """What a figure or table shows: its rows, and for a figure the line on its sources."""

    rows: tuple[tuple[Any, ...], ...]
    source: str = ""

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return how much it is, and how it begins."""
        return {"Rows": self.size(), "Begins": next(iter(self.lines()), ""), "Source": self.source}

    def apart(self, other: Shown) -> tuple[str, str]:
        """Return what this shows and another does not, and the reverse: rows, and the source line."""
        mine, theirs = Counter(self.lines()), Counter(other.lines())
        pairs = ((self, mine - theirs), (other, theirs - mine))
        one, two = ("\n".join([*rows.elements(), *shown._line()]) for shown, rows in pairs)
        return one, two

    def lines(self) -> list[str]:
        """Return each row as a line of its words and numbers; what only places a mark is left out."""
        return [" | ".join(_cell(cell) for cell in row if _cell(cell)) for row in self.rows]

    def _line(self) -> list[str]:
        return [f"{self.size()}. {self.source}" if self.source else self.size()]

    def size(self) -> str:
        """Return how many rows it has, in words."""
        return counted(len(self.rows), "row")


def _cell(value: Any) -> str:
    """Return a cell as text; empty for what is missing or true of a mark alone."""
    if value is None or isinstance(value, bool):
        return ""
    if hasattr(value, "date"):
        return str(value.date())
    return f"{value:g}" if isinstance(value, float) else str(value)


def shown(expression: str, ledger: Ledger) -> Shown:
    """Return what a call of a figure or table shows; a figure names its sources too.

    Parameters
    ----------
    expression
        The call, ``charts.tolls(ledger)``.
    ledger
        What stands in it for the ledger.

    Raises
    ------
    ExpressionError, UnknownName
        As ``cells.call``.
    """
    call = cells.call(expression, ledger)
    line = charts.source_line(ledger) if call.exhibit.kind == "figure" else ""
    return Shown(call.compared(), line)
