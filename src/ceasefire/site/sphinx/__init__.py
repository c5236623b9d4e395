"""The Sphinx extension of the book: what turns pages into pages that work from a file."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

from ceasefire import __version__
from ceasefire.site.sphinx import (
    assets,
    banner,
    bibliography,
    cards,
    citation,
    downloads,
    evidence_pages,
    figures,
    glossary,
    judgements,
    links,
    milestones,
    navigation,
    notes,
    pagehead,
    paragraphs,
    roles,
    search,
    withdrawal,
)

#: The parts of the extension; each has a ``setup`` of its own.
PARTS = (
    assets,
    cards,
    navigation,
    banner,
    links,
    roles,
    withdrawal,
    paragraphs,
    notes,
    judgements,
    evidence_pages,
    figures,
    downloads,
    citation,
    glossary,
    pagehead,
    bibliography,
    milestones,
    search,
)


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect the parts of the extension to Sphinx."""
    for part in PARTS:
        part.setup(app)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
