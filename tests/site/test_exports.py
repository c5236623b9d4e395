"""The claims as files: one set of claims, whatever the format, and text that no spreadsheet runs."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from builders import claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.site import exports

BOM = "\N{BOM}"


@pytest.fixture
def told() -> Ledger:
    """Numbers, a day, and two sides that contradict each other, in two articles of two days."""
    return ledger(
        source(
            "one",
            claim("killed", "23", group="soldiers", voice="army", quote="ours"),
            claim("killed", "<=9", group="civilians"),
            claim("date", "2025-10-09"),
            published="2025-11-07",
        ),
        source(
            "two", claim("killed", "58", group="soldiers"), position("ceasefire", "end", "army")
        ),
    )


def of_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.removeprefix(BOM).splitlines()))


def test_claims_as_csv_run_nothing() -> None:
    """Words of an article that a spreadsheet would take for a formula are text, and all columns stay."""
    rows: list[dict[str, Any]] = [{"claim": "one.p1.1", "quote": "=1+1", "low": 5, "group": None}]
    read = list(csv.reader(exports.as_csv(rows).removeprefix(BOM).splitlines()))
    assert read == [["claim", "quote", "low", "group"], ["one.p1.1", "'=1+1", "5", ""]]


def test_every_format_has_the_same_claims(told: Ledger, tmp_path: Path) -> None:
    """And each file that the page links to is written, and no other."""
    exports.write(told, tmp_path)
    linked = [
        str(link["href"]) for link in BeautifulSoup(exports.links(), "html.parser").find_all("a")
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(linked)
    rows = json.loads((tmp_path / "claims.json").read_text(encoding="utf-8"))
    lines = of_csv((tmp_path / "claims.csv").read_text(encoding="utf-8"))
    assert [row["claim"] for row in rows] == [line["claim"] for line in lines]
    assert {row["claim"] for row in rows} == set(told.by_claim)
    assert [list(row) for row in rows] == [list(line) for line in lines]


def test_what_is_missing_is_nothing_and_days_are_iso(told: Ledger) -> None:
    """Neither a NaN nor a time of day stands in a file."""
    rows = {str(row["claim"]): row for row in exports.claims(told)}
    dated = next(row for row in rows.values() if row["aspect"] == "date")
    assert dated["group"] is None
    assert dated["first"] == "2025-10-09"
    assert json.loads(exports.as_json(list(rows.values())))


def test_the_page_names_each_format() -> None:
    """A reader sees what he takes."""
    links = BeautifulSoup(exports.links(), "html.parser").find_all("a", download=True)
    assert [link.get_text() for link in links] == [one.label for one in exports.EXPORTS.values()]


def test_records_are_plain_and_have_addresses(told: Ledger) -> None:
    """The columns of the ledger; days as ISO has them, and what is missing as nothing."""
    made = exports.claims(told)
    assert [list(row) for row in made] == [[*told.claims.columns, "address"]] * 5
    assert [row["address"] for row in made][:2] == [
        "chapters/claims.html#one-p2-1",
        "chapters/claims.html#one-p2-2",
    ]
    assert {type(value) for row in made for value in row.values()} <= {
        str,
        int,
        float,
        bool,
        type(None),
    }
    days = [value for row in made for value in row.values() if re.match(r"20\d\d-", str(value))]
    assert days
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days)
    assert made[1]["quote"] is None


def test_a_ledger_without_claims_is_a_file_without_rows() -> None:
    """And no fault."""
    assert exports.as_csv([]).strip("\N{BOM}\r\n") == ""
