"""One row of each of the ledger's tables."""

from __future__ import annotations

from datetime import date

import pandas as pd

from ceasefire.ledger.findings import Finding
from ceasefire.ledger.statements import Statement
from ceasefire.records import intervals
from ceasefire.records.sources import Source

#: The columns of claims and of findings, for tables that have no rows.
CLAIM = [
    "claim",
    "finding",
    "source",
    "outlet",
    "lineage",
    "origin",
    "paragraph",
    "event",
    "lane",
    "chapter",
    "aspect",
    "group",
    "issue",
    "value",
    "low",
    "high",
    "first",
    "last",
    "voice",
    "holder",
    "standing",
    "via",
    "said_first",
    "said_last",
    "known",
    "quote",
    "inferred",
]
FINDING = [
    "finding",
    "event",
    "chapter",
    "type",
    "question",
    "status",
    "grade",
    "claims",
    "outlets",
    "lineages",
    "voices",
]


def published(source: Source) -> intervals.Interval[date]:
    """Return the days on which a source can have appeared."""
    return intervals.dates(source.published)


def source_row(source: Source, origin: str) -> dict[str, object]:
    """Return the row of a source; ``origin`` is its lineage."""
    days = published(source)
    return {
        "source": source.id,
        "outlet": source.outlet,
        "title": source.title,
        "published": source.published,
        "dated": source.dated,
        "not_before": pd.Timestamp(days.low) if days.low else pd.NaT,
        "not_after": pd.Timestamp(days.high) if days.high else pd.NaT,
        "dateline": source.dateline,
        "reliability": source.reliability,
        "lineage": origin,
        "basis": source.basis,
        "url": source.url,
        "paragraphs": source.paragraphs,
        "passages": sum(1 for passage in source.passages if passage.gist),
        "claims": sum(len(passage.claims) for passage in source.passages),
    }


def claim_row(statement: Statement) -> dict[str, object]:
    """Return the row of a claim."""
    claim = statement.claim
    said = intervals.dates(claim.said) if claim.said else intervals.Interval(None, None)
    numbers, days = statement.numbers, statement.days
    return {
        "claim": statement.id,
        "finding": statement.finding,
        "source": statement.source.id,
        "outlet": statement.source.outlet,
        "lineage": statement.lineage,
        "origin": statement.origin,
        "paragraph": statement.paragraph,
        "event": claim.event,
        "lane": statement.names.events[claim.event].lane,
        "chapter": statement.names.events[claim.event].chapter,
        "aspect": claim.aspect,
        "group": claim.group,
        "issue": claim.issue,
        "value": statement.answer,
        "low": numbers.low if numbers else None,
        "high": numbers.high if numbers else None,
        "first": days.low if days else None,
        "last": days.high if days else None,
        "voice": claim.voice,
        "holder": statement.holder,
        "standing": statement.standing,
        "via": claim.via,
        "said_first": said.low,
        "said_last": said.high,
        "known": published(statement.source).low,
        "quote": claim.quote,
        "inferred": claim.inferred,
    }


def finding_row(finding: Finding) -> dict[str, object]:
    """Return the row of a finding."""
    return {
        "finding": finding.id,
        "event": finding.event,
        "chapter": finding.chapter,
        "type": finding.type,
        "question": finding.question,
        "status": finding.status,
        "grade": finding.grade,
        "claims": len(finding.statements),
        "outlets": len(finding.outlets),
        "lineages": len(finding.lineages),
        "voices": len(finding.witnesses),
    }
