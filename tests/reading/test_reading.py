"""An article is read line by line, in the time that its length takes."""

from __future__ import annotations

import time

import pytest
from lines import DAY, WIRE, WIRE_DAY, one

from ceasefire import reading
from ceasefire.reading import Gazetteer, pages, texts


def test_without_a_firm_day_weekdays_are_for_review(gazetteer: Gazetteer) -> None:
    """A lower bound fixes no weekday; a day in full needs none."""
    read = one("On Friday he spoke of the deal of 19 October 2025.", gazetteer, firm=False)
    assert [(day.edtf, day.sure) for day in read.days] == [
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


def test_days_marked_as_full_stay_sure_without_a_firm_day(gazetteer: Gazetteer) -> None:
    """Nothing else of a reading depends on how the day of publication is known."""
    text = "Pakistan said on Friday that 12 soldiers were killed on 19 October 2025."
    firm, loose = one(text, gazetteer), one(text, gazetteer, firm=False)
    assert [day.sure for day in firm.days] == [True, True]
    assert [day.sure for day in loose.days] == [False, True]
    assert (firm.figures, firm.names, firm.said) == (loose.figures, loose.names, loose.said)


@pytest.mark.parametrize(
    ("first", "by"),
    [
        ("Joren Haas said: “And I say to you all: it is over", "joren-haas"),
        ("Joren Haas said to those who had come:", "joren-haas"),
        ("Joren Haas said that it was over.", None),
    ],
)
def test_a_quotation_may_go_on_from_the_line_before(first: str, by: str | None) -> None:
    """One left open, or led up to with a colon, is the same speaker's."""
    *_, last = reading.read([first, "“We will go home now, and that is all.”"], WIRE, WIRE_DAY)
    assert [quote.by for quote in last.quotations] == [by]


def test_only_the_first_line_has_a_dateline() -> None:
    """The town that a story is filed from is a place there, and a government farther down."""
    line = "ORSK: Nobody came."
    first, second = reading.read([line, line], WIRE, WIRE_DAY)
    assert [name.kind for name in first.names] == ["place"]
    assert [name.kind for name in second.names] == ["actor"]


def test_impossible_days_are_read_with_the_rest() -> None:
    """A line tells both the days that it has and those that no calendar has."""
    (read,) = reading.read(["On 31 February and on 9 March 2031 they met."], WIRE, WIRE_DAY)
    assert [day.edtf for day in read.days] == ["2031-03-09"]
    assert [day.words for day in read.impossible] == ["31 February"]
