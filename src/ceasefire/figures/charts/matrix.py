"""Competing hypotheses against the evidence, item by item."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ceasefire.figures import exhibits
from ceasefire.figures.charts.drawing import alt
from ceasefire.figures.charts.layout import MARK_DROP, ROW, figure, nothing, row_axis, row_labels
from ceasefire.figures.palette import PALETTE
from ceasefire.ledger import hypotheses, words
from ceasefire.ledger.ledger import Ledger

#: Colours of ratings, which are written out as well.
COLOURS = {"II": "orange", "I": "orange", "N": "muted", "C": "blue", "CC": "blue"}


def matrix_table(ledger: Ledger) -> pd.DataFrame:
    """Return every rating as ``hypotheses.matrix`` does, with the claims behind what was rated.

    Returns
    -------
    DataFrame
        The columns of ``hypotheses.matrix``, and ``backing`` (str).
    """
    frame = hypotheses.matrix(ledger)
    if frame.empty:
        return frame
    told = {one.key: exhibits.backing(one.finding.statements) for one in hypotheses.weighed(ledger)}
    return frame.assign(backing=[told[item] for item in frame["item"]])


@exhibits.figure(matrix_table, rests="claims")
def matrix(ledger: Ledger) -> Any:
    """Return how each item of evidence was rated for each hypothesis, the most telling on top."""
    frame = exhibits.bare(matrix_table(ledger))  # the order of all rests on every row
    if frame.empty:
        return nothing(ledger, "matrix", "evidence for the hypotheses")
    ranked = hypotheses.ranking(ledger)
    order = [one.hypothesis.short for one in ranked]
    sums = pd.DataFrame(
        {"row": -1, "short": one.hypothesis.short, "rating": f"{one.inconsistency:g}", "bold": True}
        for one in ranked
    )
    cells = pd.concat([sums, frame.assign(bold=frame["rating"] == "II")], ignore_index=True)
    cells["label"] = cells["states"].fillna("What speaks against it, by weight")
    columns = alt.X(
        "short:N",
        sort=order,
        scale=alt.Scale(domain=order),
        axis=alt.Axis(title=None, orient="top", labelAngle=0, domain=False, ticks=False),
    )
    rows = row_axis(cells.drop_duplicates("row"))
    known = [rating for rating in COLOURS if rating in set(frame["rating"])]
    marks = (
        alt.Chart(cells)
        .mark_text(dy=MARK_DROP, baseline="middle", fontSize=13)
        .encode(
            x=columns,
            y=rows,
            text="rating:N",
            color=alt.condition(
                "datum.row < 0",
                alt.value(PALETTE["ink"]),
                alt.Color(
                    "rating:N",
                    scale=alt.Scale(domain=known, range=[PALETTE[COLOURS[r]] for r in known]),
                    legend=None,
                ),
            ),
            tooltip=[
                "label:N",
                "answer:N",
                "short:N",
                "rating:N",
                "why:N",
                "relevance:N",
                "grade:N",
            ],
        )
    )
    bold = marks.transform_filter("datum.bold").mark_text(
        dy=MARK_DROP, baseline="middle", fontSize=13, fontWeight="bold"
    )
    plain = marks.transform_filter("!datum.bold")
    lead = words.either(words.small(one.hypothesis.title) for one in ranked if one.place == 1)
    labels = row_labels(cells.drop_duplicates("row"))
    return figure(
        (plain + bold + labels).properties(height=alt.Step(ROW)),
        ledger,
        name="matrix",
        title=f"Least speaks against: {lead}",
        subtitle="CC and C fit, N says nothing, I and II speak against; rows that tell the hypotheses"
        " apart stand on top",
        alt_text="What speaks against each hypothesis, by weight: "
        + "; ".join(f"{one.hypothesis.title} {one.inconsistency:g}" for one in ranked)
        + ".",
        table=frame,
        columns={
            "states": "Evidence", "answer": "Answer", "grade": "Grade", "relevance": "Relevance",
            "short": "Hypothesis", "rating": "Rating", "why": "Why",
        },
    )  # fmt: skip
