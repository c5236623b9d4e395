"""The main events in the order of their days, as a list that leads into the chapters."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from ceasefire.figures import exhibits
from ceasefire.figures.tables.layout import Table
from ceasefire.ledger import dating, words
from ceasefire.ledger.ledger import Ledger
from ceasefire.records.enumerations import WARNING_SIGN

#: As many events of a chapter as are listed.
MOST = 5


@dataclass(frozen=True, repr=False)
class Milestones(Table):
    """Events as an ordered list; each leads to its chapter.

    Attributes
    ----------
    events, chapters
        Ids of the events and slugs of their chapters, one a row.
    span
        First and last of the days from which events are taken.
    """

    events: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()
    span: tuple[date, date] = field(default=(date.min, date.max), repr=False)

    def _repr_html_(self) -> str:
        if not self.rows:
            return super()._repr_html_()
        first, last = map(words.day, self.span)
        rule = (
            "Each event leads to the section that tells it."
            f" Of each chapter these are the {words.count(MOST)} events with most claims whose day"
            f" is known and lies between {first} and {last}. Where accounts"
            f" of it exclude each other ({WARNING_SIGN}), it is the day that leads, or the days that are"
            " given where none does."
        )
        items = "".join(self._items())
        return f'<ol class="cf-days">{items}</ol><p class="cf-days-rule">{rule}</p>'

    def _items(self) -> Iterator[str]:
        before = ""
        for row, event, chapter in zip(self.rows, self.events, self.chapters, strict=True):
            when, title, told, _ = map(html.escape, row)
            turn = ' class="cf-next-chapter"' if before and chapter != before else ""
            before = chapter
            yield (
                f'<li{turn}><span class="cf-day">{when}{_warning(row[-1])}</span> '
                f'<a data-event="{html.escape(event)}" href="{chapter}.html">{title}</a> '
                f'<span class="cf-told">{told}</span></li>'
            )


def _warning(warning: str) -> str:
    if not warning:
        return ""
    return (
        f' <span class="cf-warning" aria-hidden="true">{WARNING_SIGN}</span>'
        f'<span class="cf-hidden cf-carried"> ({html.escape(warning)})</span>'
    )


@exhibits.table(rests="claims")
def milestones(ledger: Ledger) -> Milestones:
    """Return of each chapter the events with most claims, in the order of their days."""
    weight = Counter(s.claim.event for s in ledger.statements)
    told: dict[str, list[str]] = {}
    for event in sorted(weight, key=lambda event: (-weight[event], event)):
        if _within(ledger, event):
            told.setdefault(ledger.names.events[event].chapter, []).append(event)
    chosen = [event for events in told.values() for event in events[:MOST]]
    chosen.sort(key=lambda event: (*_order(ledger, event), event))
    known = ledger.names.events
    return Milestones(
        ("When", "Event", "Chapter", "Dispute"),
        tuple(_row(ledger, event) for event in chosen),
        "No event of that time is dated.",
        events=tuple(chosen),
        chapters=tuple(known[event].chapter for event in chosen),
        backing=tuple(
            exhibits.backing(dating.dating(ledger, event).statements) for event in chosen
        ),
        span=ledger.book.main_span,
    )


def _row(ledger: Ledger, event: str) -> tuple[str, ...]:
    entry = ledger.names.events[event]
    dated = dating.dating(ledger, event)
    span = dated.span
    chapter = words.capital(entry.chapter.replace("-", " "))
    when = words.days(span) if span else ""
    return when, entry.title, chapter, dated.warning


def _within(ledger: Ledger, event: str) -> bool:
    """Return whether an event is dated, and all days that it can have had are of the time."""
    span = dating.dating(ledger, event).span
    if span is None or span.low is None or span.high is None:
        return False
    first, last = ledger.book.main_span
    return first <= span.low and span.high <= last


def _order(ledger: Ledger, event: str) -> tuple[date, date]:
    first, last = ledger.book.main_span
    span = dating.dating(ledger, event).span
    return (span.low or first, span.high or last) if span else (first, last)
