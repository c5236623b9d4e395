"""The portion of the ledger that a build shows, and the pages of its report."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from smallsite import ROOT
from spoils import small_project

from ceasefire.ledger.selection import RESOLVED, Selection
from ceasefire.site.sphinx import portion


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """An application that builds a project of one record."""
    monkeypatch.delenv(RESOLVED, raising=False)
    return SimpleNamespace(srcdir=small_project(tmp_path))


def test_the_ledger_of_the_project_is_read_once(app: Any) -> None:
    """Every page shows the same."""
    first = portion.shown(app)
    assert [source.id for source in first.view.records.data.sources] == ["sound-one"]
    assert first.selection.usual
    assert first.banner == ""
    (app.srcdir / "data" / "sources" / "sound-one.yaml").unlink()
    assert portion.shown(app) is first


def test_what_the_build_has_resolved_is_shown(
    app: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the banner says so."""
    chosen = Selection("2025-11-08")
    monkeypatch.setenv(RESOLVED, str(chosen.write(tmp_path / "made")))
    made = portion.shown(app)
    assert made.selection == chosen
    assert made.banner.startswith(
        "This is not the published book. It shows the evidence as of 8 Nov"
    )


def test_a_project_without_data_shows_that_of_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a small book does, which is built from elsewhere."""
    small_project(tmp_path / "place")
    monkeypatch.setenv("CEASEFIRE_ROOT", str(tmp_path / "place"))
    monkeypatch.delenv(RESOLVED, raising=False)
    app: Any = SimpleNamespace(srcdir=tmp_path / "book")
    (source,) = portion.shown(app).view.records.data.sources
    assert source.id == "sound-one"
    assert portion.book(app).cut_off == "2025-11-09"


def test_the_book_of_the_project_goes_before_that_of_its_place(app: Any) -> None:
    """It is read once, and without the ledger."""
    file = app.srcdir / "data" / "book.yaml"
    file.write_text(file.read_text().replace("cut_off: 2025-11-09", "cut_off: 2025-11-08"))
    first = portion.book(app)
    assert first.cut_off == "2025-11-08"
    file.unlink()
    assert portion.book(app) is first


@pytest.mark.parametrize(("root", "first"), [(ROOT, ["chapters/index"]), (Path("/nowhere"), [])])
def test_the_report_is_what_the_contents_list(root: Path, first: list[str]) -> None:
    """A book without a table of contents has none, and no fault."""
    app: Any = SimpleNamespace(srcdir=root)
    assert portion.report(app)[:1] == first
