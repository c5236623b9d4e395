"""Which sources share copy, as measured and as declared."""

from __future__ import annotations

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
    shape_of,
)
from ceasefire.figures.palette import PALETTE
from ceasefire.ledger import words
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.lineage import PROSE_RUN
from ceasefire.records.fingerprints import pairs

#: How shared words are told apart, and drawn.
KINDS = {"prose": ("orange", "square"), "speech": ("blue", "circle")}


def independence_table(ledger: Ledger) -> pd.DataFrame:
    """Return the longest shared run of each two sources, in prose and in speech.

    Returns
    -------
    DataFrame
        Columns ``row``, ``words`` (int), ``pair``, ``kind`` (``prose`` or ``speech``), ``where``,
        ``tie`` (``yes`` or ``no``: the run makes them one lineage) (str).
    """
    known = {source.id: source for source in ledger.data.sources}
    longest: dict[tuple[str, str, str], Any] = {}
    for run in pairs(ledger.data.fingerprints):
        key = (run.one, run.other, run.where)
        if run.one in known and run.other in known and run.words >= PROSE_RUN - 2:
            longest[key] = max(longest.get(key, run), run, key=lambda shared: shared.words)
    order = {pair: at for at, pair in enumerate(dict.fromkeys(key[:2] for key in longest))}
    rows = [
        {
            "row": order[one, other],
            "words": run.words,
            "pair": f"{known[one].short} and {known[other].short}",
            "kind": kind,
            "where": f"paragraphs {run.paragraphs[0]} and {run.paragraphs[1]}",
            "tie": "yes" if kind == "prose" and run.words >= PROSE_RUN else "no",
        }
        for (one, other, kind), run in longest.items()
    ]
    return pd.DataFrame(rows)


@exhibits.figure(independence_table, rests="sources")
def independence(ledger: Ledger) -> Any:
    """Return the longest run of words that each two sources share, in prose and in speech."""
    frame = independence_table(ledger)
    if frame.empty:
        return nothing(ledger, "independence", "two articles that share a run of words")
    lineages = ledger.sources["lineage"].nunique()
    count = len(ledger.data.sources)
    return figure(
        (_runs(frame) + row_labels(frame.drop_duplicates("row"), "pair")).properties(
            height=alt.Step(ROW)
        ),
        ledger,
        name="independence",
        title=f"{words.count(count).capitalize()} articles are {words.count(lineages)} lineages",
        subtitle="Words in a row that two articles share: ■ in prose, ● in speech; from"
        f" {PROSE_RUN} words of prose on (dashed) they are one lineage",
        alt_text=f"{count} articles in {lineages} lineages; {frame['row'].nunique()} pairs share a"
        f" run of words, the longest of {frame['words'].max()}.",
        table=frame,
        columns={
            "pair": "Articles", "kind": "Shared in", "words": "Words in a row", "where": "Where",
            "tie": "One lineage by this",
        },
    )  # fmt: skip


def _runs(frame: pd.DataFrame) -> Any:
    """Return the runs on an axis of words, with a dashed line where prose makes one lineage."""
    words_axis = alt.X(
        "words:Q",
        scale=alt.Scale(domain=[0, int(frame["words"].max()) + 2], nice=False),
        axis=alt.Axis(title=None, orient="top", tickCount=5),
    )
    threshold = (
        alt.Chart(pd.DataFrame({"words": [PROSE_RUN]}))
        .mark_rule(strokeDash=[4, 4], color=PALETTE["muted"])
        .encode(x=words_axis)
    )
    kinds = {kind: how for kind, how in KINDS.items() if kind in set(frame["kind"])}
    marks = (
        alt.Chart(frame)
        .mark_point(filled=True, size=110, opacity=1, yOffset=MARK_DROP)
        .encode(
            x=words_axis,
            y=row_axis(frame.drop_duplicates("row")),
            color=hue_of("kind:N", {kind: hue for kind, (hue, _) in kinds.items()}),
            shape=shape_of("kind:N", {kind: shape for kind, (_, shape) in kinds.items()}),
            tooltip=["pair:N", "kind:N", "words:Q", "where:N"],
        )
    )
    return threshold + marks
