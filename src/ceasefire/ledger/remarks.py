"""What has to be said of a claim wherever it is shown: marks beside its value, and remarks.

Page, permanent address, preview, figure, command and export take their words from here, so that none of
them can leave out what another one warns of.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from ceasefire.ledger import words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.statements import Statement
from ceasefire.records import intervals
from ceasefire.records.enumerations import ASIDE

#: What marks a value beside that it does not count.
MARKS = ("hearsay", "inferred")


class Remark(NamedTuple):
    """A remark, where there is something to remark on.

    Attributes
    ----------
    fields
        The fields of a record's claim that it tells.
    says
        Gives it as a sentence; empty where there is none.
    """

    fields: tuple[str, ...]
    says: Callable[[Finding, Statement], str]


def _elsewhere(finding: Finding, statement: Statement) -> str:
    """Return on what a claim is told that bears on a finding from another one."""
    if statement.finding == finding.id or finding.part:
        return ""
    asked = Finding(statement.finding, (statement,)).question
    return f"Told elsewhere, on: {asked}"


#: What is remarked on claims, in the order in which it is told.
REMARKS: dict[str, Remark] = {
    "set aside": Remark(
        ("misreports",),
        lambda finding, s: f"Set aside: {why}." if (why := words.why_aside(finding, s)) else "",
    ),
    "elsewhere": Remark((), _elsewhere),
    "place": Remark(
        ("place",),
        lambda _, s: (
            f"Told of {s.names.places[s.claim.place].name} alone." if s.claim.place else ""
        ),
    ),
    "covers": Remark(
        ("covers",), lambda _, s: f"It covers {_days(s.claim.covers)}." if s.claim.covers else ""
    ),
    "quote": Remark(("quote",), lambda _, s: f"“{s.claim.quote}”" if s.claim.quote else ""),
    "inferred": Remark(
        ("inferred",), lambda _, s: f"Inferred: {s.claim.inferred}." if s.claim.inferred else ""
    ),
    "note": Remark(("note",), lambda _, s: _sentence(s.claim.note)),
    "hearsay": Remark(
        ("hearsay",),
        lambda _, s: "Passed on as hearsay, of nobody who is named." if s.claim.hearsay else "",
    ),
    "seen": Remark(("seen",), lambda _, s: "The page says how it knows." if s.claim.seen else ""),
    "copy": Remark(
        ("copy_of",),
        lambda _, s: f"Not the paragraph's copy: {words.copied(s)}." if s.claim.copy_of else "",
    ),
    "revises": Remark(
        ("revises",),
        lambda _, s: "Revises what the same voice gave before." if s.claim.revises else "",
    ),
    "paragraph": Remark((), lambda _, s: f"Of the paragraph: {s.remark}" if s.remark else ""),
}


def _days(edtf: str) -> str:
    return words.days(intervals.dates(edtf))


def _sentence(text: str | None) -> str:
    """Return a note as a sentence."""
    if not text:
        return ""
    return (
        words.capital(text)
        if text.endswith((".", "?", "!", ".”", ".'"))
        else f"{words.capital(text)}."
    )


def remarks(finding: Finding, statement: Statement, without: Collection[str] = ()) -> str:
    """Return what is remarked on a claim, in sentences.

    Parameters
    ----------
    finding
        The finding that it belongs to.
    statement
        The claim.
    without
        Keys of ``REMARKS`` that have no room.
    """
    sentences = (one.says(finding, statement) for key, one in REMARKS.items() if key not in without)
    return " ".join(filter(None, sentences))


def marks(finding: Finding, statement: Statement) -> tuple[str, ...]:
    """Return what stands beside the value of a claim wherever it is printed.

    That it does not count, for which of two reasons; that it is hearsay; that it is inferred.
    """
    each = [mark for mark in MARKS if getattr(statement.claim, mark)]
    return tuple(filter(None, [ASIDE[finding.weight([statement])], *each]))


def valued(finding: Finding, *same: Statement) -> str:
    """Return the value of claims that say the same, with the marks that all of them have.

    *70 (misreported, does not count)*; of several of which one counts, it stands without that mark.
    """
    every = [marks(finding, s) for s in same]
    shared = [mark for mark in every[0] if all(mark in others for others in every)]
    value = words.value(same[0])
    return f"{value} ({', '.join(shared)})" if shared else value


def aside(finding: Finding, same: Iterable[Statement]) -> str:
    """Return, to follow a name in brackets, why none of some claims counts: *; misreported*."""
    weight = finding.weight(same)
    return "" if weight == "counts" else f"; {weight}"


def said(statement: Statement) -> str:
    """Return when it was said and since when it has been known, as a clause."""
    days = f"said {_days(statement.claim.said)}; " if statement.claim.said else ""
    return f"{days}known since {words.since([statement])}"


def counting_first(finding: Finding, statements: Iterable[Statement]) -> Sequence[Statement]:
    """Return claims of a finding in their order, those that do not count below those that do."""
    return sorted(statements, key=lambda s: finding.weight([s]) != "counts")
