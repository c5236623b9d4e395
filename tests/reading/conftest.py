"""What the tests of the readers share: the names that they look for."""

from __future__ import annotations

import pytest

from ceasefire import Ledger
from ceasefire.reading import Gazetteer


@pytest.fixture(scope="session")
def gazetteer(ledger: Ledger) -> Gazetteer:
    """The names of the book's vocabulary."""
    return Gazetteer(ledger.names)
