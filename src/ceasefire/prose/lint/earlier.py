"""Earlier forms of a sentence: each is held to the ledger of its day, and is needed on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ceasefire.errors import CeasefireError
from ceasefire.ledger import words
from ceasefire.prose import asking
from ceasefire.prose.lint import backing
from ceasefire.prose.lint.names import named
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.page import Earlier, Paragraph, Sentence
from ceasefire.prose.views import View
from ceasefire.records import intervals

#: A fault of the line on which a form stands: the form, what is wrong, and the remedy.
Found = tuple[Sentence, str, str]


def faults(paragraph: Paragraph, rules: Rules) -> Iterator[Found]:
    """Yield what is wrong with the days of the earlier forms of a paragraph, and with what is behind them.

    What their words may say is for the rules of every sentence, asked with ``then``.
    """
    for at, sentence in enumerate(paragraph.sentences):
        before: date | None = None
        for number, form in enumerate(sentence.earlier, start=1):
            day, wrong = _day(form, rules)
            if day is None:
                yield form.sentence, *wrong
                continue
            if before is not None and day >= before:
                what = f"an earlier form of {form.day} below one of {before.isoformat()}"
                yield form.sentence, what, "let the newest stand first, each with a day of its own"
            before = day
            yield from _of_form(form, rules)
            if _idle(paragraph, at, number, rules):
                above = "sentence" if number == 1 else "form"
                what = f"an earlier form for {form.day}, on which the {above} above stands already"
                yield form.sentence, what, "remove it, or give the day on which it was needed"


def then(form: Earlier, rules: Rules) -> Rules | None:
    """Return the rules for an earlier form: those of its day; none where it has no such day."""
    if _day(form, rules)[0] is None:
        return None
    whole = rules.view.then(form.day).whole
    return replace(rules, view=View(whole, whole))


def _day(form: Earlier, rules: Rules) -> tuple[date | None, tuple[str, str]]:
    """Return the day of a form; or none, with what is wrong with it and the remedy."""
    try:
        day = intervals.one_day(form.day)
        rules.view.then(form.day)
    except CeasefireError as error:
        return None, (f"an earlier form whose day is none: {error.what}", error.remedy)
    last = rules.view.whole.until
    if day >= last:
        what = (
            f"an earlier form for {form.day}, which is not before the last day that the page reads"
        )
        return None, (what, f"give a day before {words.day(last)}")
    return day, ("", "")


def _of_form(form: Earlier, rules: Rules) -> Iterator[Found]:
    sentence, whole = form.sentence, rules.view.whole
    if not backing.backed(Paragraph((sentence,), "")):
        what = "an earlier form without evidence of its own"
        yield sentence, what, "add {value}, {evidence} or {absent}"
    for name in View(rules.view.then(form.day).whole, whole).absent:
        if named(name, f"{sentence.text} {sentence.cited}"):
            what = f"an earlier form names {name}, of which nothing was known on {form.day}"
            yield sentence, what, "write it without"


def _idle(paragraph: Paragraph, at: int, number: int, rules: Rules) -> bool:
    """Return whether a form would not be printed on its own day, since one above it stands."""
    whole = rules.view.whole
    shown = View(rules.view.then(paragraph.sentences[at].earlier[number - 1].day).whole, whole)
    try:
        standing = shown.forms(asking.each(paragraph))[at]
    except CeasefireError:  # a wrong target or day, which its own rule tells
        return False
    return standing is not None and standing < number
