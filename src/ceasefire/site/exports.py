"""The ledger as files to take along: one entry a table and a format, from which links and files follow."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from ceasefire.errors import CeasefireError, UnknownName, counted, looked_up
from ceasefire.figures import datasheet
from ceasefire.ledger import answercolumns, claimcolumns, words
from ceasefire.ledger.findings import CREDIBILITY, STATUS_WORDS, UNJUDGED
from ceasefire.ledger.frames import Column
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import STANDING_WORDS
from ceasefire.prose import addresses
from ceasefire.records import storage
from ceasefire.site.workbook import Sheet, workbook

Rows = list[dict[str, Any]]

#: The columns that every table ends with: where a row stands, and of which ledger it is.
ENDS: dict[str, Column[Any]] = {
    "address": Column("str", "Where it stands in the book, from the book's folder", str),
    "as_of": Column("datetime64", "The day as of which it is told: what was known by then", str),
    "without": Column("str", "Ids of the sources that were left out; missing if none was", str),
}


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
    keeps
        The columns that go along whatever columns are chosen, since they warn.
    """

    frame: Callable[[Ledger], Any]
    columns: Mapping[str, Column[Any]]
    address: Callable[[Ledger, dict[str, Any]], str]
    says: str
    keeps: tuple[str, ...] = ()


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
        ("warning", "not_to_be_added"),
    ),
    "claims": Exported(
        lambda ledger: ledger.claims, claimcolumns.CLAIM, _claim_at,
        "One row a claim: who says what, where and when. Claims on one question are rival accounts of one"
        " thing, and never to be added up, nor are claims on questions that not_to_be_added names. What does"
        " not count stands at the end; weight says so.",
        ("weight", "warning", "not_to_be_added"),
    ),
    "positions": Exported(
        lambda ledger: ledger.positions, answercolumns.POSITION, _finding_at,
        "One row a position: who holds what, which says nothing on whether it is right.",
        ("warning",),
    ),
    "events": Exported(
        lambda ledger: ledger.events, answercolumns.EVENT, _event_at,
        "One row an event of which something is told.",
        ("warning",),
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
    "grade, its digit": {
        str(digit): ", ".join(key for key, of in CREDIBILITY.items() if of == digit)
        or "nothing that counts"
        for digit in sorted({*CREDIBILITY.values(), UNJUDGED})
    },
    "weight": {
        "counts": "it is among the claims that the answer is made of; one that repeats another's account"
        " adds no voice, as the answer's why says",
        "misreported": "the voice did not say so; it does not count",
        "revised since": "the same voice has given another value since; it does not count",
    },
}
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
        Those that are wanted, in their order, behind which those stand that warn; all where none is named.

    Returns
    -------
    list of dict
        Dates as ISO 8601, what is missing as ``None``; and the columns of ``ENDS``.

    Raises
    ------
    UnknownName
        If there is no such table or column.
    CeasefireError
        If a column is named twice.
    """
    table = looked_up("table", name, TABLES)
    known = [*table.columns, *ENDS]
    for at, column in enumerate(columns):
        if column not in known:
            raise UnknownName.among(f"column of {name}", column, known)
        if column in [*columns][:at]:
            raise CeasefireError(f"column '{column}' is named twice", "", "name it once")
    chosen = [*columns, *(c for c in table.keeps if c not in columns)] if columns else known
    of = {"as_of": ledger.until.isoformat(), "without": "; ".join(ledger.left_out) or None}
    made: Rows = []
    for record in table.frame(ledger).astype(object).to_dict("records"):
        row = {str(key): _plain(value) for key, value in record.items()}
        whole = row | {"address": table.address(ledger, row)} | of
        made.append({column: whole[column] for column in chosen})
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
        for key, column in (*table.columns.items(), *ENDS.items())
    ]
    words = [
        {"table": f"words of {of}", "column": key, "holds": "word", "meaning": meaning}
        for of, meanings in WORDS.items()
        for key, meaning in meanings.items()
    ]
    return columns + words


def as_csv(records: Rows) -> str:
    """Return records as CSV in UTF-8 without a mark: *true* and *false*, and nothing that would be run."""
    columns = list(records[0]) if records else []
    plain = [{key: _yes(value) for key, value in record.items()} for record in records]
    return datasheet.csv_text(dict(zip(columns, columns, strict=True)), plain)


def _yes(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value


def as_json(records: Rows) -> str:
    """Return records as JSON, one field a line."""
    return json.dumps(records, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


#: The formats of one table by the ends of their files' names, in the order of the links.
EXPORTS: dict[str, Callable[[Rows], str]] = {"csv": as_csv, "json": as_json}


def about(ledger: Ledger) -> list[str]:
    """Return which ledger a file is of: as of which day, without which sources, and how much it holds."""
    sizes = (
        counted(len(ledger.data.sources), "source"),
        counted(len(ledger.statements), "claim"),
        counted(len(ledger.all_findings), "answer"),
    )
    lines = [f"The ledger as of {words.day(ledger.until)}: {', '.join(sizes)}."]
    return lines + ([f"Left out: {', '.join(ledger.left_out)}."] if ledger.left_out else [])


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

    Returns
    -------
    dict
        Each table in each of ``EXPORTS``, what the columns mean, and the workbook, which has the names of
        its tables where these are not all.
    """
    tables = {name: rows(ledger, name, columns) for name in names or TABLES}
    each = {**tables, DICTIONARY: dictionary()}
    made = {
        f"{name}.{end}": written(records).encode("utf-8")
        for name, records in each.items()
        for end, written in EXPORTS.items()
    }
    first = [("", line) for line in about(ledger)] + [
        (name, _told(TABLES[name])) for name in tables
    ]
    sheets = {name: Sheet(records, _days(name)) for name, records in each.items()}
    called = WORKBOOK if set(tables) == set(TABLES) else f"{'-'.join(tables)}.xlsx"
    return {**made, called: workbook(sheets, first)}


def _told(table: Exported) -> str:
    """Return what a table is, and what each of its columns means that warns."""
    warns = (f"{column}: {table.columns[column].meaning}." for column in table.keeps)
    return " ".join((table.says, *warns))


def _days(name: str) -> set[str]:
    """Return the columns of a table that hold days."""
    columns = {**TABLES[name].columns, **ENDS} if name in TABLES else {}
    return {key for key, column in columns.items() if column.kind == "datetime64"}


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
