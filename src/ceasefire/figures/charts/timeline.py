"""The timeline of events in lanes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from ceasefire.figures import exhibits
from ceasefire.figures.charts.drawing import alt
from ceasefire.figures.charts.layout import (
    MARK_DROP,
    ROW,
    days_axis,
    figure,
    hue_of,
    nothing,
    row_axis,
    row_labels,
)
from ceasefire.ledger import naming, words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.records.bookfile import Book
from ceasefire.records.intervals import Interval

#: Longest title in characters that a phone has room for in one line.
LONGEST = 44


def timeline_table(ledger: Ledger, chapter: str | None = None) -> pd.DataFrame:
    """Return the timeline's events, as ``timeline`` takes them.

    Returns
    -------
    DataFrame
        Columns ``row`` (int), ``lane``, ``heading`` (the lane, in a row of its own before its
        events), ``event``, ``when``, ``status``, ``label``, ``backing``, ``besides`` (the claims on the
        end of what began) (str or missing), ``from``, ``to`` (datetime64, the end exclusive),
        ``sure`` (bool: dated to the day, or from a day to a day), ``open`` (bool: no stated
        beginning), ``voices`` (int).
    """
    naming.given(ledger, chapter=chapter)
    began = [
        f
        for f in ledger.all_findings
        if f.first.behaviour.dates in ("whole", "start") and chapter in (None, f.chapter)
    ]
    span = (date.min, date.max) if chapter else ledger.book.timeline_span
    # What began and ended on days of its own is drawn from the one to the other, before any other date.
    spans = {f.event for f in began if ledger.dated(f.event, "end")}
    spans &= {f.event for f in began if f.first.behaviour.dates == "start"}
    dates = {f.event for f in began if f.first.behaviour.dates == "whole"} - spans
    dated = [f for f in began if (f.first.behaviour.dates == "whole") is (f.event in dates)]
    rows = [row for finding in dated if (row := _event_row(ledger, finding, span)) is not None]
    if not rows:
        return pd.DataFrame()
    frame = pd.DataFrame(rows).sort_values(["order", "from", "to", "event"], ignore_index=True)
    rows_of_all = _with_headings(frame.drop(columns="order"), ledger.book)
    return rows_of_all.assign(row=range(len(rows_of_all)))


@exhibits.figure(timeline_table, rests="claims")
def timeline(ledger: Ledger, chapter: str | None = None) -> Any:
    """Return the events in lanes; an event whose day is not known is drawn as the span it has.

    Parameters
    ----------
    ledger
        The claims.
    chapter
        Slug of the chapter that tells the events; if not given, all events of the book's timeline are drawn.
    """
    drawn = exhibits.bare(timeline_table(ledger, chapter), exhibits.BESIDES)
    name = f"timeline-{chapter}" if chapter else "timeline"
    if drawn.empty:
        return nothing(ledger, name, "dated event of that time")
    whole = {"open": bool, "sure": bool, "voices": int}
    frame = drawn[drawn["heading"].isna()].drop(columns="heading").astype(whole)
    headings = drawn.loc[drawn["heading"].notna(), ["row", "heading"]]
    first, last = (pd.Timestamp(day) for day in ledger.book.timeline_span)
    if chapter:
        first, last = frame["from"].min(), frame["to"].max()
    lanes = ledger.book.lanes
    base = alt.Chart(frame).encode(
        y=row_axis(drawn),
        color=hue_of("lane:N", {lane: how.colour for lane, how in lanes.items()}),
    )
    titles = row_labels(headings, "heading", bold=True, rise=MARK_DROP)
    chart = _spans(base, first, last) + row_labels(frame) + titles
    unsure = int((~frame["sure"]).sum())
    return figure(
        chart.properties(height=alt.Step(ROW)),
        ledger,
        name=name,
        title=f"{len(frame) - unsure} of {len(frame)} events are dated to the day",
        subtitle="Events by lane; a bar covers the days that an event lasted, or that the accounts"
        " allow; an arrow has no stated beginning",
        alt_text=f"{len(frame)} events on an axis from {words.day(first.date())} to "
        f"{words.day(last.date())}, in the lanes {words.listing(lanes)}; "
        f"{unsure} of them are not dated to the day.",
        table=frame,
        columns={
            "lane": "Lane", "event": "Event", "when": "When", "status": "Status", "voices": "Voices",
        },
    )  # fmt: skip


def _spans(base: alt.Chart, first: pd.Timestamp, last: pd.Timestamp) -> Any:
    """Return the bars of the days of events, and the arrows of those without a stated beginning."""
    scale = alt.Scale(domain=[first.isoformat(), last.isoformat()])
    bars = base.mark_bar(height=8, yOffset=MARK_DROP, y2Offset=MARK_DROP, cornerRadius=2).encode(
        x=alt.X("from:T", scale=scale, axis=days_axis(first, last)),
        x2="to:T",
        tooltip=["label:N", "when:N", "status:N"],
    )
    arrows = (
        base.transform_filter("datum.open")
        .mark_text(text="◂", align="right", dx=2, dy=MARK_DROP, fontSize=13)
        .encode(x=alt.X("from:T", scale=scale))
    )
    return bars + arrows


def _event_row(
    ledger: Ledger, finding: Finding, shown: tuple[date, date]
) -> dict[str, object] | None:
    span = finding.interval
    if span is None or span.high is None:
        return None
    low = _beginning(finding) if span.low is None else span.low
    high, sure = span.high, span.exact
    end = _end(ledger, finding)
    last = end.interval if end else None
    if last:
        high, sure = last.high or high, span.exact and last.exact
        span = Interval(span.low, high)
    if high < shown[0] or low > shown[1]:
        return None
    event = finding.first.names.events[finding.event]
    start, stop = max(low, shown[0]), min(high, shown[1])
    called = event.title if len(event.title) <= LONGEST else event.short
    when = words.days(span) + (" (contested)" if finding.status == "contested" else "")
    return {
        "order": list(ledger.book.lanes).index(event.lane),
        "lane": event.lane,
        "event": event.title,
        "when": when,
        "status": finding.status,
        "label": f"{called}, {words.short_days(when, ledger.book.timeline_span[1].year)}",
        "from": pd.Timestamp(start),
        "to": pd.Timestamp(stop) + pd.Timedelta(days=1),
        "sure": sure,
        "open": span.low is None,
        "voices": len(finding.witnesses),
        "backing": exhibits.backing(finding.statements),
        "besides": exhibits.backing(end.statements if end and last else ()),
    }


def _end(ledger: Ledger, finding: Finding) -> Finding | None:
    """Return the finding that says when that ended which began then; none if nobody says."""
    return ledger.dated(finding.event, "end") if finding.first.behaviour.dates == "start" else None


def _beginning(finding: Finding) -> date:
    """Return the first day that any claim states, for an event whose span is open to the past."""
    lows = [interval.low for interval in finding.days if interval.low is not None]
    highs = [interval.high for interval in finding.days if interval.high is not None]
    return min(lows or highs)


def _with_headings(frame: pd.DataFrame, book: Book) -> pd.DataFrame:
    """Return the rows with a heading before each lane."""
    parts = []
    for lane in book.lanes:
        events = frame[frame["lane"] == lane]
        if len(events):
            parts += [pd.DataFrame([{"lane": lane, "heading": lane.capitalize()}]), events]
    return pd.concat(parts, ignore_index=True)
