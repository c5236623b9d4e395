"""The ledger as files to take along: one entry a table and a format, from which links and files follow."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

import xlsxwriter

from ceasefire.errors import UnknownName, looked_up
from ceasefire.figures import datasheet
from ceasefire.ledger import answercolumns, claimcolumns, words
from ceasefire.ledger.findings import STATUS_WORDS
from ceasefire.ledger.frames import Column
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import STANDING_WORDS
from ceasefire.prose import addresses
from ceasefire.records import storage

Rows = list[dict[str, Any]]

#: What the column that every table ends with holds.
ADDRESS: Column[Any] = Column("str", "Where it stands in the book, from the book's folder", str)


class Exported(NamedTuple):
    """A table that can be taken along.

    Attributes
    ----------
    frame
        Gives it of a ledger, as a DataFrame.
    columns
        Its columns.
    address
        Gives the place of a row in the book.
    says
        What a row is, and what to take care of.
    """

    frame: Callable[[Ledger], Any]
    columns: Mapping[str, Column[Any]]
    address: Callable[[Ledger, dict[str, Any]], str]
    says: str


def _claim_at(ledger: Ledger, row: dict[str, Any]) -> str:
    return f"{ledger.book.page('claims')}.html#{addresses.anchor(row['claim'])}"


def _finding_at(ledger: Ledger, row: dict[str, Any]) -> str:
    page, place = addresses.address(row["finding"], ledger.finding(row["finding"]), ledger.book)
    return f"{page}.html#{place}"


def _event_at(ledger: Ledger, row: dict[str, Any]) -> str:
    return f"{addresses.page_of(row['event'], ledger.names)}.html"


def _source_at(ledger: Ledger, row: dict[str, Any]) -> str:
    return f"{ledger.book.page('records')}.html#{addresses.anchor(row['source'])}"


#: The tables, in the order of their links; in a ledger the same names are their frames.
TABLES: dict[str, Exported] = {
    "answers": Exported(
        lambda ledger: ledger.answers, answercolumns.ANSWER, _finding_at,
        "One row a question, with its answer and how far that can be relied on. Take the warning along."
        " Numbers of answers that not_to_be_added names count some of the same people.",
    ),
    "claims": Exported(
        lambda ledger: ledger.claims, claimcolumns.CLAIM, _claim_at,
        "One row a claim: who says what, where and when. Claims on one question are rival accounts of one"
        " thing, and never to be added up. What does not count stands at the end; weight says so.",
    ),
    "positions": Exported(
        lambda ledger: ledger.positions, answercolumns.POSITION, _finding_at,
        "One row a position: who holds what, which says nothing on whether it is right.",
    ),
    "events": Exported(
        lambda ledger: ledger.events, answercolumns.EVENT, _event_at,
        "One row an event of which something is told.",
    ),
    "sources": Exported(
        lambda ledger: ledger.sources, claimcolumns.SOURCE, _source_at,
        "One row a source that was read.",
    ),
}  # fmt: skip

#: Words that stand in columns of several tables, and what they mean.
WORDS: dict[str, Mapping[str, str]] = {
    "status": {str(key): meaning for key, meaning in STATUS_WORDS.items()},
    "standing": {str(key): meaning for key, meaning in STANDING_WORDS.items()},
    "weight": {
        "counts": "the answer is made from it and its like",
        "misreported": "the voice did not say so; it does not count",
        "revised since": "the same voice has given another value since; it does not count",
    },
}
#: Characters to which a column of a sheet grows with what it holds.
WIDEST = 48
#: The file that says what the columns of all tables mean, and the workbook that has them all.
DICTIONARY, WORKBOOK = "columns", "ledger.xlsx"


def rows(ledger: Ledger, name: str, columns: Collection[str] = ()) -> Rows:
    """Return a table as plain records.

    Parameters
    ----------
    ledger
        The claims.
    name
        A key of ``TABLES``.
    columns
        Those that are wanted, in their order; all where none is named.

    Returns
    -------
    list of dict
        Dates as ISO 8601, what is missing as ``None``; and ``address``, the place of the row in the book.

    Raises
    ------
    UnknownName
        If there is no such table or column.
    """
    table = looked_up("table", name, TABLES)
    known = [*table.columns, "address"]
    for column in columns:
        if column not in known:
            raise UnknownName.among(f"column of {name}", column, known)
    made: Rows = []
    for record in table.frame(ledger).astype(object).to_dict("records"):
        row = {str(key): _plain(value) for key, value in record.items()}
        whole = row | {"address": table.address(ledger, row)}
        made.append({column: whole[column] for column in columns or known})
    return made


def _plain(value: Any) -> Any:
    if value is None or value != value:  # noqa: PLR0124 - what is missing is not itself
        return None
    return value.date().isoformat() if hasattr(value, "date") else value


def dictionary() -> Rows:
    """Return the columns of every table, and the words that stand in some, each with what it means."""
    columns = [
        {"table": name, "column": key, "holds": column.kind, "meaning": column.meaning}
        for name, table in TABLES.items()
        for key, column in (*table.columns.items(), ("address", ADDRESS))
    ]
    words = [
        {"table": f"words of {of}", "column": key, "holds": "word", "meaning": meaning}
        for of, meanings in WORDS.items()
        for key, meaning in meanings.items()
    ]
    return columns + words


def as_csv(records: Rows) -> str:
    """Return records as CSV in UTF-8 without a mark; what a spreadsheet would run is guarded."""
    columns = list(records[0]) if records else []
    return datasheet.csv_text(dict(zip(columns, columns, strict=True)), records)


def as_json(records: Rows) -> str:
    """Return records as JSON, one field a line."""
    return json.dumps(records, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


#: The formats of one table by the ends of their files' names, in the order of the links.
EXPORTS: dict[str, Callable[[Rows], str]] = {"csv": as_csv, "json": as_json}


def workbook(tables: Mapping[str, Rows], about: Iterable[str]) -> bytes:
    """Return tables as one workbook for office programs: a sheet each, before them what they are.

    Parameters
    ----------
    tables
        Name to records.
    about
        Lines on which ledger it is, for the first sheet.

    Returns
    -------
    bytes
        An ``.xlsx``, the same for the same records. No cell of it is a formula; days are days.
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
    first = book.add_worksheet("Read first")
    first.set_column(0, 0, 14, wrap)
    first.set_column(1, 1, 70, wrap)
    first.fit_to_pages(1, 0)  # where somebody prints it
    lines = [*(("", line) for line in about), *((name, TABLES[name].says) for name in tables)]
    for at, line in enumerate(lines):
        first.write_row(at, 0, line)
    day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"})
    for name, records in {**tables, DICTIONARY: dictionary()}.items():
        columns = TABLES[name].columns if name in TABLES else {}
        days = {key for key, column in columns.items() if column.kind == "datetime64"}
        _sheet(book.add_worksheet(name.capitalize()), records, days, bold, day)
    book.close()
    return out.getvalue()


def _sheet(sheet: Any, records: Rows, days: Collection[str], bold: Any, day: Any) -> None:
    """Fill a sheet: headings that stay in view, and a filter over them."""
    columns = list(records[0]) if records else []
    sheet.write_row(0, 0, columns, bold)
    sheet.freeze_panes(1, 1)
    if records:
        sheet.autofilter(0, 0, len(records), len(columns) - 1)
    for at, column in enumerate(columns):
        longest = max(len(str(record[column] or "")) for record in records)
        sheet.set_column(at, at, min(WIDEST, max(len(column) + 3, longest + 1)))
        for line, record in enumerate(records, start=1):
            value = record[column]
            if column in days and value is not None:
                sheet.write_datetime(line, at, datetime.fromisoformat(value), day)
            elif isinstance(value, str):
                sheet.write_string(line, at, value)
            elif value is not None:
                sheet.write(line, at, value)


def about(ledger: Ledger) -> list[str]:
    """Return which ledger a file is of: up to which day it knows, and how much."""
    parts = ", ".join(str(part) for part in ledger.glimpse().values())
    return [f"The ledger {parts}; known up to {words.day(ledger.until)}."]


def files(
    ledger: Ledger, names: Collection[str] = (), columns: Collection[str] = ()
) -> dict[str, bytes]:
    """Return the files of some tables, or of all: name to content.

    Parameters
    ----------
    ledger
        The claims.
    names
        Keys of ``TABLES``; all where none is named.
    columns
        As for ``rows``.
    """
    tables = {name: rows(ledger, name, columns) for name in names or TABLES}
    made = {
        f"{name}.{end}": written(records).encode("utf-8")
        for name, records in {**tables, DICTIONARY: dictionary()}.items()
        for end, written in EXPORTS.items()
    }
    return {**made, WORKBOOK: workbook(tables, about(ledger))}


def links() -> str:
    """Return the links to the files, as HTML, for the page that they stand beside."""
    workbook = (
        f'<a class="cf-xlsx" download href="{WORKBOOK}">All tables, for office programs (XLSX)</a>'
    )
    each = "".join(
        f"<li>{escape(name.capitalize())}: "
        + ", ".join(
            f'<a class="cf-{end}" download href="{name}.{end}">{end.upper()}</a>' for end in EXPORTS
        )
        + (f". {escape(TABLES[name].says)}" if name in TABLES else ": what each column means.")
        + "</li>"
        for name in (*TABLES, DICTIONARY)
    )
    return f'<div class="cf-exports"><p>{workbook}</p><ul>{each}</ul></div>'


def write(ledger: Ledger, folder: Path, **more: Collection[str]) -> list[Path]:
    """Write the files of a ledger to a folder, all or none, and return where they are.

    Parameters
    ----------
    ledger, more
        As for ``files``.
    folder
        Where to; made if it is missing.

    Raises
    ------
    CeasefireError
        If they cannot be written there.
    """
    return storage.save_all({folder / name: data for name, data in files(ledger, **more).items()})
