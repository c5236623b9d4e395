"""The page at the book's own address, which leads on to the front page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from ceasefire.site import redirect


def test_the_door_leads_on_and_says_what_the_front_page_says(tmp_path: Path) -> None:
    """It is the address that people share."""
    (tmp_path / "chapters").mkdir()
    told = '<meta property="og:title" content="From A"><meta name="description" content="Nine.">'
    front = f"<html><head><title>From &lt;A&gt; to B</title>{told}</head></html>"
    (tmp_path / "chapters" / "index.html").write_text(front)
    redirect.open_at(tmp_path, "chapters/index.html")
    page: Any = BeautifulSoup((tmp_path / "index.html").read_text(), "html.parser")
    assert page.select_one("meta[http-equiv=refresh]")["content"] == "0; url=chapters/index.html"
    assert (page.title.text, page.a["href"]) == ("From <A> to B", "chapters/index.html")
    assert page.select_one("meta[property='og:title']")["content"] == "From A"
    assert page.select_one("meta[name=description]")["content"] == "Nine."


def test_there_is_no_door_to_nowhere(tmp_path: Path) -> None:
    """The check of the finished pages says what is lacking."""
    redirect.open_at(tmp_path, "chapters/index.html")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("tag", "shared"),
    [
        ('<meta name="twitter:card" content="summary">', True),
        ('<link rel="canonical" href="https://book.example/">', True),
        ('<meta name="viewport" content="width=1">', False),
        ('<link rel="stylesheet" href="_static/book.css">', False),
    ],
)
def test_only_what_a_shared_link_shows_is_repeated(tmp_path: Path, tag: str, shared: bool) -> None:
    """The door has no styles and no settings of the page behind it."""
    (tmp_path / "front.html").write_text(f"<head><title> One </title>{tag}</head>")
    redirect.open_at(tmp_path, "front.html")
    door = (tmp_path / "index.html").read_text()
    assert (tag in door) is shared
    assert "<title>One</title>" in door


def test_a_front_page_without_a_title_is_called_by_its_address(tmp_path: Path) -> None:
    """A link without words leads nobody."""
    (tmp_path / "a&b.html").write_text("<p>Text.</p>")
    redirect.open_at(tmp_path, "a&b.html")
    page: Any = BeautifulSoup((tmp_path / "index.html").read_text(), "html.parser")
    assert (page.a.text, page.a["href"]) == ("a&b.html", "a&b.html")


def test_a_page_that_is_gone_leads_on_from_its_own_folder(tmp_path: Path) -> None:
    """With why, a link for whoever is not led, and the icon of the book."""
    listed = '<ul><li><span id="day"></span><a href="new.html#day">When?</a></li></ul>'
    redirect.lead(tmp_path, "chapters/evidence/old.html", "new.html", "It is <one> event.", listed)
    text = (tmp_path / "chapters" / "evidence" / "old.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=new.html">' in text
    assert 'href="../../_static/favicon.svg"' in text
    assert "<p>It is &lt;one&gt; event.</p>" in text
    assert listed in text
    assert '<meta name="robots" content="noindex">' in text
