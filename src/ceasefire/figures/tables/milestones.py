"""The main events in the order of their days, as a list that leads into the chapters."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from ceasefire.figures import exhibits
from ceasefire.figures.tables.layout import Table
from ceasefire.ledger import words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.records.enumerations import STATUSES, WARNING_SIGN
from ceasefire.records.intervals import Interval

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
            f" of it exclude each other ({WARNING_SIGN}), it is the day that most independent voices give,"
            " or the range of all where none leads."
        )
        items = "".join(self._items())
        return f'<ol class="cf-days">{items}</ol><p class="cf-days-rule">{rule}</p>'

    def _items(self) -> Iterator[str]:
        before = ""
        for row, event, chapter in zip(self.rows, self.events, self.chapters, strict=True):
            when, title, told, disputed = map(html.escape, row)
            turn = ' class="cf-next-chapter"' if before and chapter != before else ""
            before = chapter
            yield (
                f'<li{turn}><span class="cf-day">{when}{_warning(disputed)}</span> '
                f'<a data-event="{html.escape(event)}" href="{chapter}.html">{title}</a> '
                f'<span class="cf-told">{told}</span></li>'
            )


def _warning(disputed: str) -> str:
    if not disputed:
        return ""
    return (
        f' <span class="cf-warning" aria-hidden="true">{WARNING_SIGN}</span>'
        f'<span class="cf-hidden"> ({STATUSES["contested"].warning})</span>'
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
            exhibits.backing(s for finding in _dates(ledger, event) for s in finding.statements)
            for event in chosen
        ),
        span=ledger.book.main_span,
    )


def _row(ledger: Ledger, event: str) -> tuple[str, ...]:
    entry = ledger.names.events[event]
    warned = any(finding.warned for finding in _dates(ledger, event))
    span = _span(ledger, event)
    chapter = words.capital(entry.chapter.replace("-", " "))
    when = words.days(span) if span else ""
    return when, entry.title, chapter, "disputed" if warned else ""


def _dates(ledger: Ledger, event: str) -> list[Finding]:
    """Return the findings that say when an event was: beginning and end, or else its date."""
    start, end = ledger.dated(event, "start"), ledger.dated(event, "end")
    if start and end:
        return [start, end]
    dated = ledger.dated(event, "whole")
    return [dated] if dated else []


def _span(ledger: Ledger, event: str) -> Interval[date] | None:
    """Return the days of an event, from the first to the last that its accounts allow."""
    spans = [_preferred(finding) for finding in _dates(ledger, event)]
    if not spans or any(span is None for span in spans):
        return None
    first, last = spans[0], spans[-1]
    return first if len(spans) == 1 else Interval(first.low, last.high)  # type: ignore[union-attr]


def _preferred(finding: Finding) -> Interval[date] | None:
    """Return the days that accounts allow; where they exclude each other, those of most voices."""
    if not finding.warned:
        return finding.interval
    parts = [Finding(finding.id, tuple(said)) for said in finding.answers().values()]
    given = [(len(part.witnesses), part.statements) for part in parts]
    most = max(count for count, _ in given)
    first = [said[0].days for count, said in given if count == most]
    return first[0] if len(first) == 1 else finding.hull


def _within(ledger: Ledger, event: str) -> bool:
    """Return whether an event is dated, and all days that it can have had are of the time."""
    span = _span(ledger, event)
    if span is None or span.low is None or span.high is None:
        return False
    first, last = ledger.book.main_span
    return first <= span.low and span.high <= last


def _order(ledger: Ledger, event: str) -> tuple[date, date]:
    first, last = ledger.book.main_span
    span = _span(ledger, event)
    return (span.low or first, span.high or last) if span else (first, last)
