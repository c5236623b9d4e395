"""Roles: a value of the ledger in a sentence, what a sentence rests on, what nobody tells, an earlier form.

``{value}`` prints what ``values.fetch`` gives and links to its evidence, ``{evidence}`` prints nothing,
``{absent}`` says that the ledger holds nothing on a matter, and a line that begins with ``{earlier}`` is what
the sentence above reads as in a book of an earlier day.
"""

from __future__ import annotations

import itertools

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxRole

from ceasefire.errors import CeasefireError, ExpressionError, UnknownName
from ceasefire.ledger import naming, values
from ceasefire.ledger.ledger import Ledger
from ceasefire.prose import page, sentences
from ceasefire.prose.views import View
from ceasefire.site.sphinx.links import EarlierForm, EvidenceLink, Untold, leading
from ceasefire.site.sphinx.portion import shown

_LOGGER = logging.getLogger(__name__)


def setup(app: Sphinx) -> None:
    """Register the roles, and look on each page for those that lack a target."""
    app.add_role("value", ValueRole())
    app.add_role("evidence", EvidenceRole())
    app.add_role("absent", AbsentRole())
    app.add_role("earlier", EarlierRole())
    app.connect("doctree-read", _refuse_bare)


class ValueRole(SphinxRole):
    """Prints a value."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        view = shown(self.env.app).on(self.env.docname)
        try:
            value = values.fetch(view.ledger, self.text)
        except (UnknownName, ExpressionError):
            try:
                values.fetch(_written_for(self, view), self.text)
            except CeasefireError as error:
                return _refused(self, error)
            return [EvidenceLink("", "", asked=[self.text.strip()], lost=True)], []
        whole = f"{values.LEDGER}#{value.form.lower()}"
        link = leading(
            "value", value.target if value.finding else whole, value.finding, view.ledger.book
        )
        if value.aside:  # which is told in the sentence, and goes with a copy
            link["status"] = "; ".join(filter(None, (value.aside, value.warning)))
        link["asked"] = [self.text.strip()]
        link["targets"] = [*link["targets"], *values.named(self.text)[1:]]
        link += nodes.Text(value.text)
        return [link], []


class EvidenceRole(SphinxRole):
    """Says what a sentence rests on; prints nothing."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        view = shown(self.env.app).on(self.env.docname)
        wanted = values.targets(self.text)
        if not wanted:
            return _refused(self, UnknownName("a role without a target", remedy=values.NAME_ONE))
        lost = False
        for target in wanted:
            try:
                values.find(view.ledger, target)
            except UnknownName:
                try:
                    values.find(_written_for(self, view), target)
                except CeasefireError as error:
                    return _refused(self, error)
                lost = True
        if lost:
            return [EvidenceLink("", "", asked=wanted, marked=wanted, lost=True)], []
        _, finding = values.find(view.ledger, wanted[0])
        link = leading("mark", wanted[0], finding, view.ledger.book)
        link["targets"] = link["asked"] = link["marked"] = wanted
        return [link], []


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


class EarlierRole(SphinxRole):
    """Begins an earlier form of the sentence above; prints nothing."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        day = self.text.strip()
        try:
            shown(self.env.app).on(self.env.docname).then(day)
        except CeasefireError as error:
            return _refused(self, error)
        return [EarlierForm("", day=day)], []


def _written_for(role: SphinxRole, view: View) -> Ledger:
    """Return the ledger that the sentence of a role is written for: of a day, in an earlier form."""
    holder = getattr(role.inliner, "parent", None)  # what is read so far of the paragraph
    while isinstance(holder, nodes.Inline):
        holder = holder.parent
    for node in reversed(holder.children if holder is not None else []):
        if isinstance(node, EarlierForm):
            return view.then(node["day"]).whole
        if isinstance(node, nodes.Text) and sentences.END in node:
            break
    return view.whole


def _refused(
    role: SphinxRole, error: CeasefireError
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    message = role.inliner.reporter.error(str(error), line=role.lineno)
    return [role.inliner.problematic(role.rawtext, role.rawtext, message)], [message]


def _refuse_bare(app: Sphinx, doctree: nodes.document) -> None:
    """Warn of each role that has no target, and so is read as text; a build takes no warning."""
    for text in doctree.findall(nodes.Text):
        if isinstance(text.parent, (nodes.literal, nodes.literal_block, nodes.raw)):
            continue
        for bare in page.BARE.finditer(text):
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
