"""Each chapter as an executed Jupyter notebook, to download.

Jupyter Book offers one only where a launch server is configured, which an offline book has not.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from docutils import nodes
from sphinx.application import Sphinx

from ceasefire.errors import CeasefireError
from ceasefire.site.sphinx.shown import shown

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
        Folder of the book, whose path is written as ``.``.

    Raises
    ------
    CeasefireError
        If it is no valid notebook.
    """
    text = source.read_text(encoding="utf-8").replace(str(root), ".").replace(str(Path.home()), "~")
    try:
        notebook = nbformat.reads(text, as_version=4)  # type: ignore[no-untyped-call]
        _, notebook = nbformat.validator.normalize(notebook)
        notebook.metadata["kernelspec"] = _KERNEL | dict(notebook.metadata.get("kernelspec", {}))
        nbformat.validate(notebook)
    except (ValueError, TypeError, AttributeError, nbformat.ValidationError) as fault:
        what = f"is no valid notebook: {str(fault).splitlines()[0]}"
        raise CeasefireError(what, source.name, "Run the chapter anew") from fault
    return str(nbformat.writes(notebook))  # type: ignore[no-untyped-call]
