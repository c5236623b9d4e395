"""The notes of a page: numbered as they are cited, and what they say."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from docutils import nodes
from smallsite import BASE, page_of, put, stand_in

from ceasefire import Ledger
from ceasefire.site.sphinx import notes
from ceasefire.site.sphinx.links import EvidenceLink
from ceasefire.site.sphinx.roles import EvidenceRole, ValueRole


@pytest.fixture
def app(told: Ledger) -> Any:
    return stand_in(told)


def numbered(app: Any, *asked: str) -> list[int | None]:
    """Return the numbers that the links of a page get."""
    page = page_of(app)
    for one in asked:
        role = EvidenceRole() if one.startswith("!") else ValueRole()
        page += nodes.paragraph("", "", *put(role, app, one.removeprefix("!")))
    notes._number(app, page, "chapters/doha")
    return [link.get("note") for link in page.findall(EvidenceLink)]


def appended(app: Any, doctree: Any = object) -> str:
    """Return what is appended to a page."""
    context = {"body": "<p>Text.</p>"}
    notes._append_notes(app, "chapters/doha", "page.html", context, doctree)
    return context["body"].removeprefix("<p>Text.</p>")


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        (["clash/date", "two.p2.1", "clash/date"], [1, 2, 1]),
        (["two.p2.1", "!two.p2.1", "!two.p2.1, clash/date"], [1, 1, 2]),
        (["ledger#claims", "clash/date"], [1, 2]),
    ],
)
def test_each_target_has_one_number(app: Any, asked: list[str], numbers: list[int]) -> None:
    """In the order in which the page first cites it; several together are one."""
    assert numbered(app, *asked) == numbers


def test_what_is_lost_has_no_note(told: Ledger) -> None:
    """Its sentence is withheld."""
    app = stand_in(told, without=("two",))
    assert numbered(app, "two.p2.1", "clash/date") == [None, 1]
    assert "58" not in appended(app)


def test_notes_tell_what_each_number_stands_for(app: Any) -> None:
    """Each target of a mark for itself, with the way to all the evidence; counts say what they count."""
    numbered(app, "!clash/killed/soldiers, clash/date", "ledger#sources")
    soup = BeautifulSoup(appended(app), "html.parser")
    items = soup.select("li[id]")
    assert [item["id"] for item in items] == ["cf-note-1", "cf-note-2"]
    assert [link["href"] for link in items[0].select("a")] == [
        "evidence/clash.html#clash--killed--soldiers",
        "evidence/clash.html#clash--date",
    ]
    assert "The clash: How many were killed?" in items[0].get_text()
    assert "Articles: two" in items[1].get_text()
    assert [link["href"] for link in items[1].select("a")] == ["sources.html"]


@pytest.mark.parametrize(
    ("base", "told_to"),
    [("", "chapters/claims.html#, in the book, and"), (BASE, f"{BASE}chapters/claims.html# and")],
)
def test_paper_is_told_how_a_claim_is_found(app: Any, base: str, told_to: str) -> None:
    """By the address of the book, where it has one."""
    app.config.html_baseurl = base
    numbered(app, "clash/date")
    paper = BeautifulSoup(appended(app), "html.parser").select_one("p.cf-paper")
    assert f"A claim is found at {told_to} its name" in paper.get_text()


def test_a_page_that_cites_nothing_has_no_notes(app: Any) -> None:
    """Nor one that was made from no source."""
    numbered(app)
    assert appended(app) == ""
    numbered(app, "clash/date")
    assert appended(app, None) == ""
    assert appended(app) != ""
