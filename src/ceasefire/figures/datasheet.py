"""The data of a figure: which rows they are, as an HTML table, and as CSV in a link."""

from __future__ import annotations

import csv
import html
import io
import math
import re
from typing import Any
from urllib.parse import quote

from ceasefire.errors import CeasefireError
from ceasefire.figures import caveats

Row = dict[str, Any]
Columns = dict[str, str]

#: A spreadsheet takes text that starts so for a formula, in wide characters too (OWASP, *CSV Injection*).
_FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")

#: How an address begins that holds a CSV itself.
CSV_ADDRESS = "data:text/csv;charset=utf-8,"

#: What a table shows where a value is missing, which is never zero.
MISSING = "\N{EN DASH}"


def table_of(spec: dict[str, Any]) -> tuple[Columns, list[Row]]:
    """Return the columns and rows behind a chart.

    Parameters
    ----------
    spec
        A Vega-Lite specification. ``usermeta["ceasefire"]["table"]`` gives the rows, or the name
        of a dataset; without it the largest dataset without shapes is taken. ``columns`` there
        selects, orders and names the columns.

    Returns
    -------
    tuple
        Field to heading, and the records.

    Raises
    ------
    CeasefireError
        If a named dataset or column is not there.
    """
    meta = spec.get("usermeta", {}).get("ceasefire", {})
    rows = _rows(spec, meta)
    fields = list(dict.fromkeys(field for row in rows for field in row))
    columns = meta.get("columns") or {field: field.replace("_", " ") for field in fields}
    strange = [field for field in columns if rows and field not in fields]
    if strange:
        what = f"the chart's data have no column {', '.join(strange)}"
        raise CeasefireError(what, f"chart '{meta.get('name')}'", f"known: {', '.join(fields)}")
    return dict(columns), rows


def _rows(spec: dict[str, Any], meta: dict[str, Any]) -> list[Row]:
    table = meta.get("table")
    if isinstance(table, list):
        return table
    if isinstance(table, str):
        try:
            return list(spec["datasets"][table])
        except KeyError:
            what = f"there is no dataset '{table}'"
            remedy = f"known: {', '.join(spec.get('datasets', {}))}"
            raise CeasefireError(what, f"chart '{meta.get('name')}'", remedy) from None
    tables = [rows for rows in _datasets(spec) if _is_table(rows)]
    return max(tables, key=len, default=[])


def _datasets(spec: Any) -> list[Any]:
    """Return the named datasets and all inline values, in the order of the specification."""
    if not isinstance(spec, dict):
        parts = spec if isinstance(spec, list) else []
        return [data for part in parts for data in _datasets(part)]
    datasets = list(spec.get("datasets", {}).values())
    data = spec.get("data")
    if isinstance(data, dict) and "values" in data:
        datasets.append(data["values"])
    for key in ("layer", "hconcat", "vconcat", "concat", "spec"):
        datasets += _datasets(spec.get(key, []))
    return datasets


def _is_table(rows: Any) -> bool:
    """Return whether this is a list of plain records rather than shapes of a map."""
    return (
        isinstance(rows, list)
        and all(isinstance(row, dict) for row in rows)
        and not any("geometry" in row or "coordinates" in row for row in rows)
    )


def as_text(value: Any) -> str:
    """Return a cell as text; empty where the value is missing."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (list, tuple)):
        return "; ".join(as_text(part) for part in value)
    return re.sub(r"^(\d{4}-\d\d-\d\d)T00:00:00(\.0+)?$", r"\1", str(value))


def table_html(columns: Columns, rows: list[Row], title: str) -> str:
    """Return the rows as a closed ``details`` element, titled as the figure; all text is escaped."""
    head = "".join(f'<th scope="col">{html.escape(label)}</th>' for label in columns.values())
    body = "".join(f"<tr>{_cells(columns, row)}</tr>" for row in rows)
    return (
        '<details class="cf-data"><summary>Data for this figure</summary>'
        f'<table class="cf-table"><caption>{html.escape(title)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        "</details>"
    )


def _cells(columns: Columns, row: Row) -> str:
    return "".join(
        f'<td data-label="{html.escape(label)}">{caveats.marked(_shown(row.get(field)))}</td>'
        for field, label in columns.items()
    )


def _shown(value: Any) -> str:
    return as_text(value) or MISSING


def csv_text(columns: Columns, rows: list[Row]) -> str:
    """Return the rows as CSV, without a mark; text that a spreadsheet would run gets a ``'``."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([_guarded(label) for label in columns.values()])
    writer.writerows([_guarded(row.get(field)) for field in columns] for row in rows)
    return out.getvalue()


def _guarded(value: Any) -> str:
    text = as_text(value)
    is_text = not isinstance(value, (int, float))
    return f"'{text}" if is_text and _FORMULA.match(text) else text


def csv_link(name: str, columns: Columns, rows: list[Row]) -> str:
    """Return a link that holds the CSV itself, and so works from a file and without a network."""
    address = f"{CSV_ADDRESS}{quote(csv_text(columns, rows), safe='')}"
    return f'<a class="cf-csv" download="{name}.csv" href="{address}">CSV</a>'
