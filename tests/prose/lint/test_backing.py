"""A paragraph rests on claims, a figure, a source, or on what nobody tells."""

from __future__ import annotations

import pytest
from linting import assert_caught, faults, page, sentence

from ceasefire.prose.lint import backing
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.page import Paragraph

PLANTED = [
    ("Nothing backs this.", "a paragraph without evidence, which begins: Nothing backs this.", "add {value}"),
    ("Kabul broke it, say {value}`ledger#sources` spies.", "a paragraph without evidence", ""),
    ("Kabul claims that it bombed {value}`ledger#sources` schools.", "a paragraph without evidence", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "what", "remedy"), PLANTED)
def test_what_is_planted_is_caught(text: str, what: str, remedy: str | None, rules: Rules) -> None:
    """A paragraph without evidence is told, and how to add it."""
    assert_caught(text, what, remedy, rules)


@pytest.mark.parametrize(
    "text",
    [
        "{numref}`fig-one` shows it.",
        ":::{container} cf-keypoints\nSo{evidence}`clash/date`.\n:::",
        "In all {value}`ledger#sources` articles.",
        "> So{evidence}`clash/date`.\n\n- A{evidence}`clash/date`\n\n1. B{evidence}`clash/date`",
    ],
)
def test_what_is_sound_is_let_through(text: str, rules: Rules) -> None:
    """One sentence with evidence is enough for a paragraph."""
    assert faults(text, rules) == []


@pytest.mark.parametrize(
    ("text", "backed"),
    [
        ("So{evidence}`clash/date`.", True),
        ("On {value}`clash/date`.", True),
        ("So {cite:t}`one`.", True),
        ("So {numref}`fig-x`.", True),
        ("Nobody knows{absent}`truce/state`.", True),
        ("So it was.\nOn {value}`clash/date`.", True),
        ("So it was.", False),
        ("In {value}`ledger#sources` sources.", True),
        ("It counts {value}`ledger#findings` disputed findings.", True),
        ("It counts {value}`ledger#findings`", False),
        ("It counts {value}`ledger#sources` men.", False),
        ("So {strong}`it was`.", False),
    ],
)
def test_what_backs_a_paragraph(text: str, backed: bool) -> None:
    """Counts of the whole ledger do for what they count, and for nothing else."""
    (paragraph,) = page(text).paragraphs
    assert backing.backed(paragraph) is backed


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("{value}`clash/killed/all` died.", ["one.p2.1", "two.p2.1"]),
        ("{value}`clash/killed/all=23` died.", ["one.p2.1"]),
        ("So{evidence}`two.p2.2`.", ["two.p2.2"]),
        ("So{evidence}`clash/dat`.", []),
        ("{value}`ledger#sources` sources.", []),
    ],
)
def test_the_claims_behind_a_sentence(text: str, ids: list[str], rules: Rules) -> None:
    """As far as the ledger has them; a count of the whole ledger has none in particular."""
    behind = backing.behind(sentence(text), rules.view.ledger)
    assert sorted(statement.id for statement in behind) == ids


def test_a_paragraph_without_a_sentence_wants_no_evidence() -> None:
    """It says nothing."""
    assert backing.backed(Paragraph((), "T"))
    assert not backing.backed(Paragraph((sentence("So it was."),), "T"))
