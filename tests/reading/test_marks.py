"""A mark knows where it stands, and cannot be changed."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.reading.marks import Day, Mark


@given(st.integers(0, 20), st.integers(0, 20), st.integers(0, 40))
def test_covers(start: int, length: int, at: int) -> None:
    """From its first character to its last, and not the one behind it."""
    mark = Mark(start, start + length, "a rule", True)
    assert mark.covers(at) is (at in range(start, start + length))


def test_a_mark_is_frozen() -> None:
    """A reading is passed on and never mended in place."""
    day = Day(0, 4, "year", True, "2021")
    with pytest.raises(FrozenInstanceError):
        day.sure = False  # type: ignore[misc]
