"""The search in place of Sphinx's: its page, and its index over the finished pages."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from smallsite import stand_in

from ceasefire import Ledger
from ceasefire.site.sphinx import search
from ceasefire.site.sphinx.assets import ENGINE, INDEX
from ceasefire.site.sphinx.portion import shown

PAGE = '<article><section id="a"><h1>{0}</h1><p>The army said so.</p></section></article>'


@pytest.fixture
def app(told: Ledger, tmp_path: Path) -> Any:
    """An application that has built two pages."""
    made = stand_in(told)
    made.outdir = tmp_path
    (tmp_path / "_static").mkdir()
    (tmp_path / "chapters").mkdir()
    for name in ("doha", "method"):
        (tmp_path / "chapters" / f"{name}.html").write_text(PAGE.format(name.capitalize()))
    return made


def test_the_index_is_written_over_the_finished_pages(app: Any) -> None:
    """With the names that they say, of the vocabulary of all records."""
    search._write(app, None)
    written = (app.outdir / "_static" / INDEX).read_text("utf-8")
    assert written.startswith("window.ceasefireSearch=")
    assert '["chapters/doha.html","Doha",6],["chapters/method.html","Method",4]' in written
    assert "The army said so." in written


@pytest.mark.parametrize(("fault", "kind"), [(ValueError("x"), "html"), (None, "latex")])
def test_a_build_that_failed_or_is_no_book_writes_none(
    app: Any, fault: Exception | None, kind: str
) -> None:
    """There are no finished pages."""
    app.builder.format = kind
    search._write(app, fault)
    assert list((app.outdir / "_static").iterdir()) == []


@pytest.mark.parametrize(("kind", "kept"), [("html", False), ("latex", True)])
def test_no_other_index_is_made(app: Any, kind: str, kept: bool) -> None:
    """Sphinx's own would be fetched and evaluated."""
    app.builder = SimpleNamespace(format=kind, search=True)
    search._no_other(app)
    assert app.builder.search is kept


@pytest.mark.parametrize(
    ("there", "instead"),
    [
        (["chapters/claims", "chapters/glossary"], ["chapters/claims", "chapters/glossary"]),
        (["chapters/glossary"], ["chapters/glossary"]),
        ([], []),
    ],
)
def test_the_page_offers_lists_to_who_has_no_scripts(
    app: Any, there: list[str], instead: list[str]
) -> None:
    """Those that the book has, by their titles."""
    app.env.all_docs = there
    app.env.titles = {
        name: SimpleNamespace(astext=lambda name=name: name.upper()) for name in there
    }
    ((name, context, template),) = search._page(app)
    assert (name, template, context["title"]) == ("search", "search.html", "Search")
    assert context["search"] == {"engine": ENGINE, "index": INDEX}
    assert context["instead"] == {one: one.upper() for one in instead}


def test_the_page_has_ways_on_where_nothing_is_found(app: Any) -> None:
    """Those pages that the book names for it, in their order, without those that it does not have."""
    named = shown(app).view.records.book.asked.instead
    there = [*reversed(named[-2:]), "chapters/claims"]
    app.env.all_docs = there
    app.env.titles = {
        name: SimpleNamespace(astext=lambda name=name: name.upper()) for name in there
    }
    ((_, context, _),) = search._page(app)
    assert list(context["ways"].items()) == [(name, name.upper()) for name in named[-2:]]
