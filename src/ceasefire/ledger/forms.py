"""Forms: what a sentence may ask of an answer after ``#``, and how each is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from ceasefire.errors import ExpressionError
from ceasefire.ledger import moments, words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.records import intervals
from ceasefire.records.intervals import Interval
from ceasefire.records.numberwords import ORDINALS


def refused(part: Finding, what: str, remedy: str) -> ExpressionError:
    """Return the error for a form that some claims cannot take."""
    return ExpressionError(what, part.id, remedy)


def interval(part: Finding, form: str) -> Interval[Any]:
    """Return the number or date that stands for some claims, or their range."""
    chosen = part.best if isinstance(part.best, Interval) and part.compatible else part.range
    if chosen is None:
        what = f"'{words.best(part)}' has no form #{form}: it is neither a number nor a date"
        raise refused(part, what, "ask for the value, #voices or a count")
    return chosen


def _single(part: Finding, form: str, kind: str = "") -> Interval[Any]:
    if part.hull is not None and not part.compatible:
        answers = "; ".join(dict.fromkeys(words.value(s) for s in part.statements))
        what = (
            f"'{part.id}' has no form #{form}: no value stands for all ({part.status}: {answers})"
        )
        raise refused(part, what, "ask for #range, or for one answer or claim")
    chosen = interval(part, form)
    shown = words.interval(part, chosen)
    if kind and part.type != kind:
        raise refused(part, f"'{shown}' has no form #{form}: it is no {kind}", "leave it out")
    if not chosen.exact:
        what = f"'{shown}' has no form #{form}: it is a range"
        raise refused(part, what, "ask for #range, #low or #high")
    return chosen


def _exact(_: Ledger, part: Finding) -> str:
    return words.interval(part, _single(part, "exact"))


def _spelt(part: Finding, form: str, spelling: Sequence[str]) -> str:
    number: int = _single(part, form, "number").low or 0
    if number >= len(spelling):
        last = spelling[-1]
        what = f"{number} has no form #{form}: numbers beyond {last} are written in digits"
        raise refused(part, what, "ask for #digits")
    return spelling[number]


def _end(part: Finding, form: str) -> str:
    chosen = interval(part, form)
    end = chosen.low if form == "low" else chosen.high
    if end is None or (form == "low" and words.open_below(chosen)):
        what = f"'{words.interval(part, chosen)}' has no form #{form}: it is open there"
        raise refused(part, what, "ask for the value itself")
    return words.interval(part, Interval(end, end))


def _range(_: Ledger, part: Finding) -> str:
    return words.span(part)


def _said(_: Ledger, part: Finding) -> str:
    days = [intervals.dates(s.claim.said) for s in part.statements if s.claim.said]
    if not days:
        raise refused(part, "no source says when it was said", "leave the day out")
    return words.days(intervals.hull(days))


def _covers(_: Ledger, part: Finding) -> str:
    days = [intervals.dates(s.claim.covers) for s in part.counted if s.claim.covers]
    if not days:
        raise refused(part, "no source says which days it covers", "leave the days out")
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


def when(part: Finding, form: str) -> Interval[date]:
    """Return the date that stands for some claims; refused if none does."""
    days = moments.of(part)
    if days is None:
        what = f"'{words.best(part)}' has no form #{form}: no one date stands for it"
        raise refused(part, what, "ask for the value, or for one answer or claim")
    return days


def _calendar(
    part: Finding, form: str, write: Callable[[Interval[date]], str | None], remedy: str
) -> str:
    days = when(part, form)
    if (text := write(days)) is None:
        what = f"'{words.days(days)}' has no form #{form}: that would say another time"
        raise refused(part, what, remedy)
    return text


def of_event(ledger: Ledger, part: Finding) -> tuple[Finding, ...]:
    """Return the findings that date an event."""
    return tuple(f for f in ledger.all_findings if f.event == part.event and f.type == "date")


def _night(ledger: Ledger, part: Finding) -> str:
    days = when(part, "night")
    between = moments.night(part, of_event(ledger, part))
    if between is None:
        what = f"'{words.days(days)}' has no form #night: the ledger tells of no night there"
        raise refused(part, what, "ask for #day")
    if (text := moments.of_night(between)) is None:
        what = f"'{words.days(between)}' has no form #night: the year changes in it"
        raise refused(part, what, "ask for the date")
    return text


def _between(_: Ledger, part: Finding) -> str:
    low, high = part.answer.low, part.answer.high
    if part.type != "number" or low is None or high is None:
        what = f"'{words.best(part)}' has no form #between: it is no number"
        raise refused(part, what, "leave it out")
    return ends(part, low, high)


def ends(part: Finding, low: Interval[int], high: Interval[int]) -> str:
    """Return the two ends of what is told of a number; refused where they are no two."""
    if (text := words.between(low, high)) is None:
        what = f"'{words.span(part)}' has no form #between: it has no two ends in figures"
        raise refused(part, what, "ask for #range, or for the value")
    return text


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
        "a single number up to twelve, in words",
        lambda _, part: _spelt(part, "words", words.SPELT),
    ),
    "ordinal": Form(
        "a single number up to twelve, as *second*",
        lambda _, part: _spelt(part, "ordinal", ("", *ORDINALS)),
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
    "day": Form(
        "a day or days of one year, which are printed without it: *9 October*, *7–8 October*",
        lambda _, part: _calendar(part, "day", moments.day, "ask for the date, #month or #year"),
    ),
    "night": Form("a night: *the night of 11–12 October*", _night),
    "month": Form(
        "within one month: *October 2025*",
        lambda _, part: _calendar(part, "month", moments.month, "ask for the date or #year"),
    ),
    "about": Form(
        "within the first ten days of a month, the next ten or the rest: *early*, *mid-*, *late October*",
        lambda _, part: _calendar(part, "about", moments.about, "ask for the date or #month"),
    ),
    "year": Form(
        "within one year: *2025*",
        lambda _, part: _calendar(part, "year", moments.year, "ask for the date"),
    ),
    "between": Form(
        "the lowest and the highest number stated by those who count: *between 8 and 17*",
        _between,
    ),
}
