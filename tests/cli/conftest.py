"""What the tests of the commands share."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import CHAPTER
from spoils import small_project


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project of one sound record and the smallest vocabulary that it needs."""
    return small_project(tmp_path)


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
