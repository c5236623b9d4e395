"""Where the copies of the articles are looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from ceasefire.audit import copies


def test_folder_is_the_variable_or_the_usual_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader's copies are in data/articles unless the variable says otherwise."""
    monkeypatch.delenv(copies.ARTICLES, raising=False)
    assert copies.folder(tmp_path) == tmp_path / "data" / "articles"
    monkeypatch.setenv(copies.ARTICLES, str(tmp_path))
    assert copies.folder(tmp_path) == tmp_path
