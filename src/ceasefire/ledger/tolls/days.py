"""The days of an event and of a total: which parts a total cannot hold, since they were on other days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ceasefire.ledger import dating, naming
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.tolls.reports import Report
from ceasefire.records import intervals
from ceasefire.records.intervals import Interval


def counted(reports: Iterable[Report]) -> Interval[date]:
    """Return the days that some reports count, from the first to the last."""
    return intervals.hull(report.days for report in reports)


def of(ledger: Ledger, event: str) -> Interval[date]:
    """Return the days on which an event was, open where nobody tells.

    Of one that went on for days a beginning alone leaves the end open, and an end the beginning; dates that
    name part of it, and the days that its counts cover, make its days. Where no account dates an event, the
    days that its counts cover do, with those of what it holds, unless nobody says which days a count covers.

    An unknown event raises ``UnknownName``.
    """
    return _told(ledger, event) or Interval(None, None)


def _told(ledger: Ledger, event: str) -> Interval[date] | None:
    """Return the days that are told of an event; none if nothing is."""
    dated = dating.dating(ledger, event)
    if dated.span is not None and (dated.spans or not ledger.names.events[event].lasts):
        return dated.span
    counts = [
        f for f in ledger.all_findings if f.event == event and f.aspect == ledger.names.counted()
    ]
    covers = [[s.claim.covers for s in one.counted if s.claim.covers] for one in counts]
    spans = [intervals.dates(days) for covered in covers for days in covered]
    if dated.span is not None:
        kind = dated.findings[0].first.behaviour.dates
        if kind != "whole":
            return Interval(
                *((dated.span.low, None) if kind == "start" else (None, dated.span.high))
            )
        return intervals.hull([dated.findings[0].range or dated.span, *spans])
    if not all(covers):
        return Interval(None, None)
    spans += filter(None, (_told(ledger, part) for part in _parts(ledger, event)))
    return intervals.hull(spans) if spans else None


def apart(ledger: Ledger, one: str, other: str) -> bool:
    """Return whether two events can hold none of the same dead, neither being part of the other.

    They can where one of them went on for days that may be those of the other.
    """
    events = ledger.names.events
    if not (events[one].lasts or events[other].lasts):
        return True
    return of(ledger, one).intersection(of(ledger, other)) is None


def together(ledger: Ledger, events: Iterable[str]) -> list[tuple[str, ...]]:
    """Return events in groups of which none can hold the dead of another."""
    groups: list[tuple[str, ...]] = []
    for event in events:
        met = [group for group in groups if any(not apart(ledger, event, one) for one in group)]
        kept = [group for group in groups if group not in met]
        groups = [*kept, (*(one for group in met for one in group), event)]
    return groups


def outside(ledger: Ledger, event: str, days: Interval[date]) -> list[str]:
    """Return what an event holds and what was on none of some days; of a part that was, what it holds.

    An unknown event raises ``UnknownName``.
    """
    naming.known(ledger, event=event)
    others: list[str] = []
    for part in _parts(ledger, event):
        elsewhere = of(ledger, part).intersection(days) is None
        others += [part] if elsewhere else outside(ledger, part, days)
    return others


def _parts(ledger: Ledger, event: str) -> list[str]:
    return [part for part, other in ledger.names.events.items() if other.part_of == event]
