"""The evidence as readers of the built book meet it: claims, findings, marks and judgements."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from urllib.parse import unquote

import books
from bs4 import BeautifulSoup
from builders import BOOK

from ceasefire import Ledger
from ceasefire.ledger.counts import COUNTS
from ceasefire.prose import addresses, contents
from ceasefire.records.enumerations import STATUSES


def test_the_same_claims_in_html_csv_and_json(built_book: Path, recorded: Ledger) -> None:
    """The set of ids is one."""
    folder = built_book / "chapters"
    soup = books.soup(folder / "claims.html")
    shown = [row["id"] for row in soup.select("table.cf-ledger tbody tr")]
    rows = json.loads((folder / "claims.json").read_text(encoding="utf-8"))
    with (folder / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    expected = [s.id for s in recorded.statements]
    assert [row["claim"] for row in rows] == [row["claim"] for row in table] == expected
    assert shown == [addresses.anchor(one) for one in expected]
    assert len(set(shown)) == len(shown)
    assert [row["address"] for row in rows] == [f"chapters/claims.html#{one}" for one in shown]


def test_every_claim_and_finding_has_its_place(built_book: Path, recorded: Ledger) -> None:
    """Each address that is derived from an id resolves."""
    for finding in recorded.all_findings:
        page, place = addresses.address(finding.id, finding, BOOK)
        section = books.places(built_book / f"{page}.html").get(place)
        assert section is not None, finding.id
        links = {str(a["href"]).partition("#")[2] for a in section.select("table.cf-claims a")}
        assert links == {addresses.anchor(s.id) for s in finding.statements}


def _page(book: Path, name: str) -> BeautifulSoup:
    return books.soup(book / f"{name}.html")


def test_every_value_links_to_its_evidence(built_book: Path, recorded: Ledger) -> None:
    """Each value and mark leads to a finding, claim or count that is there, and has its note."""
    told = recorded
    known = {addresses.anchor(key) for key in (*told.by_finding, *told.by_claim)}
    known |= {addresses.anchor(f"ledger#{form}") for form in COUNTS}
    count = 0
    for name in contents.report(books.ROOT):
        soup = _page(built_book, name)
        noted = books.places(built_book / f"{name}.html")
        for link in soup.select("a.cf-value, a.cf-mark"):
            page, _, place = str(link["href"]).partition("#")
            count += 1
            assert unquote(place) in known
            assert unquote(place) in books.places(built_book / "chapters" / page)
            assert f"cf-note-{link['data-note']}" in noted
    assert count > 150


def test_what_is_disputed_is_marked_without_colour(built_book: Path, ledger: Ledger) -> None:
    """A sign, and words for who does not see it."""
    soup = _page(built_book, "chapters/october-clashes")
    warned = soup.select("a.cf-value .cf-warning")
    assert warned
    for sign in warned:
        assert "≠" in sign.get_text()
        told = sign.select_one(".cf-hidden").get_text()  # type: ignore[union-attr]
        assert "disputed" in told or "denies" in told
    known = tuple(meaning.warning for meaning in STATUSES.values() if meaning.warning)
    for carried in soup.select("a.cf-value .cf-carried"):  # also where no sign shows it
        assert carried.get_text().strip(" ()").startswith(known)
    links = [link for link in soup.select("a.cf-value") if str(link["href"]).endswith("p3-5")]
    assert all(link.select(".cf-warning") for link in links)


def test_judgements_look_like_none_else(built_book: Path) -> None:
    """A block with likelihood, confidence, basis, assumption and what would change it."""
    soup = _page(built_book, "chapters/outlook")
    blocks = soup.select(".cf-judgement[id]")
    assert len(blocks) == 5
    assert len(soup.select(".cf-judgement:not([id]) p")) == 5
    for block in blocks:
        text = block.get_text(" ")
        for part in (
            "It is ",
            "Our confidence is",
            "It rests on",
            "It hangs on",
            "What would change it",
        ):
            assert part in text
        assert block.select("li a.cf-value")
    front = _page(built_book, "chapters/index").select(".cf-judgement p")
    assert len(front) == 5
