"""What stands around a page: contents, neighbours, sections, and what a shared link shows."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup

from ceasefire.site import redirect
from ceasefire.site.sphinx import cards, navigation
from tests.site.sphinx.test_extension import CONF, ROOT, build

BASE = "https://book.example/report/"
TEXT = "# {title}\n\nIt began on a *Thursday*. More.\n\n## First part\n\nText.\n\n## Second part\n\nText.\n"
FRONT = """# The book

Front.

```{toctree}
:caption: The report
chapters/one
chapters/two
```

```{toctree}
:caption: Behind it
chapters/events
```
"""
PAGES = {
    "index": FRONT,
    "chapters/one": TEXT.format(title="One"),
    "chapters/two": "# Two\n\nText.\n",
    "chapters/events": "# Events\n\n```{toctree}\n:glob:\nevidence/*\n```\n",
    "chapters/evidence/a": "# Event A\n\nText.\n",
    "chapters/evidence/b": "# Event B\n\nText.\n",
}
TOC = """
format: jb-book
root: index
parts:
- caption: The report
  chapters: [{file: chapters/one}]
"""


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, patience: None) -> Path:
    """A book of two parts, published at an address, with the pages of two events."""
    source = tmp_path_factory.mktemp("book")
    (source / "chapters" / "evidence").mkdir(parents=True)
    settings = f'html_baseurl = "{BASE}"\nhtml_title = "The book"\nexclude_patterns = ["data"]\n'
    (source / "conf.py").write_text(CONF.replace("nb_execution", "#") + settings)
    (source / "_toc.yml").write_text(TOC)
    (source / "CITATION.cff").write_text((ROOT / "CITATION.cff").read_text())
    for name, text in PAGES.items():
        (source / f"{name}.md").write_text(text)
    (source / "data").symlink_to(ROOT / "data")
    out, said = build(source, "-W")
    assert said.returncode == 0, said.stderr
    return out


def soup(book: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((book / f"{name}.html").read_text(), "html.parser")


def test_contents_have_the_parts_and_mark_the_page(book):
    contents = soup(book, "chapters/two").select_one("nav#contents")
    assert [caption.text for caption in contents.select("p")] == ["The report", "Behind it"]
    assert [link.text for link in contents.select("a")] == ["Front page", "One", "Two", "Events"]
    assert [link.text for link in contents.select("[aria-current=page]")] == ["Two"]


def test_an_event_stands_within_the_events(book):
    contents = soup(book, "chapters/evidence/a").select_one("nav#contents")
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
def test_before_and_after_go_by_chapter_and_among_events(book, name, before, after):
    page = soup(book, name)
    found = {link["rel"][0]: link["href"] for link in page.select(".cf-next a")}
    assert (found.get("prev"), found.get("next")) == (before, after)


def test_sections_are_listed_where_there_are_some(book):
    listed = soup(book, "chapters/one").select(".cf-on-page li a")
    assert [link["href"] for link in listed] == ["#first-part", "#second-part"]
    assert soup(book, "chapters/two").select(".cf-on-page") == []


def test_a_page_has_its_landmarks_once(book):
    page = soup(book, "chapters/one")
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


def test_no_script_stands_in_a_page(book):
    """A strict content policy runs none of them."""
    for path in book.rglob("*.html"):
        page = BeautifulSoup(path.read_text(), "html.parser")
        assert [script for script in page.select("script") if not script.get("src")] == []
        assert not re.search(r"\son[a-z]+=", str(page.body))


def test_a_shared_link_shows_title_words_and_card(book):
    page = soup(book, "chapters/one")
    said = {tag["property"]: tag["content"] for tag in page.select("meta[property]")}
    assert said["og:title"] == "One"
    assert (
        said["og:url"]
        == BASE + "chapters/one.html"
        == page.select_one("link[rel=canonical]")["href"]
    )
    assert said["og:description"] == "It began on a Thursday. More."
    assert said["og:image"] == BASE + "_cards/one.png"
    png = (book / "_cards" / "one.png").read_bytes()
    assert png.startswith(b"\x89PNG")
    assert (int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")) == (
        cards.WIDTH,
        cards.HEIGHT,
    )


def test_cards_escape_their_words():
    assert "A &amp; B" in cards.drawn("A & B", "Book", "9 November 2025")


def test_what_a_page_says_first_is_cut_at_a_sentence():
    """Key points go first; signs of warning are left out."""
    body = (
        "<p>Later.</p><div class='cf-keypoints'><p>Nine<sup class='cf-warning'>≠</sup> died. "
        + "Word " * 60
        + "end.</p></div>"
    )
    assert navigation.described(body) == "Nine died."
    assert navigation.described("<p>" + "word " * 60 + "</p>").endswith("word…")
    assert navigation.described("") == ""


def test_a_lost_reader_is_led_back(book):
    """A server shows the page at any depth, so its links start from the book's address."""
    page = soup(book, "404")
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


def test_the_door_leads_on_and_says_what_the_front_page_says(tmp_path):
    """It is the address that people share."""
    (tmp_path / "chapters").mkdir()
    told = '<meta property="og:title" content="From A"><meta name="description" content="Nine.">'
    front = f"<html><head><title>From &lt;A&gt; to B</title>{told}</head></html>"
    (tmp_path / "chapters" / "index.html").write_text(front)
    redirect.open_at(tmp_path, "chapters/index.html")
    page = BeautifulSoup((tmp_path / "index.html").read_text(), "html.parser")
    assert page.select_one("meta[http-equiv=refresh]")["content"] == "0; url=chapters/index.html"
    assert (page.title.text, page.a["href"]) == ("From <A> to B", "chapters/index.html")
    assert page.select_one("meta[property='og:title']")["content"] == "From A"
    assert page.select_one("meta[name=description]")["content"] == "Nine."


def test_there_is_no_door_to_nowhere(tmp_path):
    redirect.open_at(tmp_path, "chapters/index.html")
    assert list(tmp_path.iterdir()) == []
