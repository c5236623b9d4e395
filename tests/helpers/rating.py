"""A tiny outlook: three hypotheses, and findings that are rated for each."""

from __future__ import annotations

from typing import Any

from builders import claim, ledger, position, source

from ceasefire import Ledger

FINDINGS = ("clash/killed/all", "clash/date", "talks/ceasefire/kabul")
ANSWERS = {
    "clash/killed/all": ["5"],
    "clash/date": ["2025-10-09"],
    "talks/ceasefire/kabul": ["keep"],
}
SOURCES = (
    source("one", claim("killed", "5", group="all"), claim("date", "2025-10-09")),
    source(
        "two",
        claim("killed", "5", group="all"),
        position("ceasefire", "keep", "kabul"),
        reliability="F",
    ),
)
NAMES = ("war", "peace", "talks")


def outlook(*ratings: str, relevance: str = "medium") -> dict[str, Any]:
    """Return hypotheses and items, one for each text of ratings such as ``"C I N"``."""
    items = {
        f"item-{at}": {
            "states": f"Item {at}",
            "finding": finding,
            "answers": ANSWERS[finding],
            "relevance": relevance,
            "why": "It bears.",
            "ratings": {
                name: {"rating": rating, "why": "So."}
                for name, rating in zip(NAMES, row.split(), strict=True)
            },
        }
        for at, (finding, row) in enumerate(zip(FINDINGS, ratings, strict=False))
    }
    known = {
        name: {"title": name.capitalize(), "short": name.capitalize(), "means": "It holds."}
        for name in NAMES
    }
    return {"hypotheses": known, "evidence": items}


def made(*ratings: str, **more: str) -> Ledger:
    """Return a ledger whose outlook rates its findings."""
    return ledger(*SOURCES, watched=outlook(*ratings, **more))
