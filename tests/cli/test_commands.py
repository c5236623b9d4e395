"""The `ceasefire` command: what it prints, and what it refuses with exit code 2."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from spoils import SPOILS, Spoil, small_project

import ceasefire
from ceasefire.cli import commands as cli
from ceasefire.records import schema
from ceasefire.site import book, notebooks
from ceasefire.site.notebooks import ChapterRun

CHAPTER = """\
---
kernelspec: {display_name: Python 3, name: python3}
---

```{code-cell} ipython3
1 + 1
```
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project of one sound record and the smallest vocabulary that it needs."""
    return small_project(tmp_path)


def call(project: Path, *arguments: str) -> Result:
    """Run the command in a project; an error that is not the package's own is raised."""
    environment = {"CEASEFIRE_ROOT": str(project), "CEASEFIRE_ARTICLES": None}
    result = CliRunner().invoke(cli.main, list(arguments), env=environment)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def pages(project: Path) -> list[Path]:
    """Return every page that stands in a project."""
    return list(project.rglob("*.html"))


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("spoil", SPOILS, ids=lambda spoil: spoil.name)
def test_malformed_record_is_refused(small: Path, spoil: Spoil, command: str) -> None:
    """File, line, key path and remedy are printed, the exit code is 2, and no page is written."""
    spoil.plant(small)
    result = call(small, command)
    assert result.exit_code == 2
    assert spoil.message in [line.strip() for line in result.stderr.splitlines()]
    assert result.stderr.startswith("ceasefire: the data have ")
    assert pages(small) == []


@pytest.mark.parametrize("command", ["check", "build"])
def test_all_faults_are_reported_in_one_run(project: Path, command: str) -> None:
    """Everything that is wrong, in many files, is printed at once; nothing else is."""
    for spoil in SPOILS:
        spoil.plant(project)
    result = call(project, command)
    assert result.exit_code == 2
    for spoil in SPOILS:
        assert spoil.message.removesuffix(")") in result.stderr, spoil.name
    assert result.stdout == ""
    assert pages(project) == []


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("places", None, None, "data/places.yaml: the file is missing (restore it)"),
        (
            "outlook", "ceasefire/taliban-authorities", "ceasefire/taliban",
            "there is no finding 'istanbul-third-round/ceasefire/taliban' (nearest: istanbul",
        ),
        ("outlook", "keep: calm, ", "", "no reading for the answer 'keep' (add it)"),
    ],
)  # fmt: skip
def test_malformed_vocabulary_is_refused(
    small: Path, command: str, name: str, old: str | None, new: str | None, message: str
) -> None:
    """A missing file, and a signpost that watches nothing or cannot read an answer, are refused."""
    path = small / "data" / f"{name}.yaml"
    if old is None or new is None:
        path.unlink()
    else:
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    result = call(small, command)
    assert result.exit_code == 2
    assert f"data/{name}.yaml" in result.stderr
    assert message in result.stderr
    assert pages(small) == []


def test_folder_without_data_is_refused(tmp_path: Path) -> None:
    """A variable that points at no clone is answered with what to do."""
    result = call(tmp_path, "check")
    assert result.exit_code == 2
    assert "work in a clone of the book, or set CEASEFIRE_ROOT to one" in result.stderr


def test_check_reports_the_data(project: Path) -> None:
    """Sound data are reported on stdout: lines, claims, findings, what is contested."""
    result = call(project, "check")
    assert result.exit_code == 0
    assert re.match(r"\d+ records, 95 of 95 lines", result.stdout)
    assert "lines accounted for (100%)" in result.stdout
    assert "Contested, and who says what" in result.stdout
    assert result.stderr == ""


def test_schema_writes_and_then_has_nothing_to_do(small: Path) -> None:
    """The first run names what it wrote, the second says that nothing changed."""
    assert "written: source.json" in call(small, "schema").stdout
    assert set(schema.documents()) <= {
        path.relative_to(small / "data").as_posix() for path in (small / "data").rglob("*.*")
    }
    assert call(small, "schema").stdout == "all up to date\n"


@pytest.fixture
def with_chapters(small: Path) -> Path:
    """A project with two chapters."""
    (small / "_toc.yml").write_text(
        "format: jb-book\nroot: chapters/index\nchapters:\n  - file: chapters/doha\n",
        encoding="utf-8",
    )
    (small / "chapters").mkdir()
    for name in ("index", "doha"):
        (small / "chapters" / f"{name}.md").write_text(CHAPTER, encoding="utf-8")
    return small


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


def test_a_book_without_its_table_of_contents_is_refused(with_chapters: Path) -> None:
    """Data alone are sound without one; where there are chapters, nobody would check them."""
    (with_chapters / "_toc.yml").unlink()
    refused = call(with_chapters, "check")
    assert refused.exit_code == 2
    assert "there is no table of contents" in refused.stderr


@pytest.mark.parametrize("command", [("check",), ("run",), ("why", "doha"), ("build",)])
def test_a_chapter_that_is_not_utf_8_is_refused(
    with_chapters: Path, command: tuple[str, ...]
) -> None:
    """Each command names file and line, and what to do."""
    path = with_chapters / "chapters" / "doha.md"
    path.write_bytes(path.read_bytes() + b"\n\xff\n")
    refused = call(with_chapters, *command)
    assert refused.exit_code == 2
    told = "chapters/doha.md:9: byte 0xff is not UTF-8 (save the file as UTF-8)"
    assert told in [line.strip() for line in refused.stderr.splitlines()]


def test_an_empty_chapter_is_refused(with_chapters: Path) -> None:
    """A page that lost its text would be published without a word."""
    (with_chapters / "chapters" / "doha.md").write_text("")
    refused = call(with_chapters, "check")
    assert refused.exit_code == 2
    assert "chapters/doha.md: the page is empty" in refused.stderr


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


def test_version_and_help(small: Path) -> None:
    """The command tells its version, and lists its commands."""
    assert ceasefire.__version__ in call(small, "--version").stdout
    page = call(small, "-h").stdout
    assert all(name in page for name in cli.main.commands)


def test_without_a_source_that_is_not_named(small: Path) -> None:
    """A comma names none; nothing would have changed."""
    result = call(small, "without", ",")
    assert result.exit_code == 2
    assert "ceasefire: ,: no source is named. name one or more by their ids" in result.stderr
