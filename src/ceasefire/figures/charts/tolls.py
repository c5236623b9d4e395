"""Tolls as ranges, by victim group and claimant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from ceasefire.figures import exhibits
from ceasefire.figures.charts.drawing import alt
from ceasefire.figures.charts.layout import (
    MARK_DROP,
    ROW,
    by_whom,
    figure,
    key,
    named,
    nothing,
    row_axis,
    row_labels,
    side_colour,
    side_of,
    side_shape,
)
from ceasefire.ledger import naming, remarks, words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import STANDING_WORDS, Statement
from ceasefire.records.bookfile import Book


def tolls_table(
    ledger: Ledger, aspect: str | None = None, event: str | None = None
) -> pd.DataFrame:
    """Return the counts of one kind, one row for each event, group, count and speaker.

    Returns
    -------
    DataFrame
        Columns ``row``, ``low``, ``shown``, ``limit`` (int: start, drawn end, end of the axis),
        ``open`` (bool), ``event``, ``group``, ``value``, ``voice``, ``standing``, ``weight``, ``side``,
        ``claims``, ``label``, ``backing`` (str).
    """
    naming.given(ledger, counted=aspect, event=event)
    aspect = aspect or ledger.names.counted()
    counted = [f for f in ledger.all_findings if f.aspect == aspect and event in (None, f.event)]
    events = list(ledger.names.events)
    ordered = sorted(counted, key=lambda f: events.index(f.event))
    if not ordered:
        return pd.DataFrame()
    limit = _axis_end(s for finding in ordered for s in finding.statements)
    rows = [_toll_row(finding, same, limit) for finding in ordered for same in finding.said()]
    frame = pd.DataFrame(rows)
    return frame.assign(
        row=range(len(frame)), side=[side_of(holder, ledger) for holder in frame["holder"]]
    )


@exhibits.figure(tolls_table, rests="claims", places=("row", "limit", "shown"))
def tolls(ledger: Ledger, aspect: str | None = None, event: str | None = None) -> Any:
    """Return who claims which toll, as ranges, by victim group.

    Parameters
    ----------
    ledger
        The claims.
    aspect
        What is counted; the first aspect that counts groups of people if not given.
    event
        Id of the event whose victims are counted; all events if not given.
    """
    frame = tolls_table(ledger, aspect, event)
    aspect = aspect or ledger.names.counted()
    name = named("tolls", aspect, event)
    if frame.empty:
        return nothing(ledger, name, f"count of the {aspect}")
    counts = frame[frame["weight"] == "counts"]
    message, highest = _title(frame, aspect), counts.nlargest(1, "low")["label"].iloc[0]
    bars, dashed = _ranges(frame, ledger.book)
    points, arrows = _starts(frame, ledger.book)
    chart = bars + dashed + points + arrows + row_labels(frame)
    return figure(
        chart.properties(height=alt.Step(ROW)),
        ledger,
        name=name,
        title=message,
        subtitle=f"People {aspect}, as each voice counts them; a dashed line has no upper end"
        f" that the chart can hold; {key(frame, ledger.book)}",
        alt_text=f"{message}. {len(frame)} counts of people {aspect}; the highest that counts: {highest}.",
        table=frame,
        columns={
            "event": "Event", "group": "Victims", "value": "Count", "voice": "According to",
            "standing": "Standing", "weight": "Counts", "claims": "Paragraphs",
        },
    )  # fmt: skip


def _scale(frame: pd.DataFrame) -> alt.Scale:
    return alt.Scale(domain=[0, frame["limit"].max()], nice=False)


def _ranges(frame: pd.DataFrame, book: Book) -> tuple[alt.Chart, alt.Chart]:
    """Return the bars of counts with an upper end, and the dashed lines of those without."""
    axis = alt.Axis(title=None, tickCount=5, orient="top")
    base = alt.Chart(frame).encode(
        x=alt.X("low:Q", scale=_scale(frame), axis=axis),
        x2="shown:Q",
        y=row_axis(frame),
        color=side_colour(frame, book),
    )
    drop: dict[str, Any] = {"yOffset": MARK_DROP, "y2Offset": MARK_DROP}
    bars = base.transform_filter("!datum.open").mark_bar(height=7, **drop)
    dashed = base.transform_filter("datum.open").mark_rule(strokeWidth=2, strokeDash=[5, 4], **drop)
    return bars, dashed


def _starts(frame: pd.DataFrame, book: Book) -> tuple[alt.Chart, alt.Chart]:
    """Return the points from which counts start, and the arrows of those without an upper end."""
    scale = _scale(frame)
    base = alt.Chart(frame).encode(y=row_axis(frame), color=side_colour(frame, book))
    points = base.mark_point(filled=True, size=70, opacity=1, yOffset=MARK_DROP).encode(
        x=alt.X("low:Q", scale=scale),
        shape=side_shape(frame, book),
        tooltip=["label:N", "standing:N", "claims:N"],
    )
    arrows = (
        base.transform_filter("datum.open")
        .mark_text(text="▸", align="left", dx=-3, dy=MARK_DROP, fontSize=14)
        .encode(x=alt.X("shown:Q", scale=scale))
    )
    return points, arrows


def _title(frame: pd.DataFrame, aspect: str) -> str:
    """Return the message: that each side's counts of the other are the higher, or how many are vague."""
    counts = frame[frame["weight"] == "counts"]
    own = (
        counts[counts["standing"] == STANDING_WORDS["against interest"]]
        .groupby("group")["low"]
        .max()
    )
    other = (
        counts[counts["standing"] == STANDING_WORDS["in interest"]].groupby("group")["low"].min()
    )
    both = own.index.intersection(other.index)
    if len(both) > 1 and (other[both] > own[both]).all():
        return f"Each side counts more {aspect} for the other than the other owns"
    ranges = int((frame["shown"] > frame["low"]).sum())
    return f"Counts of the {aspect}: {ranges} of {len(frame)} open or vague"


def _axis_end(statements: Iterable[Statement]) -> int:
    """Return where the axis ends: past every number that is stated, however vague the others."""
    stated = [s.numbers for s in statements if s.numbers]
    lows = max(n.low or 0 for n in stated)
    ends = [n.high for n in stated if n.high is not None and n.high <= 2 * lows]
    return round(max([lows, *ends]) * 1.05)


def _by_whom(finding: Finding, same: Sequence[Statement]) -> str:
    """Return who counts so; of a count that its voice did not give, or gives no more, that it is so."""
    weight = finding.weight(same)
    return by_whom(same) if weight == "counts" else weight


def _toll_row(finding: Finding, same: Sequence[Statement], limit: int) -> dict[str, object]:
    first = same[0]
    names = first.names
    count = first.numbers
    low, high = (count.low or 0, count.high) if count else (0, None)
    voice = words.listing(dict.fromkeys(s.speaker for s in same))
    group = names.groups[finding.group] if finding.group else None
    event = names.events[finding.event]
    whose = f"{event.short}, {group.short}" if group else event.short
    return {
        "low": low,
        "shown": limit if high is None else min(high, limit),
        "limit": limit,
        "open": high is None or high > limit,
        "event": event.title,
        "group": group.label if group else "nobody named",
        "value": remarks.valued(finding, *same),
        "voice": voice,
        "holder": first.holder,
        "standing": first.stands,
        "weight": finding.weight(same),
        "claims": ", ".join(s.id for s in same),
        "label": f"{whose}: {words.value(first)} ({_by_whom(finding, same)})",
        "backing": exhibits.backing(same),
    }
