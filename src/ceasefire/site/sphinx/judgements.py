"""Judgement blocks: what we judge, apart from what is reported and from what is computed."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri

from ceasefire.errors import UnknownName
from ceasefire.ledger import likelihood, naming, resolution, values, words
from ceasefire.ledger.ledger import Ledger
from ceasefire.prose import addresses, manuscript
from ceasefire.prose.page import Judgement
from ceasefire.prose.views import View
from ceasefire.site.sphinx.links import EvidenceLink
from ceasefire.site.sphinx.portion import shown

LOST = "[Withheld: this selection lacks or alters part of what the judgement rests on.]"


class JudgementDirective(SphinxDirective):
    """``{judgement} name`` with its options, and what is judged as its content."""

    has_content = True
    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar = dict.fromkeys(likelihood.NEEDED, directives.unchanged)

    def run(self) -> list[nodes.Node]:
        statement = " ".join(line.strip() for line in self.content if line.strip())
        made = Judgement(self.lineno, self.arguments[0], dict(self.options), {}, statement)
        wrong = [what for _, what, _ in likelihood.faults(made.options, statement)]
        if wrong:
            return [self.state.document.reporter.error("; ".join(wrong), line=self.lineno)]
        return [_block(made, shown(self.env.app).on(self.env.docname))]


class SummaryDirective(SphinxDirective):
    """``{judgement-summary} chapters/one``: what that page judges, in a line each that leads there."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        try:
            naming.known(shown(self.env.app).view.records, page=name)
        except UnknownName as error:
            raise self.error(str(error)) from error
        page = manuscript.read(Path(self.env.srcdir) / f"{name}.md", name)
        self.env.note_dependency(f"{name}.md")
        view = shown(self.env.app).view.on(name)
        box = nodes.container(classes=["cf-judgement"])
        builder = self.env.app.builder
        here, there = (builder.get_target_uri(one) for one in (self.env.docname, name))
        for judgement in page.judgements:
            href = f"{relative_uri(here, there)}#{whereabouts(judgement)}"
            link = nodes.reference("", summary(judgement, view), internal=True, refuri=href)
            became = outcome(judgement, shown(self.env.app).on(self.env.docname).ledger)
            box += nodes.paragraph("", "", link, nodes.Text(became), classes=["cf-judged"])
        return [box]


def summary(judgement: Judgement, view: View) -> str:
    """Return what is judged, in a sentence; or that it is withheld."""
    return view.judged(judgement).partition("\n")[0] or LOST


def outcome(judgement: Judgement, ledger: Ledger) -> str:
    """Return what became of a judgement by its last day, as a sentence; empty while that is open."""
    if judgement.name not in ledger.data.outlook.judgements:
        return ""
    resolved = resolution.resolve(ledger, judgement.name)
    if resolved.outcome == "open":
        return ""
    since = f", known since {resolved.since}" if resolved.since else ""
    return f" By {words.day(resolved.until)}: {resolved.outcome}{since}."


def whereabouts(judgement: Judgement) -> str:
    """Return where on its page a judgement stands in full."""
    return f"judgement-{judgement.name}"


def _block(judgement: Judgement, view: View) -> nodes.Node:
    box = nodes.container(classes=["cf-judgement"], ids=[whereabouts(judgement)])
    judged = view.judged(judgement)
    if not judged:
        box += nodes.paragraph("", LOST)
        return box
    likely, confident = judged.split("\n")
    options = judgement.options
    box += nodes.paragraph("", likely)
    box += nodes.paragraph("", confident)
    rests = nodes.paragraph("", "", nodes.emphasis("", "It rests on"), nodes.Text(":"))
    box += rests
    listed = nodes.bullet_list()
    for target in judgement.basis:
        _, finding = values.find(view.ledger, target)
        page, place = addresses.address(target, finding, view.ledger.book)
        link = EvidenceLink(
            "", "", kind="value", targets=[target], page=page, place=place, status=""
        )
        link += nodes.Text(view.backed(target))
        listed += nodes.list_item("", nodes.paragraph("", "", link))
    box += listed
    for heading, key in (("It hangs on", "assuming"), ("What would change it:", "change")):
        text = nodes.Text(f" {options[key].rstrip('.')}.")
        box += nodes.paragraph("", "", nodes.emphasis("", heading), text)
    return box


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("judgement", JudgementDirective)
    app.add_directive("judgement-summary", SummaryDirective)
