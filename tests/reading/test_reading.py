"""An article is read line by line, in the time that its length takes."""

from __future__ import annotations

import time

import pytest
from lines import DAY, one

from ceasefire import reading
from ceasefire.reading import Gazetteer, pages, texts


def test_without_a_firm_day_weekdays_are_for_review(gazetteer: Gazetteer) -> None:
    """A lower bound fixes no weekday; a day in full needs none."""
    found = one("On Friday he spoke of the deal of 19 October 2025.", gazetteer, firm=False)
    assert [(day.edtf, day.sure) for day in found.days] == [
        ("2025-11-07", False),
        ("2025-10-19", True),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "two men were killed and " * 2_000,
        "five of them, 12 (" * 2_000,
        "half a million and a " * 2_000,
        "- " * 500 + "said Khan.",
        "| " * 900 + "x",
        "(" * 9_000,
        '"' * 9_000,
    ],
)
def test_no_line_takes_long(line: str, gazetteer: Gazetteer) -> None:
    """Separators, brackets and quotation marks in their thousands are told from a story at once."""
    lines = ["A headline on the talks", texts.plain(line), "Pakistan said that the talks failed."]
    began = time.process_time()
    pages.classify(lines, gazetteer)
    list(reading.read(lines, gazetteer, DAY))
    assert time.process_time() - began < 20  # it was minutes
