"""Forms that compare what a sentence asks for with another target: ``#after:truce/date``."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from ceasefire.ledger import forms, moments, words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.records.intervals import Interval


def _moment(ledger: Ledger, part: Finding, form: str) -> tuple[Interval[date], bool]:
    """Return when something was and whether it was in a night; refused if that is no day or night."""
    days = forms.when(part, form)
    shown = f"'{words.days(days)}' has no form #{form}"
    if not part.compatible:
        raise forms.refused(part, f"{shown}: no date stands for all", "ask for one answer or claim")
    if days.exact:
        return days, False
    if moments.night(part, forms.of_event(ledger, part)) is None:
        raise forms.refused(part, f"{shown}: it is neither a day nor a night", "say when it was")
    return days, True


def _after(ledger: Ledger, part: Finding, other: Finding) -> str:
    days, night = _moment(ledger, part, "after")
    since, before = _moment(ledger, other, "after")
    text = moments.after(days, since, (night, before))
    if text is None:
        what = f"'{words.days(days)}' is not after '{words.days(since)}'"
        raise forms.refused(part, what, "ask for #same, or for the later #after: the earlier")
    return text


def _same(ledger: Ledger, part: Finding, other: Finding) -> str:
    (days, night), (since, _) = (_moment(ledger, one, "same") for one in (part, other))
    if night or days != since:
        what = f"'{words.days(days)}' is not the same day as '{words.days(since)}'"
        raise forms.refused(part, what, "ask for #after: the earlier, or for the day")
    return "the same day"


def _between(_: Ledger, part: Finding, other: Finding) -> str:
    if part.type != "number":
        what = f"'{words.best(part)}' has no form #between: it is no number"
        raise forms.refused(part, what, "leave it out")
    if other.id != part.id:
        what = f"'{other.id}' answers another question than '{part.id}'"
        raise forms.refused(part, what, "name two answers or claims of one finding")
    pair = (forms.interval(one, "between") for one in (part, other))
    low, high = sorted(pair, key=lambda one: (one.low or 0, one.high or math.inf))
    return forms.ends(part, low, high)


class Pair(NamedTuple):
    """A form that names another target.

    Attributes
    ----------
    meaning
        What it gives.
    write
        What writes it: of the ledger, the claims asked for, and those of the other target.
    """

    meaning: str
    write: Callable[[Ledger, Finding, Finding], str]


#: Every form by what stands between the hash and the other target.
PAIRS = {
    "after": Pair("how long after the other: *the next day*, *two nights later*", _after),
    "same": Pair("that it was on the same day as the other", _same),
    "between": Pair("two numbers of one finding: *between 10 and at least 17*", _between),
}
