"""Links to evidence: where they lead, and how they are printed, with their warning."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from builders import BOOK, claim, ledger, source
from docutils import nodes
from smallsite import stand_in

from ceasefire import Ledger
from ceasefire.site.sphinx import links
from ceasefire.site.sphinx.links import EvidenceLink


def printed(told: Ledger, link: EvidenceLink, docname: str = "chapters/doha") -> Any:
    """Return a link as it is printed on a page."""
    return html(told, link, docname).a


def html(told: Ledger, link: EvidenceLink, docname: str = "chapters/doha") -> BeautifulSoup:
    """Return all that is printed of it."""
    translator = SimpleNamespace(builder=stand_in(told, docname).builder, body=[])
    links._visit(translator, link)
    translator.body.append(link.astext())
    links._depart(translator, link)
    return BeautifulSoup("".join(translator.body), "html.parser")


@pytest.mark.parametrize(
    ("target", "page", "place", "status"),
    [
        (
            "clash/killed/soldiers",
            "chapters/evidence/clash",
            "clash--killed--soldiers",
            "disputed: accounts exclude each other or are far apart",
        ),
        (
            "clash/killed/soldiers=58",
            "chapters/evidence/clash",
            "clash--killed--soldiers",
            "disputed: accounts exclude each other or are far apart",
        ),
        (
            "two.p2.1",
            "chapters/claims",
            "two-p2-1",
            "disputed: accounts exclude each other or are far apart",
        ),
        ("clash/date", "chapters/evidence/clash", "clash--date", ""),
        ("ledger#claims", "chapters/claims", "ledger-claims", ""),
    ],
)
def test_a_link_leads_to_the_place_of_its_target(
    told: Ledger, target: str, page: str, place: str, status: str
) -> None:
    """A finding and its answers to its page, all else to the list of claims; with its warning."""
    key = "clash/date" if target == "clash/date" else "clash/killed/soldiers"
    finding = None if target.startswith("ledger") else told.finding(key)
    link = links.leading("value", target, finding, BOOK)
    assert (link["page"], link["place"], link["status"]) == (page, place, status)


def test_a_value_is_printed_with_its_warning(told: Ledger) -> None:
    """A sign where it is to stand, and words for who does not see it; the note where it has one."""
    finding = told.finding("clash/killed/soldiers")
    link = links.leading("value", finding.id, finding, BOOK)
    link["signs"] = [finding.id]
    link += nodes.Text("23")
    assert not printed(told, link).has_attr("data-note")
    link["note"] = 3
    made = printed(told, link)
    assert (made["class"], made["data-note"]) == (["cf-value"], "3")
    assert made["href"] == "evidence/clash.html#clash--killed--soldiers"
    assert made.select_one(".cf-warning [aria-hidden]").get_text() == "≠"
    words = made.select_one(".cf-warning .cf-hidden").get_text()
    assert words == f" ({made.select_one('.cf-warning')['title']})"
    assert words == f" ({finding.warning})"
    assert made.select_one(".cf-warning")["data-of"] == finding.id


def test_a_disputed_value_without_the_sign_keeps_its_words(told: Ledger) -> None:
    """The sign stands once in a paragraph; what is copied of any value has its warning."""
    finding = told.finding("clash/killed/soldiers")
    link = links.leading("value", finding.id, finding, BOOK)
    made = printed(told, link)
    assert made.select(".cf-warning") == []
    assert made.select_one(".cf-hidden.cf-carried").get_text() == f" ({finding.warning})"


def test_a_value_carries_its_warning_where_no_sign_shows_it() -> None:
    """A charge that nobody denies is no dispute; its words go with a copy all the same."""
    told = ledger(source("one", claim("attacker", "islamabad", voice="kabul")))
    (finding,) = told.all_findings
    link = links.leading("value", finding.id, finding, BOOK)
    link += nodes.Text("Islamabad")
    made = printed(told, link)
    assert made.select(".cf-warning") == []
    assert made.select_one(".cf-hidden.cf-carried").get_text() == f" ({finding.warning})"
    assert "≠" not in made.get_text()


def test_evidence_prints_nothing_of_itself(told: Ledger) -> None:
    """It warns of nothing either, unless a sign is to stand there: with its words, and no link."""
    finding = told.finding("clash/killed/soldiers")
    link = links.leading("mark", finding.id, finding, BOOK)
    assert html(told, link).decode() == ""
    link["signs"] = [finding.id, "clash/date"]
    made = html(told, link)
    assert made.get_text() == f"≠ ({finding.warning})"
    assert made.sup["data-of"] == f"{finding.id} clash/date"
    assert made.select(".cf-hidden.cf-carried")
    assert made.select("a") == []


def test_a_mark_is_printed_as_a_dagger_and_on_paper_as_numbers(told: Ledger) -> None:
    """It leads to its entry on the page."""
    mark = links.ParagraphMark("", number=2, notes=[3, 7, 8, 9])
    translator = SimpleNamespace(body=[])
    links._mark(translator, mark)
    made: Any = BeautifulSoup("".join(translator.body), "html.parser").a
    assert (made["class"], made["href"], made["data-basis"]) == (["cf-mark"], "#cf-basis-2", "2")
    assert made.sup.get_text() == links.MARK
    assert made.select_one(".cf-hidden").get_text() == "evidence 2"
    assert made.select_one(".cf-paper").get_text() == "[3, 7–9]"


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ([], ""),
        ([4], "4"),
        ([4, 5], "4, 5"),
        ([4, 5, 6], "4–6"),
        ([1, 3, 4, 5, 7, 9, 10, 11, 12], "1, 3–5, 7, 9–12"),
    ],
)
def test_numbers_in_a_row_are_a_run(numbers: list[int], text: str) -> None:
    assert links.runs(numbers) == text


def test_a_target_is_of_a_finding_or_of_none(told: Ledger) -> None:
    """A claim and an answer are of their finding; a count is of the whole ledger."""
    finding = told.finding("clash/killed/soldiers")
    for target in (finding.id, f"{finding.id}=58", "two.p2.1"):
        assert links.finding_of(told, target) is finding
    assert links.finding_of(told, "ledger#claims") is None


def test_a_link_to_a_whole_page_has_no_place(told: Ledger) -> None:
    """An address does not end in an empty one."""
    link = EvidenceLink("", "", kind="value", page="chapters/claims", place="", status="")
    assert printed(told, link)["href"] == "claims.html"
