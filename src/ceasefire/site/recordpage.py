"""The records as a page: of each source what was read, paragraph by paragraph, and how it can be verified."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from html import escape

from ceasefire.ledger import words
from ceasefire.ledger.ledger import Ledger
from ceasefire.prose import addresses
from ceasefire.records.enumerations import ASIDE, CUSTODY
from ceasefire.records.sources import Passage, Source
from ceasefire.site import evidence

#: The columns of a record's paragraphs.
COLUMNS = ("Paragraph", "What it says", "Claims", "Held by")
#: As many characters of a digest as are printed; the record has them all.
DIGITS = 12


def place(source: str, paragraph: str = "") -> str:
    """Return the place of a record on the page, or of one of its paragraphs."""
    return addresses.anchor(f"{source}.p{paragraph}" if paragraph else source)


def page(ledger: Ledger, href: str) -> str:
    """Return every record as HTML, folded, each with an address of its own and of each paragraph.

    Parameters
    ----------
    ledger
        The claims.
    href
        Address of the page of all claims, as seen from the page of the records.
    """
    aside = {s.id: f" ({ASIDE[s.weight]})" for s in ledger.statements if ASIDE[s.weight]}
    return "".join(_record(source, href, aside) for source in ledger.data.sources)


def _record(source: Source, href: str, aside: Mapping[str, str]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in COLUMNS)
    rows = "".join(_row(source, one, href, aside) for one in source.passages if one.gist)
    anchor = place(source.id)
    title = f"{source.outlet}, {words.days(source.appeared)}: {source.title}"
    link = evidence.permalink(anchor, f"the record {source.id}")
    facts = "".join(f"<li>{line}</li>" for line in _facts(source))
    return (
        f'<details class="cf-fold cf-record" id="{escape(anchor)}"><summary>{escape(title)}</summary>'
        f'<p><span class="cf-id">{escape(source.id)}</span>{link}</p><ul>{facts}</ul>'
        f'<table class="cf-table cf-passages"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
        "</details>"
    )


def _facts(source: Source) -> Iterator[str]:
    """Yield what is known of a source as a whole, as HTML."""
    if source.url:
        yield f"Its own page: {evidence.outward(source)}"
    if source.archive:
        kept = escape(source.archive)
        yield f'Kept in an archive: <a class="external" href="{kept}">{kept}</a>'
    read = f", last read on {_day(source.read)}" if source.read else ""
    yield f"Read: {source.basis}{read}"
    if source.missing:
        yield f"Sought on {_day(source.missing)}, and not found again"
    yield f"Grade {source.reliability}: {escape(source.descriptor)}"
    yield from (escape(note) for note in source.notes)


def _row(source: Source, passage: Passage, href: str, aside: Mapping[str, str]) -> str:
    anchor = place(source.id, passage.at)
    link = evidence.permalink(anchor, f"paragraph {passage.at} of {source.id}")
    says = escape(passage.gist or "")
    note = f" <i>{escape(passage.note)}</i>" if passage.note else ""
    claims = ", ".join(
        f'<a class="cf-id" href="{escape(href)}#{addresses.anchor(name)}">{claim.id}</a>'
        f"{escape(aside.get(name, ''))}"
        for claim in passage.claims
        for name in [f"{source.id}.p{passage.at}.{claim.id}"]
    )
    cells = (f"{passage.at}{link}", f"{says}{note}", claims, _held(source, passage))
    return f'<tr id="{escape(anchor)}">' + "".join(map(evidence.cell, COLUMNS, cells)) + "</tr>"


def _held(source: Source, passage: Passage) -> str:
    """Return by what a paragraph can be held against its page."""
    by = source.custody(passage)
    if by == "missing":
        return f"not found again on {_day(passage.missing or source.missing)}"
    return f"digest {passage.sha256[:DIGITS]}…" if passage.sha256 else CUSTODY[by]


def _day(day: date | None) -> str:
    return words.day(day) if day else ""
