"""The evidence pages: every event with its findings, every claim with an address of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri

from ceasefire.errors import UnknownName, counted
from ceasefire.figures import caveats, charts, rendering
from ceasefire.ledger import alterations, disputes, naming, reasons, sayers, words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.prose import addresses
from ceasefire.records.enumerations import WARNING_SIGN
from ceasefire.site import claimtable, evidence, exports, recordpage
from ceasefire.site.sphinx.portion import shown


class _Evidence(SphinxDirective):
    """A directive that shows part of the ledger."""

    option_spec: ClassVar[dict[str, Any]] = {}

    @property
    def ledger(self) -> Ledger:
        """The part of the ledger that the page shows."""
        return shown(self.env.app).on(self.env.docname).ledger

    def uri(self, page: str) -> str:
        """Return the address of a page, as seen from this one."""
        builder = self.env.app.builder
        return relative_uri(builder.get_target_uri(self.env.docname), builder.get_target_uri(page))

    def of(self, finding: Finding) -> str:
        """Return the address of a finding, as seen from this page."""
        page, place = addresses.address(finding.id, finding, self.ledger.book)
        return f"{self.uri(page)}#{place}"

    def side_by_side(self, finding: Finding) -> nodes.raw:
        """Return the claims of a finding as a table, with links to their addresses and records."""
        pages = (self.uri(self.ledger.book.page(role)) for role in ("claims", "records"))
        return _raw(evidence.side_by_side(finding, *pages))


def _raw(text: str) -> nodes.raw:
    return nodes.raw("", text, format="html")


class EventDirective(_Evidence):
    """``{evidence-of} event``: the findings of an event, each with its claims side by side."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        event = self.arguments[0]
        try:
            naming.known(self.ledger, event=event)
        except UnknownName as error:
            raise self.error(str(error)) from error
        order = list(self.ledger.names.aspects)
        findings = [f for f in self.ledger.all_findings if f.event == event]
        findings.sort(key=lambda f: (f.type == "position", order.index(f.aspect)))
        if not findings:
            return [nodes.paragraph("", "This selection holds no claim on it.")]
        return [self._finding(finding) for finding in findings]

    def _finding(self, finding: Finding) -> nodes.section:
        section = nodes.section(ids=[addresses.anchor(finding.id)])
        title = self.ledger.names.events[finding.event].title
        question = finding.question.removeprefix(f"{title}: ")
        section += nodes.title(
            "",
            question if finding.exclusive else f"{question} {words.capital(words.best(finding))}",
        )
        warned = f" ({finding.warning})" if finding.warning else ""
        carried = nodes.inline(
            "", warned, classes=["cf-hidden", "cf-carried"]
        )  # is copied, and found
        answer = nodes.strong("", words.best(finding))
        voices = nodes.inline("", f". {sayers.told(finding)}".rstrip(), classes=["cf-said"])
        section += nodes.paragraph("", "", answer, carried, voices, classes=["cf-answer"])
        section += nodes.paragraph("", _marked(finding), classes=["cf-standing"])
        reached = nodes.bullet_list()
        earlier = shown(self.env.app).view.earlier
        for line in [*reasons.reached(finding), *alterations.then(finding, earlier)]:
            reached += nodes.list_item("", nodes.paragraph("", line))
        section += reached
        if charts.has_span(finding):
            picture = charts.claims(self.ledger, finding.id).to_dict(validate=False)
            place = f"cf-{picture['usermeta']['ceasefire']['name']}"
            here = evidence.permalink(place, f"the figure on {finding.id}")
            section += _raw(f"{rendering.figure_html(picture)}<p>{here}</p>")
        section += self.side_by_side(finding)
        return section


def _marked(finding: Finding) -> str:
    """Return how a finding stands, with the sign that warns of it in the chapters."""
    sign = f"{WARNING_SIGN} " if finding.contradicted else ""
    return sign + reasons.status(finding)


def _told(text: str) -> Iterator[nodes.Node]:
    """Yield a text, in which each value that has a caveat is one element with it."""
    for before, value, caveat in caveats.pieces(text):
        yield nodes.Text(before)
        if caveat:
            carried = nodes.inline("", caveat, classes=["cf-carried"])
            yield nodes.inline("", "", nodes.Text(value), carried, classes=["cf-warned"])


class IndexDirective(_Evidence):
    """``{evidence-index}``: the events of each chapter, with what is known of them."""

    def run(self) -> list[nodes.Node]:
        made: list[nodes.Node] = []
        known = {
            key: event
            for key, event in self.ledger.names.events.items()
            if key in self.ledger.events_told
        }
        chapters = {event.chapter for event in known.values()}
        for chapter in (chapter for chapter in self.ledger.book.chapters if chapter in chapters):
            title = nodes.title("", self.ledger.book.titled(chapter))
            listed = nodes.bullet_list()
            for key, event in known.items():
                if event.chapter == chapter:
                    listed += nodes.list_item("", self._event(key))
            made.append(nodes.section("", title, listed, ids=[chapter], names=[chapter]))
        return made

    def _event(self, key: str) -> nodes.paragraph:
        findings = [f for f in self.ledger.all_findings if f.event == key]
        disputed = sum(finding.contradicted for finding in findings)
        link = nodes.reference("", self.ledger.names.events[key].title, internal=True)
        link["refuri"] = self.uri(addresses.page_of(key, self.ledger.names))
        text = f": {counted(len(findings), 'finding')}"
        text += f", {disputed} disputed" if disputed else ""
        return nodes.paragraph("", "", link, nodes.Text(text))


class ClaimsDirective(_Evidence):
    """``{evidence-claims}``: every claim, and the same as files."""

    def run(self) -> list[nodes.Node]:
        earlier = shown(self.env.app).view.earlier
        counts = claimtable.counts(self.ledger, earlier, self.uri)
        table = claimtable.table(self.ledger, self.of, self.uri(self.ledger.book.page("records")))
        return [_raw(exports.links()), _raw(table), _raw(counts)]


class RecordsDirective(_Evidence):
    """``{evidence-records}``: every record, paragraph by paragraph."""

    def run(self) -> list[nodes.Node]:
        return [_raw(recordpage.page(self.ledger, self.uri(self.ledger.book.page("claims"))))]


def _section(
    key: str, title: str, text: str, items: Sequence[nodes.paragraph]
) -> list[nodes.section]:
    """Return a section with a list; none where there is nothing to list."""
    if not items:
        return []
    section = nodes.section(ids=[f"disputed-{key}"])
    section += [nodes.title("", title), nodes.paragraph("", text)]
    listed = nodes.bullet_list()
    listed += [nodes.list_item("", item) for item in items]
    section += listed
    return [section]


class DisputedDirective(_Evidence):
    """``{evidence-disputed}``: what is disputed, by kind of conflict."""

    def run(self) -> list[nodes.Node]:
        made: list[nodes.Node] = []
        made += _section(
            "first",
            "What matters most",
            "What is disputed of the main events: who did harm and how many were hit, then the rest. Each"
            " leads to all that is said of it; the full list stands below.",
            [self._rivals(f) for f in disputes.first(self.ledger)],
        )
        for kind, findings in disputes.disputed(self.ledger).items():
            section = nodes.section(ids=[f"disputed-{kind}"])
            section += nodes.title("", disputes.CONFLICTS[kind])
            for finding in findings:
                section += self._finding(finding)
            made.append(section)
        numbered = [nodes.paragraph("", "", self._link(f)) for f in disputes.numbering(self.ledger)]
        made += _section(
            "numbering",
            "Numbering: how the rounds are counted",
            "Articles count rounds, or attempts at talks, from different beginnings; so one number can"
            " stand for two meetings, and one meeting can have two numbers.",
            numbered,
        )
        made += _section(
            "several",
            "Several answers that can hold together",
            "Different voices give different answers here. All of them could hold together, which does"
            " not mean that the voices agree.",
            [self._answers(answers) for answers in disputes.several(self.ledger)],
        )
        made += _section(
            "sides",
            "Between the sides",
            "That each side holds its position is agreed; the positions differ.",
            [self._pair(*pair) for pair in disputes.between_sides(self.ledger)],
        )
        return made or [nodes.paragraph("", "No two accounts here exclude each other.")]

    def _rivals(self, finding: Finding) -> nodes.paragraph:
        """Return a question as a link, and each answer with those who give it."""
        link = nodes.reference("", finding.question, internal=True, refuri=self.of(finding))
        return nodes.paragraph("", "", link, nodes.Text(f" {sayers.told(finding)}"))

    def _link(self, finding: Finding) -> nodes.reference:
        """Return a finding as a link: its question, its answer and who gives it."""
        text = f"{finding.question} {reasons.marked(finding)} ({words.listing(finding.voices)})"
        return nodes.reference("", "", *_told(text), internal=True, refuri=self.of(finding))

    def _answers(self, answers: tuple[Finding, ...]) -> nodes.paragraph:
        made = nodes.paragraph("", answers[0].question)
        for finding in answers:
            text = f"{reasons.marked(finding)} ({words.listing(finding.voices)})"
            made += nodes.Text(" ")
            made += nodes.reference("", "", *_told(text), internal=True, refuri=self.of(finding))
            made += nodes.Text(".")
        return made

    def _pair(self, one: Finding, other: Finding) -> nodes.paragraph:
        names = self.ledger.names
        issue = names.issues[str(one.first.claim.issue)]
        made = nodes.paragraph("", f"{names.events[one.event].title}: {issue.question}")
        for finding in (one, other):
            holder = self.ledger.names.actors[str(finding.first.holder)].name
            text = f"{holder}: {reasons.marked(finding)} ({words.listing(finding.voices)})"
            made += nodes.Text(" ")
            made += nodes.reference("", "", *_told(text), internal=True, refuri=self.of(finding))
            made += nodes.Text(".")
        return made

    def _finding(self, finding: Finding) -> list[nodes.Node]:
        link = nodes.reference("", finding.question, internal=True, refuri=self.of(finding))
        chapter = self.ledger.book.titled(finding.chapter)
        head = nodes.paragraph("", "", link, nodes.Text(f" Told in: {chapter}."))
        place = addresses.anchor(finding.id)
        head["ids"] = [place]
        head += _raw(evidence.permalink(place, f"finding {finding.id}"))
        listed = nodes.bullet_list()
        for line in [_marked(finding), *reasons.reached(finding)]:
            listed += nodes.list_item("", nodes.paragraph("", line))
        return [
            head,
            listed,
            self.side_by_side(finding),
        ]


def setup(app: Sphinx) -> None:
    """Register the directives, and write the claims beside their page."""
    rendering.enable()  # the charts of findings look as those of the chapters
    app.add_directive("evidence-of", EventDirective)
    app.add_directive("evidence-index", IndexDirective)
    app.add_directive("evidence-claims", ClaimsDirective)
    app.add_directive("evidence-records", RecordsDirective)
    app.add_directive("evidence-disputed", DisputedDirective)
    app.connect("build-finished", _export)


def _export(app: Sphinx, fault: Exception | None) -> None:
    if fault is not None or app.builder.format != "html":
        return
    page = shown(app).view.records.book.page("claims")
    folder = (Path(app.outdir) / page).parent
    if folder.is_dir():
        exports.write(shown(app).view.on(page).ledger, folder)
