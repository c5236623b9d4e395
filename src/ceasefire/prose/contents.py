"""The pages of the book and their order, as ``_toc.yml`` gives them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sphinx_external_toc.api import GlobItem
from sphinx_external_toc.parsing import MalformedError, parse_toc_yaml

from ceasefire.errors import CeasefireError

#: What the build takes for a page.
_READ = (".md", ".ipynb", ".rst")

#: The captions of the parts that do not report; the prose lint reads every page of all others.
BESIDE = ("The evidence", "Behind it")


def pages(root: Path) -> list[str]:
    """Return the pages of the book in reading order, as ``_toc.yml`` names them.

    Parameters
    ----------
    root
        The project's folder.

    Returns
    -------
    list of str
        Addresses without a suffix, such as ``chapters/doha``; the front page comes first.

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

    All pages are, with those beneath them, that do not stand in a part of ``BESIDE``.
    """
    site = _site(root)
    front = site.root.docname
    beside = [tree for tree in site[front].subtrees if tree.caption in BESIDE]
    left_out = {name for tree in beside for name in _items(site, tree, Path(root))}
    names = [name for name in _walk(site, front, Path(root)) if name not in left_out]
    return [Path(name).with_suffix("").as_posix() for name in names]


def _site(root: Path) -> Any:
    toc = Path(root) / "_toc.yml"
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
