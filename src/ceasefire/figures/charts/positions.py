"""Who holds what position on each issue, over time."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ceasefire.figures import exhibits
from ceasefire.figures.charts.drawing import alt
from ceasefire.figures.charts.layout import (
    MARK_DROP,
    ROW,
    days_axis,
    figure,
    filled_where,
    key,
    nothing,
    row_axis,
    row_labels,
    side_colour,
    side_of,
    side_shape,
)
from ceasefire.ledger import naming, words
from ceasefire.ledger.ledger import Ledger


def positions_table(ledger: Ledger, event: str | None = None) -> pd.DataFrame:
    """Return the positions of ``positions``, one row for each issue, holder, stance and day.

    Returns
    -------
    DataFrame
        Columns ``row``, ``outlets`` (int), ``issue``, ``holder``, ``side``, ``stance``,
        ``speakers``, ``said``, ``label``, ``backing`` (str), ``when`` (datetime64), ``dated`` (bool: the text
        gives the day on which it was said).
    """
    naming.given(ledger, event=event)
    claims = ledger.claims
    asked = claims["issue"].notna() & (claims["event"].eq(event) if event else True)
    held = claims[asked].copy()
    exact = held["said_first"].notna() & (held["said_first"] == held["said_last"])
    held["dated"] = exact
    held["when"] = held["said_last"].where(held["said_last"].notna(), held["known"])
    names = ledger.names
    order = list(names.issues)
    held["order"] = held["issue"].map(order.index)
    rows = []
    numbers: dict[tuple[Any, ...], int] = {}  # several days of one position share a row
    keys = ["order", "issue", "holder", "value", "when", "dated"]
    for (_, *held_by, when, dated), some in held.groupby(keys, sort=True):
        issue, holder, stance = held_by
        key = (issue, holder, stance)
        row = numbers.setdefault(key, len(numbers))
        rows.append(_position_row(ledger, row, key, when, dated, some))
    return pd.DataFrame(rows)


@exhibits.figure(positions_table, rests="claims")
def positions(ledger: Ledger, event: str | None = None) -> Any:
    """Return who holds what position on each issue, and when it was said.

    A filled mark stands on the day on which it was said; a hollow one, where the text gives no day,
    on the day from which its source counts.

    Parameters
    ----------
    ledger
        The claims.
    event
        Id of the event on which the positions are taken; all if not given.
    """
    frame = positions_table(ledger, event)
    if frame.empty:
        return nothing(ledger, "positions", "position")
    rows = row_axis(frame.drop_duplicates("row"))
    first, last = frame["when"].min().floor("D"), frame["when"].max().ceil("D")
    scale = alt.Scale(domain=[first.isoformat(), last.isoformat()])
    marks = (
        alt.Chart(frame)
        .mark_point(size=80, strokeWidth=2, yOffset=MARK_DROP)
        .encode(
            x=alt.X("when:T", scale=scale, axis=days_axis(first, last)),
            y=rows,
            color=side_colour(frame, ledger.book),
            shape=side_shape(frame, ledger.book),
            fill=filled_where("datum.dated", frame, ledger.book),
            tooltip=["label:N", "speakers:N", "said:N", "outlets:Q"],
        )
    )
    labels = row_labels(frame)
    shared = _shared_issues(frame, ledger.book.called)
    holders = frame["holder"].nunique()
    return figure(
        (marks + labels).properties(height=alt.Step(ROW)),
        ledger,
        name="positions",
        title=f"Both sides take a stance on {shared} of {frame['issue'].nunique()} issues",
        subtitle="Stance by issue and holder, on the day it was said (filled) or was in print"
        f" (hollow); {key(frame, ledger.book)}",
        alt_text=f"{frame['row'].nunique()} stances of {holders} holders on "
        f"{frame['issue'].nunique()} issues; "
        f"{shared} issues have a stance from both {words.listing(ledger.book.called)}.",
        table=frame,
        columns={
            "issue": "Issue", "holder": "Holder", "stance": "Stance", "speakers": "Said by",
            "said": "When", "outlets": "Articles",
        },
    )  # fmt: skip


def _shared_issues(frame: pd.DataFrame, called: list[str]) -> int:
    parties = frame[frame["side"].isin(called)]
    return int((parties.groupby("issue")["side"].nunique() == len(called)).sum())


def _position_row(
    ledger: Ledger, row: int, key: tuple[Any, ...], when: Any, dated: Any, some: pd.DataFrame
) -> dict[str, object]:
    issue, holder, stance = key
    names = ledger.names
    side = side_of(holder, ledger)
    who = side if side in ledger.book.called else names.actors[holder].name
    question = names.issues[issue].short
    weights = set(some["weight"])
    aside = "" if "counts" in weights else f" ({weights.pop()})"
    answer = names.issues[issue].stances[stance] + aside
    speakers = dict.fromkeys(names.actors[voice].name for voice in some["voice"])
    day = words.day(when.date())
    return {
        "row": row,
        "issue": names.issues[issue].question,
        "holder": who,
        "side": side,
        "stance": answer,
        "speakers": words.listing(speakers),
        "said": day if dated else f"not dated; in print by {day}",
        "when": when + pd.Timedelta(hours=12),
        "dated": bool(dated),
        "outlets": some["source"].nunique(),
        "label": f"{question} · {who}: {answer}",
        "backing": " ".join(some["claim"]),
    }
