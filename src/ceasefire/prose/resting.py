"""What a page rests on: the claims behind its sentences, its judgements, its figures and its tables."""

from __future__ import annotations

from ceasefire.ledger import disputes, naming, values
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.prose import cells
from ceasefire.prose.page import Page
from ceasefire.records import glimpses


def on(page: Page, ledger: Ledger) -> tuple[Statement, ...]:
    """Return every claim that a page rests on, in the ledger's order.

    They are the claims behind its values and marks, the bases of its judgements, and what is behind its
    figures and tables. What it counts over the whole ledger in a sentence rests on no claim in particular,
    and a judgement that it repeats from another page rests there on what it rests on.

    Parameters
    ----------
    page
        The page as written; those of the evidence rest on what they list.
    ledger
        The claims.

    Raises
    ------
    UnknownName
        If the book has no such page, or it asks for something that the ledger does not have.
    """
    asked = [target for sentence in page.sentences for target in sentence.targets]
    asked += [target for judgement in page.judgements for target in judgement.basis]
    wanted = {
        statement.id
        for target in dict.fromkeys(asked)
        if target != values.LEDGER
        for statement in values.find(ledger, target)[0]
    }
    wanted |= {
        claim for cell in page.cells for claim in cells.call(cell.expression, ledger).claims()
    }
    of_event = ledger.book.role(page.name) == "evidence"
    for finding in listed(page.name, ledger):  # the page of an event has what is told elsewhere too
        wanted |= {s.id for s in (finding.shown if of_event else finding.statements)}
    return glimpses.Several(s for s in ledger.statements if s.id in wanted)


def listed(name: str, ledger: Ledger) -> list[Finding]:
    """Return the findings that a page of the evidence lists; none for a page that people write.

    Raises
    ------
    UnknownName
        If the book has no such page.
    """
    naming.known(ledger, page=name)
    return glimpses.Many(_listed(name, ledger))


def _listed(name: str, ledger: Ledger) -> list[Finding]:
    role = ledger.book.role(name)
    if role in ("claims", "events", "records"):
        return list(ledger.all_findings)
    if role == "disputed":
        pairs = disputes.between_sides(ledger)
        findings = [f for findings in disputes.disputed(ledger).values() for f in findings]
        findings += [f for findings in disputes.several(ledger) for f in findings]
        return [*findings, *disputes.numbering(ledger), *(f for pair in pairs for f in pair)]
    event = name.rpartition("/")[2] if role == "evidence" else ""
    return [f for f in ledger.all_findings if f.event == event]
