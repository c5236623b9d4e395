"""A ledger of two claims, with ids and addresses of before."""

from __future__ import annotations

from dataclasses import replace

from builders import NAMES, claim, ledger, source

from ceasefire import Ledger
from ceasefire.records.addressfile import Addresses

GONE = {
    "findings": {
        "war/killed/soldiers": {"now": "clash/killed/soldiers", "why": "it was one clash"}
    },
    "claims": {
        "one.p1.1": {"now": "one.p2.1", "why": "counted anew"},
        "one.p1.2": {"instead": "truce/date", "why": "it was a date"},
    },
    "pages": {
        "chapters/evidence/war": {"to": "chapters/evidence/clash", "why": "it was one clash"},
        "chapters/glossary#term-old": {
            "to": "chapters/glossary#term-new",
            "why": "it has another name",
        },
        "_figures/map-old": {"to": "_figures/map", "why": "there is one map"},
    },
}
CLASH, TRUCE = "chapters/evidence/clash", "chapters/evidence/truce"


def told() -> Ledger:
    """Return the ledger."""
    soldiers = claim("killed", "5", group="soldiers")
    made = ledger(source("one", soldiers, claim("date", "2025-10-19", event="truce")))
    names = replace(NAMES, addresses=Addresses.model_validate(GONE))
    return Ledger(replace(made.data, vocabulary=names))
