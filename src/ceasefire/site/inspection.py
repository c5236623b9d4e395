"""Verifies a built book: what a reader would trip over, page by page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ceasefire.site.articles import identity, parents
from ceasefire.site.notebooks import promised_figures

FRONT = "index.html"
"""The file that a reader opens."""

_LOADS = {
    "audio": "src",
    "embed": "src",
    "iframe": "src",
    "image": "href",
    "img": "src",
    "link": "href",
    "object": "data",
    "script": "src",
    "source": "src",
    "video": "src",
}
_HARMLESS = {"data", "javascript", "mailto", "tel"}
_NAMES_ONLY = {"alternate", "author", "canonical", "cite-as", "license"}
"""Relations of a ``link`` that name another page and load nothing."""

_REMOTE_STYLE = re.compile(r"""(?:url\(\s*|@import\s+)["']?((?:https?:)?//[^"')\s]+)""")
_TABLES = ".cell_output table:not(.cf-chart table)"
_ERRORS = {
    "a traceback": "Traceback (most recent call last)",
    "an output that has no form for a page": "Unable to display",
    "a value that was not embedded": "Could not embed",
    "an attribute error": "object has no attribute",
}
_ERROR_BLOCKS = {
    "the traceback of a cell": ".output.traceback",
    "what a cell wrote to its error stream": ".output.stderr",
    "a message of the page's parser": ".system-message",
}


@dataclass(frozen=True)
class _Page:
    """One page of a built book, read once."""

    html: Path
    path: Path
    tree: LexborHTMLParser

    @property
    def name(self) -> str:
        return self.path.relative_to(self.html).as_posix()

    def anchors(self) -> frozenset[str]:
        """Return the names that a link can lead to."""
        named = [tag.attributes for tag in self.tree.css("[id], a[name]")]
        return frozenset(str(given.get("id") or given.get("name")) for given in named)


def verify(html: Path, expected: Iterable[str] = ()) -> list[str]:
    """Return every fault of the built pages.

    Parameters
    ----------
    html
        The folder with the built book.
    expected
        Addresses of pages that must be there, without a suffix.

    Returns
    -------
    list of str
        One line a fault, beginning with the page; empty where the book is sound.
    """
    html = Path(html).resolve()
    wanted = [FRONT, *(f"{name}.html" for name in expected)]
    faults = [f"{name}: the page is missing" for name in wanted if not (html / name).is_file()]
    pages = _read(html)
    anchors = {page.path: page.anchors() for page in pages}
    for page in pages:
        own = [*_dead_links(page, anchors), *_remote(page.tree), *_errors(page.tree)]
        own += [*_charts(page.tree), *_promises(page)]
        faults += [f"{page.name}: {fault}" for fault in own]
    faults += _remote_in_styles(html)
    return list(dict.fromkeys(faults))


def _read(html: Path) -> list[_Page]:
    """Return the book's pages; what themes keep under ``_static`` are no pages."""
    paths = sorted(html.rglob("*.html"))
    paths = [path for path in paths if not path.relative_to(html).parts[0].startswith("_")]
    texts = ((path, path.read_text(encoding="utf-8")) for path in paths)
    return [_Page(html, path, LexborHTMLParser(text)) for path, text in texts]


def _dead_links(page: _Page, anchors: dict[Path, frozenset[str]]) -> Iterator[str]:
    """Yield each internal address that leads nowhere."""
    for tag in page.tree.css("*"):
        given = tag.attributes
        for attribute in ("href", "src", "poster", "xlink:href"):
            address = given.get(attribute) or ""
            fault = _dead(address, page, anchors) if address and not _is_remote(address) else ""
            if fault:
                yield f"<{tag.tag}> {attribute}='{address}' {fault}"


def _dead(address: str, page: _Page, anchors: dict[Path, frozenset[str]]) -> str:
    """Return why an address on a page leads nowhere; empty where it leads somewhere."""
    parts = _split(address)
    if parts.scheme:
        return "" if parts.scheme in _HARMLESS else "is no address that works everywhere"
    if parts.path.startswith("/"):
        return "starts at the root of a server, so it fails where the book is opened as files"
    target = (page.path.parent / unquote(parts.path)).resolve() if parts.path else page.path
    target = target / FRONT if target.is_dir() else target
    if not target.is_relative_to(page.html):
        return "leads out of the book"
    if not target.is_file():
        return "leads to no file"
    anchor = unquote(parts.fragment)
    known = anchors.get(target, frozenset([anchor]))  # only pages have places
    return "leads to no such place on its page" if anchor and anchor not in known else ""


def _is_remote(address: str) -> bool:
    return address.startswith("//") or _split(address).scheme in ("http", "https")


def _split(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError:  # an unclosed bracket, for one
        return SplitResult("malformed", "", address, "", "")


def _remote(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield whatever a page would load from elsewhere; a link for a reader to follow is none."""
    for name, attribute in _LOADS.items():
        for tag in tree.css(name):
            given = tag.attributes
            address = given.get(attribute) or ""
            if _is_remote(address) and not _NAMES_ONLY & {*(given.get("rel") or "").split()}:
                yield f"<{name}> loads '{address}' from elsewhere"
    for tag in tree.css("style"):
        yield from (f"a style loads '{one}' from elsewhere" for one in _styled(tag.text()))


def _styled(style: str) -> list[str]:
    return _REMOTE_STYLE.findall(style)


def _remote_in_styles(html: Path) -> Iterator[str]:
    for sheet in sorted(html.rglob("*.css")):
        for address in _styled(sheet.read_text(encoding="utf-8", errors="replace")):
            yield f"{sheet.relative_to(html).as_posix()}: loads '{address}' from elsewhere"


def _errors(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield what went wrong while the page was made, and stands on it."""
    text = " ".join(_shown(tree))
    yield from (f"shows {what} ('{mark}')" for what, mark in _ERRORS.items() if mark in text)
    for what, selector in _ERROR_BLOCKS.items():
        for block in tree.css(selector):
            yield f"shows {what}: {' '.join(block.text(separator=' ').split())[:100]}"


def _shown(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield the page's text without its scripts, which may hold words for other occasions."""
    for node in tree.root.traverse(include_text=True) if tree.root else ():
        around = node.parent
        if node.tag == "-text" and (around is None or around.tag not in ("script", "style")):
            yield node.text(deep=False)


def _charts(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield each chart that would be an empty box with scripts off."""
    for number, chart in enumerate(tree.css(".cf-chart"), start=1):
        if not chart.css_first("svg"):
            yield f"chart {number} {_holder(chart)}has no picture"


def _holder(tag: LexborNode) -> str:
    holders = (identity(holder) for holder in (tag, *parents(tag)))
    place = next(filter(None, holders), "")
    return f"(at '{place}') " if place else ""


def _promises(page: _Page) -> Iterator[str]:
    """Yield a fault where a page shows fewer figures than its source has captions."""
    source = (page.html / "_sources" / page.name).with_suffix(".md")
    if source.is_file():
        promised = promised_figures(source.read_text(encoding="utf-8"))
        shown = len(page.tree.css(f".cf-chart, {_TABLES}"))
        if shown < promised:
            yield f"shows {shown} of the {promised} figures that its source has captions for"
