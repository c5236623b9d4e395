"""A reader's browser: Chromium over the built book, with no network, and what it saw."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

import books
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from ceasefire.prose import contents

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESK, PHONE, SMALL_PHONE = (1280, 900), (390, 844), (320, 640)

#: Charts that do not show exactly one picture with a size, by their id.
NOT_ONE_PICTURE = """charts => charts.filter(chart => {
  const shown = [...chart.querySelectorAll('svg')].filter(svg => {
    const box = svg.getBoundingClientRect();
    return box.width > 50 && box.height > 20 && getComputedStyle(svg).visibility === 'visible';
  });
  return shown.length !== 1;
}).map(chart => chart.id)"""

#: What sticks out of the page to the right, where the page scrolls sideways.
TOO_WIDE = """() => {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  return ['page is ' + page.scrollWidth + 'px wide'];
}"""

#: Colours of the texts that a reader sees in charts, and of the ground behind them.
TEXT_COLOURS = """charts => charts.flatMap(chart => [...chart.querySelectorAll('svg text')]
  .filter(text => text.getBoundingClientRect().width > 0 && text.textContent.trim())
  .map(text => {
    let ground = chart, colour = 'rgba(0, 0, 0, 0)';
    while (ground && /, 0\\)$|transparent/.test(colour)) {
      colour = getComputedStyle(ground).backgroundColor;
      ground = ground.parentElement;
    }
    return [text.textContent, getComputedStyle(text).fill, colour];
  }))"""


#: The pages that a reader reads from top to bottom.
CHAPTERS = tuple(Path(name).name for name in contents.report(books.ROOT))

#: Pages of events that are looked at in every way, beside the largest.
SPREAD = 6


@dataclass
class Watched:
    """A page, and what it asked for and complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def listen(self) -> None:
        self.page.on("request", lambda asked: self.requests.append(asked.url))
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda fault: self.complaints.append(str(fault)))

    def _hear(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)


def installed_chromium() -> str | None:
    """Return where Chromium is, or nothing."""
    return os.environ.get("CEASEFIRE_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None)


def lacking(message: str) -> NoReturn:
    """Skip what cannot be tested here; where CEASEFIRE_REQUIRE_BROWSER=1, that is a failure."""
    if os.environ.get("CEASEFIRE_REQUIRE_BROWSER") == "1":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def chromium(patience: None) -> str:
    """Chromium, wherever it is."""
    path = installed_chromium()
    if path is None:
        lacking("no Chromium found: install one, or name it in CEASEFIRE_BROWSER")
    return path


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """Chromium, started once."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def pages(every_page: list[Path]) -> list[Path]:
    """The pages that are looked at in every way: all that people write, and some of the evidence.

    The pages of events are made by one directive; the largest of them and a spread of the others stand
    for all.
    """
    events = [p for p in every_page if p.parent.name == "evidence"]
    large = sorted(events, key=lambda path: -path.stat().st_size)[:4]
    spread = events[:: max(1, len(events) // SPREAD)]
    return [p for p in every_page if p not in events or p in large or p in spread]


@pytest.fixture(scope="session")
def every_page(built_book: Path) -> list[Path]:
    """Every page that a reader can open; a redirect shows nothing of its own."""
    written = [p for p in sorted(built_book.rglob("*.html")) if "_static" not in p.parts]
    return [p for p in written if 'http-equiv="refresh"' not in books.text(p)]


@pytest.fixture(scope="session")
def chapter_pages(built_book: Path) -> list[Path]:
    """The chapters of the report, and what became known after them."""
    return [built_book / "chapters" / f"{name}.html" for name in CHAPTERS]


@pytest.fixture(scope="session")
def chart_pages(pages: list[Path]) -> list[Path]:
    return [p for p in pages if 'class="cf-chart"' in books.text(p)]


@pytest.fixture(scope="session")
def reader(browser: Browser) -> Callable[..., Any]:
    """Return a context manager that opens pages as a certain reader does, without a network."""

    @contextmanager
    def _reader(size: tuple[int, int] = DESK, **options: Any) -> Iterator[BrowserContext]:
        viewport = {"width": size[0], "height": size[1]}
        context = browser.new_context(viewport=viewport, **options)
        context.route(re.compile("^(https?|wss?)://"), lambda route: route.abort())
        context.set_offline(True)
        yield context
        context.close()

    return _reader


def told(faults: dict[str, list[str]]) -> str:
    """Return faults by page as lines, for the message of a test: all pages, the first of each."""
    return "\n".join(
        f"{page}: {len(places)}, first {places[:3]}" for page, places in faults.items()
    )


def opened(context: BrowserContext, path: Path, query: str = "") -> Watched:
    """Open a page, and wait until it has loaded and its deferred scripts have run."""
    watched = Watched(context.new_page())
    watched.listen()
    watched.page.goto(path.as_uri() + query, wait_until="load")
    return watched


def faults_of(
    reader: Callable[..., Any], paths: list[Path], check: str, selector: str | None, **options: Any
) -> dict[str, Any]:
    """Return what a script finds wrong, by page."""
    faults = {}
    with reader(**options) as context:
        for path in paths:
            page = opened(context, path).page
            faulty = (
                page.eval_on_selector_all(selector, check) if selector else page.evaluate(check)
            )
            if faulty:
                faults[path.name] = faulty
            page.close()
    return faults


def luminance(colour: str) -> float:
    """Return the relative luminance of a computed colour, as WCAG defines it."""
    parts = [float(part) / 255 for part in re.findall(r"[\d.]+", colour)[:3]]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
