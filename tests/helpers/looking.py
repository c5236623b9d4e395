"""One look at each page of the book: loaded once, and held against what every page has to keep.

A page is looked at in three sizes, light and dark. Loading takes longer than looking, and so each page
is loaded once, by one of a few browsers that work side by side.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Literal

from browsing import ARGUMENTS, NOT_ONE_PICTURE, Watched
from playwright.sync_api import Page, sync_playwright

SIZES = ((1280, 900), (768, 1024), (320, 640))
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")

#: Every rule that axe has switched on, those of good practice too. Frames there are none.
AXE = """() => axe.run(document, {resultTypes: ['violations'], preload: false, iframes: false})
  .then(found => found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.target[0])))"""

#: What reaches beyond the right edge, where the page scrolls sideways.
TOO_WIDE = """() => {
  const page = document.documentElement, edge = page.clientWidth;
  if (page.scrollWidth <= edge) return [];
  const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') +
    (e.getAttribute('class') ? '.' + e.getAttribute('class').trim().split(/\\s+/).join('.') : '');
  const over = [...document.body.querySelectorAll('*')]
    .filter(e => e.getBoundingClientRect().right > edge + 1).slice(0, 3).map(name);
  return ['scrolls to ' + page.scrollWidth + ' of ' + edge + ' px: ' + over.join(', ')];
}"""

#: Axe itself, to be run in a page before the above.
AXE_SOURCE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")

OPEN_ALL = "() => document.querySelectorAll('details').forEach(part => { part.open = true; })"
LINKS = """() => [...new Set([...document.querySelectorAll('a[href]')]
  .map(link => new URL(link.getAttribute('href'), document.baseURI).href))]"""
PLACES = "() => [...document.querySelectorAll('[id]')].map(part => part.id)"


@dataclass
class Look:
    """What was seen of one page."""

    path: Path
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    barriers: list[str] = field(default_factory=list)
    wide: list[str] = field(default_factory=list)
    pictureless: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    places: frozenset[str] = frozenset()


def look_at(paths: Iterable[Path], chromium: str, *, scripts: bool = True) -> list[Look]:
    """Return what is seen of each page, in the order of their names.

    Without ``scripts`` those of the book do not load, as where a browser refuses them; axe is a
    script itself, and needs a page that runs it.
    """
    # The largest first, so that no browser is left with it at the end.
    waiting: SimpleQueue[Path] = SimpleQueue()
    for path in sorted(paths, key=lambda path: -path.stat().st_size):
        waiting.put(path)
    workers = max(2, min(4, os.cpu_count() or 2))
    with ThreadPoolExecutor(workers) as pool:
        shares = list(pool.map(lambda _: _share(waiting, chromium, scripts), range(workers)))
    return sorted((look for share in shares for look in share), key=lambda look: look.path)


def _share(waiting: SimpleQueue[Path], chromium: str, scripts: bool) -> list[Look]:
    """Look at pages until none is waiting, in a browser of this thread's own."""
    looks = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        context = browser.new_context(reduced_motion="reduce", color_scheme="light")
        context.set_offline(True)
        if not scripts:
            context.route(re.compile(r"\.js(\?|$)"), lambda route: route.abort())
        while (path := _next(waiting)) is not None:
            looks.append(_look(context.new_page(), path))
        browser.close()
    return looks


def _next(waiting: SimpleQueue[Path]) -> Path | None:
    try:
        return waiting.get_nowait()
    except Empty:
        return None


def _look(page: Page, path: Path) -> Look:
    watched = Watched(page)
    watched.listen()
    _resize(page, SIZES[0])
    page.goto(path.as_uri(), wait_until="load")
    look = Look(path, watched.complaints, watched.requests)
    for size in SIZES:
        _resize(page, size)
        look.wide += _said(page, TOO_WIDE, size, "closed")
    page.evaluate(OPEN_ALL)
    page.evaluate(AXE_SOURCE)
    for size in SIZES:
        _resize(page, size)
        look.wide += _said(page, TOO_WIDE, size, "open")
        _look_in_each_theme(page, look, size)
    look.links, look.places = page.evaluate(LINKS), frozenset(page.evaluate(PLACES))
    page.close()
    return look


def _look_in_each_theme(page: Page, look: Look, size: tuple[int, int]) -> None:
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        look.barriers += _said(page, AXE, size, theme)
        charts = page.eval_on_selector_all(".cf-chart", NOT_ONE_PICTURE)
        look.pictureless += [f"{size[0]} {theme} {chart}" for chart in charts]


def _resize(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})


def _said(page: Page, script: str, size: tuple[int, int], how: str) -> list[str]:
    """Return what a script finds, each with the circumstances it was found in."""
    found: list[Any] = page.evaluate(script)
    return [f"{size[0]} {how} {one}" for one in found]
