"""The outlook's signposts: which way the ledger's answers point."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from ceasefire.errors import CeasefireError
from ceasefire.ledger import dating, naming, words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.records import glimpses, intervals
from ceasefire.records.aspects import Dates
from ceasefire.records.intervals import Interval
from ceasefire.records.outlookfile import Later, Signpost

#: The reading of a signpost on which the ledger holds no claim; every other is a direction.
NOT_REPORTED = "not reported"


def reading(signpost: Signpost, ledger: Ledger) -> str:
    """Return which way a signpost points; for answers that point different ways, the one between."""
    if not ledger.has(signpost.finding):
        return NOT_REPORTED
    finding = ledger.finding(signpost.finding)
    best = finding.best
    answers = [best] if isinstance(best, str) and finding.compatible else finding.answers()
    ways = {signpost.readings.get(answer) or signpost.readings["reported"] for answer in answers}
    return ways.pop() if len(ways) == 1 else ledger.data.outlook.between


def reading_words(ledger: Ledger) -> dict[str, str]:
    """Return how each reading is printed: the directions in their order, and that nothing is reported."""
    directions = ledger.data.outlook.directions
    return {key: one.label for key, one in directions.items()} | {NOT_REPORTED: NOT_REPORTED}


#: The parts of an event by which it is dated, the one that says most first.
WHEN: tuple[Dates, ...] = ("whole", "start", "end")


def day_of(ledger: Ledger, event: str) -> Interval[date] | None:
    """Return when an event happened: its date or beginning as the accounts leave it; else none.

    The days that a count of it covers stand in where no account dates it.
    """
    naming.known(ledger, event=event)
    if span := dating.dating(ledger, event).span:
        return span
    claims = dating_claims(ledger, event)
    covered = [intervals.dates(s.claim.covers) for s in claims if s.claim.covers]
    return intervals.hull(covered) if covered else None


def dating_claims(ledger: Ledger, event: str) -> tuple[Statement, ...]:
    """Return the claims that say when an event happened: on its date or beginning, or on days counted."""
    naming.known(ledger, event=event)
    if dated := dating.dating(ledger, event).statements:
        return dated
    return tuple(s for s in ledger.statements if s.claim.event == event and s.claim.covers)


@dataclass(frozen=True)
class Tripping:
    """What later reports say on a signpost.

    Attributes
    ----------
    signpost
        The signpost.
    before
        Which way it pointed at the cut-off.
    part
        The claims that became known later, as a finding; none where nothing did.
    when
        When it was said, or when it happened.
    later
        What we hold of it; none where there is nothing.
    behind
        The claims behind all this: on the answer before, on what is reported, and on its day.
    """

    signpost: Signpost
    before: str
    part: Finding | None = None
    when: Interval[date] | None = None
    later: Later | None = None
    behind: tuple[Statement, ...] = ()

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return which way a signpost points, and what came later."""
        return {
            "Signpost": self.signpost.finding,
            "Before": self.before,
            "Later": self.later.reading if self.later else "nothing later",
            "By": self.part.id if self.part else "",
        }

    @property
    def tripped(self) -> bool:
        """Whether it points another way than at the cut-off."""
        return self.later is not None and self.later.reading != self.before


def tripping(ledger: Ledger) -> set[str]:
    """Return the ids of the findings that are held to answer signposts later on."""
    return {one.finding for answering in ledger.data.outlook.later.values() for one in answering}


def tripped(ledger: Ledger) -> list[Tripping]:
    """Return what a ledger says on each signpost after the cut-off, signpost by signpost.

    A signpost that several findings answer stands once for each, in the order of their days.
    """
    cut = intervals.one_day(ledger.book.cut_off)
    try:
        then = ledger.as_of(ledger.book.cut_off)
    except CeasefireError:  # nothing of it was known by then
        then = None
    rows: glimpses.Many[Tripping] = glimpses.Many()
    for key, signpost in ledger.data.outlook.signposts.items():
        before = reading(signpost, then) if then else NOT_REPORTED
        answer = then.by_finding.get(signpost.finding) if then else None
        had = answer.statements if answer else ()
        answers = []
        for one in ledger.data.outlook.later.get(key, ()):
            whole = ledger.by_finding.get(one.finding)
            known = tuple(s for s in whole.statements if s.known > cut) if whole else ()
            if whole and known:
                part = whole.of(known)
                when, days = _when(ledger, part)
                answers.append(Tripping(signpost, before, part, when, one, (*had, *known, *days)))
        answers.sort(key=lambda one: (one.when.low if one.when else None) or date.max)
        rows += answers or [Tripping(signpost, before, behind=had)]
    return rows


def _when(ledger: Ledger, part: Finding) -> tuple[Interval[date] | None, tuple[Statement, ...]]:
    """Return when something was said, if the text shows it, else when its event happened; and who says so."""
    if part.first.behaviour.tells == "state":  # it stood so when it was reported
        return intervals.hull([intervals.dates(s.source.published) for s in part.statements]), ()
    spoken = [intervals.dates(s.claim.said) for s in part.statements if s.claim.said]
    if part.first.claim.issue and spoken:
        return intervals.hull(spoken), ()
    return day_of(ledger, part.event), dating_claims(ledger, part.event)


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
        finding = ledger.finding(signpost.finding) if ledger.has(signpost.finding) else None
        rows.append(
            {
                "signpost": key,
                "question": signpost.question,
                "finding": signpost.finding,
                "reading": reading(signpost, ledger),
                "answer": words.answer(finding) if finding else "no claim in the ledger",
                "why": signpost.why if finding else "",
                "grade": finding.grade if finding else "",
                "voices": len(finding.witnesses) if finding else 0,
            }
        )
    return pd.DataFrame(rows)
