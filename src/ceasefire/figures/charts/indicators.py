"""The outlook's signposts, and which way each points."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ceasefire.figures import exhibits
from ceasefire.figures.charts.drawing import alt
from ceasefire.figures.charts.layout import (
    MARK_DROP,
    ROW,
    TEXT_RISE,
    figure,
    hue_of,
    nothing,
    row_axis,
    row_labels,
    shape_of,
)
from ceasefire.ledger import outlook
from ceasefire.ledger.ledger import Ledger

#: How a signpost is drawn on which nothing is reported: hue and shape.
NOT_REPORTED = ("line", "cross")


def indicators_table(ledger: Ledger) -> pd.DataFrame:
    """Return the signposts as the outlook reads them, with the claims behind each answer.

    Returns
    -------
    DataFrame
        The columns of ``outlook.signposts``, and ``backing`` (str).
    """
    frame = outlook.signposts(ledger)
    if frame.empty:
        return frame
    backing = [
        exhibits.backing(ledger.finding(key).statements) if ledger.has(key) else ""
        for key in frame["finding"]
    ]
    return frame.assign(backing=backing)


@exhibits.figure(indicators_table, rests="claims")
def indicators(ledger: Ledger) -> Any:
    """Return which way each signpost of the outlook points."""
    frame = indicators_table(ledger)
    if frame.empty:
        return nothing(ledger, "indicators", "signpost")
    reading_words = outlook.reading_words(ledger)
    frame = frame.assign(
        row=range(len(frame)),
        word=[reading_words[r] for r in frame["reading"]],
    )
    questions = row_labels(frame, "question", bold=True, rise=TEXT_RISE - 10)
    answers = row_labels(frame, "answer", rise=TEXT_RISE + 6)
    title, alt_text = _told(ledger, frame)
    return figure(
        (_marks(ledger, frame) + questions + answers).properties(height=alt.Step(ROW + 20)),
        ledger,
        name="indicators",
        title=title,
        subtitle="Which way the answers in the ledger point; the direction is our judgement, the"
        " answer is the ledger's",
        alt_text=alt_text,
        table=frame,
        columns={
            "question": "Signpost", "answer": "Answer", "word": "Reading", "why": "Why",
            "voices": "Voices", "grade": "Grade",
        },
    )  # fmt: skip


def _told(ledger: Ledger, frame: pd.DataFrame) -> tuple[str, str]:
    """Return how many signposts point which way: as a title, the last direction first, and in full."""
    readings = list(frame["reading"])
    directions = ledger.data.outlook.directions
    many = {key: readings.count(key) for key in directions}
    ends = [key for key, one in directions.items() if not one.between]
    to = {key: one.label if one.between else f"to {one.label}" for key, one in directions.items()}
    title = [f"{many[key]} {to[key]}" for key in reversed(ends)]
    title[0] = f"{many[ends[-1]]} of {len(frame)} signposts point {to[ends[-1]]}"
    first, *others = directions
    each = [f"{many[first]} point {to[first]}", *(f"{many[key]} {to[key]}" for key in others)]
    missing = readings.count(outlook.NOT_REPORTED)
    alt_text = (
        f"Of {len(frame)} signposts, {', '.join(each)}, and {missing} are {outlook.NOT_REPORTED}."
    )
    return ", ".join(title), alt_text


def _marks(ledger: Ledger, frame: pd.DataFrame) -> Any:
    """Return a mark for each signpost, in the column of the way that it points."""
    domain = list(outlook.reading_words(ledger).values())
    drawn = [one.drawn for one in ledger.data.outlook.directions.values()]
    hues = [*(one.colour for one in drawn), NOT_REPORTED[0]]
    shapes = [*(one.shape for one in drawn), NOT_REPORTED[1]]
    axis = alt.Axis(
        title=None, orient="top", labelAngle=0, labelLimit=110, domain=False, ticks=False, offset=8
    )
    return (
        alt.Chart(frame)
        .mark_point(filled=True, size=130, opacity=1, yOffset=MARK_DROP + 8)
        .encode(
            x=alt.X("word:N", sort=domain, scale=alt.Scale(domain=domain), axis=axis),
            y=row_axis(frame),
            color=hue_of("word:N", dict(zip(domain, hues, strict=True))),
            shape=shape_of("word:N", dict(zip(domain, shapes, strict=True))),
            tooltip=["question:N", "answer:N", "word:N", "why:N"],
        )
    )
