"""Links to evidence in a sentence, and how they are printed; and what is not: absences, earlier forms."""

from __future__ import annotations

from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from ceasefire.ledger.findings import Finding
from ceasefire.prose import addresses
from ceasefire.records.bookfile import Book
from ceasefire.records.enumerations import WARNING_SIGN
from ceasefire.site.sphinx import visitors

#: The mark of evidence.
MARK = "\N{DAGGER}"


class EvidenceLink(nodes.Inline, nodes.TextElement):  # type: ignore[misc]
    """A value or a mark in a sentence, with ``target``, ``page``, ``place``, ``kind``.

    ``status`` is what a reader is warned of, and ``signed`` says whether a sign shows it.
    """


class Untold(nodes.Inline, nodes.Element):  # type: ignore[misc]
    """What a sentence says that nobody tells, as ``targets``; it prints nothing."""


class EarlierForm(nodes.Inline, nodes.Element):  # type: ignore[misc]
    """The beginning of an earlier form of the sentence above, for its ``day``; it prints nothing."""


def setup(app: Sphinx) -> None:
    """Register the nodes."""
    visitors.add(app, EvidenceLink, _visit, _depart)
    visitors.add(app, Untold)
    visitors.add(app, EarlierForm)


def leading(kind: str, target: str, finding: Finding | None, book: Book) -> EvidenceLink:
    """Return a link to the evidence for a target.

    Parameters
    ----------
    kind
        ``value``, or ``mark`` for one that only marks.
    target
        What is asked of the ledger.
    finding
        That to which the target belongs; none for a count of the whole ledger.
    book
        Where the pages are.
    """
    page, place = addresses.address(target, finding, book)
    status = finding.warning if finding is not None else ""
    signed = finding is not None and finding.contradicted
    return EvidenceLink(
        "", "", kind=kind, target=target, page=page, place=place, status=status, signed=signed
    )


def _visit(translator: Any, node: EvidenceLink) -> None:
    here = translator.builder.current_docname
    target = translator.builder.get_relative_uri(here, node["page"])
    href = f"{target}#{node['place']}" if node["place"] else target
    note = f' data-note="{node["note"]}"' if node.get("note") else ""
    kind = "cf-value" if node["kind"] == "value" else "cf-mark"
    translator.body.append(f'<a class="{kind}" href="{escape(href)}"{note}>')
    if node["kind"] == "mark":
        translator.body.append(f'<sup aria-hidden="true">{MARK}</sup>')
        number = f" {node['note']}" if node.get("note") else ""
        translator.body.append(f'<span class="cf-hidden">evidence{number}</span>')


def _depart(translator: Any, node: EvidenceLink) -> None:
    if node["status"] and node["kind"] == "value":
        warning = escape(node["status"])
        carried = (
            f'<span class="cf-hidden cf-carried"> ({warning})</span>'  # is copied with the value
        )
        if node.get("signed"):
            carried = (
                f'<sup class="cf-warning" title="{warning}">'
                f'<span aria-hidden="true">{WARNING_SIGN}</span>{carried}</sup>'
            )
        translator.body.append(carried)
    translator.body.append("</a>")
