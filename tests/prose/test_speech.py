"""What is quoted is said by somebody, and not cut to mean the opposite."""

from __future__ import annotations

import pytest
from builders import claim, ledger, position, source

from ceasefire.prose import speech


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("nobody spoke", []),
        ('he spoke of "hard days"', ["hard days"]),
        ("he spoke of “hard days,” and “worse ones.”", ["hard days", "worse ones"]),
        ('“a” and "b" and “c"', ["a", "b", "c"]),
        ('an open "mark', []),
        ("“it’s over”", ["it's over"]),
    ],
)
def test_words_in_double_marks_are_quotations(text: str, words: list[str]) -> None:
    """Without the sign that ends them; apostrophes are made straight."""
    assert speech.quotations(text) == words


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("hard days", True),
        ("Hard Days", True),
        ("the bridge is not open", True),
        ("open", False),  # what stands before it denies it
        ("bridge", True),
        ("soft days", False),
        ("never heard of it", True),
        ("heard of it", False),
        ("was heard", False),
    ],
)
def test_words_are_somebody_s(words: str, said: bool) -> None:
    """Those of a quote of one of the claims, without a denial before them."""
    told = ledger(
        source(
            "one",
            position("ceasefire", "keep", "kabul", quote="these hard days"),
            position("ceasefire", "keep", "army", quote="The bridge is not open"),
            position("ceasefire", "end", "un", quote="never heard of it"),
            position("ceasefire", "end", "qatar", quote="wasn't heard"),
            claim("killed", "5"),
        )
    )
    assert speech.spoken(words, told.statements) is said
    assert not speech.spoken(words, ())
