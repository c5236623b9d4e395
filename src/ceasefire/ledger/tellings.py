"""Claims by answer, as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterator

from ceasefire.ledger.statements import Statement
from ceasefire.records import glimpses
from ceasefire.records.enumerations import ASIDE


class Answers(dict[str, tuple[Statement, ...]]):
    """Claims by answer; it prints a line an answer, and is a table in a notebook."""

    def __repr__(self) -> str:
        rows = (
            glimpses.short(": ".join(map(str, row.values())), glimpses.LINE) for row in self._rows()
        )
        return glimpses.listing(self._head(), rows, len(self))

    def _repr_html_(self) -> str:
        return glimpses.table(self._head(), self._rows(), len(self))

    def _head(self) -> str:
        return glimpses.counted(len(self), "answer")

    def _rows(self) -> Iterator[dict[str, object]]:
        for answer, statements in self.items():
            speakers = dict.fromkeys(s.speaker for s in statements)
            claims = glimpses.counted(len(statements), "claim")
            weights = {s.weight for s in statements}
            aside = "" if "counts" in weights else f" ({ASIDE[min(weights)]})"
            yield {"Answer": f"{answer}{aside}", "Claims": claims, "Said by": ", ".join(speakers)}
