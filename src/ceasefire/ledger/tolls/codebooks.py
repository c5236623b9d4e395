"""The four rules by the words that ask for them: where each is published, and what in it is our reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ceasefire.ledger.tolls import rules
from ceasefire.ledger.tolls.reports import Report
from ceasefire.ledger.tolls.rules import Estimate


@dataclass(frozen=True)
class Rule:
    """A rule of counting.

    Attributes
    ----------
    name
        Its name, as printed.
    clauses
        Where it is published, clause by clause.
    ours
        What in it is our reading, since the document leaves it open.
    estimate
        What it makes of the reports on one event and group; none for ours, which is the ledger's answer.
    civilians
        Whether it counts civilians alone.
    split
        Whether it gives figures by group.
    """

    name: str
    clauses: str
    ours: str
    estimate: Callable[[Sequence[Report]], Estimate] | None
    civilians: bool = False
    split: bool = True


#: Each rule by the word that asks for it.
RULES: dict[str, Rule] = {
    "ours": Rule(
        "Our rule",
        "this book's page on method, From claims to a finding",
        "",
        None,
    ),
    "ucdp": Rule(
        "UCDP’s rule",
        "UCDP GED Codebook 19.1 (2019): section 2, page 5 (direct deaths of all; low, best, high);"
        " section 5.5, pages 22 and 23 (totals less what is known apart); section 5.7, page 24 (best)",
        "who is most reliable, and of those alike the lower; lower figures of those who stand less well"
        " fall; a party's figure of the enemy's dead in high alone, as in some of its rows, and not in all;"
        " a total less the parts of its own days, and parts that may hold the same dead are not added up",
        rules.ucdp,
    ),
    "acled": Rule(
        "ACLED’s rule",
        "ACLED Codebook, Reported fatalities (one figure, the lowest; dozens 12, hundreds 100; no split);"
        " ACLED FAQ, Fatalities (27 February 2023, of 7 May 2024; a better number, upward or downward)",
        "a party's word is read like any other, which its practice does not do in every war; a side's own"
        " figure of its own dead is better than a lower one that others had given by then, and no other"
        " figure is taken for better than the lowest; thousands, and scores, as in its own rows",
        rules.acled,
        split=False,
    ),
    "ibc": Rule(
        "Iraq Body Count’s rule",
        "Iraq Body Count, launch statement of March 2003 (the range); Methods 3.1, items 5 and 6 (minimum"
        " and maximum); notes to entries x360 and x453 (what is set aside)",
        "whom it counts on: a party's figure only where nobody else has one; what it works out of breakdowns"
        " and overlaps is not worked out here, so that of the two entries only what is set aside is the same",
        rules.ibc,
        civilians=True,
    ),
}


#: What a reader of the figures has to know.
NOT_THEIRS = (
    "None of these projects has published these figures: they are what its rule, as it is read here, makes of"
    " the claims of this ledger."
)
#: How the rows of one rule go together.
ADD_UP = (
    "Under UCDP’s rule the rows that do not begin with “of these”, those told of no group among them,"
    " add up to all victims, each end for itself."
)
