"""Tables of what accounts differ on, and of claims that do not count."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from ceasefire.figures import exhibits
from ceasefire.figures.tables.layout import Table, made
from ceasefire.ledger import lineage, naming, reasons, remarks, words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.reading import texts
from ceasefire.records.bookfile import Book


def _who(statements: Iterable[Statement]) -> str:
    """Return who gives an answer: each speaker, with the outlets and paragraphs that carry him."""
    by_speaker: dict[str, list[str]] = {}
    for s in statements:
        by_speaker.setdefault(words.said_by(s), []).append(f"{s.source.short}, par. {s.paragraph}")
    return "; ".join(
        f"{who} ({'; '.join(dict.fromkeys(places))})" for who, places in by_speaker.items()
    )


@exhibits.table(rests="claims")
def disputed(
    ledger: Ledger, chapter: str | None = None, only: Collection[str] | None = None
) -> Table:
    """Return the questions on which voices contradict each other.

    Parameters
    ----------
    ledger
        The claims.
    chapter
        Slug of the chapter; all chapters if not given.
    only
        Ids of findings to keep to; all if not given.
    """
    naming.given(ledger, chapter=chapter)
    naming.all_known(ledger, only)
    known = [finding for finding in ledger.all_findings if finding.contradicted]
    wanted = [f for f in known if chapter in (None, f.chapter) and (only is None or f.id in only)]
    rows = [
        (
            finding.question,
            ". ".join(
                f"{remarks.valued(finding, *statements)}: {_who(statements)}"
                for statements in _answers(finding)
            ),
            _stands(finding),
        )
        for finding in wanted
    ]
    empty = "No two accounts here exclude each other."
    behind = [finding.statements for finding in wanted]
    table = made("Question|Answers, and who gives them|Status", rows, empty, behind)
    whole = chapter is None and only is None
    return table.fold("All {} questions, with each answer and who gives it") if whole else table


def _answers(finding: Finding) -> list[tuple[Statement, ...]]:
    """Return the claims by answer: what leads first, then what is claimed most."""
    return sorted(
        finding.answers().values(),
        key=lambda statements: (
            not _leads(finding, statements[0]),
            -len({s.source.id for s in statements}),
        ),
    )


def _leads(finding: Finding, statement: Statement) -> bool:
    return finding.best is not None and finding.best in (statement.interval, statement.answer)


def _stands(finding: Finding) -> str:
    """Return how a finding stands, with what leads where that is disputed."""
    leads = finding.status == "disputed" and finding.best is not None
    return reasons.brief(finding) + (f"; {words.best(finding)} leads" if leads else "")


@exhibits.table(rests="claims")
def set_aside(ledger: Ledger, chapter: str | None = None) -> Table:
    """Return the claims that do not count: those that their own voice has revised, and misreports.

    Parameters
    ----------
    ledger
        The claims.
    chapter
        The chapter of whose events they are; all without one.
    """
    naming.given(ledger, chapter=chapter)
    rows, behind = [], []
    for finding in ledger.all_findings:
        if chapter not in (None, finding.chapter):
            continue
        for s in finding.statements:
            if why := words.capital(words.why_aside(finding, s)):
                where = f"{words.locator(s)}, known since {words.since([s])}"
                count = f"{remarks.valued(finding, s)}, by {words.said_by(s)}"
                rows.append((finding.question, count, where, why))
                by = None if s.claim.misreports else finding.revised(s)  # which the reason quotes
                behind.append((s, by) if by else (s,))
    columns = "Question|Count|Where, and since when|Why it does not count"
    return made(columns, rows, "Every claim counts.", behind).fold(
        "All {} claims that do not count, and why"
    )


@exhibits.table(rests="claims")
def quotations(ledger: Ledger, issue: str, holder: str) -> Table:
    """Return the words in which one side's stance on an issue is quoted, outlet by outlet."""
    naming.known(ledger, issue=issue, holder=holder)
    wanted = [
        s
        for s in ledger.statements
        if s.claim.issue == issue and s.holder == holder and s.claim.quote
    ]
    rows = [(f"“{s.claim.quote}”", words.said_by(s), words.locator(s)) for s in wanted]
    behind = [(s,) for s in wanted]
    return made("In the speaker's words|Speaker|Where", rows, behind=behind)


#: Letters by which two forms of a word are known for one: *cooperative*, *cooperation*; a word of
#: substance is longer.
STEM = 5


@exhibits.table(rests="claims")
def drift(ledger: Ledger) -> Table:
    """Return what one side said on one matter, where articles print it in different words.

    Two fragments are taken for one utterance if they share half the words of substance that the
    shorter of them has; the names of the sides are none.
    """
    matters: dict[tuple[str, str], list[Statement]] = {}
    for s in ledger.statements:
        if s.claim.quote:
            matters.setdefault((s.finding, s.answer), []).append(s)
    rows: list[tuple[str, ...]] = []
    behind: list[Sequence[Statement]] = []
    for (key, _), quoted in sorted(matters.items()):
        pairs = [
            frozenset({a.id, b.id}) for a in quoted for b in quoted if _alike(a, b, ledger.book)
        ]
        for group in lineage.components(pairs):
            alike = [s for s in quoted if s.id in group]
            forms: dict[tuple[str, str], list[Statement]] = {}
            for s in alike:
                form = texts.normalised(str(s.claim.quote)).casefold()
                forms.setdefault((form, words.said_by(s)), []).append(s)
            printed = {form for form, _ in forms}
            differ = any(a not in b and b not in a for a in printed for b in printed)
            if differ and len({s.source.id for s in alike}) > 1:
                question = ledger.finding(key).question
                rows += [
                    (question, who, f"“{same[0].claim.quote}”", "; ".join(map(words.locator, same)))
                    for (_, who), same in forms.items()
                ]
                behind += forms.values()
    empty = "No words are printed in two forms."
    table = made("On|Speaker|As printed|Where", rows, empty, behind)
    return table.fold("All {} forms of words that differ from another of their matter")


def _alike(one: Statement, other: Statement, book: Book) -> bool:
    """Return whether two fragments can be of one utterance."""
    stems = _stems(one, book), _stems(other, book)
    return 2 * len(stems[0] & stems[1]) >= min(map(len, stems))


def _stems(statement: Statement, book: Book) -> frozenset[str]:
    long_words = re.findall(
        rf"\w{{{STEM + 1},}}", texts.normalised(str(statement.claim.quote)).casefold()
    )
    sides = {word.casefold()[:STEM] for side in book.parties.values() for word in side.told_by}
    return (frozenset(word[:STEM] for word in long_words) - sides) or frozenset({statement.id})
