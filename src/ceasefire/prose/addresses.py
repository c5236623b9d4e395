"""Where things of the ledger stand in the book: pages of the evidence, and places on them."""

from __future__ import annotations

from ceasefire.errors import looked_up
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.records.bookfile import Book
from ceasefire.records.vocabulary import Vocabulary

#: What is a hyphen in a place: a page's names have no blank either.
_HYPHENS = str.maketrans(".# ", "---")


def page_of(event: str, names: Vocabulary) -> str:
    """Return the page of an event, without a suffix; ``UnknownName`` if there is no such event."""
    looked_up("event", event, names.events)
    return f"{names.book.page('evidence')}/{event}"


def untold(whole: Ledger, shown: Ledger) -> list[str]:
    """Return the pages of the events of which a part of the ledger knows nothing."""
    events = whole.names.events
    return [page_of(event, whole.names) for event in events if event not in shown.events_told]


def anchor(identity: str) -> str:
    """Return the place on a page that an id of a claim or finding stands for.

    Letters, digits and hyphens alone, so that scripts may take it for a selector:
    ``gazette-2031-05-04-p9-1``, ``truce--date``, ``ledger-claims``.
    """
    return identity.replace("/", "--").translate(_HYPHENS)


def address(target: str, finding: Finding | None, book: Book) -> tuple[str, str]:
    """Return page and place of what a role points to.

    Parameters
    ----------
    target
        Id of a claim, a finding or an answer of one; or a count of the ledger, ``ledger#claims``.
    finding
        The finding that it belongs to; none for the whole ledger.
    book
        Whose pages they are.
    """
    if finding is not None and "/" in target:  # which no id of a claim has
        return page_of(finding.event, finding.first.names), anchor(finding.id)
    return book.page("claims"), anchor(target)
