"""Forms that compare a target with another: how long after, on the same day, between two numbers."""

from __future__ import annotations

import pytest
from builders import RULED, claim, ledger, source

from ceasefire import Ledger
from ceasefire.errors import CeasefireError
from ceasefire.ledger import values


def two(raid: str, clash: str) -> Ledger:
    """Return a ledger of two events, each with its date."""
    return ledger(
        source("one", claim("date", raid, event="raid"), claim("date", clash)), names=RULED
    )


@pytest.mark.parametrize(
    ("raid", "clash", "text"),
    [
        ("2025-10-09", "2025-10-10", "the next day"),
        ("2025-10-09", "2025-10-11", "two days later"),
        ("2025-10-07/2025-10-08", "2025-10-09", "the next day"),
        ("2025-10-09", "2025-10-11/2025-10-12", "two nights later"),
        ("2025-10-09", "2025-10-10/2025-10-11", "the next night"),
        ("2025-10-09/2025-10-10", "2025-10-10/2025-10-11", "the next night"),
        ("2025-10-09", "2025-10-15", "six days later"),
        ("2025-10-09", "2025-10-21", "twelve days later"),
        ("2025-10-09", "2025-10-22", "13 days later"),
        ("2025-12-31", "2026-01-01", "the next day"),
    ],
)
def test_how_long_after_another_time(raid: str, clash: str, text: str) -> None:
    """From the end of the earlier to the start of the later, in nights where that is a night."""
    value = values.fetch(two(raid, clash), "clash/date#after:raid/date")
    assert value.text == text
    assert [s.id for s in value.statements] == ["one.p2.2", "one.p2.1"]
    capital = values.fetch(two(raid, clash), "clash/date#After:raid/date").text
    assert capital == text[:1].upper() + text[1:]


@pytest.mark.parametrize(
    ("raid", "clash", "what"),
    [
        ("2025-10-09", "2025-10-09", "is not after"),
        ("2025-10-09", "2025-10-08", "is not after"),
        ("2025-10-09", "2025-10-09/2025-10-10", "is not after"),
        ("2025-10", "2025-11-10", "neither a day nor a night"),
        ("2025-10-09", "2025-11", "neither a day nor a night"),
        ("2025-10-09", "2025-10-11/2025-10-13", "neither a day nor a night"),
        ("../2025-10-09", "2025-10-11", "neither a day nor a night"),
    ],
)
def test_a_time_that_is_not_after_another_is_refused(raid: str, clash: str, what: str) -> None:
    """It is the same day, before, or not known to the day."""
    with pytest.raises(CeasefireError, match=what) as caught:
        values.fetch(two(raid, clash), "clash/date#after:raid/date")
    assert caught.value.remedy


def test_the_same_day_is_a_day_and_the_same() -> None:
    """Nothing else is."""
    told = two("2025-10-09", "2025-10-09")
    assert values.fetch(told, "clash/date#same:raid/date").text == "the same day"
    assert values.fetch(told, "clash/date#Same:one.p2.1").text == "The same day"
    for raid, clash in (
        ("2025-10-09", "2025-10-10"),
        ("2025-10-09", "2025-10-09/2025-10-10"),
        ("2025-10-09/2025-10-10", "2025-10-09/2025-10-10"),
        ("2025-10", "2025-10"),
    ):
        with pytest.raises(CeasefireError, match="same"):
            values.fetch(two(raid, clash), "clash/date#same:raid/date")


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("clash/killed=10#between:clash/killed=>=17", "between 10 and at least 17"),
        ("clash/killed=>=17#between:clash/killed=8", "between 8 and at least 17"),
        ("one.p2.1#between:two.p2.1", "between 8 and 10"),
        ("clash/killed=10#between:clash/killed=10", None),
        ("clash/killed=10#between:clash/wounded", None),
        ("clash/date#between:clash/killed", None),
        ("clash/killed#low:clash/killed=8", None),
        ("clash/killed#after", None),
        ("clash/killed#after:", None),
        ("clash/killed#after:clash/wounded", None),
        ("clash/killed=10#between:clash/killed=11", None),
    ],
)
def test_between_two_answers(asked: str, text: str | None) -> None:
    """Two numbers of one finding, the lower first; anything else is refused, with what would do."""
    told = ledger(
        source("one", claim("killed", "8"), claim("wounded", "3"), claim("date", "2025-10-09")),
        source("two", claim("killed", "10")),
        source("three", claim("killed", ">=17")),
    )
    if text is not None:
        assert values.fetch(told, asked).text == text
        return
    with pytest.raises(CeasefireError) as caught:
        values.fetch(told, asked)
    assert caught.value.remedy


def test_dates_that_exclude_each_other_are_no_time_to_count_from() -> None:
    """One of them can be asked for."""
    told = ledger(
        source("one", claim("date", "2025-10-09", event="raid"), claim("date", "2025-10-11")),
        source("two", claim("date", "2025-10-07", event="raid", seen=True)),
        names=RULED,
    )
    with pytest.raises(CeasefireError, match="date stands for"):
        values.fetch(told, "clash/date#after:raid/date")
    asked = "clash/date#after:raid/date=2025-10-09"
    assert values.fetch(told, asked).text == "two days later"
