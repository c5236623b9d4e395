"""Money, measures, ages, shares, labels and days are no counts."""

from __future__ import annotations

import pytest
from lines import DAY, figures, one

from ceasefire.reading import Gazetteer, countables, dates
from ceasefire.reading.spans import Span


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


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12 guards and 3 villagers", ["12", "3"]),
        ("12 km from 3 villagers", ["3"]),
        ("$12 for 3 villagers", ["3"]),
        ("goods worth 12 and 3 villagers", ["3"]),
        ("Unit 12 has 3 villagers", ["3"]),
        ("Nura Hale, 12, and 3 villagers", ["3"]),
        ("boys aged 12, 13 and 14, and 3 villagers", ["3"]),
        ("one in five of 3 villagers", ["3"]),
        ("12 per cent of 3 villagers", ["3"]),
        ("a day or two before 3 villagers", ["3"]),
        ("no one but 3 villagers", ["3"]),
        ("rose from 12 to 30", ["30"]),
        ("on 12 May 3 villagers", ["3"]),
        ("from 12 countries", []),
    ],
)
def test_counts(text: str, values: list[str]) -> None:
    """Numbers of a sentence that count, where they stand in the line; a day in it is given."""
    sentence = f"He left. {text}"
    days = dates.find(sentence, DAY)
    counted = countables.counts(sentence, Span(len("He left. "), len(sentence)), days)
    assert [numeral.value for numeral in counted] == values
    assert all(sentence[n.start : n.end].casefold() in text.casefold() for n in counted)


def test_only_the_sentence_is_looked_at() -> None:
    """A number before or behind it is another sentence's."""
    text = "12 guards. 3 villagers. 7 drivers."
    (numeral,) = countables.counts(text, Span(11, 23), ())
    assert (numeral.value, text[numeral.start : numeral.end]) == ("3", "3")
