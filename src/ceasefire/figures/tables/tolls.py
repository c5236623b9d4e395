"""Tables of the dead of one event under four rules: what each gives, and what each leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from ceasefire.errors import counted
from ceasefire.figures import exhibits
from ceasefire.figures.tables.layout import Table, made
from ceasefire.ledger import words
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.ledger.tolls import totals
from ceasefire.ledger.tolls.codebooks import ADD_UP, NOT_THEIRS, RULES
from ceasefire.records import intervals

NOBODY = "Nobody counts its dead."


@exhibits.table(rests="claims")
def tolls(ledger: Ledger, event: str, *days: str) -> Table:
    """Return the dead of an event by group, under four rules side by side, as they became known.

    Parameters
    ----------
    ledger
        The claims.
    event
        Its id; what it holds is counted with it.
    *days
        Earlier days as of which the rows stand as well, ``2025-11-09``; those that the ledger does not reach,
        or on which nothing had been published yet, are left out.
    """
    rows: list[tuple[str, ...]] = []
    behind: list[tuple[Statement, ...]] = []
    for day, known in _as_of(ledger, days):
        made_of = list(_rows(known, event))
        rows += [(words.day(day), *cells) for cells, _ in made_of]
        behind += [claims for _, claims in made_of]
    columns = "|".join(["As of", "Whose dead", *(rule.name for rule in RULES.values())])
    return replace(made(columns, rows, NOBODY, behind=behind), note=f"{NOT_THEIRS} {ADD_UP}")


def _as_of(ledger: Ledger, days: Iterable[str]) -> Iterator[tuple[date, Ledger]]:
    """Yield each of some days with what was known by then, and at last the ledger with its own."""
    known = [source.known for source in ledger.data.sources]
    last = ledger.day or max(known)
    asked = {intervals.one_day(day) for day in days}
    for day in sorted(day for day in asked if min(known) <= day < last):
        yield day, ledger.as_of(day.isoformat())
    yield last, ledger


def _rows(ledger: Ledger, event: str) -> Iterator[tuple[tuple[str, ...], tuple[Statement, ...]]]:
    """Yield a row for each group, and one for those of none if there are any, with the claims behind it."""
    groups = totals.groups(ledger, event)
    under = {rule: totals.toll(ledger, event, rule) for rule in RULES if groups}
    for group in groups:
        label = words.capital(under["ucdp"].label(group))
        cells = (toll.cell(group) for toll in under.values())
        yield (label, *cells), under["ucdp"].backing()  # any claim can move any total
    if any(toll.unsplit.words for toll in under.values()):
        cells = (toll.unsplit_cell for toll in under.values())
        yield (words.capital(totals.UNSPLIT), *cells), under["ucdp"].backing()


@exhibits.table(rests="claims")
def tolls_left_out(ledger: Ledger, event: str) -> Table:
    """Return what each of four rules leaves out of the dead of an event, and why.

    Parameters
    ----------
    ledger
        The claims.
    event
        Its id; what it holds is counted with it.
    """
    rows: list[tuple[str, ...]] = []
    behind: list[tuple[Statement, ...]] = []
    for key, rule in RULES.items() if totals.groups(ledger, event) else ():
        by_reason: dict[str, list[tuple[str, tuple[Statement, ...]]]] = {}
        for finding, left in totals.toll(ledger, event, key).left():
            claims = left.report.claims
            figure = f"{words.value(claims[0])} by {left.report.who} ({_of(finding.question)})"
            by_reason.setdefault(left.why, []).append((figure, claims))
        for why, figures in by_reason.items():
            each = dict.fromkeys(figure for figure, _ in figures)
            rows.append(
                (
                    rule.name,
                    words.capital(why),
                    f"{counted(len(each), 'figure')}: {'; '.join(each)}",
                )
            )
            behind.append(tuple(s for _, claims in figures for s in claims))
    columns = "Rule|Why it leaves them out|Figures"
    return made(columns, rows, "No rule leaves anything out.", behind).fold(
        "What each rule leaves out, and why, in {} rows"
    )


def _of(question: str) -> str:
    """Return of what a question asks, without the asking: the event, and whose dead."""
    event, _, group = question.partition(": ")
    return f"{event}, {group.rpartition('(')[2].rstrip(')')}" if "(" in group else event
