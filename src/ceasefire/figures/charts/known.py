"""Counts on two clocks: the days that each of them counts, and the day on which it became known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from ceasefire.figures import exhibits
from ceasefire.figures.charts.drawing import alt
from ceasefire.figures.charts.layout import (
    MARK_DROP,
    ROW,
    by_whom,
    days_axis,
    figure,
    filled_where,
    key,
    looks,
    named,
    nothing,
    row_axis,
    row_labels,
    side_colour,
    side_of,
    side_shape,
)
from ceasefire.ledger import dating, naming, remarks, words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.records import intervals
from ceasefire.records.bookfile import Book
from ceasefire.records.intervals import Interval


def counted(ledger: Ledger, aspect: str | None, group: str | None) -> tuple[str, str]:
    """Return what is counted, and of whom, where a call leaves either open."""
    naming.given(ledger, counted=aspect, group=group)
    what = aspect or ledger.names.counted()
    if group:
        return what, group
    of = Counter(s.claim.group for s in ledger.statements if s.claim.aspect == what)
    return what, str(min(of, key=lambda key: (-of[key], str(key)), default=""))


def known_table(
    ledger: Ledger,
    aspect: str | None = None,
    group: str | None = None,
    chapter: str | None = None,
) -> pd.DataFrame:
    """Return the counts behind the figure, one row for each finding, count and voice.

    Returns
    -------
    DataFrame
        In the order in which they became known. Columns ``row`` (int); ``known``, ``from``, ``to``
        (datetime64: the day from which it counts, and the days counted, the end exclusive,
        missing where unknown); ``since``, ``event``, ``covers``, ``value``, ``voice``,
        ``standing``, ``holder``, ``side``, ``weight``, ``claims``, ``label``, ``backing``, ``besides``
        (str: the claims that date the event, where its day is that of the count).
    """
    naming.given(ledger, chapter=chapter)
    aspect, group = counted(ledger, aspect, group)
    wanted = [
        f
        for f in ledger.all_findings
        if f.aspect == aspect and f.group == group and chapter in (None, f.chapter)
    ]
    rows = [_row(ledger, finding, same) for finding in wanted for same in finding.said()]
    if not rows:
        return pd.DataFrame()
    frame = pd.DataFrame(rows).sort_values(["known", "from", "event", "value"], ignore_index=True)
    return frame.assign(row=range(len(frame)))


@exhibits.figure(known_table, rests="claims")
def known(
    ledger: Ledger,
    aspect: str | None = None,
    group: str | None = None,
    chapter: str | None = None,
) -> Any:
    """Return counts of victims in the order in which they became known, with the days they cover.

    Parameters
    ----------
    ledger
        The claims.
    aspect
        What is counted; the first aspect that counts groups of people if not given.
    group
        Whom the counts are of; the group that is counted most often if not given.
    chapter
        Slug of the chapter that tells the events; all if not given.
    """
    frame = exhibits.bare(known_table(ledger, aspect, group, chapter), exhibits.BESIDES)
    aspect, group = counted(ledger, aspect, group)
    name = named("known", aspect, group, chapter)
    if frame.empty:
        return nothing(ledger, name, f"count of the {aspect}")
    whom = ledger.names.groups[group].label
    message, last_known = _title(ledger, frame), frame.iloc[-1]
    return figure(
        (_clocks(frame, ledger.book) + row_labels(frame)).properties(height=alt.Step(ROW)),
        ledger,
        name=name,
        title=message,
        subtitle=f"{words.capital(aspect)}: {whom}; the bar covers the days that are counted,"
        " the mark is the day on which the count became known, hollow if revised or misreported;"
        f" {key(frame, ledger.book)}",
        alt_text=f"{message}. {len(frame)} counts of the {aspect} ({whom}) by the day on which they became"
        f" known; the last, {last_known['since']}: {last_known['label']}.",
        table=frame,
        columns={
            "since": "Known since", "event": "What is counted", "covers": "Days counted",
            "value": "Count", "voice": "According to", "standing": "Standing", "weight": "Counts",
            "claims": "Claims",
        },
    )  # fmt: skip


def _clocks(frame: pd.DataFrame, book: Book) -> Any:
    """Return the bars of the days that are counted, and the marks of those on which that was known."""
    first, last = frame[["from", "known"]].min().min(), frame[["to", "known"]].max().max()
    pad = (last - first) / 30
    time: dict[str, Any] = {
        "scale": alt.Scale(domain=[(first - pad).isoformat(), (last + pad).isoformat()]),
        "axis": days_axis(first, last),
    }
    base = alt.Chart(frame).encode(y=row_axis(frame), color=side_colour(frame, book))
    covered = (
        base.transform_filter("isValid(datum.from)")
        .mark_bar(height=7, yOffset=MARK_DROP, y2Offset=MARK_DROP, opacity=0.55)
        .encode(x=alt.X("from:T", **time), x2="to:T")
    )
    published = base.mark_point(size=70, opacity=1, strokeWidth=2, yOffset=MARK_DROP).encode(
        x=alt.X("known:T", **time),
        shape=side_shape(frame, book),
        fill=filled_where("datum.weight == 'counts'", frame, book),
        tooltip=["label:N", "covers:N", "since:N", "weight:N", "claims:N"],
    )
    return covered + published


def _row(ledger: Ledger, finding: Finding, same: Sequence[Statement]) -> dict[str, object]:
    first = min(same, key=lambda s: s.known)
    event = first.names.events[finding.event]
    days, dating = _days(ledger, finding.event, same)
    return {
        "known": pd.Timestamp(first.known),
        "from": pd.Timestamp(days.low) if days and days.low else pd.NaT,
        "to": pd.Timestamp(days.high) + pd.Timedelta(days=1) if days and days.high else pd.NaT,
        "since": words.since(same),
        "event": event.title,
        "covers": words.days(days) if days else "not stated",
        "count": words.value(first),
        "value": remarks.valued(finding, *same),
        "voice": words.listing(dict.fromkeys(s.speaker for s in same)),
        "standing": first.stands,
        "holder": first.holder or "",
        "side": side_of(first.holder, ledger),
        "weight": finding.weight(same),
        "claims": ", ".join(s.id for s in same),
        "label": f"{words.value(first)}, {event.short} ({by_whom(same)}{remarks.aside(finding, same)})",
        "backing": exhibits.backing(same),
        "besides": exhibits.backing(dating),
    }


def _days(
    ledger: Ledger, event: str, same: Sequence[Statement]
) -> tuple[Interval[date] | None, tuple[Statement, ...]]:
    """Return the days that a count covers, and the claims that date its event where those give them.

    They are those that its source gives, or the single day of the event.
    """
    if covered := next((s.claim.covers for s in same if s.claim.covers), None):
        return intervals.dates(covered), ()
    dated = dating.dating(ledger, event)
    if dated.sure and not dated.spans:
        return dated.span, dated.statements
    return None, ()


def _title(ledger: Ledger, frame: pd.DataFrame) -> str:
    """Return the message: how a count was revised most often, or else whose most counts are."""
    revised = frame[frame["weight"] == "revised since"]
    if len(revised):
        most: Any = revised.groupby(["event", "holder"]).size().idxmax()
        event, holder = map(str, most)
        own = frame[(frame["event"] == event) & (frame["holder"] == holder)]
        own = own[own["weight"] != "misreported"]
        who = ledger.names.actors[holder].name
        return f"{event}, {who}: from {own.iloc[0]['count']} to {own.iloc[-1]['count']}"
    side = frame["side"].value_counts()
    return (
        f"{side.iloc[0]} of {len(frame)} counts are {looks(ledger.book)[str(side.index[0])].whose}"
    )
