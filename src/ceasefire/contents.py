"""The pages of the book and their order, as ``_toc.yml`` gives them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sphinx_external_toc.api import GlobItem
from sphinx_external_toc.parsing import MalformedError, parse_toc_yaml

from ceasefire.errors import CeasefireError

#: The caption of the part that reports, which the prose lint reads; the front page belongs to it.
REPORT = "The report"


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
    """Return the front page and the chapters of the report, in reading order; raises as ``pages``."""
    site = _site(root)
    front = site[site.root.docname]
    chosen = [tree for tree in front.subtrees if tree.caption == REPORT]
    names = [str(item) for tree in chosen for item in tree.items if not isinstance(item, GlobItem)]
    return [Path(name).with_suffix("").as_posix() for name in [site.root.docname, *names]]


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
        for item in subtree.items:
            if isinstance(item, GlobItem):
                yield from sorted(
                    found.relative_to(root).as_posix() for found in root.glob(f"{item}.md")
                )
            elif isinstance(item, str) and item in site:  # no URL
                yield from _walk(site, str(item), root)
