"""What the tests of the lint share."""

from __future__ import annotations

import pytest
from linting import two_sources

from ceasefire.prose.lint.rules import Rules


@pytest.fixture
def rules() -> Rules:
    """A ledger of two sources."""
    return two_sources()
