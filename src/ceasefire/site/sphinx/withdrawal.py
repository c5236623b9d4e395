"""The withdrawal of sentences: what a selection does not support is taken out whole, and says so."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx

from ceasefire.prose import sentences
from ceasefire.prose.page import FIGURES
from ceasefire.prose.views import WITHHELD, Asking
from ceasefire.site.sphinx.ancestors import stands_in
from ceasefire.site.sphinx.links import EvidenceLink, Untold
from ceasefire.site.sphinx.portion import shown

#: The roles of pages that follow from the ledger, and so hold nothing that it does not support.
COMPUTED = ("evidence", "claims", "events", "disputed", "records", "glossary")


def setup(app: Sphinx) -> None:
    """Look at the sentences of each page once it is read."""
    app.connect("doctree-read", _withhold)


def _withhold(app: Sphinx, doctree: nodes.document) -> None:
    """Take out each sentence that the selection does not support, and say so in its place."""
    view = shown(app).on(app.env.docname)
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
    notice = nodes.inline("", WITHHELD, classes=["cf-withheld"])
    return [*lead, nodes.Text(" "), notice] if lead else [notice]
