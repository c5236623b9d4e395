"""The search of the book: our own index and page in place of Sphinx's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from ceasefire.site import searchindex
from ceasefire.site.sphinx.assets import ENGINE, INDEX, SEARCH
from ceasefire.site.sphinx.portion import shown


def setup(app: Sphinx) -> None:
    """Put our page and index in the place of Sphinx's, which fetches and evaluates."""
    app.connect("builder-inited", _no_other)
    app.connect("html-collect-pages", _page)
    app.connect("build-finished", _write, priority=900)  # over the pages as they are in the end


def _no_other(app: Sphinx) -> None:
    if app.builder.format == "html":
        app.builder.search = False  # type: ignore[attr-defined]


def _page(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    static = {"engine": ENGINE, "index": INDEX}
    book = shown(app).view.records.book
    lists = (book.page("claims"), book.page("glossary"))
    instead, ways = _titles(app, lists), _titles(app, book.asked.instead)
    context = {"title": "Search", "search": static, "instead": instead, "ways": ways}
    yield SEARCH, context, "search.html"


def _titles(app: Sphinx, names: Iterable[str]) -> dict[str, str]:
    """Return the titles of those pages that the book has."""
    return {name: app.env.titles[name].astext() for name in names if name in app.env.all_docs}


def _write(app: Sphinx, fault: Exception | None) -> None:
    """Write the index of the finished pages."""
    if fault is not None or app.builder.format != "html":
        return
    out = Path(app.outdir)
    names = shown(app).view.records.names
    pages, claims = searchindex.read(out, names.book), searchindex.claims(out, names.book)
    index = searchindex.script(pages, names, claims)
    (out / "_static" / INDEX).write_text(index, encoding="utf-8")
