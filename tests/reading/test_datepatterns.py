"""Each date pattern has its turn, and takes the words before a later one."""

from __future__ import annotations

import pytest
from lines import DAY

from ceasefire.reading import dates
from ceasefire.reading.datepatterns import PATTERNS

EXAMPLES = [
    ("2024-03-09", "ISO date"),
    ("25/12/2024", "numeric date"),
    ("25.12.2024", "dotted date"),
    ("the last week of March 2024", "week of a month"),
    ("the week before March 9, 2024", "week before a day"),
    ("March 9 to 12, 2024", "month days"),
    ("9 to 12 March 2024", "days month"),
    ("9 March to 2 April 2024", "day month to day month"),
    ("9 March 2024", "day month"),
    ("the 9th of March", "day month"),
    ("March 9, 2024", "month day"),
    ("late March 2024", "part of a month"),
    ("March 2023 to May 2024", "months of years"),
    ("March to May 2024", "months"),
    ("March 2024", "month and year"),
    ("three weeks ago", "days or weeks ago"),
    ("Friday last week", "weekday of a week"),
    ("last week, on Friday", "weekday of a week"),
    ("last Friday", "weekday"),
    ("last month", "week, month or year"),
    ("the weekend", "weekend"),
    ("last night", "near day"),
    ("2005-06", "years"),
    ("the late 1990s", "decade"),
    ("in 2021", "year"),
    ("in March", "month"),
]


@pytest.mark.parametrize(("text", "name"), EXAMPLES)
def test_each_form_is_read_by_its_own_pattern(text: str, name: str) -> None:
    """A line with nothing else in it has one date, by the rule of that name."""
    assert [day.rule for day in dates.find(f"They met {text} here", DAY)] == [name]


def test_every_pattern_has_an_example() -> None:
    """A new pattern is tried here too."""
    assert {pattern.name for pattern in PATTERNS} == {name for _, name in EXAMPLES}


@pytest.mark.parametrize("text", ["X2024-03-09", "$2021", "€2024-03-09", "1999th", "in 2021a"])
def test_no_form_begins_or_ends_within_a_word(text: str) -> None:
    """Nor right behind a sign of money."""
    assert not any(
        match.start() == 0 or match.end() == len(text)
        for pattern in PATTERNS
        for match in pattern.form.finditer(text)
    )
