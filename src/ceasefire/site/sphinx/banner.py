"""A book that shows another part of the ledger than the published one: its banner and bibliography."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

from ceasefire.ledger.selection import Selection
from ceasefire.prose import addresses
from ceasefire.site.sphinx.portion import shown


def setup(app: Sphinx) -> None:
    """Put the banner on every page, before the theme reads its options, and drop what is not shown.

    Events of which nothing is known in the part that is shown have no page.
    """
    app.connect("config-inited", _announce, priority=100)
    app.connect("doctree-resolved", _select_bibliography)


def _announce(app: Sphinx, config: Config) -> None:
    if Selection.of_build().usual:
        return
    config.html_theme_options["announcement"] = shown(app).banner
    # The sources of the pages hold the sentences that such a book withholds.
    config.html_copy_source = config.html_show_sourcelink = False
    view = shown(app).view
    ledger = view.on(view.records.book.page("events")).ledger
    config.exclude_patterns += [f"{page}.md" for page in addresses.untold(view.records, ledger)]


def _select_bibliography(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Take the sources that the book does not show out of a bibliography."""
    view = shown(app).view
    absent = {source.id for source in view.records.data.sources} - {
        source.id for source in shown(app).on(docname).ledger.data.sources
    }
    if not absent or "cite" not in app.registry.domains:
        return
    domain = app.env.get_domain("cite")
    gone = {entry.citation_id for entry in domain.citations if entry.key in absent}  # type: ignore[attr-defined]
    for citation in list(doctree.findall(nodes.citation)):
        if gone & set(citation["ids"]):
            citation.parent.remove(citation)
