"""Style sheets and scripts: ours alone, joined, and nothing from elsewhere; and what is mended in pages."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
import rcssmin
import rjsmin
from bs4 import BeautifulSoup
from smallsite import stand_in

from ceasefire import Ledger
from ceasefire.site.sphinx import assets


@pytest.fixture(scope="module")
def page(chart_book: Path) -> BeautifulSoup:
    """The chapter with the figure."""
    return BeautifulSoup((chart_book / "chapters/doha.html").read_text(), "html.parser")


@pytest.mark.parametrize("name", ["chapters/doha.html", "index.html", "search.html"])
def test_pages_load_nothing_from_elsewhere(chart_book, name):
    text = (chart_book / name).read_text()
    soup = BeautifulSoup(text, "html.parser")
    loaded = [e.get("src") or e.get("href") for e in soup.select("[src], link[href]")]
    assert loaded
    assert not [address for address in loaded if re.match(r"(https?:)?//", address)]
    assert "thebe" not in text
    assert 'as="font"' not in text


def test_a_page_asks_for_few_files_and_all_are_in_the_book(chart_book, page):
    """Ours, joined and without comments; nothing of what Jupyter Book brings; Vega on demand only."""
    asked = {
        e.get("src") or e.get("href") for e in page.select("script[src], link[rel=stylesheet]")
    }
    assert {address.split("/")[-1].split("?")[0] for address in asked} == {
        "book.css", "book.js", "ceasefire-mode.js"
    }  # fmt: skip
    for name in (*assets.STYLES, *assets.SCRIPTS):
        style = name.endswith("css")
        whole = (chart_book / "_static" / (assets.STYLE if style else assets.SCRIPT)).read_text()
        own = (assets.STATIC / name).read_text()
        assert (rcssmin.cssmin(own) if style else rjsmin.jsmin(own)) in whole
        assert "/*" not in whole
    assert "window.ceasefireVega" in (chart_book / "_static" / assets.VEGA).read_text()
    shipped = {p.name for p in (chart_book / "_static").rglob("*") if p.is_file()}
    assert not shipped & {"sphinx-thebe.js", "togglebutton.js", "clipboard.min.js", "basic.css"}


def test_a_summary_holds_words_and_no_paragraph():
    """As HTML has it; and the rest of the page stays as it is."""
    fold = (
        '<summary aria-label="Toggle hidden content">\n<p class="collapsed admonition-title">Show</p>'
        '\n<p class="expanded admonition-title">Hide</p>\n</summary><p role="note">Text</p>'
    )
    mended = assets.repaired(fold)
    assert BeautifulSoup(mended, "html.parser").summary.select("p, [aria-label]") == []
    assert mended.endswith('</summary><p role="note">Text</p>')


def test_vega_is_a_classic_script():
    """Modules cannot be loaded from a file."""
    bundle = assets.vega_bundle()
    assert bundle.startswith("(function () {")
    assert not re.search(r"^\s*(import|export)\s", bundle, re.MULTILINE)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<script type="text/x-thebe-config">{a: 1}</script><p>b</p>', "<p>b</p>"),
        (
            '<script type="text/x-thebe-config">{}</script>\n<script>kernelName = "x"</script><p>b</p>',
            "<p>b</p>",
        ),
        ('<a role="doc-noteref" href="#x">1</a>', '<a href="#x">1</a>'),
        ('<div class="citation" id="a" role="doc-biblioentry">', '<div class="citation" id="a">'),
        ('<div class="citation" id="a" role="note">', '<div class="citation" id="a">'),
        ('<div role="list" class="citation-list">', '<div class="citation-list">'),
        ('<p role="note">a</p>', '<p role="note">a</p>'),
    ],
)
def test_what_others_write_is_mended_and_the_rest_left(before: str, after: str) -> None:
    """Settings of a server, and roles that no screen reader takes."""
    assert assets.repaired(before) == after


@pytest.mark.parametrize(
    ("page", "scripts"),
    [
        ("chapters/claims", ["vendor/datatables.min.js", "ceasefire-ledger.js"]),
        ("search", ["ceasefire-search.js"]),
        ("chapters/doha", []),
    ],
)
def test_a_page_gets_its_own_scripts_and_loses_those_of_others(
    told: Ledger, page: str, scripts: list[str]
) -> None:
    """By its role in the book, or by its name."""
    added: list[str] = []
    app = stand_in(told)
    app.add_js_file = lambda name, loading_method: added.append(name)
    ours, theirs = SimpleNamespace(filename="_static/book.js"), "_static/sphinx-thebe.js"
    context = {"script_files": [ours, theirs], "css_files": ["_static/book.css", "basic.css"]}
    assets._only_ours(app, page, "page.html", context, None)
    assert added == scripts
    assert context == {"script_files": [ours], "css_files": ["_static/book.css"]}


def test_what_nobody_asks_for_is_removed(tmp_path: Path) -> None:
    """Files that are not shipped, and the folders that they leave empty."""
    for name in ("book.js", "vendor/minisearch.min.js", "vendor/other.js", "fonts/deep/a.woff"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assets._remove_unasked(tmp_path)
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")}
    assert left == {"book.js", "vendor", "vendor/minisearch.min.js"}
