"""The evidence at a page's end: its notes, numbered as they are cited, and what each paragraph rests on."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from docutils import nodes
from smallsite import BASE, page_of, put, stand_in

from ceasefire import Ledger
from ceasefire.site.sphinx import notes, paragraphs
from ceasefire.site.sphinx.links import EvidenceLink, ParagraphMark
from ceasefire.site.sphinx.roles import EvidenceRole, ValueRole


@pytest.fixture
def app(told: Ledger) -> Any:
    return stand_in(told)


def numbered(app: Any, *asked: str) -> list[int | None]:
    """Return the numbers that the links of a page get."""
    page = page_of(app)
    for one in asked:
        page += nodes.paragraph("", "", *sentence(app, one))
    marked(app, page)
    return [link.get("note") for link in page.findall(EvidenceLink)]


def sentence(app: Any, asked: str) -> list[nodes.Node]:
    """Return a sentence that asks for some values, or after ``!`` only rests on them."""
    role = EvidenceRole() if asked.startswith("!") else ValueRole()
    return [
        nodes.Text("So it is told: "),
        *put(role, app, asked.removeprefix("!")),
        nodes.Text("."),
    ]


def marked(app: Any, page: nodes.document) -> None:
    """Mark the paragraphs of a page, and number what it cites."""
    paragraphs._mark(app, page, "chapters/doha")
    notes._number(app, page, "chapters/doha")


def appended(app: Any, doctree: Any = object) -> str:
    """Return what is appended to a page."""
    context = {"body": "<p>Text.</p>"}
    notes._append_notes(app, "chapters/doha", "page.html", context, doctree)
    return context["body"].removeprefix("<p>Text.</p>")


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        (["clash/date", "two.p2.1", "clash/date"], [1, 2, 1]),
        (["two.p2.1", "!clash/killed/soldiers, clash/date", "clash/date"], [1, 1, 2]),
        (["clash/killed/soldiers=58", "clash/killed/soldiers", "one.p2.1"], [1, 1, 1]),
        (["ledger#claims", "ledger#sources", "ledger#claims"], [1, 2, 1]),
        (["ledger#claims", "clash/date"], [1, 2]),
    ],
)
def test_each_question_has_one_number(app: Any, asked: list[str], numbers: list[int]) -> None:
    """In the order in which the page first cites it, whatever of its answers is asked for."""
    assert numbered(app, *asked) == numbers


def test_what_is_lost_has_no_note(told: Ledger) -> None:
    """Its sentence is withheld."""
    app = stand_in(told, without=("two",))
    assert numbered(app, "two.p2.1", "clash/date") == [None, 1]
    assert "58" not in appended(app)


def test_notes_tell_what_each_number_stands_for(app: Any) -> None:
    """Each question for itself, with the way to all the evidence; counts say what they count."""
    numbered(app, "!clash/killed/soldiers, clash/date", "ledger#sources")
    soup = BeautifulSoup(appended(app), "html.parser")
    items = soup.select("li[id^=cf-note]")
    assert [item["id"] for item in items] == ["cf-note-1", "cf-note-2", "cf-note-3"]
    assert [[link["href"] for link in item.select("a")] for item in items] == [
        ["evidence/clash.html#clash--killed--soldiers"],
        ["evidence/clash.html#clash--date"],
        ["sources.html"],
    ]
    assert "The clash: How many were killed?" in items[0].get_text()
    assert "Articles: two" in items[2].get_text()


@pytest.mark.parametrize(
    ("asked", "values", "otherwise"),
    [
        (["clash/killed/soldiers=58"], {"58"}, {"23"}),
        (["one.p2.1"], {"23"}, {"58"}),
        (["one.p2.1", "!clash/killed/soldiers=58"], {"23", "58"}, set()),
        (["clash/killed/soldiers"], {"23", "58"}, set()),
        (["two.p2.1", "clash/killed/soldiers"], {"23", "58"}, set()),
    ],
)
def test_a_note_has_the_claims_that_the_page_asks_for(
    app: Any, asked: list[str], values: set[str], otherwise: set[str]
) -> None:
    """All of them where the finding itself is asked; and who says otherwise."""
    numbered(app, *asked)
    (item,) = BeautifulSoup(appended(app), "html.parser").select("li[id^=cf-note]")
    own, *others = ({b.get_text() for b in part.select("b")} for part in item.select("ul"))
    assert own == values
    assert set().union(*others) == otherwise


def test_each_paragraph_has_its_entry(app: Any) -> None:
    """Sentence by sentence, the notes: question, answers and how they stand, and what is told of it.

    A note stands once, where it is first cited; further down a link leads up to it.
    """
    page = page_of(app)
    first = [*sentence(app, "two.p2.1"), *put(EvidenceRole(), app, "one.p2.1")]
    page += nodes.paragraph(
        "", "", *first, nodes.Text("\nNobody tells this.\n"), *sentence(app, "clash/date")
    )
    page += nodes.paragraph("", "", nodes.Text("Of this nothing is told."))
    last = [*sentence(app, "ledger#sources"), *put(EvidenceRole(), app, "clash/date")]
    page += nodes.paragraph("", "", *last)
    marked(app, page)
    marks = list(page.findall(ParagraphMark))
    assert [(mark["number"], mark["notes"]) for mark in marks] == [(1, [1, 2]), (2, [2, 3])]
    soup = BeautifulSoup(appended(app), "html.parser")
    one, two = soup.select("li[id^=cf-basis]")
    assert [one["id"], two["id"]] == ["cf-basis-1", "cf-basis-2"]
    assert [q.get_text() for q in one.select("q")] == [
        "So it is told: 58.",
        "So it is told: 9 October 2025.",
    ]
    notes = one.select("ol > li")
    assert [(note["value"], note["id"]) for note in notes] == [
        ("1", "cf-note-1"),
        ("2", "cf-note-2"),
    ]
    toll, day = (note.select_one("p").get_text() for note in notes)  # type: ignore[union-attr]
    assert toll.startswith("The clash: How many were killed? (Pakistani soldiers) 58; 23 (disputed")
    assert day == "The clash: When? 9 October 2025 (agreed)"
    assert [link["href"] for link in one.select("a")] == [
        "evidence/clash.html#clash--killed--soldiers",
        "evidence/clash.html#clash--date",
    ]
    assert "Articles: two" in two.get_text()
    counted, again = two.select("ol > li")
    assert counted["id"] == "cf-note-3"
    assert (again["value"], again.select("a")[0]["href"]) == ("2", "#cf-note-2")


@pytest.mark.parametrize(
    ("asked", "head"),
    [
        (["two.p2.1"], "58"),
        (["two.p2.1", "one.p2.1"], "58; 23"),
        (["two.p2.1", "clash/killed/soldiers"], "23"),
        (["clash/killed/soldiers", "one.p2.1"], "23"),
    ],
)
def test_a_note_opens_with_the_answer(app: Any, asked: list[str], head: str) -> None:
    """That of the question where the page asks for it, else those that it asks for."""
    numbered(app, *asked)
    (note,) = BeautifulSoup(appended(app), "html.parser").select("li[id^=cf-note]")
    assert note.select("p > b")[0].get_text() == head


def test_what_no_paragraph_rests_on_has_its_note_at_the_end(app: Any) -> None:
    """As what a heading or a cell asks for."""
    page = page_of(app)
    page += nodes.line("", "", *sentence(app, "clash/date"))
    page += nodes.line("", "", *sentence(app, "clash/killed/soldiers"))
    marked(app, page)
    soup = BeautifulSoup(appended(app), "html.parser")
    assert soup.select(".cf-bases") == []
    assert [item["value"] for item in soup.select("details > ol > li")] == ["1", "2"]


def test_what_a_withheld_sentence_rested_on_is_in_no_entry(told: Ledger) -> None:
    """Its link leads nowhere any more."""
    app = stand_in(told, without=("two",))
    page = page_of(app)
    lost = put(ValueRole(), app, "two.p2.1")
    page += nodes.paragraph("", "", *lost, nodes.Text("\n"), *sentence(app, "clash/date"))
    marked(app, page)
    (mark,) = page.findall(ParagraphMark)
    assert [targets for _, targets in mark["sentences"]] == [["clash/date"]]


@pytest.mark.parametrize(
    ("base", "told_to"),
    [("", "chapters/, in the book, and"), (BASE, f"{BASE}chapters/ and")],
)
def test_paper_is_told_where_the_evidence_on_a_question_is(
    app: Any, base: str, told_to: str
) -> None:
    """By the address of the book, where it has one."""
    app.config.html_baseurl = base
    numbered(app, "clash/date")
    paper = BeautifulSoup(appended(app), "html.parser").select_one("p.cf-paper")
    assert f"All the evidence on a question is found at {told_to} what" in paper.get_text()


def test_a_page_that_cites_nothing_has_no_notes(app: Any) -> None:
    """Nor one that was made from no source."""
    numbered(app)
    assert appended(app) == ""
    numbered(app, "clash/date")
    assert appended(app, None) == ""
    assert appended(app) != ""
