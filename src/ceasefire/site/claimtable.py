"""Every claim as one table of a page, and what is counted over all of them."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from ceasefire.errors import looked_up
from ceasefire.figures import caveats
from ceasefire.ledger import reasons, remarks, values, words
from ceasefire.ledger.counts import COUNTS
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.prose import addresses
from ceasefire.records import intervals
from ceasefire.site import evidence

#: The columns of the ledger of claims.
COLUMNS = ("Claim", "Question", "Value", "Voice", "Known since", "Status", "Remarks")


def table(ledger: Ledger, link: Callable[[Finding], str], records: str = "") -> str:
    """Return every claim as one table, each row with the claim's permanent address as its id.

    Parameters
    ----------
    ledger
        The claims.
    link
        Function from a finding to the address of its place, as seen from the page of the table.
    records
        Address of the page of the records, likewise; empty where there is none.
    """
    head = "".join(f'<th scope="col">{name}</th>' for name in COLUMNS)
    rows = "".join(
        _row(ledger, at, s, link, records) for at, s in enumerate(_counting_first(ledger))
    )
    return (
        '<table class="cf-table cf-ledger"><caption>Every claim of the ledger</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(
    ledger: Ledger, at: int, statement: Statement, link: Callable[[Finding], str], records: str
) -> str:
    """Return a claim as a row; what it is sorted and found by stands in attributes of its cells."""
    finding = ledger.by_finding[statement.finding]
    place = escape(addresses.anchor(statement.id))
    known = statement.known
    voice = words.said_by(statement)
    spoken = f" (said {words.days(intervals.dates(on))})" if (on := statement.claim.said) else ""
    quoted = f" “{statement.claim.quote}”" if statement.claim.quote else ""
    link_here = evidence.permalink(place, f"claim {statement.id}")
    ways = [evidence.outward(statement.source), evidence.recorded(statement, records)]
    outward = "".join(f"<br>{way}" for way in ways if way)
    copy = f"{voice}, {statement.source.outlet}, {words.copied(statement)}"
    cells = [
        (
            f'<span class="cf-id">{escape(statement.id)}</span>{link_here}{outward}',
            {"order": f"{at:05}"},
        ),
        (f'<a href="{escape(link(finding))}">{escape(finding.question)}</a>', {}),
        (
            caveats.marked(remarks.valued(finding, statement)),
            {"order": _rank(statement), "search": remarks.valued(finding, statement) + quoted},
        ),
        (escape(voice), {"order": voice, "search": copy}),
        (escape(f"{known.isoformat()}{spoken}"), {"order": known.isoformat()}),
        (escape(reasons.brief(finding)), {}),
        (escape(remarks.remarks(finding, statement)), {}),
    ]
    filled = "".join(
        evidence.cell(label, text, **more)
        for label, (text, more) in zip(COLUMNS, cells, strict=True)
    )
    return f'<tr id="{place}">{filled}</tr>'


def _counting_first(ledger: Ledger) -> list[Statement]:
    """Return all claims in their order, those that do not count below those that do."""
    by_finding = ledger.by_finding
    return sorted(ledger.statements, key=lambda s: by_finding[s.finding].weight([s]) != "counts")


def _rank(statement: Statement) -> str:
    """Return what a value is sorted by: numbers by their size, then dates, then words."""
    if statement.numbers is not None:
        return f"0 {statement.numbers.low or 0:011}"
    if statement.days is not None:
        return f"1 {statement.days.low or ''}"
    return f"2 {statement.label.casefold()}"


def count(ledger: Ledger, form: str, uri: Callable[[str], str]) -> str:
    """Return what a count of the whole ledger counts, as a line with a link.

    Parameters
    ----------
    ledger
        The claims.
    form
        A key of ``counts.COUNTS``.
    uri
        Function from a page to its address, as seen from the page that shows the line.
    """
    counted = looked_up("count of the ledger", form, COUNTS)
    page, meaning = ledger.book.page(counted.role), counted.meaning(ledger)
    return (
        f"<b>{escape(counted.label)}: {escape(counted.write(ledger))}</b>"
        f' (<a href="{escape(uri(page))}">{escape(meaning)}</a>)'
    )


def counts(ledger: Ledger, earlier: Ledger, uri: Callable[[str], str]) -> str:
    """Return all that is counted over the whole ledger as a list; each item has its address.

    Parameters
    ----------
    ledger, earlier
        All claims, and those that were known by the cut-off.
    uri
        As for ``count``.
    """
    items = "".join(
        f'<li id="{addresses.anchor(f"{values.LEDGER}#{form}")}">{count(ledger, form, uri)}'
        f"{_then(ledger, earlier, form)}</li>"
        for form in COUNTS
    )
    return f"<p>Counted over all of them:</p><ul>{items}</ul>"


def _then(ledger: Ledger, earlier: Ledger, form: str) -> str:
    """Return what a count was at the cut-off; empty where it is no other."""
    now, then = (COUNTS[form].write(one) for one in (ledger, earlier))
    if now == then:
        return ""
    return f"; of what was known by {escape(words.day(earlier.until))}: <b>{escape(then)}</b>"
