"""What a page rests on: the claims behind its sentences, its judgements, its figures and its tables."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from ceasefire.figures.charts.known import counted
from ceasefire.figures.tables import milestones
from ceasefire.ledger import disputes, hypotheses, outlook, values
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.ledger.values import WARNED
from ceasefire.prose.manuscript import Cell, Page

#: Whether a finding is behind what a call shows; further arguments are those of the call.
Wanted = Callable[..., bool]


def _tolls(
    finding: Finding, ledger: Ledger, aspect: str | None = None, event: str | None = None
) -> bool:
    asked = aspect or ledger.names.counted()
    return finding.first.claim.aspect == asked and event in (None, finding.event)


def _known(
    finding: Finding,
    ledger: Ledger,
    aspect: str | None = None,
    group: str | None = None,
    chapter: str | None = None,
) -> bool:
    claim, asked = finding.first.claim, counted(ledger, aspect, group)
    return (claim.aspect, claim.group) == asked and chapter in (None, finding.chapter)


def _dated(finding: Finding, _: Ledger, chapter: str | None = None) -> bool:
    dated = finding.first.behaviour.dates in ("whole", "start")
    return dated and chapter in (None, finding.chapter)


def _milestone(finding: Finding, ledger: Ledger) -> bool:
    dated = finding.first.behaviour.dates in outlook.WHEN
    return dated and finding.event in milestones(ledger).events


def _told_later(finding: Finding, ledger: Ledger, chapter: str | None = None) -> bool:
    return finding.chapter == (chapter or ledger.book.afterwards)


def _set_aside(finding: Finding, _: Ledger) -> bool:
    return len(finding.counted) < len(finding.statements)


def _chapter(finding: Finding, _: Ledger, chapter: str) -> bool:
    return finding.chapter == chapter


def _disputed(
    finding: Finding, _: Ledger, chapter: str | None = None, only: set[str] | None = None
) -> bool:
    told = chapter in (None, finding.chapter) and (only is None or finding.id in only)
    return told and finding.status in WARNED


def _position(finding: Finding, _: Ledger, issue: str = "", holder: str = "") -> bool:
    claim = finding.first.claim
    asked = issue in ("", claim.issue) and holder in ("", finding.first.holder)
    return finding.type == "position" and asked


def _rated(ledger: Ledger) -> set[str]:
    return {one.finding.id for one in hypotheses.weighed(ledger)}


#: What figures and tables show, by the name of their function: which findings are behind it. Tables
#: on the sources and on the method rest on no claim in particular.
BEHIND: Mapping[str, Wanted] = MappingProxyType(
    {
        "charts.tolls": _tolls,
        "charts.known": _known,
        "tables.set_aside": _set_aside,
        "tables.tracker": _told_later,
        "tables.tripped": lambda found, ledger: found.id in outlook.tripping(ledger),
        "charts.timeline": _dated,
        "tables.milestones": _milestone,
        "charts.map_of_events": lambda found, _: found.type == "place",
        "charts.positions": lambda f, _, event=None: (
            f.type == "position" and event in (None, f.event)
        ),
        "charts.support": lambda f, _, event: f.event == event and f.type != "position",
        "charts.indicators": lambda found, ledger: found.id in outlook.watched(ledger),
        "charts.matrix": lambda found, ledger: found.id in _rated(ledger),
        "tables.hypotheses": lambda found, ledger: found.id in _rated(ledger),
        "tables.sensitivity": lambda found, ledger: found.id in _rated(ledger),
        "charts.speaking": lambda *_: True,
        "tables.balance": lambda *_: True,
        "charts.claims": lambda found, _, key: found.id == key,
        "charts.independence": lambda *_: False,
        "tables.disputed": _disputed,
        "tables.sources_used": _chapter,
        "tables.quotations": _position,
        "tables.independence": lambda found, _: len(found.outlets) > 1,
        "tables.alone": lambda found, _: len(found.witnesses) == 1,
        "tables.drift": lambda found, _: any(s.claim.quote for s in found.statements),
        "tables.voices": lambda found, _: any(s.claim.voice for s in found.statements),
    }
)


def on(page: Page, ledger: Ledger) -> tuple[Statement, ...]:
    """Return every claim that a page rests on, in the ledger's order.

    Parameters
    ----------
    page
        The page as written; those of the evidence rest on what they list.
    ledger
        The claims.

    Raises
    ------
    UnknownName
        If the page asks for something that the ledger does not have.
    """
    asked = [target for sentence in page.sentences for target in sentence.targets]
    asked += [target for judgement in page.judgements for target in judgement.basis]
    wanted = {
        statement.id
        for target in dict.fromkeys(asked)
        if target != values.LEDGER
        for statement in values.find(ledger, target)[0]
    }
    behind = [finding for cell in page.cells for finding in shown_by(cell, ledger)]
    behind += listed(page.name, ledger)
    wanted |= {statement.id for finding in behind for statement in finding.statements}
    return tuple(statement for statement in ledger.statements if statement.id in wanted)


def shown_by(cell: Cell, ledger: Ledger) -> Iterator[Finding]:
    """Yield the findings behind a figure or table of a page."""
    call = ast.parse(cell.expression, mode="eval").body
    if not isinstance(call, ast.Call):
        return
    behind = BEHIND.get(ast.unparse(call.func))
    if behind is None:
        return
    arguments: list[Any] = [_argument(node, ledger) for node in call.args[1:]]
    named = {str(key.arg): _argument(key.value, ledger) for key in call.keywords}
    yield from (
        found for found in ledger.all_findings if behind(found, ledger, *arguments, **named)
    )


def _argument(node: ast.expr, ledger: Ledger) -> Any:
    """Return an argument of a call: a literal, or what the signposts watch."""
    return outlook.watched(ledger) if isinstance(node, ast.Call) else ast.literal_eval(node)


def listed(name: str, ledger: Ledger) -> list[Finding]:
    """Return the findings that a page of the evidence lists; none for a page that people write."""
    role = ledger.book.role(name)
    if role in ("claims", "events"):
        return list(ledger.all_findings)
    if role == "disputed":
        pairs = disputes.between_sides(ledger)
        found = [f for findings in disputes.disputed(ledger).values() for f in findings]
        found += [f for findings in disputes.several(ledger) for f in findings]
        return [*found, *disputes.numbering(ledger), *(f for pair in pairs for f in pair)]
    event = name.rpartition("/")[2] if role == "evidence" else ""
    return [f for f in ledger.all_findings if f.event == event]
