"""Claims to findings: all that is said about one aspect of one event, and the answer to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from ceasefire.ledger import asking
from ceasefire.ledger.answers import accounts, questions, revisions, scopes
from ceasefire.ledger.answers import answer as answering
from ceasefire.ledger.answers.answer import Answer
from ceasefire.ledger.statements import Statement
from ceasefire.ledger.tellings import Answers
from ceasefire.records import glimpses, intervals
from ceasefire.records.enumerations import ACCUSED, STATUSES, WARNED, Status, Weight
from ceasefire.records.intervals import Interval

#: Credibility digit of the Admiralty grade, which follows from the status, and what a status means.
CREDIBILITY = {status: meaning.credibility for status, meaning in STATUSES.items()}
UNJUDGED = 6  # of what nobody answers
STATUS_WORDS = {status: meaning.words for status, meaning in STATUSES.items()}


@dataclass(frozen=True)
class Finding:
    """All claims about one aspect of one event.

    Attributes
    ----------
    id
        Event, aspect (or issue and holder) and what sets apart, joined by slashes.
    statements
        The claims, sorted by source and paragraph.
    beside
        Claims on the same event and on what continues it, which bear on the answer: who gave a figure
        first, what those accused say, how a state has changed since.
    part
        Whether it is some of the claims alone, which a reader asks for by themselves.
    """

    id: str
    statements: tuple[Statement, ...]
    beside: tuple[Statement, ...] = field(default=(), repr=False, compare=False)
    part: bool = field(default=False, repr=False, compare=False)

    __repr__ = glimpses.line

    def glimpse(self) -> dict[str, object]:
        """Return its answer, and how it is backed."""
        best = self.best.written if isinstance(self.best, Interval) else self.best
        return {
            "Finding": self.id,
            "Best": best or "no best answer",
            "Status": self.status,
            "Claims": glimpses.counted(len(self.statements), "claim"),
            "Voices": glimpses.counted(len(self.witnesses), "independent voice"),
        }

    def _repr_html_(self) -> str:
        caption = f"{self.question} ({self.status}, {self.grade})"
        rows = sorted(self.statements, key=lambda s: s.weight != "counts")
        return glimpses.table(caption, (s.glimpse() for s in rows), len(rows))

    def of(self, statements: Iterable[Statement]) -> Finding:
        """Return the finding of some of its claims."""
        return replace(self, statements=tuple(statements), part=True)

    @cached_property
    def first(self) -> Statement:
        """The first claim that is coded as the question asks it; the first of all if none is."""
        coded = (s for s in self.statements if "/".join(s.coded) == self.id)
        return next(coded, self.statements[0])

    @property
    def aspect(self) -> str:
        """Id of the aspect that is asked for; of a position, that of positions."""
        asked = self.id.split("/")[1]
        return asked if asked in self.first.names.aspects else self.first.claim.aspect

    @property
    def group(self) -> str | None:
        """Id of the group that is counted, if one is."""
        counted = self.type == "number" and self.first.claim.group is not None
        return self.id.split("/")[2] if counted else None

    @property
    def type(self) -> str:
        """The aspect's type."""
        return self.first.type

    @property
    def event(self) -> str:
        """Id of the event."""
        return self.first.claim.event

    @property
    def chapter(self) -> str:
        """Chapter that tells the event."""
        return self.first.names.events[self.event].chapter

    @property
    def question(self) -> str:
        """The question that the finding answers."""
        return asking.question(self.first, self.aspect, self.group, self.statements)

    @property
    def exclusive(self) -> bool:
        """Whether the question has one answer; otherwise each answer is a finding of its own."""
        names, claim = self.first.names, self.first.claim
        return names.issues[claim.issue].exclusive if claim.issue else (
            names.aspects[claim.aspect].exclusive
        )  # fmt: skip

    @cached_property
    def numbers(self) -> tuple[Interval[int], ...]:
        """The values, if they are numbers."""
        return tuple(s.numbers for s in self.statements if s.numbers)

    @cached_property
    def days(self) -> tuple[Interval[date], ...]:
        """The values, if they are dates."""
        return tuple(s.days for s in self.statements if s.days)

    @cached_property
    def hull(self) -> Interval[Any] | None:
        """The smallest interval that holds every claim; ``None`` for what has no order."""
        values: tuple[Interval[Any], ...] = self.numbers or self.days
        return intervals.hull(values) if values else None

    @cached_property
    def counted(self) -> tuple[Statement, ...]:
        """The claims by which it stands: all but those that are set aside, or all if none is left.

        A claim is set aside if it misreports its voice, or if the same voice has revised it since.
        """
        kept = (s for s in self.statements if not s.claim.misreports and not self.revised(s))
        return glimpses.Several(kept) or self.statements

    def revised(self, statement: Statement) -> Statement | None:
        """Return the first claim by which the same voice is known to have revised one; none if not."""
        return revisions.revision(statement, self.statements, self.beside)

    def weight(self, claims: Iterable[Statement]) -> Weight:
        """Return whether claims that say the same count, or why none of them does.

        They can be of another finding, and bear on this one.
        """
        same = tuple(claims)
        if any(not s.claim.misreports and not self.revised(s) for s in same):
            return "counts"
        return "misreported" if any(s.claim.misreports for s in same) else "revised since"

    @property
    def misreported(self) -> bool:
        """Whether all that is claimed misreports its voice, so that nothing is answered."""
        return not self.part and all(s.claim.misreports for s in self.statements)

    @cached_property
    def answer(self) -> Answer:
        """The answer: a best value that somebody states, its range and status, and who is behind it."""
        if self.misreported:
            return answering.MISREPORTED
        moved = [] if self.part else questions.moving(self.first, self.beside)
        counted = {s.id: s for s in (*self.counted, *moved)}
        revised = [s for s in self.statements if s.id not in counted and not s.claim.misreports]
        sharper = [] if self.part else questions.sharper(self.first, self.beside)
        heard = tuple(s for s in self.beside if not s.claim.misreports)  # nobody said the others
        one = answering.answer(tuple(counted.values()), heard, revised, sharper)
        first, last = ([], []) if self.part else questions.ends(self.first, self.beside)
        if not first:
            return one
        return answering.spanned(one, answering.answer(first), answering.answer(last))

    @property
    def best(self) -> Interval[Any] | str | None:
        """The value that leads, as a claim states it, or ``None`` where none does."""
        return self.answer.best

    @property
    def range(self) -> Interval[Any] | None:
        """From the lowest to the highest that is stated by those who count; ``None`` without order."""
        low, high = self.answer.low, self.answer.high
        if low is None or high is None:
            return self.hull
        return low if low == high else Interval(_figure(low, low.low), _figure(high, high.high))

    @property
    def interval(self) -> Interval[Any] | None:
        """The interval that stands for it: the value that leads, else the range."""
        return self.best if isinstance(self.best, Interval) else self.range

    @property
    def compatible(self) -> bool:
        """Whether one value stands for all claims that count."""
        return self.best is not None and self.status in (
            "agreed", "one voice", "one side only", "changed",
        )  # fmt: skip

    @property
    def told(self) -> tuple[Statement, ...]:
        """The claims that the answer is made of: those that count, and those that moved a state."""
        return tuple(one.statement for one in self.answer.told)

    @property
    def shown(self) -> tuple[Statement, ...]:
        """Its claims, and behind them those that its answer is made of though they are told elsewhere."""
        return tuple({s.id: s for s in (*self.statements, *self.told)}.values())

    @property
    def witnesses(self) -> tuple[str, ...]:
        """The independent voices that count, whatever they say."""
        return tuple(sorted(self.answer.voices))

    @property
    def outlets(self) -> tuple[str, ...]:
        """Sources, by id."""
        return tuple(sorted({s.source.id for s in self.statements}))

    @property
    def lineages(self) -> tuple[str, ...]:
        """Lineages through which the claims come; those that share an agency are one."""
        return tuple("+".join(sorted(group)) for group in accounts.copied_by(self.statements))

    @property
    def voices(self) -> tuple[str, ...]:
        """Names of those who speak, as printed."""
        return tuple(dict.fromkeys(s.speaker for s in self.statements))

    @property
    def status(self) -> Status:
        """How the claims stand to each other."""
        return self.answer.status

    @property
    def warned(self) -> bool:
        """Whether a reader is warned: by its status the value alone would mislead."""
        return self.status in WARNED

    @property
    def contradicted(self) -> bool:
        """Whether voices contradict each other: in a dispute, or where a charge is denied."""
        return self.status == "disputed" or (
            self.status == "charged" and self.answer.accused == "denied"
        )

    @property
    def warning(self) -> str:
        """What a reader is warned of beside the value; empty where there is nothing."""
        if self.misreported:
            return "misreported: whoever is named did not say so"
        warning = STATUSES[self.status].warning
        if self.answer.accused and warning:
            return f"{warning}; {self.answer.accused_are} {ACCUSED[self.answer.accused]}"
        return warning

    @property
    def lasting(self) -> bool:
        """Whether it dates something that went on for days."""
        return scopes.lasting(self.first)

    @property
    def grade(self) -> str:
        """Admiralty pair: the best letter behind the answer, and the credibility of the status."""
        digit = UNJUDGED if self.misreported else CREDIBILITY[self.status]
        return f"{self.letter}{digit}"

    @property
    def letter(self) -> str:
        """The best Admiralty letter among the sources of those who are behind the answer; F if nobody is."""
        heard = self.answer.told
        behind = [one for one in heard if one.voice in self.answer.behind]
        return min((one.letter for one in behind or heard), default="F")

    def answers(self) -> Answers:
        """Return the claims by answer, as coded, in the order in which answers first appear.

        An answer of which no claim counts stands below the others.
        """
        by_answer: dict[str, list[Statement]] = {}
        for statement in sorted(self.statements, key=lambda s: s.weight != "counts"):
            by_answer.setdefault(statement.answer, []).append(statement)
        return Answers((answer, glimpses.Several(same)) for answer, same in by_answer.items())

    def said(self) -> list[tuple[Statement, ...]]:
        """Return the claims of each answer and voice together, in the order in which they appear."""
        by_voice: dict[tuple[str, str], list[Statement]] = {}
        for s in self.statements:
            by_voice.setdefault((s.answer, s.claim.voice or ""), []).append(s)
        return glimpses.Many(glimpses.Several(same) for same in by_voice.values())


def _figure(value: Interval[Any], end: Any) -> Any:
    """Return the end of what is stated: a floor stands by its figure."""
    figure = intervals.figure(value.text) if isinstance(value.low, int) else None
    return end if figure is None else figure
