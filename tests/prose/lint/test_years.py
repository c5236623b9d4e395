"""A day without its year is of the book's year, or of that last printed."""

from __future__ import annotations

import pytest
from builders import claim, ledger, source
from linting import faults

from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.views import View


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("On {value}`clash/date#day` it began.", 0),
        ("By {value}`truce/date` it was over, and on {value}`clash/date#day` it had begun.", 0),
        ("On {value}`truce/date#day` it ended.", 1),
        ("In {value}`truce/date#about` it ended.", 1),
        ("In {value}`truce/date#year`, on {value}`truce/date#day`, it ended.", 0),
        ("On {value}`truce/date`.\nOn {value}`truce/date#day` again.", 0),
        ("On {value}`truce/date`.\nOn {value}`talks/date`, and on {value}`truce/date#day`.", 1),
        ("Of {value}`clash/killed` dead, on {value}`truce/date#day`.", 1),
        ("It was known on {value}`truce/date#known`, and on {value}`truce/date#day`.", 0),
    ],
)
def test_a_day_is_of_the_year_that_a_reader_takes(text: str, count: int) -> None:
    """That of the book, or the last that stands before it on the page."""
    told = ledger(
        source("one", claim("date", "2025-10-09"), claim("killed", "2026")),
        source("two", claim("date", "2026-02-27", event="truce"), published="2026-03-01"),
        source("three", claim("date", "2024-02-27", event="talks")),
    )
    reported = faults(text, Rules(View(told, told)))
    assert len(reported) == count, reported
    assert all("is of 2026, and the year last printed is" in one for one in reported)
    assert all("print its year" in one for one in reported)
