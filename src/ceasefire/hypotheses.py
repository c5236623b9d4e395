"""Competing hypotheses: what the evidence speaks against, and what that hangs on.

The method is Heuer's analysis of competing hypotheses: a hypothesis is not proved by what fits it, since
the same evidence fits others, but is weakened by what speaks against it. Each item of evidence is a
finding; it weighs by its relevance and by how well it is backed.

References
----------
R. J. Heuer, *Psychology of Intelligence Analysis* (Center for the Study of Intelligence, 1999), ch. 8.
Weighting, and the search for what the result is sensitive to, are this package's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType
from typing import Literal

import pandas as pd

from ceasefire import words
from ceasefire.findings import Finding
from ceasefire.ledger import Ledger
from ceasefire.vocabulary import Hypothesis, Item, Rating, Relevance

#: How much a rating speaks against a hypothesis. What fits counts nothing: it fits others too.
AGAINST: Mapping[Rating, int] = MappingProxyType({"CC": 0, "C": 0, "N": 0, "I": 1, "II": 2})
#: Where a rating stands on the scale from against to for, to tell how much an item sets apart.
SCALE: Mapping[Rating, int] = MappingProxyType({"CC": 2, "C": 1, "N": 0, "I": -1, "II": -2})
#: What an item weighs by its relevance.
RELEVANCE: Mapping[Relevance, float] = MappingProxyType({"high": 2.0, "medium": 1.0, "low": 0.5})
#: What it weighs by the digit of its Admiralty grade: agreement, one voice, conflict, parties alone.
CREDIBILITY: Mapping[str, float] = MappingProxyType({"2": 1.0, "3": 0.75, "4": 0.5, "6": 0.25})
#: What it weighs by the letter: sources that are usually reliable or fairly so count whole.
RELIABILITY: Mapping[str, float] = MappingProxyType(
    {"A": 1.0, "B": 1.0, "C": 1.0, "D": 0.75, "E": 0.5, "F": 0.5}
)
#: Differences of weight that are none: sums of such weights are exact to less than this.
_NONE = 1e-9

Kind = Literal["rating", "two ratings", "item", "two items", "source", "weights"]

#: How each kind of change is printed.
KINDS: Mapping[Kind, str] = MappingProxyType(
    {
        "rating": "any single rating, set to any other",
        "two ratings": "any two ratings together, where neither is enough alone",
        "item": "any single item left out",
        "two items": "any two items left out together, where neither is enough alone",
        "source": "any single article left out",
        "weights": "all items weighed alike",
    }
)


@dataclass(frozen=True)
class Weighed:
    """An item of evidence as a ledger has it.

    Attributes
    ----------
    key
        Its id.
    item
        The item, with its ratings.
    finding
        The finding that it rests on.
    """

    key: str
    item: Item
    finding: Finding

    @property
    def weight(self) -> float:
        """Relevance times credibility times reliability."""
        grade = self.finding.grade
        return RELEVANCE[self.item.relevance] * RELIABILITY[grade[0]] * CREDIBILITY[grade[1]]

    @property
    def apart(self) -> float:
        """How much it sets the hypotheses apart: its weight times the span of its ratings, from 0 to 1."""
        places = [SCALE[rated.rating] for rated in self.item.ratings.values()]
        return self.weight * (max(places) - min(places)) / 4

    @property
    def answer(self) -> str:
        """The answer for which it was rated, in words."""
        label = self.finding.first.names.aspects[self.finding.first.claim.aspect].label
        said = words.best(self.finding)
        return f"{label}: {said}" if self.finding.type == "number" else said


def weighed(ledger: Ledger) -> tuple[Weighed, ...]:
    """Return the items that a ledger has with the answers for which they were rated, in the file's order.

    An item whose finding is gone, or answers otherwise, is left out: its ratings were made for another
    answer.
    """
    found = []
    for key, item in ledger.data.outlook.evidence.items():
        finding = ledger.by_finding.get(item.finding)
        if finding is not None and set(finding.answers()) == set(item.answers):
            found.append(Weighed(key, item, finding))
    return tuple(found)


Table = Mapping[str, tuple[float, Mapping[str, int]]]


def _table(items: tuple[Weighed, ...]) -> dict[str, tuple[float, dict[str, int]]]:
    """Return of each item its weight, and how much it speaks against each hypothesis."""
    return {
        one.key: (one.weight, {h: AGAINST[r.rating] for h, r in one.item.ratings.items()})
        for one in items
    }


def _sums(table: Table, names: list[str]) -> dict[str, float]:
    """Return the weighted inconsistency of each hypothesis."""
    return {h: sum(weight * against[h] for weight, against in table.values()) for h in names}


def _leading(sums: Mapping[str, float]) -> frozenset[str]:
    """Return the hypotheses that the evidence speaks least against; several where they are equal."""
    least = min(sums.values())
    return frozenset(h for h, value in sums.items() if value - least < _NONE)


def _order(sums: Mapping[str, float]) -> tuple[frozenset[str], ...]:
    """Return the hypotheses from the least inconsistent on; those that are equal share a place."""
    left, order = dict(sums), []
    while left:
        first = _leading(left)
        order.append(first)
        left = {h: value for h, value in left.items() if h not in first}
    return tuple(order)


@dataclass(frozen=True)
class Ranked:
    """A hypothesis in its place.

    Attributes
    ----------
    place
        From 1, the one that the evidence speaks least against; equal ones share a place.
    key, hypothesis
        Its id, and what it says.
    inconsistency
        How much speaks against it, by weight.
    against
        What does.
    """

    place: int
    key: str
    hypothesis: Hypothesis
    inconsistency: float
    against: tuple[str, ...]


def ranking(ledger: Ledger) -> list[Ranked]:
    """Return the hypotheses, from the one that the evidence speaks least against; none if there are none."""
    known = ledger.data.outlook.hypotheses
    items = weighed(ledger)
    sums = _sums(_table(items), list(known))
    return [
        Ranked(
            place,
            h,
            known[h],
            round(sums[h], 2),
            tuple(one.item.states for one in items if AGAINST[one.item.ratings[h].rating]),
        )
        for place, group in enumerate(_order(sums), start=1)
        for h in known
        if h in group
    ]


def matrix(ledger: Ledger) -> pd.DataFrame:
    """Return every rating, from the item that sets the hypotheses most apart.

    Returns
    -------
    DataFrame
        One row a rating. Columns ``row`` (int), ``item``, ``states``, ``answer``, ``hypothesis``,
        ``short``, ``rating``, ``why``, ``relevance``, ``grade`` (str), ``weight``, ``apart`` (float).
    """
    known = ledger.data.outlook.hypotheses
    ordered = sorted(weighed(ledger), key=lambda one: -one.apart)
    rows = [
        {
            "row": at,
            "item": one.key,
            "states": one.item.states,
            "answer": one.answer,
            "hypothesis": h,
            "short": known[h].short,
            "rating": one.item.ratings[h].rating,
            "why": one.item.ratings[h].why,
            "relevance": one.item.relevance,
            "grade": one.finding.grade,
            "weight": one.weight,
            "apart": one.apart,
        }
        for at, one in enumerate(ordered)
        for h in known
    ]
    return pd.DataFrame(rows)


def sensitivity(ledger: Ledger) -> pd.DataFrame:
    """Return every change of one or two ratings or items, of a source, and of the weights.

    Each is tried: nothing is sampled.

    Returns
    -------
    DataFrame
        One row a change. Columns ``kind`` (a key of ``KINDS``), ``what`` (str: what is changed),
        ``leads`` (str: who then leads), ``lead`` (bool: whether another hypothesis leads than without
        the change; of a pair, whether that takes both) and ``order`` (bool: whether any place changes).
        Empty where there is nothing to rank.
    """
    known = ledger.data.outlook.hypotheses
    items = weighed(ledger)
    if not known or not items:
        return pd.DataFrame()
    base = _sums(_table(items), list(known))
    first, order = _leading(base), _order(base)
    enough: set[str] = set()
    rows = []
    for kind, parts, sums in _changes(ledger, items, base):
        leading = _leading(sums)
        moves = leading != first
        if moves and len(parts) == 1:
            enough |= {*parts}
        rows.append(
            {
                "kind": kind,
                "what": " with ".join(parts),
                "leads": _named(known[h].title for h in known if h in leading),
                "lead": moves and (len(parts) == 1 or not enough & {*parts}),
                "order": _order(sums) != order,
            }
        )
    return pd.DataFrame(rows)


def _named(titles: Iterable[str]) -> str:
    """Return titles as alternatives of one phrase: *The sides meet again or an armed pause*."""
    first, *others = titles
    return words.either([first, *(title[:1].lower() + title[1:] for title in others)])


#: A change: its kind, what is changed, and the sums that follow.
Change = tuple[Kind, tuple[str, ...], Mapping[str, float]]


def _changes(
    ledger: Ledger, items: tuple[Weighed, ...], base: Mapping[str, float]
) -> Iterator[Change]:
    """Yield every change; those of one part come before those of two."""
    yield from _flips(ledger, items, base)
    table, names = _table(items), list(base)
    told = {one.key: one.item.states for one in items}
    kinds: tuple[tuple[int, Kind], ...] = ((1, "item"), (2, "two items"))
    for number, kind in kinds:
        for gone in combinations(table, number):
            left = {key: row for key, row in table.items() if key not in gone}
            yield kind, tuple(told[key] for key in gone), _sums(left, names)
    sources = ledger.data.sources if len(ledger.data.sources) > 1 else ()
    for source in sources:
        left = _table(weighed(ledger.without(source.id)))
        yield "source", (source.outlet,), _sums(left, names)
    alike = {key: (1.0, against) for key, (_, against) in table.items()}
    yield "weights", ("all items weighed alike",), _sums(alike, names)


def _flips(
    ledger: Ledger, items: tuple[Weighed, ...], base: Mapping[str, float]
) -> Iterator[Change]:
    """Yield every change of one rating, then of two; ratings that speak alike are one."""
    shorts = {h: hypothesis.short for h, hypothesis in ledger.data.outlook.hypotheses.items()}
    cells: list[tuple[str, str, str, float]] = []
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


def summary(ledger: Ledger) -> list[tuple[Kind, int, int, int, dict[str, list[str]]]]:
    """Return what each kind of change does to the ranking.

    Returns
    -------
    list of tuple
        Kind; how many changes there are; how many of them alter any place; how many the lead; and
        those that alter the lead, by who leads then. Where a rating does so with I, II is not told.
    """
    frame = sensitivity(ledger)
    found: list[tuple[Kind, int, int, int, dict[str, list[str]]]] = []
    for kind in KINDS if not frame.empty else ():
        some = frame[frame["kind"] == kind]
        leading = some[some["lead"]]
        which: dict[str, list[str]] = {}
        told: set[str] = set()
        for row in leading.itertuples():
            cell = str(row.what).rpartition(" to ")[0]
            if kind != "rating" or cell not in told:
                which.setdefault(str(row.leads), []).append(str(row.what))
            told.add(cell)
        found.append((kind, len(some), int(some["order"].sum()), len(leading), which))
    return found
