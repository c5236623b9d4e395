"""Each chapter as an executed Jupyter notebook, to download.

Jupyter Book offers one only where a launch server is configured, which an offline book has not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
from docutils import nodes
from sphinx.application import Sphinx

from ceasefire.errors import CeasefireError
from ceasefire.prose import markup
from ceasefire.site.sphinx.portion import shown

FOLDER = "_notebooks"

#: For a chapter whose front matter leaves it out; notebooks without one ask for a kernel.
_KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


def setup(app: Sphinx) -> None:
    """Write the notebook, before the page that offers it."""
    app.connect("html-page-context", _write, priority=100)


def executed(app: Sphinx, docname: str) -> Path | None:
    """Return the notebook that MyST-NB executed for a page; none if the page is not one.

    There is none either in a book of another part of the ledger: a notebook holds every sentence as it
    was written, those that such a book withholds among them.
    """
    if shown(app).banner:
        return None
    config = getattr(app.env, "mystnb_config", None)
    folder = getattr(config, "output_folder", None)
    path = Path(folder) / f"{docname}.ipynb" if folder else None
    return path if path is not None and path.is_file() else None


def notebook_uri(docname: str) -> str:
    """Return the address of a chapter's notebook, from the root of the book."""
    return f"{FOLDER}/{docname.rsplit('/', 1)[-1]}.ipynb"


def _write(
    app: Sphinx,
    pagename: str,
    template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    source = executed(app, pagename) if doctree is not None else None
    if source is None or app.builder.format != "html":
        return
    target = Path(app.outdir) / notebook_uri(pagename)
    target.parent.mkdir(parents=True, exist_ok=True)
    text = portable(source, Path(app.srcdir))
    target.write_text(text, encoding="utf-8")


def portable(source: Path, root: Path) -> str:
    """Return an executed notebook as text that tells nothing of the machine it ran on.

    Parameters
    ----------
    source
        The notebook.
    root
        Folder of the book, whose path is written as ``.``; the home folder is ``~``.

    Returns
    -------
    str
        The same text for the same chapter, run after run. What the chapter itself says is kept
        word for word: paths are sought only where a run can have put them, in outputs. Earlier forms
        of its sentences, which the page does not print either, are left out.

    Raises
    ------
    CeasefireError
        If it is no valid notebook.
    """
    try:
        notebook = nbformat.reads(source.read_text(encoding="utf-8"), as_version=4)  # type: ignore[no-untyped-call]
        _, notebook = nbformat.validator.normalize(notebook)
        _without_earlier(notebook)
        _depersonalise(notebook, root)
        notebook.metadata["kernelspec"] = _KERNEL | dict(notebook.metadata.get("kernelspec", {}))
        nbformat.validate(notebook)
    except (ValueError, TypeError, AttributeError, nbformat.ValidationError) as fault:
        what = f"is no valid notebook: {str(fault).splitlines()[0]}"
        raise CeasefireError(what, source.name, "Run the chapter anew") from fault
    return str(nbformat.writes(notebook))  # type: ignore[no-untyped-call]


def _without_earlier(notebook: nbformat.NotebookNode) -> None:
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell["source"] = markup.without_earlier(cell.source)


def _depersonalise(notebook: nbformat.NotebookNode, root: Path) -> None:
    """Name the cells by their place instead of by chance, and rid outputs of the machine's paths."""
    change = _teller({root: ".", Path.home(): "~"})
    for number, cell in enumerate(notebook.cells, start=1):
        if "id" in cell:  # older formats know of none
            cell["id"] = f"{cell.cell_type}-{number}"
        if "outputs" in cell:
            cell["outputs"] = _mapped(cell.outputs, change)


def _teller(names: dict[Path, str]) -> Callable[[str], str]:
    """Return what writes each path by its name, where it stands as a path and not within another."""
    by_path = {str(path): name for path, name in names.items() if path != Path(path.anchor)}
    longest = sorted(by_path, key=len, reverse=True)
    one = "|".join(map(re.escape, longest))
    within = rf"(?:(?<![\w./~%}}<-])|(?<=file://))(?:{one})(?![\w-]|\.\w)"
    pattern = re.compile(within)
    return (lambda text: pattern.sub(lambda match: by_path[match[0]], text)) if by_path else str


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    """Return a value of JSON with every text of it changed; keys are names of formats."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return type(value)({key: _mapped(part, change) for key, part in value.items()})
    return [_mapped(part, change) for part in value] if isinstance(value, list) else value
