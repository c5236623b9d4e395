"""Competing hypotheses against the evidence, item by item."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from ceasefire.figures import exhibits
from ceasefire.figures.charts.drawing import alt
from ceasefire.figures.charts.layout import (
    MARK_DROP,
    ROW,
    figure,
    hue_of,
    nothing,
    row_axis,
    row_labels,
)
from ceasefire.figures.palette import PALETTE
from ceasefire.ledger import hypotheses, words
from ceasefire.ledger.ledger import Ledger

#: Colours of ratings, which are written out as well.
COLOURS = {"II": "orange", "I": "orange", "N": "muted", "C": "blue", "CC": "blue"}
#: What a rating tells where it is asked.
TOLD = ("label", "answer", "short", "rating", "why", "relevance", "grade")


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
    backing = {one.key: exhibits.backing(one.statements) for one in hypotheses.weighed(ledger)}
    return frame.assign(backing=[backing[item] for item in frame["item"]])


@exhibits.figure(matrix_table, rests="claims")
def matrix(ledger: Ledger) -> Any:
    """Return how each item of evidence was rated for each hypothesis, the most telling on top."""
    frame = exhibits.bare(matrix_table(ledger))  # the order of all rests on every row
    if frame.empty:
        return nothing(ledger, "matrix", "evidence for the hypotheses")
    ranked = hypotheses.ranking(ledger)
    cells = _with_sums(frame, ranked)
    plain, bold = _ratings(cells, [one.hypothesis.short for one in ranked])
    lead = words.either(words.small(one.hypothesis.title) for one in hypotheses.leading(ledger))
    labels = row_labels(cells.drop_duplicates("row"))
    return figure(
        (plain + bold + labels).properties(height=alt.Step(ROW)),
        ledger,
        name="matrix",
        title=f"Least speaks against: {lead}",
        subtitle="CC and C fit, N says nothing, I and II speak against; rows that tell the hypotheses"
        " apart stand on top",
        alt_text="What speaks against each hypothesis, in steps: "
        + "; ".join(f"{one.hypothesis.title} {one.inconsistency}" for one in ranked)
        + ".",
        table=frame,
        columns={
            "states": "Evidence", "answer": "Answer", "grade": "Grade", "relevance": "Relevance",
            "short": "Hypothesis", "rating": "Rating", "why": "Why",
        },
    )  # fmt: skip


def _with_sums(frame: pd.DataFrame, ranked: Sequence[hypotheses.Ranked]) -> pd.DataFrame:
    """Return the ratings below a row of what speaks against each hypothesis, in steps."""
    sums = pd.DataFrame(
        {"row": -1, "short": one.hypothesis.short, "rating": f"{one.inconsistency}", "bold": True}
        for one in ranked
    )
    cells = pd.concat([sums, frame.assign(bold=frame["rating"] == "II")], ignore_index=True)
    return cells.assign(label=cells["states"].fillna("What speaks against it, in steps"))


def _ratings(cells: pd.DataFrame, order: list[str]) -> tuple[alt.Chart, alt.Chart]:
    """Return the texts of ratings, a column a hypothesis: the plain ones, and those that stand out."""
    axis = alt.Axis(title=None, orient="top", labelAngle=0, domain=False, ticks=False)
    texts = alt.Chart(cells).encode(
        x=alt.X("short:N", sort=order, scale=alt.Scale(domain=order), axis=axis),
        y=row_axis(cells.drop_duplicates("row")),
        text="rating:N",
        color=_colour(cells),
        tooltip=[f"{field}:N" for field in TOLD],
    )
    form: dict[str, Any] = {"dy": MARK_DROP, "baseline": "middle", "fontSize": 13}
    plain = texts.transform_filter("!datum.bold").mark_text(**form)
    bold = texts.transform_filter("datum.bold").mark_text(**form, fontWeight="bold")
    return plain, bold


def _colour(cells: pd.DataFrame) -> Any:
    """Return the colour channel of the ratings that occur; sums are in ink."""
    given = set(cells["rating"])
    hues = {rating: hue for rating, hue in COLOURS.items() if rating in given}
    return alt.condition("datum.row < 0", alt.value(PALETTE["ink"]), hue_of("rating:N", hues))
