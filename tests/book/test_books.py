"""A book is built once a run, whoever asks for it; what refuses it is told to all who ask."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import books
import pytest

from ceasefire.errors import CeasefireError
from ceasefire.ledger.selection import AS_OF
from ceasefire.site import book


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    """What the environment asked for, each time that a book was built; nothing really is."""
    asked: list[dict[str, str]] = []

    def build(root: Path, out: Path) -> Path:
        asked.append({key: os.environ.get(key, "") for key in (AS_OF, books.MEASURED)})
        if os.environ.get(AS_OF) == "never":
            raise CeasefireError("no such day")
        return out / "_build" / "html" / "index.html"

    monkeypatch.setattr(book, "build", build)
    monkeypatch.setenv(books.MEASURED, "yes")
    monkeypatch.delenv(AS_OF, raising=False)
    return asked


def test_a_book_is_built_once_for_all(tmp_path: Path, builds: list[dict[str, str]]) -> None:
    """Whoever asks at the same time waits for it."""
    with ThreadPoolExecutor(4) as pool:
        given = set(pool.map(lambda _: books.built(tmp_path, {}), range(8)))
    assert given == {tmp_path / "published" / "out" / "_build" / "html"}
    assert builds == [{AS_OF: "", books.MEASURED: "yes"}]


def test_a_book_of_another_day_is_another(tmp_path: Path, builds: list[dict[str, str]]) -> None:
    """It is asked for in the environment, which is as before afterwards."""
    one = books.built(tmp_path, {})
    assert books.built(tmp_path, {AS_OF: "2025-10-16"}) != one
    assert builds[1] == {AS_OF: "2025-10-16", books.MEASURED: ""}
    assert (os.environ.get(AS_OF), os.environ[books.MEASURED]) == (None, "yes")


def test_a_refused_book_is_not_tried_again(tmp_path: Path, builds: list[dict[str, str]]) -> None:
    """Every test that needs it says why it is not there."""
    for _ in range(2):
        with pytest.raises(CeasefireError, match="no such day"):
            books.built(tmp_path, {AS_OF: "never"})
    assert len(builds) == 1


def test_tests_are_grouped_for_what_they_share(
    request: pytest.FixtureRequest, worker_id: str
) -> None:
    """Where several workers run, the tests of a file go to one of them, and share what it has made."""
    group = request.node.nodeid.rpartition("@")[2]
    assert group == ("test_books-fast" if worker_id != "master" else request.node.nodeid)
