"""Of each page it is counted what stands, in which form, and what does not."""

from __future__ import annotations

import pytest
from growing import FIRST_FORM, LATEST, SECOND_FORM, growing

from ceasefire.prose import manuscript, standing
from ceasefire.prose.standing import Standing
from ceasefire.prose.views import View

TEXT = f"""\
# T

It was on {{value}}`clash/date`.
{LATEST}
{SECOND_FORM}
{FIRST_FORM}

- {{value}}`three.p2.1` died.
  So it was.
"""


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        ("2025-11-08", Standing(4, 4, 0, 0, 0)),
        ("2025-11-07", Standing(4, 1, 1, 2, 1)),
        ("2025-10-19", Standing(4, 1, 1, 2, 1)),
    ],
)
def test_the_sentences_of_a_page_are_counted(day: str, counts: Standing) -> None:
    """A paragraph of which nothing stands is left out."""
    told, page = growing(), manuscript.parse(TEXT, "chapters/doha")
    assert standing.of(page, View(told.as_of(day), told)) == counts
