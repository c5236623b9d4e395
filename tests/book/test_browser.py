"""The built book in a real browser, opened from files as a reader without a network opens it."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from pathlib import Path

import books
import nbformat
import pytest
from browsing import (
    DESK,
    NOT_ONE_PICTURE,
    PHONE,
    SMALL_PHONE,
    TEXT_COLOURS,
    TOO_WIDE,
    luminance,
    opened,
)
from playwright.sync_api import Page


@pytest.fixture
def chapter(built_book: Path) -> Path:
    """A chapter with values that are disputed."""
    return built_book / "chapters" / "october-clashes.html"


def test_book_has_pages_and_charts(pages, chart_pages):
    """Without them all that follows would pass by looking at nothing."""
    assert len(pages) >= 3
    assert chart_pages


@dataclass
class Unscripted:
    """What is seen of a page whose scripts are off."""

    path: Path
    asked: list[str]
    complaints: list[str]
    wide: list[str] = field(default_factory=list)
    pictureless: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def unscripted(reader, pages, every_page) -> list[Unscripted]:
    """Every page without scripts, opened once for all that is asked here; some in several sizes."""
    seen = []
    with reader(java_script_enabled=False) as context:
        for path in every_page:
            watched = opened(context, path)
            page = watched.page
            look = Unscripted(path, watched.requests, watched.complaints)
            for width, height in (DESK, PHONE, SMALL_PHONE) if path in pages else ():
                page.set_viewport_size({"width": width, "height": height})
                charts = page.eval_on_selector_all(".cf-chart", NOT_ONE_PICTURE)
                look.pictureless += [f"{width} {chart}" for chart in charts]
                look.wide += [f"{width} {part}" for part in page.evaluate(TOO_WIDE)]
            page.close()
            seen.append(look)
    return seen


def test_no_page_asks_the_network_or_complains_without_scripts(unscripted, every_page, built_book):
    """No request leaves the book; with scripts on, test_open_pages.py looks at the same."""
    assert [look.path for look in unscripted] == every_page
    assert all(look.asked for look in unscripted)
    own = (built_book.as_uri(), "data:")
    faults = {
        look.path.name: outside + look.complaints
        for look in unscripted
        if (outside := [url for url in look.asked if not url.startswith(own)]) or look.complaints
    }
    assert faults == {}


def test_each_chart_shows_exactly_one_picture_without_scripts(unscripted):
    """At a desk and on two phones; with scripts on, test_open_pages.py looks at the same."""
    assert {look.path.name: look.pictureless for look in unscripted if look.pictureless} == {}


def test_no_page_scrolls_sideways_without_scripts(unscripted):
    """At a desk and on two phones; with scripts on, test_open_pages.py looks at the same."""
    assert {look.path.name: look.wide for look in unscripted if look.wide} == {}


def test_charts_differ_in_dark_mode(reader, chart_pages):
    colours = []
    for scheme in ("light", "dark"):
        with reader(color_scheme=scheme) as context:
            page = opened(context, chart_pages[0]).page
            page.wait_for_selector(f'html[data-theme="{scheme}"]')
            colours.append(page.eval_on_selector_all(".cf-chart", TEXT_COLOURS))
    light, dark = colours
    assert [text for text, _, _ in light] == [text for text, _, _ in dark]
    assert all(one[1] != other[1] for one, other in zip(light, dark, strict=True))


def test_the_mode_is_switched_and_kept(reader, chapter):
    """The button says what it leads to, and the next page is as the last one was left."""
    with reader(color_scheme="light") as context:
        page = opened(context, chapter).page
        page.get_by_role("button", name="Dark").click()
        assert page.locator("html").get_attribute("data-theme") == "dark"
        page.get_by_role("button", name="Light").wait_for()
        other = opened(context, chapter.with_name("doha.html")).page
        assert other.locator("html").get_attribute("data-theme") == "dark"


def test_the_system_decides_without_scripts(reader, chapter):
    grounds = []
    for scheme in ("light", "dark"):
        with reader(color_scheme=scheme, java_script_enabled=False) as context:
            body = opened(context, chapter).page.locator("body")
            grounds.append(body.evaluate("body => getComputedStyle(body).backgroundColor"))
    assert luminance(grounds[0]) > 0.9
    assert luminance(grounds[1]) < 0.1


def test_contents_open_over_the_page_on_a_phone(reader, chapter):
    """By touch and by keyboard; Escape closes them, and gives the focus back."""
    with reader(size=PHONE) as context:
        page = opened(context, chapter).page
        contents, opener = page.locator("nav#contents"), page.locator(".cf-open")
        opener.click()
        assert opener.get_attribute("aria-expanded") == "true"
        assert contents.get_by_role("link", name="Istanbul").is_visible()
        page.keyboard.press("Escape")
        assert opener.get_attribute("aria-expanded") == "false"
        assert opener.evaluate("link => link === document.activeElement")
        page.keyboard.press("Space")
        contents.get_by_role("link", name="Istanbul").click()
        page.wait_for_url("**/istanbul.html")


def test_contents_are_reached_without_scripts_on_a_phone(reader, chapter):
    with reader(size=PHONE, java_script_enabled=False) as context:
        page = opened(context, chapter).page
        page.get_by_role("link", name="Contents").click()
        assert page.url.endswith("#contents")
        page.locator("nav#contents").get_by_role("link", name="Doha").click()
        page.wait_for_url("**/doha.html")


def test_a_place_that_is_led_to_shows_below_the_bar(reader, chapter):
    """On the smallest phone and at great zoom too."""
    for size in (DESK, SMALL_PHONE, (320, 256)):
        with reader(size=size) as context:
            page = opened(context, chapter, "#the-crossings").page
            page.wait_for_timeout(100)
            under = page.evaluate(
                "document.elementFromPoint(40, document.getElementById('the-crossings')"
                ".querySelector('h2').getBoundingClientRect().top + 4).closest('.cf-bar')"
            )
            assert under is None, size


def test_copied_words_are_the_sentence_with_what_it_warns_of(reader, chapter):
    """Without marks, notes for screen readers and permanent links; the warning of a value goes with it."""
    with reader() as context:
        page = opened(context, chapter).page
        page.evaluate("getSelection().selectAllChildren(document.querySelector('.cf-keypoints'))")
        copied = page.evaluate("getSelection().toString()")
        assert len(copied) > 200
        assert not re.search("[≠†]|evidence [0-9]", copied)
        carried = page.locator(".cf-keypoints .cf-carried").all_text_contents()
        assert [text for text in carried if text not in copied] == []


def test_copied_words_take_their_reference_along(reader, chapter):
    """As text and as HTML, with the warning of a value in plain sight; a word alone goes as it is."""
    with reader() as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = opened(context, chapter).page
        page.evaluate("getSelection().selectAllChildren(document.querySelector('.cf-keypoints'))")
        page.keyboard.press("Control+C")
        copied = page.evaluate("navigator.clipboard.readText()")
        reference = page.locator(".cf-reference").text_content().strip()
        *_, last = copied.strip().splitlines()
        assert last.startswith(reference)
        assert last.endswith(page.url.split("#")[0]) or page.url.split("#")[0] in last
        carried = page.locator(".cf-keypoints .cf-carried").all_text_contents()
        assert carried
        assert [text for text in carried if text not in copied] == []
        shown = page.evaluate(
            "async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text()"
        )
        assert [text for text in carried if html.escape(text, quote=False) not in shown] == []
        assert not re.search("[≠†]", shown)
        page.evaluate(
            "() => { const words = document.querySelector('article h1').firstChild;"
            " getSelection().setBaseAndExtent(words, 0, words, 4); }"
        )
        page.keyboard.press("Control+C")
        assert len(page.evaluate("navigator.clipboard.readText()")) == 4
        warned = page.locator(".cf-value:has(.cf-carried)").first
        words = warned.locator(".cf-carried").text_content()
        for start in ("node.parentElement.firstChild", "node.firstChild"):
            warned.evaluate(
                "node => { const number = node.firstChild;"
                f" getSelection().setBaseAndExtent({start}, 0, number, number.length); }}"
            )
            page.keyboard.press("Control+C")
            copied = page.evaluate("navigator.clipboard.readText()")
            assert f"{words}\n\n{reference}" in copied, "a number alone has its warning too"
            shown = page.evaluate(
                "async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text()"
            )
            assert html.escape(words, quote=False) in shown


#: The values of a page that are warned of in plain sight: their texts, and what warns of each.
WARNED = """article => [...article.querySelectorAll(':not(.cf-hidden).cf-carried')]
  .filter(one => one.checkVisibility() && !one.closest('.cf-value'))
  .map(one => [one.previousSibling.textContent, one.textContent])"""

#: Selects some signs of one of these values.
CHOSEN = """(article, [at, from, to]) => {
  const one = [...article.querySelectorAll(':not(.cf-hidden).cf-carried')]
    .filter(one => one.checkVisibility() && !one.closest('.cf-value'))[at];
  getSelection().setBaseAndExtent(one.previousSibling, from, one.previousSibling, to);
}"""


@pytest.mark.parametrize("name", ["claims", "evidence/october-clashes", "disputed"])
def test_a_value_alone_is_copied_with_what_warns_of_it_in_its_cell(reader, chapter, name):
    """However few of its words are chosen; and a value that nothing warns of without."""
    with reader() as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = opened(context, chapter.parent / f"{name}.html").page
        article = page.locator("article")
        reference = page.locator(".cf-reference").text_content().strip()
        warned = article.evaluate(WARNED)
        assert {mark for _, mark in warned} & {
            " (misreported, does not count)",
            " (revised since, does not count)",
            " (disputed)",
        }
        for at, (value, mark) in enumerate(warned[:40]):
            for chosen in ((0, len(value)), (0, 1)):
                article.evaluate(CHOSEN, [at, *chosen])
                page.keyboard.press("Control+C")
                copied = page.evaluate("navigator.clipboard.readText()")
                assert copied.startswith(f"{value}{mark}\n\n{reference}")
        plain = "td[data-label^=Value]:not(:has(.cf-carried)), li p"
        article.locator(plain).first.evaluate(
            "cell => { const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();"
            " getSelection().setBaseAndExtent(text, 0, text, 1); }"
        )
        page.keyboard.press("Control+C")
        assert len(page.evaluate("navigator.clipboard.readText()")) == 1


def test_what_does_not_count_says_so_on_paper_and_when_copied(reader, chapter):
    """And with scripts off: the row of the claim has the words itself."""
    path = chapter.with_name("evidence") / "october-clashes.html"
    rows = "[...document.querySelectorAll('table.cf-claims tr')]"
    row = f"{rows}.find(r => r.innerText.includes('misreported'))"
    for options in ({}, {"java_script_enabled": False}):
        with reader(**options) as context:
            page = opened(context, path).page
            aside = page.locator("table.cf-claims tr", has_text="does not count").first
            assert "Set aside: " in aside.inner_text()
            page.emulate_media(media="print")
            assert "does not count" in aside.inner_text()
    with reader() as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = opened(context, path).page
        page.evaluate(f"getSelection().selectAllChildren({row})")
        page.keyboard.press("Control+C")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert "misreported, does not count" in copied
        assert page.locator(".cf-reference").count() == 0 or path.stem in copied


def test_the_first_stop_skips_to_the_text(reader, chapter):
    with reader() as context:
        page = opened(context, chapter).page
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "cf-skip"
        assert page.locator(".cf-skip").bounding_box()["y"] >= 0
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"


def test_a_permanent_link_copies_its_address(reader, chapter):
    """Of a section and of a figure, from a file too, and says so."""
    with reader() as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = opened(context, chapter).page
        for link in (
            page.locator("h2 > a.headerlink").first,
            page.locator("figcaption a.headerlink").first,
        ):
            link.focus()
            page.keyboard.press("Enter")
            page.get_by_text("Link copied").wait_for()
            copied = page.evaluate("navigator.clipboard.readText()")
            assert copied == page.url
            assert copied.startswith(chapter.as_uri() + "#")


def test_links_to_notebooks_and_pictures_lead_to_files(chart_pages):
    """Each notebook is valid and names its kernel; each picture is a file of its own."""
    for path in chart_pages:
        page = books.soup(path)
        notebooks = {link["href"] for link in page.select('a[href$=".ipynb"]')}
        assert notebooks or path.parent.name == "evidence", path.name  # those run no code
        for href in notebooks:
            notebook = nbformat.read(path.parent / href, as_version=4)
            nbformat.validate(notebook)
            assert notebook.metadata.kernelspec.name
        for link in page.select("a.cf-svg"):
            assert (path.parent / link["href"]).read_text(encoding="utf-8").startswith("<?xml")


# -- the evidence behind a value --------------------------------------------------------------


PREVIEW = ".cf-preview"
#: Where a value that is disputed leads: the finding on the page of its event.
PLACE = "october-11-fighting--killed--pakistani-soldiers"
PLACED = f"evidence/october-11-fighting.html#{PLACE}"
DISPUTED_VALUE = f'a.cf-value[href="{PLACED}"]'


def evidence_of(page: Page) -> str:
    """Wait for the preview, and return what it says."""
    page.wait_for_selector(PREVIEW, state="visible")
    return page.inner_text(PREVIEW)


def assert_tells(text: str) -> None:
    """The preview says who, what, where, with what standing, and how it stands."""
    for part in (
        "23", "Pakistan's military", "party on its own losses or act", "paragraph 6", "known since",
        "Disputed", "Grade C4",
    ):  # fmt: skip
        assert part in text, part


def test_preview_by_mouse(reader, chapter):
    """Pointing shows it, the pointer can move into it, leaving hides it, a click leads on."""
    with reader() as context:
        watched = opened(context, chapter)
        page = watched.page
        link = page.locator(DISPUTED_VALUE).first
        link.hover()
        assert_tells(evidence_of(page))
        page.locator(PREVIEW).hover()
        page.wait_for_timeout(600)
        assert page.locator(PREVIEW).is_visible()
        page.mouse.move(2, 2)
        page.wait_for_selector(PREVIEW, state="hidden")
        link.hover()
        evidence_of(page)
        page.keyboard.press("Escape")
        page.wait_for_selector(PREVIEW, state="hidden")
        link.click()
        page.wait_for_url(f"**/{PLACED}")
        assert watched.complaints == []


def test_preview_by_keyboard(reader, chapter):
    """Focus shows it and announces it, Escape closes it and keeps the focus, Enter leads on."""
    with reader() as context:
        page = opened(context, chapter).page
        link = page.locator(DISPUTED_VALUE).first
        link.evaluate(
            "link => { const before = document.createElement('button');"
            " link.parentElement.insertBefore(before, link); before.focus(); }"
        )
        page.keyboard.press("Tab")
        assert link.evaluate("link => link === document.activeElement")
        assert_tells(evidence_of(page))
        assert_tells(page.locator("[role=status].cf-told").text_content())
        page.keyboard.press("Escape")
        page.wait_for_selector(PREVIEW, state="hidden")
        assert link.evaluate("link => link === document.activeElement")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{PLACED}")


def test_a_preview_is_announced_from_a_place_that_was_there(reader, chapter):
    """Screen readers tell what changes in a region that they know; it is empty until it tells."""
    with reader() as context:
        page = opened(context, chapter).page
        told = page.locator("[role=status].cf-told")
        assert (told.count(), told.text_content()) == (1, "")
        page.locator(DISPUTED_VALUE).first.focus()
        evidence_of(page)
        assert ".p" not in told.text_content(), "names of claims are for paper"
        page.keyboard.press("Escape")
        assert told.evaluate("told => getComputedStyle(told).display") == "block"
        marks = page.locator("a.cf-mark").all_inner_texts()
        assert len(set(marks)) == len(marks) > 1


#: The mark of the second paragraph with evidence, which is the first of a section; and what it opens.
MARK = "#how-it-began a.cf-mark >> nth=0"


def entry_of(page: Page) -> list[str]:
    """Return the first words of the sentences of the entry to which the mark leads."""
    return page.locator(f".cf-notes {page.locator(MARK).get_attribute('href')} q").all_inner_texts()


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (1920, True), (1000, False)])
def test_the_evidence_of_a_paragraph_opens_beside_it(reader, chapter, width, beside):
    """In the margin, where there is room for it, and else over the text; by mouse and keyboard."""
    with reader(size=(width, 900)) as context:
        watched = opened(context, chapter)
        page = watched.page
        mark = page.locator(MARK)
        for show in (mark.hover, mark.focus):
            mark.scroll_into_view_if_needed()
            show()
            shown = evidence_of(page)
            sentences = page.locator(f"{PREVIEW} q").all_inner_texts()
            assert sentences
            assert all(words in shown for words in sentences)
            box, text = page.locator(PREVIEW).bounding_box(), page.locator("article").bounding_box()
            assert (box["x"] >= text["x"] + text["width"]) == beside
            assert box["x"] + box["width"] <= width
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= 900
            page.keyboard.press("Escape")
            page.wait_for_selector(PREVIEW, state="hidden")
            page.mouse.move(2, 2)
        page.keyboard.press("Enter")
        page.wait_for_function("document.querySelector('.cf-notes li:target') !== null")
        assert entry_of(page) == sentences
        assert watched.complaints == []


def test_the_pointer_gets_from_a_mark_to_the_margin(reader, chapter):
    """Across the text, and a link of the preview leads to its note."""
    with reader() as context:
        page = opened(context, chapter).page
        page.locator(MARK).hover()
        evidence_of(page)
        box, spot = page.locator(PREVIEW).bounding_box(), page.locator(MARK).bounding_box()
        page.mouse.move(box["x"] + 20, spot["y"] + 5, steps=12)
        page.wait_for_timeout(1200)
        assert page.locator(PREVIEW).is_visible()
        note = page.locator(f"{PREVIEW} a[href^='#cf-note-']").first
        place = note.get_attribute("href")
        note.click()
        page.wait_for_selector(PREVIEW, state="hidden")
        assert page.locator(place).is_visible()


def test_a_mark_opens_by_touch(reader, chapter):
    """The first tap shows the evidence, the second leads to it."""
    with reader(size=PHONE, has_touch=True, is_mobile=True) as context:
        page = opened(context, chapter).page
        mark = page.locator(MARK)
        mark.scroll_into_view_if_needed()
        mark.tap()
        evidence_of(page)
        assert "#" not in page.url
        mark.tap()
        page.wait_for_function("document.querySelector('.cf-notes li:target') !== null")


def test_a_mark_leads_to_its_entry_without_scripts(reader, chapter):
    """The browser opens what is folded."""
    with reader(java_script_enabled=False) as context:
        page = opened(context, chapter).page
        place = page.locator(MARK).get_attribute("href")
        page.locator(MARK).click()
        page.wait_for_url(f"**{place}")
        assert page.locator(place).is_visible()
        assert 0 <= page.locator(place).bounding_box()["y"] < 900


def test_paper_has_the_numbers_of_notes_at_a_paragraphs_end(reader, chapter):
    """And at no value of the text; what the marks open on a screen is not printed again."""
    with reader() as context:
        page = opened(context, chapter).page
        page.emulate_media(media="print")
        mark = page.locator(MARK)
        assert re.fullmatch(r"\[[\d, –]+\]", mark.locator(".cf-paper").inner_text())
        assert mark.locator(".cf-paper").is_visible()
        assert mark.locator("[aria-hidden]").is_hidden()
        number = "link => getComputedStyle(link, '::after').content"
        values = page.locator("p a.cf-value")
        assert {values.nth(at).evaluate(number) for at in range(10)} == {"none"}
        assert page.locator(".cf-bases q").first.is_hidden()
        assert page.locator(".cf-bases li[id^='cf-note-']").first.is_visible()


def test_a_long_preview_fits_a_low_window(reader, chapter):
    """It ends within the window, and the arrow keys move what does not fit."""
    with reader(size=(640, 360)) as context:
        page = opened(context, chapter).page
        link = page.locator('a.cf-value[href*="october-clashes--killed--all"]').first
        link.evaluate("link => link.scrollIntoView({block: 'center', behavior: 'instant'})")
        link.focus()
        evidence_of(page)
        box = page.locator(PREVIEW)
        spot = box.bounding_box()
        assert spot["y"] >= 0
        assert spot["y"] + spot["height"] <= 360
        assert box.evaluate("box => box.scrollHeight > box.clientHeight")
        page.keyboard.press("ArrowDown")
        assert box.evaluate("box => box.scrollTop") > 0


def test_preview_leaves_with_the_focus(reader, chapter):
    """Tabbing on shows the next, and nothing in a preview takes the focus."""
    with reader() as context:
        page = opened(context, chapter).page
        links = page.locator("a.cf-value[data-note]")
        links.nth(0).focus()
        first = evidence_of(page)
        for _ in range(6):
            page.keyboard.press("Tab")
            inside = page.evaluate(
                f"document.querySelector('{PREVIEW}').contains(document.activeElement)"
            )
            assert not inside
        page.wait_for_timeout(200)
        assert page.locator(PREVIEW).is_hidden() or page.inner_text(PREVIEW) != first


def test_preview_by_touch(reader, chapter):
    """The first tap shows it, a tap on its link leads on, a tap elsewhere closes it."""
    with reader(size=PHONE, has_touch=True, is_mobile=True) as context:
        page = opened(context, chapter).page
        link = page.locator(DISPUTED_VALUE).last
        link.scroll_into_view_if_needed()
        link.tap()
        assert_tells(evidence_of(page))
        assert page.url.endswith("october-clashes.html")
        box = page.locator(PREVIEW).bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE[0]
        elsewhere = page.get_by_role("heading", name="Sources used")
        elsewhere.evaluate("heading => heading.scrollIntoView()")
        elsewhere.tap()
        page.wait_for_selector(PREVIEW, state="hidden")
        link.scroll_into_view_if_needed()
        link.tap()
        evidence_of(page)
        page.locator(f"{PREVIEW} a").first.tap()
        page.wait_for_url("**/evidence/october-11-fighting.html#*")


def test_evidence_without_scripts(reader, chapter):
    """A value is a link to its evidence, and the page ends with the evidence of its sentences."""
    with reader(java_script_enabled=False) as context:
        page = opened(context, chapter).page
        assert page.locator(PREVIEW).count() == 0
        page.locator(DISPUTED_VALUE).first.click()
        page.wait_for_url(f"**/{PLACED}")
        assert "Pakistan's military" in page.locator(f'[id="{PLACE}"]').inner_text()
        page.go_back()
        page.locator(".cf-notes summary").click()
        assert page.locator(".cf-notes li").first.is_visible()


def test_the_ledger_is_searched_and_sorted(reader, built_book):
    """Typing leaves the claims that match, a heading sorts, and an address still leads to its row."""
    with reader() as context:
        watched = opened(
            context, built_book / "chapters" / "claims.html", "#rna-media-2025-11-08-p11-4"
        )
        page = watched.page
        rows = page.locator("table.cf-ledger tbody tr")
        every = rows.count()
        assert every > 200
        page.wait_for_function(
            "() => { const box = document.getElementById('rna-media-2025-11-08-p11-4')"
            ".getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }"
        )
        page.get_by_label("Search the claims:").fill("Baku")
        page.wait_for_function(
            f"document.querySelectorAll('table.cf-ledger tbody tr').length < {every}"
        )
        assert rows.count() > 1
        assert all("Baku" in text for text in rows.all_inner_texts())
        page.get_by_label("Search the claims:").fill("")
        heading = page.locator("table.cf-ledger th", has_text="Status")
        heading.click()
        page.wait_for_selector('table.cf-ledger th[aria-sort="ascending"]')
        assert rows.first.locator("td[data-label=Status]").inner_text().strip() == "agreed"
        heading.locator("[role=button]").focus()
        page.keyboard.press("Space")
        page.wait_for_selector('table.cf-ledger th[aria-sort="descending"]')
        page.get_by_label("Search the claims:").fill("a zebra crossing")
        page.wait_for_function("document.querySelectorAll('.cf-ledger tbody tr[id]').length === 0")
        page.evaluate("location.hash = '#rna-media-2025-11-08-p11-5'")
        page.wait_for_function("document.querySelector('.cf-ledger tr:target') !== null")
        assert page.get_by_label("Search the claims:").input_value() == ""
        assert watched.complaints == []


def test_the_ledger_is_sorted_on_a_phone(reader, built_book):
    """A list takes the place of the headings, and numbers stand in the order of their size."""
    with reader(size=PHONE, has_touch=True, is_mobile=True) as context:
        page = opened(context, built_book / "chapters" / "claims.html").page
        page.get_by_label("Sort by:").select_option("Value, ascending")
        values = page.locator("table.cf-ledger tbody tr td:nth-child(3)").all_inner_texts()
        numbers = [int(value) for value in values if value.strip().isdigit()]
        assert len(numbers) > 20
        assert numbers == sorted(numbers)
        page.get_by_label("Sort by:").select_option("Claim, ascending")
        first = page.locator("table.cf-ledger tbody tr").first
        assert first.get_attribute("id").startswith("aa-2025-10-16-p")


def test_the_ledger_is_whole_without_scripts(reader, built_book):
    """Every claim is in the page."""
    with reader(java_script_enabled=False) as context:
        page = opened(context, built_book / "chapters" / "claims.html").page
        assert page.locator("table.cf-ledger tbody tr").count() > 200
        assert page.locator(".dt-search").count() == 0
