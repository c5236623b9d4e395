"""The bibliography, folded: long on a phone, and still there for a link that leads into it."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx

#: As many entries as stand open.
OPEN = 12


def setup(app: Sphinx) -> None:
    """Fold bibliographies once it is known what they show."""
    app.connect("doctree-resolved", _fold, priority=900)


def _fold(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    if app.builder.format != "html":
        return
    holders = {id(c.parent): c.parent for c in doctree.findall(nodes.citation)}
    for holder in holders.values():
        listed = [node for node in holder.children if isinstance(node, nodes.citation)]
        if len(listed) > OPEN:
            summary = f"The bibliography of all {len(listed)} sources"
            opening = f'<details class="cf-fold"><summary>{summary}</summary>'
            place = holder.parent.index(holder)
            closing = nodes.raw("", "</details>", format="html")
            holder.parent.insert(place + 1, closing)
            holder.parent.insert(place, nodes.raw("", opening, format="html"))
