"""What became of each judgement by its last day: by its criterion, from the claims alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ceasefire.errors import looked_up
from ceasefire.ledger import outlook, words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.records import glimpses, intervals
from ceasefire.records.criteria import REPORTED
from ceasefire.records.intervals import Interval
from ceasefire.records.outlookfile import Answering, Criterion

Outcome = Literal["yes", "no", "disputed", "not found", "open"]


@dataclass(frozen=True)
class Resolution:
    """What became of a judgement.

    Attributes
    ----------
    judgement
        Its name.
    counts
        What makes it a yes.
    until
        The last day that counts.
    outcome
        Yes if claims say so that nobody of those concerned denies; disputed if one of them does, or if
        claims say yes and no; no if claims say that alone; not found if there is none. Before the last day
        nothing is a no or not found, and it is open.
    told
        The claims that the outcome goes by, each with its finding.
    against
        Claims of those who say otherwise, and answers that are neither yes nor no, with their findings.
    """

    judgement: str
    counts: str
    until: date
    outcome: Outcome
    told: tuple[tuple[Finding, Statement], ...] = ()
    against: tuple[tuple[Finding, Statement], ...] = ()

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return what became of it, and since when that is known."""
        known = self.known.isoformat() if self.known else ""
        return {"Judgement": self.judgement, "Outcome": self.outcome, "Known since": known}

    @property
    def known(self) -> date | None:
        """Since when the outcome is known; none where nothing tells of it.

        A yes is known with the first claim, what is disputed with the first that denies it, and a no not
        before the last day.
        """
        first = min((s.known for _, s in self.told), default=None)
        if first is None or self.outcome == "yes":
            return first
        if self.outcome == "no":
            return max(first, self.until)
        denied = min((s.known for _, s in self.against), default=first)
        return max(first, denied)

    @property
    def since(self) -> str:
        """Since when it is known, in words; nothing where nothing tells of it."""
        if self.known is None:
            return ""
        then = [s for _, s in (*self.told, *self.against) if s.known == self.known]
        return words.since(then) if then else words.day(self.known)

    @property
    def behind(self) -> tuple[Statement, ...]:
        """All its claims, and those that say when what they tell of happened."""
        return tuple(s for _, s in (*self.told, *self.against))


Said = tuple[Finding, Statement]


def resolve(ledger: Ledger, judgement: str) -> Resolution:
    """Return what became of a judgement, by the claims of a ledger.

    What counts happened, or was said, from the day after the cut-off to the last day.

    Parameters
    ----------
    ledger
        The claims, of all that is recorded or as of a day.
    judgement
        Its name, as in ``data/outlook.yaml``.

    Raises
    ------
    UnknownName
        If there is no such judgement.
    """
    watched = ledger.data.outlook
    criterion = looked_up("judgement", judgement, watched.judgements)
    counts, until = _criterion(ledger, criterion)
    window = (intervals.one_day(ledger.book.cut_off) + timedelta(days=1), until)
    yes: list[Said] = []
    no: list[Said] = []
    beside: list[Said] = []
    denied = False
    for one in criterion.answered_by:
        finding = ledger.by_finding.get(one.finding)
        if finding is None:
            continue
        within = list(_within(ledger, finding, window))
        asked = [s for s in within if _answers(s, one.yes)]
        heard = [s for s in asked if _heard(s, one)]
        accused = finding.answer.accused == "denied"
        if asked and not heard and not accused:  # a charge alone
            beside += [(finding, s) for s in asked]
        here = heard or (asked if accused else [])
        yes += [(finding, s) for s in here]
        no += [(finding, s) for s in within if _answers(s, one.no)]
        beside += [(finding, s) for s in within if _answers(s, one.neither)]
        if here and accused:
            denied = True
            beside += [(finding, s) for s in finding.answer.replies]
    outcome, deciding, against = _outcome(yes, no, denied)
    if outcome in ("no", "not found") and ledger.until < until:
        outcome = "open"
    return Resolution(judgement, counts, until, outcome, tuple(deciding), (*against, *beside))


def _outcome(
    yes: list[Said], no: list[Said], denied: bool
) -> tuple[Outcome, list[Said], list[Said]]:
    if yes and (no or denied):
        return "disputed", yes, no
    if yes:
        return "yes", yes, []
    if no:
        return "no", no, []
    return "not found", [], []


def resolved(ledger: Ledger) -> list[Resolution]:
    """Return what became of each judgement, in the order of the file."""
    return glimpses.Many(resolve(ledger, name) for name in ledger.data.outlook.judgements)


def _criterion(ledger: Ledger, criterion: Criterion) -> tuple[str, date]:
    """Return what makes a judgement a yes, and the last day that counts."""
    watched = ledger.data.outlook
    asked = watched.questions.get(criterion.question or "")
    until = criterion.until or watched.horizon
    return (asked.counts if asked else criterion.counts or ""), intervals.one_day(str(until))


def _within(ledger: Ledger, finding: Finding, window: tuple[date, date]) -> Iterator[Statement]:
    """Yield the claims that count and tell of the time between two days.

    They do if their event fell in it; of a state or a position, if it was then that they were made,
    and cannot have been before.
    """
    passing = finding.first.behaviour.tells == "state" or finding.first.claim.issue is not None
    whole = Interval(*window)
    when = outlook.day_of(ledger, finding.event)
    for s in finding.statements:
        if s.weight != "counts":
            continue
        if passing or when is None:
            days = intervals.dates(s.claim.said or s.source.published)
            if days.low is not None and window[0] <= days.low and s.when <= window[1]:
                yield s
        elif when.intersection(whole) is not None:
            yield s


def _answers(statement: Statement, answers: tuple[str, ...] | None) -> bool:
    if not answers:
        return False
    if statement.answer in answers:
        return True
    return REPORTED in answers and (statement.numbers is None or statement.numbers.low != 0)


def _heard(statement: Statement, one: Answering) -> bool:
    """Return whether a claim is of somebody whose word it takes; a page's own words are an outlet's."""
    if not one.by:
        return True
    voice = statement.claim.voice
    return (statement.names.actors[voice].standing if voice else "outlet") in one.by
