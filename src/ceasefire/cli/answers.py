"""The ledger's answers to questions, in lines of text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from random import Random
from typing import get_args

from ceasefire.errors import counted
from ceasefire.ledger import reasons, remarks, words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.prose import questions, resting
from ceasefire.prose.page import Page
from ceasefire.prose.questions import Altered, Change, Moved
from ceasefire.prose.views import View


def show(finding: Finding) -> Iterator[str]:
    """Yield a finding: its question and answer, how it stands and was reached, and its claims."""
    yield f"{finding.id}: {finding.question}"
    yield f"  {words.best(finding)}"
    yield f"  {reasons.status(finding)}"
    for line in reasons.reached(finding):
        yield f"  - {line}"
    for statement in remarks.counting_first(finding, finding.shown):
        yield f"  {claim(finding, statement)}"


def claim(finding: Finding, statement: Statement) -> str:
    """Return a claim in a line: id, value, voice, standing, place, since when it is known, and remarks."""
    remarked = remarks.remarks(finding, statement)
    return (
        f"{statement.id}  {remarks.valued(finding, statement)}; {words.said_by(statement)}"
        f" ({statement.stands}), {words.locator(statement)}, {remarks.said(statement)}"
        f"{remarked and f'. {remarked}'}"
    )


def sample(ledger: Ledger, count: int, seed: int) -> Iterator[str]:
    """Yield claims drawn by chance, each once, in the order of the ledger, for a fresh reading.

    Parameters
    ----------
    ledger
        The claims.
    count
        How many; all, if there are not so many.
    seed
        What they are drawn by: the same seed draws the same claims of the same ledger.
    """
    chosen, drawn_by = _drawn(ledger.by_claim, count, seed, "claim")
    yield drawn_by
    source = ""
    for statement in ledger.statements:
        if statement.id not in chosen:
            continue
        if statement.source.id != source:
            source = statement.source.id
            yield f"{source}: {statement.source.title} ({statement.source.url or 'no address'})"
        yield f"  {statement.finding}"
        yield f"    {claim(ledger.by_finding[statement.finding], statement)}"


def drawn(ledger: Ledger, count: int, seed: int) -> Iterator[str]:
    """Yield answers drawn by chance, each once, in the order of their ids, for a fresh reading.

    Parameters
    ----------
    ledger
        The claims.
    count
        How many; all, if there are not so many.
    seed
        What they are drawn by: the same seed draws the same answers of the same ledger.
    """
    chosen, drawn_by = _drawn(ledger.by_finding, count, seed, "answer")
    yield drawn_by
    for key in chosen:
        yield ""
        yield from show(ledger.by_finding[key])


def _drawn(among: Iterable[str], count: int, seed: int, name: str) -> tuple[list[str], str]:
    """Return some ids drawn by chance, in their order, and a line that says how many of what."""
    known = sorted(among)
    chosen = sorted(Random(seed).sample(known, min(count, len(known))))  # noqa: S311 - nothing secret
    return chosen, f"{_count(chosen, name)} of {len(known)}, drawn by seed {seed}"


def why(page: Page, ledger: Ledger) -> Iterator[str]:
    """Yield every claim that a page rests on."""
    claims = resting.on(page, ledger)
    sources = {statement.source.id for statement in claims}
    yield f"{page.name}: {_count(claims, 'claim')} of {_count(sources, 'source')}"
    for statement in claims:
        yield f"  {claim(ledger.by_finding[statement.finding], statement)}"


def _count(things: Iterable[object], name: str) -> str:
    return counted(sum(1 for _ in things), name)


def changes(altered: Sequence[Change]) -> Iterator[str]:
    """Yield what would change on the pages: where, and the old and the new words."""
    page = ""
    for change in altered:
        if change.page != page:
            page = change.page
            yield page
        head = f"  line {change.line}, {change.kind}"
        yield f"{head} {change.name}" if change.name else head
        for sign, text in (("-", change.old), ("+", change.new or "falls")):
            yield from (f"    {sign} {line}" for line in _cut(text, change.kind))
    fall = sum(change.falls for change in altered)
    yield f"{_count(altered, 'change')} on the pages, {fall} of them fall"


#: Rows of a figure or table that are listed; the number of all stands in the last line.
_ROWS = 6


def _cut(text: str, kind: str) -> list[str]:
    """Return the lines of a change: a sentence in one, of many rows some."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    if kind not in ("figure", "table"):
        return [" / ".join(lines)]
    *rows, size = lines
    more = len(rows) - _ROWS
    return [*rows[:_ROWS], *([f"and {more} more that differ"] if more > 0 else []), size]


def moved(altered: Sequence[Moved]) -> Iterator[str]:
    """Yield what would change among the findings: what was revised or moved first, what is new last."""
    first = get_args(Altered)
    for item in sorted(altered, key=lambda one: first.index(one.what)):
        yield f"  {item.finding}: {item.what}"
        if item.old:
            yield f"    - {item.old}"
        if item.new:
            yield f"    + {item.new}"
    yield f"{_count(altered, 'finding')} differ" + ("s" if len(altered) == 1 else "")


def between(pages: Sequence[Page], old: View, new: View) -> Iterator[str]:
    """Yield what differs between two views of the ledger, on the pages and among the findings."""
    yield from changes(questions.changes(pages, old, new))
    findings = questions.moved(
        *(view.on(view.records.book.page("claims")).ledger for view in (old, new))
    )
    if findings:
        yield "The pages of the evidence, computed from the ledger, follow from these:"
    yield from moved(findings)
