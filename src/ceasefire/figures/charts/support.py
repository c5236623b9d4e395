"""How many sources, and how many independent voices, stand behind each finding."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ceasefire.figures import exhibits
from ceasefire.figures.charts.drawing import alt
from ceasefire.figures.charts.layout import MARK_DROP, ROW, figure, nothing, row_axis, row_labels
from ceasefire.figures.palette import PALETTE
from ceasefire.ledger import naming, reasons, words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger

#: Hue, shape and size of what is counted, and whether it is filled: both are seen where they meet.
COUNTED = {"sources": ("muted", "square", 150, False), "voices": ("blue", "circle", 50, True)}


def support_table(ledger: Ledger, event: str) -> pd.DataFrame:
    """Return the findings on an event, without positions, with what stands behind them.

    Returns
    -------
    DataFrame
        One row a finding. Columns ``row``, ``sources``, ``voices`` (int: independent voices),
        ``question``, ``value``, ``who``, ``status``, ``label``, ``backing`` (str).
    """
    naming.known(ledger, event=event)
    wanted = [f for f in ledger.all_findings if f.event == event and f.type != "position"]
    return pd.DataFrame(
        {
            "row": row,
            "question": finding.question,
            "value": reasons.marked(finding),
            "sources": len(finding.outlets),
            "voices": len(finding.witnesses),
            "who": words.listing(finding.voices),
            "status": reasons.brief(finding),
            "label": f"{_about(finding)}: {reasons.marked(finding)}",
            "backing": exhibits.backing(finding.statements),
        }
        for row, finding in enumerate(wanted)
    )


def _about(finding: Finding) -> str:
    """Return what a finding is about in a word or two, and of whom."""
    names = finding.first.names
    group = f", {names.groups[finding.group].short}" if finding.group else ""
    return f"{names.aspects[finding.aspect].label}{group}"


@exhibits.figure(support_table, rests="claims")
def support(ledger: Ledger, event: str) -> Any:
    """Return how many sources have each finding on an event, and by how many independent voices.

    Parameters
    ----------
    ledger
        The claims.
    event
        Id of the event; positions are left to their own figure.
    """
    frame = support_table(ledger, event)
    if frame.empty:
        return nothing(ledger, f"support-{event}", "finding on this event")
    rows = row_axis(frame)
    scale = alt.Scale(domain=[0, int(frame["sources"].max()) + 1], nice=False)
    axis = alt.Axis(title=None, orient="top", format="d", tickCount=5, tickMinStep=1)
    base = alt.Chart(frame)
    line = base.mark_rule(strokeWidth=2, yOffset=MARK_DROP, y2Offset=MARK_DROP).encode(
        x=alt.X("voices:Q", scale=scale, axis=axis), x2="sources:Q", y=rows,
        color=alt.value(PALETTE["line"]),
    )  # fmt: skip
    marks = [
        base.mark_point(
            filled=filled, size=size, opacity=1, strokeWidth=2, yOffset=MARK_DROP, shape=shape
        ).encode(
            x=alt.X(f"{counted}:Q", scale=scale, axis=axis),
            y=rows,
            color=alt.value(PALETTE[colour]),
            tooltip=["question:N", "value:N", "sources:Q", "voices:Q", "who:N"],
        )
        for counted, (colour, shape, size, filled) in COUNTED.items()
    ]
    alone = int((frame["voices"] == 1).sum())
    return figure(
        (line + marks[0] + marks[1] + row_labels(frame)).properties(height=alt.Step(ROW)),
        ledger,
        name=f"support-{event}",
        title=f"{alone} of {len(frame)} findings rest on a single voice",
        subtitle="For each finding: □ sources that have it, ● independent voices behind them",
        alt_text=f"{len(frame)} findings, {alone} of them on the word of a single voice.",
        table=frame,
        columns={
            "question": "Finding", "value": "Value", "sources": "Sources", "voices": "Voices",
            "who": "Said by", "status": "Status",
        },
    )  # fmt: skip
