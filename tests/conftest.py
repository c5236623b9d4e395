"""What the tests share: the project, its ledger, the built book, and a small project to spoil."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import books
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
from looking import looks  # noqa: F401 - a fixture

import ceasefire
from ceasefire import Ledger
from ceasefire.audit import copies

# How long an example takes depends on what else the machine does.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ROOT = Path(__file__).resolve().parents[1]


#: The fixtures by which a book of its own is built for a test.
BUILDING = {"book_of", "built_elsewhere"}


@pytest.hookimpl(tryfirst=True)  # before the distributor reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that take long, and let them begin first: no worker ends with one alone.

    The books are built side by side before anything else. The tests of one file stay together, for
    what they share; those that have a book of their own built are nobody's company.
    """
    for item in items:
        needs = asked(item)
        if "patience" in needs:
            item.add_marker(pytest.mark.slow)
        if not needs & BUILDING:
            pace = "slow" if "patience" in needs else "fast"
            group = "looks" if "looks" in needs else f"{item.path.stem}-{pace}"
            item.add_marker(pytest.mark.xdist_group(group))
    items.sort(key=turn)


def asked(item: pytest.Item) -> set[str]:
    """Return the fixtures that a test asks for, those of its fixtures among them."""
    return set(getattr(item, "fixturenames", ()))


def turn(item: pytest.Item) -> int:
    """Return when a test is to begin: the books first, then what looks at all pages of one."""
    needs = asked(item)
    waits = (bool(needs & BUILDING), "looks" in needs, "patience" in needs, True)
    return waits.index(True)


@pytest.fixture(scope="session")
def patience() -> None:
    """Asked for by all that builds a book, opens a browser or withdraws every source in turn.

    ``make quick`` leaves it out.
    """


@pytest.fixture(scope="session")
def recorded() -> Ledger:
    """The whole ledger, as committed."""
    return ceasefire.load(ROOT)


@pytest.fixture(scope="session")
def ledger(recorded: Ledger) -> Ledger:
    """The part of it that was read whole: five articles, which grow no more."""
    return recorded.only(*(source.id for source in recorded.data.sources if source.article))


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the books, which all workers of a run share."""
    own = tmp_path_factory.getbasetemp()
    folder = (own if worker_id == "master" else own.parent) / "books"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def built_book(shelf: Path, patience: None) -> Path:
    """The real book, as it is published: its folder of pages."""
    return books.built(shelf, {})


@pytest.fixture(scope="session")
def book_of(shelf: Path, patience: None) -> Callable[..., Path]:
    """Return a function that gives the folder of pages of a book.

    It takes what the environment asks for, such as ``CEASEFIRE_AS_OF="2025-10-16"``.
    """
    return lambda **chosen: books.built(shelf, chosen)


@pytest.fixture(scope="session")
def built_elsewhere(shelf: Path, patience: None) -> Path:
    """The published book, built from another folder on another machine: its folder of pages."""
    return books.built_elsewhere(shelf)


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
