"""Executing chapters: what runs, what fails and says why, and what is no chapter."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceasefire.errors import CeasefireError, DataFaults
from ceasefire.prose.contents import faults, pages
from ceasefire.site.notebooks import chapter, chapters, promised_figures, read, run, without_ansi

HEAD = """\
---
file_format: mystnb
kernelspec: {display_name: Python 3, name: python3}
---
"""


def cell(source: str) -> str:
    return f"\n```{{code-cell}}\n{source}\n```\n"


def write(path: Path, *cells: str, head: str = HEAD) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(head + "\n# A chapter\n" + "".join(cells), encoding="utf-8")
    return path


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A project with a front page, two chapters in two parts and a page without code."""
    (tmp_path / "_toc.yml").write_text(
        "format: jb-book\nroot: index\nparts:\n"
        "  - caption: One\n    chapters:\n"
        "      - file: chapters/doha\n        sections:\n          - file: chapters/annex\n"
        "  - caption: Two\n    chapters:\n"
        "      - file: chapters/background\n      - file: plain\n      - file: generated\n"
    )
    write(tmp_path / "index.md", head="")
    write(tmp_path / "plain.md", head="")
    for name in ("doha", "annex", "background"):
        write(tmp_path / "chapters" / f"{name}.md", cell("1"))
    return tmp_path


def test_pages_are_in_reading_order(book: Path) -> None:
    """Sections follow their chapter, and parts follow each other."""
    assert pages(book) == [
        "index",
        "chapters/doha",
        "chapters/annex",
        "chapters/background",
        "plain",
        "generated",
    ]


def test_chapters_are_the_pages_with_code(book: Path) -> None:
    """A page without a code cell, or without a file, is no chapter."""
    assert [path.stem for path in chapters(book)] == ["doha", "annex", "background"]


def test_a_chapter_is_found_by_its_name(book: Path) -> None:
    """The name is the file's stem."""
    assert chapter(book, "doha") == book / "chapters" / "doha.md"


def test_an_unknown_chapter_names_the_nearest(book: Path) -> None:
    """A slip of the finger is answered with what was meant."""
    with pytest.raises(CeasefireError, match=r"no chapter 'bakground'.*nearest: background"):
        chapter(book, "bakground")


@pytest.mark.parametrize(
    ("toc", "message"),
    [
        (None, "no table of contents.*Restore it"),
        ("format: jb-book\n", "malformed"),
        ("[]", "malformed"),
        ("format: jb-book\nroot: [\n", r"_toc.yml:3: not YAML"),
        ("format: jb-book\nroot: index\nroot: index\n", r"_toc.yml:3.*root"),
        ("format: jb-book\nroot: index\nchapters:\n  - file: [a]\n", "malformed"),
        ("format: jb-book\nroot: !!python/object:os.x {}\n", "malformed"),
        ("format: jb-book\nroot: index\nchapters:\n  - glob: /etc/*\n", "no pattern of pages"),
        ("", "_toc.yml: the file is empty"),
    ],
)
def test_a_bad_table_of_contents_is_refused(tmp_path: Path, toc: str | None, message: str) -> None:
    """The error names the file."""
    if toc is not None:
        (tmp_path / "_toc.yml").write_text(toc)
    with pytest.raises(CeasefireError, match=message) as caught:
        pages(tmp_path)
    assert "_toc.yml" in str(caught.value)


@pytest.mark.parametrize(
    ("page", "raw", "fault"),
    [
        ("chapters/doha", None, "_toc.yml:6: there is no page chapters/doha (write it, mend"),
        ("chapters/annex", b"", "chapters/annex.md: the page is empty (write it, or take it out"),
        ("plain", b" \n\n", "plain.md: the page is empty (write it, or take it out of _toc.yml)"),
        ("plain", b"# A\n\n\xe9t\xe9\n", "plain.md:3: byte 0xe9 is not UTF-8 (save the file"),
    ],
    ids=["lacking", "empty", "blank", "not UTF-8"],
)
def test_each_page_of_the_table_can_be_read(
    book: Path, page: str, raw: bytes | None, fault: str
) -> None:
    """What is lacking, empty or no text is named with the file, and the line if it has one."""
    (book / "generated.md").write_text("# Generated\n")
    (book / "index.md").write_text("# Front\n")
    assert faults(book) == []
    if raw is None:
        (book / f"{page}.md").unlink()
    else:
        (book / f"{page}.md").write_bytes(raw)
    assert [str(one)[: len(fault)] for one in faults(book)] == [fault]


def test_a_chapter_that_is_no_text_is_refused(book: Path) -> None:
    """Nobody looks for the byte in a traceback."""
    (book / "chapters" / "doha.md").write_bytes(HEAD.encode() + b"\xff")
    with pytest.raises(DataFaults, match=r"chapters/doha\.md:5: byte 0xff is not UTF-8"):
        chapters(book)
    with pytest.raises(DataFaults, match=r"doha\.md:5: byte 0xff is not UTF-8"):
        read(book / "chapters" / "doha.md")


def test_a_chapter_runs_in_its_own_folder_and_writes_nothing(tmp_path: Path) -> None:
    """The working directory is the chapter's; the folder is as it was."""
    path = write(
        tmp_path / "chapters" / "doha.md",
        cell("from pathlib import Path"),
        cell("assert Path('doha.md').is_file()"),
    )
    before = path.read_bytes()
    result = run(path)
    assert (result.name, result.ok, result.error, result.figures) == ("doha", True, None, 0)
    assert result.seconds > 0
    assert list(path.parent.iterdir()) == [path]
    assert path.read_bytes() == before


def test_charts_are_counted(tmp_path: Path) -> None:
    """A Vega-Lite output and a chart in HTML are figures; a table is not."""
    path = write(
        tmp_path / "charts.md",
        cell("from IPython.display import HTML, display"),
        cell("display({'application/vnd.vegalite.v6+json': {}}, raw=True)"),
        cell("HTML('<div class=\"wide cf-chart\"></div>')"),
        cell("HTML('<table class=\"cf-chart-data\"></table>')"),
    )
    assert run(path).figures == 2


def test_a_failing_cell_is_named_with_its_cause(tmp_path: Path) -> None:
    """Number, line, first and last lines, exception; later cells do not run."""
    source = "one = 1\ntwo = 2\nthree = 3\nfour = 4\nfive = 5\nraise ValueError('no such toll')"
    path = write(tmp_path / "bad.md", cell("'fine'"), cell(source), cell("never"))
    result = run(path)
    assert not result.ok
    assert result.error == (
        "code cell 2 (line 13):\n"
        "    one = 1\n    two = 2\n    ...\n    five = 5\n"
        "    raise ValueError('no such toll')\n"
        "ValueError: no such toll"
    )


def test_a_cell_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    """The limit stands in the message."""
    path = write(tmp_path / "slow.md", cell("import time\ntime.sleep(60)"))
    error = run(path, timeout=1).error
    assert error is not None
    assert "code cell 1" in error
    assert "longer than 1 seconds" in error


def test_a_kernel_that_dies_is_reported(tmp_path: Path) -> None:
    """A crash is the chapter's failure and not ours."""
    path = write(tmp_path / "dead.md", cell("import os\nos._exit(1)"))
    error = run(path).error
    assert error is not None
    assert "DeadKernelError: the kernel died" in error


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ("", "names no kernel.*Add 'kernelspec"),
        ("---\nfile_format: mystnb\n---\n", "names no kernel"),
        ("---\nkernelspec: {display_name: P, name: python3}\n---\n", "Add 'file_format: mystnb'"),
        ("---\nfile_format: [\n---\n", "front matter is malformed"),
        (HEAD.replace("name: python3", "name: cobol"), "kernel 'cobol' is unknown"),
    ],
)
def test_a_file_that_is_no_notebook_is_refused(tmp_path: Path, head: str, message: str) -> None:
    """The error names the file and says how to mend it."""
    path = write(tmp_path / "odd.md", cell("1"), head=head)
    with pytest.raises(CeasefireError, match=message) as caught:
        run(path)
    assert "odd.md" in str(caught.value)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """No traceback of the operating system's error."""
    with pytest.raises(CeasefireError, match="cannot be read"):
        read(tmp_path / "none.md")


def test_captioned_cells_promise_a_figure() -> None:
    """Only a cell with a figure in its metadata counts."""
    captioned = "---\nmystnb:\n  figure:\n    name: fig-toll\n    caption: Toll\n---\n1"
    assert promised_figures(HEAD + cell(captioned) + cell("2")) == 1


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("plain", "plain"),
        ("\x1b[0;31mred\x1b[0m", "red"),
        ("\x1b[38;5;241mgrey\x1b[39;49;00m text", "grey text"),
        ("\x1b]8;;file.py\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("up\x1b[2Kclean", "upclean"),
    ],
)
def test_escape_codes_are_removed(raw: str, plain: str) -> None:
    """What colours a terminal would be noise in a report."""
    assert without_ansi(raw) == plain
