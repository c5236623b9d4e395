"""Every claim as a table of a page and as plain records, and what is counted over all of them."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from builders import HOSTILE, claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.ledger.counts import COUNTS
from ceasefire.prose import addresses
from ceasefire.site import claimtable


@pytest.fixture
def told() -> Ledger:
    """Numbers, a day, and two sides that contradict each other, in two articles of two days."""
    return ledger(
        source(
            "one",
            claim("killed", "23", group="soldiers", voice="army", quote="ours"),
            claim("killed", "<=9", group="civilians"),
            claim("date", "2025-10-09"),
            published="2025-11-07",
        ),
        source(
            "two", claim("killed", "58", group="soldiers"), position("ceasefire", "end", "army")
        ),
    )


def rows(told: Ledger) -> list[Any]:
    """Return the rows of the table."""
    made = claimtable.table(told, lambda finding: f"{finding.id}.html")
    return BeautifulSoup(made, "html.parser").select("tbody tr")


def test_each_claim_is_a_row_with_its_address(told: Ledger) -> None:
    """Name, question, value, voice, day and status, in the order of the ledger."""
    made = rows(told)
    assert [row["id"] for row in made] == [
        "one-p2-1",
        "one-p2-2",
        "one-p2-3",
        "two-p2-1",
        "two-p2-2",
    ]
    first = made[0]
    assert [link["href"] for link in first.select("a")] == [
        "#one-p2-1",
        "clash/killed/soldiers.html",
    ]
    cells = [cell.get_text() for cell in first.select("td")]
    assert cells == [
        "one.p2.1#",
        "The clash: How many were killed? (Pakistani soldiers)",
        "23",
        "The army",
        "2025-11-07",
        told.finding("clash/killed/soldiers").status,
        "“ours”",
    ]
    assert first.select("td")[2]["data-search"] == "23 “ours”"


def test_a_claim_that_is_set_aside_says_so() -> None:
    """In its row; the others stand as their finding does."""
    told = ledger(
        source("one", claim("killed", "5", voice="un")),
        source("two", claim("killed", "9", voice="un", misreports="a slip")),
    )
    cells = [[row.select("td")[at].get_text() for at in (2, 6)] for row in rows(told)]
    assert cells == [
        ["5", ""],
        ["9 (misreported, does not count)", "Set aside: it misreports its voice: a slip."],
    ]
    (carried,) = (row.select("td")[2].select(".cf-warned > .cf-carried") for row in rows(told)[1:])
    assert [one.text for one in carried] == [" (misreported, does not count)"]
    sought = [row.select("td")[2]["data-search"] for row in rows(told)]
    assert sought == ["5", "9 (misreported, does not count)"]


def test_values_are_sorted_by_what_they_are(told: Ledger) -> None:
    """Numbers by their size, an open one from nothing, before days, and words come last."""
    orders = {row["id"]: row.select("td")[2]["data-order"] for row in rows(told)}
    assert sorted(orders, key=orders.__getitem__) == [
        "one-p2-2",
        "one-p2-1",
        "two-p2-1",
        "one-p2-3",
        "two-p2-2",
    ]
    assert [row.td["data-order"] for row in rows(told)] == [f"0000{n}" for n in range(5)]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_records_is_shown_as_text(text: str) -> None:
    """Nothing that a record holds can become markup."""
    told = ledger(source("one", claim("killed", "5", quote=text), outlet=text))
    made = claimtable.table(told, lambda _: "x")
    assert "<script>" not in made
    (row,) = BeautifulSoup(made, "html.parser").select("tbody tr")
    assert text in row.get_text()
    assert row.select("td")[2]["data-search"] == f"5 “{text}”"


@pytest.mark.parametrize(
    ("form", "said", "page"),
    [
        ("claims", "Claims: five", "claims"),
        ("sources", "Articles: two", "sources"),
        ("lineages", "Lineages: two", "independence"),
        ("findings", "Findings: four", "events"),
        ("date", "Known up to: 8 November 2025", "sources"),
        ("disputed", "Disputed findings: one", "disputed"),
        ("contradicted", "Findings on which voices contradict each other: one", "disputed"),
        ("one voice", "One voice findings: three", "events"),
    ],
)
def test_a_count_leads_to_the_page_of_what_is_counted(
    told: Ledger, form: str, said: str, page: str
) -> None:
    """As seen from the page that shows it."""
    made = claimtable.count(told, form, lambda name: f"../{name}.html")
    soup: Any = BeautifulSoup(made, "html.parser")
    assert soup.b.get_text() == said
    assert soup.a["href"] == f"../chapters/{page}.html"


def test_a_count_says_what_it_was_where_the_chapters_stop(told: Ledger) -> None:
    """Only where it was another; each has its address."""
    made = claimtable.counts(told, told.as_of("2025-11-07"), str)
    items = BeautifulSoup(made, "html.parser").select("li")
    assert [item["id"] for item in items] == [addresses.anchor(f"ledger#{form}") for form in COUNTS]
    then = {
        str(item["id"]): item.get_text().partition("; of what was known by ")[2] for item in items
    }
    assert then["ledger-claims"] == "7 November 2025: three"
    assert then["ledger-sources"] == "7 November 2025: one"
    same = claimtable.counts(told, told, str)
    assert "of what was known by" not in same
