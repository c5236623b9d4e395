"""Whether a ledger holds what the outlook watches and weighs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from ceasefire.errors import CeasefireError, Fault, nearest
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.statements import Statement
from ceasefire.records.bookfile import Book
from ceasefire.records.data import Data
from ceasefire.records.yamlfile import Document


class Recorded(Protocol):
    """A ledger, as far as it can be sound: what it was read from, and what came of it."""

    @property
    def data(self) -> Data:
        """Records and vocabulary."""

    @property
    def book(self) -> Book:
        """What is of the book that it belongs to."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every claim in its context."""

    @property
    def by_finding(self) -> Mapping[str, Finding]:
        """The findings by id."""

    def as_of(self, day: str) -> Recorded:
        """Return what was published by a day; raises ``CeasefireError`` if nothing was."""


def faults(ledger: Recorded, document: Document) -> Iterator[Fault]:
    """Yield all that the outlook asks of a ledger in vain.

    Parameters
    ----------
    ledger
        All that is recorded.
    document
        The file ``outlook.yaml``, which has the lines.
    """
    yield from _signpost_faults(ledger, document)
    yield from _item_faults(ledger, document)
    yield from _later_faults(ledger, document)


def _signpost_faults(ledger: Recorded, document: Document) -> Iterator[Fault]:
    """Yield each signpost that watches a finding the whole ledger does not have, or cannot read it."""
    known = ledger.by_finding
    for key, signpost in ledger.data.outlook.signposts.items():
        if signpost.finding not in known:
            what = f"there is no finding '{signpost.finding}'"
            remedy = nearest(signpost.finding, known)
            yield document.fault(("signposts", key, "finding"), what, remedy)
            continue
        for answer in known[signpost.finding].answers():
            if answer not in signpost.readings and "reported" not in signpost.readings:
                what = f"no reading for the answer '{answer}'"
                yield document.fault(("signposts", key, "readings"), what, "add it")


def _later_faults(ledger: Recorded, document: Document) -> Iterator[Fault]:
    """Yield each answer to a signpost of which nothing became known later, or that answers none."""
    watched = ledger.data.outlook
    for key, answers in watched.later.items():
        if key not in watched.signposts:
            what, remedy = f"there is no signpost '{key}'", nearest(key, watched.signposts)
            yield document.fault(("later", key), what, remedy)
        for at, one in enumerate(answers):
            place = ("later", key, at, "finding")
            if one.finding in [other.finding for other in answers[:at]]:
                yield document.fault(place, f"'{one.finding}' stands twice", "leave one out")
            if one.finding not in ledger.by_finding:
                what = f"there is no finding '{one.finding}'"
                yield document.fault(place, what, nearest(one.finding, ledger.by_finding))
                continue
            last = max(s.known for s in ledger.by_finding[one.finding].statements).isoformat()
            if last <= ledger.book.information_date:
                what = (
                    f"nothing of '{one.finding}' became known after {ledger.book.information_date}"
                )
                yield document.fault(place, what, "name what became known after that")


def _item_faults(ledger: Recorded, document: Document) -> Iterator[Fault]:
    """Yield each item of evidence that was not known at the information date, or has other answers."""
    items = ledger.data.outlook.evidence
    if not items:
        return
    cut = ledger.book.information_date
    known: Mapping[str, Finding]
    try:
        known = ledger.as_of(cut).by_finding
    except CeasefireError:  # nothing at all had been published by then
        known = {}
    for key, item in items.items():
        place = ("evidence", key, "finding")
        if item.finding in known:
            answers = sorted(known[item.finding].answers())
            if answers != sorted(item.answers):
                what = f"'{item.finding}' answers {', '.join(answers)}, and was rated for others"
                yield document.fault(("evidence", key, "answers"), what, "rate it anew")
        elif item.finding in ledger.by_finding:
            first = min(s.known for s in ledger.by_finding[item.finding].statements)
            what = f"'{item.finding}' became known on {first}, after {cut}"
            yield document.fault(place, what, "the outlook rests on what was known by then")
        else:
            what = f"there is no finding '{item.finding}'"
            yield document.fault(place, what, nearest(item.finding, known))
