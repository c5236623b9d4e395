"""Executes chapters with nbclient, each from its own folder, as the book does."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from pathlib import Path

from jupyter_client.kernelspec import NoSuchKernel
from myst_nb.core.read import (
    MystMetadataParsingError,
    is_myst_markdown_notebook,
    read_myst_markdown_notebook,
)
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from ceasefire.errors import CeasefireError, UnknownName
from ceasefire.prose.contents import pages
from ceasefire.records import utf8

CELL_TIMEOUT = 120
"""Seconds that one cell may take; every cell of the book takes less than a tenth of it."""

PREVIEW = 2
"""Lines of a failing cell's source that are shown from its beginning, and from its end."""

_ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")
_VEGA_LITE = re.compile(r"application/vnd\.vegalite\.v\d+(?:\.\d+)*\+json")
_CHART = re.compile(r"""class=["'](?:[^"']*\s)?cf-chart[\s"']""")
_KERNELSPEC = "kernelspec: {display_name: Python 3, name: python3}"


@dataclass(frozen=True)
class ChapterRun:
    """What came of executing one chapter.

    Attributes
    ----------
    name
        The chapter's file stem.
    ok
        Whether every cell ran.
    seconds
        Wall-clock time, with the start of the kernel.
    figures
        How many outputs are charts.
    error
        The failing cell and its cause, in plain text; None where every cell ran.
    """

    name: str
    ok: bool
    seconds: float
    figures: int
    error: str | None


def chapters(root: Path) -> list[Path]:
    """Return the chapters that hold code, in reading order.

    Parameters
    ----------
    root
        The project's folder.

    Returns
    -------
    list of Path
        Each page of ``_toc.yml`` that exists as a Markdown file with a code cell.

    Raises
    ------
    DataFaults, CeasefireError
        Where a page is not UTF-8, and as ``pages`` does.
    """
    files = [(Path(root) / f"{page}.md", f"{page}.md") for page in pages(root)]
    return [file for file, name in files if file.is_file() and _has_code(file, name)]


def chapter(root: Path, name: str) -> Path:
    """Return the chapter of that name, which is its file's stem.

    Raises
    ------
    UnknownName
        Where no chapter has the name; the remedy gives the nearest ones.
    """
    known = {path.stem: path for path in chapters(root)}
    if name not in known:
        raise UnknownName.among("chapter", name, known)
    return known[name]


def run(path: Path, *, timeout: int = CELL_TIMEOUT) -> ChapterRun:
    """Execute a chapter in its own folder; write nothing.

    Parameters
    ----------
    path
        The chapter, a MyST Markdown notebook.
    timeout
        Seconds that one cell may take.

    Returns
    -------
    ChapterRun
        A failing cell is part of the result and raises nothing.

    Raises
    ------
    CeasefireError
        Where the file is lacking, is no notebook, or names no kernel that is installed.
    """
    path = Path(path).resolve()
    notebook = read(path)
    started = time.monotonic()
    error = _execute(notebook, path, timeout)
    seconds = time.monotonic() - started
    return ChapterRun(path.stem, error is None, seconds, _figures(notebook), error)


def read(path: Path) -> NotebookNode:
    """Return a chapter as a notebook, with ``source_map`` in its metadata.

    Raises
    ------
    CeasefireError
        Where the file is lacking, is not UTF-8, is no MyST notebook, or names no kernel.
    """
    try:
        text = utf8.read(Path(path), Path(path).name)
        notebook: NotebookNode = read_myst_markdown_notebook(text, add_source_map=True, path=path)
    except OSError as error:
        raise CeasefireError(f"the chapter cannot be read: {error.strerror}", str(path)) from error
    except MystMetadataParsingError as error:
        raise CeasefireError(f"the front matter is malformed: {error}", str(path)) from error
    if not (notebook.metadata.get("kernelspec") or {}).get("display_name"):
        raise CeasefireError(
            "the front matter names no kernel",
            str(path),
            f"Add '{_KERNELSPEC}' between the two '---' lines at the top",
        )
    if not is_myst_markdown_notebook(text):
        raise CeasefireError(
            "the front matter does not make the file a notebook, so the book would not run it",
            str(path),
            "Add 'file_format: mystnb' between the two '---' lines at the top",
        )
    return notebook


def promised_figures(text: str) -> int:
    """Return how many code cells of a chapter carry a caption, and so promise a figure."""
    cells = read_myst_markdown_notebook(text).cells
    return sum("figure" in cell.metadata.get("mystnb", {}) for cell in cells)


def without_ansi(text: str) -> str:
    """Return the text without the escape codes that colour a terminal."""
    return _ANSI.sub("", text)


def _has_code(path: Path, name: str) -> bool:
    return "{code-cell}" in utf8.read(path, name)


def _execute(notebook: NotebookNode, path: Path, timeout: int) -> str | None:
    """Execute in place; return the cause of failure, if any."""
    reached: list[int] = []
    client = NotebookClient(
        notebook,
        timeout=timeout,
        kernel_name=notebook.metadata["kernelspec"].get("name", ""),
        extra_arguments=["--log-level=CRITICAL"],  # a failure is reported once, by us
        resources={"metadata": {"path": str(path.parent)}},
        on_cell_execute=lambda cell, cell_index: reached.append(cell_index),
    )
    try:
        client.execute()
    except NoSuchKernel as error:
        remedy = f"Install the project with 'make book', or use '{_KERNELSPEC}'"
        raise CeasefireError(f"the kernel '{error.name}' is unknown", str(path), remedy) from error
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
        return _cause(notebook, reached[-1] if reached else None, _reason(error, timeout))
    return None


def _reason(error: Exception, timeout: int) -> str:
    if isinstance(error, CellExecutionError):
        return without_ansi(f"{error.ename}: {error.evalue}").strip()
    if isinstance(error, CellTimeoutError):
        return f"{type(error).__name__}: the cell took longer than {timeout} seconds"
    return f"{type(error).__name__}: the kernel died"


def _cause(notebook: NotebookNode, index: int | None, reason: str) -> str:
    """Return where a run failed and why, in a few lines."""
    if index is None:
        return reason
    number = sum(cell.cell_type == "code" for cell in notebook.cells[: index + 1])
    line = notebook.metadata["source_map"][index] + 1
    source = "\n".join(f"    {text}" for text in _preview(notebook.cells[index].source))
    return f"code cell {number} (line {line}):\n{source}\n{reason}"


def _preview(source: str) -> list[str]:
    """Return the first and the last lines of a cell's source."""
    lines = source.strip().splitlines()
    if len(lines) <= 2 * PREVIEW + 1:
        return lines
    return [*lines[:PREVIEW], "...", *lines[-PREVIEW:]]


def _figures(notebook: NotebookNode) -> int:
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    return sum(_is_chart(output) for cell in cells for output in cell.get("outputs", []))


def _is_chart(output: NotebookNode) -> bool:
    data = output.get("data", {})
    shown = any(_VEGA_LITE.fullmatch(mime) for mime in data)
    return shown or bool(_CHART.search(data.get("text/html", "")))
