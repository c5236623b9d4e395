"""One look at each page of the book: loaded once, and held against what every page has to keep.

A page is looked at in four sizes, light and dark, and as it is printed. It is loaded once for all of
this, by one of a few browsers that work side by side.

What takes axe longest are colours, by far. Parts that are made alike and show in the same colours have
the same contrast, so a few of each kind are measured: of all of them at the largest size, light and dark; at
the other sizes of what shows there in other colours, or did not show before.
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

import pytest
from browsing import (
    ARGUMENTS,
    DESK,
    NOT_ONE_PICTURE,
    PHONE,
    SMALL_PHONE,
    TEXT_COLOURS,
    Watched,
    contrast,
    luminance,
)
from playwright.sync_api import Page, sync_playwright

TABLET = (768, 1024)
SIZES = (DESK, TABLET, PHONE, SMALL_PHONE)
Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")

#: Of some parts of a page, what is amiss by some rules of axe. Frames there are none.
_RUN = """(parts, chosen) => axe.run(parts, {
    resultTypes: ['violations'], preload: false, iframes: false, ...chosen})
  .then(found => found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.target[0])))"""
#: The rules that see colours.
_COLOURS = "['color-contrast', 'link-in-text-block']"
#: Every rule that axe has switched on, those of good practice too.
AXE = f"() => ({_RUN})(document, {{}})"
AXE_BUT_COLOURS = f"""() => ({_RUN})(document, {{rules: Object.fromEntries(
  {_COLOURS}.map(rule => [rule, {{enabled: false}}]))}})"""

#: Notes, of every part that holds words, in which colours they show, if they do, and whether they are
#: large, for which less contrast will do.
#: Returns the parts of which this theme had not noted the same, and of which few are asked for.
_SHOWN = """(theme, few) => {
  const grounds = new Map(), noted = window.noted ??= {}, before = noted[theme] ??= new Map();
  const ground = part => {
    if (!part) return 'none';
    if (!grounds.has(part)) {
      const style = getComputedStyle(part), bare = /, 0\\)$|transparent/.test(style.backgroundColor);
      grounds.set(part, (bare ? ground(part.parentElement) : style.backgroundColor) + style.opacity +
        (style.backgroundImage === 'none' ? '' : style.backgroundImage));
    }
    return grounds.get(part);
  };
  const holds = part => [...part.childNodes].some(one => one.nodeType === 3 && one.data.trim()) ||
    part.matches('input, select, textarea');
  return [...document.body.querySelectorAll('*')].filter(holds).filter(part => {
    if (!part.checkVisibility({visibilityProperty: true})) return false;
    const style = getComputedStyle(part);
    const size = parseFloat(style.fontSize), large = size >= (style.fontWeight >= 700 ? 18.6 : 24);
    const look = [style.color, ground(part), large].join();
    const known = before.get(part) ?? before.set(part, new Set()).get(part);
    return !known.has(look) && known.add(look) && few(part, look);
  });
}"""
#: How many parts that are made alike, and show alike, are measured on a page.
ALIKE = 3
#: The same, and a few of each kind: of one name and class, in one of one name and class, in another such,
#: and in the same colours.
_NOTED = f"""theme => {{
  const kinds = new Map(), named = part => part && [part.tagName, ...part.classList].join('.');
  const few = (part, look) => {{
    const box = part.parentElement, kind = [part, box, box?.parentElement].map(named).join('>') + look;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    return kinds.get(kind) <= {ALIKE};
  }};
  return ({_SHOWN})(theme, few);
}}"""
AXE_NEW_COLOURS = f"""theme => {{
  const parts = ({_NOTED})(theme);
  return parts.length ? ({_RUN})({{include: parts}}, {{runOnly: {_COLOURS}}}) : [];
}}"""

#: Waits until the page says that it has a theme.
TURNED = """theme => new Promise(done => {
  const look = () => document.documentElement.dataset.theme === theme ? done() : setTimeout(look, 2);
  look();
})"""

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
#: How many fields there are in which a reader can search the book.
FIELDS = """() => [...document.querySelectorAll('input[type=search]:not(.dt-search input)')]
  .filter(field => field.checkVisibility({visibilityProperty: true}) && field.getClientRects().length)
  .length"""
#: Pictures that are shrunk so far that their words are smaller than nine pixels.
SMALL = """charts => charts.flatMap(chart => [...chart.querySelectorAll('svg')]
  .filter(svg => svg.getBoundingClientRect().width > 0)
  .map(svg => [chart.id, 12 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width])
  .filter(([, size]) => size < 9).map(([id, size]) => id + ': ' + size))"""
#: What is there to be pressed, which paper must not show.
PRESSED = """() => ['.cf-contents', '.cf-bar', '.cf-tools', '.cf-narrow', '.cf-notebook'].filter(name =>
  [...document.querySelectorAll(name)].some(part =>
    part.checkVisibility({visibilityProperty: true}) && part.getClientRects().length))"""
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
    small: list[str] = field(default_factory=list)
    faint: list[str] = field(default_factory=list)
    paper: list[str] = field(default_factory=list)
    fields: dict[tuple[int, int], int] = field(default_factory=dict)
    texts: int = 0
    links: list[str] = field(default_factory=list)
    places: frozenset[str] = frozenset()


@pytest.fixture(scope="session")
def looks(every_page: list[Path], chromium: str) -> list[Look]:
    """What is seen of every page; each is loaded once for all that is asked."""
    return look_at(every_page, chromium)


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
            looks.append(_look(context.new_page(), path, scripts))
        browser.close()
    return looks


def _next(waiting: SimpleQueue[Path]) -> Path | None:
    try:
        return waiting.get_nowait()
    except Empty:
        return None


def _look(page: Page, path: Path, scripts: bool) -> Look:
    watched = Watched(page)
    watched.listen()
    _resize(page, DESK)
    page.goto(path.as_uri(), wait_until="load")
    look = Look(path, watched.complaints, watched.requests)
    for size in SIZES:
        _resize(page, size)
        look.wide += _said(page, TOO_WIDE, size, "closed")
        look.fields[size] = page.evaluate(FIELDS)
    look.small += page.eval_on_selector_all(".cf-chart", SMALL)
    _look_at_paper(page, look, scripts)
    page.evaluate(OPEN_ALL)
    page.evaluate(AXE_SOURCE)
    for theme in THEMES:
        _turn(page, theme, scripts)
        for size in SIZES:
            _resize(page, size)
            _look_at_charts(page, look, size, theme)
            _look_for_barriers(page, look, size, theme)
            if theme == "light":
                look.wide += _said(page, TOO_WIDE, size, "open")
    look.links, look.places = page.evaluate(LINKS), frozenset(page.evaluate(PLACES))
    page.close()
    return look


def _turn(page: Page, theme: Theme, scripts: bool) -> None:
    """Turn a page light or dark, and wait for the script that says so in the page."""
    page.emulate_media(color_scheme=theme)
    if scripts:
        page.evaluate(TURNED, theme)


def _look_for_barriers(page: Page, look: Look, size: tuple[int, int], theme: Theme) -> None:
    """Colours are all that a theme changes; the other rules are asked once for each size."""
    if theme == "light":
        look.barriers += _said(page, AXE_BUT_COLOURS, size, theme)
    look.barriers += _said(page, AXE_NEW_COLOURS, size, theme, theme)


def _look_at_charts(page: Page, look: Look, size: tuple[int, int], theme: Theme) -> None:
    charts = page.eval_on_selector_all(".cf-chart", NOT_ONE_PICTURE)
    look.pictureless += [f"{size[0]} {theme} {chart}" for chart in charts]
    for text, colour, ground in page.eval_on_selector_all(".cf-chart", TEXT_COLOURS):
        look.texts += 1
        if contrast(colour, ground) < 4.5:
            look.faint.append(f"{size[0]} {theme} {text}: {colour} on {ground}")


def _look_at_paper(page: Page, look: Look, scripts: bool) -> None:
    """Paper is light for a reader of dark pages, too, and nothing can be pressed on it."""
    _resize(page, DESK)
    _turn(page, "dark", scripts)
    page.emulate_media(media="print")
    charts = page.eval_on_selector_all(".cf-chart", NOT_ONE_PICTURE)
    look.paper += [f"{chart} shows no picture" for chart in charts]
    look.paper += [f"{name} is shown" for name in page.evaluate(PRESSED)]
    for text, colour, ground in page.eval_on_selector_all(".cf-chart", TEXT_COLOURS):
        if contrast(colour, "rgb(255, 255, 255)") < 4.5 or luminance(ground) <= 0.9:
            look.paper.append(f"{text}: {colour} on {ground}")
    page.emulate_media(media="screen")


def _resize(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})


def _said(page: Page, script: str, size: tuple[int, int], how: str, asked: Any = None) -> list[str]:
    """Return what a script finds, each with the circumstances it was found in."""
    told: list[Any] = page.evaluate(script, asked)
    return [f"{size[0]} {how} {one}" for one in told]
