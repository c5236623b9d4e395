"""A count is of the victim group that its noun, its side and its claimant show."""

from __future__ import annotations

import pytest
from lines import figures, one

from ceasefire.reading import Gazetteer


@pytest.mark.parametrize(
    ("text", "what", "group", "sure"),
    [
        ("Mujahid said nine Taliban fighters were killed.", "killed", "afghan-fighters", True),
        ("The Pakistani military said 200 Taliban fighters were killed.", "killed",
         "afghan-fighters", False),
        ("Twenty fighters were killed.", "killed", "militants", False),
        ("The Taliban said 20 of its fighters were killed.", "killed", "afghan-fighters", True),
        ("Pakistan has deported 1.1 million Afghans.", "deported", "returnees", True),
        ("Nearly 90,000 Afghans were sent back.", "returned", "returnees", True),
        ("There were 312 attacks in Pakistan.", "attacks", None, False),
    ],
)  # fmt: skip
def test_the_vocabulary_decides_between_groups_and_aspects(
    text: str, what: str, group: str | None, sure: bool, gazetteer: Gazetteer
) -> None:
    """A name tells the side of a noun that two have; what both may mean is for review."""
    (figure,) = one(text, gazetteer).figures
    assert (figure.what, figure.group, figure.sure) == (what, group, sure)


def test_each_count_has_its_own_group() -> None:
    """Counts that share a verb keep their own victims, and others are of neither."""
    text = "Four Meridian soldiers and two villagers were killed, and six others wounded."
    assert [(value, what, group) for value, what, group, _ in figures(text)] == [
        ("4", "killed", "meridian-soldiers"),
        ("2", "killed", "civilians"),
        ("6", "wounded", "all"),
    ]
