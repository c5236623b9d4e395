"""Permanence: what was an address of the book once leads somewhere true in every later one.

An address is what a link of the book led to: a page, a place on one, a file. ``data/addresses.txt``
keeps them all. Places that a page has no more are put where the same is told now, or, where another page
tells it, at the end of the page with a link; pages that are gone lead on.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser
from sphinx.util.osutil import relative_uri

from ceasefire.ledger import words
from ceasefire.ledger.ledger import Ledger
from ceasefire.records.givenfile import Given
from ceasefire.site import redirect
from ceasefire.site.destinations import FIGURES, Lead, Leads

#: Places of what stands around each page, which belong to no text.
AROUND = frozenset({"main", "contents"})
#: Places that are counted along a page, whose numbers move with the text: what stands under its evidence.
COUNTED = re.compile(r"cf-(?:basis|note)-\d+")
#: Folders whose files a reader is offered; their pages and sources change with the text.
OFFERED = (f"{FIGURES}/", "_notebooks/", "chapters/")

_ID = re.compile(r'\sid="([^"]+)"')
#: In what an element without words may stand, as the place that it is.
_HOLDING = "section|div|figure|p|li|td|dd|dt|h[1-6]|span"


def offered(html: Path) -> Given:
    """Return the addresses that the pages of a book link to.

    Parameters
    ----------
    html
        The folder of the built book.

    Returns
    -------
    Given
        Page to its places, and folder to its files, without what stands around each page or is counted
        along it.
    """
    root = Path(html).resolve()
    given: dict[str, set[str]] = {}
    for path in sorted(root.rglob("*.html")):
        page = path.relative_to(root).as_posix()
        if page.startswith("_"):
            continue
        given.setdefault(page, set())
        for link in LexborHTMLParser(path.read_text(encoding="utf-8")).css("a[href]"):
            _add(given, root, path, urlsplit(link.attributes["href"] or ""))
    return {page: frozenset(places) for page, places in given.items()}


def _add(given: dict[str, set[str]], root: Path, path: Path, link: SplitResult) -> None:
    """Add what a link of a page leads to, if it is of the book."""
    if link.scheme or link.netloc:
        return
    target = (path.parent / unquote(link.path)).resolve() if link.path else path
    if not target.is_relative_to(root) or not target.is_file():
        return
    name, place = target.relative_to(root).as_posix(), unquote(link.fragment)
    folder = f"{target.parent.relative_to(root).as_posix()}/"
    if target.suffix != ".html" and folder in OFFERED:
        given.setdefault(folder, set()).add(target.name)
    elif (
        target.suffix == ".html" and place and place not in AROUND and not COUNTED.fullmatch(place)
    ):
        given.setdefault(name, set()).add(place)


def lacking(html: Path, given: Given) -> list[str]:
    """Return the addresses that a book does not have.

    Parameters
    ----------
    html
        The folder of the built book.
    given
        Every address that was given.
    """
    return [*_lacking(Path(html), given)]


def _lacking(html: Path, given: Given) -> Iterator[str]:
    for page, places in sorted(given.items()):
        if page.endswith("/"):
            yield from (
                f"{page}{name}" for name in sorted(places) if not (html / page / name).is_file()
            )
        elif not (html / page).is_file():
            yield page
        else:
            known = _places(html / page)
            yield from (f"{page}#{place}" for place in sorted(places - known))


def _places(path: Path) -> set[str]:
    return set(_ID.findall(path.read_text(encoding="utf-8")))


def keep(html: Path, given: Given, ledger: Ledger) -> None:
    """Put every address that a book lacks where it leads now; what leads nowhere is left out.

    Parameters
    ----------
    html
        The folder of the built book.
    given
        Every address that was given.
    ledger
        That of the pages of evidence.
    """
    leads = Leads(ledger)
    for page, places in sorted(given.items()):
        if page.endswith("/"):
            _keep_files(html / page, places, leads)
        elif (html / page).is_file():
            _keep_places(html, page, places, leads)
        else:
            _keep_page(html, page, places, leads)


def _keep_files(folder: Path, names: frozenset[str], leads: Leads) -> None:
    """Give the files of a figure that answers the same under the names that they had."""
    for name in sorted(names):
        stem, _, suffix = name.partition(".")
        other = folder / f"{leads.file(stem)}.{suffix}"
        if not (folder / name).exists() and other.is_file():
            shutil.copyfile(other, folder / name)


def _keep_page(html: Path, page: str, places: frozenset[str], leads: Leads) -> None:
    """Write a page that leads on, where its address is known to."""
    name = page.removesuffix(".html")
    lead = leads.of(name)
    if lead is None or not (html / f"{lead.page}.html").is_file():
        return
    listed = _listed(html, name, {place: leads.of(name, place) or lead for place in places})
    redirect.lead(html, page, _href(name, lead), f"{words.capital(lead.why)}.", listed)


def _keep_places(html: Path, page: str, places: frozenset[str], leads: Leads) -> None:
    """Put the places that a page lacks where the same is told."""
    path, name = html / page, page.removesuffix(".html")
    text = path.read_text(encoding="utf-8")
    away: dict[str, Lead] = {}
    for place in sorted(places - _places(path)):
        lead = leads.of(name, place)
        if lead is None:
            continue
        put = _put(text, place, lead.place) if lead.page == name else ""
        if put:
            text = put
        else:
            away[place] = lead
    if listed := _listed(html, name, away):
        head, end, rest = text.rpartition("</article>")
        heading = "<h2>Told elsewhere now</h2><p>Addresses of this page that lead on:</p>"
        text = f'{head}<section class="cf-moved">{heading}{listed}</section>\n{end}{rest}'
    if text != path.read_text(encoding="utf-8"):
        path.write_text(text, encoding="utf-8")


def _put(text: str, place: str, at: str) -> str:
    """Return a page with a place put into an element of it, or its text; empty where that takes none."""
    if not at:
        return re.sub(r"<article[^>]*>", lambda opened: opened[0] + _mark(place), text, count=1)
    row = rf'<tr[^>]*\sid="{re.escape(at)}"[^>]*>\s*<td[^>]*>'
    other = rf'<(?:{_HOLDING})\b[^>]*\sid="{re.escape(at)}"[^>]*>'
    if (opened := re.search(f"{row}|{other}", text)) is None:
        return ""
    return f"{text[: opened.end()]}{_mark(place)}{text[opened.end() :]}"


def _listed(html: Path, page: str, away: Mapping[str, Lead]) -> str:
    """Return places as a list, each with a link to where it leads; empty for none."""
    together: dict[tuple[str, str], list[str]] = {}
    for place, lead in sorted(away.items()):
        if _there(html, lead):
            why = f" {escape(words.capital(lead.why))}." if lead.why else ""
            link = f'<a href="{escape(_href(page, lead))}">{escape(lead.name or lead.page)}</a>'
            together.setdefault((link, why), []).append(place)
    items = "".join(
        f"<li>{''.join(_mark(place) for place in places)}{link}{why}</li>"
        for (link, why), places in together.items()
    )
    return f"<ul>{items}</ul>" if items else ""


def _mark(place: str) -> str:
    return f'<span id="{escape(place)}"></span>'


def _there(html: Path, lead: Lead) -> bool:
    """Return whether a book has where an address leads."""
    path = html / f"{lead.page}.html"
    return path.is_file() and (not lead.place or lead.place in _places(path))


def _href(page: str, lead: Lead) -> str:
    """Return where an address leads, as seen from a page."""
    href = relative_uri(f"{page}.html", f"{lead.page}.html") or f"{Path(page).name}.html"
    return f"{href}#{lead.place}" if lead.place else href
