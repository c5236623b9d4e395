"""What the tests share: the project, its ledger, the built book, and a small project to spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from browsing import (  # noqa: F401 - fixtures
    browser,
    chapter_pages,
    chart_pages,
    chromium,
    every_page,
    pages,
    reader,
)
from hypothesis import settings

import ceasefire
from ceasefire import Ledger
from ceasefire.audit import copies

# How long an example takes depends on what else the machine does.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def recorded() -> Ledger:
    """The whole ledger, as committed."""
    return ceasefire.load(ROOT)


@pytest.fixture(scope="session")
def ledger(recorded: Ledger) -> Ledger:
    """The part of it that was read whole: five articles, which grow no more."""
    return recorded.only(*(source.id for source in recorded.data.sources if source.article))


@pytest.fixture(scope="session")
def built_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real book, built once with warnings as errors: its folder of pages."""
    from ceasefire.site import book

    return book.build(ROOT, tmp_path_factory.mktemp("book")).parent


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the data, to spoil."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


@pytest.fixture(scope="session")
def articles() -> Path:
    """The folder with copies of the articles; what needs it is not verified without."""
    folder = copies.folder(ROOT)
    if not list(folder.glob("*.txt")):
        pytest.skip("not verified here: articles not present")
    return folder
