"""The ledger as files: one set of rows, whatever the format, and text that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any, get_args

import duckdb
import openpyxl
import pandas as pd
import pytest
from bs4 import BeautifulSoup
from builders import claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.errors import CeasefireError
from ceasefire.records.enumerations import STATUSES, WITNESSES, Weight
from ceasefire.site import exports, workbook
from ceasefire.site.workbook import Sheet


@pytest.fixture
def told() -> Ledger:
    """Numbers, a day, a misreport, and two sides that contradict each other, in two articles."""
    return ledger(
        source(
            "one",
            claim("killed", "23", group="soldiers", voice="army", quote="=ours"),
            claim("killed", "<=9", group="civilians"),
            claim("date", "2025-10-09"),
            published="2025-11-07",
        ),
        source(
            "two",
            claim("killed", "70", group="soldiers", voice="army", misreports="a slip"),
            claim("killed", "58", group="soldiers"),
            position("ceasefire", "end", "army"),
        ),
    )


@pytest.fixture
def folder(told: Ledger, tmp_path: Path) -> Path:
    """Where all files of the ledger are."""
    exports.write(told, tmp_path)
    return tmp_path


def of_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_csv_runs_nothing_and_has_no_mark() -> None:
    """Words of an article that a spreadsheet would take for a formula are text, and all columns stay."""
    rows: list[dict[str, Any]] = [{"claim": "one.p1.1", "quote": "=1+1", "low": 5, "group": None}]
    text = exports.as_csv(rows)
    assert text.startswith("claim,")
    assert list(csv.reader(text.splitlines())) == [
        ["claim", "quote", "low", "group"], ["one.p1.1", "'=1+1", "5", ""],
    ]  # fmt: skip


@pytest.mark.parametrize("name", exports.TABLES)
def test_every_format_has_the_same_rows(name: str, told: Ledger, folder: Path) -> None:
    """In the same columns, each of which the dictionary explains."""
    rows = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    lines = of_csv((folder / f"{name}.csv").read_text(encoding="utf-8"))
    sheet = openpyxl.load_workbook(folder / exports.WORKBOOK)[name.capitalize()]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows
    assert [list(row) for row in rows] == [list(line) for line in lines]
    assert cells[0] == list(rows[0])
    first = next(iter(rows[0]))
    assert [row[first] for row in rows] == [line[first] for line in lines]
    assert [row[first] for row in rows] == [row[0] for row in cells[1:]]
    explained = {one["column"] for one in exports.dictionary() if one["table"] == name}
    assert explained == set(rows[0])
    assert len(rows) == len(getattr(told, name))


@pytest.mark.parametrize("name", exports.TABLES)
def test_each_is_loaded_in_one_line(name: str, told: Ledger, folder: Path) -> None:
    """By pandas and by DuckDB, from each format, with as many rows and columns."""
    size = (len(getattr(told, name)), len(exports.TABLES[name].columns) + len(exports.ENDS))
    assert pd.read_csv(folder / f"{name}.csv").shape == size
    assert pd.read_json(folder / f"{name}.json").shape == size
    assert pd.read_excel(folder / exports.WORKBOOK, name.capitalize()).shape == size
    for end in ("csv", "json"):
        asked = duckdb.sql(f"from '{folder / f'{name}.{end}'}'")
        assert asked is not None
        assert asked.shape == size


def test_the_workbook_says_first_what_it_is(told: Ledger, folder: Path) -> None:
    """Which ledger, what each sheet is, and what must not be added up; days are days, and none a formula."""
    book = openpyxl.load_workbook(folder / exports.WORKBOOK)
    names = [name.capitalize() for name in (*exports.TABLES, exports.DICTIONARY)]
    assert book.sheetnames == ["Read first", *names]
    text = " ".join(str(cell.value) for row in book["Read first"].iter_rows() for cell in row)
    lines = {row[0].value: str(row[1].value) for row in book["Read first"].iter_rows()}
    for name, table in exports.TABLES.items():
        for column in table.keeps:
            assert f"{column}: {table.columns[column].meaning}." in lines[name]
    assert "never to be added up" in text
    assert "The ledger as of 8 November 2025" in text
    claims = book["Claims"]
    heads = [cell.value for cell in claims[1]]
    known = claims.cell(2, heads.index("known") + 1)
    assert known.value.date().isoformat() == "2025-11-07"
    assert {cell.data_type for row in claims.iter_rows() for cell in row} <= {"s", "n", "d", "b"}
    quote = claims.cell(2, heads.index("quote") + 1)
    assert (quote.value, quote.data_type) == ("=ours", "s")


def test_the_same_ledger_gives_the_same_files(told: Ledger) -> None:
    """To the byte, the workbook too."""
    assert exports.files(told) == exports.files(told)


def test_what_does_not_count_is_marked_and_last(folder: Path) -> None:
    """Whatever was published later."""
    *counting, last = of_csv((folder / "claims.csv").read_text(encoding="utf-8"))
    assert {row["weight"] for row in counting} == {"counts"}
    assert (last["value"], last["weight"]) == ("70", "misreported")
    assert last["set_aside"] == "it misreports its voice: a slip"
    (answer,) = [
        row for row in of_csv((folder / "answers.csv").read_text(encoding="utf-8"))
        if row["finding"] == "clash/killed/soldiers"
    ]  # fmt: skip
    assert (answer["set_aside"], answer["claims"]) == ("1", "3")


def test_records_are_plain_and_have_addresses(told: Ledger) -> None:
    """Days as ISO has them, what is missing as nothing, and where each stands in the book."""
    made = exports.rows(told, "claims")
    assert made[0]["address"] == "chapters/claims.html#one-p2-1"
    assert exports.rows(told, "answers")[0]["address"] == (
        "chapters/evidence/clash.html#clash--date"
    )
    assert exports.rows(told, "events")[0]["address"] == "chapters/evidence/clash.html"
    assert {type(value) for row in made for value in row.values()} <= {
        str, int, float, bool, type(None),
    }  # fmt: skip
    days = [value for row in made for value in row.values() if re.match(r"20\d\d-", str(value))]
    assert days
    assert all(re.fullmatch(r"\d{4}-\d\d(-\d\d)?", day) for day in days)
    assert made[1]["quote"] is None


def test_the_page_names_each_file(told: Ledger, folder: Path) -> None:
    """Those that are written, and no other; with what each is."""
    soup = BeautifulSoup(exports.links(), "html.parser")
    linked = {str(link["href"]) for link in soup.find_all("a", download=True)}
    assert linked == {path.name for path in folder.iterdir()}
    assert "never to be added up" in soup.get_text()


@pytest.mark.parametrize("columns", [("claim", "value"), ("value", "claim")])
def test_columns_can_be_chosen(told: Ledger, columns: tuple[str, ...]) -> None:
    """In the order that is asked for."""
    assert list(exports.rows(told, "claims", columns)[0]) == [
        *columns,
        "weight",
        "warning",
        "not_to_be_added",
    ]


@pytest.mark.parametrize(
    ("name", "columns", "made"),
    [
        ("claims", ["low"], ["low", "weight", "warning", "not_to_be_added"]),
        ("claims", ["weight", "low"], ["weight", "low", "warning", "not_to_be_added"]),
        ("answers", ["best"], ["best", "warning", "not_to_be_added"]),
        ("positions", ["stance"], ["stance", "warning"]),
        ("events", ["when"], ["when", "warning"]),
        ("sources", ["url"], ["url"]),
    ],
)
def test_what_warns_goes_along(
    told: Ledger, name: str, columns: list[str], made: list[str]
) -> None:
    """Whatever columns are asked for."""
    assert list(exports.rows(told, name, columns)[0]) == made


def test_the_words_of_a_claim_that_does_not_count_say_so(told: Ledger) -> None:
    """The value as it is printed is never without its mark."""
    made = {row["in_words"] for row in exports.rows(told, "claims", ["in_words"])}
    assert "70 (misreported, does not count)" in made
    assert "70" not in made


def test_each_row_says_of_which_ledger_it_is(told: Ledger) -> None:
    """The day, and what was left out; so does the workbook, and rows of two ledgers stay apart."""
    early = told.without("two")
    for name in exports.TABLES:
        for row in exports.rows(told, name):
            assert (row["as_of"], row["without"]) == ("2025-11-08", None)
        for row in exports.rows(early, name):
            assert (row["as_of"], row["without"]) == ("2025-11-07", "two")
    assert exports.about(early)[1] == "Left out: two."
    assert exports.about(told) == [
        "The ledger as of 8 November 2025: 2 sources, 6 claims, 4 answers."
    ]


def test_yes_and_no_are_read_as_such(folder: Path) -> None:
    """By pandas and DuckDB, so that a filter on them works."""
    frame = pd.read_csv(folder / "answers.csv")
    assert frame["disputed"].dtype == bool
    assert list(frame[frame["disputed"]]["finding"]) == ["clash/killed/soldiers"]
    asked = duckdb.sql(f"from '{folder / 'answers.csv'}'")
    assert asked is not None
    assert asked.filter("disputed").project("finding").fetchall() == [("clash/killed/soldiers",)]


def test_a_day_is_the_same_in_every_format(tmp_path: Path) -> None:
    """Also one before those that a sheet can hold."""
    days = ["1893-11-12", "1899-12-31", "1900-01-01", "1900-03-01", "2025-10-11"]
    told = ledger(*(source(f"s{at}", claim("date", day)) for at, day in enumerate(days)))
    exports.write(told, tmp_path)
    lines = of_csv((tmp_path / "claims.csv").read_text(encoding="utf-8"))
    sheet = pd.read_excel(tmp_path / exports.WORKBOOK, "Claims")
    assert [line["first"] for line in lines] == days
    assert [str(day)[:10] for day in sheet["first"]] == days


def test_a_workbook_of_some_tables_has_their_names(told: Ledger) -> None:
    """So that it takes the place of no other."""
    assert "sources.xlsx" in exports.files(told, ["sources"])
    assert "answers-claims.xlsx" in exports.files(told, ["answers", "claims"])
    assert exports.WORKBOOK in exports.files(told, [*exports.TABLES])


@pytest.mark.parametrize(
    ("name", "columns", "fault"),
    [
        ("clams", (), "there is no table 'clams'. nearest: claims"),
        ("claims", ("vlue",), "there is no column of claims 'vlue'. nearest: value"),
        ("claims", ("value", "low", "value"), "column 'value' is named twice. name it once"),
    ],
)
def test_a_wrong_name_is_refused(
    told: Ledger, name: str, columns: tuple[str, ...], fault: str
) -> None:
    """With the nearest."""
    with pytest.raises(CeasefireError, match=re.escape(fault)):
        exports.rows(told, name, columns)


def test_what_cannot_be_written_leaves_nothing(told: Ledger, tmp_path: Path) -> None:
    """Not a file of it, and what stood there before stays."""
    (tmp_path / "claims.csv").write_text("mine", encoding="utf-8")
    (tmp_path / exports.WORKBOOK).mkdir()
    with pytest.raises(CeasefireError, match=r"ledger\.xlsx"):
        exports.write(told, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"claims.csv", exports.WORKBOOK}
    assert (tmp_path / "claims.csv").read_text(encoding="utf-8") == "mine"


def test_a_table_without_rows_is_a_file_without_rows() -> None:
    """And no fault."""
    assert exports.as_csv([]).strip() == ""
    assert workbook.workbook({"claims": Sheet([])}, [])


def test_words_of_the_tables_are_explained() -> None:
    """Each status, standing and weight that a column can have."""
    of: dict[str, set[str]] = {}
    for row in exports.dictionary():
        of.setdefault(row["table"], set()).add(row["column"])
        assert row["meaning"]
    assert of["words of status"] == set(STATUSES)
    assert of["words of standing"] == set(WITNESSES)
    assert of["words of weight"] == set(get_args(Weight))
    digits = {str(meaning.credibility) for meaning in STATUSES.values()}
    assert of["words of grade, its digit"] == digits
