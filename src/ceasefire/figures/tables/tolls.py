"""Tables of the dead of one event under four rules: what each gives, and what each leaves out."""

from __future__ import annotations

from dataclasses import replace

from ceasefire.errors import counted
from ceasefire.figures import exhibits
from ceasefire.figures.tables.layout import Table, made
from ceasefire.ledger import words
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.ledger.tolls import totals
from ceasefire.ledger.tolls.codebooks import NOT_THEIRS, RULES

NOBODY = "Nobody counts its dead."


@exhibits.table(rests="claims")
def tolls(ledger: Ledger, event: str) -> Table:
    """Return the dead of an event by group, under four rules side by side.

    Parameters
    ----------
    ledger
        The claims.
    event
        Its id; what it holds is counted with it.
    """
    groups = totals.groups(ledger, event)
    under = [totals.toll(ledger, event, rule) for rule in RULES] if groups else []
    rows = [
        (words.capital(under[1].label(group)), *(toll.cell(group) for toll in under))
        for group in groups
    ]
    columns = "|".join(["Whose dead", *(rule.name for rule in RULES.values())])
    behind = [under[1].backing() for _ in groups]  # any claim can move any total
    return replace(made(columns, rows, NOBODY, behind=behind), note=NOT_THEIRS)


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
