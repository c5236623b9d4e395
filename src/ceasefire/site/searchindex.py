"""What the search of a built book knows: the sections of its pages, and the words that mean the same.

It is read from the finished pages, so that it holds what a reader can find there and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ceasefire.records.asked import Asked
from ceasefire.records.bookfile import Book, Role
from ceasefire.records.vocabulary import Vocabulary
from ceasefire.site.articles import Article, after, identity, parents
from ceasefire.site.searchwords import principals, synonyms

#: The kinds of pages: how results name them, how much they weigh, and the roles of their pages; the
#: last is that of all others. What is told in a chapter comes before its evidence, and lists that
#: repeat both come last.
KINDS: Sequence[tuple[str, float, tuple[Role, ...]]] = (
    ("Evidence", 1.0, ("evidence",)),
    ("Glossary", 1.2, ("glossary",)),
    ("Sources", 0.5, ("sources", "records")),
    ("Lists of the evidence", 0.5, ("claims", "disputed", "events", "independence")),
    ("Method", 0.9, ("method", "about")),
    ("Guide", 1.2, ("guide",)),
    ("Chapter", 1.3, ("chapter", "front")),
)

#: What a page shows beside its text, or repeats of it: notes, pictures and their data, code.
_ASIDE = (
    "svg, style, script, pre, .headerlink, .cf-permalink, .cf-hidden:not(.cf-carried), .cf-paper,"
    " .cf-pagehead, .cf-mark, .cf-warning > [aria-hidden], .cf-notes, .cf-data, .cf-tools, .cf-source,"
    " .cf-status, .cf-id, .cf-standing, .cell_input, .cf-exports,"
    " .cf-standing + ul, .cf-withheld, thead, details.hide > summary, .citation .label, .citation a.external,"
    " .cf-claims td[data-label^=When], .cf-claims td[data-label^=Where] a"
)

#: Sections that only list what other sections tell.
_SKIPPED = frozenset({"Sources used", "Cite this chapter"})

#: Roles of pages whose tables repeat the pages of events.
_REPEATING = ("claims", "disputed")

#: What is listed entry by entry is not said once more by its section.
_LISTED = dict.fromkeys(("glossary", "sources", "records"), "dl, .citation, details[id]")

_HEADINGS = "h1, h2, h3, h4"


@dataclass(frozen=True)
class Place:
    """A section, or an entry of a list: what a result leads to.

    Attributes
    ----------
    anchor
        Its id on the page; empty for the top of the page.
    title, text
        Its heading and its words.
    claims
        How many claims it sets side by side: that on which more is said comes first.
    """

    anchor: str
    title: str
    text: str
    claims: int = 0


@dataclass(frozen=True)
class FoundPage:
    """A page of the built book.

    Attributes
    ----------
    address
        From the book's folder: ``chapters/one.html``.
    title
        Its first heading.
    places
        What can be found on it, in its order.
    role
        What it is to the book; none for a page that the book does not know.
    """

    address: str
    title: str
    places: tuple[Place, ...]
    role: Role | None = None

    @cached_property
    def kind(self) -> int:
        """Return which of ``KINDS`` it is."""
        known = (at for at, (_, _, roles) in enumerate(KINDS) if self.role in roles)
        return next(known, len(KINDS) - 1)

    @property
    def words(self) -> str:
        """Everything that it says."""
        return " ".join([self.title, *(f"{place.title} {place.text}" for place in self.places)])


def read(html: Path, book: Book) -> list[FoundPage]:
    """Return what can be found on each page of a built book, sorted by address.

    Parameters
    ----------
    html
        The folder with the built book.
    book
        What its pages are.
    """
    paths = sorted((html / "chapters").rglob("*.html"))
    addressed = ((path.relative_to(html).as_posix(), path) for path in paths)
    pages = (
        page_of(address, path.read_text(encoding="utf-8"), book.role(address.removesuffix(".html")))
        for address, path in addressed
    )
    return [page for page in pages if page.places]


def page_of(address: str, text: str, role: Role | None = None) -> FoundPage:
    """Return what can be found on a page.

    Parameters
    ----------
    address
        From the book's folder.
    text
        Its HTML.
    role
        What it is to the book.
    """
    article = LexborHTMLParser(text).css_first("article")
    if article is None:
        return FoundPage(address, "", (), role)
    page = Article(article, _ASIDE, *(["table, ul"] if role in _REPEATING else []))
    title = page.words(article.css_first("h1"))
    return FoundPage(address, title, (*_entries(page, role), *_sections(page, title)), role)


def _entries(page: Article, role: Role | None) -> Iterator[Place]:
    """Yield the entries of a glossary, a bibliography or the records, and take them off their section."""
    if role == "glossary":
        for term in page.article.css("dl > dt"):
            yield Place(_anchor(term), page.words(term), page.words(after(term, "dd")))
    if role == "sources":
        for entry in page.article.css(".citation[id]"):
            yield Place(identity(entry), "", page.words(entry))
    if role == "records":
        for record in page.article.css("details[id]"):
            yield Place(identity(record), page.words(record.css_first("summary")), "")
    if role in _LISTED:
        page.leave_out(_LISTED[role])


def _anchor(node: LexborNode) -> str:
    """Return the id of an element, or of the section in which it stands."""
    sections = (parent for parent in parents(node) if parent.tag == "section")
    return next((identity(one) for one in (node, *sections) if identity(one)), "")


def _sections(page: Article, title: str) -> Iterator[Place]:
    """Yield each section with its own words, without those of the sections in it."""
    for section in page.sections:
        heading = next(iter(page.own(section, _HEADINGS)), None)
        name, text = page.words(heading), page.words(section, heading)
        top = name == title
        if name not in _SKIPPED and (text or top):
            claims = len(page.own(section, ".cf-claims tr:has(td)"))
            yield Place("" if top else identity(section), name, text, claims)


def claims(html: Path, book: Book) -> list[str]:
    """Return the names of the claims that a built book lists, in its order; each is a place there."""
    page = html / f"{book.page('claims')}.html"
    if not page.is_file():
        return []
    rows = LexborHTMLParser(page.read_text(encoding="utf-8"))
    return [identity(row) for row in rows.css(".cf-ledger tr[id]")]


def leads(pages: Sequence[FoundPage], asked: Asked) -> list[list[object]]:
    """Return the words that lead somewhere, after the number of the place to which they do.

    Parameters
    ----------
    pages
        What can be found; words for what is not among it are left out.
    asked
        Where words lead.
    """
    spots = [(page.address, place.anchor) for page in pages for place in page.places]
    numbers = {spot: number for number, spot in reversed(list(enumerate(spots)))}
    led = ((_spot(place), words) for place, words in asked.places.items())
    return [[numbers[spot], *words] for spot, words in led if spot in numbers]


def _spot(place: str) -> tuple[str, str]:
    page, _, anchor = place.partition("#")
    return f"{page}.html", anchor


def script(pages: Iterable[FoundPage], names: Vocabulary, claims: Sequence[str] = ()) -> str:
    """Return the index as a classic script that sets ``window.ceasefireSearch`` and nothing else.

    Parameters
    ----------
    pages
        What can be found.
    names
        The vocabulary of the whole ledger; of its names only those of actors that the pages name
        are told.
    claims
        Names of claims, each a place on the page of all claims.
    """
    pages = list(pages)
    wording = " ".join(page.words for page in pages)
    index = {
        "kinds": [[name, weight] for name, weight, _ in KINDS],
        "pages": [[page.address, page.title, page.kind] for page in pages],
        "places": [
            [number, place.anchor, place.title, place.text, place.claims]
            for number, page in enumerate(pages)
            for place in page.places
        ],
        "same": synonyms(names, wording),
        "for": principals(names, wording),
        "leads": leads(pages, names.book.asked),
        "claims": [f"{names.book.page('claims')}.html", *claims],
    }
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return f"window.ceasefireSearch={text};\n"
