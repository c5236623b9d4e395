"""What a paragraph shows of its evidence: one mark at its end, and one sign for each disputed answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docutils import nodes
from sphinx.application import Sphinx

from ceasefire.ledger.ledger import Ledger
from ceasefire.site.sphinx.ancestors import around, stands_in
from ceasefire.site.sphinx.links import EvidenceLink, ParagraphMark, finding_of
from ceasefire.site.sphinx.portion import shown
from ceasefire.site.sphinx.withdrawal import split

#: How many words tell which sentence it is, if no other begins alike; one that is hardly longer is whole.
FIRST, HARDLY = 7, 2


def setup(app: Sphinx) -> None:
    """Mark the paragraphs of a page once all that it says stands there."""
    app.connect("doctree-resolved", _mark)


def _mark(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Sign and mark what holds evidence; a judgement has a basis of its own instead."""
    blocks: dict[nodes.Element, list[EvidenceLink]] = {}
    for link in doctree.findall(EvidenceLink):
        if link.get("targets") and not stands_in(link, "cf-judgement"):
            blocks.setdefault(_block(link), []).append(link)
    for block, links in blocks.items():
        sign(links, shown(app).on(docname).ledger)
        if isinstance(block, nodes.paragraph):
            block.append(ParagraphMark("", sentences=resting(block)))


def _block(link: EvidenceLink) -> nodes.Element:
    """Return the paragraph, heading or caption in which a link stands."""
    return next(holder for holder in around(link) if not isinstance(holder, nodes.Inline))


def sign(links: Sequence[EvidenceLink], ledger: Ledger) -> None:
    """Let a sign stand at the first value of each disputed answer, or else at its first evidence.

    Parameters
    ----------
    links
        The links of a paragraph, in order.
    ledger
        To which their targets belong.
    """
    signed: set[str] = set()
    for link in sorted(links, key=lambda link: link["kind"] != "value"):
        findings = [finding_of(ledger, target) for target in link["targets"]]
        new = {f.id: f for f in findings if f and f.contradicted and f.id not in signed}
        signed |= new.keys()
        link["signs"] = list(new)
        if link["kind"] != "value":
            link["status"] = "; ".join(dict.fromkeys(finding.warning for finding in new.values()))


def resting(paragraph: nodes.paragraph) -> list[tuple[str, list[str]]]:
    """Return the first words of each sentence that has evidence, and the targets that it rests on."""
    groups = split(paragraph)
    first = openings(["".join(node.astext() for node in group) for group in groups])
    rests = [
        list(dict.fromkeys(target for link in _links(group) for target in link.get("targets", ())))
        for group in groups
    ]
    return [(one, targets) for one, targets in zip(first, rests, strict=True) if targets]


def _links(group: Iterable[nodes.Node]) -> list[EvidenceLink]:
    return [link for node in group for link in node.findall(EvidenceLink)]


def openings(texts: Sequence[str]) -> list[str]:
    """Return of each text as many first words as tell it from the others."""
    split_up = [text.split() for text in texts]
    return [_opening(own, [other for other in split_up if other is not own]) for own in split_up]


def _opening(own: list[str], others: Sequence[list[str]]) -> str:
    count = FIRST
    while count < len(own) and any(other[:count] == own[:count] for other in others):
        count += 1
    if count + HARDLY >= len(own):
        return " ".join(own)
    return " ".join(own[:count]).rstrip(",;:.") + "…"
