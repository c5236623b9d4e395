"""The data of a figure: its rows in HTML and CSV; missing is never zero, and text runs no formula."""

from __future__ import annotations

import csv
import io
from typing import Any
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.errors import CeasefireError
from ceasefire.figures import datasheet

ROWS = [
    {"voice": "<b>Kabul</b>", "low": 23, "high": 58, "note": "=1+1"},
    {"voice": "{role} Islamabad", "low": 200, "high": None, "note": "-x"},
    {"voice": "[link](x)", "low": -3, "high": 50.0, "note": "a, b"},
]


def spec(**meta: Any) -> dict[str, Any]:
    """Return a specification with the rows above, and what its maker says of them."""
    return {"data": {"values": ROWS}, "usermeta": {"ceasefire": {"name": "tolls"} | meta}}


def page(**meta: Any) -> Any:
    """Return the table of the specification, parsed."""
    table = datasheet.table_html(*datasheet.table_of(spec(**meta)), "Tolls & more")
    return BeautifulSoup(table, "html.parser")


def downloaded(**meta: Any) -> list[list[str]]:
    """Return the rows of the CSV that the link of the specification holds."""
    link: Any = BeautifulSoup(
        datasheet.csv_link("tolls", *datasheet.table_of(spec(**meta))), "html.parser"
    ).a
    assert link["download"] == "tolls.csv"
    text = unquote(link["href"].removeprefix(datasheet.CSV_ADDRESS))
    assert not text.startswith("\N{BOM}"), "as the exports have none"
    return list(csv.reader(io.StringIO(text)))


def test_missing_is_a_dash_in_the_table_and_empty_in_the_csv() -> None:
    """Missing is never zero."""
    columns = {"voice": "Voice", "high": "At most"}
    assert [c.text for c in page(columns=columns).select("td")][3] == datasheet.MISSING
    assert downloaded(columns=columns)[2] == ["{role} Islamabad", ""]


def test_columns_select_order_and_name() -> None:
    columns = {"high": "At most", "voice": "Voice"}
    figure = page(columns=columns)
    assert [c.text for c in figure.select("th")] == ["At most", "Voice"]
    assert figure.select_one("td")["data-label"] == "At most"
    assert downloaded(columns=columns)[1] == ["58", "<b>Kabul</b>"]


def test_spreadsheets_run_no_formula() -> None:
    """Text is guarded; a negative number stays a number."""
    rows = downloaded()
    assert [row[3] for row in rows[1:]] == ["'=1+1", "'-x", "a, b"]
    assert rows[3][1] == "-3"


def test_a_given_table_replaces_the_data() -> None:
    assert downloaded(table=[{"a": 1}]) == [["a"], ["1"]]


def test_shapes_are_not_the_data() -> None:
    """The outline of a country is longer than any table, and no reader wants it."""
    shapes = [{"type": "Feature", "geometry": {"type": "Point"}}] * 9
    layers = {
        "layer": [{"data": {"values": shapes}}, {"data": {"values": [{"place": "Doha"}]}}],
    }
    assert datasheet.table_of(layers) == ({"place": "place"}, [{"place": "Doha"}])


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (float("nan"), ""),
        (0, "0"),
        (50.0, "50"),
        (2.5, "2.5"),
        (True, "yes"),
        (["a", "b"], "a; b"),
        ("2025-10-19T00:00:00", "2025-10-19"),
        ("2025-10-19T10:30:00", "2025-10-19T10:30:00"),
    ],
)
def test_cells_read_as_people_write(value: Any, text: str) -> None:
    assert datasheet.as_text(value) == text


@pytest.mark.parametrize(
    ("holder", "rows"),
    [
        ({"datasets": {"few": [{"a": 1}], "many": ROWS}}, ROWS),
        ({"datasets": {"few": [{"a": 1}], "many": ROWS}, "usermeta": "few"}, [{"a": 1}]),
        ({"vconcat": [{"spec": {"data": {"values": ROWS}}}, {"data": {"name": "x"}}]}, ROWS),
        ({"hconcat": [{"data": {"values": [{"a": 1}]}}], "data": {"values": ROWS}}, ROWS),
        ({"data": {"values": ["no", "record"]}}, []),
        ({}, []),
    ],
)
def test_the_largest_table_is_meant_unless_one_is_named(
    holder: dict[str, Any], rows: list[dict[str, Any]]
) -> None:
    """Whatever views a chart is made of."""
    if "usermeta" in holder:
        holder = holder | {"usermeta": {"ceasefire": {"table": holder["usermeta"]}}}
    assert datasheet.table_of(holder)[1] == rows


@pytest.mark.parametrize(
    ("meta", "said"),
    [
        ({"table": "nope"}, "there is no dataset 'nope'"),
        ({"columns": {"voice": "Voice", "nope": "No"}}, "no column nope.*known: voice, low"),
    ],
)
def test_what_is_not_there_is_refused_with_what_is(meta: dict[str, Any], said: str) -> None:
    with pytest.raises(CeasefireError, match=said) as told:
        datasheet.table_of(spec(**meta))
    assert "chart 'tolls'" in str(told.value)


def test_text_of_the_table_is_escaped() -> None:
    """The title, the headings and the cells, attributes included."""
    figure = page(columns={"voice": 'Who "<i>"'})
    assert figure.caption.text == "Tolls & more"
    assert figure.td["data-label"] == 'Who "<i>"'
    assert figure.td.text == "<b>Kabul</b>"
    assert not figure.select("b, i")


CELLS = st.one_of(
    st.integers(), st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=12)
)


@given(st.lists(st.fixed_dictionaries({"a": CELLS, "b": CELLS}), min_size=1, max_size=4))
def test_a_csv_gives_back_what_was_put_in(rows: list[dict[str, Any]]) -> None:
    """Read by the library, and without the guard, each cell is the one that it was."""
    read = list(csv.reader(io.StringIO(datasheet.csv_text({"a": "A", "b": "=B"}, rows))))
    assert read[0] == ["A", "'=B"]
    for row, cells in zip(rows, read[1:], strict=True):
        for value, cell in zip((row["a"], row["b"]), cells, strict=True):
            runs = isinstance(value, str) and value[0] in "=+-@"
            assert cell == ("'" if runs else "") + str(value)
