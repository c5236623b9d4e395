"""The commands on the book."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from calling import call, pages
from spoils import SPOILS

from ceasefire.site import book, notebooks
from ceasefire.site.notebooks import ChapterRun


def test_run_says_of_each_chapter_how_it_went(
    with_chapters: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each chapter has a line; one that fails is shown with its cause, and the run is refused."""
    timeouts = []

    def run(path: Path, *, timeout: int) -> ChapterRun:
        timeouts.append(timeout)
        failed = path.stem == "doha"
        return ChapterRun(path.stem, not failed, 1.25, 1, "it broke" if failed else None)

    monkeypatch.setattr(notebooks, "run", run)
    result = call(with_chapters, "run", "--timeout", "7")
    assert result.exit_code == 2
    first, second, cause = result.stdout.splitlines()
    assert first.split() == ["index", "ran", "1.2", "s", "1", "figure"]
    assert second.split()[:2] == ["doha", "FAILED"]
    assert cause == "it broke"
    assert "1 of 2 chapters failed: doha" in result.stderr
    assert timeouts == [7, 7]


def test_run_of_named_chapters(with_chapters: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the chapters named are run; an unknown name is answered with the near ones."""
    monkeypatch.setattr(
        notebooks, "run", lambda path, timeout: ChapterRun(path.stem, True, 0.1, 0, None)
    )
    result = call(with_chapters, "run", "doha")
    assert result.exit_code == 0
    assert result.stdout.split()[:2] == ["doha", "ran"]
    assert "0 figures" in result.stdout
    refused = call(with_chapters, "run", "dohaa")
    assert refused.exit_code == 2
    assert "there is no chapter 'dohaa'. nearest: doha" in refused.stderr


def test_build_prints_the_front_page(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last line says which file to open, in the folder that was asked for."""
    asked: list[Path | None] = []

    def build(root: Path, out: Path | None, *, say: object) -> Path:
        asked.append(out)
        return root / "index.html"

    monkeypatch.setattr(book, "build", build)
    result = call(small, "build", "--path-output", "elsewhere")
    assert result.stdout == f"The book is ready. Open {small / 'index.html'}\n"
    assert asked == [Path("elsewhere")]


def test_refused_build_leaves_the_older_book(small: Path) -> None:
    """A page of an earlier build stays, and the message says so below the faults."""
    old = small / "_build" / "html"
    old.mkdir(parents=True)
    (old / "index.html").write_text("old", encoding="utf-8")
    SPOILS[0].plant(small)
    result = call(small, "build")
    assert result.exit_code == 2
    assert re.search(r"\nThe book of \d.*, \d\d:\d\d, still stands in .*\n$", result.stderr)
    assert [path.read_text("utf-8") for path in pages(small)] == ["old"]


def test_pages_are_written_once(with_chapters: Path) -> None:
    """The first run names what it wrote, the second says that nothing changed."""
    written = call(with_chapters, "pages").stdout.splitlines()
    assert all(line.startswith("changed: ") for line in written)
    files = [with_chapters / line.removeprefix("changed: ") for line in written]
    assert files
    assert all(path.is_file() for path in files)
    assert call(with_chapters, "pages").stdout == "all up to date\n"
