"""The words that the rules go by are words, and those of a part are among those of the whole."""

from __future__ import annotations

import re

import pytest

from ceasefire.reading import lexicon

LISTS = {
    name: words
    for name, words in vars(lexicon).items()
    if name.isupper() and isinstance(words, tuple)
}


def test_words() -> None:
    """A text is cut at its spaces and line ends."""
    assert lexicon.words("  one two\n three ") == ("one", "two", "three")


@pytest.mark.parametrize("name", LISTS)
def test_each_entry_is_one_word(name: str) -> None:
    """A pattern is made of them as they stand."""
    assert LISTS[name]
    assert all(re.fullmatch(r"[A-Za-z]+", word) for word in LISTS[name])


def test_weak_and_inverting_verbs_are_verbs_of_saying() -> None:
    """A verb that is not looked for cannot be weak, nor stand before its subject."""
    assert set(lexicon.WEAK) <= set(lexicon.VERBS)
    assert set(lexicon.INVERTING) <= set(lexicon.VERBS)
