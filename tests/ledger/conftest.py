"""Ledgers that several tests ask."""

from __future__ import annotations

import pytest
from builders import claim, contradicting, ledger, position, source

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
    return contradicting()
