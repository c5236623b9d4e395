"""Links to evidence in a sentence and at the end of a paragraph, and how they are printed.

A value prints its words, evidence prints nothing of itself, and neither does what a sentence says that
nobody tells, nor an earlier form of it. A sign stands where ``paragraphs`` gives one of them the answers
that it warns of.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import chain
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from ceasefire.ledger import values
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.prose import addresses
from ceasefire.records.bookfile import Book
from ceasefire.records.enumerations import WARNING_SIGN
from ceasefire.site.sphinx import visitors

#: The mark of a paragraph's evidence.
MARK = "\N{DAGGER}"


class EvidenceLink(nodes.Inline, nodes.TextElement):  # type: ignore[misc]
    """A value or evidence in a sentence, with its ``targets``, ``page``, ``place``, ``kind``.

    ``status`` is what a reader is warned of, and ``signs`` has the findings of which a sign warns here.
    """


class ParagraphMark(nodes.Inline, nodes.Element):  # type: ignore[misc]
    """The mark at the end of a paragraph: its ``number``, that of its ``notes``, and its ``sentences``.

    Each sentence is its first words and the targets that it rests on.
    """


class Untold(nodes.Inline, nodes.Element):  # type: ignore[misc]
    """What a sentence says that nobody tells, as ``targets``; it prints nothing."""


class EarlierForm(nodes.Inline, nodes.Element):  # type: ignore[misc]
    """The beginning of an earlier form of the sentence above, for its ``day``; it prints nothing."""


def setup(app: Sphinx) -> None:
    """Register the nodes."""
    visitors.add(app, EvidenceLink, _visit, _depart)
    visitors.add(app, ParagraphMark, _mark)
    visitors.add(app, Untold)
    visitors.add(app, EarlierForm)


def leading(kind: str, target: str, finding: Finding | None, book: Book) -> EvidenceLink:
    """Return a link to the evidence for a target.

    Parameters
    ----------
    kind
        ``value``, or ``mark`` for evidence, of which nothing is printed.
    target
        What is asked of the ledger.
    finding
        That to which the target belongs; none for a count of the whole ledger.
    book
        Where the pages are.
    """
    page, place = addresses.address(target, finding, book)
    status = finding.warning if finding is not None else ""
    return EvidenceLink("", "", kind=kind, targets=[target], page=page, place=place, status=status)


def finding_of(ledger: Ledger, target: str) -> Finding | None:
    """Return the finding to which a target belongs; none for a count of the whole ledger.

    Raises
    ------
    UnknownName
        If the ledger has no such target.
    """
    return None if values.split(target)[0] == values.LEDGER else values.find(ledger, target)[1]


def _visit(translator: Any, node: EvidenceLink) -> None:
    if node["kind"] != "value":
        return
    here = translator.builder.current_docname
    target = translator.builder.get_relative_uri(here, node["page"])
    href = f"{target}#{node['place']}" if node["place"] else target
    note = f' data-note="{node["note"]}"' if node.get("note") else ""
    translator.body.append(f'<a class="cf-value" href="{escape(href)}"{note}>')


def _depart(translator: Any, node: EvidenceLink) -> None:
    is_value, signs = node["kind"] == "value", node.get("signs")
    if node["status"] and (is_value or signs):
        warning = escape(node["status"])
        carried = f'<span class="cf-hidden cf-carried"> ({warning})</span>'  # goes with a copy
        if signs:
            carried = (
                f'<sup class="cf-warning" title="{warning}" data-of="{escape(" ".join(signs))}">'
                f'<span aria-hidden="true">{WARNING_SIGN}</span>{carried}</sup>'
            )
        translator.body.append(carried)
    if is_value:
        translator.body.append("</a>")


def _mark(translator: Any, node: ParagraphMark) -> None:
    number = node["number"]
    translator.body.append(
        f'<a class="cf-mark" href="#cf-basis-{number}" data-basis="{number}">'
        f'<sup aria-hidden="true">{MARK}</sup><span class="cf-hidden">evidence {number}</span>'
        f'<sup class="cf-paper">[{escape(runs(node["notes"]))}]</sup></a>'
    )


def runs(numbers: Sequence[int]) -> str:
    """Return numbers that rise, three or more in a row as a run: *3, 7–9*."""
    rows: list[list[int]] = []
    for number in numbers:
        if rows and number == rows[-1][-1] + 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    texts = (
        [f"{row[0]}\N{EN DASH}{row[-1]}"] if len(row) > 2 else [str(one) for one in row]
        for row in rows
    )
    return ", ".join(chain.from_iterable(texts))
