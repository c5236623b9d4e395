"""What the tests of the tables share: two sources that differ."""

from __future__ import annotations

import pytest
from builders import claim, ledger, position, source

from ceasefire import Ledger


@pytest.fixture
def told() -> Ledger:
    """Two sources that exclude each other on a number and quote one side."""
    return ledger(
        source(
            "one",
            claim("killed", "5", group="all"),
            position("ceasefire", "keep", "spokesman", quote="we keep it"),
            relays=("reuters",),
        ),
        source(
            "two",
            claim("killed", "6", group="all", voice="army", via="afp"),
            position("ceasefire", "keep", "minister", quote="it holds"),
            url="https://example.org/two",
            notes=["A slip."],
        ),
    )
