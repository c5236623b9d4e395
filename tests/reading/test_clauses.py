"""The noun phrase beside a verb begins and ends where its clause lets it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.reading import clauses


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Joren Haas", "Joren Haas"),
        ("In the hall, Joren Haas", "Joren Haas"),
        ("Two fell and Joren Haas", "Joren Haas"),
        ("It was late when the minister", "the minister"),
        ("It was late: the minister", "the minister"),
        ("It was late – the minister", "the minister"),
        ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
         "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"),
    ],
)  # fmt: skip
def test_phrase_start(text: str, phrase: str) -> None:
    """Behind a comma, a conjunction, a colon or a dash, and not more than fourteen words back."""
    assert text[clauses.phrase_start(text, 0, len(text)) :] == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Joren Haas, a minister", "Joren Haas"),
        ("Joren Haas. He left", "Joren Haas"),
        ("Gen. Edvar Lisk. He left", "Gen. Edvar Lisk"),
        ("J. Haas on Monday", "J. Haas"),
        ("the minister who left", "the minister"),
        ("the minister told them", "the minister"),
        ("the minister", "the minister"),
    ],
)
def test_phrase_end(text: str, phrase: str) -> None:
    """Before a comma, a full stop that ends no title, or the words that begin another clause."""
    assert text[: clauses.phrase_end(text, 0, len(text))] == phrase


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Joren Haas met envoys, adding ", "Joren Haas "),
        ("After the talks, Joren Haas met envoys, adding ", "Joren Haas "),
        ("Meanwhile in Orsk, the army fled, saying ", "the army "),
        ("The men of Hadra", "The men of Hadra"),
    ],
)
def test_main_subject(text: str, subject: str) -> None:
    """What stands before the first verb, without the words that open the sentence."""
    low, high = clauses.main_subject(text, 0, len(text))
    assert text[low:high] == subject


@pytest.mark.parametrize(
    ("text", "apposition"),
    [
        ("Haas, minister for roads,", True),
        ("Haas, " + "x" * 200 + ",", False),
        ("Haas,", True),
    ],
)
def test_apposition(text: str, apposition: bool) -> None:
    """A comma not too far before another one may set words in between."""
    assert clauses.apposition(text, 0, len(text) - 1) is apposition


@given(st.text(st.sampled_from("aB .,:“”()–"), max_size=60))
def test_phrases_are_within_the_text(text: str) -> None:
    """Whatever the words, a phrase lies where it was looked for."""
    assert 0 <= clauses.phrase_start(text, 0, len(text)) <= len(text)
    assert 0 <= clauses.phrase_end(text, 0, len(text)) <= len(text)
    low, high = clauses.main_subject(text, 0, len(text))
    assert 0 <= low <= high <= len(text)
