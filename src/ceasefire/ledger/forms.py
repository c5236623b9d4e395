"""Forms: what a sentence may ask of an answer after ``#``, and how each is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from ceasefire.errors import ExpressionError
from ceasefire.ledger import words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.records import intervals
from ceasefire.records.intervals import Interval
from ceasefire.records.numberwords import ORDINALS


def _refused(part: Finding, what: str, remedy: str) -> ExpressionError:
    return ExpressionError(what, part.id, remedy)


def _interval(part: Finding, form: str) -> Interval[Any]:
    chosen = part.best if isinstance(part.best, Interval) and part.compatible else part.range
    if chosen is None:
        what = f"'{words.best(part)}' has no form #{form}: it is neither a number nor a date"
        raise _refused(part, what, "ask for the value, #voices or a count")
    return chosen


def _single(part: Finding, form: str, kind: str = "") -> Interval[Any]:
    if part.hull is not None and not part.compatible:
        answers = "; ".join(dict.fromkeys(words.value(s) for s in part.statements))
        what = (
            f"'{part.id}' has no form #{form}: no value stands for all ({part.status}: {answers})"
        )
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


def _spelt(part: Finding, form: str, spelling: Sequence[str]) -> str:
    number: int = _single(part, form, "number").low or 0
    if number >= len(spelling):
        what = f"{number} has no form #{form}: numbers from ten on are written in digits"
        raise _refused(part, what, "ask for #digits")
    return spelling[number]


def _end(part: Finding, form: str) -> str:
    chosen = _interval(part, form)
    end = chosen.low if form == "low" else chosen.high
    if end is None or (form == "low" and words.open_below(chosen)):
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


class Form(NamedTuple):
    """A form that a sentence may ask for.

    Attributes
    ----------
    meaning
        What it gives.
    write
        What writes it: of the ledger, and of the claims that the sentence names as a finding.
    """

    meaning: str
    write: Callable[[Ledger, Finding], str]


#: Every form by what stands after the hash.
FORMS = {
    "range": Form("what is stated by those who count, from the lowest to the highest", _range),
    "exact": Form("a single number or day, or a refusal", _exact),
    "words": Form(
        "a single number below ten, in words",
        lambda _, part: _spelt(part, "words", words.COUNT_WORDS),
    ),
    "ordinal": Form(
        "a single number below ten, as *second*",
        lambda _, part: _spelt(part, "ordinal", ("", *ORDINALS)[: len(words.COUNT_WORDS)]),
    ),
    "digits": Form(
        "a single number, in digits",
        lambda _, part: words.number(_single(part, "digits", "number")),
    ),
    "low": Form(
        "the lower end of the value; where none stands for all, the lowest that is stated",
        lambda _, part: _end(part, "low"),
    ),
    "high": Form(
        "the upper end of the value; where none stands for all, the highest that is stated",
        lambda _, part: _end(part, "high"),
    ),
    "voices": Form("who says it", lambda _, part: words.listing(part.voices)),
    "outlets": Form("which articles have it", _outlets),
    "said": Form("when it was said", _said),
    "covers": Form("the days that a count covers", _covers),
    "known": Form("when the first source that has it was published", _known),
    "status": Form("how the claims stand to each other", lambda _, part: part.status),
    "n": Form(
        "how many independent voices, in words: those behind the answer, or all where there is none",
        lambda _, part: words.count(len(part.answer.backers)),
    ),
    "articles": Form("how many articles, in words", lambda _, part: words.count(len(part.outlets))),
    "lineages": Form(
        "how many lineages, in words", lambda _, part: words.count(len(part.lineages))
    ),
    "share": Form("how many of the articles: *two of five*, *all five*", _share),
}
