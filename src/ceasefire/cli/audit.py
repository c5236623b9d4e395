"""What `ceasefire verify` prints of the records held against their articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from ceasefire.audit import proof, verification
from ceasefire.audit.audits import Audit
from ceasefire.cli.columns import aligned
from ceasefire.errors import Fault
from ceasefire.figures.tables.layout import Table
from ceasefire.records import fingerprints


def table(held: Audit) -> Iterator[str]:
    """Yield the table of a verification: lines and claims of each record."""
    columns = ("", *get_args(verification.State), "lines", *get_args(proof.Basis), "claims")
    rows = [
        (
            each.source,
            *(str(each.count(state)) for state in get_args(verification.State)),
            str(sum(check.lines for check in each.lines)),
            *(str(each.claimed(basis)) for basis in get_args(proof.Basis)),
            str(len(each.claims)),
        )
        for each in held.results
    ]
    sums = [str(sum(int(row[at]) for row in rows)) for at in range(1, len(columns))]
    yield from aligned(Table(columns, (*rows, ("all", *sums))))


def inferred(held: Audit) -> Iterator[str]:
    """Yield what of the claims that are marked as inferred is not read in their lines."""
    claims = [claim for each in held.results for claim in each.claims]
    marked = [claim for claim in claims if claim.basis == "inferred, with a reason"]
    partly = [claim for claim in marked if claim.wanting]
    if marked:
        yield ""
        yield f"  Inferred: {len(marked)}; of {len(marked) - len(partly)} every part is read all the same"
    for claim in partly:
        yield f"    {claim.claim}: {'; '.join(claim.wanting)}"


def missing(held: Audit) -> Iterator[Fault]:
    """Yield a fault for each record whose article is not in the folder."""
    for source in held.absent:
        remedy = "put the captured text there"
        yield Fault(f"{source}.txt", 0, "", "the article is missing", remedy)


def runs(held: Audit) -> Iterator[str]:
    """Yield the runs of words that two articles share, told apart as speech and prose."""
    shared = sorted(fingerprints.pairs(held.fingerprints), key=lambda run: -run.words)
    if shared:
        yield ""
        yield "  Runs of words that two articles share"
    for run in shared:
        one, other = (
            f"{s} p{p}" for s, p in zip((run.one, run.other), run.paragraphs, strict=True)
        )
        yield f"  {run.words:>4}  {run.where:<6}  {one} and {other}"
