"""The glossary page, and the links that lead there from the first mention on each page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import takewhile
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri

from ceasefire.prose import glossary, introductions, manuscript, sentences
from ceasefire.prose.glossary import Explained, Index, Mention
from ceasefire.prose.page import Page
from ceasefire.records.enumerations import STANDINGS
from ceasefire.site.evidence import permalink
from ceasefire.site.sphinx import visitors
from ceasefire.site.sphinx.ancestors import around, stands_in
from ceasefire.site.sphinx.links import EvidenceLink
from ceasefire.site.sphinx.portion import report, shown

#: The headings of the actors on no side, in order, by what they are.
GROUPS = {standing.one: standing.all for standing in STANDINGS.values()}


class TermLink(nodes.Inline, nodes.TextElement):  # type: ignore[misc]
    """A name in a sentence that leads to its entry, ``key``, on ``page``."""


#: In what no name is linked: it is no prose, leads elsewhere already, or stands apart as it is.
APART = (
    nodes.figure, nodes.table, nodes.citation, nodes.footnote, nodes.literal_block, nodes.title,
)  # fmt: skip
LEADING = (nodes.reference, nodes.literal, addnodes.pending_xref, EvidenceLink)


def setup(app: Sphinx) -> None:
    """Register the directive, the node and the links."""
    visitors.add(app, TermLink, _visit, _depart)
    app.add_directive("glossary-of", GlossaryDirective)
    app.connect("doctree-resolved", _link)
    app.connect("html-page-context", _append_terms, priority=410)


def _visit(translator: Any, node: TermLink) -> None:
    builder = translator.builder
    page = builder.get_relative_uri(builder.current_docname, node["page"])
    href = escape(f"{page}#{node['key']}")
    translator.body.append(f'<a class="cf-term" href="{href}" data-term="{escape(node["key"])}">')


def _depart(translator: Any, node: TermLink) -> None:
    translator.body.append("</a>")


def _page(app: Sphinx) -> str:
    """Return the page of the glossary."""
    return shown(app).view.records.book.page("glossary")


def index(app: Sphinx) -> Index:
    """Return the names of the glossary, for the part of the ledger that its page shows."""
    known: Index | None = app.__dict__.get("ceasefire_index")
    if known is None:
        known = Index(shown(app).view.on(_page(app)).ledger)
        app.__dict__["ceasefire_index"] = known
    return known


def _link(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Link the first mention of each entry on a page of the report."""
    page = _page(app)
    if page not in app.env.found_docs or docname not in report(app):
        return
    seen: set[str] = set()
    for paragraph in list(doctree.findall(nodes.paragraph)):
        if not _apart(paragraph):
            _Linking(index(app), page, paragraph, seen).run()
    app.__dict__.setdefault("ceasefire_terms", {})[docname] = sorted(seen)


def _apart(paragraph: nodes.paragraph) -> bool:
    """Return whether a paragraph stands in what holds no prose, or in a judgement."""
    held = any(isinstance(holder, APART) for holder in around(paragraph))
    return held or stands_in(paragraph, "cf-judgement")


@dataclass
class _Linking:
    """A paragraph while its first mentions are linked."""

    index: Index
    page: str
    paragraph: nodes.paragraph
    seen: set[str]

    def run(self) -> None:
        whole = self.paragraph.astext()
        at = 0
        for text in list(self.paragraph.findall(nodes.Text)):
            length = len(text.astext())
            if not _leads(text, self.paragraph):
                self._replace(text, whole, at)
            at += length

    def _replace(self, text: nodes.Text, whole: str, at: int) -> None:
        mentions = glossary.first(self.index.leading.mentions(text.astext()), self.seen)
        if mentions:
            contexts = [sentences.around(whole, at + mention.start) for mention in mentions]
            parts = self._parts(text.astext(), zip(mentions, contexts, strict=True))
            text.parent.replace(text, list(parts))

    def _parts(self, text: str, contexts: Iterable[tuple[Mention, str]]) -> Iterator[nodes.Node]:
        done = 0
        for mention, sentence in contexts:
            if mention.start > done:
                yield nodes.Text(text[done : mention.start])
            link = TermLink("", "", key=mention.key, page=self.page)
            link += nodes.Text(text[mention.start : mention.end])
            yield link
            if who := self._untold(mention.key, sentence):
                yield nodes.inline("", f" ({who})", classes=["cf-role"])
            done = mention.end
        if text[done:]:
            yield nodes.Text(text[done:])

    def _untold(self, key: str, sentence: str) -> str:
        """Return who a person is, where the sentence does not say it; else nothing."""
        person = key.removeprefix("actor-")
        if person == key or person not in self.index.people:
            return ""
        actor, book = self.index.ledger.names.actors[person], self.index.ledger.book
        introduced = introductions.tells_role(actor, sentence, book)
        return "" if introduced else introductions.introduced(actor, book)


def _leads(text: nodes.Text, paragraph: nodes.paragraph) -> bool:
    """Return whether a text is part of a link or of code."""
    within = takewhile(lambda holder: holder is not paragraph, around(text))
    return any(isinstance(holder, LEADING) for holder in within)


def _append_terms(
    app: Sphinx,
    pagename: str,
    template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Append what the previews of a page's names say; no reader sees it as it stands."""
    keys = app.__dict__.get("ceasefire_terms", {}).get(pagename) if doctree is not None else None
    if keys:
        previews = "".join(_preview(glossary.explained(index(app), key)) for key in keys)
        context["body"] += f"\n{previews}\n"


def _preview(entry: Explained) -> str:
    lines = "".join(f"<p>{escape(line, quote=False)}</p>" for line in entry.lines)
    title = escape(entry.title, quote=False)
    return (
        f'<template id="cf-term-{escape(entry.key)}">'
        f'<p class="cf-note-question">{title}</p>{lines}</template>'
    )


class GlossaryDirective(SphinxDirective):
    """``{glossary-of} actors``, ``places`` or ``terms``: their entries, with who names them where."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        app = self.env.app
        self.pages = [self._read(name) for name in report(app)]
        self.index = index(app)
        self.named = glossary.named_in(self.index, self.pages)
        made = {"actors": self._actors, "places": self._places, "terms": self._terms}
        if self.arguments[0] not in made:
            what = f"there is no glossary of {self.arguments[0]}: write {', '.join(made)}"
            return [self.state.document.reporter.error(what, line=self.lineno)]
        return made[self.arguments[0]]()

    def _read(self, name: str) -> Page:
        self.env.note_dependency(f"{name}.md")
        return manuscript.read(Path(self.env.srcdir) / f"{name}.md", name)

    def _actors(self) -> list[nodes.Node]:
        names, book = self.index.ledger.names.actors, self.index.ledger.book
        sections: list[nodes.Node] = []
        groups = {side.name: side.heading or side.name for side in book.sides.values()}
        for on, heading in (groups | GROUPS).items():
            keys = [k for k in self.index.actors if introductions.standing(names[k], book) == on]
            entries = [glossary.actor(self.index, key) for key in keys]
            if entries:
                section = nodes.section(ids=[f"actors-{nodes.make_id(heading)}"])
                section += [nodes.title("", heading), self._list(entries)]
                sections.append(section)
        return sections

    def _places(self) -> list[nodes.Node]:
        return [self._list([glossary.place(self.index, key) for key in self.index.places])]

    def _terms(self) -> list[nodes.Node]:
        terms = self.index.ledger.data.glossary.terms
        return [self._list([glossary.term(self.index, key) for key in terms])]

    def _list(self, entries: Iterable[Explained]) -> nodes.definition_list:
        listed = nodes.definition_list(classes=["cf-glossary"])
        listed += [self._item(entry) for entry in sorted(entries, key=lambda e: _order(e.title))]
        return listed

    def _item(self, entry: Explained) -> nodes.definition_list_item:
        link = nodes.raw("", permalink(entry.key, entry.title), format="html")
        head = nodes.term("", entry.title, nodes.Text(" "), link, ids=[entry.key])
        definition = nodes.definition()
        definition += [nodes.paragraph("", line) for line in entry.lines]
        if pages := self.named.get(entry.key):
            definition += self._named(pages)
        return nodes.definition_list_item("", head, definition)

    def _named(self, pages: Iterable[Page]) -> nodes.paragraph:
        made = nodes.paragraph("", "Named in: ")
        builder = self.env.app.builder
        here = builder.get_target_uri(self.env.docname)
        for at, page in enumerate(pages):
            made += nodes.Text(", " if at else "")
            uri = relative_uri(here, builder.get_target_uri(page.name))
            made += nodes.reference("", page.title, internal=True, refuri=uri)
        made += nodes.Text(".")
        return made


def _order(title: str) -> str:
    """Return by what an entry is sorted: its name without an article or a mark on a letter."""
    return title.removeprefix("The ").casefold()
