"""Every address that a book gave leads somewhere true in the next one."""

from __future__ import annotations

from pathlib import Path

import moved
import pytest
from bs4 import BeautifulSoup
from moved import CLASH, TRUCE

from ceasefire import Ledger
from ceasefire.site import permanence
from ceasefire.site.inspection import verify

PAGE = '<!DOCTYPE html>\n<html lang="en"><body><article class="x">\n{}\n</article><p>end</p></body></html>\n'
BOOK = {
    "index": "<p>Front.</p>",
    CLASH: '<section id="clash--killed--soldiers"><h2>How many?</h2><table><tbody>'
    '<tr id="one-p2-1"><td data-label="Value">5</td></tr></tbody></table></section>',
    TRUCE: '<section id="truce--date"><h2>When?</h2></section>',
    "chapters/claims": '<table><tbody><tr class="a" id="one-p2-1"><td>5</td></tr></tbody></table>',
    "chapters/index": "<p>The report.</p>",
    "chapters/disputed": "<p>No two accounts here exclude each other.</p>",
    "chapters/glossary": '<dl><dt id="term-new">new</dt><dd>Means.</dd></dl>',
}
GIVEN = {
    f"{CLASH}.html": frozenset(
        {"clash--killed--soldiers", "cf-claims-clash-killed-soldiers", "one-p1-1"}
    ),
    "chapters/evidence/war.html": frozenset({"war--killed--soldiers"}),
    "chapters/claims.html": frozenset({"one-p1-1", "one-p1-2", "one-p2-1"}),
    "chapters/disputed.html": frozenset({"clash--killed--soldiers", "one-p2-1", "one-p1-1"}),
    "chapters/glossary.html": frozenset({"term-old", "term-new"}),
    "_figures/": frozenset({"claims-war-killed-soldiers.csv", "map-old.vl.json"}),
}


@pytest.fixture(scope="module")
def told() -> Ledger:
    """Two claims, with ids of before."""
    return moved.told()


@pytest.fixture
def html(tmp_path: Path) -> Path:
    """The folder of a built book."""
    for name, text in BOOK.items():
        path = tmp_path / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format(text), encoding="utf-8")
    for name in (
        "_figures/claims-clash-killed-soldiers.csv",
        "_figures/map.vl.json",
        "_static/favicon.svg",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    return tmp_path


def soup(html: Path, name: str) -> BeautifulSoup:
    """Return a page."""
    return BeautifulSoup((html / f"{name}.html").read_text(encoding="utf-8"), "html.parser")


def test_a_book_that_is_kept_lacks_nothing(html: Path, told: Ledger) -> None:
    """No id stands twice, no link is dead, and a second time changes nothing."""
    assert len(permanence.lacking(html, GIVEN)) == 11
    permanence.keep(html, GIVEN, told)
    assert permanence.lacking(html, GIVEN) == []
    assert verify(html) == []
    for path in html.rglob("*.html"):
        ids = [tag["id"] for tag in soup(html, str(path.relative_to(html))[:-5]).select("[id]")]
        assert len(ids) == len(set(ids)), path
    before = {path: path.read_bytes() for path in html.rglob("*") if path.is_file()}
    permanence.keep(html, GIVEN, told)
    assert before == {path: path.read_bytes() for path in html.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("page", "place", "at"),
    [
        (CLASH, "cf-claims-clash-killed-soldiers", "clash--killed--soldiers"),
        (CLASH, "one-p1-1", "one-p2-1"),
        ("chapters/claims", "one-p1-1", "one-p2-1"),
        ("chapters/glossary", "term-old", "term-new"),
    ],
)
def test_a_place_stands_where_the_same_is_told(
    html: Path,
    told: Ledger,
    page: str,
    place: str,
    at: str,
) -> None:
    """In the element of today, which is a row, a section or an entry."""
    permanence.keep(html, GIVEN, told)
    mark = soup(html, page).find(id=place)
    assert mark is not None
    assert at in [holder.get("id") for holder in mark.parents]


def test_what_another_page_tells_is_listed_with_a_link(html: Path, told: Ledger) -> None:
    """At the end of the page: what is disputed no more with its claims, and what was withdrawn, with why."""
    permanence.keep(html, GIVEN, told)
    links = soup(html, "chapters/disputed").select(".cf-moved li")
    assert [(item.span["id"], item.a["href"]) for item in links if item.span and item.a] == [
        ("clash--killed--soldiers", "evidence/clash.html#clash--killed--soldiers"),
        ("one-p1-1", "evidence/clash.html#clash--killed--soldiers"),
    ]
    (withdrawn,) = soup(html, "chapters/claims").select(".cf-moved li")
    assert withdrawn.get_text() == "The truce: When? 'one.p1.2' was withdrawn: it was a date."
    assert "Told elsewhere" not in soup(html, "chapters/glossary").get_text()


def test_a_page_that_is_gone_leads_on(html: Path, told: Ledger) -> None:
    """It says why, and has a place and a link for each place that it had."""
    permanence.keep(html, GIVEN, told)
    page = soup(html, "chapters/evidence/war")
    refresh = page.select_one("meta[http-equiv=refresh]")
    assert refresh is not None
    assert refresh["content"] == "0; url=clash.html"
    assert "It was one clash." in page.get_text()
    mark = page.find(id="war--killed--soldiers")
    assert mark is not None
    assert mark.parent is not None
    assert mark.parent.a is not None
    assert mark.parent.a["href"] == "clash.html#clash--killed--soldiers"


def test_files_are_given_under_the_names_that_they_had(html: Path, told: Ledger) -> None:
    """Those of the figure that answers the same."""
    permanence.keep(html, GIVEN, told)
    figures = html / "_figures"
    copy = (figures / "claims-war-killed-soldiers.csv").read_text(encoding="utf-8")
    assert copy == "_figures/claims-clash-killed-soldiers.csv"
    assert (figures / "map-old.vl.json").read_text(encoding="utf-8") == "_figures/map.vl.json"


def test_what_leads_nowhere_is_left_out_and_lacking(html: Path, told: Ledger) -> None:
    """No page, place or file is made up for it."""
    given = {
        "chapters/none.html": frozenset({"x"}),
        "chapters/glossary.html": frozenset({"term-none"}),
        "_figures/": frozenset({"none.csv"}),
    }
    before = {path: path.read_bytes() for path in html.rglob("*") if path.is_file()}
    permanence.keep(html, given, told)
    assert before == {path: path.read_bytes() for path in html.rglob("*") if path.is_file()}
    lacking = ["_figures/none.csv", "chapters/glossary.html#term-none", "chapters/none.html"]
    assert permanence.lacking(html, given) == lacking


def test_an_address_is_what_a_link_leads_to(tmp_path: Path) -> None:
    """Places and files of the book; neither what stands around a page or is counted nor what is elsewhere."""
    links = ("two.html#place", "#here", "#main", "#cf-basis-3", "two.html#cf-note-12",
             "../_figures/map.csv", "../_static/book.js",
             "missing.html#x", "https://elsewhere/two.html#a", "mailto:a@b", "two.html")  # fmt: skip
    one = "".join(f'<a href="{link}">x</a>' for link in links)
    for name, text in (("chapters/one.html", one), ("chapters/two.html", ""), ("_static/x.html", one),
                       ("_figures/map.csv", ""), ("_static/book.js", "")):  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert permanence.offered(tmp_path) == {
        "chapters/one.html": {"here"},
        "chapters/two.html": {"place"},
        "_figures/": {"map.csv"},
    }
