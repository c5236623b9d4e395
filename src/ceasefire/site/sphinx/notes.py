"""The evidence at a page's end: what each paragraph rests on, and a numbered note for each question."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.osutil import relative_uri

from ceasefire.ledger import values
from ceasefire.ledger.ledger import Ledger
from ceasefire.prose import addresses
from ceasefire.site import claimtable, evidence
from ceasefire.site.sphinx.links import EvidenceLink, ParagraphMark, finding_of
from ceasefire.site.sphinx.navigation import published
from ceasefire.site.sphinx.portion import shown


@dataclass
class Cited:
    """What a page cites.

    Attributes
    ----------
    targets
        Those of each question, which is a finding or a count of the ledger, in the order of the page.
    sentences
        Of each paragraph, the first words of each sentence that has evidence, and its targets.
    """

    targets: dict[str, list[str]] = field(default_factory=dict)
    sentences: list[list[tuple[str, list[str]]]] = field(default_factory=list)

    def number(self, question: str) -> int:
        """Return the number of a question's note."""
        return list(self.targets).index(question) + 1


def setup(app: Sphinx) -> None:
    """Number what a page cites, and append its evidence."""
    app.connect("doctree-resolved", _number)
    app.connect("html-page-context", _append_notes, priority=400)


def _number(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Give each value the number of its question's note, and each mark its own and those of its notes."""
    cited = Cited()
    asking = [link for link in doctree.findall(EvidenceLink) if link.get("targets")]
    for link in asking:
        questions = [_question(app, docname, target) for target in link["targets"]]
        for question, target in zip(questions, link["targets"], strict=True):
            cited.targets.setdefault(question, []).append(target)
        link["note"] = cited.number(questions[0])
    for number, mark in enumerate(doctree.findall(ParagraphMark), start=1):
        rests = [target for _, targets in mark["sentences"] for target in targets]
        mark["number"] = number
        mark["notes"] = sorted({cited.number(_question(app, docname, one)) for one in rests})
        cited.sentences.append(mark["sentences"])
    _cited(app)[docname] = cited


def _question(app: Sphinx, docname: str, target: str) -> str:
    """Return the question that a target answers: the id of its finding, or a count of the ledger."""
    finding = finding_of(shown(app).on(docname).ledger, target)
    return finding.id if finding is not None else target


def _cited(app: Sphinx) -> dict[str, Cited]:
    cited: dict[str, Cited] = app.__dict__.setdefault("ceasefire_cited", {})
    return cited


def _append_notes(
    app: Sphinx,
    pagename: str,
    template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Append the evidence of a page, where a preview takes it from and a printed page shows it."""
    cited = _cited(app).get(pagename) if doctree is not None else None
    if not cited or not cited.targets:
        return
    here = _Here(app, pagename, cited)
    context["body"] += (
        '\n<section class="cf-notes" aria-labelledby="cf-notes-title">'
        '<details><summary id="cf-notes-title">Evidence on this page</summary>'
        f"{_addresses(app, pagename)}{here.bases()}{here.others()}</details></section>\n"
    )


def _addresses(app: Sphinx, pagename: str) -> str:
    """Return, for paper, how what is printed behind a question becomes the address of its evidence."""
    folder = f"{pagename.rpartition('/')[0]}/"
    start = published(app, folder) or f"{folder}, in the book,"
    where = f"All the evidence on a question is found at {start} and what stands behind it"
    return f'<p class="cf-paper">{escape(where)}.</p>'


class _Here:
    """A page, for which its evidence is written."""

    def __init__(self, app: Sphinx, pagename: str, cited: Cited) -> None:
        self.app, self.pagename, self.cited = app, pagename, cited
        self.ledger: Ledger = shown(app).on(pagename).ledger
        self.written: set[str] = set()

    def uri(self, page: str) -> str:
        target = self.app.builder.get_target_uri
        return relative_uri(target(self.pagename), target(page))

    def place(self, question: str) -> str:
        """Return where all the evidence on a finding stands."""
        finding = self.ledger.finding(question)
        page = self.uri(addresses.page_of(finding.event, self.ledger.names))
        return f"{page}#{addresses.anchor(finding.id)}"

    def note(self, question: str) -> str:
        """Return the note of a question, as an item of a list; where it stands already, the way to it."""
        number = self.cited.number(question)
        if question in self.written:
            return (
                f'<li value="{number}" class="cf-again"><a href="#cf-note-{number}">above</a></li>'
            )
        self.written.add(question)
        return f'<li value="{number}" id="cf-note-{number}">{self._told(question)}</li>'

    def _told(self, question: str) -> str:
        """Return all claims on a question that the page asks for, below its answers."""
        targets = dict.fromkeys(self.cited.targets[question])
        if _counts(question):
            count = claimtable.count(self.ledger, values.split(question)[1], self.uri)
            return f"<p>{count}.</p>"
        finding = self.ledger.finding(question)
        asked = [values.find(self.ledger, target)[0] for target in targets]
        named = {s.id for each in asked if each != finding.statements for s in each}
        every = {s.id for each in asked for s in each}
        statements = [s for s in finding.statements if s.id in every]
        whole = [question] if question in targets else targets
        answers = [values.fetch(self.ledger, target) for target in whole]
        head = evidence.line(finding, answers, self.place(question))
        return evidence.note(statements, finding, named, head)

    def bases(self) -> str:
        """Return what each paragraph rests on, sentence by sentence; empty if none has a mark."""
        entries = "".join(
            f'<li id="cf-basis-{number}">{"".join(self._sentence(*one) for one in sentences)}</li>'
            for number, sentences in enumerate(self.cited.sentences, start=1)
        )
        return f'<ol class="cf-bases">{entries}</ol>' if entries else ""

    def others(self) -> str:
        """Return the notes of what no paragraph rests on; empty if there are none."""
        left = [question for question in self.cited.targets if question not in self.written]
        return f"<ol>{''.join(map(self.note, left))}</ol>" if left else ""

    def _sentence(self, first: str, targets: list[str]) -> str:
        asked = dict.fromkeys(_question(self.app, self.pagename, target) for target in targets)
        return f"<p><q>{escape(first)}</q></p><ol>{''.join(map(self.note, asked))}</ol>"


def _counts(question: str) -> bool:
    """Return whether a question is a count of the whole ledger."""
    return values.split(question)[0] == values.LEDGER
