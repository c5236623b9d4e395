"""Money, measures, ages, shares, labels and days are no counts."""

from __future__ import annotations

import pytest
from lines import figures, one

from ceasefire.reading import Gazetteer


@pytest.mark.parametrize(
    "text",
    [
        "²³ soldiers were killed.",
        "His father died last year at the age of 54.",
        "None of the 15 soldiers was hurt.",
        "Fewer than 0 people were killed.",
        "One in five of the dead were children.",
        "Pakistan said 1" + "0" * 309 + " people were killed.",
    ],
)
def test_what_is_no_count_is_left_out(text: str, gazetteer: Gazetteer) -> None:
    """Marks of notes, ages, shares, and numbers beyond any crowd."""
    assert one(text, gazetteer).figures == ()


@pytest.mark.parametrize(
    "text",
    [
        "The two sides met for two days.",
        "Fruit worth thousands of crowns rotted.",
        "It rose 3.5 percent and fell 12 km from Post 9 on Highway 74.",
        "The 102nd Brigade has F-16s and left at 12:30.",
        "On 12 October 2030 they met.",
        "It was one of the worst days.",
        "She is 71 now.",
    ],
)
def test_what_is_no_count(text: str) -> None:
    """Durations, money, shares, distances, labels, dates and ages are left alone."""
    assert figures(text) == []
