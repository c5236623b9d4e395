"""What stands around a page's text: the contents, what comes before and after, what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from selectolax.lexbor import LexborHTMLParser
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.config import Config

from ceasefire.prose import addresses
from ceasefire.site.articles import Article
from ceasefire.site.references import read_edition
from ceasefire.site.sphinx.portion import book, shown

THEME = Path(__file__).parents[1] / "theme"

#: What stands in a page for the eye or the ear alone; what a value warns of is neither.
_SIGNS = ".cf-mark, .cf-warning > [aria-hidden], .cf-hidden:not(.cf-carried), .cf-pagehead"

#: Longest description of a page for those who link to it, in characters.
DESCRIPTION = 200

#: Shortest paragraph that says something by itself, in characters.
LEAST = 25

#: The page that a server shows where there is none.
LOST = "404"


def setup(app: Sphinx) -> None:
    """Register the theme, and fill its pages."""
    app.add_html_theme("ceasefire", str(THEME))
    app.connect("config-inited", _without_index)
    app.connect("html-page-context", _surround, priority=950)
    app.connect("html-collect-pages", _lost)


def _without_index(app: Sphinx, config: Config) -> None:
    """Make no index of terms of a language that the book does not document."""
    config.html_use_index = config.html_domain_indices = False


def _lost(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Yield the page for addresses that lead nowhere.

    A server shows it at any depth, so its links need the book's own address; it is known where
    the configuration gives one.
    """
    claims = book(app).page("claims")
    listed = claims in app.env.found_docs
    example = addresses.anchor(shown(app).view.on(claims).ledger.statements[0].id) if listed else ""
    context = {"title": "Not found", "base": published(app, "")}
    yield LOST, context | {"claims": claims, "example": example}, "lost.html"


def _surround(
    app: Sphinx,
    pagename: str,
    template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Tell the page its place: the contents with addresses as this page needs them."""
    known = book(app)
    parts = _parts(app, context["pathto"])
    listed = [page for part in parts for page in part["pages"]]
    context |= {
        "parts": parts,
        "within": known.page("events") if known.role(pagename) == "evidence" else "",
        "edition": f"edition {read_edition(Path(app.srcdir) / app.config.ceasefire_citation).version}",
        "chapter": doctree is not None and pagename != app.config.root_doc,
        "on_page": _on_page(context.get("toc", "")),
        "describing": described(context.get("body", "")),
        "address": address(app, pagename) if doctree is not None else "",
    }
    context |= _neighbours(app, pagename, context, listed)


def _parts(app: Sphinx, pathto: Any) -> list[dict[str, Any]]:
    """Return the parts of the contents: their captions, and the pages right beneath."""
    root = app.env.get_doctree(app.config.root_doc)
    return [
        {"caption": tree.get("caption") or "", "pages": _listed(app, tree, pathto)}
        for tree in root.findall(addnodes.toctree)
    ]


def _listed(app: Sphinx, tree: addnodes.toctree, pathto: Any) -> list[dict[str, str]]:
    names = [name for _, name in tree["entries"] if name in app.env.titles]
    return [_page(app, name, pathto) for name in names]


def _page(app: Sphinx, name: str, pathto: Any) -> dict[str, str]:
    return {"name": name, "title": app.env.titles[name].astext(), "uri": pathto(name)}


def _neighbours(
    app: Sphinx, pagename: str, context: dict[str, Any], listed: list[dict[str, str]]
) -> dict[str, Any]:
    """Return the pages before and after: chapter by chapter, and event by event among the events."""
    front = _page(app, app.config.root_doc, context["pathto"])
    order = [front, *listed]
    names = [page["name"] for page in order]
    if pagename in names:
        at = names.index(pagename)
        return {
            "pages_before": order[at - 1] if at else None,
            "pages_after": order[at + 1] if at + 1 < len(order) else None,
        }
    return {
        "pages_before": _related(context.get("prev")),
        "pages_after": _related(context.get("next")),
    }


def _related(page: dict[str, Any] | None) -> dict[str, str] | None:
    return {"title": page["title"], "uri": page["link"]} if page else None


def _on_page(toc: str) -> str:
    """Return the sections of a page as a list, without its title; empty if there are too few."""
    inner = LexborHTMLParser(toc).css_first("ul > li > ul")
    if inner is None or sum(child.tag == "li" for child in inner.iter()) < 2:
        return ""
    return inner.html or ""


def described(body: str) -> str:
    """Return what a page says first, for those who link to it: whole sentences, as they fit.

    Parameters
    ----------
    body
        The page's HTML; its key points are taken where it has some.
    """
    html = LexborHTMLParser(body)
    if html.root is None:
        return ""
    page = Article(html.root, _SIGNS)
    paragraphs = html.css(".cf-keypoints p") or html.css("p")
    texts = [" ".join(page.text(paragraph).split()) for paragraph in paragraphs]
    text = next((text for text in texts if len(text) >= LEAST), texts[0] if texts else "")
    if len(text) <= DESCRIPTION:
        return text
    cut = text[:DESCRIPTION]
    ends = cut.rfind(". ")
    return cut[: ends + 1] if ends > 0 else cut.rsplit(" ", 1)[0] + "…"


def address(app: Sphinx, pagename: str) -> str:
    """Return where a page is published; empty if the configuration does not say where the book is."""
    return published(app, app.builder.get_target_uri(pagename))


def published(app: Sphinx, path: str) -> str:
    """Return the address of what lies in the book's folder; empty if nobody says where the book is."""
    base = app.config.html_baseurl
    return f"{base.rstrip('/')}/{path}" if base else ""
