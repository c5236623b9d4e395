"""Under a strict content policy, and from a file, everything of a page can be used in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from browsing import DESK, Watched, told
from playwright.sync_api import Browser, BrowserContext, Locator, Page
from serving import POLICY, served

#: Tells what the policy refused where the console would say it in other words, or not at all.
WATCH = """document.addEventListener('securitypolicyviolation', found =>
  console.error('refused by the policy: ' + found.violatedDirective + ' ' + found.blockedURI))"""


@pytest.fixture(scope="module", params=["policy", "file"])
def site(request: pytest.FixtureRequest, built_book: Path) -> Iterator[str]:
    """The book on a server with a strict policy, and the book as files."""
    if request.param == "file":
        yield built_book.as_uri() + "/"
        return
    with served(built_book, POLICY) as address:
        yield address


@contextmanager
def strict(browser: Browser, site: str) -> Iterator[BrowserContext]:
    """Give a reader who may copy, and who reaches the book's site and no other."""
    context = browser.new_context(
        viewport={"width": DESK[0], "height": DESK[1]},
        accept_downloads=True,
        reduced_motion="reduce",
    )
    context.route(re.compile(f"^(?!{re.escape(site)})https?://"), lambda route: route.abort())
    context.add_init_script(WATCH)
    context.set_default_timeout(15_000)
    yield context
    context.close()


def visited(context: BrowserContext, address: str) -> Watched:
    """Open an address, and wait until its deferred scripts have run."""
    watched = Watched(context.new_page())
    watched.listen()
    watched.page.goto(address, wait_until="load")
    return watched


@pytest.fixture
def context(browser: Browser, site: str) -> Iterator[BrowserContext]:
    """A strict reader's browser."""
    with strict(browser, site) as opened:
        yield opened


@pytest.fixture
def chapter(context: BrowserContext, site: str) -> Watched:
    """A chapter with values, figures, data and permanent links."""
    return visited(context, site + "chapters/october-clashes.html")


def test_the_policy_is_in_force(browser: Browser, tmp_path: Path) -> None:
    """A page with an inline script is heard to complain, so that silence means something."""
    (tmp_path / "bad.html").write_text(
        "<!DOCTYPE html><title>x</title><script>window.ran = 1</script>"
    )
    with served(tmp_path, POLICY) as site, strict(browser, site) as context:
        watched = visited(context, site + "bad.html")
        assert watched.page.evaluate("window.ran") is None
        assert any("refused by the policy: script-src" in said for said in watched.complaints)


def test_every_page_opens_in_silence(
    browser: Browser, built_book: Path, every_page: list[Path]
) -> None:
    """The policy refuses nothing, nothing is missing, and nothing is asked of another site."""
    faults = {}
    with served(built_book, POLICY) as site, strict(browser, site) as context:
        for path in every_page:
            watched = visited(context, site + path.relative_to(built_book).as_posix())
            outside = [u for u in watched.requests if not u.startswith((site, "data:", "blob:"))]
            if outside or watched.complaints:
                faults[path.name] = outside + watched.complaints
            watched.page.close()
    assert faults == {}, told(faults)


def test_a_preview_shows_the_evidence(chapter: Watched) -> None:
    """Pointing at a value opens it."""
    chapter.page.locator("article a.cf-value").first.hover()
    preview = chapter.page.locator(".cf-preview")
    preview.wait_for()
    for words in ("known since", "paragraph", "Grade"):
        assert words in preview.inner_text()
    assert chapter.complaints == []


def test_light_and_dark_are_switched_and_kept(chapter: Watched) -> None:
    """The button turns the page, and the next page is turned as well."""
    page, ground = chapter.page, "getComputedStyle(document.body).backgroundColor"
    before = (page.evaluate("document.documentElement.dataset.theme"), page.evaluate(ground))
    page.locator(".cf-mode").click()
    after = (page.evaluate("document.documentElement.dataset.theme"), page.evaluate(ground))
    assert before[0] != after[0]
    assert before[1] != after[1]
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == after[0]
    assert chapter.complaints == []


def test_a_figure_is_explored(chapter: Watched) -> None:
    """It becomes live without code made from text, and a mark tells its values."""
    page = chapter.page
    chart = page.locator(".cf-chart").first
    chart.locator(".cf-explore").click()
    live = chart.locator(".cf-live svg").first
    live.wait_for()
    assert pointed_at_some_mark(page, live)
    assert chapter.complaints == []


def pointed_at_some_mark(page: Page, live: Locator) -> bool:
    """Point at mark after mark until a tooltip shows; what lies under another mark tells nothing."""
    tooltip = page.locator("#vg-tooltip-element.visible")
    for mark in live.locator(
        ".role-mark path, .role-mark circle, .role-mark rect, .role-mark line"
    ).all()[:60]:
        mark.scroll_into_view_if_needed()
        box = mark.bounding_box()
        if box is None:
            continue
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.wait_for_timeout(50)
        if tooltip.count() and tooltip.inner_text().strip():
            return True
    return False


def test_the_book_is_searched_from_a_chapter(chapter: Watched) -> None:
    """What is found leads to a page that opens."""
    page = chapter.page
    page.locator("form[role=search] input[type=search]").first.fill("ceasefire")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?*")
    results = page.locator("main a[href*='chapters/']")
    results.first.wait_for()
    results.first.click()
    page.wait_for_url("**/chapters/**")
    assert page.locator("article h1").count() == 1
    assert chapter.complaints == []


def test_every_address_that_search_finds_is_there(
    context: BrowserContext, site: str, built_book: Path
) -> None:
    """Links made by the script lead to pages, and to places on them."""
    watched = visited(context, site + "search.html?q=ceasefire")
    links = watched.page.locator("main a[href*='chapters/']")
    links.first.wait_for()
    addresses = {str(link.evaluate("link => link.href")) for link in links.all()}
    assert len(addresses) > 3
    assert [address for address in addresses if not is_there(address, site, built_book)] == []
    assert watched.complaints == []


def is_there(address: str, site: str, book: Path) -> bool:
    """Tell whether an address of the book has its page, and its place on it."""
    page, _, place = address.removeprefix(site).partition("#")
    path = book / page.partition("?")[0]
    return path.is_file() and (not place or f'id="{place}"' in path.read_text(encoding="utf-8"))


def test_the_ledger_is_searched_and_sorted(context: BrowserContext, site: str) -> None:
    """Typing leaves fewer claims; a heading puts them in another order."""
    watched = visited(context, site + "chapters/claims.html")
    page, rows = watched.page, watched.page.locator("table.cf-ledger tbody tr[id]")
    first = rows.first.get_attribute("id")
    page.locator("table.cf-ledger th", has_text="Value").click()
    page.locator("table.cf-ledger th[aria-sort]").wait_for()
    assert rows.first.get_attribute("id") != first
    before = rows.count()
    page.get_by_label("Search the claims:").fill("Baku")
    page.locator(f"table.cf-ledger tbody:not(:has(tr[id]:nth-child({before})))").wait_for()
    assert 0 < rows.count() < before
    assert watched.complaints == []


#: How the files of a figure begin: a CSV with its first heading, and no mark before it.
STARTS = {".png": rb"\x89PNG", ".svg": rb"<\?xml", ".csv": rb"[A-Z][a-z]", ".json": rb"\{"}


def test_files_of_a_figure_are_downloaded(chapter: Watched) -> None:
    """Picture, drawing, rows and specification, each as what its name says."""
    page = chapter.page
    links = page.locator(".cf-chart").first.locator("a[download]")
    names = [str(link.get_attribute("download")) for link in links.all()]
    assert {Path(name).suffix for name in names} == STARTS.keys()
    for link in links.all():
        address = str(link.evaluate("link => link.href"))
        if address.startswith("file:"):  # browsers open a file's neighbours, and download them not
            file = Path(unquote(urlsplit(address).path))
            assert re.match(STARTS[file.suffix], file.read_bytes())
            continue
        with page.expect_download() as download:
            link.click()
        start = STARTS[Path(download.value.suggested_filename).suffix]
        assert re.match(start, Path(download.value.path()).read_bytes())
    assert chapter.complaints == []


def test_a_permanent_link_copies_its_address(chapter: Watched) -> None:
    """It says so, and the address is the place's."""
    page = chapter.page
    if page.url.startswith("http"):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    link = page.locator("article h2 a.headerlink").first
    address = str(link.evaluate("link => link.href"))
    link.click()
    page.get_by_text("Link copied").wait_for()
    assert "#" in address
    assert page.url == address
    if page.url.startswith("http"):  # a file's page may write, and not read
        assert page.evaluate("navigator.clipboard.readText()") == address
    assert chapter.complaints == []
