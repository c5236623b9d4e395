"""The claims of one finding as intervals, side by side."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pandas as pd

from ceasefire.figures import exhibits
from ceasefire.figures.charts.drawing import alt
from ceasefire.figures.charts.layout import (
    MARK_DROP,
    ROW,
    days_axis,
    figure,
    nothing,
    row_axis,
    row_labels,
    side_colour,
    side_of,
)
from ceasefire.ledger import naming, reasons, remarks, words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement

#: How far the axis of counts runs past the highest number that is stated.
ROOM = 1.1


def claims_table(ledger: Ledger, key: str) -> pd.DataFrame:
    """Return the intervals of a finding, one row for each answer and speaker.

    Returns
    -------
    DataFrame
        Columns ``row`` (int), ``from``, ``to`` (int or datetime64: the ends that are drawn),
        ``openStart``, ``openEnd`` (bool), ``value``, ``voice``, ``standing``, ``weight``, ``side``,
        ``where``, ``label``, ``backing`` (str). Empty for a finding without numbers
        or dates, or without a claim.
    """
    naming.known(ledger, finding=key)
    finding = ledger.by_finding.get(key)
    if finding is None or finding.hull is None:
        return pd.DataFrame()
    groups: dict[tuple[str, str], list[Statement]] = {}
    for s in remarks.counting_first(finding, finding.statements):
        groups.setdefault((s.answer, words.said_by(s)), []).append(s)
    low, high = _ends(finding)
    rows = [_row(group, low, high, finding, ledger) for group in groups.values()]
    return pd.DataFrame(rows).assign(row=range(len(rows)))


@exhibits.figure(claims_table, rests="claims")
def claims(ledger: Ledger, key: str) -> Any:
    """Return the claims of a finding as intervals, one row for each answer and speaker.

    Parameters
    ----------
    ledger
        The claims.
    key
        Id of a finding of numbers or dates.
    """
    frame = claims_table(ledger, key)
    name = "claims-" + re.sub(r"[^A-Za-z0-9]+", "-", key)
    if frame.empty:
        return nothing(ledger, name, "interval to draw")
    finding = ledger.finding(key)
    base = alt.Chart(frame).encode(y=row_axis(frame), color=side_colour(frame, ledger.book))
    kind, scale, axis = _axis(finding, frame)
    drawn = base.encode(
        stroke=side_colour(frame, ledger.book),
        fillOpacity=alt.condition("datum.weight == 'counts'", alt.value(1), alt.value(0)),
    )
    bars, points = _spans(drawn, alt.X(f"from:{kind}", scale=scale, axis=axis), f"to:{kind}")
    later, earlier = _arrows(base, kind, scale)
    return figure(
        (bars + points + later + earlier + row_labels(frame)).properties(height=alt.Step(ROW)),
        ledger,
        name=name,
        title=f"{_answers(finding)}: {reasons.brief(finding)}",
        subtitle="What each voice leaves possible: a dot is one number, an arrow has no stated end"
        + ("; hollow is set aside" if (frame["weight"] != "counts").any() else ""),
        alt_text=f"{finding.question} {words.span(finding)} in all; {reasons.brief(finding)}.",
        table=frame,
        columns={
            "value": "Value", "voice": "Voice", "standing": "Standing", "weight": "Counts",
            "where": "Where",
        },
    )  # fmt: skip


def _axis(finding: Finding, frame: pd.DataFrame) -> tuple[str, alt.Scale, alt.Axis]:
    """Return the kind of the axis, quantities or time, with its scale and its marks."""
    if finding.type == "number":
        axis = alt.Axis(title=None, orient="top", tickCount=5, labelAngle=0, labelFlush=True)
        return "Q", alt.Scale(domain=list(_ends(finding)), nice=False), axis
    ends = frame["from"].min(), frame["to"].max()
    scale = alt.Scale(domain=[end.isoformat() for end in ends], nice=False)
    return "T", scale, days_axis(*ends)


def _spans(base: alt.Chart, start: alt.X, end: str) -> tuple[alt.Chart, alt.Chart]:
    """Return the bars of what each voice leaves possible, and a point where that is one number."""
    bars = base.mark_bar(
        height=8, yOffset=MARK_DROP, y2Offset=MARK_DROP, cornerRadius=2, minBandSize=4
    ).encode(x=start, x2=end, tooltip=["label:N", "standing:N", "where:N"])
    points = (
        base.transform_filter("datum.from === datum.to")
        .mark_point(filled=True, size=70, opacity=1, yOffset=MARK_DROP)
        .encode(x=start)
    )
    return bars, points


def _arrows(base: alt.Chart, kind: str, scale: alt.Scale) -> tuple[alt.Chart, alt.Chart]:
    """Return the arrows of what has no stated end, and of what has no stated beginning."""
    later = (
        base.transform_filter("datum.openEnd")
        .mark_text(text="▸", align="left", dx=-4, dy=MARK_DROP, fontSize=14)
        .encode(x=alt.X(f"to:{kind}", scale=scale))
    )
    earlier = (
        base.transform_filter("datum.openStart")
        .mark_text(text="◂", align="right", dx=4, dy=MARK_DROP, fontSize=14)
        .encode(x=alt.X(f"from:{kind}", scale=scale))
    )
    return later, earlier


def _answers(finding: Finding) -> str:
    """Return how many answers there are, and how many more of which no claim counts."""
    each = [finding.weight(same) == "counts" for same in finding.answers().values()]
    kept, aside = sum(each), len(each) - sum(each)
    shown = words.capital(words.count_of(kept, "answer"))
    return f"{shown}, {words.count(aside)} set aside" if aside else shown


def abbreviated(name: str) -> str:
    """Return the letters by which a body is known, if its name has them at its end; else the name."""
    letters = re.fullmatch(r".+ \(([A-Z]{2,})\)", name)
    return letters[1] if letters else name


def _ends(finding: Finding) -> tuple[Any, Any]:
    """Return the ends of the axis: past everything that is stated on either side."""
    if finding.days:
        days = [day for span in finding.days for day in (span.low, span.high) if day is not None]
        return min(days) - timedelta(days=1), max(days) + timedelta(days=2)
    numbers = [end for span in finding.numbers for end in (span.low, span.high) if end is not None]
    lows = [span.low or 0 for span in finding.numbers]
    top = max(end for end in numbers if end <= 4 * max(lows))
    return 0, max(1, round(top * ROOM))


def _row(
    group: list[Statement], low: Any, high: Any, finding: Finding, ledger: Ledger
) -> dict[str, object]:
    first = group[0]
    interval = first.interval
    start = interval.low if interval and interval.low is not None else low
    end = interval.high if interval and interval.high is not None else high
    open_end = bool(interval and (interval.high is None or interval.high > high))
    end = min(end, high)
    if isinstance(start, date):
        start, end = pd.Timestamp(start), pd.Timestamp(end) + pd.Timedelta(days=1)
        end = min(end, pd.Timestamp(high))
    voice, value = words.said_by(first), remarks.valued(finding, *group)
    return {
        "from": start,
        "to": end,
        "openStart": bool(interval and interval.low is None),
        "openEnd": open_end,
        "value": value,
        "voice": voice,
        "standing": first.stands,
        "weight": finding.weight(group),
        "side": side_of(first.holder, ledger),
        "where": "; ".join(f"{s.source.short} {s.paragraph}" for s in group),
        "label": f"{words.value(first)} ({abbreviated(voice)}{remarks.aside(finding, group)})",
        "backing": exhibits.backing(group),
    }
