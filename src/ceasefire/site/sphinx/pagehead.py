"""The line below the title of a chapter: reading time, the day of its evidence, edition."""

from __future__ import annotations

from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from ceasefire.errors import counted
from ceasefire.ledger.selection import Dated
from ceasefire.ledger.words import day as day_in_words
from ceasefire.site.references import Edition, read_edition
from ceasefire.site.sphinx.ancestors import around
from ceasefire.site.sphinx.portion import report, shown

#: Words that a reader takes in a minute.
PACE = 230

#: What holds no prose.
_APART = (nodes.table, nodes.figure, nodes.citation, nodes.footnote)


def setup(app: Sphinx) -> None:
    """Put the line on every chapter, before names are linked and roles added."""
    app.connect("doctree-resolved", _head, priority=480)


def _head(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    if docname == app.config.root_doc or docname not in report(app):
        return
    title = next(doctree.findall(nodes.title), None)
    if title is None:
        return
    edition = read_edition(Path(app.srcdir) / app.config.ceasefire_citation)
    text = line(minutes(words(doctree)), shown(app).dated(docname), edition)
    top = title.parent
    top.insert(1, nodes.raw("", text, format="html"))
    _lower(top)


def words(doctree: nodes.document) -> int:
    """Return how many words of prose a page has: paragraphs and lists, judgements among them."""
    paragraphs = doctree.findall(nodes.paragraph)
    prose = (p for p in paragraphs if not any(isinstance(x, _APART) for x in around(p)))
    return sum(len(paragraph.astext().split()) for paragraph in prose)


def minutes(count: int) -> int:
    """Return in how many minutes some words are read, to the nearest, at least in one."""
    return max(1, round(count / PACE))


def line(took: int, dated: Dated, edition: Edition) -> str:
    """Return the line as HTML.

    Parameters
    ----------
    took
        Minutes.
    dated
        Up to which day the page's evidence goes.
    edition
        The release.
    """
    facts = {
        "Reading time": counted(took, "minute"),
        dated.called: day_in_words(dated.day),
        "Edition": f"{edition.version}, {day_in_words(edition.released)}",
    }
    parts = "".join(
        f"<div><dt>{name}</dt><dd>{escape(text)}</dd></div>" for name, text in facts.items()
    )
    return f'<dl class="cf-pagehead">{parts}</dl>'


def _lower(top: nodes.Element) -> None:
    """Move the cell that only loads the ledger below the key points, which a reader came for."""
    cells = [node for node in top.children if "cell" in node.get("classes", ())]
    points = next((node for node in top.children if _is_points(node)), None)
    if points is None:
        return
    before = top.index(points)
    for cell in [cell for cell in cells if top.index(cell) < before]:
        top.remove(cell)
        points += cell


def _is_points(node: nodes.Node) -> bool:
    return isinstance(node, nodes.section) and any(
        "cf-keypoints" in part.get("classes", ())
        for part in node.children
        if isinstance(part, nodes.Element)
    )
