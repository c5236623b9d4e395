"""Competing hypotheses: what the evidence speaks against, and what that hangs on.

The method is Heuer's analysis of competing hypotheses: a hypothesis is not proved by what fits it, since
the same evidence fits others, but is weakened by what speaks against it. Each item of evidence is one
fact, told by one finding or several; it weighs by its relevance and by how well it is backed.

References
----------
R. J. Heuer, *Psychology of Intelligence Analysis* (Center for the Study of Intelligence, 1999), ch. 8.
Ratings from CC to II and the weighted inconsistency score are those of the ACH software of the Palo Alto
Research Center, whose technical description gives the factors for relevance and credibility. Since such
weights are judgements of more and less, they are whole steps here, in the order of its factors' products.
That credibility follows from a finding's status and grade, and the search for what the result is
sensitive to, are this package's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

import pandas as pd

from ceasefire.ledger import words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.records import glimpses
from ceasefire.records.enumerations import BACKED, Degree
from ceasefire.records.outlookfile import Hypothesis, Item, Rating

#: How much a rating speaks against a hypothesis. What fits counts nothing: it fits others too.
AGAINST: Mapping[Rating, int] = MappingProxyType({"CC": 0, "C": 0, "N": 0, "I": 1, "II": 2})
#: Where a rating stands on the scale from against to for, to tell how much an item sets apart.
SCALE: Mapping[Rating, int] = MappingProxyType({"CC": 2, "C": 1, "N": 0, "I": -1, "II": -2})
#: By how many steps an item weighs more than the least, for its relevance, and again for its credibility.
STEPS: Mapping[Degree, int] = MappingProxyType({"high": 2, "medium": 1, "low": 0})
#: Letters of sources that can be relied on, usually or fairly, and of those that cannot be judged.
FAIR, DOUBTFUL = "ABC", "EF"


def credibility(finding: Finding) -> Degree:
    """Return how credible a finding is: by its status, and no more than its best source allows."""
    backed = BACKED[finding.status].credibility
    if finding.letter in DOUBTFUL:
        return "low"
    return "medium" if backed == "high" and finding.letter not in FAIR else backed


@dataclass(frozen=True)
class Weighed:
    """An item of evidence as a ledger has it.

    Attributes
    ----------
    key
        Its id.
    item
        The item, with its ratings.
    findings
        The findings that tell it.
    """

    key: str
    item: Item
    findings: tuple[Finding, ...]

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return what it states, and its weight."""
        return {"Item": self.key, "States": self.item.states, "Weight": f"weight {self.weight}"}

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The claims that it rests on."""
        return glimpses.Several(s for finding in self.findings for s in finding.statements)

    @property
    def grade(self) -> str:
        """The grades of its findings, each once."""
        return ", ".join(dict.fromkeys(finding.grade for finding in self.findings))

    @cached_property
    def weight(self) -> int:
        """One, and a step more for each step of relevance and of credibility: from 1 to 5."""
        return 1 + STEPS[self.item.relevance] + STEPS[self.credibility]

    @property
    def credibility(self) -> Degree:
        """That of the least credible of its findings: it states what all of them tell."""
        return min((credibility(finding) for finding in self.findings), key=STEPS.__getitem__)

    @property
    def apart(self) -> int:
        """How much it sets the hypotheses apart: its weight, times the span of its ratings."""
        places = [SCALE[rated.rating] for rated in self.item.ratings.values()]
        return self.weight * (max(places) - min(places))


def weighed(ledger: Ledger) -> tuple[Weighed, ...]:
    """Return the items that a ledger has with the answers for which they were rated, in the file's order.

    An item of which a finding is gone, or answers otherwise, is left out: its ratings were made for
    another answer.
    """
    known = ledger.by_finding
    rated = []
    for key, item in ledger.data.outlook.evidence.items():
        findings = tuple(
            known[asked]
            for asked, answers in item.findings.items()
            if asked in known and {*known[asked].answers()} == {*answers}
        )
        if len(findings) == len(item.findings):
            rated.append(Weighed(key, item, findings))
    return tuple(rated)


Table = Mapping[str, tuple[int, Mapping[str, int]]]


def tabled(items: tuple[Weighed, ...]) -> dict[str, tuple[int, dict[str, int]]]:
    """Return of each item its weight, and how much it speaks against each hypothesis."""
    return {
        one.key: (one.weight, {h: AGAINST[r.rating] for h, r in one.item.ratings.items()})
        for one in items
    }


def summed(table: Table, names: list[str]) -> dict[str, int]:
    """Return what speaks against each hypothesis, in steps."""
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
        How much speaks against it, in steps.
    against
        What does.
    """

    place: int
    key: str
    hypothesis: Hypothesis
    inconsistency: int
    against: tuple[str, ...]

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return its place, and how much speaks against it."""
        against = f"{self.inconsistency} against it"
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
            sums[h],
            tuple(one.item.states for one in items if AGAINST[one.item.ratings[h].rating]),
        )
        for h, hypothesis in known.items()
    ]
    return sorted(ranked, key=lambda one: one.place)


def leading(ledger: Ledger) -> list[Ranked]:
    """Return the hypotheses that as good as lead, in order: a single rating can bring each to the top.

    Against none of them speaks more than the heaviest item adds to the least, where it is rated I and no
    longer N.
    """
    ranked = ranking(ledger)
    least = min((one.inconsistency for one in ranked), default=0)
    return [one for one in ranked if one.inconsistency <= least + heaviest(weighed(ledger))]


def heaviest(items: tuple[Weighed, ...]) -> int:
    """Return the weight of the heaviest item; nothing where there is none."""
    return max((one.weight for one in items), default=0)


def matrix(ledger: Ledger) -> pd.DataFrame:
    """Return every rating, from the item that sets the hypotheses most apart.

    Returns
    -------
    DataFrame
        One row a rating. Columns ``row`` (int), ``item``, ``states``, ``answer``, ``hypothesis``,
        ``short``, ``rating``, ``why``, ``relevance``, ``grade`` (str), ``weight``, ``apart`` (int).
    """
    known = ledger.data.outlook.hypotheses
    ordered = sorted(weighed(ledger), key=lambda one: -one.apart)
    rows = [
        {
            "row": at,
            "item": one.key,
            "states": one.item.states,
            "answer": "; ".join(words.answer(finding) for finding in one.findings),
            "hypothesis": h,
            "short": known[h].short,
            "rating": one.item.ratings[h].rating,
            "why": one.item.ratings[h].why,
            "relevance": one.item.relevance,
            "grade": one.grade,
            "weight": one.weight,
            "apart": one.apart,
        }
        for at, one in enumerate(ordered)
        for h in known
    ]
    return pd.DataFrame(rows)


def placed(sums: pd.DataFrame) -> pd.DataFrame:
    """Return the place of each hypothesis in each row of sums, from 1; equal ones share a place."""
    return sums.rank(axis=1, method="dense")
