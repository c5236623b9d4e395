"""A workbook for office programs: a sheet a table, and before them what they are."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

import xlsxwriter

#: Characters to which a column of a sheet grows with what it holds.
WIDEST = 48
#: The first day that every office program reads as the same one: the format has a 29 February 1900, which
#: was none. Earlier days are text.
FIRST_DAY = datetime(1900, 3, 1)


class Sheet(NamedTuple):
    """A table as it goes into a workbook.

    Attributes
    ----------
    rows
        Its records, with days as ISO 8601.
    days
        Those of its columns that hold days.
    """

    rows: list[dict[str, Any]]
    days: Collection[str] = ()


def workbook(sheets: Mapping[str, Sheet], first: Iterable[tuple[str, str]]) -> bytes:
    """Return tables as one workbook.

    Parameters
    ----------
    sheets
        Name to table.
    first
        What to read first: each line as its heading, which can be empty, and its words.

    Returns
    -------
    bytes
        An ``.xlsx``, the same for the same records. No cell of it is a formula; a day is a day, or text where
        the format has none so early.
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"title": "The ledger of claims", "created": datetime(2000, 1, 1)})
    bold, wrap = (
        book.add_format({"bold": True}),
        book.add_format({"text_wrap": True, "valign": "top"}),
    )
    page = book.add_worksheet("Read first")
    page.set_column(0, 0, 14, wrap)
    page.set_column(1, 1, 70, wrap)
    page.fit_to_pages(1, 0)  # where somebody prints it
    for at, line in enumerate(first):
        page.write_row(at, 0, line)
    day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"})
    for name, sheet in sheets.items():
        _fill(book.add_worksheet(name.capitalize()), sheet, bold, day)
    book.close()
    return out.getvalue()


def _fill(page: Any, sheet: Sheet, bold: Any, day: Any) -> None:
    """Fill a sheet: headings that stay in view, and a filter over them."""
    columns = list(sheet.rows[0]) if sheet.rows else []
    page.write_row(0, 0, columns, bold)
    page.freeze_panes(1, 1)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(columns) - 1)
    for at, column in enumerate(columns):
        longest = max(len(str(row[column] or "")) for row in sheet.rows)
        page.set_column(at, at, min(WIDEST, max(len(column) + 3, longest + 1)))
        for line, row in enumerate(sheet.rows, start=1):
            value = row[column]
            when = datetime.fromisoformat(value) if column in sheet.days and value else None
            if when is not None and when >= FIRST_DAY:
                page.write_datetime(line, at, when, day)
            elif isinstance(value, str):
                page.write_string(line, at, value)
            elif value is not None:
                page.write(line, at, value)
