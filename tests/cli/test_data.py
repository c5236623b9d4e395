"""The commands on the data."""

from __future__ import annotations

import re
from pathlib import Path

from calling import call

from ceasefire.records import schema


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
