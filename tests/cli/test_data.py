"""The commands on the data."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from calling import call

from ceasefire.records import schema

ROOT = Path(__file__).resolve().parents[2]


def test_check_reports_the_data(project: Path) -> None:
    """Sound data are reported on stdout: lines, claims, findings, what is disputed."""
    result = call(project, "check")
    assert result.exit_code == 0
    assert re.match(r"\d+ records, 95 of 95 lines", result.stdout)
    assert "lines accounted for (100%)" in result.stdout
    assert "Where voices contradict each other, and who says what" in result.stdout
    assert result.stderr == ""


def test_schema_writes_and_then_has_nothing_to_do(small: Path) -> None:
    """The first run names what it wrote, the second says that nothing changed."""
    assert "written: source.json" in call(small, "schema").stdout
    assert set(schema.documents()) <= {
        path.relative_to(small / "data").as_posix() for path in (small / "data").rglob("*.*")
    }
    assert call(small, "schema").stdout == "all up to date\n"


def test_a_book_without_its_table_of_contents_is_refused(with_chapters: Path) -> None:
    """Data alone are sound without one; where there are chapters, nobody would check them."""
    (with_chapters / "_toc.yml").unlink()
    refused = call(with_chapters, "check")
    assert refused.exit_code == 2
    assert "there is no table of contents" in refused.stderr


def test_an_empty_chapter_is_refused(with_chapters: Path) -> None:
    """A page that lost its text would be published without a word."""
    (with_chapters / "chapters" / "doha.md").write_text("")
    refused = call(with_chapters, "check")
    assert refused.exit_code == 2
    assert "chapters/doha.md: the page is empty" in refused.stderr


def test_check_says_on_which_pages_a_record_shows() -> None:
    """Of a source that is named, by its id or its file; and that its article is not at hand."""
    result = call(ROOT, "check", "data/sources/unama-2025-10-16.yaml")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].startswith("unama-2025-10-16: ")
    assert any(line.startswith("  chapters/october-clashes: ") for line in lines)
    assert any("on no page of the report" in line for line in lines)
    assert "  its article is not at hand, so that no figure of it was looked for" in lines


def test_check_refuses_a_record_that_is_not_there() -> None:
    """With the nearest."""
    result = call(ROOT, "check", "unama-2025-10-17")
    assert result.exit_code == 2
    assert "nearest: unama-2025-10-16" in result.stderr


def test_a_saved_page_is_held_against_its_record(tmp_path: Path) -> None:
    """What is not there as it was is refused; a page of no record says how to name it."""
    page = tmp_path / "page.txt"
    page.write_text("The page tells of something else altogether.\n", encoding="utf-8")
    refused = call(ROOT, "verify", "--page", str(page))
    assert refused.exit_code == 2
    assert "its address is that of no record. name the record with --record" in refused.stderr
    lost = call(ROOT, "verify", "--page", str(page), "--record", "rna-media-2025-11-08")
    assert lost.exit_code == 2
    assert "rna-media-2025-11-08, paragraph 4: not found" in lost.stdout
    assert "the page has no line that shows paragraph" in lost.stderr
    quoted = call(ROOT, "verify", "--page", str(page), "--record", "dawn-arkforge-2025-11-07")
    assert quoted.exit_code == 2
    assert "not found: no line has quotation" in quoted.stdout
    claimed = ("verify", "--page", str(page), "--record", "unama-2025-10-16", "--write")
    refused = call(ROOT, *claimed)
    assert refused.exit_code == 2
    assert "paragraph 4: not found: no line has number >=17, number >=346" in refused.stdout
    assert "no line that shows paragraph 4, 5 of the record" in refused.stderr


def test_a_record_that_nothing_finds_on_a_page_is_not_passed(tmp_path: Path) -> None:
    """Where every paragraph is left to the eye, nothing was verified, and the command says so."""
    page = tmp_path / "page.txt"
    page.write_text("The page tells of something else altogether.\n", encoding="utf-8")
    result = call(ROOT, "verify", "--page", str(page), "--record", "pakobserver-2025-10-10")
    assert result.exit_code == 2
    assert "left to your eye" in result.stdout
    assert "nothing of this record can be found by a machine on the page" in result.stderr
    assert "by eye" in result.stderr


@pytest.mark.parametrize(
    ("asked", "fault"),
    [
        (("--record", "unama-2025-10-16"), "--record: no page is named"),
        (("--page", "page.txt", "."), "a page is held by itself"),
    ],
)
def test_verify_ignores_nothing_that_is_asked(
    asked: tuple[str, ...], fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What would be of no use is refused."""
    (tmp_path / "page.txt").write_text("A page.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = call(ROOT, "verify", *asked)
    assert result.exit_code == 2
    assert fault in result.stderr
