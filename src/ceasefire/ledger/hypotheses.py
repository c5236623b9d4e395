"""Competing hypotheses: what the evidence speaks against, and what that hangs on.

The method is Heuer's analysis of competing hypotheses: a hypothesis is not proved by what fits it, since
the same evidence fits others, but is weakened by what speaks against it. Each item of evidence is a
finding; it weighs by its relevance and by how well it is backed.

References
----------
R. J. Heuer, *Psychology of Intelligence Analysis* (Center for the Study of Intelligence, 1999), ch. 8.
Ratings from CC to II and the weighted inconsistency score are those of the ACH software of the Palo Alto
Research Center, whose technical description gives the factors for relevance and credibility. That
credibility follows from a finding's grade, and the search for what the result is sensitive to, are this
package's own.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType
from typing import Literal

import pandas as pd

from ceasefire.ledger import words
from ceasefire.ledger.findings import Finding, collect
from ceasefire.ledger.ledger import Ledger
from ceasefire.records import glimpses
from ceasefire.records.vocabulary import Hypothesis, Item, Rating, Relevance

#: How much a rating speaks against a hypothesis. What fits counts nothing: it fits others too.
AGAINST: Mapping[Rating, int] = MappingProxyType({"CC": 0, "C": 0, "N": 0, "I": 1, "II": 2})
#: Where a rating stands on the scale from against to for, to tell how much an item sets apart.
SCALE: Mapping[Rating, int] = MappingProxyType({"CC": 2, "C": 1, "N": 0, "I": -1, "II": -2})
#: What an item weighs by its relevance, and again by its credibility.
FACTORS: Mapping[Relevance, float] = MappingProxyType(
    {"high": math.sqrt(2), "medium": 1.0, "low": 1 / math.sqrt(2)}
)
#: Letters of sources that can be relied on, usually or fairly, and of those that cannot be judged.
FAIR, DOUBTFUL = "ABC", "EF"
#: Sums are compared to so many decimals; what differs beyond is the rounding of a computer.
_DECIMALS = 9

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

    __repr__ = glimpses.line

    def glimpse(self) -> dict[str, object]:
        """Return what it states, and its weight."""
        return {"Item": self.key, "States": self.item.states, "Weight": f"weight {self.weight:g}"}

    @property
    def weight(self) -> float:
        """Factor of relevance times factor of credibility."""
        return FACTORS[self.item.relevance] * FACTORS[self.credibility]

    @property
    def credibility(self) -> Relevance:
        """High where fair sources agree, low where accounts conflict or the source cannot be judged."""
        letter, digit = self.finding.grade[0], self.finding.grade[1]
        if digit in "46" or letter in DOUBTFUL:
            return "low"
        return "high" if digit == "2" and letter in FAIR else "medium"

    @property
    def apart(self) -> float:
        """How much it sets the hypotheses apart: its weight times the span of its ratings, from 0 to 1."""
        places = [SCALE[rated.rating] for rated in self.item.ratings.values()]
        return self.weight * (max(places) - min(places)) / 4


def weighed(ledger: Ledger) -> tuple[Weighed, ...]:
    """Return the items that a ledger has with the answers for which they were rated, in the file's order.

    An item whose finding is gone, or answers otherwise, is left out: its ratings were made for another
    answer.
    """
    items = ledger.data.outlook.evidence
    events = {item.finding.partition("/")[0] for item in items.values()}
    told = collect(s for s in ledger.statements if s.claim.event in events)
    known = {finding.id: finding for finding in told}
    found = []
    for key, item in items.items():
        finding = known.get(item.finding)
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

    __repr__ = glimpses.line

    def glimpse(self) -> dict[str, object]:
        """Return its place, and how much speaks against it."""
        against = f"{self.inconsistency:g} against it"
        return {
            "Place": f"{self.place}. {self.key}",
            "Means": self.hypothesis.means,
            "Against": against,
        }


def ranking(ledger: Ledger) -> list[Ranked]:
    """Return the hypotheses, from the one that the evidence speaks least against; none if there are none."""
    known = ledger.data.outlook.hypotheses
    items = weighed(ledger)
    sums = _sums(_table(items), list(known))
    places = _places(pd.DataFrame([sums], columns=list(known))).iloc[0].to_dict()
    found = [
        Ranked(
            int(places[h]),
            h,
            hypothesis,
            round(sums[h], 2),
            tuple(one.item.states for one in items if AGAINST[one.item.ratings[h].rating]),
        )
        for h, hypothesis in known.items()
    ]
    return sorted(found, key=lambda one: one.place)


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
            "answer": words.answer(one.finding),
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
        ``leads`` (str: who then leads), ``lead`` (bool: whether another hypothesis leads, alone or level,
        than without the change), ``both`` (bool: whether it takes all parts of the change to do so) and
        ``order`` (bool: whether any place changes). Empty where there is nothing to rank.
    """
    known = ledger.data.outlook.hypotheses
    items = weighed(ledger)
    if not known or not items:
        return pd.DataFrame()
    base = _sums(_table(items), list(known))
    changes = list(_changes(ledger, items, base))
    places = _places(pd.DataFrame([base, *(sums for *_, sums in changes)], columns=list(known)))
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


def _places(sums: pd.DataFrame) -> pd.DataFrame:
    """Return the place of each hypothesis in each row of sums, from 1; equal ones share a place."""
    return sums.round(_DECIMALS).rank(axis=1, method="dense")


def _named(titles: Iterable[str]) -> str:
    """Return titles as alternatives of one phrase: *The sides meet again or an armed pause*."""
    first, *others = titles
    return words.either([first, *map(words.small, others)])


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
    carrying = {source for one in items for source in one.finding.outlets}
    sources = ledger.data.sources if len(ledger.data.sources) > 1 else ()
    for source in sources:
        # An excerpt that carries no item leaves all as it is; a whole article can tie others by its prose.
        idle = source.id not in carrying and source.article is None
        left = table if idle else _table(weighed(ledger.without(source.id)))
        yield "source", (source.outlet,), _sums(left, names)
    alike = {key: (1.0, against) for key, (_, against) in table.items()}
    yield "weights", (KINDS["weights"],), _sums(alike, names)


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

    def glimpse(self) -> dict[str, object]:
        """Return how many changes alter what."""
        told = f"{self.order:,} of {self.tried:,} alter a place"
        return {
            "Kind": self.kind,
            "Order": told,
            "Lead": f"{self.lead:,} put another first, or level",
        }


def summary(ledger: Ledger) -> list[Summary]:
    """Return what each kind of change does to the ranking; nothing where there is nothing to rank."""
    frame = sensitivity(ledger)
    found = []
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
                f"{cell} to {words.either(to)}" if any(to) else cell for cell, to in told.items()
            ]
            for leads, told in cells.items()
        }
        order, lead, both = (int(some[column].sum()) for column in ("order", "lead", "both"))
        found.append(Summary(kind, len(some), order, lead, both, which))
    return found
