"""The columns of answers, positions and events: what a table of each says."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Protocol

from ceasefire.ledger import dating, reasons, words
from ceasefire.ledger.answers import questions
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.frames import Column, through
from ceasefire.records import intervals
from ceasefire.records.vocabulary import Vocabulary


class Answering(dating.Dateable, Protocol):
    """A ledger, as far as its answers and the days of events go."""

    @property
    def names(self) -> Vocabulary:
        """The vocabulary."""

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """Every finding."""


def _best(finding: Finding) -> str | None:
    return words.best(finding) if finding.best is not None else None


def _end(finding: Finding, end: intervals.Interval[Any] | None) -> str | None:
    return words.interval(finding, end) if end is not None else None


def _led(finding: Finding, kind: str, end: str) -> object:
    """Return an end of the value that leads, if it is of a kind: a number or a date."""
    best = finding.best
    if finding.type != kind or not isinstance(best, intervals.Interval):
        return None
    return getattr(best, end)


def _since(finding: Finding) -> date | None:
    """Return the first day from which a claim behind the answer counts as known; none without any.

    Of what has changed it is one that states the latest.
    """
    answer = finding.answer
    behind = [a for a in answer.told if a.voice in answer.behind] or list(answer.told)
    if answer.latest is not None:
        behind = [a for a in behind if a.statement.when >= answer.latest] or behind
    return min((one.known for one in behind), default=None)


def _voices(finding: Finding, names: Iterable[str]) -> str | None:
    return "; ".join(sorted({words.voice(finding, name) for name in names})) or None


#: What the columns of answers say of a finding alone.
_ANSWERED: dict[str, Column[Finding]] = {
    "finding": Column("str", "Id of the question", lambda one: one.id),
    "question": Column("str", "The question", lambda one: one.question),
    "answer": Column("str", "The answer in words; without one that leads, the rivals", words.best),
    "stands": Column("str", "How its claims stand to each other, in a few words", reasons.brief),
    "warning": Column("str", "What a reader is warned of", lambda one: one.warning or None),
    "disputed": Column(
        "bool", "Whether voices contradict each other, which the book marks with a sign",
        lambda one: one.contradicted,
    ),
    "best": Column("str", "The value that leads, as somebody states it; missing if none does", _best),
    "low": Column("str", "The lowest that is stated", lambda one: _end(one, one.answer.low)),
    "high": Column("str", "The highest that is stated", lambda one: _end(one, one.answer.high)),
    "best_low": Column(
        "Int64", "Lowest number that the leading value leaves possible",
        lambda one: _led(one, "number", "low"),
    ),
    "best_high": Column(
        "Int64", "Highest number; missing where it is open", lambda one: _led(one, "number", "high")
    ),
    "best_first": Column(
        "datetime64", "First day of the leading value", lambda one: _led(one, "date", "low")
    ),
    "best_last": Column("datetime64", "Last day", lambda one: _led(one, "date", "high")),
    "status": Column("str", "How its claims stand to each other", lambda one: one.status),
    "accused": Column(
        "str", "What the accused does with a charge", lambda one: one.answer.accused
    ),
    "latest": Column(
        "datetime64", "Of what has changed: the day on which the answer was said or came about",
        lambda one: one.answer.latest,
    ),
    "since": Column(
        "datetime64", "First day on which a page was out that has the answer; never before it was said",
        _since,
    ),
    "rests_on": Column(
        "str", "Ids of all claims that the answer is made of, also of other questions that move it",
        lambda one: "; ".join(s.id for s in one.told) or None,
    ),
    "voices": Column(
        "str", "The independent voices that count, whatever they say: speakers; outlets in their own"
        " words; of a position those who carried it",
        lambda one: _voices(one, one.answer.voices),
    ),
    "behind": Column(
        "str", "Those of them that are behind the leading value",
        lambda one: _voices(one, one.answer.behind),
    ),
    "differs": Column(
        "str", "Whose account differs from what is agreed", lambda one: words.differing(one) or None
    ),
    "grade": Column(
        "str", "Admiralty pair: the best letter among the sources behind it (A best, F not to be judged),"
        " and a digit for the status (2 agreed to 6 interested parties alone)",
        lambda one: one.grade,
    ),
    "why": Column(
        "str", "How value, status and grade were reached", lambda one: " ".join(reasons.reached(one))
    ),
    "event": Column("str", "Id of the event", lambda one: one.event),
    "chapter": Column("str", "Chapter that tells it", lambda one: one.chapter),
    "aspect": Column("str", "What about the event", lambda one: one.aspect),
    "group": Column("str", "Whom it counts", lambda one: one.group),
    "type": Column("str", "Number, date, place, actor, category or position", lambda one: one.type),
    "claims": Column("int", "Claims on the question", lambda one: len(one.statements)),
    "set_aside": Column(
        "int", "Those of them that do not count", lambda one: len(one.statements) - _counting(one)
    ),
    "outlets": Column("int", "Sources", lambda one: len(one.outlets)),
    "lineages": Column(
        "int", "Lineages through which they come, sentence by sentence",
        lambda one: len(one.lineages),
    ),
    "voice_count": Column("int", "Independent voices", lambda one: len(one.answer.voices)),
    "behind_count": Column(
        "int", "Those of them behind the leading value", lambda one: len(one.answer.behind)
    ),
}  # fmt: skip


def _counting(finding: Finding) -> int:
    return sum(finding.weight([s]) == "counts" for s in finding.statements)


def overlapping(ledger: Answering, finding: Finding) -> list[str]:
    """Return the answers that count some of the same, which must not be added to one.

    They are of the same aspect, of the event, of what holds it or of what it holds, and of a group that
    holds the other or is held by it.
    """
    if finding.type != "number":
        return []
    kin = ledger.names.kin(finding.event)
    return [
        other.id
        for other in ledger.all_findings
        if other.id != finding.id
        and other.aspect == finding.aspect
        and other.event in kin
        and _nested(finding, other)
    ]


def near(ledger: Answering) -> dict[str, str]:
    """Return, for each answer, the ids of those that count some of the same, in a text."""
    return {one.id: "; ".join(overlapping(ledger, one)) for one in ledger.all_findings}


def _nested(one: Finding, other: Finding) -> bool:
    if one.group is None or other.group is None:
        return True
    names = one.first.names
    return questions.within(one.group, other.group, names) or questions.within(
        other.group, one.group, names
    )


#: A row of answers is of a finding in its ledger.
Answered = tuple[Answering, Finding]


def _finding(of: Answered) -> Finding:
    return of[1]


#: The columns of answers.
ANSWER: dict[str, Column[Answered]] = {
    **{name: through(column, _finding) for name, column in _ANSWERED.items()},
    "not_to_be_added": Column(
        "str", "Ids of answers that count some of the same: their numbers must not be added up",
        lambda of: "; ".join(overlapping(*of)) or None,
    ),
}  # fmt: skip

#: The columns of positions: of an issue, who holds what, and how that is known.
POSITION: dict[str, Column[Answered]] = {
    "finding": Column("str", "Id of the question", lambda of: of[1].id),
    "issue": Column("str", "Id of the issue", lambda of: of[1].first.claim.issue),
    "question": Column("str", "What is asked on it", lambda of: _issue(of[1])),
    "holder": Column("str", "Id of who holds it", lambda of: of[1].first.holder),
    "name": Column(
        "str", "Who holds it", lambda of: of[0].names.actors[str(of[1].first.holder)].name
    ),
    "side": Column("str", "Whose side that is", lambda of: of[1].first.side),
    "event": Column("str", "Id of the event on which it is held", lambda of: of[1].event),
    "stance": Column(
        "str", "What is held; several where they differ", lambda of: words.best(of[1])
    ),
    "quotes": Column("str", "Words in which it is quoted", lambda of: _quotes(of[1])),
    **{
        name: through(_ANSWERED[name], _finding)
        for name in ("stands", "warning", "latest", "since", "behind", "grade", "why", "claims")
    },
}


def _issue(finding: Finding) -> str:
    return finding.first.names.issues[str(finding.first.claim.issue)].question


def _quotes(finding: Finding) -> str | None:
    counting = (s for s in finding.statements if finding.weight([s]) == "counts")
    return "; ".join(dict.fromkeys(f"“{s.claim.quote}”" for s in counting if s.claim.quote)) or None


#: A row of events is of an event in its ledger.
Happened = tuple[Answering, str]


def _dating(of: Happened) -> dating.Dating:
    return dating.dating(*of)


def _days(of: Happened) -> str | None:
    span = _dating(of).span
    return words.days(span) if span else None


def _of_event(of: Happened) -> list[Finding]:
    return [finding for finding in of[0].all_findings if finding.event == of[1]]


def _told(field: str) -> Callable[[Happened], object]:
    return lambda of: getattr(of[0].names.events[of[1]], field)


#: The columns of events.
EVENT: dict[str, Column[Happened]] = {
    "event": Column("str", "Id of the event", lambda of: of[1]),
    "title": Column("str", "What it is called", _told("title")),
    "when": Column("str", "When it was, in words; missing if nobody dates it", _days),
    "first": Column("datetime64", "First day", lambda of: getattr(_dating(of).span, "low", None)),
    "last": Column("datetime64", "Last day", lambda of: getattr(_dating(of).span, "high", None)),
    "dated": Column(
        "str", "How what dates it stands",
        lambda of: reasons.brief(weaker) if (weaker := _dating(of).weaker) else None,
    ),
    "warning": Column(
        "str", "What a reader of the date is warned of", lambda of: _dating(of).warning or None
    ),
    "lane": Column("str", "What kind of event", _told("lane")),
    "chapter": Column("str", "Chapter that tells it", _told("chapter")),
    "main": Column("bool", "Whether it turned the course of things", _told("main")),
    "lasts": Column("bool", "Whether it went on for days", _told("lasts")),
    "side": Column("str", "On whose soil alone it was", _told("side")),
    "part_of": Column("str", "Id of the event that holds it", _told("part_of")),
    "continues": Column("str", "Id of the event whose state it carries on or ends", _told("continues")),
    "answers": Column("int", "Questions that are answered of it", lambda of: len(_of_event(of))),
    "disputed": Column(
        "int", "Those of them on which voices contradict each other",
        lambda of: sum(f.contradicted for f in _of_event(of)),
    ),
}  # fmt: skip
