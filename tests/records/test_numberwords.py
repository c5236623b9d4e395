"""Number words: each stands once, and where it stands is what it is worth."""

from __future__ import annotations

import pytest

from ceasefire.records import numberwords

LISTS = {name: words for name, words in vars(numberwords).items() if isinstance(words, tuple)}


@pytest.mark.parametrize("name", LISTS)
def test_each_is_one_word_and_stands_once(name: str) -> None:
    """A pattern is made of them as they stand."""
    assert all(word.isalpha() and word.islower() for word in LISTS[name])
    assert len(set(LISTS[name])) == len(LISTS[name])


@pytest.mark.parametrize(
    ("name", "word", "place"),
    [
        ("UNITS", "zero", 0),
        ("UNITS", "nine", 9),
        ("UNITS", "nineteen", 19),
        ("TENS", "twenty", 0),
        ("TENS", "ninety", 7),
        ("ORDINALS", "first", 0),
        ("ORDINALS", "twelfth", 11),
    ],
)
def test_a_word_stands_at_its_value(name: str, word: str, place: int) -> None:
    """Units count from zero, tens from twenty, and orders from the first."""
    assert LISTS[name].index(word) == place
