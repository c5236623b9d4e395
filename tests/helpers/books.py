"""The books that the tests look at: each is built once a run, and read by every worker.

Whoever first asks for a book builds it, and the others wait until it stands.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from unittest.mock import patch

import elsewhere
from bs4 import BeautifulSoup, Tag

from ceasefire.errors import CeasefireError
from ceasefire.site import book

ROOT = Path(__file__).resolve().parents[2]

#: Says that a book is whole; it holds the name of the folder of its pages.
DONE = "done"
#: Says that a book was refused, and why, so that nobody tries again.
REFUSED = "refused"
#: By this a process that is started is told to measure which lines it reaches.
MEASURED = "COVERAGE_PROCESS_CONFIG"


def built(shelf: Path, chosen: Mapping[str, str]) -> Path:
    """Return the folder of pages of a book, with warnings as errors.

    Only the book as it is published tells which lines of the extension the tests reach: the others
    run the same ones, and measuring makes them slow.

    Parameters
    ----------
    shelf
        The folder that all workers of a run share.
    chosen
        What the environment asks for: nothing for the book as it is published.
    """
    place = shelf / ("-".join(chosen.values()) or "published")
    return _once(place, lambda: _build(ROOT, place / "out", chosen))


def built_elsewhere(shelf: Path) -> Path:
    """Return the folder of pages of the published book, as another machine builds it."""
    place = shelf / "elsewhere"

    def build() -> Path:
        root = elsewhere.copied(ROOT, place / "a copy of the project")
        return _build(root, root, elsewhere.environment(place / "somebody"))

    return _once(place, build)


def _once(place: Path, build: Callable[[], Path]) -> Path:
    """Return the folder of pages that is made there, made once for all workers of a run."""
    place.mkdir(exist_ok=True)
    with locked(place / "lock"):
        if (place / REFUSED).is_file():
            raise CeasefireError((place / REFUSED).read_text(encoding="utf-8"))
        if not (place / DONE).is_file():
            try:
                (place / DONE).write_text(str(build()), encoding="utf-8")
            except CeasefireError as fault:
                (place / REFUSED).write_text(str(fault), encoding="utf-8")
                raise
        return Path((place / DONE).read_text(encoding="utf-8"))


def _build(root: Path, out: Path, environment: Mapping[str, str]) -> Path:
    with patch.dict(os.environ, environment):
        if environment:
            os.environ.pop(MEASURED, None)
        return book.build(root, out).parent


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a file that one process can hold at a time."""
    with path.open("w", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@cache
def text(path: Path) -> str:
    """Return a file of a built book, read once."""
    return path.read_text(encoding="utf-8")


@cache
def soup(path: Path) -> BeautifulSoup:
    """Return a page, parsed once for all who look at it: nobody may change it."""
    return BeautifulSoup(text(path), "html.parser")


@cache
def places(path: Path) -> dict[str, Tag]:
    """Return the parts of a page that have an address, by their ids."""
    return {str(tag["id"]): tag for tag in soup(path).find_all(id=True)}
