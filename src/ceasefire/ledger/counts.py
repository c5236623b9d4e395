"""Counts of the whole ledger: how each is written, what it means, and which page has what is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from ceasefire.ledger import words
from ceasefire.ledger.findings import STATUS_WORDS
from ceasefire.ledger.ledger import Ledger
from ceasefire.records.bookfile import Role
from ceasefire.records.enumerations import CONTRADICTED, Status


class Count(NamedTuple):
    """Something that is counted over the whole ledger.

    Attributes
    ----------
    label
        What a line of its own calls it.
    role
        The role of the page that has the things counted.
    write
        What gives it in the words of a sentence.
    meaning
        What gives what it counts, as a clause.
    """

    label: str
    role: Role
    write: Callable[[Ledger], str]
    meaning: Callable[[Ledger], str]


def _number(things: Iterable[object]) -> str:
    number = sum(1 for _ in things)
    return words.count(number) if number else "none"  # as in *accounts differ in none*


def _of_status(status: Status) -> Count:
    return Count(
        f"{status.capitalize()} findings",
        "disputed" if status in CONTRADICTED else "events",
        lambda ledger: _number(one for one in ledger.all_findings if one.status == status),
        lambda _: STATUS_WORDS[status],
    )


#: Every count by what a sentence asks for after ``ledger#``.
COUNTS: dict[str, Count] = {
    "sources": Count(
        "Articles",
        "sources",
        lambda ledger: _number(ledger.data.sources),
        lambda ledger: words.listing(source.named for source in ledger.data.sources),
    ),
    "lineages": Count(
        "Lineages",
        "independence",
        lambda ledger: _number(set(ledger.sources["lineage"])),
        lambda _: "articles with the same copy are one",
    ),
    "claims": Count(
        "Claims",
        "claims",
        lambda ledger: _number(ledger.statements),
        lambda _: "each with its speaker, its paragraph and the day it became known",
    ),
    "findings": Count(
        "Findings",
        "events",
        lambda ledger: _number(ledger.all_findings),
        lambda _: "all claims about one aspect of one event are one",
    ),
    "contradicted": Count(
        "Findings on which voices contradict each other",
        "disputed",
        lambda ledger: _number(one for one in ledger.all_findings if one.contradicted),
        lambda _: "accounts exclude each other, or a charge is denied",
    ),
    "date": Count(
        "Known up to",
        "sources",
        lambda ledger: words.day(ledger.until),
        lambda _: "the day by which each article of it counts as published",
    ),
    "cut-off": Count(
        "Cut-off",
        "sources",
        lambda ledger: words.day(ledger.book.cut_off),
        lambda _: "the day on which the outlook stands",
    ),
    **{status: _of_status(status) for status in STATUS_WORDS},
}
