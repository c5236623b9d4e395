"""Which article supports which finding."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ceasefire import words
from ceasefire.charts.drawing import alt
from ceasefire.charts.layout import MARK_DROP, ROW, figure, nothing, row_axis, row_labels
from ceasefire.findings import STATUS_WORDS
from ceasefire.ledger import Ledger
from ceasefire.palette import PALETTE


def support(ledger: Ledger, chapter: str) -> Any:
    """Return which article supports which finding of a chapter.

    Parameters
    ----------
    ledger
        The claims.
    chapter
        Slug of the chapter; positions are left to their own figure.
    """
    frame = support_table(ledger, chapter)
    if frame.empty:
        return nothing(ledger, f"support-{chapter}", "finding of this chapter")
    order = [source.short for source in ledger.data.sources]
    rows = row_axis(frame.drop_duplicates("row"))
    axis = alt.Axis(
        title=None, orient="top", labelAngle=0, labelLimit=90, domain=False, ticks=False, offset=8
    )
    marks = (
        alt.Chart(frame)
        .mark_point(filled=True, size=110, opacity=1, yOffset=MARK_DROP)
        .encode(
            x=alt.X("short:N", sort=order, scale=alt.Scale(domain=order), axis=axis),
            y=rows,
            color=alt.Color(
                "how:N",
                scale=alt.Scale(
                    domain=["own words", "a voice"], range=[PALETTE["muted"], PALETTE["blue"]]
                ),
                legend=None,
            ),
            shape=alt.Shape(
                "how:N",
                scale=alt.Scale(domain=["own words", "a voice"], range=["square", "circle"]),
                legend=None,
            ),
            tooltip=["question:N", "value:N", "outlet:N", "how:N", "status:N"],
        )
    )
    questions = frame.drop_duplicates("row")
    alone = int((frame.groupby("row")["source"].nunique() == 1).sum())
    return figure(
        (marks + row_labels(questions)).properties(height=alt.Step(ROW)),
        ledger,
        name=f"support-{chapter}",
        title=f"{alone} of {len(questions)} findings stand in one article only",
        subtitle="Articles that state each finding: ■ in their own words, ● as said by a voice",
        alt_text=f"{len(questions)} findings, {alone} of them in one article only.",
        table=frame,
        columns={
            "question": "Finding", "value": "Value", "outlet": "Article", "how": "How",
            "status": "Status",
        },
    )  # fmt: skip


def support_table(ledger: Ledger, chapter: str) -> pd.DataFrame:
    """Return the articles behind each finding of a chapter, without positions.

    Returns
    -------
    DataFrame
        One row for each finding and article. Columns ``row`` (int), ``question``, ``value``,
        ``source``, ``outlet``, ``short``, ``how``, ``status``, ``label`` (str).
    """
    wanted = [f for f in ledger.all_findings if f.chapter == chapter and f.type != "position"]
    rows = []
    for row, finding in enumerate(wanted):
        for source in finding.outlets:
            said = [s for s in finding.statements if s.source.id == source]
            question = finding.first.names.aspects[finding.first.claim.aspect].label
            title = finding.first.names.events[finding.event].short
            rows.append(
                {
                    "row": row,
                    "question": finding.question,
                    "value": words.best(finding),
                    "source": source,
                    "outlet": said[0].source.outlet,
                    "short": said[0].source.short,
                    "how": "a voice" if all(s.claim.voice for s in said) else "own words",
                    "status": STATUS_WORDS[finding.status],
                    "label": f"{title} · {question}: {words.best(finding)}",
                }
            )
    return pd.DataFrame(rows)
