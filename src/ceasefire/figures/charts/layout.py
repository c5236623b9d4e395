"""What all figures share: labelled rows that fit a phone, and what a figure says of itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from ceasefire.errors import counted, looked_up
from ceasefire.figures import dayaxis
from ceasefire.figures.charts.drawing import alt
from ceasefire.figures.palette import PALETTE
from ceasefire.figures.widths import WIDE
from ceasefire.ledger import words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.records.bookfile import Book
from ceasefire.records.drawn import Hue, Shape

#: Height of a row in pixels: a line of text above its mark.
ROW = 40
#: Where text and mark stand in a row, from its centre.
TEXT_RISE, MARK_DROP = -9, 5


class Looks(NamedTuple):
    """How a side, or a standing without one, is drawn and called in charts.

    Attributes
    ----------
    hue, shape
        Told apart by both.
    called
        Whose the shape is.
    whose
        Whose a count is, in a title.
    """

    hue: Hue
    shape: Shape
    called: str
    whose: str


#: Those who are on no side.
STANDINGS = {
    "mediator": Looks("teal", "triangle-up", "mediator", "of a mediator"),
    "observer": Looks("plum", "diamond", "observer", "of an observer"),
    "outlet": Looks("muted", "cross", "outlet or other", "of outlets"),
}
#: The shapes as signs that Arial and its twins have: where a font lacks a sign, pictures have the
#: whole line in another.
SIGNS: dict[Shape, str] = {
    "circle": "●",
    "square": "■",
    "triangle-up": "▲",
    "diamond": "♦",
    "cross": "+",
}


def days_axis(first: pd.Timestamp, last: pd.Timestamp) -> alt.Axis:
    """Return an axis of days, months or years that names none of them twice.

    It stands on top, where a phone shows it first.
    """
    count = (last - first).days
    form = dayaxis.form(count)
    step = {
        dayaxis.DAY: f"{max(1, -(-count // 5))}D",
        dayaxis.MONTH: f"{max(1, count // 150)}MS",
        dayaxis.YEAR: f"{max(1, count // 1800)}YS",
    }[form]
    return alt.Axis(
        title=None, orient="top", labelAngle=0, labelFlush=True, format=form,
        values=[day.isoformat() for day in pd.date_range(first, last, freq=step)],
    )  # fmt: skip


def row_axis(frame: pd.DataFrame) -> alt.Y:
    """Return the channel of rows: their position in the frame, top to bottom, without an axis."""
    order = [int(row) for row in frame["row"]]
    scale = alt.Scale(type="band", domain=order, paddingInner=0, paddingOuter=0)
    return alt.Y("row:O", axis=None, sort=order, scale=scale)


def row_labels(
    frame: pd.DataFrame, field: str = "label", *, bold: bool = False, rise: int = TEXT_RISE
) -> Any:
    """Return the text of each row, above its mark and from the left edge on."""
    return (
        alt.Chart(_once_a_row(frame, field))
        .mark_text(
            align="left",
            baseline="middle",
            dy=rise,
            fontSize=12,
            fontWeight="bold" if bold else "normal",
            color=PALETTE["ink"],
        )
        .encode(x=alt.value(0), y=alt.Y("row:O", axis=None), text=f"{field}:N")
    )


def _once_a_row(frame: pd.DataFrame, field: str) -> pd.DataFrame:
    """Return the first text of each row, with all that is behind its marks."""
    once = frame.drop_duplicates("row")[["row", field]]
    if "backing" not in frame:
        return once
    behind = frame.groupby("row")["backing"].agg(
        lambda backings: " ".join(_distinct(list(backings)))
    )
    return once.assign(backing=[behind[row] for row in once["row"]])


def _distinct(backings: Sequence[str]) -> dict[str, None]:
    return dict.fromkeys(key for one in backings for key in one.split())


def hue_of(field: str, names: Mapping[str, str]) -> Any:
    """Return the colour channel of a field: the hue of the palette that each of its words has."""
    scale = alt.Scale(domain=list(names), range=[PALETTE[hue] for hue in names.values()])
    return alt.Color(field, scale=scale, legend=None)


def shape_of(field: str, names: Mapping[str, str]) -> Any:
    """Return the shape channel of a field: the shape that each of its words has."""
    scale = alt.Scale(domain=list(names), range=list(names.values()))
    return alt.Shape(field, scale=scale, legend=None)


def looks(book: Book) -> dict[str, Looks]:
    """Return how each side and standing is drawn, by what charts call it, in the order of keys."""
    parties = {
        str(side.short): Looks(side.drawn.colour, side.drawn.shape, side.name, f"{side.short}'s")
        for side in book.parties.values()
        if side.drawn
    }
    return parties | STANDINGS


def side_colour(frame: pd.DataFrame, book: Book) -> Any:
    """Return the colour channel of the sides that occur in a frame, in a fixed order."""
    return hue_of("side:N", {side: how.hue for side, how in _present(frame, book).items()})


def side_shape(frame: pd.DataFrame, book: Book) -> Any:
    """Return the shape channel of the sides that occur in a frame, in a fixed order."""
    return shape_of("side:N", {side: how.shape for side, how in _present(frame, book).items()})


def key(frame: pd.DataFrame, book: Book) -> str:
    """Return whose which shape is, for the sides that occur in a frame."""
    return ", ".join(f"{SIGNS[how.shape]} {how.called}" for how in _present(frame, book).values())


def filled_where(test: str, frame: pd.DataFrame, book: Book) -> Any:
    """Return the fill channel of marks in the colour of their side, hollow where a test fails."""
    return alt.condition(test, side_colour(frame, book), alt.value(PALETTE["paper"]))


def _present(frame: pd.DataFrame, book: Book) -> dict[str, Looks]:
    seen = set(frame["side"])
    return {side: how for side, how in looks(book).items() if side in seen}


def named(*parts: str | None) -> str:
    """Return the name of a figure: what it is, and what it was asked to keep to."""
    return "-".join(part for part in parts if part)


def has_span(finding: Finding) -> bool:
    """Return whether a finding has intervals to compare: two claims with numbers or dates."""
    return finding.hull is not None and len(finding.statements) > 1


def by_whom(statements: Sequence[Statement]) -> str:
    """Return who gives an answer, as a row has room for it: the voice, or how many outlets."""
    outlets = len({s.source.id for s in statements})
    own = "one outlet" if outlets == 1 else f"{outlets} outlets"
    return statements[0].speaker if statements[0].claim.voice else own


def figure(
    chart: alt.LayerChart | alt.VConcatChart | alt.Chart,
    ledger: Ledger,
    *,
    name: str,
    title: str,
    subtitle: str,
    alt_text: str,
    table: pd.DataFrame,
    columns: dict[str, str],
) -> Any:
    """Return a chart with its title, its measure, its sources, its words and its table.

    Parameters
    ----------
    chart
        The chart; single views are given their width here.
    ledger
        What it was drawn from, for the source line.
    name
        Stable name: the figure's address, and the stem of what can be downloaded.
    title, subtitle
        The message, and the measure.
    alt_text
        The main number in words, for those who cannot see the chart.
    table, columns
        The rows behind the chart, and field to heading. A column ``backing`` names the claims
        behind each row, for those who explore the figure.
    """
    rows = table[list(columns)].astype(object).where(table[list(columns)].notna(), None)
    meta = {
        "name": name,
        "alt": alt_text,
        "table": rows.to_dict("records"),
        "columns": columns,
        "source": source_line(ledger),
        **(_behind(ledger, list(table["backing"])) if "backing" in table else {}),
    }
    if not isinstance(chart, alt.VConcatChart):
        chart = chart.properties(width=WIDE)
    return chart.properties(
        title=alt.TitleParams(text=title, subtitle=subtitle, anchor="start"),
        usermeta={"ceasefire": meta},
    )


def _behind(ledger: Ledger, rows: list[str]) -> dict[str, Any]:
    """Return the claims behind each row, and of each claim its voice, source, day and standing."""
    wanted = _distinct(rows)
    statements = {
        s.id: (s.speaker, s.source.short, s.known.isoformat(), s.stands)
        for s in ledger.statements
        if s.id in wanted
    }
    return {"backing": rows, "statements": statements}


def nothing(ledger: Ledger, name: str, what: str) -> Any:
    """Return the figure of a ledger that has nothing to draw: a sentence that says so."""
    sentence = f"The ledger holds no {what}."
    frame = pd.DataFrame({"text": [sentence]})
    text = (
        alt.Chart(frame).mark_text(align="left", fontSize=12).encode(x=alt.value(0), text="text:N")
    )
    return figure(
        text.properties(height=ROW),
        ledger,
        name=name,
        title="Nothing to show",
        subtitle=sentence,
        alt_text=sentence,
        table=frame,
        columns={"text": "Note"},
    )


def source_line(ledger: Ledger) -> str:
    """Return what a figure rests on: how many sources of which days."""
    days = [source.appeared for source in ledger.data.sources]
    last = max(source.known for source in ledger.data.sources)
    text = counted(len(days), "source")
    undated = sum(day.high is None for day in days)
    note = f" ({undated} without a date of their own)" if undated else ""
    return f"Source: {text} read for this report, of up to {words.day(last)}{note}."


def side_of(holder: str | None, ledger: Ledger) -> str:
    """Return the side that a voice is drawn under; no holder means the outlet itself."""
    if holder is None or pd.isna(holder):  # as a table has it
        return "outlet"
    actor = looked_up("actor", holder, ledger.names.actors)
    if actor.standing == "party" and actor.side in ledger.book.parties:
        return str(ledger.book.parties[actor.side].short)
    return actor.standing if actor.standing in STANDINGS else "outlet"
