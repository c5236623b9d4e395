"""Whose words each article carries."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd

from ceasefire.figures import exhibits
from ceasefire.figures.charts.drawing import alt
from ceasefire.figures.charts.layout import (
    MARK_DROP,
    ROW,
    figure,
    looks,
    nothing,
    row_axis,
    row_labels,
    side_colour,
    side_of,
)
from ceasefire.figures.palette import PALETTE
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement

#: What a side is called where articles are counted by it.
NAMES = {"outlet": "own words", "mediator": "mediators", "observer": "others"}


#: As many sources as are drawn, those that carry most of what is said first; the data have all.
DRAWN = 30


def speaking_table(ledger: Ledger) -> pd.DataFrame:
    """Return the claims of each article by whose words they are.

    Returns
    -------
    DataFrame
        One row an article and side that it has claims of. Columns ``row``, ``claims`` (int), ``from``,
        ``to`` (float: the ends of the bar, as shares of the article's claims), ``outlet``, ``side``,
        ``who``, ``label``, ``backing`` (str).
    """
    rows = []
    spoken_in = Counter(s.source.id for s in ledger.statements if s.claim.voice)
    articles = [source for source in ledger.data.sources if any(source.claims())]
    articles.sort(key=lambda source: (-spoken_in[source.id], source.id))
    for row, source in enumerate(articles):
        own = [s for s in ledger.statements if s.source.id == source.id]
        spoken: dict[str, list[Statement]] = {}
        for s in own:
            spoken.setdefault(_whose(s, ledger), []).append(s)
        counts = {side: len(spoken[side]) for side in looks(ledger.book) if side in spoken}
        tally = ", ".join(f"{NAMES.get(side, side)} {count}" for side, count in counts.items())
        done = 0
        for side, count in counts.items():
            rows.append(
                {
                    "row": row,
                    "from": done / len(own),
                    "to": (done + count) / len(own),
                    "outlet": source.outlet,
                    "side": side,
                    "who": NAMES.get(side, side),
                    "claims": count,
                    "label": f"{source.short}: {tally}",
                    "backing": exhibits.backing(spoken[side]),
                }
            )
            done += count
    return pd.DataFrame(rows)


@exhibits.figure(speaking_table, rests="claims")
def speaking(ledger: Ledger) -> Any:
    """Return the claims of each article by whose words they are, as shares of all its claims."""
    rows = exhibits.bare(speaking_table(ledger))  # a share does not go with one of its claims
    if rows.empty:
        return nothing(ledger, "speaking", "claims")
    frame = rows[rows["row"] < DRAWN]
    present = [side for side in looks(ledger.book) if side in set(frame["side"])]
    x = {
        "x": alt.X(
            "from:Q",
            scale=alt.Scale(domain=[0, 1], nice=False),
            axis=alt.Axis(title=None, orient="top", format="%", tickCount=5, labelFlush=True),
        ),
        "x2": "to:Q",
        "y": row_axis(frame.drop_duplicates("row")),
    }
    bars = (
        alt.Chart(frame)
        .mark_bar(height=12, yOffset=MARK_DROP, y2Offset=MARK_DROP, stroke=PALETTE["paper"])
        .encode(
            **x,
            color=side_colour(frame, ledger.book),
            tooltip=["outlet:N", "who:N", "claims:Q"],
        )
    )
    totals = rows.groupby("side", sort=False)["claims"].sum()
    parties = [totals.get(party, 0) for party in ledger.book.called]
    share = parties[0] / sum(parties) if sum(parties) else 0
    whose = looks(ledger.book)[ledger.book.called[0]].whose
    message = f"Of what the two sides are reported to say, {share:.0%} is {whose}"
    return figure(
        (bars + row_labels(frame.drop_duplicates("row"))).properties(height=alt.Step(ROW)),
        ledger,
        name="speaking",
        title=message,
        subtitle=f"Claims of the {frame['row'].nunique()} sources that carry most speech, by whose"
        " words they are, from the left: "
        + ", ".join(NAMES.get(side, looks(ledger.book)[side].whose) for side in present),
        alt_text=f"{message}. The source with the most claims: {frame['label'].iloc[0]}.",
        table=rows,
        columns={"outlet": "Article", "who": "Whose words", "claims": "Claims"},
    )


def _whose(statement: Statement, ledger: Ledger) -> str:
    """Return the side whose words a claim is; observers and armed groups stand together as others."""
    side = side_of(statement.holder, ledger)
    return "observer" if side == "outlet" and statement.claim.voice else side
