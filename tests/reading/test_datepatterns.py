"""Each date pattern has its turn, and takes the words before a later one."""

from __future__ import annotations

from pathlib import Path

import pytest
from lines import DAY

from ceasefire.reading import dates
from ceasefire.reading.datepatterns import HINTS, PATTERNS, Pattern


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.example)
def test_each_form_is_read_by_its_own_pattern(pattern: Pattern) -> None:
    """A line with nothing but its example has one date, which no earlier pattern takes."""
    assert [day.rule for day in dates.find(f"They met {pattern.example} here", DAY)] == [
        pattern.name
    ]


def test_each_form_has_an_example_of_its_own() -> None:
    """Of two forms of one name, each is shown, and read by itself."""
    assert len({pattern.example for pattern in PATTERNS}) == len(PATTERNS)
    for pattern in PATTERNS:
        assert pattern.form.search(f"They met {pattern.example} here"), pattern.example


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ("On 9 March", {"digit", "month"}),
        ("Last Friday night", {"weekday", "word"}),
        ("an hour ago, in May", {"word", "month"}),
        ("holiday", {"word"}),
        ("nothing", set()),
    ],
)
def test_what_a_text_has_of_dates(text: str, hints: set[str]) -> None:
    """Each kind of word by its name, so that patterns without theirs are not tried."""
    assert {match.lastgroup for match in HINTS.finditer(text)} == hints


def test_what_a_pattern_needs_is_among_the_hints() -> None:
    """A kind that no text can have would never be tried."""
    assert {need for pattern in PATTERNS for need in pattern.needs} == set(HINTS.groupindex)


@pytest.mark.parametrize("text", ["X2024-03-09", "$2021", "€2024-03-09", "1999th", "in 2021a"])
def test_no_form_begins_or_ends_within_a_word(text: str) -> None:
    """Nor right behind a sign of money."""
    assert not any(
        match.start() == 0 or match.end() == len(text)
        for pattern in PATTERNS
        for match in pattern.form.finditer(text)
    )


def test_what_resolves_a_pattern_is_tested_by_itself() -> None:
    """In the file of its module, which calls it by its name."""
    lacking = [
        f"{module}.{pattern.resolve.__name__}"
        for pattern in PATTERNS
        for module in [pattern.resolve.__module__.rpartition(".")[2]]
        if f"{module}.{pattern.resolve.__name__}"
        not in (Path(__file__).parent / f"test_{module}.py").read_text(encoding="utf-8")
    ]
    assert lacking == []
