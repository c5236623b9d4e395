"""A citation names a source that is known, and paragraphs that it has."""

from __future__ import annotations

import pytest
from linting import assert_caught, faults

from ceasefire.prose.lint import citations
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.page import Role

PLANTED = [
    ("See {cite:p}`tow`.", "there is no source 'tow'", "nearest: two"),
    ("See {cite:p}`two{paragraph 99}`.", "two has no paragraph 99 of the story", "it has 2 to"),
    ("So {cite:p}`two{fifty-eight fell}`.", "a citation with the words 'fifty-eight fell'", "alone"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "what", "remedy"), PLANTED)
def test_what_is_planted_is_caught(text: str, what: str, remedy: str | None, rules: Rules) -> None:
    """A source, paragraph or word that leads nowhere is told."""
    assert_caught(text, what, remedy, rules)


@pytest.mark.parametrize(
    "text",
    [
        "See {cite:p}`two{paragraph 2}`.",
    ],
)
def test_what_is_sound_is_let_through(text: str, rules: Rules) -> None:
    """What leads to a paragraph of the story is fine."""
    assert faults(text, rules) == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("one", []),
        ("one, two", []),
        ("one{paragraph 2}, two{paragraph 2}", []),
        ("one{paragraphs 2 and 2}", []),
        ("one{paragraph 1}", ["one has no paragraph 1 of the story"]),  # its headline
        ("one{paragraphs 2-4}", ["one has no paragraph 4 of the story"]),
        ("one{page 2}", ["a citation with the words 'page 2'"]),
        ("tow, eno", ["there is no source 'tow'", "there is no source 'eno'"]),
    ],
)
def test_each_source_is_looked_up(content: str, told: list[str], rules: Rules) -> None:
    """Each of several, with each of its paragraphs."""
    role = Role("cite:p", content)
    assert [what for what, _ in citations.faults(role, rules.view.whole)] == told
