"""*Cite this chapter*: what the block says, and on which pages it stands."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from smallsite import ROOT, stand_in

from ceasefire import Ledger
from ceasefire.ledger import words
from ceasefire.ledger.selection import Dated, Selection
from ceasefire.site.references import Edition
from ceasefire.site.sphinx import citation

EDITION = Edition("A book", ("An author",), "1.2", date(2026, 11, 23))


@pytest.fixture(scope="module")
def page(chart_book: Path) -> BeautifulSoup:
    """The chapter with the figure."""
    return BeautifulSoup((chart_book / "chapters/doha.html").read_text(), "html.parser")


def test_chapters_say_how_to_cite_them_and_other_pages_do_not(chart_book, page):
    """With scripts off too, and not as a section of the chapter."""
    aside = page.select_one("aside.cf-cite")
    assert "Doha & <after>" in aside.select_one(".cf-reference").text
    assert re.search(r"Information date: \d+ [A-Z][a-z]+ 20\d\d\.", aside.text)
    assert "Edition 0.1.0, 23 November 2026" in aside.text
    assert aside.select_one("pre").text.startswith("@incollection{from-doha-to-istanbul-doha,")
    assert "Cite this chapter" not in str(page.select(".cf-on-page"))
    assert "cf-cite" not in (chart_book / "index.html").read_text()


def test_citation_block_escapes_its_title():
    edition = citation.read_edition(ROOT / "CITATION.cff")
    made = citation.block(edition, "<script>", "x", Dated("Cut-off", "2025-11-09"))
    assert "<script>" not in made
    assert ".ipynb" not in made


def test_a_block_leads_to_its_notebook_and_names_address_and_selection() -> None:
    """Whoever quotes a book without a source quotes that book."""
    chosen = Selection("2025-10-20", ("one",))
    dated = Dated("As of", "2025-10-20")
    made = citation.block(
        EDITION, "Doha", "doha", dated, "../a b.ipynb", chosen, "https://book.example/doha"
    )
    aside = BeautifulSoup(made, "html.parser").aside
    assert aside["id"] == "cite-doha"
    assert [(link["href"], link.has_attr("download")) for link in aside.select("a")] == [
        ("../a b.ipynb", True)
    ]
    for told in (aside.select_one(".cf-reference").text, aside.pre.text):
        assert "https://book.example/doha" in told
        assert "As of: 20 October 2025, without one; not the published book" in told


@pytest.mark.parametrize(
    ("page", "cited"), [("chapters/doha", True), ("index", False), ("search", False)]
)
def test_only_chapters_are_cited(told: Ledger, page: str, cited: bool) -> None:
    """With the day of the page; a page that no source was read for is none."""
    app = stand_in(told)
    app.env.titles[page] = BeautifulSoup("<p>A title</p>", "html.parser")
    app.env.titles[page].astext = lambda: "A title"
    context = {"body": "<p>Text.</p>", "pathto": lambda *_: "x"}
    citation._append(app, page, "page.html", context, None if page == "search" else object())
    assert context["body"].startswith("<p>Text.</p>")
    assert ("A title" in context["body"]) is cited
    assert (f"Information date: {words.day(told.until)}" in context["body"]) is cited
