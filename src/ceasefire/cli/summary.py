"""What `ceasefire check` reports of a ledger, and of the articles where they are at hand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ceasefire.errors import CeasefireError
from ceasefire.figures import tables
from ceasefire.ledger import words
from ceasefire.ledger.findings import STATUS_WORDS
from ceasefire.ledger.ledger import Ledger

#: Names the folder with a reader's own copies of the articles; `data/articles` if it is not set.
ARTICLES = "CEASEFIRE_ARTICLES"


def report(ledger: Ledger) -> Iterator[str]:
    """Yield the report line by line: records, findings by status, each contested finding."""
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
    counts = ledger.findings["status"].value_counts()
    yield f"{len(ledger.all_findings)} findings"
    for status, meaning in STATUS_WORDS.items():
        yield f"  {counts.get(status, 0):>4}  {status}: {meaning}"
    yield ""
    yield from drafts(ledger)
    yield "Contested, and who says what"
    for finding in ledger.all_findings:
        if finding.warned:
            yield f"  {finding.id} ({finding.status})"
            for said in finding.answers().values():
                where = "; ".join(f"{words.said_by(s)} [{s.id}]" for s in said)
                yield f"    {words.value(said[0])}: {where}"


def aligned(table: tables.Table) -> Iterator[str]:
    """Yield a table as lines for a terminal: the first column left, the others right."""
    rows = [table.columns, *table.rows]
    widths = [max(len(row[at]) for row in rows) for at in range(len(table.columns))]
    for row in rows:
        rest = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        yield "  " + "  ".join([row[0].ljust(widths[0]), *rest])


def drafts(ledger: Ledger) -> Iterator[str]:
    """Yield a line a draft: what a person has still to do before it counts."""
    for draft in ledger.data.drafts:
        yield (
            f"{draft.id}: a draft, not in the ledger: {draft.unwritten()} gists to write,"
            f" {draft.open_items()} items to review"
        )


def folder(root: Path) -> Path:
    """Return where the reader's copies of the articles are.

    Raises
    ------
    CeasefireError
        If the environment names a folder that is not there.
    """
    given = os.environ.get(ARTICLES)
    if given and not Path(given).is_dir():
        raise CeasefireError("there is no such folder", f"{ARTICLES}={given}", "mend the path")
    return Path(given) if given else root / "data" / "articles"
