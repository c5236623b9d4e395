"""The book of one commit is the same everywhere, byte for byte."""

from __future__ import annotations

from pathlib import Path

import elsewhere


def test_the_book_is_the_same_elsewhere(built_book: Path, built_elsewhere: Path) -> None:
    """No folder, clock, language, order or font of a machine is in any of its files."""
    assert len(list(built_book.rglob("*.html"))) > 40
    assert elsewhere.compare(built_book, built_elsewhere) == []


def test_what_differs_is_seen(tmp_path: Path) -> None:
    """A changed file, and one that only one side has, are told; the same is not."""
    for name, text in {"one/same": "x", "two/same": "x", "one/a/b": "1", "two/a/b": "2"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "one" / "mine").touch()
    (tmp_path / "two" / "a" / "yours").touch()
    assert elsewhere.compare(tmp_path / "one", tmp_path / "two") == ["a/b", "a/yours", "mine"]
