"""Which events hold which."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.records.kinship import Kinship

NAMES = "abcdef"


@pytest.mark.parametrize(
    ("part_of", "event", "wholes", "parts"),
    [
        ({"a": None}, "a", "", ""),
        ({"a": None, "b": "a", "c": "b"}, "c", "ab", ""),
        ({"a": None, "b": "a", "c": "b"}, "a", "", "bc"),
        ({"a": None, "b": "a", "c": "b", "d": "a"}, "b", "a", "c"),
        ({"a": "lost", "b": "a"}, "a", "", "b"),
        ({"a": "b", "b": "a"}, "a", "ab", "ab"),
    ],
)
def test_what_holds_and_is_held(
    part_of: dict[str, str | None], event: str, wholes: str, parts: str
) -> None:
    """At any remove; a name that is no event ends the way up, and a circle is gone round once."""
    kinship = Kinship.of(part_of)
    assert kinship.wholes[event] == {*wholes}
    assert kinship.parts[event] == {*parts}


@given(st.dictionaries(st.sampled_from(NAMES), st.sampled_from([None, *NAMES])))
def test_each_says_what_the_other_says(part_of: dict[str, str | None]) -> None:
    """One event is a part of another just if that holds it."""
    kinship = Kinship.of(part_of)
    for one in part_of:
        for other in part_of:
            assert (other in kinship.wholes[one]) is (one in kinship.parts[other])
