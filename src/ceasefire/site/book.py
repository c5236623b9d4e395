"""The build: check the data, execute and render the pages, verify what came out."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path

import ceasefire
from ceasefire.errors import CeasefireError
from ceasefire.ledger.selection import FILE as SELECTED
from ceasefire.ledger.selection import RESOLVED, Selection
from ceasefire.prose import lint
from ceasefire.prose.contents import pages
from ceasefire.site import evidence
from ceasefire.site.inspection import FRONT, verify
from ceasefire.site.notebooks import without_ansi
from ceasefire.site.redirect import open_at

__all__ = ["build", "verify"]

Say = Callable[[str], None]

REFUSED = "refused"
"""Where the pages of a build that failed are put, so that ``html`` never holds them."""

REPORT_LINES = 40
"""Lines that are shown of the report on a notebook that failed: its end names the exception."""

_LEFTOVERS = ("html", REFUSED, ".doctrees", ".jupyter_cache", "jupyter_execute")
_CAUSE = re.compile(r"\b(?:WARNING|ERROR): |^\w*(?:Error|Exception|Warning): ")
_JUPYTER_BOOK = "from jupyter_book.cli.main import main; main()"


def build(root: Path, out: Path | None = None, *, say: Say | None = None) -> Path:
    """Build the book and return its front page.

    An older book in the same place is removed first, and the pages of a build that fails are
    set aside, so that ``_build/html`` holds the present book or nothing. A day or source that is
    none costs nobody the book that is there.

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
        Where the data have faults; nothing is written then.
    CeasefireError
        Where a page gives a warning, a chapter fails, or the finished pages have faults.
    """
    root = Path(root).resolve()
    made = (Path(out).resolve() if out else root) / "_build"
    say = say or _silent
    say("Checking the data")
    try:
        whole = ceasefire.load(root)
    except CeasefireError:
        _clear(made)
        raise
    chosen = Selection.from_environment().resolved(whole)
    left_out = evidence.untold(whole, chosen.later(whole))
    _clear(made)
    chosen.write(made)
    say("Reading the prose")
    lint.refuse(root, whole)
    expected = [page for page in pages(root) if page not in left_out]
    try:
        say("Executing the chapters and rendering the pages")
        _render(root, made, say)
        open_at(made / "html", f"{expected[0]}.html")
        say("Verifying the pages")
        _refuse(verify(made / "html", expected), made)
    except BaseException:
        _set_aside(made)
        raise
    return made / "html" / FRONT


def _silent(_: str) -> None:
    """Say nothing."""


def _clear(made: Path) -> None:
    """Remove what an earlier build left, also results that a cache would bring back."""
    for name in _LEFTOVERS:
        shutil.rmtree(made / name, ignore_errors=True)


def _set_aside(made: Path) -> None:
    if (made / "html").is_dir():
        shutil.rmtree(made / REFUSED, ignore_errors=True)
        (made / "html").rename(made / REFUSED)


def _refuse(faults: list[str], made: Path) -> None:
    if faults:
        count = f"{len(faults)} fault" + ("" if len(faults) == 1 else "s")
        listing = "\n".join(f"  {fault}" for fault in faults)
        raise CeasefireError(f"the pages have {count}:\n{listing}\n{_where_to_look(made)}")


def _where_to_look(made: Path) -> str:
    return f"The refused pages are in {made / REFUSED}"


def _render(root: Path, made: Path, say: Say) -> None:
    """Run jupyter-book in a process of its own, with every warning an error."""
    options = ["--all", "-W", "-n", "--keep-going", "--path-output", str(made.parent)]
    status, log = _follow(
        [sys.executable, "-P", "-c", _JUPYTER_BOOK, "build", str(root), *options],
        root,
        say,
        {RESOLVED: str(made / SELECTED)},
    )
    if status or not (made / "html" / FRONT).is_file():
        whole = "\n".join([log, *_reports(made)])
        parts = ["the book could not be built:", whole, "In short:", *_causes(whole)]
        raise CeasefireError("\n".join([*parts, _where_to_look(made)]))


def _follow(command: list[str], folder: Path, say: Say, told: dict[str, str]) -> tuple[int, str]:
    """Run a command, pass each line on as it comes, and return its status and whole output.

    ``told`` is what its environment says beside what that of this process does.
    """
    # The debugger's files are never needed here, and its note about them would be noise.
    environment = os.environ | {"PYTHONUTF8": "1", "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
    environment |= told
    lines: list[str] = []
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            lines.append(without_ansi(line.rstrip()))
            say(lines[-1])
    return process.returncode, "\n".join(lines)


def _causes(log: str) -> list[str]:
    """Return the lines of a log that name a cause, each once: the log itself is long."""
    return list(dict.fromkeys(f"  {line}" for line in log.splitlines() if _CAUSE.search(line)))


def _reports(made: Path) -> Iterator[str]:
    """Yield the end of the report on each notebook that failed."""
    for report in sorted((made / "html" / "reports").rglob("*.err.log")):
        with report.open(encoding="utf-8", errors="replace") as lines:
            yield f"{report.name}:\n" + without_ansi("".join(deque(lines, REPORT_LINES)))
