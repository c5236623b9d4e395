"""Quotations are words of a claim that the sentence cites, in marks that are read."""

from __future__ import annotations

import pytest
from builders import ledger, position, source
from linting import BACKED, assert_caught, faults, sentence

from ceasefire.prose.lint import quotations
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.views import View

PLANTED = [
    ("He said: 'hard days'" + BACKED + ".", "the quotation mark '", "double"),
    ('He said: "hard' + BACKED + '.\nAnd days"' + BACKED + ".", "a quotation mark without its partner", None),
    ('He said "hard days"{evidence}`two.p2.2`.', "the quotation 'hard days' stands in none of the", "cite"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "what", "remedy"), PLANTED)
def test_what_is_planted_is_caught(text: str, what: str, remedy: str | None, rules: Rules) -> None:
    """Words that nobody said, and marks that hide a quotation, are told."""
    assert_caught(text, what, remedy, rules)


@pytest.mark.parametrize(
    "text",
    [
        'He spoke of "50 days of May"{evidence}`two.p2.2`.',
        'Kabul called it "50 days of May"{evidence}`two.p2.2`.',
    ],
)
def test_what_is_sound_is_let_through(text: str, rules: Rules) -> None:
    """What a claim behind the sentence has is fine."""
    assert faults(text, rules) == []


def test_a_quotation_is_not_cut_to_mean_the_opposite() -> None:
    """Words behind a denial are not the speaker's without it."""
    told = ledger(
        source("one", position("ceasefire", "keep", "kabul", quote="has not been violated by us"))
    )
    said = "It has {}{{evidence}}`one.p2.1`."
    one = Rules(View(told, told))
    (fault,) = faults(said.format('"been violated by us"'), one)
    assert "stands in none of the sentence's claims" in fault
    assert faults(said.format('"not been violated"'), one) == []


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("the armies’ words", None),
        ("it's Kabul's", None),
        ("he said ‘no’", "‘"),
        ("he said «no»", "«"),
        ("he said „no“", "„"),
        ("he said ‹no›", "‹"),
    ],
)
def test_marks_of_other_kinds(text: str, mark: str | None, rules: Rules) -> None:
    """An apostrophe is no mark; single ones and those of other languages are told."""
    told = [what for what, _ in quotations.faults(sentence(text), rules)]
    assert told == ([f"the quotation mark {mark}"] if mark else [])
