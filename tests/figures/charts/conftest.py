"""What the tests of the charts share: the theme of the book."""

from __future__ import annotations

import pytest

from ceasefire.figures import rendering


@pytest.fixture(scope="module", autouse=True)
def _drawing() -> None:
    """Draw with the theme of the book."""
    rendering.enable()
