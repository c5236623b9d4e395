"""What `ceasefire check` reports of a ledger, and of the articles where they are at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ceasefire.cli.columns import aligned
from ceasefire.errors import counted
from ceasefire.figures import tables
from ceasefire.ledger import reasons, remarks, words
from ceasefire.ledger.findings import STATUS_WORDS
from ceasefire.ledger.ledger import Ledger
from ceasefire.prose import addresses, questions, resting
from ceasefire.records.bookfile import REPORTING
from ceasefire.records.sources import Source


def report(ledger: Ledger) -> Iterator[str]:
    """Yield the report line by line: records, findings by status, each dispute."""
    whole = [source for source in ledger.data.sources if source.article]
    lines = sum(len(passage.numbers) for source in whole for passage in source.passages)
    total = sum(source.paragraphs or 0 for source in whole)
    share = f" ({lines / total:.0%})" if total else ""
    excerpts = len(ledger.data.sources) - len(whole)
    yield (
        f"{len(ledger.data.sources)} records, {lines} of {total} lines accounted for{share},"
        f" {excerpts} read as excerpts, {len(ledger.statements)} claims"
    )
    yield from aligned(tables.coverage(ledger))
    yield ""
    counts = Counter(finding.status for finding in ledger.all_findings)
    yield f"{len(ledger.all_findings)} findings"
    for status, meaning in STATUS_WORDS.items():
        yield f"  {counts[status]:>4}  {status}: {meaning}"
    yield ""
    yield from drafts(ledger)
    yield "Where voices contradict each other, and who says what"
    for finding in ledger.all_findings:
        if finding.contradicted:
            yield f"  {finding.id} ({reasons.brief(finding)}): {words.best(finding)}"
            for statements in finding.answers().values():
                where = "; ".join(f"{words.said_by(s)} [{s.id}]" for s in statements)
                yield f"    {remarks.valued(finding, *statements)}: {where}"


def shown(source: Source) -> Iterator[str]:
    """Yield on which pages the claims of a source show, and how many show on none that reports."""
    pages, view = questions.book()
    claims = {key for key, _, _ in source.claims()}
    reported: set[str] = set()
    yield f"{source.id}: {counted(len(claims), 'claim')}"
    for page in pages:
        if view.records.book.role(page.name) in REPORTING:
            here = {s.id for s in resting.on(page, view.on(page.name).ledger)} & claims
            reported |= here
            if here:
                yield f"  {page.name}: {counted(len(here), 'claim')}"
    events = {claim.event for _, _, claim in source.claims()}
    listed = ", ".join(sorted(addresses.page_of(event, view.records.names) for event in events))
    yield f"  {counted(len(claims - reported), 'claim')} on no page of the report; all of them on {listed}"


def drafts(ledger: Ledger) -> Iterator[str]:
    """Yield a line a draft: what a person has still to do before it counts."""
    for draft in ledger.data.drafts:
        yield (
            f"{draft.id}: a draft, not in the ledger: {draft.unwritten()} gists to write,"
            f" {draft.open_items()} items to review"
        )
