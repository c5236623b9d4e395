"""The outlook's signposts: which way the ledger's answers point."""

from __future__ import annotations

from typing import Literal

import pandas as pd

from ceasefire import words
from ceasefire.ledger import Ledger
from ceasefire.vocabulary import Direction, Signpost

#: A reading, or that the ledger holds no claim on it.
Reading = Literal["calm", "mixed", "fighting", "not reported"]

#: How each reading is printed.
READING_WORDS: dict[Reading, str] = {
    "calm": "calm",
    "mixed": "both ways",
    "fighting": "fighting",
    "not reported": "not reported",
}


def reading(signpost: Signpost, ledger: Ledger) -> Reading:
    """Return which way a signpost points; answers that point different ways are mixed."""
    if not ledger.has(signpost.finding):
        return "not reported"
    answers = ledger.finding(signpost.finding).answers()
    ways: set[Direction] = {
        signpost.readings.get(answer) or signpost.readings["reported"] for answer in answers
    }
    return ways.pop() if len(ways) == 1 else "mixed"


def watched(ledger: Ledger) -> set[str]:
    """Return the ids of the findings that the signposts watch."""
    return {signpost.finding for signpost in ledger.data.outlook.signposts.values()}


def signposts(ledger: Ledger) -> pd.DataFrame:
    """Read every signpost off a ledger.

    Returns
    -------
    DataFrame
        One row a signpost, in the order of the file. Columns: ``signpost``, ``question``,
        ``finding``, ``reading``, ``answer`` (in words), ``why``, ``grade``
        (str); ``voices`` (int).
    """
    rows = []
    for key, signpost in ledger.data.outlook.signposts.items():
        found = ledger.finding(signpost.finding) if ledger.has(signpost.finding) else None
        rows.append(
            {
                "signpost": key,
                "question": signpost.question,
                "finding": signpost.finding,
                "reading": reading(signpost, ledger),
                "answer": words.answer(found) if found else "no claim in the ledger",
                "why": signpost.why if found else "",
                "grade": found.grade if found else "",
                "voices": len(found.witnesses) if found else 0,
            }
        )
    return pd.DataFrame(rows)
