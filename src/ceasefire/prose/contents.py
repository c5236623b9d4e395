"""The pages of the book and their order, as ``_toc.yml`` gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from sphinx_external_toc.api import GlobItem
from sphinx_external_toc.parsing import MalformedError, parse_toc_yaml

from ceasefire.errors import CeasefireError, DataFaults, Fault
from ceasefire.records import bookfile, utf8, yamlfile

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
    DataFaults, CeasefireError
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
    """Return all that is wrong with which pages there are; raises as ``pages``.

    A page is not there, is empty or cannot be read; or it is in the table of contents or in
    data/book.yaml, and not in both, where all pages of a folder are one entry.
    """
    of_pages = [fault for name in pages(root) for fault in _of_page(Path(root), name)]
    return [*of_pages, *_apart(Path(root))]


def _apart(root: Path) -> Iterator[Fault]:
    """Yield a fault for each page that only one of the two files has, where there are both."""
    if not (root / bookfile.FILE).is_file():
        return
    site = _site(root)
    listed = dict.fromkeys(_named(site, site.root.docname))
    book = bookfile.read(root)
    known = book.pages
    for name in listed:
        if name not in known:
            what = f"the page {name} is not in {bookfile.FILE}"
            remedy = "add it there under pages: with its role and the day it reads, or remove it"
            yield Fault(FILE, _line(root, name), "", what, remedy)
    for name in sorted(_lying(root) - {*pages(root)}):
        if book.entry(name) is None:
            what, remedy = (
                f"neither {FILE} nor {bookfile.FILE} has it",
                "add it to both, or remove it",
            )
            yield Fault(f"{name}.md", 0, "", what, remedy)
    document = yamlfile.read(root / bookfile.FILE, bookfile.FILE)
    for name in known:
        if name not in listed:
            what = f"the page {name} is not in {FILE}"
            yield document.fault(("pages", name), what, "add it there, or remove it here")


def _lying(root: Path) -> set[str]:
    """Return the pages that lie in the folder of the front page, whether or not anything names them."""
    folder = (root / _site(root).root.docname).parent
    return {
        path.relative_to(root).with_suffix("").as_posix()
        for path in folder.rglob("*.md")
        if folder != root
    }


def _named(site: Any, docname: str) -> Iterator[str]:
    """Yield what the table of contents names: pages, and folders as they are written."""
    yield Path(docname).with_suffix("").as_posix()
    for subtree in site[docname].subtrees:
        for item in subtree.items:
            if isinstance(item, GlobItem):
                yield str(item)
            elif isinstance(item, str) and item in site:
                yield from _named(site, str(item))


def is_book(root: Path) -> bool:
    """Return whether a project has a book, and not data alone; its table may be lacking."""
    return any((Path(root) / name).exists() for name in (FILE, "_config.yml", "chapters"))


def _of_page(root: Path, name: str) -> Iterator[Fault]:
    files = [f"{name}{suffix}" for suffix in _READ if (root / f"{name}{suffix}").is_file()]
    if not files:
        remedy = "write it, mend the name, or take it out"
        yield Fault(FILE, _line(root, name), "", f"there is no page {name}", remedy)
    for file in files:
        try:
            if not utf8.read(root / file, file).strip():
                yield Fault(file, 0, "", "the page is empty", f"write it, or take it out of {FILE}")
        except DataFaults as error:
            yield from error.faults


def _line(root: Path, name: str) -> int:
    """Return on which line a page is named."""
    named = re.compile(rf"(?<![\w/.]){re.escape(name)}(?:\.\w+)?[\"']?\s*$")
    lines = (root / FILE).read_text(encoding="utf-8").splitlines()
    return next((at for at, line in enumerate(lines, start=1) if named.search(line)), 0)


def _site(root: Path) -> Any:
    toc = Path(root) / FILE
    if not toc.is_file():
        remedy = "Restore it; without it no page is checked or built"
        raise CeasefireError("there is no table of contents", str(toc), remedy)
    if malformed := yamlfile.read(toc, FILE).faults:
        raise DataFaults(malformed, "the pages")
    try:
        site = parse_toc_yaml(toc)
    except (MalformedError, TypeError, yaml.YAMLError) as error:  # a list for a name is a TypeError
        raise CeasefireError(f"the table of contents is malformed: {error}", str(toc)) from error
    return site


def _walk(site: Any, docname: str, root: Path) -> Iterator[str]:
    yield docname
    for subtree in site[docname].subtrees:
        yield from _items(site, subtree, root)


def _matching(root: Path, pattern: str) -> list[Path]:
    try:
        return list(root.glob(f"{pattern}.*"))
    except (NotImplementedError, ValueError) as error:
        raise CeasefireError(f"'{pattern}' is no pattern of pages here: {error}", FILE) from error


def _items(site: Any, subtree: Any, root: Path) -> Iterator[str]:
    for item in subtree.items:
        if isinstance(item, GlobItem):
            paths = (path.relative_to(root) for path in _matching(root, item))
            yield from sorted({p.with_suffix("").as_posix() for p in paths if p.suffix in _READ})
        elif isinstance(item, str) and item in site:  # no URL
            yield from _walk(site, str(item), root)
