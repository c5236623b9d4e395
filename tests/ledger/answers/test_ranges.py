"""The lowest and the highest value that somebody states."""

from __future__ import annotations

from datetime import date

import pytest
import testimony
from hypothesis import given
from hypothesis import strategies as st
from testimony import account

from ceasefire.ledger.answers import ranges
from ceasefire.ledger.answers.accounts import Account
from ceasefire.records import intervals


def told(aspect: str, said: list[str]) -> list[Account]:
    """Return an account of each value, of a voice each."""
    return [account(aspect, value, voice=f"v{number}") for number, value in enumerate(said)]


def written(ends: ranges.Ends) -> tuple[str | None, str | None]:
    """Return the two values as they are coded."""
    low, high = ends
    return (low.text if low else None, high.text if high else None)


@pytest.mark.parametrize(
    ("aspect", "said", "low", "high"),
    [
        ("killed", ["5"], "5", "5"),
        ("killed", ["7", "5", "9"], "5", "9"),
        ("killed", [">=58", "23"], "23", ">=58"),
        ("killed", [">=5", "5"], "5", ">=5"),
        ("killed", ["5", ">=5"], "5", ">=5"),
        ("killed", ["~50", "52"], "~50", "52"),
        ("killed", ["48", "~50"], "48", "~50"),
        ("killed", ["dozens", "50"], "50", "50"),
        ("killed", ["dozens", "5"], "5", "dozens"),
        ("killed", ["dozens", "500"], "dozens", "500"),
        ("killed", ["dozens"], "dozens", "dozens"),
        ("killed", ["dozens", "dozens"], "dozens", "dozens"),
        ("killed", ["dozens", "20..30"], "20..30", "20..30"),
        ("killed", ["4..30", "25"], "4..30", "4..30"),
        ("killed", ["4..6", "5"], "4..6", "4..6"),
        ("killed", ["1", "hundreds", "dozens"], "1", "hundreds"),
        ("killed", ["0", "3"], "0", "3"),
        ("date", ["2025-10-19"], "2025-10-19", "2025-10-19"),
        ("date", ["2025-10", "2025-10-19"], "2025-10-19", "2025-10-19"),
        ("date", ["2025-10", "2025-11"], "2025-10", "2025-11"),
        ("date", ["2025-10-20", "2025-10-18"], "2025-10-18", "2025-10-20"),
        ("date", ["../2025-10-20", "2025-10-25"], "../2025-10-20", "2025-10-25"),
        ("date", ["2025-10-20/..", "2025-10-15"], "2025-10-15", "2025-10-20/.."),
        ("date", ["2025-10-18/2025-10-19", "2025-10-19"], "2025-10-18/2025-10-19",
         "2025-10-19"),
        ("date", ["2025-10-18/2025-10-20", "2025-10-18/2025-10-21"], "2025-10-18/2025-10-20",
         "2025-10-18/2025-10-20"),
        ("weapon", ["mine", "drone"], None, None),
    ],
)  # fmt: skip
def test_ends(aspect: str, said: list[str], low: str | None, high: str | None) -> None:
    """Floors and *about* stand by their figure; what holds another account is left out."""
    assert written(ranges.ends(told(aspect, said))) == (low, high)
    assert written(ranges.ends([])) == (None, None)


@pytest.mark.parametrize(
    ("said", "best", "low", "high"),
    [
        (["2025-10-18/2025-10-19", "2025-10-19"], "2025-10-18/2025-10-19",
         "2025-10-18/2025-10-19", "2025-10-18/2025-10-19"),
        (["2025-10-15", "2025-10-19"], "2025-10-19", "2025-10-15", "2025-10-19"),
        (["2025-10-18/2025-10-19", "2025-10-19"], "2025-10-19", "2025-10-18/2025-10-19",
         "2025-10-19"),
        (["2025-10-17", "2025-10-18/2025-10-20", "2025-10-22"], "2025-10-18/2025-10-20",
         "2025-10-17", "2025-10-22"),
    ],
)  # fmt: skip
def test_days_inside_the_best_are_no_end(said: list[str], best: str, low: str, high: str) -> None:
    """What lies within the days that lead is part of them."""
    came = ranges.ends(told("date", said), intervals.dates(best))
    assert written(came) == (low, high)


@given(st.lists(testimony.NUMBERS, min_size=1, max_size=6))
def test_the_ends_of_numbers_are_values_that_somebody_states(said: list[str]) -> None:
    """No figure that is named lies below the lowest or above the highest."""
    low, high = ranges.ends(told("killed", said))
    assert low is not None
    assert high is not None
    assert {low.text, high.text} <= set(said)

    def named(value: str) -> tuple[int, int]:
        digits = [int(part) for part in value.strip("<>=~").split("..")]
        figures = digits if ".." in value else digits * 2
        return (figures[0], figures[-1])

    assert named(low.text)[0] == min(named(value)[0] for value in said)
    assert named(high.text)[1] == max(named(value)[1] for value in said)


@given(st.lists(testimony.DAYS, min_size=1, max_size=6))
def test_the_ends_of_days_are_values_that_hold_no_other(said: list[str]) -> None:
    """Of those that hold no other, one begins first, and one ends last."""
    low, high = ranges.ends(told("date", said))
    assert low is not None
    assert high is not None
    days = {value: testimony.covered(value) for value in said}
    sharp = {
        value
        for value, span in days.items()
        if (len(span) == 2 and ".." not in value)
        or not any(span > other for other in days.values())
    }
    assert {low.text, high.text} <= sharp

    def first(value: str) -> int:
        bounded = days[value] - {0}
        return max(bounded) if value.startswith("..") else min(bounded)

    def last(value: str) -> int:
        bounded = days[value] - {32}
        return min(bounded) if value.endswith("..") else max(bounded)

    if "../2025-10-31" not in said and "2025-10-01/.." not in said:
        assert first(low.text) == min(first(value) for value in sharp)
        assert last(high.text) == max(last(value) for value in sharp)


@pytest.mark.parametrize(
    ("aspect", "value", "place"),
    [
        ("killed", "5", (5, 0)),
        ("killed", ">=5", (5, 1)),
        ("killed", ">5", (5, 1)),
        ("killed", "~50", (50, 0)),
        ("killed", "<5", (5, 0)),
        ("killed", "4..6", (4, 0)),
        ("killed", "dozens", (24, 0)),
        ("killed", "0", (0, 0)),
        ("date", "2025-10-19", (date(2025, 10, 19).toordinal(), 0)),
        ("date", "2025-10-19/2025-10-21", (date(2025, 10, 19).toordinal(), 0)),
        ("date", "../2025-10-21", (date(2025, 10, 21).toordinal(), 0)),
        ("weapon", "mine", (0, 0)),
    ],
)
def test_position(aspect: str, value: str, place: tuple[int, int]) -> None:
    """Where a value stands: by its figure, an exact one before a floor, or by its first day."""
    assert ranges.position(account(aspect, value)) == place
