"""Tables of two independent codings: how far they agree, and what was decided where they do not."""

from __future__ import annotations

from collections import Counter

from ceasefire.figures import exhibits
from ceasefire.figures.tables.layout import Table, made
from ceasefire.ledger import agreement, words
from ceasefire.ledger.agreement import Agreement, Paired
from ceasefire.ledger.ledger import Ledger
from ceasefire.records.codings import DECISIONS

#: Pairs from which on an aspect has a row of its own; those of fewer are taken together.
LEAST = 10

NONE = "No page has been coded twice."


@exhibits.table(rests="sources")
def coded_twice(ledger: Ledger) -> Table:
    """Return how much two codings found, and how the records stand to what both have."""
    codings, pairs = ledger.data.codings, _paired(ledger)
    standing = agreement.against_records(codings, ledger)
    pages = [s for s in ledger.data.sources if s.id in codings.first]
    whole = sum(s.basis == "full text" for s in pages)
    shared = len(pairs.pairs)
    ones = [len(pairs.first), len(pairs.second)]
    rows = [
        ("Pages that were coded twice", f"{len(pages)}, {whole} of them read whole"),
        (
            "Statements of the first coding, of the second",
            ", ".join(f"{shared + one:,}" for one in ones),
        ),
        ("Statements that both found", f"{shared:,}"),
        (
            "Statements that the first found alone, the second",
            ", ".join(f"{one:,}" for one in ones),
        ),
        (
            "Alike in every respect: of what both found, of all that either found",
            f"{pairs.same:,} of {shared:,}, of {shared + sum(ones):,}",
        ),
        (
            "Of what both found with one answer, how much stands in the records",
            f"{standing.recorded:,} of {standing.both:,}",
        ),
        (
            "Claims of those records that neither coding found",
            f"{standing.alone:,} of {standing.claims:,}",
        ),
    ]
    return made("Of the two codings|How many", rows if pages else [], NONE)


@exhibits.table(rests="sources")
def agreed(ledger: Ledger) -> Table:
    """Return how far two codings agree on what both found: in each respect, then by aspect."""
    pairs = _paired(ledger).pairs
    rows = [
        (f"Of each statement: {name}", *_measured(agreement.agreement(pairs, part)))
        for name, part in agreement.PARTS.items()
    ]
    rare = []
    for aspect, measured in agreement.by_aspect(pairs).items():
        if measured.n >= LEAST:
            rows.append((f"The answer, by aspect: {_label(ledger, aspect)}", *_measured(measured)))
        else:
            rare += [(a, b) for a, b in pairs if a.aspect == b.aspect == aspect]
    if rare:
        together = agreement.agreement(rare, lambda one: one.answer)
        rows.append(
            (f"The answer: aspects with fewer than {LEAST} statements", *_measured(together))
        )
    columns = "On what|Statements|Alike|Krippendorff’s alpha"
    return made(columns, rows if pairs else [], NONE)


@exhibits.table(rests="sources")
def decided(ledger: Ledger) -> Table:
    """Return what was decided where the codings or the record differ, by kind of difference."""
    known = {source.id for source in ledger.data.sources}
    here = [one for one in ledger.data.codings.decisions if one.source in known]
    kinds = Counter(one.kind for one in here)
    counts: Counter[tuple[str, str]] = Counter((one.kind, one.decision) for one in here)
    rows = [
        (words.capital(kind), *(f"{counts[kind, decision]:,}" for decision in DECISIONS))
        for kind, _ in sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    ]
    if rows:
        sums: Counter[str] = Counter(one.decision for one in here)
        rows.append(("All", *(f"{sums[decision]:,}" for decision in DECISIONS)))
    columns = "|".join(["On what they differ", *map(words.capital, DECISIONS.values())])
    return made(columns, rows, "Nothing was decided.")


def _paired(ledger: Ledger) -> Paired:
    return agreement.paired(ledger.data.codings, (s.id for s in ledger.data.sources))


def _label(ledger: Ledger, aspect: str) -> str:
    known = ledger.names.aspects.get(aspect)
    return known.label.lower() if known else aspect


def _measured(one: Agreement) -> tuple[str, str, str]:
    share = f"{one.alike / one.n:.1%}".replace("%", "\N{NO-BREAK SPACE}%") if one.n else ""
    alpha = "nothing to tell apart" if one.alpha is None else f"{one.alpha:.2f}"
    return f"{one.n:,}", share, alpha
