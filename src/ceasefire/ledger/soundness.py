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
    yield from _horizon_faults(ledger, document)
    yield from _item_faults(ledger, document)
    yield from _repeated(ledger, document)
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
            if last <= ledger.book.cut_off:
                what = f"nothing of '{one.finding}' became known after {ledger.book.cut_off}"
                yield document.fault(place, what, "name what became known after that")


def _horizon_faults(ledger: Recorded, document: Document) -> Iterator[Fault]:
    """Yield a horizon that the cut-off has passed."""
    horizon, cut = ledger.data.outlook.horizon, ledger.book.cut_off
    if horizon is not None and horizon <= cut:
        what = f"the horizon {horizon} is not after {cut}, the cut-off"
        yield document.fault(("horizon",), what, "name a later day")


def _item_faults(ledger: Recorded, document: Document) -> Iterator[Fault]:
    """Yield what an item of evidence rests on and was not known, or was rated for other answers."""
    items = ledger.data.outlook.evidence
    if not items:
        return
    cut = ledger.book.cut_off
    known: Mapping[str, Finding]
    try:
        known = ledger.as_of(cut).by_finding
    except CeasefireError:  # nothing at all had been published by then
        known = {}
    for key, item in items.items():
        for asked, rated in item.findings.items():
            place = ("evidence", key, "findings", asked)
            if asked in known:
                answers = sorted(known[asked].answers())
                if known[asked].id != asked:
                    what = f"'{asked}' is asked as '{known[asked].id}'"
                    yield document.fault(place, what, "name it by that")
                elif answers != sorted(rated):
                    what = f"'{asked}' answers {', '.join(answers)}, and was rated for others"
                    yield document.fault(place, what, "rate it anew")
            elif asked in ledger.by_finding:
                first = min(s.known for s in ledger.by_finding[asked].statements)
                what = f"'{asked}' became known on {first}, after {cut}"
                yield document.fault(place, what, "the outlook rests on what was known by then")
            else:
                yield document.fault(place, f"there is no finding '{asked}'", nearest(asked, known))


def _repeated(ledger: Recorded, document: Document) -> Iterator[Fault]:
    """Yield each item of evidence that tells what another tells.

    Two items are one that rest on the same finding or a shared claim, or that answer the same question
    about one event: a position and its mirror, or two results of one round of talks.
    """
    by_claim: dict[str, str] = {}
    by_question: dict[tuple[str, ...], str] = {}
    for key, item in ledger.data.outlook.evidence.items():
        asked = [ledger.by_finding[one] for one in item.findings if one in ledger.by_finding]
        claims = [by_claim.setdefault(s.id, key) for one in asked for s in one.statements]
        questions = [by_question.setdefault(tuple(one.id.split("/")[:2]), key) for one in asked]
        shared, mirrored = ({*keys} - {key} for keys in (claims, questions))
        for other in sorted(shared | mirrored):
            why = "rest on the same claims" if other in shared else "answer one question"
            what = f"'{other}' and '{key}' {why}"
            yield document.fault(("evidence", key, "findings"), what, "make them one item")
