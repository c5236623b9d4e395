"""The claims as files beside their page: one entry a format, from which links and files follow."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from ceasefire.figures import datasheet
from ceasefire.ledger.ledger import Ledger
from ceasefire.prose import addresses

Rows = list[dict[str, Any]]


class Export(NamedTuple):
    """A format in which the claims can be taken along.

    Attributes
    ----------
    label
        What its link is called.
    written
        Gives the text of the file.
    """

    label: str
    written: Callable[[Rows], str]


def as_csv(rows: Rows) -> str:
    """Return records as CSV; text that a spreadsheet would run is guarded as a figure's is."""
    columns = list(rows[0]) if rows else []
    return datasheet.csv_file(dict(zip(columns, columns, strict=True)), rows)


def as_json(rows: Rows) -> str:
    """Return records as JSON, one field a line."""
    return json.dumps(rows, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


#: The formats by the ends of their files' names, in the order of the links.
EXPORTS: dict[str, Export] = {
    "csv": Export("CSV", as_csv),
    "json": Export("JSON", as_json),
}


def links() -> str:
    """Return the links to the files, as HTML, for the page that they stand beside."""
    each = (
        f'<a class="cf-{escape(end)}" download href="claims.{escape(end)}">{escape(one.label)}</a>'
        for end, one in EXPORTS.items()
    )
    return f'<p class="cf-tools">{"".join(each)}</p>'


def write(ledger: Ledger, folder: Path) -> None:
    """Write the claims of a ledger to a folder, in every format."""
    rows = claims(ledger)
    for end, one in EXPORTS.items():
        (folder / f"claims.{end}").write_text(one.written(rows), encoding="utf-8", newline="")


def claims(ledger: Ledger) -> Rows:
    """Return every claim as plain records.

    Returns
    -------
    list of dict
        The columns of ``Ledger.claims``, dates as ISO 8601, what is missing as ``None``; and
        ``address``, the claim's place in the book.
    """
    page = ledger.book.page("claims")
    frame = ledger.claims.astype(object)
    rows: Rows = []
    for record in frame.to_dict("records"):
        row = {str(key): _plain(value) for key, value in record.items()}
        place = addresses.anchor(str(row["claim"]))
        rows.append(row | {"address": f"{page}.html#{place}"})
    return rows


def _plain(value: Any) -> Any:
    if value is None or value != value:  # noqa: PLR0124 - what is missing is not itself
        return None
    return value.date().isoformat() if hasattr(value, "date") else value
