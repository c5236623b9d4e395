"""A tiny book whose data, prose and pages are taken for sound; as a script, it is built."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import claim, ledger, source

from ceasefire.cli import commands

HEAD = "---\nfile_format: mystnb\nkernelspec: {display_name: Python 3, name: python3}\n---\n"
CONFIG = """\
title: Tiny
execute: {execute_notebooks: force, raise_on_error: true, run_in_temp: false}
"""
CHAPTER = f"{HEAD}\n# Chapter\n\n```{{code-cell}}\n6 * 7\n```\n"


def write(root: Path) -> Path:
    """Write the project of a book of two pages, and return its folder."""
    (root / "data" / "sources").mkdir(parents=True)
    (root / "_config.yml").write_text(CONFIG)
    (root / "_toc.yml").write_text("format: jb-book\nroot: index\nchapters:\n  - file: chapter\n")
    (root / "index.md").write_text("# Front\n")
    (root / "chapter.md").write_text(CHAPTER)
    return root


def take_for_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take data and prose of any project for sound."""
    told = ledger(source("one", claim("killed", "5")))
    monkeypatch.setattr("ceasefire.load", lambda root: told)
    monkeypatch.setattr("ceasefire.ledger.selection.Selection.of", lambda selection, whole: whole)
    monkeypatch.setattr("ceasefire.prose.lint.refuse", lambda root, whole: 0)


def take_pages_for_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every page for sound: the theme alone loads things that the real book does not."""
    monkeypatch.setattr("ceasefire.site.book.verify", lambda html, expected: [])


if __name__ == "__main__":
    take_for_sound(pytest.MonkeyPatch())
    take_pages_for_sound(pytest.MonkeyPatch())
    commands.main(["build"])
