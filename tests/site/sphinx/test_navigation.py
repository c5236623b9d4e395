"""What stands around a page: contents, neighbours, sections, and what it is about."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from smallsite import BASE

from ceasefire.site.sphinx import navigation


def soup(parted_book: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((parted_book / f"{name}.html").read_text(), "html.parser")


def test_contents_have_the_parts_and_mark_the_page(parted_book):
    contents = soup(parted_book, "chapters/two").select_one("nav#contents")
    assert [caption.text for caption in contents.select("p")] == ["The report", "Behind it"]
    assert [link.text for link in contents.select("a")] == ["Front page", "One", "Two", "Events"]
    assert [link.text for link in contents.select("[aria-current=page]")] == ["Two"]


def test_an_event_stands_within_the_events(parted_book):
    contents = soup(parted_book, "chapters/evidence/a").select_one("nav#contents")
    assert [link.text for link in contents.select("[aria-current]")] == ["Events"]
    assert contents.select("[aria-current=page]") == []


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("index", None, "chapters/one.html"),
        ("chapters/one", "../index.html", "two.html"),
        ("chapters/two", "one.html", "events.html"),
        ("chapters/events", "two.html", None),  # not into its own events
        ("chapters/evidence/a", "../events.html", "b.html"),
        ("chapters/evidence/b", "a.html", None),
    ],
)
def test_before_and_after_go_by_chapter_and_among_events(parted_book, name, before, after):
    page = soup(parted_book, name)
    links = {link["rel"][0]: link["href"] for link in page.select(".cf-next a")}
    assert (links.get("prev"), links.get("next")) == (before, after)


def test_sections_are_listed_where_there_are_some(parted_book):
    listed = soup(parted_book, "chapters/one").select(".cf-on-page li a")
    assert [link["href"] for link in listed] == ["#first-part", "#second-part"]
    assert soup(parted_book, "chapters/two").select(".cf-on-page") == []


def test_a_page_has_its_landmarks_once(parted_book):
    page = soup(parted_book, "chapters/one")
    assert page.html["lang"] == "en"
    assert (
        len(page.select("main#main"))
        == len(page.select("header"))
        == len(page.select("footer"))
        == 1
    )
    assert page.select_one("a.cf-skip")["href"] == "#main"
    names = [nav["aria-label"] for nav in page.select("nav")]
    assert len(names) == len(set(names)) == 3


def test_no_script_stands_in_a_page(parted_book):
    """A strict content policy runs none of them."""
    for path in parted_book.rglob("*.html"):
        page = BeautifulSoup(path.read_text(), "html.parser")
        assert [script for script in page.select("script") if not script.get("src")] == []
        assert not re.search(r"\son[a-z]+=", str(page.body))


def test_what_a_page_says_first_is_cut_at_a_sentence():
    """Key points go first; signs of warning are left out, and their words are not."""
    body = (
        "<p>Later.</p><div class='cf-keypoints'><p>Nine<sup class='cf-warning'>"
        "<span aria-hidden='true'>≠</span>"
        "<span class='cf-hidden cf-carried'> (disputed)</span></sup> died. "
        + "Word " * 60
        + "end.</p></div>"
    )
    assert navigation.described(body) == "Nine (disputed) died."
    assert navigation.described("<p>" + "word " * 60 + "</p>").endswith("word…")
    assert navigation.described("") == ""


def test_a_lost_reader_is_led_back(parted_book):
    """A server shows the page at any depth, so its links start from the book's address."""
    page = soup(parted_book, "404")
    assert page.select_one("base")["href"] == BASE
    assert page.h1.text == "Not found"
    assert page.select_one("article a")["href"] == "index.html"
    # A base rules what comes after it, and bare fragments as well.
    assert page.head.find_all(True)[:2] == [page.head.meta, page.base]
    assert page.select_one(".cf-skip")["href"] == "404.html#main"


@pytest.mark.parametrize("written", ["https://book.example/report", "https://book.example/report/"])
def test_a_base_ends_in_a_slash(written):
    """Else links would lead past the book's folder."""
    app = SimpleNamespace(config=SimpleNamespace(html_baseurl=written))
    assert navigation.published(app, "") == "https://book.example/report/"
