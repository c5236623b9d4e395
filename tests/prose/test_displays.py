"""What figures and tables show is compared row by row."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from builders import claim, ledger, source

from ceasefire import Ledger
from ceasefire.ledger.selection import Selection
from ceasefire.prose import contents, displays, manuscript, questions
from ceasefire.prose.displays import Shown
from ceasefire.prose.views import View


def test_every_page_of_the_book_can_be_compared(recorded: Ledger) -> None:
    """Each figure and table of the book has rows that can be compared without drawing it."""
    root = Path(__file__).resolve().parents[2]
    pages = manuscript.chapters(root, contents.pages(root))
    view = View.of(Selection(), recorded)
    shown = [view.on(page.name).cell(cell) for page in pages for cell in page.cells]
    assert len(shown) > 25
    assert sum(bool(one.rows) for one in shown) > 20
    assert questions.changes(pages, view, view) == []


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("a word", "a word"),
        (5, "5"),
        (5.0, "5"),
        (0.25, "0.25"),
        (None, ""),
        (True, ""),  # it only places a mark
        (pd.Timestamp("2025-10-09 12:00"), "2025-10-09"),
    ],
)
def test_a_cell_is_a_word_or_a_number(cell: object, text: str) -> None:
    """A day has no hour, a whole number no point."""
    assert Shown(((cell,),)).lines() == [text]


def test_rows_are_lines_without_what_is_empty() -> None:
    """A row with nothing to read is an empty line."""
    shown = Shown((("a", None, 5), (None, True), ("b", "c")))
    assert shown.lines() == ["a | 5", "", "b | c"]
    assert shown.size() == "3 rows"


def test_what_sets_two_apart_is_told() -> None:
    """Rows that one has and the other has not, as often as it has them more; then size and source."""
    one = Shown((("a",), ("b",), ("b",), ("c",)), "Source: both")
    other = Shown((("c",), ("b",), ("d",)))
    assert one.apart(other) == ("a\nb\n4 rows. Source: both", "d\n3 rows")
    assert one.apart(one) == ("4 rows. Source: both",) * 2


def test_a_figure_names_its_sources_and_a_table_does_not() -> None:
    """Both show rows of the ledger that they are given."""
    told = ledger(
        source("one", claim("killed", "5", group="all")),
        source("two", claim("killed", "6", group="all")),
    )
    figure = displays.shown("charts.tolls(ledger)", told)
    assert figure.source.startswith("Source: 2 sources read")
    assert len(figure.rows) == 2
    table = displays.shown("tables.disputed(ledger, 'october-clashes')", told)
    assert (table.source, len(table.rows)) == ("", 1)
