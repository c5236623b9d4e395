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
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from ceasefire.ledger import words
from ceasefire.ledger.collection import collect
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.records import glimpses
from ceasefire.records.outlookfile import Hypothesis, Item, Rating, Relevance

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
    rated = []
    for key, item in items.items():
        finding = known.get(item.finding)
        if finding is not None and set(finding.answers()) == set(item.answers):
            rated.append(Weighed(key, item, finding))
    return tuple(rated)


Table = Mapping[str, tuple[float, Mapping[str, int]]]


def tabled(items: tuple[Weighed, ...]) -> dict[str, tuple[float, dict[str, int]]]:
    """Return of each item its weight, and how much it speaks against each hypothesis."""
    return {
        one.key: (one.weight, {h: AGAINST[r.rating] for h, r in one.item.ratings.items()})
        for one in items
    }


def summed(table: Table, names: list[str]) -> dict[str, float]:
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
    sums = summed(tabled(items), list(known))
    places = placed(pd.DataFrame([sums], columns=list(known))).iloc[0].to_dict()
    ranked = [
        Ranked(
            int(places[h]),
            h,
            hypothesis,
            round(sums[h], 2),
            tuple(one.item.states for one in items if AGAINST[one.item.ratings[h].rating]),
        )
        for h, hypothesis in known.items()
    ]
    return sorted(ranked, key=lambda one: one.place)


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


def placed(sums: pd.DataFrame) -> pd.DataFrame:
    """Return the place of each hypothesis in each row of sums, from 1; equal ones share a place."""
    return sums.round(_DECIMALS).rank(axis=1, method="dense")
