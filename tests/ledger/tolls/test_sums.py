"""Numbers of dead with their ends, and what is made of several."""

from __future__ import annotations

import pytest
from builders import claim
from testimony import finding, page

from ceasefire.ledger.tolls import sums
from ceasefire.ledger.tolls.sums import NOTHING, Total


@pytest.mark.parametrize(
    ("low", "best", "high", "wanted"),
    [
        (23, 23, 58, "23 (23 to 58)"),
        (7, 7, 7, "7"),
        (None, 1200, None, "1,200"),
        (8, None, 11, "8 to 11"),
        (8, None, 8, "8"),
        (None, None, None, ""),
    ],
)
def test_a_total_in_words(low: int | None, best: int | None, high: int | None, wanted: str) -> None:
    """A best value with its range, one figure, or a minimum and a maximum."""
    assert sums.written(low, best, high) == wanted


def test_what_is_added() -> None:
    """End by end; what none of them has, the sum has not."""
    assert sums.added([Total(1, 2, 3), Total(4, None, 6), NOTHING]) == Total(5, 2, 9)
    assert sums.added([]) == NOTHING
    assert sums.highest([]) == NOTHING


@pytest.mark.parametrize(
    ("ways", "wanted"),
    [
        ([Total(1, 2, 9), Total(2, 2, 3), NOTHING], Total(2, 2, 9, "2 (2 to 9)")),
        ([Total(5, 2, 3)], Total(2, 2, 3, "2 (2 to 3)")),  # a low of more parts than the best
        ([Total(2, 5, 3)], Total(2, 5, 5, "5 (2 to 5)")),
        ([Total(5, None, 3)], Total(5, None, 5, "5")),
        ([Total(None, 7, None), NOTHING], Total(None, 7, None, "7")),
    ],
)
def test_the_highest_of_several(ways: list[Total], wanted: Total) -> None:
    """End by end, and the ends stay in their order."""
    assert sums.highest(ways) == wanted


@pytest.mark.parametrize(
    ("numbers", "clashes", "wanted"),
    [
        ({"a": 4, "b": 5}, set(), 9),
        ({"a": 4, "b": 5}, {"ab"}, 5),
        ({"a": 4, "b": 5, "c": 3}, {"ab", "bc"}, 7),  # a and c, each of which b can hold
        ({"a": 4, "b": 8, "c": 3}, {"ab", "bc"}, 8),
        ({"a": None, "b": 8}, {"ab"}, 8),
        ({"a": None}, set(), None),
        (dict.fromkeys("abcdefghijklmnopqrstuvwxyz", 1), set(), 26),
    ],
)
def test_the_sum_of_those_that_share_nothing(
    numbers: dict[str, int | None], clashes: set[str], wanted: int | None
) -> None:
    """The largest there is."""
    totals = {key: Total(number, None, None) for key, number in numbers.items()}

    def apart(one: str, other: str) -> bool:
        return "".join(sorted((one, other))) not in clashes

    assert sums.disjoint(totals, apart).low == wanted


@pytest.mark.parametrize(
    ("whole", "parts", "wanted"),
    [
        (Total(9, 9, 20), [Total(1, 2, 9), Total(2, 2, 3)], Total(6, 5, 8, "5 (6 to 8)")),
        (Total(3, 4, 12), [Total(1, 2, 9), Total(2, 2, 3)], NOTHING),
        (Total(3, 3, 3), [NOTHING], Total(3, 3, 3, "3")),
        (NOTHING, [], NOTHING),
    ],
)
def test_what_parts_leave_of_a_whole(whole: Total, parts: list[Total], wanted: Total) -> None:
    """End by end; nothing where they hold it all."""
    assert sums.rest(whole, parts) == wanted


def test_an_answer_as_a_total() -> None:
    """With what it is warned of."""
    plain = finding(page("one", claim("killed", ">=5", group="all", voice="un")))
    assert sums.answered(plain) == Total(5, 5, 5, "at least 5")
    disputed = finding(
        page("one", claim("killed", "58", group="soldiers", voice="kabul")),
        page("two", claim("killed", "23", group="soldiers", voice="army")),
    )
    total = sums.answered(disputed)
    assert (total.low, total.best, total.high) == (23, 23, 58)
    assert total.words.startswith("23 (disputed")
