"""The pages of the book and their order, as ``_toc.yml`` gives them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sphinx_external_toc.api import GlobItem
from sphinx_external_toc.parsing import MalformedError, parse_toc_yaml

from ceasefire.errors import CeasefireError, Fault
from ceasefire.records import bookfile, yamlfile

#: What the build takes for a page.
_READ = (".md", ".ipynb", ".rst")

#: The table of contents, as messages call it.
FILE = "_toc.yml"


def pages(root: Path) -> list[str]:
    """Return the pages of the book in reading order, as ``_toc.yml`` names them.

    Parameters
    ----------
    root
        The project's folder.

    Returns
    -------
    list of str
        Addresses without a suffix, such as ``chapters/one``; the front page comes first.

    Raises
    ------
    CeasefireError
        Where ``_toc.yml`` is lacking or malformed.
    """
    site = _site(root)
    return [
        Path(name).with_suffix("").as_posix() for name in _walk(site, site.root.docname, Path(root))
    ]


def report(root: Path) -> list[str]:
    """Return the front page and the chapters of the report, in reading order; raises as ``pages``.

    All pages are that data/book.yaml gives no role beside the report: the prose lint reads them.
    """
    book = bookfile.read(Path(root))
    return [name for name in pages(root) if book.role(name) in (*bookfile.REPORTING, None)]


def faults(root: Path) -> list[Fault]:
    """Return each page that is in the table of contents or in data/book.yaml, and not in both.

    All pages of a folder are one entry in both files. Raises as ``pages``.
    """
    site = _site(root)
    listed = dict.fromkeys(_named(site, site.root.docname))
    known = bookfile.read(Path(root)).pages
    document = yamlfile.read(Path(root) / bookfile.FILE, bookfile.FILE) if known else None
    toc = (Path(root) / FILE).read_text(encoding="utf-8").splitlines()
    found = []
    for name in listed:
        if name not in known:
            line = next((at for at, text in enumerate(toc, start=1) if name in text), 0)
            what = f"the page {name} is not in {bookfile.FILE}"
            remedy = "add it there under pages: with its role and the day it reads, or remove it"
            found.append(Fault(FILE, line, "", what, remedy))
    for name in known:
        if document is not None and name not in listed:
            what = f"the page {name} is not in {FILE}"
            found.append(document.fault(("pages", name), what, "add it there, or remove it here"))
    return found


def _named(site: Any, docname: str) -> Iterator[str]:
    """Yield what the table of contents names: pages, and folders as they are written."""
    yield Path(docname).with_suffix("").as_posix()
    for subtree in site[docname].subtrees:
        for item in subtree.items:
            if isinstance(item, GlobItem):
                yield str(item)
            elif isinstance(item, str) and item in site:
                yield from _named(site, str(item))


def _site(root: Path) -> Any:
    toc = Path(root) / FILE
    if not toc.is_file():
        raise CeasefireError("there is no table of contents", str(toc), "Run it in the project")
    try:
        site = parse_toc_yaml(toc)
    except MalformedError as error:
        raise CeasefireError(f"the table of contents is malformed: {error}", str(toc)) from error
    return site


def _walk(site: Any, docname: str, root: Path) -> Iterator[str]:
    yield docname
    for subtree in site[docname].subtrees:
        yield from _items(site, subtree, root)


def _items(site: Any, subtree: Any, root: Path) -> Iterator[str]:
    for item in subtree.items:
        if isinstance(item, GlobItem):
            found = (path.relative_to(root) for path in root.glob(f"{item}.*"))
            yield from sorted({p.with_suffix("").as_posix() for p in found if p.suffix in _READ})
        elif isinstance(item, str) and item in site:  # no URL
            yield from _walk(site, str(item), root)
