"""Roles: a value of the ledger in a sentence, a mark of evidence, and what nobody tells.

``{value}`` prints what ``values.fetch`` gives and links to its evidence, ``{evidence}`` only marks,
``{absent}`` says that the ledger holds nothing on a matter. A sentence that a selection does not
support is withheld whole.
"""

from __future__ import annotations

import itertools
from html import escape
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxRole
from sphinx.util.osutil import relative_uri

from ceasefire.errors import CeasefireError, ExpressionError, UnknownName
from ceasefire.ledger import naming, values
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.prose import addresses, sentences
from ceasefire.prose.page import BARE, FIGURES
from ceasefire.prose.views import WITHHELD, Asking
from ceasefire.records.bookfile import Book
from ceasefire.records.enumerations import STATUSES, WARNING_SIGN
from ceasefire.site import claimtable, evidence
from ceasefire.site.sphinx import visitors
from ceasefire.site.sphinx.ancestors import stands_in
from ceasefire.site.sphinx.navigation import published
from ceasefire.site.sphinx.shown import shown

_LOGGER = logging.getLogger(__name__)

#: The roles of pages that follow from the ledger, and so hold nothing that it does not support.
COMPUTED = ("evidence", "claims", "events", "disputed", "glossary")

#: The mark of evidence.
MARK = "\N{DAGGER}"


class EvidenceLink(nodes.Inline, nodes.TextElement):  # type: ignore[misc]
    """A value or a mark in a sentence, with ``target``, ``page``, ``place``, ``status``, ``kind``."""


class ValueRole(SphinxRole):
    """Prints a value."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        view = shown(self.env.app).view.on(self.env.docname)
        try:
            value = values.fetch(view.ledger, self.text)
        except (UnknownName, ExpressionError):
            try:
                values.fetch(view.whole, self.text)
            except CeasefireError as error:
                return _refused(self, error)
            return [EvidenceLink("", "", asked=[self.text.strip()], lost=True)], []
        whole = f"{values.LEDGER}#{value.form.lower()}"
        link = _link(
            "value", value.target if value.finding else whole, value.finding, view.ledger.book
        )
        link["asked"] = [self.text.strip()]
        link += nodes.Text(value.text)
        return [link], []


class EvidenceRole(SphinxRole):
    """Marks what a sentence rests on."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        view = shown(self.env.app).view.on(self.env.docname)
        wanted = values.targets(self.text)
        if not wanted:
            return _refused(self, UnknownName("a role without a target", remedy=values.NAME_ONE))
        lost = False
        for target in wanted:
            try:
                values.find(view.ledger, target)
            except UnknownName:
                try:
                    values.find(view.whole, target)
                except CeasefireError as error:
                    return _refused(self, error)
                lost = True
        if lost:
            return [EvidenceLink("", "", asked=wanted, marked=wanted, lost=True)], []
        _, finding = values.find(view.ledger, wanted[0])
        link = _link("mark", wanted[0], finding, view.ledger.book)
        link["target"] = ", ".join(wanted)
        link["asked"] = link["marked"] = wanted
        return [link], []


class Untold(nodes.Inline, nodes.Element):  # type: ignore[misc]
    """What a sentence says that nobody tells, as ``targets``; it prints nothing."""


class AbsentRole(SphinxRole):
    """Says that the ledger holds nothing on a matter; prints nothing."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        names = shown(self.env.app).view.whole
        wanted = values.targets(self.text)
        try:
            naming.known_matters(names, wanted)
        except UnknownName as error:
            return _refused(self, error)
        return [Untold("", targets=wanted)], []


def _refused(
    role: SphinxRole, error: CeasefireError
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    message = role.inliner.reporter.error(str(error), line=role.lineno)
    return [role.inliner.problematic(role.rawtext, role.rawtext, message)], [message]


def _link(kind: str, target: str, finding: Finding | None, book: Book) -> EvidenceLink:
    page, place = addresses.address(target, finding, book)
    status = finding.status if finding is not None and finding.warned else ""
    return EvidenceLink("", "", kind=kind, target=target, page=page, place=place, status=status)


def setup(app: Sphinx) -> None:
    """Register the roles, their nodes and what is done with them once a page is read."""
    visitors.add(app, EvidenceLink, _visit, _depart)
    visitors.add(app, Untold)
    app.add_role("value", ValueRole())
    app.add_role("evidence", EvidenceRole())
    app.add_role("absent", AbsentRole())
    app.connect("doctree-read", _refuse_bare)
    app.connect("doctree-read", _withhold)
    app.connect("doctree-resolved", _number)
    app.connect("html-page-context", _append_notes, priority=400)


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
        warning = STATUSES[node["status"]].warning
        translator.body.append(
            f'<sup class="cf-warning" title="{warning}">'
            f'<span aria-hidden="true">{WARNING_SIGN}</span>'
            f'<span class="cf-hidden"> ({warning})</span></sup>'
        )
    translator.body.append("</a>")


def _refuse_bare(app: Sphinx, doctree: nodes.document) -> None:
    """Warn of each role that has no target, and so is read as text; a build takes no warning."""
    for text in doctree.findall(nodes.Text):
        if isinstance(text.parent, (nodes.literal, nodes.literal_block, nodes.raw)):
            continue
        for bare in BARE.finditer(text):
            what = f"the role {bare[0]} without a target. {values.NAME_ONE}"
            _LOGGER.warning(what, location=(app.env.docname, _line_of(text, bare.start())))


def _line_of(text: nodes.Text, at: int) -> int | None:
    """Return on which line of its page a place in a text stands, one sentence standing on one line."""
    before = list(itertools.takewhile(lambda one: one is not text, text.parent.children))
    lines = sum(one.astext().count("\n") for one in before) + text[:at].count("\n")
    block = text.parent
    while block is not None and not block.line:
        block = block.parent
    return block.line + lines if block is not None else None


def _withhold(app: Sphinx, doctree: nodes.document) -> None:
    """Take out each sentence that the selection does not support, and say so in its place."""
    view = shown(app).view.on(app.env.docname)
    if view.ledger.book.role(app.env.docname) in COMPUTED:
        return
    ours = app.env.docname.startswith(str(app.config.ceasefire_chapters))
    if view.ledger is view.whole or not (ours or any(doctree.findall(EvidenceLink))):
        return
    for paragraph in list(doctree.findall(nodes.paragraph)):
        if stands_in(paragraph, "cf-judgement"):  # which stands or falls as a whole
            continue
        groups = split(paragraph)
        lost = view.withheld([_asking(group) for group in groups])
        if any(lost):
            kept = [
                _withheld(group) if gone else group
                for group, gone in zip(groups, lost, strict=True)
            ]
            paragraph.children = []
            for at, group in enumerate(kept):
                paragraph.extend([nodes.Text(sentences.END)] if at else [])
                paragraph.extend(group)


def split(paragraph: nodes.paragraph) -> list[list[nodes.Node]]:
    """Return the nodes of each sentence."""
    return sentences.grouped(paragraph.children, _ending, nodes.Text)


def _ending(node: nodes.Node) -> str | None:
    """Return the words of a node in which a sentence can end: those that nothing is around."""
    if isinstance(node, nodes.raw) and node.astext().startswith("<br"):
        return sentences.END
    return node.astext() if isinstance(node, nodes.Text) else None


def _asking(group: list[nodes.Node]) -> Asking:
    """Return what a sentence asks of the ledger, and the keys of the sources that it cites."""
    elements = [node for node in group if isinstance(node, nodes.Element)]
    links = [link for node in elements for link in node.findall(EvidenceLink)]
    references = [x for node in elements for x in node.findall(addnodes.pending_xref)]
    cited = " ".join(str(x["reftarget"]) for x in references if x.get("refdomain") == "cite")
    figures = any(x.get("reftype") in FIGURES for x in references)
    text = "".join(node.astext() for node in group)
    untold = [node for one in elements for node in one.findall(Untold)]
    return Asking(
        f"{text} {cited}",
        [asked for link in links for asked in link.get("asked", ())],
        [marked for link in links for marked in link.get("marked", ())],
        bool(links or cited or figures),
        [target for node in untold for target in node["targets"]],
    )


def _withheld(group: list[nodes.Node]) -> list[nodes.Node]:
    """Return what stands for a sentence that is withheld; the words in bold that lead it stay."""
    lead = [node for node in group[:2] if isinstance(node, nodes.strong)]
    said = nodes.inline("", WITHHELD, classes=["cf-withheld"])
    return [*lead, nodes.Text(" "), said] if lead else [said]


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
    view = shown(app).view.on(pagename)
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
        return f"<p>{claimtable.counted(ledger, form, uri)}.</p>"
    statements, finding = values.find(ledger, target)
    href = f"{uri(addresses.page_of(finding.event, ledger.book))}#{addresses.anchor(finding.id)}"
    return (
        f'{evidence.note(statements, finding)}<p><a href="{escape(href)}">All the evidence</a></p>'
    )
