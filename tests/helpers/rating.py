"""A tiny outlook: three hypotheses, and findings that are rated for each."""

from __future__ import annotations

from collections.abc import Sequence
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
    source("two", claim("killed", "5", group="all"), reliability="D"),
    source("three", position("ceasefire", "keep", "kabul"), reliability="F"),
)
NAMES = ("war", "peace", "talks")


def ladder(names: Sequence[str]) -> dict[str, Any]:
    """Return a horizon, questions and hypotheses that exclude each other and leave no case out.

    Each but the last holds where its own question is answered with yes, and those before with no; the
    last where all are answered with no.
    """
    asked = names[:-1]
    return {
        "horizon": "2025-12-09",
        "questions": {one: {"asks": f"Is there {one}?", "counts": "It shows."} for one in asked},
        "hypotheses": {
            name: {
                "title": name.capitalize(),
                "short": name.capitalize(),
                "means": "It holds.",
                "when": {other: other == name for other in asked[: at + 1]},
            }
            for at, name in enumerate(names)
        },
    }


def outlook(
    *ratings: str, relevance: str = "medium", names: Sequence[str] = NAMES
) -> dict[str, Any]:
    """Return hypotheses and items, one for each text of ratings such as ``"C I N"``."""
    items = {
        f"item-{at}": {
            "states": f"Item {at}",
            "findings": {finding: ANSWERS[finding]},
            "relevance": relevance,
            "why": "It bears.",
            "ratings": {
                name: {"rating": rating, "why": "So."}
                for name, rating in zip(names, row.split(), strict=True)
            },
        }
        for at, (finding, row) in enumerate(zip(FINDINGS, ratings, strict=False))
    }
    return {**ladder(names), "evidence": items}


def made(*ratings: str, **more: str) -> Ledger:
    """Return a ledger whose outlook rates its findings."""
    return ledger(*SOURCES, watched=outlook(*ratings, **more))
