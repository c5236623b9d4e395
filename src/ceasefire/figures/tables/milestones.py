"""The main events in the order of their days, as a list that leads into the chapters."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ceasefire.figures import exhibits
from ceasefire.figures.tables.layout import Table
from ceasefire.ledger import dating, words
from ceasefire.ledger.dating import Dating
from ceasefire.ledger.ledger import Ledger
from ceasefire.records.enumerations import WARNING_SIGN

#: What stands under the list.
RULE = (
    "Each event leads to the section that tells it. Which events are listed is our choice, by what they"
    " changed and not by how much is told of them; the figure below has the others that are dated. Where"
    f" accounts of a day exclude each other ({WARNING_SIGN}), it is the day that leads, or the days that"
    " are given where none does."
)


@dataclass(frozen=True, repr=False)
class Milestones(Table):
    """Events as an ordered list; each leads to its chapter.

    Attributes
    ----------
    events, chapters
        Ids of the events and slugs of their chapters, one a row.
    """

    events: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()

    def _repr_html_(self) -> str:
        if not self.rows:
            return super()._repr_html_()
        items = "".join(self._items())
        return f'<ol class="cf-days">{items}</ol><p class="cf-days-rule">{RULE}</p>'

    def _items(self) -> Iterator[str]:
        before = ""
        for row, event, chapter in zip(self.rows, self.events, self.chapters, strict=True):
            when, title, heading, _ = map(html.escape, row)
            turn = ' class="cf-next-chapter"' if before and chapter != before else ""
            before = chapter
            yield (
                f'<li{turn}><span class="cf-day">{when}{_warning(row[-1])}</span> '
                f'<a data-event="{html.escape(event)}" href="{chapter}.html">{title}</a> '
                f'<span class="cf-told">{heading}</span></li>'
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
    """Return the main events that are dated, in the order of their days."""
    known = ledger.names.events
    dated = {
        event: dated
        for event, entry in known.items()
        if entry.main and (dated := dating.dating(ledger, event)).span is not None
    }
    chosen = sorted(dated, key=lambda event: (*_order(dated[event]), event))
    return Milestones(
        ("When", "Event", "Chapter", "Dispute"),
        tuple(_row(ledger, event, dated[event]) for event in chosen),
        "No main event is dated.",
        events=tuple(chosen),
        chapters=tuple(known[event].chapter for event in chosen),
        backing=tuple(exhibits.backing(dated[event].statements) for event in chosen),
    )


def _row(ledger: Ledger, event: str, dated: Dating) -> tuple[str, ...]:
    entry = ledger.names.events[event]
    chapter = ledger.book.titled(entry.chapter)
    when = words.days(dated.span) if dated.span else ""
    return when, entry.title, chapter, dated.warning


def _order(dated: Dating) -> tuple[date, date]:
    """Return the first and last day; of days without a beginning, the last stands for both."""
    span = dated.span
    low, high = (span.low, span.high) if span else (None, None)
    return low or high or date.min, high or date.max
