"""Where the finished book stands, and how another takes its place.

The pages to come are made in ``_build/unfinished``. They move to ``_build/html`` when they have been
verified, so that a build that is refused or killed leaves the older book as it was.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ceasefire.errors import CeasefireError
from ceasefire.ledger import words
from ceasefire.site.inspection import FRONT

HTML = "html"
"""The book that stands."""

REFUSED = "refused"
"""The pages of a build that failed, to be looked at."""

UNFINISHED = "unfinished"
"""All that a build makes until its pages are verified: pages, caches, executed notebooks."""

PREVIOUS = "previous"
"""The older book, for the moment in which another takes its place."""

LOCK = "lock"
"""A file that one build holds; the system lets go of it when that build ends, however it ends."""

#: What Jupyter Book once left beside the pages, and could bring results back from.
_CACHES = (".doctrees", ".jupyter_cache", "jupyter_execute")


@dataclass(frozen=True)
class Shelf:
    """The folder ``_build``.

    Attributes
    ----------
    made
        Its path.
    """

    made: Path

    @property
    def html(self) -> Path:
        """Where the book stands."""
        return self.made / HTML

    @property
    def refused(self) -> Path:
        """Where the pages are put that were not fit to take its place."""
        return self.made / REFUSED

    @property
    def unfinished(self) -> Path:
        """The folder to build in; Jupyter Book makes a ``_build`` of its own there."""
        return self.made / UNFINISHED

    @property
    def pages(self) -> Path:
        """Where the pages to come are made."""
        return self.unfinished / self.made.name / HTML

    def standing(self) -> str:
        """Return a sentence on the book that stands, with the day and time from when it is."""
        try:
            when = datetime.fromtimestamp((self.html / FRONT).stat().st_mtime)
        except OSError:
            return f"No book stands in {self.html}"
        return f"The book of {words.day(when)}, {when:%H:%M}, still stands in {self.html}"

    @contextmanager
    def replaced(self) -> Iterator[None]:
        """Put the pages that the block makes in the place of the older book.

        Where the block fails, the older book stays, the pages are set aside, and the error carries
        a note on what stands. The pages of a build that is stopped are not kept: nobody refused them.

        Raises
        ------
        CeasefireError
            Where another build is at work in the folder, or the folder cannot be written.
        """
        try:
            with self._alone():
                with self._writing():
                    self._restore()
                    self._clear()
                with self._left_clear():
                    try:
                        yield
                        with self._writing():
                            self._swap()
                    finally:
                        self._tidy()
        except BaseException as error:
            error.add_note(self.standing())
            raise

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold the lock, or refuse."""
        with self._writing():
            self.made.mkdir(parents=True, exist_ok=True)
            lock = (self.made / LOCK).open("ab")
        with lock:
            try:
                with self._writing():
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                remedy = "Wait until it is done, or build elsewhere with --path-output"
                raise CeasefireError(
                    "another build is at work here", str(self.made), remedy
                ) from None
            yield

    @contextmanager
    def _left_clear(self) -> Iterator[None]:
        """Keep nothing of a build that is stopped, also while its refused pages are set aside."""
        try:
            yield
        except Exception:
            raise
        except BaseException:  # a signal, or Ctrl-C
            with suppress(OSError):  # or else the next build does, or says
                self._restore()
                self._clear()
            raise

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Turn what the system says of the folder into a message."""
        try:
            yield
        except BlockingIOError:
            raise
        except OSError as error:
            where = str(error.filename or self.made)
            raise CeasefireError(f"cannot be written: {error.strerror}", where) from error

    def _restore(self) -> None:
        """Bring the older book back if a build was killed while another took its place."""
        previous = self.made / PREVIOUS
        if _there(previous) and not _there(self.html):
            previous.rename(self.html)
        _remove(previous)

    def _clear(self) -> None:
        """Remove what an earlier build left, also results that a cache would bring back."""
        for name in (UNFINISHED, REFUSED, *_CACHES):
            _remove(self.made / name)

    def _swap(self) -> None:
        """Put the new book in the place of the older; no moment loses both.

        A folder is not replaced in one step, so the older one is moved away first; who is ended
        between the two steps leaves it there, where ``_restore`` of the next build finds it.
        """
        os.sync()  # the new pages are on the disk before the older ones go
        if _there(self.html):
            self.html.rename(self.made / PREVIOUS)
        self.pages.rename(self.html)
        _write_down(self.made)
        _remove(self.made / PREVIOUS)

    def _tidy(self) -> None:
        """Set aside pages that did not become the book, and remove what they were made with."""
        self._restore()
        if self.pages.is_dir():
            self.pages.rename(self.refused)
        shutil.rmtree(self.unfinished, ignore_errors=True)  # or else the next build does, or says


def _there(path: Path) -> bool:
    return os.path.lexists(path)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _write_down(folder: Path) -> None:
    """Have the names of a folder on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
