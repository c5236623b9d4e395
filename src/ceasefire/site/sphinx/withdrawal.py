"""The withdrawal of sentences: what a selection does not support is taken out whole, and says so.

A sentence gives way to an earlier form of it that stands, or to a notice; a paragraph of which nothing
stands is left out, and a section without a paragraph says that it is withheld.
"""

from __future__ import annotations

from typing import NamedTuple

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx

from ceasefire.prose import sentences
from ceasefire.prose.asking import Asking
from ceasefire.prose.page import FIGURES
from ceasefire.prose.views import SECTION_WITHHELD, WITHHELD, View
from ceasefire.site.sphinx.ancestors import around, stands_in
from ceasefire.site.sphinx.links import EarlierForm, EvidenceLink, Untold
from ceasefire.site.sphinx.portion import shown

#: The roles of pages that follow from the ledger, and so hold nothing that it does not support.
COMPUTED = ("evidence", "claims", "events", "disputed", "records", "glossary")
#: What goes with the last paragraph that it holds.
_HOLDERS = (
    nodes.list_item,
    nodes.bullet_list,
    nodes.enumerated_list,
    nodes.container,
    nodes.block_quote,
)

#: The nodes of a sentence.
Group = list[nodes.Node]


class Line(NamedTuple):
    """A sentence of a paragraph, as nodes, and its earlier forms with their days."""

    written: Group
    earlier: list[tuple[str, Group]]

    @property
    def asking(self) -> Asking:
        """What it asks of the ledger, in each of its forms."""
        earlier = [(day, _asking(group)) for day, group in self.earlier]
        return _asking(self.written)._replace(earlier=earlier)

    def formed(self, at: int | None) -> Group:
        """Return what is printed of it in a form, as ``View.forms`` numbers them."""
        if at is None:
            return _withheld(self.written)
        return self.earlier[at - 1][1] if at else self.written


def setup(app: Sphinx) -> None:
    """Look at the sentences of each page once it is read."""
    app.connect("doctree-read", _withhold)


def _withhold(app: Sphinx, doctree: nodes.document) -> None:
    """Take out each sentence that the selection does not support, and say so in its place."""
    view = _selective(app, doctree)
    if view is None and not any(doctree.findall(EarlierForm)):
        return
    paragraphs = [
        one
        for one in doctree.findall(nodes.paragraph)
        if not stands_in(one, "cf-judgement")  # which stands or falls as a whole
    ]
    unsupported = [one for one in paragraphs if not _printed(one, view)]
    sections = dict.fromkeys(map(_section, unsupported))
    kept = {_section(one) for one in paragraphs if one not in unsupported}
    for paragraph in unsupported:
        _leave_out(paragraph)
    for section in sections:
        if section not in kept:
            at = section.first_child_matching_class(nodes.title)
            notice = nodes.inline("", SECTION_WITHHELD, classes=["cf-withheld"])
            section.insert(0 if at is None else at + 1, nodes.paragraph("", "", notice))


def _selective(app: Sphinx, doctree: nodes.document) -> View | None:
    """Return what a page shows, if that can be less than what it is written for."""
    view = shown(app).on(app.env.docname)
    if view.ledger is view.whole or view.ledger.book.role(app.env.docname) in COMPUTED:
        return None
    ours = app.env.docname.startswith(str(app.config.ceasefire_chapters))
    return view if ours or any(doctree.findall(EvidenceLink)) else None


def _printed(paragraph: nodes.paragraph, view: View | None) -> bool:
    """Let each sentence of a paragraph stand in its form; return whether any stands at all."""
    lines = told(split(paragraph))
    forms = view.forms([line.asking for line in lines]) if view else [0] * len(lines)
    if any(at != 0 for at in forms) or any(paragraph.findall(EarlierForm)):
        paragraph.children = []
        for number, (line, at) in enumerate(zip(lines, forms, strict=True)):
            paragraph.extend([nodes.Text(sentences.END)] if number else [])
            paragraph.extend(line.formed(at))
    return any(at is not None for at in forms)


def told(groups: list[Group]) -> list[Line]:
    """Return the sentences of a paragraph, each with the earlier forms that follow it."""
    lines: list[Line] = []
    for group in groups:
        if not group or not isinstance(group[0], EarlierForm):
            lines.append(Line(group, []))
        elif lines:
            lines[-1].earlier.append((group[0]["day"], _unspaced(group[1:])))
    return lines


def _unspaced(group: Group) -> Group:
    """Return nodes without the space that stands before their words."""
    first, *rest = group or [nodes.Text("")]
    return [nodes.Text(first.astext().lstrip()), *rest] if isinstance(first, nodes.Text) else group


def _section(paragraph: nodes.paragraph) -> nodes.Element:
    """Return the section in which a paragraph stands; of a page without one, the page."""
    *_, page = around(paragraph)
    return next((one for one in around(paragraph) if isinstance(one, nodes.section)), page)


def _leave_out(paragraph: nodes.paragraph) -> None:
    """Take out a paragraph, with the list or box of which nothing else is left."""
    gone: nodes.Element = paragraph
    while isinstance(gone.parent, _HOLDERS) and len(gone.parent.children) == 1:
        gone = gone.parent
    gone.parent.remove(gone)


def split(paragraph: nodes.paragraph) -> list[Group]:
    """Return the nodes of each sentence."""
    return sentences.grouped(paragraph.children, _ending, nodes.Text)


def _ending(node: nodes.Node) -> str | None:
    """Return the words of a node in which a sentence can end: those that nothing is around."""
    if isinstance(node, nodes.raw) and node.astext().startswith("<br"):
        return sentences.END
    return node.astext() if isinstance(node, nodes.Text) else None


def _asking(group: Group) -> Asking:
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


def _withheld(group: Group) -> Group:
    """Return what stands for a sentence that is withheld; the words in bold that lead it stay."""
    lead = [node for node in group[:2] if isinstance(node, nodes.strong)]
    notice = nodes.inline("", WITHHELD, classes=["cf-withheld"])
    return [*lead, nodes.Text(" "), notice] if lead else [notice]
