"""Figures that a reader opens, in a real browser: from files, and under a policy without eval."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Any

import books
import pytest
from browsing import DESK, PHONE, SMALL_PHONE, TOO_WIDE, contrast, opened
from looking import AXE, AXE_SOURCE
from playwright.sync_api import Browser, Locator, Page
from serving import POLICY, served


@pytest.fixture
def october(built_book: Path) -> Path:
    """A chapter with two figures of counts."""
    return built_book / "chapters" / "october-clashes.html"


@pytest.mark.parametrize("size", [DESK, PHONE], ids=str)
def test_explore_shows_a_live_chart_and_close_brings_the_picture_back(reader, chart_pages, size):
    """By keyboard: Enter opens, Escape closes, and the focus stays on the button."""
    with reader(size) as context:
        for path in chart_pages:
            watched = opened(context, path)
            for chart in watched.page.locator(".cf-chart").all():
                explore(chart, watched.page)
            assert watched.complaints == []
            assert not [url for url in watched.requests if url.startswith("http")]
            watched.page.close()


def test_open_figures_have_one_name_and_no_barrier(reader, chart_pages):
    """What axe finds with every figure of a page open; each is one image with the static one's words."""
    faults = {}
    with reader() as context:
        for path in chart_pages:
            page = opened(context, path).page
            charts = page.locator(".cf-chart").all()
            for chart in charts:
                chart.locator(".cf-explore").click()
                chart.locator(".cf-live svg[role=img]").wait_for()
                said = chart.locator(".cf-static svg desc").first.text_content()
                assert chart.locator(".cf-live svg").get_attribute("aria-label").endswith(said)
            page.evaluate(AXE_SOURCE)
            faults |= {path.name: barriers} if (barriers := page.evaluate(AXE)) else {}
            page.close()
    assert faults == {}


def test_an_open_figure_follows_the_width(reader, october):
    """A phone that is turned gets the other picture, and text keeps its size."""
    with reader() as context:
        page = opened(context, october).page
        chart = page.locator(".cf-chart").first
        chart.locator(".cf-explore").click()
        chart.locator(".cf-live svg").wait_for()
        page.set_viewport_size({"width": 390, "height": 800})
        page.wait_for_function("document.querySelector('.cf-live svg').viewBox.baseVal.width < 400")
        assert chart.locator(".cf-live svg").count() == 1


def test_an_open_figure_is_on_paper_as_it_was(reader, october):
    with reader() as context:
        page = opened(context, october).page
        chart = page.locator(".cf-chart").first
        chart.locator(".cf-explore").click()
        chart.locator(".cf-live svg").wait_for()
        page.emulate_media(media="print")
        assert chart.locator(".cf-static svg.cf-wide").is_visible()
        assert not chart.locator(".cf-live").is_visible()


def test_a_brush_that_was_let_go_elsewhere_is_gone(reader, built_book):
    """No stretch is drawn by a pointer that presses nothing."""
    with reader() as context:
        page = opened(context, built_book / "chapters" / "background.html").page
        chart = page.locator(".cf-chart").first
        chart.locator(".cf-explore").click()
        stage = chart.locator(".cf-stage")
        stage.locator("svg").wait_for()
        stage.scroll_into_view_if_needed()
        box = stage.bounding_box()
        page.mouse.move(box["x"] + 100, box["y"] + 20)
        page.mouse.down()
        page.mouse.move(box["x"] + 100, box["y"] + box["height"] + 40)
        page.mouse.up()
        page.mouse.move(box["x"] + 100, box["y"] + 30)
        page.mouse.move(box["x"] + 240, box["y"] + 30)
        assert not chart.locator(".cf-brush").is_visible()


def explore(chart: Any, page: Page) -> None:
    """Open one chart, look at it, and close it."""
    button, live = chart.locator(".cf-explore"), chart.locator(".cf-live svg")
    button.focus()
    page.keyboard.press("Enter")
    live.wait_for()
    assert button.get_attribute("aria-expanded") == "true"
    assert button.inner_text() == "Close"
    assert live.locator("path, text").count() > 3
    assert not chart.locator(".cf-static").is_visible()
    box, room = live.bounding_box(), chart.bounding_box()
    assert box["width"] <= room["width"] + 1
    page.keyboard.press("Escape")
    chart.locator(".cf-static").wait_for()
    assert live.count() == 0
    assert button.evaluate("button => button === document.activeElement")


def test_without_vega_the_picture_stays_and_a_message_says_so(reader, chart_pages):
    with reader() as context:
        context.route(re.compile("ceasefire-vega"), lambda route: route.abort())
        page = opened(context, chart_pages[0]).page
        chart = page.locator(".cf-chart").first
        chart.locator(".cf-explore").click()
        chart.get_by_text("cannot be shown here").wait_for()
        assert chart.locator(".cf-static svg.cf-wide").is_visible()


def test_without_scripts_there_is_nothing_dead_to_press(reader, chart_pages):
    with reader(java_script_enabled=False) as context:
        page = opened(context, chart_pages[0]).page
        assert page.locator(".cf-explore:visible").count() == 0
        page.locator(".cf-data summary").first.click()
        assert page.locator(".cf-data table").first.is_visible()


def live(page: Page, at: int = 0) -> Locator:
    """Open a figure and wait for it."""
    chart = page.locator(".cf-chart").nth(at)
    chart.locator(".cf-explore").click()
    chart.get_by_text("rows shown").wait_for()
    return chart


def says(chart: Locator, text: str) -> None:
    """Wait until the figure's status says something."""
    chart.locator(".cf-status", has_text=text).wait_for()


def test_figures_open_under_a_policy_without_eval(browser: Browser, built_book: Path):
    with served(built_book, POLICY) as site:
        assert complaints_of(browser, site) == []


def complaints_of(browser: Browser, site: str) -> list[str]:
    """Open every figure of some chapters, and return what the console says."""
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    for name in ("october-clashes", "background", "outlook"):
        page.goto(f"{site}chapters/{name}.html")
        for chart in page.locator(".cf-chart").all():
            chart.locator(".cf-explore").click()
            chart.locator(".cf-stage svg").wait_for()
    context.close()
    return complaints


def test_a_highlight_serves_every_open_figure(reader, october):
    """Marks of the chosen stay, others fade; a figure that opens later takes it over."""
    with reader() as context:
        page = opened(context, october).page
        first = live(page)
        first.get_by_label("Highlight").select_option("Zabihullah Mujahid")
        says(first, "Rows of Zabihullah Mujahid")
        marks = first.locator(".cf-stage .mark-symbol path")
        faded = marks.evaluate_all("all => all.map(one => one.getAttribute('opacity') === '0.15')")
        assert True in faded
        assert False in faded
        says(live(page, 1), "Zabihullah Mujahid")
        first.get_by_label("Highlight").select_option("")
        page.wait_for_function("!document.querySelector('.cf-stage [opacity=\"0.15\"]')")


def test_rows_of_a_source_are_kept_or_hidden_and_it_is_said(reader, october):
    with reader() as context:
        page = opened(context, october).page
        chart = live(page, 1)
        count = chart.locator(".cf-stage .mark-symbol path").count()
        source = chart.get_by_label("Source")
        shown: dict[str, int] = {}
        options = source.locator("optgroup option")
        for value in options.evaluate_all("all => all.map(option => option.value)"):
            source.select_option(value)
            page.wait_for_timeout(100)
            told = chart.locator(".cf-status").inner_text()
            shown[value] = int(told.split(" ", 1)[0])
            assert told.startswith(f"{shown[value]} of {count} rows shown")
            assert ("hidden, not recomputed" in told) is (shown[value] < count)
        only = {value[1:]: number for value, number in shown.items() if value[0] == "+"}
        assert all(0 < number < count for number in only.values())
        assert all(shown[f"-{name}"] >= count - number for name, number in only.items())
        assert any(number < count for value, number in shown.items() if value[0] == "-")


def test_the_day_is_set_by_keyboard_and_reset(reader, october):
    with reader() as context:
        page = opened(context, october).page
        chart = live(page, 1)
        whole = chart.locator(".cf-status").inner_text()
        day = chart.get_by_label("Known by")
        day.focus()
        page.keyboard.press("Home")
        says(chart, "hidden, not recomputed")
        assert re.fullmatch(r"\d{1,2} [A-Z][a-z]+ 2025", day.get_attribute("aria-valuetext"))
        chart.get_by_role("button", name="Reset").click()
        says(chart, whole)
        assert day.input_value() == day.get_attribute("max")


def test_a_stretch_is_zoomed_to_and_there_is_a_way_back(reader, october):
    """By buttons, and by drawing across the chart; a double click goes back."""
    with reader() as context:
        page = opened(context, october).page
        chart = live(page)
        stage = chart.locator(".cf-stage")
        ticks = stage.locator(".role-axis-label text")
        whole = ticks.all_text_contents()
        for out in ("Zoom out", "Reset"):
            chart.get_by_role("button", name="Zoom in").click()
            page.wait_for_timeout(300)
            assert ticks.all_text_contents() != whole
            chart.get_by_role("button", name=out).click()
            page.wait_for_timeout(300)
            assert sorted(ticks.all_text_contents()) == sorted(whole)
        stage.scroll_into_view_if_needed()
        box = stage.bounding_box()
        height = box["y"] + box["height"] - 60
        page.mouse.move(box["x"] + 200, height)
        page.mouse.down()
        page.mouse.move(box["x"] + 300, height, steps=4)
        page.mouse.up()
        page.wait_for_timeout(300)
        assert ticks.all_text_contents() != whole
        page.mouse.dblclick(box["x"] + 250, height)
        page.wait_for_timeout(300)
        assert sorted(ticks.all_text_contents()) == sorted(whole)


def test_a_mark_tells_who_claims_it_since_when(reader, october):
    with reader() as context:
        page = opened(context, october).page
        live(page).locator(".cf-stage .mark-symbol path").first.hover()
        tip = page.locator("#vg-tooltip-element.visible")
        tip.wait_for()
        told = tip.inner_text()
        for part in ("Said by", "Standing", "Printed in", "Known since", "Claims"):
            assert part in told


def test_an_open_figure_turns_with_the_page(reader, october):
    """Its text can be read on light and on dark ground, without being drawn anew."""
    with reader() as context:
        page = opened(context, october).page
        text = live(page).locator(".cf-stage .mark-text text").first
        colours = []
        for theme, ground in (("light", "rgb(255, 255, 255)"), ("dark", "rgb(18, 18, 18)")):
            page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
            colours.append(text.evaluate("text => getComputedStyle(text).fill"))
            assert contrast(colours[-1], ground) >= 4.5
        assert colours[0] != colours[1]


def test_an_open_figure_fits_a_small_phone(reader, october):
    with reader(size=SMALL_PHONE) as context:
        page = opened(context, october).page
        chart = live(page)
        assert page.evaluate(TOO_WIDE) == []
        for control in chart.locator(".cf-controls :is(select, input, button)").all():
            box = control.bounding_box()
            assert box["height"] >= 24
            assert box["x"] + box["width"] <= SMALL_PHONE[0]


def test_what_is_not_asked_for_is_not_loaded(reader, october):
    """No page carries a specification, and a figure's files are asked for when it is opened."""
    assert "vegalite" not in october.read_text(encoding="utf-8")
    with reader() as context:
        watched = opened(context, october)
        assert not [url for url in watched.requests if "_figures" in url or "vega" in url]
        live(watched.page)
        asked = [url.rsplit("/", 1)[1] for url in watched.requests if url.endswith(".js")]
        assert asked[-2:] == ["ceasefire-vega.js", "killed.js"]


def test_each_captioned_figure_has_an_address_and_files(chart_pages):
    """PNG, SVG, CSV and Vega-Lite, each there and not empty."""
    for path in chart_pages:
        page = books.soup(path)
        for figure in page.select("figure:has(.cf-chart)"):
            assert figure.select_one(f'figcaption a[href="#{figure["id"]}"]'), path.name
        for chart in page.select(".cf-chart"):
            links = chart.select(".cf-tools a[download]")
            assert [link.text for link in links] == ["PNG", "SVG", "CSV", "Vega-Lite"]
            for link in links:
                assert (path.parent / link["href"]).stat().st_size > 0
            assert chart.select_one("table.cf-table > caption").text


def test_no_page_with_figures_is_heavy_with_them(chart_pages):
    """The pictures of a page take at most 30 kB of what is sent."""
    for path in chart_pages:
        drawn = re.findall(r"<svg .*?</svg>", path.read_text(encoding="utf-8"), re.DOTALL)
        assert len(gzip.compress("".join(drawn).encode())) < 30_000, path.name
