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

#: How the readings are drawn, in the order of ``outlook.READING_WORDS``.
HUES = ("blue", "muted", "orange", "line")
SHAPES = ("circle", "diamond", "square", "cross")


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
    told = [
        exhibits.backing(ledger.finding(key).statements) if ledger.has(key) else ""
        for key in frame["finding"]
    ]
    return frame.assign(backing=told)


@exhibits.figure(indicators_table, rests="claims")
def indicators(ledger: Ledger) -> Any:
    """Return which way each signpost of the outlook points."""
    frame = indicators_table(ledger)
    if frame.empty:
        return nothing(ledger, "indicators", "signpost")
    frame = frame.assign(
        row=range(len(frame)),
        word=[outlook.READING_WORDS[r] for r in frame["reading"]],
    )
    questions = row_labels(frame, "question", bold=True, rise=TEXT_RISE - 10)
    answers = row_labels(frame, "answer", rise=TEXT_RISE + 6)
    counts = frame["reading"].value_counts()
    pointing = {key: int(counts.get(key, 0)) for key in outlook.READING_WORDS}
    return figure(
        (_marks(frame) + questions + answers).properties(height=alt.Step(ROW + 20)),
        ledger,
        name="indicators",
        title=f"{pointing['fighting']} of {len(frame)} signposts point to fighting, "
        f"{pointing['calm']} to calm",
        subtitle="Which way the answers in the ledger point; the direction is our judgement, the"
        " answer is the ledger's",
        alt_text=f"Of {len(frame)} signposts, {pointing['calm']} point to calm, {pointing['mixed']} both "
        f"ways, {pointing['fighting']} to fighting, and {pointing['not reported']} are not reported.",
        table=frame,
        columns={
            "question": "Signpost", "answer": "Answer", "word": "Reading", "why": "Why",
            "voices": "Voices", "grade": "Grade",
        },
    )  # fmt: skip


def _marks(frame: pd.DataFrame) -> Any:
    """Return a mark for each signpost, in the column of the way that it points."""
    domain = list(outlook.READING_WORDS.values())
    axis = alt.Axis(
        title=None, orient="top", labelAngle=0, labelLimit=110, domain=False, ticks=False, offset=8
    )
    return (
        alt.Chart(frame)
        .mark_point(filled=True, size=130, opacity=1, yOffset=MARK_DROP + 8)
        .encode(
            x=alt.X("word:N", sort=domain, scale=alt.Scale(domain=domain), axis=axis),
            y=row_axis(frame),
            color=hue_of("word:N", dict(zip(domain, HUES, strict=True))),
            shape=shape_of("word:N", dict(zip(domain, SHAPES, strict=True))),
            tooltip=["question:N", "answer:N", "word:N", "why:N"],
        )
    )
