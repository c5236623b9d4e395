"""*Cite this chapter*: the block at the end of each chapter that says how to quote it."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from ceasefire.ledger.selection import Dated, Selection
from ceasefire.site.references import Edition, bibtex, read_edition, reference
from ceasefire.site.sphinx.downloads import executed, notebook_uri
from ceasefire.site.sphinx.navigation import address
from ceasefire.site.sphinx.portion import shown


def setup(app: Sphinx) -> None:
    """Register the settings and the block."""
    app.add_config_value("ceasefire_citation", "CITATION.cff", "html", [str])
    app.add_config_value("ceasefire_chapters", "chapters/", "html", [str])
    app.connect("html-page-context", _append)


def _append(
    app: Sphinx,
    pagename: str,
    template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Append the block to the body, where the table of contents does not see it."""
    if doctree is None or not pagename.startswith(app.config.ceasefire_chapters):
        return
    edition = read_edition(Path(app.srcdir) / app.config.ceasefire_citation)
    title = app.env.titles[pagename].astext()
    notebook = notebook_uri(pagename) if executed(app, pagename) else ""
    href = context["pathto"](notebook, 1) if notebook else ""
    stem = pagename.rsplit("/", 1)[-1]
    dated = shown(app).dated(pagename)
    url = address(app, pagename)
    context["body"] += block(edition, title, stem, dated, href, shown(app).selection, url)


def block(
    edition: Edition,
    title: str,
    stem: str,
    dated: Dated,
    notebook: str = "",
    selection: Selection | None = None,
    url: str = "",
) -> str:
    """Return the block as HTML.

    Parameters
    ----------
    edition
        The release.
    title, stem
        Title and file stem of the chapter.
    dated
        Up to which day the page's evidence goes.
    notebook
        Address of its notebook; empty where there is none.
    selection
        The part of the ledger that the book shows; the published one by default.
    url
        Where the chapter is published; empty if it is not.
    """
    file = f'<a href="{escape(notebook)}" download>Notebook (.ipynb)</a>'
    link = f'<p class="cf-notebook">{file}</p>' if notebook else ""
    return (
        f'\n<aside class="cf-cite" id="cite-{escape(stem)}" aria-label="Cite this chapter">'
        '<p class="cf-cite-title">Cite this chapter</p>'
        f'<p class="cf-reference">{escape(reference(edition, title, dated, selection, url), quote=False)}</p>'
        "<details><summary>BibTeX</summary>"
        f"<pre>{escape(bibtex(edition, title, stem, dated, selection, url), quote=False)}</pre></details>"
        f"{link}</aside>\n"
    )
