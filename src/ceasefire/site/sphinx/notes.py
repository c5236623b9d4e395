"""The notes of a page: the evidence behind each of its values and marks, numbered, at its end."""

from __future__ import annotations

from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.osutil import relative_uri

from ceasefire.ledger import values
from ceasefire.ledger.ledger import Ledger
from ceasefire.prose import addresses
from ceasefire.site import claimtable, evidence
from ceasefire.site.sphinx.links import EvidenceLink
from ceasefire.site.sphinx.navigation import published
from ceasefire.site.sphinx.portion import shown


def setup(app: Sphinx) -> None:
    """Number what a page cites, and append its evidence."""
    app.connect("doctree-resolved", _number)
    app.connect("html-page-context", _append_notes, priority=400)


def _number(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Give each target of a page the number of its note."""
    numbers: dict[str, int] = {}
    for link in doctree.findall(EvidenceLink):
        target = link.get("target", "")
        if target:
            link["note"] = numbers.setdefault(target, len(numbers) + 1)
    _notes(app)[docname] = list(numbers)


def _notes(app: Sphinx) -> dict[str, list[str]]:
    notes: dict[str, list[str]] = app.__dict__.setdefault("ceasefire_notes", {})
    return notes


def _append_notes(
    app: Sphinx,
    pagename: str,
    template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Append the evidence of a page, where a preview takes it from and a printed page shows it."""
    targets = _notes(app).get(pagename) if doctree is not None else None
    if not targets:
        return
    view = shown(app).on(pagename)
    here = app.builder.get_target_uri(pagename)
    items = []
    for number, target in enumerate(targets, start=1):
        notes = "".join(_note(one, view.ledger, here, app) for one in values.targets(target))
        items.append(f'<li id="cf-note-{number}">{notes}</li>')
    context["body"] += (
        '\n<section class="cf-notes" aria-labelledby="cf-notes-title">'
        '<details><summary id="cf-notes-title">Evidence on this page</summary>'
        f"{_addresses(app)}<ol>{''.join(items)}</ol></details></section>\n"
    )


def _addresses(app: Sphinx) -> str:
    """Return, for paper, how the name of a claim becomes its address."""
    place = f"{shown(app).view.records.book.page('claims')}.html#"
    start = published(app, place) or f"{place}, in the book,"
    return f'<p class="cf-paper">A claim is found at {escape(start)} and its name in brackets.</p>'


def _note(target: str, ledger: Ledger, here: str, app: Sphinx) -> str:
    def uri(page: str) -> str:
        return relative_uri(here, app.builder.get_target_uri(page))

    whole, form = values.split(target)
    if whole == values.LEDGER:
        return f"<p>{claimtable.count(ledger, form, uri)}.</p>"
    statements, finding = values.find(ledger, target)
    href = f"{uri(addresses.page_of(finding.event, ledger.names))}#{addresses.anchor(finding.id)}"
    return (
        f'{evidence.note(statements, finding)}<p><a href="{escape(href)}">All the evidence</a></p>'
    )
