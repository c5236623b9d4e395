"""Where things of the ledger stand in the book: pages of the evidence, and places on them."""

from __future__ import annotations

from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger

#: The folder of the pages of events, and the page that has every claim.
FOLDER = "chapters/evidence"
CLAIMS = "chapters/claims"
DISPUTED = "chapters/disputed"
EVENTS = "chapters/events"


def page_of(event: str) -> str:
    """Return the page of an event, without a suffix."""
    return f"{FOLDER}/{event}"


def untold(whole: Ledger, shown: Ledger) -> list[str]:
    """Return the pages of the events of which a part of the ledger knows nothing."""
    return [page_of(event) for event in whole.names.events if event not in shown.events_told]


def anchor(identity: str) -> str:
    """Return the place on a page that an id of a claim or finding stands for.

    Letters, digits and hyphens alone, so that scripts may take it for a selector:
    ``arab-news-2025-11-08-p9-1``, ``doha-ceasefire--date``, ``ledger-claims``.
    """
    return identity.replace("/", "--").replace(".", "-").replace("#", "-")


def address(target: str, finding: Finding | None = None) -> tuple[str, str]:
    """Return page and place of what a role points to.

    Parameters
    ----------
    target
        Id of a claim, a finding or an answer of one; or a count of the ledger, ``ledger#claims``.
    finding
        The finding that it belongs to; none for the whole ledger.
    """
    if finding is None:
        return CLAIMS, anchor(target)
    if target.partition("=")[0] == finding.id:
        return page_of(finding.event), anchor(finding.id)
    return CLAIMS, anchor(target)
