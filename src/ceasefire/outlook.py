"""The outlook's signposts: which way the ledger's answers point."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from ceasefire import words
from ceasefire.findings import Finding
from ceasefire.intervals import Interval
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


#: The aspects that say when a thing happened.
WHEN = ("date", "start", "end")


def day_of(ledger: Ledger, event: str) -> Interval[date] | None:
    """Return when an event happened: its date or beginning as the accounts leave it; else none."""
    for aspect in WHEN:
        if found := ledger.by_finding.get(f"{event}/{aspect}"):
            best = found.best
            return best if isinstance(best, Interval) else found.hull
    return None


@dataclass(frozen=True)
class Tripping:
    """What later reports say on a signpost.

    Attributes
    ----------
    signpost
        The signpost.
    finding
        What was reported; none where nothing was.
    when, known
        When it happened, and the first day on which it was known.
    why
        Why it counts.
    """

    signpost: Signpost
    finding: Finding | None = None
    when: Interval[date] | None = None
    known: date | None = None
    why: str = ""


def tripping(ledger: Ledger) -> set[str]:
    """Return the ids of the findings that are held to answer signposts later on."""
    return {one.finding for found in ledger.data.outlook.later.values() for one in found}


def tripped(ledger: Ledger) -> list[Tripping]:
    """Return what a ledger says on each signpost after the information date, signpost by signpost.

    A signpost that several findings answer stands once for each, in the order of their days.
    """
    rows = []
    for key, signpost in ledger.data.outlook.signposts.items():
        found = [
            Tripping(
                signpost,
                finding,
                day_of(ledger, finding.event),
                min(s.known for s in finding.statements),
                one.why,
            )
            for one in ledger.data.outlook.later.get(key, ())
            if (finding := ledger.by_finding.get(one.finding))
        ]
        found.sort(key=lambda one: (one.when and one.when.low) or one.known or date.max)
        rows += found or [Tripping(signpost)]
    return rows


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
