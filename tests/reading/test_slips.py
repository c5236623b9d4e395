"""One wrong letter is a slip, and another ending another word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.reading.slips import one_slip, shortened


@pytest.mark.parametrize(
    ("known", "word", "slip"),
    [
        ("Pakistan", "Paksitan", True),
        ("Afghanistan", "Aghanistan", True),
        ("Pakistan", "Pakiistan", True),
        ("Pakistan", "Pakisten", True),
        ("Pakistan", "Pakistani", False),
        ("Pakistan", "Pakistan", False),
        ("Pakistan", "Pksitan", False),
        ("Kandahar", "Kandhaar", True),
    ],
)
def test_one_slip(known: str, word: str, slip: bool) -> None:
    """One letter missing, added, wrong or changed with its neighbour; an ending is no slip."""
    assert one_slip(known, word) is slip


@given(st.text("abc", min_size=6, max_size=8), st.integers(0, 5), st.sampled_from("xyz"))
def test_a_wrong_letter_is_always_a_slip(word: str, at: int, letter: str) -> None:
    """Any single wrong letter is found."""
    assert one_slip(word, word[:at] + letter + word[at + 1 :])


@given(st.text("ab", min_size=1, max_size=8), st.text("ab", min_size=1, max_size=8))
def test_a_shorter_or_longer_slip_shares_a_shortened_form(known: str, word: str) -> None:
    """Words that are a letter apart, or an exchange, meet where each may lose a letter."""
    if one_slip(known, word):
        assert shortened(known) & shortened(word)


@pytest.mark.parametrize(
    ("word", "forms"), [("abc", {"abc", "bc", "ac", "ab"}), ("aa", {"aa", "a"}), ("", {""})]
)
def test_shortened(word: str, forms: set[str]) -> None:
    """The word itself, and the word without each of its letters."""
    assert shortened(word) == forms
