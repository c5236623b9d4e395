"""Lines of invented stories, read on a day, with the book's names or those of the invented wire."""

from __future__ import annotations

from datetime import date

import wires

from ceasefire import reading
from ceasefire.reading import Gazetteer, Reading, texts
from ceasefire.reading.datepatterns import PATTERNS
from ceasefire.reading.days import Context

#: A Wednesday.
DAY = date(2025, 11, 12)
#: The day of the invented wire.
WIRE_DAY = date(2031, 5, 14)
WIRE = Gazetteer(wires.vocabulary(wires.WIRE / "vocabulary.yaml"))

#: A page about talks, as it is copied.
PAGE = """\
Talks end without a deal

By Nura Hale
Published: 08 November 2025 14:20 GMT
Share this article

ISTANBUL: Talks between Afghanistan and Pakistan ended on Friday without a deal.

Advertisement

The Taliban spokesman said the ceasefire would hold, and more talks may come.

What comes next

Pakistan said that it had nothing to add for the moment, and closed the matter.

Read more: What the two sides want
"""
#: An article about them without a stamp.
ROUND = """\
Talks end without a deal in Istanbul

Pakistan and Afghanistan held talks in Istanbul on November 6, 2025, and agreed on nothing.
A second day of talks with Pakistan was called off, a spokesman in Kabul said on November 7, 2025.
"""


def one(text: str, gazetteer: Gazetteer, *, firm: bool = True) -> Reading:
    """Return what is read in a line."""
    (reading_of_line,) = reading.read([texts.plain(text)], gazetteer, DAY, firm=firm)
    return reading_of_line


def wired(text: str) -> Reading:
    """Return what is read in a line of the invented wire."""
    (reading_of_line,) = reading.read([text], WIRE, WIRE_DAY)
    return reading_of_line


def figures(text: str) -> list[tuple[str, str, str | None, str | None]]:
    """Return value, what, group and claimant of each count of a line of the invented wire."""
    return [(f.value, f.what, f.group, f.by) for f in wired(text).figures]


def marked(text: str) -> list[tuple[str, str, bool]]:
    """Return value, what and sureness of each count of a line of the invented wire."""
    return [(f.value, f.what, f.sure) for f in wired(text).figures]


def context(
    pattern: str, text: str, published: date = DAY, year: int | None = None, quoted: bool = False
) -> Context:
    """Return where a date pattern, by its name, matches a text first, ready to be resolved."""
    matches = (each.form.search(text) for each in PATTERNS if each.name == pattern)
    match = next(match for match in matches if match is not None)
    return Context(match, published, text, year, quoted)
