"""The picture that stands for a page where somebody shares its link."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from smallsite import BASE, stand_in

from ceasefire import Ledger
from ceasefire.site.sphinx import cards


def test_a_shared_link_shows_title_words_and_card(parted_book):
    page = BeautifulSoup((parted_book / "chapters/one.html").read_text(), "html.parser")
    said = {tag["property"]: tag["content"] for tag in page.select("meta[property]")}
    assert said["og:title"] == "One"
    assert (
        said["og:url"]
        == BASE + "chapters/one.html"
        == page.select_one("link[rel=canonical]")["href"]
    )
    assert said["og:description"] == "It began on a Thursday. More."
    assert said["og:image"] == BASE + "_cards/one.png"
    png = (parted_book / "_cards" / "one.png").read_bytes()
    assert png.startswith(b"\x89PNG")
    assert (int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")) == (
        cards.WIDTH,
        cards.HEIGHT,
    )


def test_cards_escape_their_words():
    assert "A &amp; B" in cards.drawn("A & B", "Book", "Cut-off: 9 November 2025")


def lines(heading: str, book: str = "The book") -> list[str]:
    """Return the texts of a card, as they stand."""
    return re.findall(
        r"<text[^>]*>([^<]*)</text>", cards.drawn(heading, book, "Cut-off: 9 May 2031")
    )


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Doha", ["The book", "Doha"]),
        ("The book", ["", "The book"]),  # the front page says it once
        ("The October clashes and after", ["The book", "The October clashes", "and after"]),
        (
            "one two three four five six seven eight nine ten",
            ["The book", "one two three four", "five six seven eight"],
        ),
    ],
)
def test_a_heading_takes_two_lines_at_most(heading: str, told: list[str]) -> None:
    """Below the book's title, above the day of its evidence."""
    assert lines(heading) == [*told, "Cut-off: 9 May 2031"]


def offered(told: Ledger, folder: Path, page: str, base: str) -> dict[str, Any]:
    """Return what a page is told of its card."""
    app = stand_in(told)
    app.outdir, app.config.html_baseurl = folder, base
    for name, title in (("chapters/index", "The book"), ("chapters/doha", "Doha")):
        app.env.titles[name] = SimpleNamespace(astext=lambda title=title: title)
    context: dict[str, Any] = {}
    cards._offer(app, page, "page.html", context, object())  # type: ignore[arg-type]
    return context


def test_pages_beside_the_report_show_the_front_pages_card(
    told: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is drawn once; where the book has no address there is none."""
    made: list[str] = []
    monkeypatch.setattr(cards, "picture", lambda heading, *_: made.append(heading) or b"png")
    for page, name, said in (
        ("chapters/doha", "doha", "Doha: The book"),
        ("chapters/claims", "index", "The book"),
        ("chapters/index", "index", "The book"),
    ):
        context = offered(told, tmp_path, page, BASE)
        assert context == {"card": f"{BASE}_cards/{name}.png", "card_says": said}
    assert made == ["Doha", "The book"]
    assert offered(told, tmp_path, "chapters/doha", "") == {}
