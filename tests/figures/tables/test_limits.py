"""The limits of the rules are printed as the code has them."""

from __future__ import annotations

from types import ModuleType

import pytest

from ceasefire.figures import tables
from ceasefire.ledger.answers import accounts, leads, retellings, rivalry, series, statuses


def test_each_limit_is_printed_in_words() -> None:
    assert [row[0] for row in tables.limits().rows] == [
        "three independent voices or more",
        "seven days or more",
        "two times or more",
        "one in 20 or less",
        "less than seven days",
        "grade E or F",
    ]


@pytest.mark.parametrize(
    ("module", "name", "value", "row", "printed"),
    [
        (statuses, "MANY", 5, 0, "five independent voices or more"),
        (leads, "NEAR", 1, 1, "one day or more"),
        (retellings, "FAR", 4, 2, "four times or more"),
        (rivalry, "NEARLY", 10, 3, "one in 10 or less"),
        (series, "SAME_TIME", 3, 4, "less than three days"),
        (accounts, "WEAK", ("D", "E", "F"), 5, "grade D, E or F"),
    ],
)
def test_a_limit_that_changes_is_printed_anew(
    monkeypatch: pytest.MonkeyPatch,
    module: ModuleType,
    name: str,
    value: object,
    row: int,
    printed: str,
) -> None:
    monkeypatch.setattr(module, name, value)
    assert tables.limits().rows[row][0] == printed
