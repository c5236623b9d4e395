"""The chapters on paper, in both common sizes, as Chromium prints them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from browsing import CHAPTERS, lacking, opened

PAPERS = ("A4", "Letter")
#: The texts of a page's charts, as a reader of the printed page has to find them.
CHART_TEXTS = """charts => charts.map(chart => [chart.id, [...chart.querySelectorAll('svg')]
  .filter(svg => svg.getBoundingClientRect().width > 0)
  .flatMap(svg => [...svg.querySelectorAll('text')].map(text => text.textContent.trim()))
  .filter(text => /[a-z]{4}/.test(text))])"""
#: The texts of the page, as far as they are meant to be seen, each in one piece.
PAGE_TEXTS = """article => {
  const walk = document.createTreeWalker(article, NodeFilter.SHOW_TEXT), found = [];
  while (walk.nextNode()) {
    const holder = walk.currentNode.parentElement;
    if (holder.closest('svg, .cf-hidden, .headerlink, script, style')) continue;
    if (holder.checkVisibility() && holder.getClientRects().length) found.push(walk.currentNode.data);
  }
  return found;
}"""
#: A page with fewer characters than this, beside its head and foot, is as good as empty.
FEWEST = 60
#: As much of either end of a text is looked for, if it is twice as long.
LONG = 12


@dataclass
class Print:
    """A chapter on paper: the text of each sheet, and what the page showed just before."""

    sheets: list[str]
    heading: str
    words: list[str]
    charts: dict[str, list[str]]
    one_sheet: bool

    @property
    def text(self) -> str:
        """All that was printed, white space apart: paper breaks lines elsewhere."""
        return squeezed("".join(self.sheets))


def squeezed(text: str) -> str:
    """Return a text without white space and hyphens, which lines end in; ligatures as letters."""
    for drawn, meant in (
        ("ﬁ", "fi"),
        ("ﬂ", "fl"),
        ("ﬀ", "ff"),
        ("ﬃ", "ffi"),
        ("\u00ad", ""),
        ("-", ""),
    ):
        text = text.replace(drawn, meant)
    return "".join(text.split())


def sheets_of(pdf: Path) -> list[str]:
    """Return the text of each sheet, as Poppler reads it."""
    reader = shutil.which("pdftotext")
    if reader is None:
        lacking("no pdftotext found, so what is printed is not read: install poppler-utils")
    command = [reader, "-raw", "-enc", "UTF-8", str(pdf), "-"]  # as it was written, not by columns
    ran = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    return ran.stdout.removesuffix("\f").split("\f")


@pytest.fixture(scope="module", params=PAPERS)
def paper(request: pytest.FixtureRequest) -> str:
    """A size of paper."""
    return str(request.param)


@pytest.fixture(scope="module", params=CHAPTERS)
def printed(
    request: pytest.FixtureRequest,
    built_book: Path,
    paper: str,
    reader: Callable[..., Any],
    tmp_path_factory: pytest.TempPathFactory,
) -> Print:
    """A chapter, printed once by a reader of dark pages."""
    pdf = tmp_path_factory.mktemp("paper") / "page.pdf"
    with reader(color_scheme="dark") as context:
        page = opened(context, built_book / "chapters" / f"{request.param}.html").page
        page.emulate_media(media="print")
        charts = dict(page.eval_on_selector_all("article .cf-chart", CHART_TEXTS))
        heading = page.locator("article h1").inner_text()
        words = page.locator("article").evaluate(PAGE_TEXTS)
        one_sheet = page.locator(".cf-one-sheet").count() > 0
        page.pdf(path=pdf, format=paper, prefer_css_page_size=False)
    return Print(sheets_of(pdf), heading, words, charts, one_sheet)


def test_a_chapter_is_whole_on_paper(
    printed: Print, record_property: Callable[[str, object], None]
) -> None:
    """Its title and every paragraph are there to be read, and no sheet is empty."""
    record_property("sheets", len(printed.sheets))
    assert printed.sheets
    empty = [at for at, sheet in enumerate(printed.sheets, 1) if len(squeezed(sheet)) < FEWEST]
    assert empty == []
    assert squeezed(printed.heading).removesuffix("¶").removesuffix("#") in printed.text
    sought = [squeezed(words) for words in printed.words if len(squeezed(words)) > 2 * LONG]
    assert len(sought) > 20
    # A sheet's end or a raised mark may cut a text in two, but not at both of its ends.
    text = printed.text
    lost = [words for words in sought if words[:LONG] not in text and words[-LONG:] not in text]
    assert lost == []


def test_what_is_to_fit_one_sheet_does(printed: Print) -> None:
    """Of a page that says so; the others have their evidence behind them."""
    if printed.one_sheet:
        assert len(printed.sheets) == 1
        assert "Whateachsentencerestson" in printed.text
    else:
        assert "Evidenceonthispage" in printed.text


def test_figures_are_on_paper(printed: Print) -> None:
    """Each chart's words are printed, most of them at least: text along a mark may be cut up."""
    lacking_text = {}
    for name, texts in printed.charts.items():
        there = [text for text in texts if squeezed(text) in printed.text]
        if not texts or len(there) < 0.9 * len(texts):
            lacking_text[name] = [text for text in texts if text not in there][:5]
    assert lacking_text == {}
