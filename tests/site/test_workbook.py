"""A workbook: a sheet a table, and before them what they are."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

import openpyxl
import pytest

from ceasefire.site.workbook import Sheet, workbook


def opened(*sheets: Sheet) -> Any:
    """Return a workbook of sheets as a program reads it."""
    named = {f"table{at}": sheet for at, sheet in enumerate(sheets)}
    made = workbook(named, [("", "Of what it is."), ("table0", "One row a thing.")])
    return openpyxl.load_workbook(io.BytesIO(made))


def test_what_it_is_stands_first() -> None:
    """Each line with its heading; then a sheet a table, its headings in view and with a filter."""
    book = opened(Sheet([{"a": 1, "b": "x"}]), Sheet([]))
    assert book.sheetnames == ["Read first", "Table0", "Table1"]
    lines = [[cell.value for cell in row] for row in book["Read first"].iter_rows()]
    assert lines == [[None, "Of what it is."], ["table0", "One row a thing."]]
    sheet = book["Table0"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:B2"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("2025-10-11", datetime(2025, 10, 11)),
        ("1900-03-01", datetime(1900, 3, 1)),
        ("1900-02-28", "1900-02-28"),
        ("1893-11-12", "1893-11-12"),
        (None, None),
    ],
)
def test_a_day_is_a_day_where_the_format_has_it(value: str | None, cell: object) -> None:
    """And text where programs would read another one."""
    book = opened(Sheet([{"day": value, "more": 1}], ["day"]))
    assert book["Table0"]["A2"].value == cell


@pytest.mark.parametrize("value", ["=1+1", "+1", "@x", "https://gazette.example/"])
def test_text_is_text(value: str) -> None:
    """No formula, and no link."""
    sheet = opened(Sheet([{"a": value}]))["Table0"]
    assert (sheet["A2"].value, sheet["A2"].data_type, sheet["A2"].hyperlink) == (value, "s", None)


def test_the_same_rows_make_the_same_bytes() -> None:
    """Whenever it is made."""
    sheet = {"table": Sheet([{"a": 1.5, "b": True}])}
    assert workbook(sheet, []) == workbook(sheet, [])
