"""The build: check the data, execute and render the pages, verify what came out."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path

import ceasefire
from ceasefire.errors import CeasefireError, counted
from ceasefire.ledger.selection import FILE as SELECTED
from ceasefire.ledger.selection import RESOLVED, Selection
from ceasefire.prose import addresses, lint
from ceasefire.prose.contents import pages
from ceasefire.records import givenfile
from ceasefire.site import lifeline, permanence, processes
from ceasefire.site.inspection import FRONT, verify
from ceasefire.site.notebooks import without_ansi
from ceasefire.site.redirect import open_at
from ceasefire.site.shelf import HTML, REFUSED, Shelf

__all__ = ["build", "verify"]

Say = Callable[[str], None]

REPORT_LINES = 40
"""Lines that are shown of the report on a notebook that failed: its end names the exception."""

LAST_LINES = 3
"""Lines that are shown of a log that names no cause."""

# What zmq says when a kernel is interrupted is no cause.
_CAUSE = re.compile(r"\b(?:WARNING|ERROR): |^(?!zmq\.)[\w.]*(?:Error|Exception|Warning): ")
_EXECUTED = re.compile(r"(\S.*): Executing notebook ")


def build(root: Path, out: Path | None = None, *, say: Say | None = None) -> Path:
    """Build the book and return its front page.

    The pages are made beside an older book and take its place when they have been verified. A build
    that is refused or stopped leaves the older book as it was. Pages that are refused are set aside;
    those of a build that is stopped are not kept.

    Parameters
    ----------
    root
        The project's folder.
    out
        The folder to write ``_build/html`` in; the project's by default.
    say
        Called with each line of progress.

    Returns
    -------
    Path
        ``index.html`` of the book.

    Raises
    ------
    DataFaults
        Where the data have faults.
    CeasefireError
        Where a page gives a warning, a chapter fails, the finished pages have faults, or another
        build is at work in the same folder. Each error has a note that says which book stands.
    """
    root = Path(root).resolve()
    shelf = Shelf((Path(out).resolve() if out else root) / "_build")
    say = say or _silent
    with shelf.replaced():
        say("Checking the data")
        whole = ceasefire.load(root)
        chosen = Selection.from_environment().resolved(whole)
        left_out = addresses.untold(whole, chosen.of(whole))
        chosen.write(shelf.unfinished)
        say("Reading the prose")
        lint.refuse(root, whole)
        expected = [page for page in pages(root) if page not in left_out]
        say("Executing the chapters and rendering the pages")
        _render(root, shelf, say)
        open_at(shelf.pages, f"{expected[0]}.html")
        permanence.keep(shelf.pages, givenfile.read(root), chosen.of(whole))
        say("Verifying the pages")
        _refuse(verify(shelf.pages, expected), shelf)
    return shelf.html / FRONT


def _silent(_: str) -> None:
    """Say nothing."""


def _refuse(faults: list[str], shelf: Shelf) -> None:
    if faults:
        count = counted(len(faults), "fault")
        listing = "\n".join(f"  {fault}" for fault in faults)
        parts = [f"the pages have {count}:\n{listing}", *_where_to_look(shelf)]
        raise CeasefireError("\n".join(parts))


def _where_to_look(shelf: Shelf) -> list[str]:
    """Return a line on where the pages will be set aside; none where nothing was rendered."""
    return [f"The refused pages are in {shelf.refused}"] if shelf.pages.is_dir() else []


def _render(root: Path, shelf: Shelf, say: Say) -> None:
    """Run jupyter-book in a process of its own, with every warning an error."""
    options = ["--all", "-W", "-n", "--keep-going", "--path-output", str(shelf.unfinished)]
    # The debugger's files are never needed here, and its note about them would be noise.
    environment = os.environ | {"PYTHONUTF8": "1", "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
    environment |= {
        "TZ": "UTC"
    }  # zones once differed by odd seconds, which an axis of a century draws
    environment |= {RESOLVED: str(shelf.unfinished / SELECTED)}
    status, log = processes.follow(
        [sys.executable, "-P", "-m", lifeline.__name__, "build", str(root), *options],
        root,
        environment,
        lambda line: say(_moved(without_ansi(line), shelf, HTML)),
    )
    if status or not (shelf.pages / FRONT).is_file():
        whole = _moved("\n".join([without_ansi(log), *_reports(shelf.pages)]), shelf, REFUSED)
        parts = ["the book could not be built:", whole, "In short:", *_causes(whole, status)]
        raise CeasefireError("\n".join([*parts, *_where_to_look(shelf)]))


def _moved(text: str, shelf: Shelf, name: str) -> str:
    """Return what Jupyter Book says with the place where its pages will be when it is read."""
    return text.replace(shelf.pages.relative_to(shelf.made).as_posix(), name)


def _causes(log: str, status: int) -> list[str]:
    """Return the lines of a log that name a cause, each once: the log itself is long."""
    lines = log.splitlines()
    causes = [line for line in lines if _CAUSE.search(line)]
    if any(line.startswith("nbclient.") for line in causes):  # it tells the cell, not the chapter
        causes += [f"in {run[1]}" for line in lines if (run := _EXECUTED.search(line))][-1:]
    if status < 0:
        causes.append(f"Jupyter Book was ended by {signal.Signals(-status).name}")
    causes = causes or [line for line in lines if line.strip()][-LAST_LINES:]
    return [f"  {line}" for line in dict.fromkeys(causes)]


def _reports(html: Path) -> Iterator[str]:
    """Yield the end of the report on each notebook that failed."""
    for report in sorted((html / "reports").rglob("*.err.log")):
        with report.open(encoding="utf-8", errors="replace") as lines:
            yield f"{report.name}:\n" + without_ansi("".join(deque(lines, REPORT_LINES)))
