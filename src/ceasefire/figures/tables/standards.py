"""Tables of published standards: how the project stands to each, clause by clause."""

from __future__ import annotations

from collections import Counter

from ceasefire.errors import looked_up
from ceasefire.figures import exhibits
from ceasefire.figures.tables.layout import Table, made
from ceasefire.ledger import words
from ceasefire.ledger.ledger import Ledger
from ceasefire.records.standards import MET

NONE = "The project is held against no standard."


@exhibits.table(rests="method")
def standards(ledger: Ledger) -> Table:
    """Return how many clauses of each standard are met, in part, not, or do not apply."""
    rows = []
    for standard in ledger.data.standards.standards.values():
        counts: Counter[str] = Counter(one.met for one in standard.clauses)
        title = f"{standard.title} ({standard.by})"
        rows.append((title, *(str(counts[met]) for met in MET), standard.read))
    columns = "|".join(["Standard", *map(words.capital, MET), "What of it was read"])
    return made(columns, rows, NONE)


@exhibits.table(rests="method")
def conformance(ledger: Ledger, standard: str) -> Table:
    """Return how the project stands to a standard, clause by clause, with where and why.

    Parameters
    ----------
    ledger
        The ledger, with the standards of its data.
    standard
        Its id in ``data/standards.yaml``.
    """
    known = looked_up("standard", standard, ledger.data.standards.standards)
    rows = [
        (
            one.clause,
            words.capital(one.asks),
            one.met,
            one.where or "",
            words.capital(one.why or ""),
        )
        for one in known.clauses
    ]
    table = made("Clause|What it asks|Met|Where|Why", rows, NONE)
    return table.fold(f"{known.title}: all {{}} clauses")
