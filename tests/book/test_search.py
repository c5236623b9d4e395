"""The search of the book: what its index holds, and whether an analyst finds what he asks for."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import books
import pytest
import yaml
from browsing import DESK, PHONE, SMALL_PHONE, TOO_WIDE, opened
from playwright.sync_api import Browser
from serving import POLICY, served

from ceasefire import Ledger
from ceasefire.site import searchindex

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = yaml.safe_load((ROOT / "tools" / "search-questions.yaml").read_text(encoding="utf-8"))
ASKED = [one for part in QUESTIONS.values() for one in part]

#: What readers type, and places of which one is to be among the first three.
EVERYDAY = {
    "timeline": ["chronology"],
    "what happened when": ["chronology"],
    "who is who": ["who-is-who"],
    "leaders": ["who-is-who"],
    "summary": ["one-page"],
    "who fired first": ["evidence/october-clashes#october-clashes--initiator"],
    "who started it": ["evidence/october-clashes#october-clashes--initiator"],
    "how many died": ["evidence/october-clashes#october-clashes--killed--all"],
    "deported Afghans": ["evidence/weekly-returns-2025#weekly-returns-2025--deported"],
    "what is the Durand Line": ["seven-questions", "glossary#term-durand-line"],
    "is the border open": ["evidence/border-closure#border-closure--status"],
    "who is Asif": ["glossary#actor-khawaja-asif"],
    "why does Kabul not act": ["evidence/ttp-attacks#ttp-attacks--inaction--*"],
    "Trump": ["glossary#actor-donald-trump", "glossary#actor-united-states"],
    "xqzvwk Chaman": ["evidence/chaman-fire", "istanbul#fire-at-spin-boldak-and-chaman"],
    "Pakisten ceasfire": ["doha", "evidence/doha-ceasefire"],
}

#: What a search says of its words before it counts.
SAID = {
    "xqzvwk": "Nothing found. “xqzvwk” is not in the book.",
    "xqz vwk": "Nothing found. “xqz” and “vwk” are not in the book.",
    "xqz Chaman": "“xqz” is not in the book. ",
    "Biden": "Nothing found. “Biden” is not in the book.",  # one letter from another word
    "Indra": "Nothing found. “Indra” is not in the book.",  # one letter from a country
    "tork": "No page has “tork”; shown: “Torkham”. ",
    "Trumpp": "No page has “Trumpp”; shown: “Trump”. ",
    "Trump": "Donald Trump counts as one voice with the United States, which is shown too. ",
    "armistice": "No page has “armistice”; shown: “truce”",
}

Reader = Callable[..., Any]
WORD = re.compile(r"\w+")


def index_of(book: Path) -> dict[str, list[Any]]:
    text = (book / "_static" / "ceasefire-search-index.js").read_text(encoding="utf-8")
    script = re.fullmatch(r"window\.ceasefireSearch=(.*);\n", text)
    assert script
    index: dict[str, list[Any]] = json.loads(script[1])
    return index


def test_index_is_the_same_for_the_same_pages(built_book: Path, recorded: Ledger) -> None:
    pages = searchindex.read(built_book, recorded.book)
    claims = searchindex.claims(built_book, recorded.book)
    made = searchindex.script(pages, recorded.names, claims)
    written = (built_book / "_static" / "ceasefire-search-index.js").read_text(encoding="utf-8")
    assert made == written


def test_index_leads_to_places_that_exist(built_book: Path) -> None:
    index = index_of(built_book)
    pages = [(built_book / page[0]).read_text(encoding="utf-8") for page in index["pages"]]
    assert len(index["places"]) > len(pages) > 20
    lost = [p[:2] for p in index["places"] if p[1] and f'id="{p[1]}"' not in pages[p[0]]]
    assert lost == []


def test_index_holds_no_word_that_its_pages_do_not(built_book: Path) -> None:
    """So what a selection withholds from the pages is not in the index either."""
    index = index_of(built_book)
    said = [words_of(built_book / page[0]) for page in index["pages"]]
    more = {
        (p[0], word)
        for p in index["places"]
        for word in WORD.findall(p[3])
        if word not in said[p[0]]
    }
    assert more == set()


def words_of(path: Path) -> set[str]:
    """Return the words of a page, also those that only an edge of a cell keeps apart."""
    soup = books.soup(path)
    return {*WORD.findall(soup.get_text()), *WORD.findall(soup.get_text(" "))}


def test_files_of_the_other_search_are_not_shipped(built_book: Path) -> None:
    names = ("searchindex.js", "searchtools.js", "language_data.js", "doctools.js")
    assert [path for name in names for path in built_book.rglob(name)] == []


@pytest.mark.parametrize(
    "name", ["arab-news-2025-11-08.p12.1", "claims.html#arab-news-2025-11-08-p12-1"]
)
def test_a_claim_is_found_by_its_name(reader: Reader, built_book: Path, name: str) -> None:
    """As the report writes it, or as an address ends."""
    with reader() as context:
        page = opened(context, built_book / "search.html", "?q=" + quote(name)).page
        page.locator(".cf-results a").first.click()
        page.wait_for_url("**/chapters/claims.html#arab-news-2025-11-08-p12-1")


def test_an_empty_search_says_what_to_type(reader: Reader, built_book: Path) -> None:
    with reader() as context:
        page = opened(context, built_book / "search.html").page
        assert page.locator(".cf-search-count").inner_text().startswith("Type a word")


@pytest.mark.parametrize("question", ASKED, ids=[one["ask"] for one in ASKED])
def test_what_an_analyst_asks_is_among_the_first_three(
    reader: Reader, built_book: Path, question: dict[str, Any]
) -> None:
    """From a file, with the console silent."""
    with reader() as context:
        watched = opened(context, built_book / "search.html", "?q=" + quote(question["ask"]))
        watched.page.wait_for_selector(".cf-results li")
        links = watched.page.eval_on_selector_all(
            ".cf-results li > a", "all => all.map(a => a.getAttribute('href'))"
        )
        assert any(answers(link, question["answers"]) for link in links[:3]), links[:3]
        assert watched.complaints == []


@pytest.mark.parametrize("query", EVERYDAY)
def test_everyday_words_find_what_a_person_expects(
    reader: Reader, built_book: Path, query: str
) -> None:
    with reader() as context:
        page = opened(context, built_book / "search.html", "?q=" + quote(query)).page
        page.wait_for_selector(".cf-results li")
        links = page.eval_on_selector_all(
            ".cf-results li > a", "all => all.map(a => a.getAttribute('href'))"
        )
        assert any(answers(link, EVERYDAY[query]) for link in links[:3]), links[:3]


@pytest.mark.parametrize("query", SAID)
def test_a_search_says_which_words_it_did_not_find(
    reader: Reader, built_book: Path, query: str
) -> None:
    """No short word is taken for another, and none without saying so."""
    with reader() as context:
        page = opened(context, built_book / "search.html", "?q=" + quote(query)).page
        page.wait_for_function(
            "/Nothing|result/.test(document.querySelector('.cf-search-count').textContent)"
        )
        assert page.locator(".cf-search-count").inner_text().startswith(SAID[query])


def test_a_finding_is_shown_with_its_answer(reader: Reader, built_book: Path) -> None:
    """Whole, with what a reader is told of it in brackets."""
    with reader() as context:
        page = opened(context, built_book / "search.html", "?q=who%20fired%20first").page
        answer = page.locator(".cf-results .cf-found").first
        answer.wait_for()
        assert answer.inner_text().count("(") == answer.inner_text().count(")")


def test_words_lead_to_sections_that_their_pages_have(built_book: Path, recorded: Ledger) -> None:
    """A page may be still to come; a section of one that is there may not be gone."""
    index = index_of(built_book)
    pages = {page[0].removesuffix(".html") for page in index["pages"]}
    spots = {(index["pages"][p[0]][0].removesuffix(".html"), p[1]) for p in index["places"]}
    named = [place.partition("#")[::2] for place in recorded.book.asked.places]
    assert [spot for spot in named if spot[0] in pages and tuple(spot) not in spots] == []


def answers(link: str, wanted: list[str]) -> bool:
    place = link.removeprefix("chapters/").replace(".html", "")
    starts = [w if "#" in w else f"{w}*" for w in wanted]
    return any(re.fullmatch(re.escape(start).replace(r"\*", ".*"), place) for start in starts)


def test_nothing_of_the_index_is_loaded_before_somebody_searches(
    reader: Reader, built_book: Path
) -> None:
    with reader() as context:
        watched = opened(context, built_book / "chapters" / "doha.html")
        assert [url for url in watched.requests if "search" in Path(url).name] == []


@pytest.mark.parametrize("size", [DESK, PHONE, SMALL_PHONE], ids=str)
def test_search_by_keyboard_says_how_many_it_found(
    reader: Reader, built_book: Path, size: tuple[int, int]
) -> None:
    """From the field of a page where there is one in sight, else on the page of search."""
    with reader(size) as context:
        watched = opened(context, built_book / "search.html")
        page = watched.page
        assert page.evaluate("document.activeElement.id") == "cf-query"
        page.keyboard.type("Chaman")
        page.keyboard.press("Enter")
        page.wait_for_selector(".cf-results li mark")
        status = page.locator(".cf-search-count[role=status]")
        assert re.match(r"\d+ results for “Chaman”\. .*Chapter: \d+", status.inner_text())
        assert page.evaluate(TOO_WIDE) == []
        before = page.locator(".cf-results li").count()
        page.locator(".cf-search-more").press("Enter")
        assert page.locator(".cf-results li").count() > before
        assert page.evaluate("document.activeElement.matches('.cf-results a')")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("chapters/"))
        assert watched.complaints == []


def test_search_from_a_chapter_leads_to_the_results(reader: Reader, built_book: Path) -> None:
    with reader() as context:
        watched = opened(context, built_book / "chapters" / "doha.html")
        field = watched.page.locator("header input[name=q]")
        field.fill("TTP sanctuary")
        field.press("Enter")
        watched.page.wait_for_selector(".cf-results li mark")
        assert watched.page.locator("#cf-query").input_value() == "TTP sanctuary"
        assert watched.complaints == []


def test_search_that_finds_nothing_says_so(reader: Reader, built_book: Path) -> None:
    with reader() as context:
        page = opened(context, built_book / "search.html", "?q=xqzvwk").page
        page.get_by_text("“xqzvwk” is not in the book").wait_for()
        assert page.locator(".cf-results li").count() == 0
        ways = page.locator(".cf-search-instead")
        assert ways.locator("a[href='chapters/glossary.html']").is_visible()
        page.locator("#cf-query").fill("Chaman")
        page.wait_for_selector(".cf-results li")
        assert not ways.is_visible()


def test_without_the_index_a_message_says_so(reader: Reader, built_book: Path) -> None:
    with reader() as context:
        context.route(re.compile("search-index"), lambda route: route.abort())
        page = opened(context, built_book / "search.html", "?q=Doha").page
        page.get_by_text("could not be loaded").wait_for()


def test_without_scripts_the_page_offers_the_claims_and_nothing_dead(
    reader: Reader, built_book: Path
) -> None:
    with reader(java_script_enabled=False) as context:
        page = opened(context, built_book / "search.html").page
        assert not page.locator("#cf-query").is_visible()
        assert page.locator("main a[href='chapters/claims.html']").is_visible()


def test_search_works_under_a_strict_policy(browser: Browser, built_book: Path) -> None:
    """Served, since a file has no headers."""
    with served(built_book, POLICY) as site:
        page = browser.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(f"{site}search.html?q=Durand")
        page.wait_for_selector(".cf-results li mark")
        page.close()
    assert complaints == []
