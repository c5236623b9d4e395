"""Claims to findings: all that is said about one aspect of one event, and how well it is backed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any, Literal

from ceasefire.ledger import lineage
from ceasefire.ledger.statements import STANDING_ORDER, Statement
from ceasefire.records import glimpses, intervals
from ceasefire.records.enumerations import STATUSES, WARNED, Status
from ceasefire.records.intervals import Interval

#: Whether claims count, or why they are set aside.
Weight = Literal["counts", "misreported", "revised since"]

#: Credibility digit of the Admiralty grade, which follows from the status, and what a status means.
CREDIBILITY = {status: meaning.credibility for status, meaning in STATUSES.items()}
STATUS_WORDS = {status: meaning.words for status, meaning in STATUSES.items()}


class Answers(dict[str, tuple[Statement, ...]]):
    """Claims by answer; it prints a line an answer, and is a table in a notebook."""

    def __repr__(self) -> str:
        rows = (
            glimpses.short(": ".join(map(str, row.values())), glimpses.LINE) for row in self._rows()
        )
        return glimpses.listing(self._head(), rows, len(self))

    def _repr_html_(self) -> str:
        return glimpses.table(self._head(), self._rows(), len(self))

    def _head(self) -> str:
        return glimpses.counted(len(self), "answer")

    def _rows(self) -> Iterator[dict[str, object]]:
        for answer, said in self.items():
            speakers = dict.fromkeys(s.speaker for s in said)
            claims = glimpses.counted(len(said), "claim")
            yield {"Answer": answer, "Claims": claims, "Said by": ", ".join(speakers)}


@dataclass(frozen=True)
class Finding:
    """All claims about one aspect of one event.

    Attributes
    ----------
    id
        Event, aspect (or issue and holder) and what sets apart, joined by slashes.
    statements
        The claims, sorted by source and paragraph.
    """

    id: str
    statements: tuple[Statement, ...]

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
        return glimpses.table(caption, (s.glimpse() for s in self.statements), len(self.statements))

    @property
    def first(self) -> Statement:
        """The first claim; what all claims of a finding share can be read off it."""
        return self.statements[0]

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
        first = self.first
        names, claim = first.names, first.claim
        if claim.issue:
            holder = names.actors[str(first.holder)].name
            return f"{holder}: {names.issues[claim.issue].question}"
        title = names.events[self.event].title
        group = f" ({names.groups[claim.group].label})" if claim.group else ""
        return f"{title}: {names.aspects[claim.aspect].question}{group}"

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
        later = (
            s
            for s in self.statements
            if s.claim.revises and s.holder == statement.holder and s.known > statement.known
        )
        return min(later, key=lambda s: s.known, default=None)

    def weight(self, said: Iterable[Statement]) -> Weight:
        """Return whether claims that say the same count, or why none of them does."""
        same = tuple(said)
        if any(s in self.counted for s in same):
            return "counts"
        return "misreported" if any(s.claim.misreports for s in same) else "revised since"

    @cached_property
    def best(self) -> Interval[Any] | str | None:
        """What the best-standing voices agree on, or ``None`` where they do not."""
        top = min(STANDING_ORDER[s.standing] for s in self.counted)
        heard = [s for s in self.counted if STANDING_ORDER[s.standing] == top]
        if self.hull is not None:
            values: list[Interval[Any]] = [s.interval for s in heard if s.interval]
            if self.together and intervals.compatible(values):
                return _as_written(intervals.hull(values), values)
            return _as_written(intervals.intersection(values), values)
        answers = {s.answer for s in heard}
        return answers.pop() if len(answers) == 1 else None

    @property
    def interval(self) -> Interval[Any] | None:
        """The interval that stands for it: what the best-standing voices agree on, else the hull."""
        return self.best if isinstance(self.best, Interval) else self.hull

    @property
    def together(self) -> bool:
        """Whether the dates are those of something that went on for days: each names part of it."""
        claim = self.first.claim
        return self.first.behaviour.dates == "whole" and self.first.names.events[claim.event].lasts

    @cached_property
    def compatible(self) -> bool:
        """Whether no two claims that count exclude each other."""
        if self.hull is not None:
            values: list[Interval[Any]] = [s.interval for s in self.counted if s.interval]
            return intervals.compatible(values)
        return len({s.answer for s in self.counted}) == 1

    @cached_property
    def witnesses(self) -> tuple[str, ...]:
        """Independent voices: claims that depend on the same speaker or copy are one.

        Where no speaker is behind a claim, an article attests one voice at most, whatever copy it
        carries: its own words and an agency's that it quotes do not corroborate each other.
        """
        groups = lineage.components(s.ties for s in self.counted)
        name = {tie: "+".join(sorted(group)) for group in groups for tie in group}
        spoken = {name[tie] for s in self.counted if not s.attested for tie in s.ties}
        printed = {(name[tie], s.source.id) for s in self.counted for tie in s.ties if s.attested}
        apart = lineage.one_each(pair for pair in sorted(printed) if pair[0] not in spoken)
        return tuple(sorted(spoken | apart))

    @property
    def outlets(self) -> tuple[str, ...]:
        """Sources, by id."""
        return tuple(sorted({s.source.id for s in self.statements}))

    @property
    def lineages(self) -> tuple[str, ...]:
        """Lineages through which the claims come; those that share an agency are one."""
        groups = lineage.components(frozenset(s.origin.split("+")) for s in self.statements)
        return tuple("+".join(sorted(group)) for group in groups)

    @property
    def voices(self) -> tuple[str, ...]:
        """Names of those who speak, as printed."""
        return tuple(dict.fromkeys(s.speaker for s in self.statements))

    @cached_property
    def status(self) -> Status:
        """How the claims stand to each other."""
        if self._of_adversaries:
            return "partisan"
        if not self.compatible:
            return "contested"
        return "corroborated" if len(self.witnesses) > 1 else "single"

    @property
    def warned(self) -> bool:
        """Whether a reader is warned: accounts exclude each other, or the parties alone speak."""
        return self.status in WARNED

    @property
    def _of_adversaries(self) -> bool:
        """Whether only parties speak, each of its adversary alone: a charge that nobody else makes.

        Two sides that say the same of a third are no such thing.
        """
        speaking = {s.side for s in self.counted}
        spoken_of = {s.about for s in self.counted}
        adversaries = all(s.standing == "adversary" for s in self.counted)
        return adversaries and (len(speaking) == 1 or speaking == spoken_of)

    @property
    def grade(self) -> str:
        """Admiralty pair: the best source letter, and the credibility that follows from status."""
        letter = min(s.source.reliability for s in self.statements)
        return f"{letter}{CREDIBILITY[self.status]}"

    def answers(self) -> Answers:
        """Return the claims by answer, as coded, in the order in which answers first appear."""
        by_answer: dict[str, list[Statement]] = {}
        for statement in self.statements:
            by_answer.setdefault(statement.answer, []).append(statement)
        return Answers((answer, glimpses.Several(said)) for answer, said in by_answer.items())

    def said(self) -> list[tuple[Statement, ...]]:
        """Return the claims of each answer and voice together, in the order in which they appear."""
        by_voice: dict[tuple[str, str], list[Statement]] = {}
        for s in self.statements:
            by_voice.setdefault((s.answer, s.claim.voice or ""), []).append(s)
        return glimpses.Many(glimpses.Several(same) for same in by_voice.values())


def _as_written(
    sought: Interval[Any] | None, among: Iterable[Interval[Any]]
) -> Interval[Any] | None:
    """Return the interval as a claim wrote it, if one did: *dozens* rather than its ends."""
    return next((interval for interval in among if interval == sought), sought)


def collect(statements: Iterable[Statement]) -> tuple[Finding, ...]:
    """Gather claims into findings, sorted by id.

    Parameters
    ----------
    statements
        Claims of one ledger.
    """
    by_key: Callable[[Statement], tuple[str, ...]] = lambda statement: statement.key  # noqa: E731
    ordered = sorted(statements, key=by_key)  # stable, so claims stay in their order
    return glimpses.Several(
        Finding("/".join(key), glimpses.Several(members))
        for key, members in groupby(ordered, key=by_key)
    )
