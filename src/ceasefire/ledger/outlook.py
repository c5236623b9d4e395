"""The outlook's signposts: which way the ledger's answers point."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from ceasefire.errors import CeasefireError
from ceasefire.ledger import words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.records import intervals
from ceasefire.records.intervals import Interval
from ceasefire.records.vocabulary import Dates, Direction, Later, Signpost

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


#: The parts of an event by which it is dated, the one that says most first.
WHEN: tuple[Dates, ...] = ("whole", "start", "end")


def day_of(ledger: Ledger, event: str) -> Interval[date] | None:
    """Return when an event happened: its date or beginning as the accounts leave it; else none.

    The days that a count of it covers stand in where no account dates it.
    """
    for part in WHEN:
        if found := ledger.dated(event, part):
            return found.interval
    told = (s.claim.covers for s in ledger.statements if s.claim.event == event and s.claim.covers)
    covered = [intervals.dates(days) for days in told]
    return intervals.hull(covered) if covered else None


@dataclass(frozen=True)
class Tripping:
    """What later reports say on a signpost.

    Attributes
    ----------
    signpost
        The signpost.
    before
        Which way it pointed at the information date.
    part
        The claims that became known later, as a finding; none where nothing did.
    when
        When it was said, or when it happened.
    later
        What we hold of it; none where there is nothing.
    """

    signpost: Signpost
    before: Reading
    part: Finding | None = None
    when: Interval[date] | None = None
    later: Later | None = None

    @property
    def tripped(self) -> bool:
        """Whether it points another way than at the information date."""
        return self.later is not None and self.later.reading != self.before


def tripping(ledger: Ledger) -> set[str]:
    """Return the ids of the findings that are held to answer signposts later on."""
    return {one.finding for found in ledger.data.outlook.later.values() for one in found}


def tripped(ledger: Ledger) -> list[Tripping]:
    """Return what a ledger says on each signpost after the information date, signpost by signpost.

    A signpost that several findings answer stands once for each, in the order of their days.
    """
    cut = intervals.one_day(ledger.book.information_date)
    try:
        then = ledger.as_of(ledger.book.information_date)
    except CeasefireError:  # nothing of it was known by then
        then = None
    rows = []
    for key, signpost in ledger.data.outlook.signposts.items():
        before: Reading = reading(signpost, then) if then else "not reported"
        found = []
        for one in ledger.data.outlook.later.get(key, ()):
            whole = ledger.by_finding.get(one.finding)
            known = tuple(s for s in whole.statements if s.known > cut) if whole else ()
            if known:
                part = Finding(one.finding, known)
                found.append(Tripping(signpost, before, part, _when(ledger, part), one))
        found.sort(key=lambda one: (one.when.low if one.when else None) or date.max)
        rows += found or [Tripping(signpost, before)]
    return rows


def _when(ledger: Ledger, part: Finding) -> Interval[date] | None:
    """Return when something was said, if the text shows it; else when its event happened."""
    if part.first.behaviour.tells == "state":  # it stood so when it was reported
        return intervals.hull([intervals.dates(s.source.published) for s in part.statements])
    said = [intervals.dates(s.claim.said) for s in part.statements if s.claim.said]
    if part.first.claim.issue and said:
        return intervals.hull(said)
    return day_of(ledger, part.event)


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
