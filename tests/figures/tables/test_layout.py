"""A table shows its rows under their headings, and all text in it is text."""

from __future__ import annotations

import dataclasses
import html
import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from builders import ACTORS, EVENTS, HOSTILE, NAMES, claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.figures import tables
from ceasefire.figures.tables import Table
from ceasefire.figures.tables.layout import GLANCE, made


def hostile_ledger(text: str) -> Ledger:
    """Return a ledger in which every text that a person writes is hostile."""
    names = dataclasses.replace(
        NAMES,
        events={**EVENTS, "clash": EVENTS["clash"].model_copy(update={"title": text})},
        actors={**ACTORS, "army": ACTORS["army"].model_copy(update={"name": text, "role": text})},
    )
    return ledger(
        source(
            "one",
            claim("killed", "5", group="all", voice="un", quote=text),
            claim("killed", "6", group="all", voice="army", quote=text),
            position("ceasefire", "keep", "army", quote=text),
            outlet=text, title=text, descriptor=text, notes=[text],
            passages=[
                {"at": "1", "furniture": "headline", "note": text},
                {"at": "2", "gist": text, "note": text, "claims": [
                    claim("killed", "5", group="all", voice="un", quote=text),
                    claim("killed", "6", group="all", voice="army", quote=text, id="2"),
                    position("ceasefire", "keep", "army", quote=text, id="3"),
                ]},
            ],
        ),
        names=names,
    )  # fmt: skip


def all_tables(made: Ledger) -> dict[str, Table]:
    """Return every table that takes a ledger, by name."""
    return {
        "disputed": tables.disputed(made),
        "sources used": tables.sources_used(made, "october-clashes"),
        "sources": tables.sources(made),
        "coverage": tables.coverage(made),
        "quotations": tables.quotations(made, "ceasefire", "islamabad"),
        "voices": tables.voices(made),
        "oddities": tables.oddities(made),
    }


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_records_is_shown_as_text(text: str) -> None:
    """What looks like HTML, a role or a link comes out escaped, as itself, in every table."""
    for name, table in all_tables(hostile_ledger(text)).items():
        page = table._repr_html_()
        assert html.escape(text) in page, name
        assert "<script" not in page, name
        assert "<a" not in page, name
        assert set(re.findall(r"<(\w+)", page)) == {"table", "thead", "tbody", "tr", "th", "td"}


def test_headings_and_empty_sentence_are_escaped() -> None:
    """No part of a table is taken for markup, attributes included."""
    page = Table(('a"<b>',), (("x",),))._repr_html_()
    assert "<b>" not in page
    assert 'data-label="a&quot;&lt;b&gt;"' in page
    assert Table(("a",), (), "<b>")._repr_html_() == '<p class="cf-empty">&lt;b&gt;</p>'


def test_table_has_headings_rows_and_labels() -> None:
    """Each cell carries its heading, for narrow pages."""
    page = Table(("A", "B"), (("1", "2"),))._repr_html_()
    assert page.count('<th scope="col">') == 2
    assert '<td data-label="B">2</td>' in page
    assert '<table class="cf-table">' in page


def test_row_of_another_length_is_an_error() -> None:
    """A table never drops a cell."""
    with pytest.raises(ValueError, match="shorter"):
        Table(("A", "B"), (("1",),))._repr_html_()


def test_a_long_table_is_folded_and_a_short_one_is_not() -> None:
    row = ("a",)
    long = tables.Table(("A",), (row,) * 9).fold("All {} rows & more")
    html: Any = BeautifulSoup(long._repr_html_(), "html.parser")
    assert html.select_one("details.cf-fold > summary").text == "All 9 rows & more"
    assert len(html.select("details > table tbody tr")) == 9
    short = tables.Table(("A",), (row,) * 8)
    assert short.fold("All {}") is short


def test_a_row_names_the_claims_behind_it_and_shows_none(told: Ledger) -> None:
    """They are a column of the frame, and stand in no page; a table of the method has no such column."""
    behind = told.finding("clash/killed/all").statements
    table = made("A|B", [("1", "2")], behind=[behind])
    assert table.frame().to_dict("records") == [
        {"A": "1", "B": "2", "backing": "one.p2.1 two.p2.1"}
    ]
    assert "one.p2.1" not in table._repr_html_() + repr(table)
    assert list(made("A|B", [("1", "2")]).frame()) == ["A", "B"]


@pytest.mark.parametrize("count", [GLANCE - 1, GLANCE, GLANCE + 1, 40])
def test_folding_leaves_the_table_as_it_was(count: int) -> None:
    """What a reader sees at a glance stays open; the line says how many rows there are."""
    table = Table(("A",), (("x",),) * count)
    folded = table.fold("All {} rows")
    assert table.folded == ""
    assert folded.folded == ("" if count <= GLANCE else f"All {count} rows")
    assert folded.rows == table.rows


def test_a_table_is_printed_with_its_columns_and_keeps_the_last() -> None:
    """However long the cells before it are."""
    table = Table(("Question", "Status"), (("long " * 60, "contested"),))
    printed = repr(table).splitlines()
    assert printed[0] == "<Table of 1 row: Question | Status>"
    assert printed[1].endswith("| contested")
    assert repr(Table(("A",), (), "None here.")) == "<None here.>"


def test_a_note_stands_below_the_table_and_is_text() -> None:
    """Escaped, once; a table without one has none."""
    table = Table(("a",), (("b",),), note="1 < 2")
    assert table._repr_html_().endswith('</table><p class="cf-below">1 &lt; 2</p>')
    assert "cf-below" not in Table(("a",), (("b",),))._repr_html_()
