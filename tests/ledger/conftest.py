"""Ledgers that several tests ask."""

from __future__ import annotations

import pytest
from builders import claim, ledger, position, source

from ceasefire import Ledger


@pytest.fixture
def differing() -> Ledger:
    """Three sources that differ on a number and agree on a day."""
    return ledger(
        source("one", claim("killed", "23", group="all"), claim("date", "2025-10-09")),
        source(
            "two",
            claim("killed", "58", group="all", voice="army", said="2025-11-07"),
            claim("date", "2025-10"),
            called="the second paper",
        ),
        source(
            "three",
            claim("state", "over"),
            claim("state", "open"),
            claim("killed", ">70"),
            claim("wounded", "3"),
            position("ceasefire", "keep", "kabul"),
        ),
    )


@pytest.fixture
def accounts() -> Ledger:
    """Accounts that differ, and two sides that contradict each other."""
    return ledger(
        source(
            "one",
            claim("killed", "23", group="soldiers", voice="army", quote="twenty-three of ours"),
            claim("date", "2025-10-09", inferred="the day after"),
            position("ceasefire", "keep", "spokesman", said="2025-11-07"),
        ),
        source(
            "two",
            claim("killed", "58", group="soldiers"),
            claim("killed", ">=50", group="soldiers"),
            claim("date", "../2025-10-10"),
            position("ceasefire", "end", "army"),
            claim("attacker", "kabul", voice="army"),
            claim("attacker", "islamabad", voice="spokesman"),
        ),
    )
