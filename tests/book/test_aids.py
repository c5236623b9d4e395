"""Reading aids of the built book: page heads, glossary links, the list of events, folds, addresses."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import books
import pytest
from browsing import PHONE, SMALL_PHONE, TOO_WIDE, faults_of, opened

from ceasefire import Ledger
from ceasefire.ledger import words
from ceasefire.prose import contents
from ceasefire.records import bookfile

ROOT = Path(__file__).resolve().parents[2]
FRONT, *REPORT = contents.report(ROOT)
CHAPTERS = [name for name in REPORT if bookfile.read(ROOT).role(name) == "chapter"]


def soup(book: Path, name: str) -> Any:
    """Return a page of the built book, such as ``chapters/doha``."""
    return books.soup(book / f"{name}.html")


@pytest.mark.parametrize("name", CHAPTERS)
def test_each_chapter_says_directly_below_its_title_what_it_is(built_book: Path, name: str) -> None:
    """And the key points come next, before any cell."""
    page = soup(built_book, name)
    head = page.select_one("h1").find_next_sibling()
    assert head["class"] == ["cf-pagehead"]
    took = int(head.select_one("dd").text.split()[0])
    assert 3 <= took <= 10
    called, day = head.select("dt")[1].text, head.select("dd")[1].text
    cited = page.select_one(".cf-reference").text
    assert f"{called}: {day}" in cited
    below = head.find_next_sibling()
    assert below.name == "section"
    assert below.select_one(".cf-keypoints") is not None
    assert below.find(class_="cell_input") is None or below.select_one("h2 ~ .cf-keypoints ~ .cell")


def test_the_outlook_stands_on_the_cut_off_and_all_else_on_the_information_date(
    built_book: Path, recorded: Ledger
) -> None:
    """A day has one name, on every page."""
    dated = {}
    for name in CHAPTERS:
        head = soup(built_book, name).select_one(".cf-pagehead")
        dated[name] = (head.select("dt")[1].text, head.select("dd")[1].text)
    assert dated.pop("chapters/outlook") == ("Cut-off", "9 November 2025")
    assert set(dated.values()) == {("Information date", words.day(recorded.until))}


@pytest.mark.parametrize("name", [FRONT, *REPORT])
def test_names_lead_to_their_entries_once_a_page(built_book: Path, name: str) -> None:
    page = soup(built_book, name)
    entries = {tag["id"] for tag in soup(built_book, "chapters/glossary").select("dt[id]")}
    links = page.select("a.cf-term")
    keys = [link["data-term"] for link in links]
    assert keys
    assert len(keys) == len(set(keys))
    assert set(keys) <= entries
    assert all(link["href"] == f"glossary.html#{link['data-term']}" for link in links)
    assert {tag["id"] for tag in page.select("template")} == {f"cf-term-{key}" for key in keys}
    apart = "h1, h2, h3, figcaption, figure, table, pre, .cf-judgement, a a"
    assert not [link for link in links if link.find_parent(["h1", "h2", "h3", "table", "pre"])]
    assert not page.select(", ".join(f"{one} a.cf-term" for one in apart.split(", ")))


def test_first_mention_on_the_doha_page_is_the_full_name(built_book: Path) -> None:
    page = soup(built_book, "chapters/doha")
    link = page.select_one('[data-term="actor-khawaja-asif"]')
    assert link.text == "Khawaja Muhammad Asif"
    assert "Pakistan's defence minister" in link.parent.text.replace("’", "'")
    told = page.select_one("#cf-term-actor-khawaja-asif").decode_contents().replace("’", "'")
    assert "Pakistan's defence minister; Islamabad's side." in told


def test_each_entry_has_an_address_and_says_where_it_is_named(built_book: Path) -> None:
    page = soup(built_book, "chapters/glossary")
    for head in page.select(".cf-glossary dt"):
        assert head["id"].startswith(("actor-", "place-", "term-"))
        link = head.select_one("a.cf-permalink")
        assert link["href"] == f"#{head['id']}"
        assert link["aria-label"].startswith("Permanent link to ")
        assert head.find_next_sibling("dd").text.strip()
    asif = page.select_one("#actor-khawaja-asif").find_next_sibling("dd")
    assert "doha.html" in [link["href"] for link in asif.select("a")]


def test_each_line_of_the_chronology_leads_to_its_evidence(built_book: Path) -> None:
    """To the page of an event, which is there."""
    lines = soup(built_book, "chapters/chronology").select("article section section li")
    assert len(lines) > 30
    for line in lines:
        hrefs = [str(link["href"]) for link in line.select("a[href^='evidence/']")]
        assert hrefs, line.get_text()
        assert all((built_book / "chapters" / href.partition("#")[0]).is_file() for href in hrefs)


def test_long_tables_are_folded_under_what_they_hold(built_book: Path) -> None:
    for name in ("sources", "independence", "after-the-cut-off"):
        folds = soup(built_book, f"chapters/{name}").select("details.cf-fold")
        assert folds, name
        for fold in folds:
            rows = len(fold.select("tbody tr, .citation"))
            assert str(rows) in fold.summary.text
            assert not fold.has_attr("open")
    assert soup(built_book, "chapters/sources").select("details.cf-fold .citation")


def test_claims_and_findings_have_addresses_beside_them(built_book: Path) -> None:
    for name in ("chapters/evidence/doha-ceasefire", "chapters/claims", "chapters/disputed"):
        page = soup(built_book, name)
        rows = page.select("table.cf-claims tbody tr, table.cf-ledger tbody tr")
        assert rows, name
        for row in rows:
            link = row.select_one("a.cf-permalink")
            if not row.has_attr("id"):  # it has its place where it is told
                assert "Told elsewhere" in row.get_text()
                assert link is None
                continue
            assert link["href"] == f"#{row['id']}"
            assert link["aria-label"].startswith("Permanent link to claim ")
    for section in soup(built_book, "chapters/evidence/doha-ceasefire").select(
        "section section[id]"
    ):
        assert section.find(class_="headerlink")["href"] == f"#{section['id']}"


def test_figures_have_addresses_beside_them(built_book: Path) -> None:
    page = soup(built_book, "chapters/evidence/doha-ceasefire")
    charts = page.select(".cf-chart")
    assert charts
    for chart in charts:
        assert page.select_one(f'a.cf-permalink[href="#{chart["id"]}"]')
    for figure in soup(built_book, "chapters/doha").select("figure[id]"):
        assert figure.select_one("a.headerlink")["href"] == f"#{figure['id']}"


def test_every_id_is_there_once(every_page: list[Path]) -> None:
    for path in every_page:
        ids = re.findall(r'<(?!template)[^>]*? id="([^"]+)"', path.read_text(encoding="utf-8"))
        twice = {one for one in ids if ids.count(one) > 1} if len(set(ids)) < len(ids) else set()
        assert not twice, path.name


def test_a_name_is_explained_when_pointed_at_focused_or_tapped(
    reader: Callable[..., Any], built_book: Path
) -> None:
    path = built_book / "chapters" / "doha.html"
    link = '[data-term="actor-khawaja-asif"]'
    with reader() as context:
        page = opened(context, path).page
        page.hover(link)
        page.wait_for_selector(".cf-preview:not([hidden])")
        assert "defence minister" in page.inner_text(".cf-preview")
        assert page.get_attribute(".cf-preview", "aria-label") == "Glossary"
        page.keyboard.press("Escape")
        assert page.is_hidden(".cf-preview")
        page.mouse.move(0, 0)
        page.focus(link)
        page.wait_for_selector(".cf-preview:not([hidden])")
    with reader(PHONE, has_touch=True, is_mobile=True) as context:
        page = opened(context, path).page
        page.tap(link)
        page.wait_for_selector(".cf-preview:not([hidden])")
        assert page.url.endswith("doha.html")
    with reader(java_script_enabled=False) as context:
        page = opened(context, path).page
        page.click(link)
        assert page.url.endswith("glossary.html#actor-khawaja-asif")


def test_a_link_into_a_fold_opens_it_and_print_opens_all(
    reader: Callable[..., Any], built_book: Path
) -> None:
    path = built_book / "chapters" / "sources.html"
    place = soup(built_book, "chapters/sources").select_one(".cf-fold .citation")["id"]
    with reader() as context:
        page = opened(context, path, f"#{place}").page
        page.wait_for_function(
            "id => document.getElementById(id).closest('details').open", arg=place
        )
        assert page.locator(f"#{place}").is_visible()
    with reader() as context:
        page = opened(context, path).page
        closed = "document.querySelectorAll('details.cf-fold:not([open])').length"
        before = page.evaluate(closed)
        assert before
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        assert page.evaluate(closed) == 0
        page.evaluate("window.dispatchEvent(new Event('afterprint'))")
        assert page.evaluate(closed) == before


@pytest.mark.parametrize(
    ("name", "most"), [("sources", 15_000), ("independence", 15_000), ("after-the-cut-off", 20_000)]
)
def test_pages_that_were_long_on_a_phone_are_short(
    reader: Callable[..., Any], built_book: Path, name: str, most: int
) -> None:
    with reader(PHONE) as context:
        page = opened(context, built_book / "chapters" / f"{name}.html").page
        assert page.evaluate("document.documentElement.scrollHeight") < most


def test_aids_fit_the_smallest_phone(reader: Callable[..., Any], built_book: Path) -> None:
    names = [f"{built_book}/{name}.html" for name in (FRONT, *REPORT, "chapters/glossary")]
    assert not faults_of(reader, list(map(Path, names)), TOO_WIDE, None, size=SMALL_PHONE)
