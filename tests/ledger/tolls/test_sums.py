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
    assert sums.most([None, 3, 7]) == 7
    assert sums.most([None]) is None


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
