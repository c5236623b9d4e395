"""Roles: a value of the ledger in a sentence, a mark of evidence, and what nobody tells.

``{value}`` prints what ``values.fetch`` gives and links to its evidence, ``{evidence}`` only marks,
``{absent}`` says that the ledger holds nothing on a matter. A sentence that a selection does not
support is withheld whole.
"""

from __future__ import annotations

from html import escape
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxRole
from sphinx.util.osutil import relative_uri

from ceasefire.errors import CeasefireError, ExpressionError, UnknownName
from ceasefire.ledger import values
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.prose.manuscript import FIGURES
from ceasefire.prose.views import WITHHELD, Asking
from ceasefire.records.bookfile import Book
from ceasefire.site import claimtable, evidence
from ceasefire.site.sphinx.ancestors import stands_in
from ceasefire.site.sphinx.navigation import published
from ceasefire.site.sphinx.shown import shown

#: The roles of pages that follow from the ledger, and so hold nothing that it does not support.
COMPUTED = ("evidence", "claims", "events", "disputed", "glossary")

#: Beside a value on which accounts exclude each other, or only the parties speak.
WARNING = "\N{NOT EQUAL TO}"
WARNING_WORDS = {
    "contested": "disputed: accounts exclude each other",
    "partisan": "disputed: only parties speak, of their adversaries",
}
#: The mark of evidence.
MARK = "\N{DAGGER}"


class EvidenceLink(nodes.Inline, nodes.TextElement):  # type: ignore[misc]
    """A value or a mark in a sentence, with ``target``, ``page``, ``place``, ``status``, ``kind``."""


class ValueRole(SphinxRole):
    """Prints a value."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        view = shown(self.env.app).view.on(self.env.docname)
        try:
            found = values.fetch(view.ledger, self.text)
        except (UnknownName, ExpressionError):
            try:
                values.fetch(view.whole, self.text)
            except CeasefireError as error:
                return _refused(self, error)
            return [EvidenceLink("", "", asked=[self.text.strip()], lost=True)], []
        whole = f"{values.LEDGER}#{found.form.lower()}"
        link = _link(
            "value", found.target if found.finding else whole, found.finding, view.ledger.book
        )
        link["asked"] = [self.text.strip()]
        link += nodes.Text(found.text)
        return [link], []


class EvidenceRole(SphinxRole):
    """Marks what a sentence rests on."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        view = shown(self.env.app).view.on(self.env.docname)
        wanted = values.targets(self.text)
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
        return [Untold("", targets=values.targets(self.text))], []


def _refused(
    role: SphinxRole, error: CeasefireError
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    message = role.inliner.reporter.error(str(error), line=role.lineno)
    return [role.inliner.problematic(role.rawtext, role.rawtext, message)], [message]


def _link(kind: str, target: str, finding: Finding | None, book: Book) -> EvidenceLink:
    page, place = evidence.address(target, finding, book)
    status = finding.status if finding is not None and finding.status in values.WARNED else ""
    return EvidenceLink("", "", kind=kind, target=target, page=page, place=place, status=status)


def setup(app: Sphinx) -> None:
    """Register the roles, their nodes and what is done with them once a page is read."""
    plain: dict[str, Any] = dict.fromkeys(("latex", "text", "man", "texinfo"), (_pass, _pass))
    visitors: dict[str, Any] = {"html": (_visit, _depart)} | plain
    app.add_node(EvidenceLink, **visitors)
    unprinted: dict[str, Any] = {"html": (_pass, _pass)} | plain
    app.add_node(Untold, **unprinted)
    app.add_role("value", ValueRole())
    app.add_role("evidence", EvidenceRole())
    app.add_role("absent", AbsentRole())
    app.connect("doctree-read", _withhold)
    app.connect("doctree-resolved", _number)
    app.connect("html-page-context", _append_notes, priority=400)


def _pass(_: Any, node: nodes.Element) -> None:
    """Print what stands in a link, and no more, where there is nothing to link to."""


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
        translator.body.append(
            f'<sup class="cf-warning" title="{WARNING_WORDS[node["status"]]}">'
            f'<span aria-hidden="true">{WARNING}</span>'
            f'<span class="cf-hidden"> ({WARNING_WORDS[node["status"]]})</span></sup>'
        )
    translator.body.append("</a>")


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
        groups = _sentences(paragraph)
        lost = view.withheld([_asking(group) for group in groups])
        if any(lost):
            kept = [
                _withheld(group) if gone else group
                for group, gone in zip(groups, lost, strict=True)
            ]
            paragraph.children = []
            for at, group in enumerate(kept):
                paragraph.extend([nodes.Text("\n")] if at else [])
                paragraph.extend(group)


def _sentences(paragraph: nodes.paragraph) -> list[list[nodes.Node]]:
    """Return the nodes of each sentence: one sentence stands on one line."""
    groups: list[list[nodes.Node]] = [[]]
    for child in paragraph.children:
        if not isinstance(child, nodes.Text):
            groups[-1].append(child)
            continue
        first, *others = child.astext().split("\n")
        groups[-1].append(nodes.Text(first))
        groups.extend([nodes.Text(text)] for text in others)
    return groups


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
    found: dict[str, list[str]] = app.__dict__.setdefault("ceasefire_notes", {})
    return found


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
    href = f"{uri(evidence.page_of(finding.event, ledger.book))}#{evidence.anchor(finding.id)}"
    return (
        f'{evidence.note(statements, finding)}<p><a href="{escape(href)}">All the evidence</a></p>'
    )
