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
from ceasefire.ledger import dating, naming, reasons, words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.records.bookfile import Book

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
    span = (date.min, date.max) if chapter else ledger.book.timeline_span
    events = (e for e in ledger.names.events if e in ledger.events_told)
    chosen = [e for e in events if chapter in (None, ledger.names.events[e].chapter)]
    rows = [row for event in chosen if (row := _event_row(ledger, event, span)) is not None]
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


def _event_row(ledger: Ledger, event_id: str, shown: tuple[date, date]) -> dict[str, object] | None:
    dated = dating.dating(ledger, event_id)
    span = dated.span
    weaker = dated.weaker
    if weaker is None or span is None or span.high is None or dated.only_end:
        return None
    first, *rest = dated.findings
    low = _beginning(first) if span.low is None else span.low
    if span.high < shown[0] or low > shown[1]:
        return None
    event = ledger.names.events[event_id]
    start, stop = max(low, shown[0]), min(span.high, shown[1])
    called = event.title if len(event.title) <= LONGEST else event.short
    when = words.days(span) + (" (disputed)" if dated.contradicted else "")
    return {
        "order": list(ledger.book.lanes).index(event.lane),
        "lane": event.lane,
        "event": event.title,
        "when": when,
        "status": reasons.brief(weaker),
        "label": f"{called}, {words.short_days(when, ledger.book.timeline_span[1].year)}",
        "from": pd.Timestamp(start),
        "to": pd.Timestamp(stop) + pd.Timedelta(days=1),
        "sure": dated.sure,
        "open": span.low is None,
        "voices": len(weaker.answer.backers),
        "backing": exhibits.backing(first.statements),
        "besides": exhibits.backing(s for finding in rest for s in finding.statements),
    }


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
