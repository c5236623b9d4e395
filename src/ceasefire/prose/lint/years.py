"""Years: a day that is printed without one is of the book's year, or of the year last printed on its page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ceasefire.errors import CeasefireError, Fault
from ceasefire.ledger import values, words
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.page import VALUE, Page

#: Forms that leave the year out, and those that print days of what is no date.
_WITHOUT, _DAYS = ("day", "night", "about"), ("said", "known", "covers")
_YEAR = re.compile(r"\b\d{4}\b")


def faults(page: Page, rules: Rules) -> Iterator[Fault]:
    """Yield each day of a page that a reader would take to be of another year."""
    ledger = rules.view.ledger
    usual = last = ledger.book.cut_off[:4]
    for sentence in page.sentences:
        for asked in (one for role in sentence.roles if role.name == VALUE for one in role.asked):
            target, form = values.split(asked)
            try:
                value = values.fetch(ledger, asked)
                bare = words.small(form) in _WITHOUT
                year = values.fetch(ledger, f"{target}#year").text if bare else ""
            except CeasefireError:  # a fault of its role, told there
                continue
            if year and year not in (usual, last):
                what = f"'{value.text}' is of {year}, and the year last printed is {last}"
                yield Fault(f"{page.name}.md", sentence.line, "", what, "print its year")
            dated = value.finding is not None and value.finding.type == "date"
            if not bare and (dated or words.small(form) in _DAYS):
                last = (_YEAR.findall(value.text) or [last])[-1]
