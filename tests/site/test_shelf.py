"""How a new book takes the older one's place: no moment of it costs a book."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from ceasefire.errors import CeasefireError
from ceasefire.site.processes import Stopped
from ceasefire.site.shelf import Shelf


class Power(BaseException):
    """What ends a process in the middle of a step."""


class Refused(Exception):
    """What ends a build that has faults."""


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A folder with an older book."""
    shelf = Shelf(tmp_path / "_build")
    shelf.html.mkdir(parents=True)
    (shelf.html / "index.html").write_text("older")
    return shelf


def make(shelf: Shelf) -> None:
    """Make the pages to come, with a cache beside them."""
    shelf.pages.mkdir(parents=True)
    (shelf.pages / "index.html").write_text("newer")
    (shelf.pages.parent / ".jupyter_cache").mkdir()
    (shelf.pages.parent / ".jupyter_cache" / "global.db").write_text("results")


def names(shelf: Shelf) -> set[str]:
    return {path.name for path in shelf.made.iterdir()}


def refuse(shelf: Shelf, then: Callable[[Shelf], object] = names) -> None:
    """Begin a build that fails."""
    with shelf.replaced():
        then(shelf)
        raise Refused


def front(shelf: Shelf) -> str:
    return (shelf.html / "index.html").read_text()


def test_pages_take_the_place_of_the_older_book(shelf: Shelf) -> None:
    """Nothing but the new book is left; within the block the older one stands."""
    with shelf.replaced():
        make(shelf)
        assert front(shelf) == "older"
    assert front(shelf) == "newer"
    assert names(shelf) == {"html", "lock"}


def test_the_first_book_has_no_older_one(tmp_path: Path) -> None:
    """The folder is made."""
    shelf = Shelf(tmp_path / "new" / "_build")
    with shelf.replaced():
        make(shelf)
    assert front(shelf) == "newer"


def test_a_failure_sets_the_pages_aside(shelf: Shelf) -> None:
    """The older book stands; what the pages were made with is gone."""
    with pytest.raises(Refused) as caught:
        refuse(shelf, make)
    assert front(shelf) == "older"
    assert (shelf.refused / "index.html").read_text() == "newer"
    assert names(shelf) == {"html", "refused", "lock"}
    assert "still stands in" in caught.value.__notes__[0]


def test_a_failure_before_there_are_pages_sets_nothing_aside(shelf: Shelf) -> None:
    """Refused pages of an earlier build would be taken for those of this one."""
    shelf.refused.mkdir()
    with pytest.raises(Refused):
        refuse(shelf)
    assert names(shelf) == {"html", "lock"}


@pytest.mark.parametrize("during", ["the build", "the tidying of a refused build"])
def test_a_build_that_is_stopped_sets_nothing_aside(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, during: str
) -> None:
    """Nobody refused its pages, or could say of which build they are."""

    def stop(*_: object, **named: object) -> None:
        monkeypatch.undo()  # a second signal is not heard
        raise Stopped(signal.SIGTERM)

    def make_and_end(shelf: Shelf) -> None:
        make(shelf)
        if during == "the build":
            stop()
        monkeypatch.setattr(shutil, "rmtree", stop)

    with pytest.raises(Stopped) as caught:
        refuse(shelf, make_and_end)
    assert front(shelf) == "older"
    assert names(shelf) == {"html", "lock"}
    assert "still stands in" in caught.value.__notes__[0]


def test_what_cannot_be_cleared_does_not_hide_what_stopped_a_build(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next build clears it, or says why it cannot."""

    def deny(path: Path, ignore_errors: bool = False) -> None:
        if not ignore_errors:
            raise PermissionError(13, "Permission denied", str(path))

    def make_and_stop(shelf: Shelf) -> None:
        make(shelf)
        monkeypatch.setattr(shutil, "rmtree", deny)
        raise Stopped(signal.SIGTERM)

    with pytest.raises(Stopped):
        refuse(shelf, make_and_stop)
    assert front(shelf) == "older"
    monkeypatch.undo()
    with shelf.replaced():
        make(shelf)
    assert names(shelf) == {"html", "lock"}


STEPS = (
    (Path, "rename"),
    (Path, "unlink"),
    (shutil, "rmtree"),
    (os, "sync"),
    (os, "fsync"),
)


def die_at(monkeypatch: pytest.MonkeyPatch, last: int) -> None:
    """Let the process do so many steps on the disk; the next is half done, and the end."""
    done = [0]

    def dying(step: Callable[..., object]) -> Callable[..., object]:
        def until_the_last(*given: Any, **named: Any) -> object:
            done[0] += 1
            if done[0] <= last:
                return step(*given, **named)
            if done[0] == last + 1 and step is shutil_rmtree:
                next(path for path in Path(given[0]).rglob("*") if path.is_file()).unlink()
            raise Power

        return until_the_last

    shutil_rmtree = shutil.rmtree
    for place, name in STEPS:
        monkeypatch.setattr(place, name, dying(getattr(place, name)))


@pytest.mark.parametrize("last", range(8))
def test_an_end_at_any_step_of_the_swap_costs_no_book(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, last: int
) -> None:
    """The next build finds the older book or the newer, whole, whenever the power went."""
    dies = last < 7  # sync, two renames, fsync, the older book twice, the workplace
    with pytest.raises(Power) if dies else nullcontext(), shelf.replaced():
        make(shelf)
        die_at(monkeypatch, last)
    monkeypatch.undo()
    with pytest.raises(Refused):
        refuse(shelf)
    assert front(shelf) == ("older" if last < 3 else "newer")
    assert names(shelf) == {"html", "lock"}


def test_two_builds_at_once_are_refused(shelf: Shelf) -> None:
    """The second says so and touches nothing; when the first is done, a third may build."""
    with shelf.replaced():
        make(shelf)
        with (
            pytest.raises(CeasefireError, match="another build is at work here") as caught,
            Shelf(shelf.made).replaced(),
        ):
            pytest.fail("it was let in")
        assert "Wait until it is done, or build elsewhere" in str(caught.value)
        assert (shelf.pages / "index.html").is_file()
    assert front(shelf) == "newer"
    with shelf.replaced():
        make(shelf)


def test_what_earlier_builds_left_is_cleared(shelf: Shelf) -> None:
    """Caches, pages half done and pages refused would bring their results back."""
    for name in ("unfinished/_build/html", "refused", ".doctrees", ".jupyter_cache"):
        (shelf.made / name).mkdir(parents=True)
        (shelf.made / name / "a").write_text("old")
    with shelf.replaced():
        assert names(shelf) == {"html", "lock"}
        make(shelf)
    assert names(shelf) == {"html", "lock"}


def test_the_standing_book_has_a_day_and_a_time(shelf: Shelf) -> None:
    """They are those of its front page, on the clock of whoever reads the message."""
    when = datetime(2025, 11, 9, 7, 5).timestamp()
    os.utime(shelf.html / "index.html", (when, when))
    told = f"The book of 9 November 2025, 07:05, still stands in {shelf.html}"
    assert shelf.standing() == told
    (shelf.html / "index.html").unlink()
    assert shelf.standing() == f"No book stands in {shelf.html}"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """The message is the package's own."""
    (tmp_path / "_build").write_text("a file")
    with (
        pytest.raises(CeasefireError, match=r"_build: cannot be written: File exists"),
        Shelf(tmp_path / "_build").replaced(),
    ):
        pytest.fail("it was let in")
