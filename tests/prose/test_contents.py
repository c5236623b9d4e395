"""The pages of the book are those of its table of contents, in its order."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceasefire.errors import CeasefireError, DataFaults
from ceasefire.prose import contents

TOC = """\
format: jb-book
root: index
parts:
  - caption: One
    chapters:
      - file: b
        sections:
          - file: folder/c.md
      - url: https://example.org
  - caption: Two
    chapters:
      - glob: many/*
      - file: a
"""
PAGES = ["index", "b", "folder/c", "many/x", "many/y", "a"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A book of six pages, two of them found by a pattern."""
    (tmp_path / "_toc.yml").write_text(TOC, encoding="utf-8")
    for name in PAGES:
        path = tmp_path / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text("# T\n", encoding="utf-8")
    (tmp_path / "many" / "notes.txt").write_text("no page", encoding="utf-8")
    return tmp_path


def test_pages_stand_in_reading_order(site: Path) -> None:
    """Sections follow their chapter, a pattern gives pages sorted; an address of elsewhere is none."""
    assert contents.pages(site) == PAGES


def test_all_pages_report_where_nothing_else_is_said(site: Path) -> None:
    """Without a file of the book the lint reads every page, and there is nothing to compare them with."""
    assert contents.report(site) == PAGES
    assert contents.faults(site) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "there is no table of contents"),
        ("chapters: []\n", "malformed"),
        ("format: jb-book\nroot: [a]\n", "malformed"),
        ("- a\n- b\n", "malformed"),
        (TOC.replace("many/*", "/etc/*"), "is no pattern of pages here"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused(site: Path, text: str | None, said: str) -> None:
    """With what is wrong with it."""
    path = site / "_toc.yml"
    path.unlink()
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises((CeasefireError, DataFaults), match=said):
        contents.pages(site)


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("b.md", None, "_toc.yml:6: there is no page b (write it, mend the name, or take it out)"),
        ("folder/c.md", None, "_toc.yml:8: there is no page folder/c"),
        ("a.md", b" \n", "a.md: the page is empty (write it, or take it out of _toc.yml)"),
        ("a.md", b"# T\n\xff\n", "a.md:2: byte 0xff is not UTF-8"),
    ],
)
def test_a_page_that_cannot_be_read_is_a_fault(
    site: Path, name: str, content: bytes | None, fault: str
) -> None:
    """With file and line, and what to do."""
    (site / name).unlink()
    if content is not None:
        (site / name).write_bytes(content)
    first, *others = map(str, contents.faults(site))
    assert first.startswith(fault)
    assert all("is not in data/book.yaml" in other for other in others)


@pytest.mark.parametrize("names", [(), ("_toc.yml",), ("_config.yml",), ("chapters/a.md",)])
def test_what_is_a_book(tmp_path: Path, names: tuple[str, ...]) -> None:
    """Data alone are none; a table, a configuration or chapters make one."""
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert contents.is_book(tmp_path) is bool(names)
