"""Fields."""

from __future__ import annotations

import pytest
from builders import claim

from ceasefire.records import fields


@pytest.mark.parametrize("words", [1, fields.QUOTE_WORDS])
def test_short_quotes_are_kept(words: int) -> None:
    """A quote up to the limit is kept as it is."""
    quote = " ".join(["word"] * words)
    assert claim("place", "border", quote=quote).quote == quote
