"""Lengths of time, *latest* and superlatives: refused where no value or claim of the sentence has them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import NAMES, claim, ledger, source
from linting import BACKED, assert_caught, faults

from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.views import View

PLANTED = [
    ("Hours after the raid it fell" + BACKED + ".", "'Hours after' is a length of time", "fetch it"),
    ("A few hours later it fell" + BACKED + ".", "'A few hours later' is a length", "fetch it"),
    ("After weeks of talks it fell" + BACKED + ".", "'weeks of talks' is a length", "fetch it"),
    ("The latest count is high" + BACKED + ".", "'latest' without a day", "say of which day"),
    ("The latest count is {value}`clash/killed/all=23`.", "'latest' without a day", "say of which"),
    ("It was the deadliest raid" + BACKED + ".", "'deadliest' ranks what no claim", "leave it out"),
    ("It was the most violent raid" + BACKED + ".", "'the most violent' ranks", "leave it out"),
    ("Most reports have it" + BACKED + ".", "'Most reports' is a count", "fetch it"),
    ("Both reports have it" + BACKED + ".", "'Both reports' is a count", "fetch it"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "what", "remedy"), PLANTED)
def test_what_is_planted_is_caught(text: str, what: str, remedy: str | None, rules: Rules) -> None:
    """What measures or ranks is told, and what would do."""
    assert_caught(text, what, remedy, rules)


@pytest.mark.parametrize(
    "text",
    [
        "A truce of {value}`clash/killed/all=23` hours after the raid.",
        "There were {value}`clash/killed/all=23` days of talks.",
        "The latest count, of {value}`clash/date`, is high.",
        "It fell on {value}`clash/date` at the latest.",
        "Most of the dead, and at most {value}`clash/killed/all=23`.",
        "The hours of the night" + BACKED + ".",
        "These reports, and some hours" + BACKED + ".",
    ],
)
def test_what_is_sound_is_let_through(text: str, rules: Rules) -> None:
    """What a value counts or dates, and words that rank nothing."""
    assert faults(text, rules) == []


def test_a_superlative_is_a_claim_of_somebody() -> None:
    """The words of an answer may have it, and so may a quotation."""
    cause = NAMES.aspects["cause"].model_copy(update={"values": {"fear": "the worst fear"}})
    names = replace(NAMES, aspects={**NAMES.aspects, "cause": cause})
    told = ledger(source("one", claim("cause", "fear", quote="the heaviest blow")), names=names)
    rules = Rules(View(told, told))
    assert faults("It was the worst of fears{evidence}`one.p2.1`.", rules) == []
    assert faults('It was "the heaviest blow"{evidence}`one.p2.1`.', rules) == []
    (fault,) = faults("It was the heaviest blow{evidence}`one.p2.1`.", rules)
    assert "'heaviest' ranks" in fault
