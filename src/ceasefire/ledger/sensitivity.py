"""Sensitivity: what the ranking of the hypotheses hangs on, by trying every change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType
from typing import Literal

import pandas as pd

from ceasefire.ledger import words
from ceasefire.ledger.hypotheses import AGAINST, Weighed, placed, summed, tabled, weighed
from ceasefire.ledger.ledger import Ledger
from ceasefire.records import glimpses

Kind = Literal["rating", "two ratings", "item", "two items", "source", "weights"]

#: How each kind of change is printed.
KINDS: Mapping[Kind, str] = MappingProxyType(
    {
        "rating": "any single rating, set to N, I or II",
        "two ratings": "any two ratings together",
        "item": "any single item left out",
        "two items": "any two items left out together",
        "source": "any single article left out",
        "weights": "all items weighed alike",
    }
)


def sensitivity(ledger: Ledger) -> pd.DataFrame:
    """Return every change of one or two ratings or items, of a source, and of the weights.

    Each is tried: nothing is sampled.

    Returns
    -------
    DataFrame
        One row a change. Columns ``kind`` (a key of ``KINDS``), ``what`` (str: what is changed),
        ``leads`` (str: who then leads), ``lead`` (bool: whether another hypothesis leads, alone or level,
        than without the change), ``both`` (bool: whether it takes all parts of the change to do so) and
        ``order`` (bool: whether any place changes). Empty where there is nothing to rank.
    """
    known = ledger.data.outlook.hypotheses
    items = weighed(ledger)
    if not known or not items:
        return pd.DataFrame()
    base = summed(tabled(items), list(known))
    changes = list(_changes(ledger, items, base))
    places = placed(pd.DataFrame([base, *(sums for *_, sums in changes)], columns=list(known)))
    leading = places == 1
    moves = (leading != leading.iloc[0]).any(axis=1)
    named = {
        row: _named(known[h].title for h, leads in zip(known, row, strict=True) if leads)
        for row in set(leading.itertuples(index=False, name=None))
    }
    frame = pd.DataFrame(
        {
            "kind": [kind for kind, *_ in changes],
            "what": [" with ".join(parts) for _, parts, _ in changes],
            "leads": [named[row] for row in leading.iloc[1:].itertuples(index=False, name=None)],
            "lead": moves.iloc[1:].to_numpy(),
            "order": (places != places.iloc[0]).any(axis=1).iloc[1:].to_numpy(),
        }
    )
    alone = pd.Series([len(parts) == 1 for _, parts, _ in changes])
    enough = set(frame["what"][frame["lead"] & alone])
    return frame.assign(
        both=[
            lead and (single or not enough & {*parts})
            for lead, single, (_, parts, _) in zip(frame["lead"], alone, changes, strict=True)
        ]
    )


def _named(titles: Iterable[str]) -> str:
    """Return titles as alternatives of one phrase: *The sides meet again or an armed pause*."""
    first, *others = titles
    return words.either([first, *map(words.small, others)])


#: A change: its kind, what is changed, and the sums that follow.
Change = tuple[Kind, tuple[str, ...], Mapping[str, int]]


def _changes(
    ledger: Ledger, items: tuple[Weighed, ...], base: Mapping[str, int]
) -> Iterator[Change]:
    """Yield every change; those of one part come before those of two."""
    yield from _flips(ledger, items, base)
    table, names = tabled(items), list(base)
    states = {one.key: one.item.states for one in items}
    kinds: tuple[tuple[int, Kind], ...] = ((1, "item"), (2, "two items"))
    for number, kind in kinds:
        for gone in combinations(table, number):
            left = {key: row for key, row in table.items() if key not in gone}
            yield kind, tuple(states[key] for key in gone), summed(left, names)
    carrying = {s.source.id for one in items for s in one.statements}
    sources = ledger.data.sources if len(ledger.data.sources) > 1 else ()
    for source in sources:
        # An excerpt that carries no item leaves all as it is; a whole article can tie others by its prose.
        idle = source.id not in carrying and source.article is None
        left = table if idle else tabled(weighed(ledger.without(source.id)))
        yield "source", (source.outlet,), summed(left, names)
    alike = {key: (1, against) for key, (_, against) in table.items()}
    yield "weights", (KINDS["weights"],), summed(alike, names)


def _flips(ledger: Ledger, items: tuple[Weighed, ...], base: Mapping[str, int]) -> Iterator[Change]:
    """Yield every change of one rating, then of two; ratings that speak alike are one."""
    shorts = {h: hypothesis.short for h, hypothesis in ledger.data.outlook.hypotheses.items()}
    cells: list[tuple[str, str, str, int]] = []
    for one in items:
        for h, rated in one.item.ratings.items():
            now = AGAINST[rated.rating]
            for other, name in ((0, "N"), (1, "I"), (2, "II")):
                if other != now:
                    what = f"{one.item.states}, {shorts[h].lower()}: {rated.rating} to {name}"
                    cells.append((f"{one.key}/{h}", h, what, one.weight * (other - now)))
    for _, h, what, step in cells:
        yield "rating", (what,), {**base, h: base[h] + step}
    for (cell, h, what, step), (other_cell, h2, what2, step2) in combinations(cells, 2):
        if cell != other_cell:
            sums = {**base, h: base[h] + step}
            sums[h2] += step2
            yield "two ratings", (what, what2), sums


@dataclass(frozen=True)
class Summary:
    """What one kind of change does to the ranking.

    Attributes
    ----------
    kind
        A key of ``KINDS``.
    tried, order, lead, both
        How many changes there are; how many of them alter any place; how many put another hypothesis
        first, alone or level; and how many take all their parts to do so.
    which
        Those last, by who leads then; the ratings that a cell may be set to are told together.
    """

    kind: Kind
    tried: int
    order: int
    lead: int
    both: int
    which: Mapping[str, Sequence[str]]

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return how many changes alter what."""
        phrase = f"{self.order:,} of {self.tried:,} alter a place"
        return {
            "Kind": self.kind,
            "Order": phrase,
            "Lead": f"{self.lead:,} put another first, or level",
        }


def summary(ledger: Ledger) -> list[Summary]:
    """Return what each kind of change does to the ranking; nothing where there is nothing to rank."""
    frame = sensitivity(ledger)
    summaries = []
    for kind in KINDS if not frame.empty else ():
        some = frame[frame["kind"] == kind]
        cells: dict[str, dict[str, list[str]]] = {}
        for row in some[some["both"]].itertuples():
            cell, _, to = (
                str(row.what).rpartition(" to ") if kind == "rating" else (row.what, "", "")
            )
            cells.setdefault(str(row.leads), {}).setdefault(str(cell), []).append(to)
        which = {
            leads: [
                f"{cell} to {words.either(to)}" if any(to) else cell for cell, to in changed.items()
            ]
            for leads, changed in cells.items()
        }
        order, lead, both = (int(some[column].sum()) for column in ("order", "lead", "both"))
        summaries.append(Summary(kind, len(some), order, lead, both, which))
    return summaries
