"""What a sentence may fetch from the ledger, and in which forms.

A role names a *target* and, after ``#``, a *form*: ``truce/date``, ``clash/killed/all#range``.
A target is a finding, one answer of a finding (``finding=answer``), a claim, or ``ledger``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from ceasefire.errors import ExpressionError, UnknownName
from ceasefire.ledger import words
from ceasefire.ledger.findings import STATUS_WORDS, Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.records import glimpses, intervals
from ceasefire.records.intervals import Interval

#: The target that stands for the whole ledger.
LEDGER = "ledger"

#: What to do where a role names nothing.
NAME_ONE = "name a finding, one of its answers, or a claim"

#: The forms of a value, as the documentation lists them.
FORMS = {
    "range": "everything that is claimed, from the lowest to the highest",
    "exact": "a single number or day, or a refusal",
    "words": "a single number below ten, in words",
    "ordinal": "a single number below ten, as *second*",
    "digits": "a single number, in digits",
    "low": "the lower end; where accounts exclude each other, the lowest that is claimed",
    "high": "the upper end; where accounts exclude each other, the highest that is claimed",
    "voices": "who says it",
    "outlets": "which articles have it",
    "said": "when it was said",
    "covers": "the days that a count covers",
    "known": "when the first source that has it was published",
    "status": "how the claims stand to each other",
    "n": "how many independent voices, in words",
    "articles": "how many articles, in words",
    "lineages": "how many lineages, in words",
    "share": "how many of the articles: *two of five*, *all five*",
}
#: The counts of the whole ledger.
COUNTS = ("sources", "lineages", "claims", "findings", *STATUS_WORDS)


@dataclass(frozen=True)
class Value:
    """What a role prints, and what it rests on.

    Attributes
    ----------
    target, form
        As asked for.
    text
        The words of the sentence.
    statements
        The claims behind it; none for what is counted over the whole ledger.
    finding
        The finding that it belongs to; none for the whole ledger.
    """

    target: str
    form: str
    text: str
    statements: tuple[Statement, ...] = ()
    finding: Finding | None = None

    __repr__ = glimpses.line

    def glimpse(self) -> dict[str, object]:
        """Return what is printed for what is asked."""
        asked = f"{self.target}#{self.form}" if self.form else self.target
        claims = glimpses.counted(len(self.statements), "claim")
        return {"Asked": asked, "Printed": f"“{self.text}”", "Claims": claims}

    @property
    def warned(self) -> bool:
        """Whether accounts exclude each other, or the parties alone speak."""
        return self.finding is not None and self.finding.warned


def split(asked: str) -> tuple[str, str]:
    """Return target and form of what a role asks for."""
    target, _, form = asked.strip().partition("#")
    return target.strip(), form.strip()


def targets(asked: str) -> list[str]:
    """Return the targets that an evidence role lists, in order."""
    return [part.strip() for part in asked.split(",") if part.strip()]


def holds(ledger: Ledger, target: str) -> bool:
    """Return whether the ledger has what a target names."""
    key, _, answer = target.partition("=")
    if target in ledger.by_claim or target == LEDGER:
        return True
    return key in ledger.by_finding and (not answer or answer in ledger.by_finding[key].answers())


def find(ledger: Ledger, target: str) -> tuple[tuple[Statement, ...], Finding]:
    """Return the claims that a target names, and the finding that they belong to.

    Raises
    ------
    UnknownName
        If the ledger has no such finding, answer or claim; with the nearest names.
    """
    if not target:
        raise UnknownName("a role without a target", remedy=NAME_ONE)
    if target in ledger.by_claim:
        statement = ledger.by_claim[target]
        return (statement,), ledger.finding(statement.finding)
    key, _, answer = target.partition("=")
    if not answer and key not in ledger.by_finding:
        raise UnknownName.among("finding or claim", target, [*ledger.by_finding, *ledger.by_claim])
    finding = ledger.finding(key)
    answers = finding.answers()
    if answer and answer not in answers:
        raise UnknownName.among(f"answer to {key}", answer, answers)
    return (answers[answer] if answer else finding.statements), finding


def fetch(ledger: Ledger, asked: str) -> Value:
    """Return what a value role prints.

    Parameters
    ----------
    ledger
        The claims.
    asked
        Target and form.

    Raises
    ------
    UnknownName
        If the target, the answer or the form is not known.
    ExpressionError
        If the value cannot take the form, such as a range asked for as one number.
    """
    target, form = split(asked)
    if target == LEDGER:
        return Value(target, form, _of_ledger(ledger, form))
    statements, finding = find(ledger, target)
    part = Finding(finding.id, statements)
    small = words.small(form)
    if form and small not in FORMS:
        raise UnknownName.among("form", form, FORMS)
    text = FORMERS[small](ledger, part) if form else _plain(part, target, finding)
    if form != small:
        text = words.capital(text)
    return Value(target, form, text, statements, finding)


def _plain(part: Finding, target: str, finding: Finding) -> str:
    if target == finding.id:
        return words.best(part)
    return words.value(part.first)


def _refused(part: Finding, what: str, remedy: str) -> ExpressionError:
    return ExpressionError(what, part.id, remedy)


def _interval(part: Finding, form: str) -> Interval[Any]:
    chosen = part.best if isinstance(part.best, Interval) and part.compatible else part.hull
    if chosen is None:
        what = f"'{words.best(part)}' has no form #{form}: it is neither a number nor a date"
        raise _refused(part, what, "ask for the value, #voices or a count")
    return chosen


def _single(part: Finding, form: str, kind: str = "") -> Interval[Any]:
    if part.hull is not None and not part.compatible:
        answers = "; ".join(dict.fromkeys(words.value(s) for s in part.statements))
        what = f"'{part.id}' has no form #{form}: its accounts exclude each other ({answers})"
        raise _refused(part, what, "ask for #range, or for one answer or claim")
    chosen = _interval(part, form)
    shown = words.interval(part, chosen)
    if kind and part.type != kind:
        raise _refused(part, f"'{shown}' has no form #{form}: it is no {kind}", "leave it out")
    if not chosen.exact:
        what = f"'{shown}' has no form #{form}: it is a range"
        raise _refused(part, what, "ask for #range, #low or #high")
    return chosen


def _exact(_: Ledger, part: Finding) -> str:
    return words.interval(part, _single(part, "exact"))


def _spelt(part: Finding, form: str, spelling: list[str]) -> str:
    number: int = _single(part, form, "number").low or 0
    if number >= len(spelling):
        what = f"{number} has no form #{form}: numbers from ten on are written in digits"
        raise _refused(part, what, "ask for #digits")
    return spelling[number]


ORDINALS = [
    "",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
]


def _end(part: Finding, form: str) -> str:
    chosen = _interval(part, form)
    end = chosen.low if form == "low" else chosen.high
    if end is None:
        what = f"'{words.interval(part, chosen)}' has no form #{form}: it is open there"
        raise _refused(part, what, "ask for the value itself")
    return words.interval(part, Interval(end, end))


def _range(_: Ledger, part: Finding) -> str:
    return words.span(part)


def _said(_: Ledger, part: Finding) -> str:
    days = [intervals.dates(s.claim.said) for s in part.statements if s.claim.said]
    if not days:
        raise _refused(part, "no source says when it was said", "leave the day out")
    return words.days(intervals.hull(days))


def _covers(_: Ledger, part: Finding) -> str:
    days = [intervals.dates(s.claim.covers) for s in part.counted if s.claim.covers]
    if not days:
        raise _refused(part, "no source says which days it covers", "leave the days out")
    return words.days(intervals.hull(days))


def _known(_: Ledger, part: Finding) -> str:
    first = min(part.statements, key=lambda s: s.known)
    return words.days(intervals.dates(first.source.published))


def _outlets(_: Ledger, part: Finding) -> str:
    return words.listing(dict.fromkeys(s.source.named for s in part.statements))


def _share(ledger: Ledger, part: Finding) -> str:
    some, every = len(part.outlets), len(ledger.data.sources)
    return f"all {words.count(every)}" if some == every else (
        f"{words.count(some)} of {words.count(every)}"
    )  # fmt: skip


FORMERS: dict[str, Callable[[Ledger, Finding], str]] = {
    "range": _range,
    "exact": _exact,
    "words": lambda _, part: _spelt(part, "words", words.COUNT_WORDS),
    "ordinal": lambda _, part: _spelt(part, "ordinal", ORDINALS),
    "digits": lambda _, part: words.number(_single(part, "digits", "number")),
    "low": lambda _, part: _end(part, "low"),
    "high": lambda _, part: _end(part, "high"),
    "voices": lambda _, part: words.listing(part.voices),
    "outlets": _outlets,
    "said": _said,
    "covers": _covers,
    "known": _known,
    "status": lambda _, part: part.status,
    "n": lambda _, part: words.count(len(part.witnesses)),
    "articles": lambda _, part: words.count(len(part.outlets)),
    "lineages": lambda _, part: words.count(len(part.lineages)),
    "share": _share,
}


def _of_ledger(ledger: Ledger, form: str) -> str:
    """Return a count of the whole ledger, in words; capital where the form is."""
    if form == "date":
        return words.day(ledger.until)
    small = words.small(form)
    if small not in COUNTS:
        raise UnknownName.among("count of the ledger", form, [*COUNTS, "date"])
    text = words.count(_counted(ledger, small))
    text = "none" if text == words.count(0) else text  # as in *accounts differ in none*
    return text if form == small else text.capitalize()


def _counted(ledger: Ledger, what: str) -> int:
    if what in STATUS_WORDS:
        return sum(finding.status == what for finding in ledger.all_findings)
    counts: dict[str, Iterable[Any]] = {
        "sources": ledger.data.sources,
        "lineages": set(ledger.sources["lineage"]),
        "claims": ledger.statements,
        "findings": ledger.all_findings,
    }
    return sum(1 for _ in counts[what])
