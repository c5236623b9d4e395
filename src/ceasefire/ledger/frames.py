"""The ledger's tables: the columns of each, with their types and what fills them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, Literal, TypeVar

import pandas as pd

from ceasefire.ledger import words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.statements import Statement
from ceasefire.records import intervals
from ceasefire.records.sources import Passage, Source

T = TypeVar("T")

#: What a column holds: text, whole numbers, whole numbers that may be missing, or days.
Kind = Literal["str", "int", "Int64", "datetime64"]


@dataclass(frozen=True)
class Column(Generic[T]):
    """A column of a table.

    Attributes
    ----------
    kind
        What it holds.
    of
        What gives its value for the thing of a row.
    """

    kind: Kind
    of: Callable[[T], object]


def row(columns: Mapping[str, Column[T]], thing: T) -> dict[str, object]:
    """Return the row of a thing: heading to value."""
    return {name: column.of(thing) for name, column in columns.items()}


def table(columns: Mapping[str, Column[T]], things: Iterable[T]) -> pd.DataFrame:
    """Return the table of some things, in order; one without rows has its columns all the same."""
    frame = pd.DataFrame([row(columns, thing) for thing in things], columns=list(columns))
    for name, column in columns.items():
        if column.kind == "Int64":
            frame[name] = frame[name].astype("Int64")
        elif column.kind == "datetime64":
            frame[name] = pd.to_datetime(frame[name])
    return frame


def published(source: Source) -> intervals.Interval[date]:
    """Return the days on which a source can have appeared."""
    return intervals.dates(source.published)


def _said(statement: Statement) -> intervals.Interval[date]:
    days = statement.claim.said
    return intervals.dates(days) if days else intervals.Interval(None, None)


#: The columns of sources; a row is of a source with its lineage.
SOURCE: dict[str, Column[tuple[Source, str]]] = {
    "source": Column("str", lambda of: of[0].id),
    "outlet": Column("str", lambda of: of[0].outlet),
    "title": Column("str", lambda of: of[0].title),
    "published": Column("str", lambda of: of[0].published),
    "dated": Column("str", lambda of: of[0].dated),
    "not_before": Column("datetime64", lambda of: published(of[0]).low),
    "not_after": Column("datetime64", lambda of: published(of[0]).high),
    "dateline": Column("str", lambda of: of[0].dateline),
    "reliability": Column("str", lambda of: of[0].reliability),
    "lineage": Column("str", lambda of: of[1]),
    "basis": Column("str", lambda of: of[0].basis),
    "url": Column("str", lambda of: of[0].url),
    "paragraphs": Column("Int64", lambda of: of[0].paragraphs),
    "passages": Column("int", lambda of: sum(1 for one in of[0].passages if one.gist)),
    "claims": Column("int", lambda of: sum(len(one.claims) for one in of[0].passages)),
}

#: The columns of passages; a row is of a source and one of its passages.
PASSAGE: dict[str, Column[tuple[Source, Passage]]] = {
    "source": Column("str", lambda of: of[0].id),
    "paragraph": Column("str", lambda of: of[1].at),
    "gist": Column("str", lambda of: of[1].gist),
    "furniture": Column("str", lambda of: of[1].furniture),
    "note": Column("str", lambda of: of[1].note),
    "lines": Column("int", lambda of: len(of[1].numbers)),
    "claims": Column("int", lambda of: len(of[1].claims)),
}

#: What the columns of claims say of a claim alone.
_CLAIMED: dict[str, Column[Statement]] = {
    "claim": Column("str", lambda s: s.id),
    "finding": Column("str", lambda s: s.finding),
    "source": Column("str", lambda s: s.source.id),
    "outlet": Column("str", lambda s: s.source.outlet),
    "lineage": Column("str", lambda s: s.lineage),
    "origin": Column("str", lambda s: s.origin),
    "paragraph": Column("str", lambda s: s.paragraph),
    "event": Column("str", lambda s: s.claim.event),
    "lane": Column("str", lambda s: s.names.events[s.claim.event].lane),
    "chapter": Column("str", lambda s: s.names.events[s.claim.event].chapter),
    "aspect": Column("str", lambda s: s.claim.aspect),
    "group": Column("str", lambda s: s.claim.group),
    "place": Column("str", lambda s: s.claim.place),
    "covers": Column("str", lambda s: s.claim.covers),
    "issue": Column("str", lambda s: s.claim.issue),
    "value": Column("str", lambda s: s.answer),
    "low": Column("Int64", lambda s: s.numbers.low if s.numbers else None),
    "high": Column("Int64", lambda s: s.numbers.high if s.numbers else None),
    "first": Column("datetime64", lambda s: s.days.low if s.days else None),
    "last": Column("datetime64", lambda s: s.days.high if s.days else None),
    "voice": Column("str", lambda s: s.claim.voice),
    "holder": Column("str", lambda s: s.holder),
    "standing": Column("str", lambda s: s.standing),
    "via": Column("str", lambda s: s.claim.via),
    "said_first": Column("datetime64", lambda s: _said(s).low),
    "said_last": Column("datetime64", lambda s: _said(s).high),
    "known": Column("datetime64", lambda s: s.known),
    "quote": Column("str", lambda s: s.claim.quote),
    "inferred": Column("str", lambda s: s.claim.inferred),
}


def _alone(column: Column[Statement]) -> Column[tuple[Statement, Finding]]:
    return Column(column.kind, lambda of: column.of(of[0]))


#: The columns of claims; a row is of a claim with its finding.
CLAIM: dict[str, Column[tuple[Statement, Finding]]] = {
    **{name: _alone(column) for name, column in _CLAIMED.items()},
    "weight": Column("str", lambda of: of[1].weight([of[0]])),
    "status": Column("str", lambda of: of[1].status),
    "warning": Column("str", lambda of: of[1].warning or None),
}


def _best(finding: Finding) -> str | None:
    return words.best(finding) if finding.best is not None else None


def _end(finding: Finding, end: intervals.Interval[Any] | None) -> str | None:
    return words.interval(finding, end) if end is not None else None


#: The columns of findings.
FINDING: dict[str, Column[Finding]] = {
    "finding": Column("str", lambda one: one.id),
    "event": Column("str", lambda one: one.event),
    "chapter": Column("str", lambda one: one.chapter),
    "type": Column("str", lambda one: one.type),
    "question": Column("str", lambda one: one.question),
    "best": Column("str", _best),
    "low": Column("str", lambda one: _end(one, one.answer.low)),
    "high": Column("str", lambda one: _end(one, one.answer.high)),
    "status": Column("str", lambda one: one.status),
    "accused": Column("str", lambda one: one.answer.accused),
    "latest": Column("datetime64", lambda one: one.answer.latest),
    "differs": Column("str", lambda one: words.differing(one) or None),
    "warning": Column("str", lambda one: one.warning or None),
    "grade": Column("str", lambda one: one.grade),
    "claims": Column("int", lambda one: len(one.statements)),
    "outlets": Column("int", lambda one: len(one.outlets)),
    "lineages": Column("int", lambda one: len(one.lineages)),
    "voices": Column("int", lambda one: len(one.answer.voices)),
    "behind": Column("int", lambda one: len(one.answer.behind)),
}
