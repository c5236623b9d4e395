"""The claims as files: one set of claims, whatever the format, and text that no spreadsheet runs."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from builders import HOSTILE, claim, ledger, source

from ceasefire import Ledger
from ceasefire.site import exports

BOM = "\N{BOM}"


@pytest.fixture
def told() -> Ledger:
    """Two counts, one with words in quotation marks that are no words of a page."""
    return ledger(
        source("one", claim("killed", "5", group="all", quote=HOSTILE[0])),
        source("two", claim("killed", ">=3", group="all"), claim("date", "2025-10-11")),
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
    assert dated["first"] == "2025-10-11"
    assert json.loads(exports.as_json(list(rows.values())))


def test_the_page_names_each_format() -> None:
    """A reader sees what he takes."""
    links = BeautifulSoup(exports.links(), "html.parser").find_all("a", download=True)
    assert [link.get_text() for link in links] == [one.label for one in exports.EXPORTS.values()]
