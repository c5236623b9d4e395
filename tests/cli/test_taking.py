"""The commands that give the ledger away."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from calling import call

from ceasefire.cli import taking
from ceasefire.site import exports

ROOT = Path(__file__).resolve().parents[2]


def rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV."""
    return list(csv.DictReader(path.open(encoding="utf-8", newline="")))


def test_the_whole_ledger_is_written(tmp_path: Path) -> None:
    """Each table in each format, what the columns mean, and one workbook; each is told."""
    result = call(ROOT, "export", "--to", str(tmp_path / "new"))
    assert result.exit_code == 0
    made = {path.name for path in (tmp_path / "new").iterdir()}
    names = [*exports.TABLES, exports.DICTIONARY]
    assert made == {f"{name}.{end}" for name in names for end in exports.EXPORTS} | {
        exports.WORKBOOK
    }
    about, *lines = result.stdout.splitlines()
    assert {line.rpartition("/")[2] for line in lines} == made
    assert about.startswith("The ledger as of ")


def test_of_a_day_and_without_a_source(tmp_path: Path) -> None:
    """What was known by then, and not from there."""
    out = str(tmp_path)
    day = ("--as-of", "2025-11-09", "--without", "rna-media-2025-11-08,hum-news-2025-11-09")
    assert call(ROOT, "export", "claims", "sources", "--to", out, *day).exit_code == 0
    assert not (tmp_path / "answers.csv").exists()
    assert {path.name for path in tmp_path.glob("*.xlsx")} == {"claims-sources.xlsx"}
    known = {row["known"] for row in rows(tmp_path / "claims.csv")}
    assert max(known) <= "2025-11-09"
    assert not {"rna-media-2025-11-08", "hum-news-2025-11-09"} & {
        row["source"] for row in rows(tmp_path / "sources.csv")
    }


def test_some_columns_of_one_table(tmp_path: Path) -> None:
    """In the order in which they are asked for."""
    asked = ("export", "answers", "--columns", "answer, finding", "--to", str(tmp_path))
    assert call(ROOT, *asked).exit_code == 0
    made = json.loads((tmp_path / "answers.json").read_text(encoding="utf-8"))
    assert list(made[0]) == ["answer", "finding", "warning", "not_to_be_added"]


@pytest.mark.parametrize(
    ("asked", "fault"),
    [
        (("answrs",), "there is no table 'answrs'. nearest: answers"),
        (("claims", "--columns", "vlue"), "there is no column of claims 'vlue'. nearest: value"),
        (("--columns", "value"), "--columns: columns are those of one table. name one of them:"),
        (("claims", "--columns", ","), "--columns: nothing is named"),
        (("--without", ","), "--without: nothing is named. name one or more, or leave it out"),
        (("--without", "hum-nws"), "there is no source 'hum-nws'. nearest: hum-news-2025-11-09"),
        (("--as-of", "1999-01-01"), "no source had been published by 1999-01-01. the first is of"),
        (("--as-of", "2025-13-01"), "'2025-13-01' is not a"),
    ],
)
def test_bad_wishes_are_refused(asked: tuple[str, ...], fault: str, tmp_path: Path) -> None:
    """With what is wrong and how to mend it; nothing is written."""
    result = call(ROOT, "export", *asked, "--to", str(tmp_path / "out"))
    assert result.exit_code == 2
    assert fault in result.stderr
    assert not (tmp_path / "out").exists()


def test_where_nothing_can_be_written_nothing_is(tmp_path: Path) -> None:
    """A file in the place of the folder is left as it is."""
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    result = call(ROOT, "export", "sources", "--to", str(tmp_path / "out"))
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("kind", taking.WORDS)
def test_what_a_record_can_name_is_listed(kind: str) -> None:
    """A line each, with what it means; and how many."""
    result = call(ROOT, "list", kind)
    *lines, count = result.stdout.splitlines()
    assert result.exit_code == 0
    assert lines
    assert all("  " in line for line in lines)
    assert count.startswith(f"{len(lines)} {kind.removesuffix('s')}")


def test_words_narrow_a_list() -> None:
    """To what has each of them, in id or meaning."""
    *lines, _ = call(ROOT, "list", "actors", "taliban", "spokes").stdout.splitlines()
    assert any(line.startswith("zabihullah-mujahid") for line in lines)
    assert all("taliban" in line.casefold() and "spokes" in line.casefold() for line in lines)
    assert call(ROOT, "list", "places", "atlantis").stdout == "no places with that word\n"


def test_a_wrong_kind_is_refused() -> None:
    """With the nearest."""
    result = call(ROOT, "list", "evnts")
    assert result.exit_code == 2
    assert "there is no kind of word 'evnts'. nearest: events" in result.stderr
