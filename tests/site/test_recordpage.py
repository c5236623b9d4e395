"""The records as a page: each paragraph has an address, and says by what it can be held."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from builders import HOSTILE, claim, ledger, source

from ceasefire.site import recordpage


def soup(*passages: dict[str, Any], **more: Any) -> BeautifulSoup:
    """Return the page of a ledger of one excerpt."""
    given = {"basis": "excerpt", "article": None, "passages": list(passages)} | more
    return BeautifulSoup(
        recordpage.page(ledger(source("one", **given)), "claims.html"), "html.parser"
    )


QUOTED = claim("killed", "5", group="all", voice="un", quote="five of them")


@pytest.mark.parametrize(
    ("passage", "held"),
    [
        ({"at": "2", "gist": "It.", "sha256": "ab" * 32}, "digest abababababab…"),
        ({"at": "2", "gist": "It.", "claims": [QUOTED]}, "by what is quoted from it"),
        ({"at": "2", "gist": "It."}, "by what it claims, or by reading it"),
        (
            {"at": "2", "gist": "It.", "missing": "2026-11-30"},
            "not found again on 30 November 2026",
        ),
    ],
)
def test_a_paragraph_says_by_what_it_is_held(passage: dict[str, Any], held: str) -> None:
    """In its row, which has an address of its own."""
    (row,) = soup(passage).select("tbody tr")
    assert row["id"] == "one-p2"
    assert [cell.get_text() for cell in row.select("td")][1::2] == ["It.", held]


@pytest.mark.parametrize(
    ("passage", "held"),
    [
        ({"at": "2", "gist": "It.", "sha256": "ab" * 32}, "digest abababababab…"),
        ({"at": "2", "gist": "It.", "claims": [QUOTED]}, "not found again on 29 November 2026"),
        ({"at": "2", "gist": "It."}, "not found again on 29 November 2026"),
    ],
)
def test_what_stands_on_a_page_that_is_missing_is_missing(
    passage: dict[str, Any], held: str
) -> None:
    """But for what a digest can be held to, if somebody has the page."""
    (row,) = soup(passage, missing="2026-11-29").select("tbody tr")
    assert [cell.get_text() for cell in row.select("td")][3] == held


def test_a_paragraph_leads_to_its_claims() -> None:
    """By their numbers."""
    made = soup({"at": "2", "gist": "It.", "claims": [QUOTED], "note": "as told"})
    assert [a["href"] for a in made.select("tbody a.cf-id")] == ["claims.html#one-p2-1"]
    assert [note.get_text() for note in made.select("tbody i")] == ["as told"]


def test_a_record_says_what_is_known_of_the_source() -> None:
    """Its own address and that of an archive, when it was read and sought, its grade and its notes."""
    made = soup(
        {"at": "2", "gist": "It."},
        url="https://one.example/a", archive="https://archive.example/a",
        missing="2026-11-29", notes=["It has no date."],
    )  # fmt: skip
    (record,) = made.select("details")
    assert record["id"] == "one"
    assert [a["href"] for a in record.select("a.external")] == [
        "https://one.example/a", "https://archive.example/a",
    ]  # fmt: skip
    facts = [item.get_text() for item in record.select("ul > li")]
    assert "Read: excerpt, last read on 30 November 2026" in facts
    assert "Sought on 29 November 2026, and not found again" in facts
    assert "Grade C: Made for a test." in facts
    assert "It has no date." in facts


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_a_record_is_shown_as_text(text: str) -> None:
    """Nothing that a record holds can become markup."""
    made = soup({"at": "2", "gist": text, "note": text}, outlet=text, notes=[text])
    assert made.get_text().count(text) >= 4
    assert not made.select("script")


def test_a_claim_that_does_not_count_is_marked() -> None:
    """Beside its number, as in every view."""
    told = claim("killed", "70", group="all", voice="un", misreports="it had six")
    (row,) = soup({"at": "2", "gist": "It says seventy.", "claims": [told]}).select("tbody tr")
    assert "1 (misreported, does not count)" in row.get_text()
