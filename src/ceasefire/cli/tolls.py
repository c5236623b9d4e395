"""The command that counts the dead of an event under four rules."""

from __future__ import annotations

from collections.abc import Iterator

import click

from ceasefire.cli.refusals import explained
from ceasefire.cli.selecting import named, selected
from ceasefire.errors import looked_up
from ceasefire.ledger import words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger, load
from ceasefire.ledger.tolls import totals
from ceasefire.ledger.tolls.codebooks import ADD_UP, NOT_THEIRS, RULES
from ceasefire.ledger.tolls.reports import Report
from ceasefire.ledger.tolls.totals import Toll
from ceasefire.records.project import root


@click.command()
@click.argument("event", required=False)
@click.option("--rule", help=f"One rule, with what it counts and leaves out: {', '.join(RULES)}.")
@click.option("--as-of", "day", metavar="DATE", help="Of what was known by a day.")
@click.option("--without", metavar="SOURCE[,SOURCE]", help="Without some sources.")
@explained
def tolls(event: str | None, rule: str | None, day: str | None, without: str | None) -> None:
    """Count the dead of an EVENT under four rules side by side: ours, UCDP's, ACLED's, Iraq Body Count's.

    Without an EVENT, every event whose dead somebody counts is listed, but for those that another holds.
    """
    if rule is not None:
        looked_up("rule", rule, RULES)
    ledger = selected(load(root()), day, named(without, "--without"))
    if event is None:
        lines = _all(ledger, rule)
    elif rule is None:
        lines = _side_by_side(ledger, event)
    else:
        lines = _one(totals.toll(ledger, event, rule))
    for line in lines:
        click.echo(line)


def _all(ledger: Ledger, rule: str | None) -> Iterator[str]:
    """Yield each event with its dead, under each rule or under one."""
    if not totals.counted(ledger):
        yield f"No source in the ledger {_day(ledger)} counts the dead of any event."
    for event in totals.counted(ledger):
        yield f"{event}: {ledger.names.events[event].title}"
        for key in (rule,) if rule else RULES:
            made = totals.toll(ledger, event, key)
            yield f"  {RULES[key].name}: {made.headline}"


def _side_by_side(ledger: Ledger, event: str) -> Iterator[str]:
    """Yield an event's dead by group, a line for each rule, and where each rule is published."""
    made = {key: totals.toll(ledger, event, key) for key in RULES}
    yield f"{event}: {ledger.names.events[event].title}: {_day(ledger)}"
    rows = {
        made["ucdp"].label(group): [toll.cell(group) for toll in made.values()]
        for group in totals.groups(ledger, event)
    }
    if any(toll.unsplit.words for toll in made.values()):
        rows[totals.UNSPLIT] = [toll.unsplit_cell for toll in made.values()]
    width = max(len(rule.name) for rule in RULES.values())
    for label, cells in rows.items():
        yield f"  {label}"
        for key, cell in zip(made, cells, strict=True):
            yield f"    {RULES[key].name:<{width}}  {cell}"
    yield ""
    yield f"{NOT_THEIRS} {ADD_UP}"
    for rule in RULES.values():
        yield f"{rule.name}: {rule.clauses}."
        if rule.ours:
            yield f"  What it leaves open, as it is read here: {rule.ours}."
    yield f"What each counts and leaves out: ceasefire tolls {event} --rule {'|'.join(RULES)}"


def _one(toll: Toll) -> Iterator[str]:
    """Yield an event's dead under one rule, and each claim that it counts and leaves out, with the reason."""
    rule, ledger = RULES[toll.rule], toll.ledger
    yield f"{toll.event}: {ledger.names.events[toll.event].title}, by {rule.name}: {_day(ledger)}"
    for group in toll.groups:
        yield f"  {toll.label(group)}: {toll.cell(group)}"
    if rest := toll.unsplit.words:
        yield f"  {totals.UNSPLIT}: {rest}"
    if toll.rule != "ours":
        yield NOT_THEIRS
    yield f"Published: {rule.clauses}."
    if rule.ours:
        yield f"As it is read here, where it leaves that open: {rule.ours}."
    yield "Counted:"
    yield from (f"  {_line(finding, report)}" for finding, report in toll.used())
    yield "Left out:"
    for finding, left in toll.left():
        yield f"  {_line(finding, left.report)}: {left.why}"


def _line(finding: Finding, report: Report) -> str:
    carried = ", ".join(s.id for s in report.claims)
    return f"{finding.id}: {words.value(report.claims[0])}, {report.who} [{carried}]"


def _day(ledger: Ledger) -> str:
    of = f"as of {ledger.day.isoformat()}" if ledger.day else "of all that is recorded"
    return f"{of}, without {', '.join(ledger.left_out)}" if ledger.left_out else of
