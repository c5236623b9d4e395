"""Who is behind a value, why it leads, and what does not count against it, is told in sentences."""

from __future__ import annotations

from typing import Any

import pytest
from builders import claim, source
from testimony import finding, page

from ceasefire.ledger import backing, reasons
from ceasefire.records.claims import Claim


def killed(value: str, **more: Any) -> Claim:
    """Return a claim on soldiers killed."""
    return claim("killed", value, group="soldiers", **more)


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        ([("5", "C"), ("9", "F")],
         ["On a weak page alone, which carries no answer against others: 9 (Page1, paragraph 2)."]),
        ([("5", "C"), ("9", "F"), ("9", "E")],
         ["On a weak page alone, which carries no answer against others: 9 (Page1, paragraph 2 and Page2,"
          " paragraph 2)."]),
        ([("5", "C"), ("5", "F")], []),
        ([("5", "C"), ("9", "D")], []),
        ([("5", "F")], []),
    ],
)  # fmt: skip
def test_what_weak_pages_alone_say_is_told(pages: list[tuple[str, str]], told: list[str]) -> None:
    """It is not left out without a word because it does not count against others."""
    made = [
        source(f"page{at}", killed(value), reliability=letter)
        for at, (value, letter) in enumerate(pages)
    ]
    lines = reasons.reached(finding(*made))
    assert [line for line in lines if line.startswith("On a weak page")] == told


def test_hearsay_is_told_as_such() -> None:
    """Whatever the grade of the page that passes it on."""
    told = finding(source("one", killed("5")), source("two", killed("9", hearsay=True)))
    assert (
        "As hearsay alone, which carries no answer against others: 9 (Two, paragraph 2)."
        in list(backing.told(told))
    )


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([("5", None, "C", 8), ("5", None, "C", 8), ("7", None, "C", 8)],
         "It leads before 7: more independent voices state it."),
        ([("5", "un", "C", 8), ("7", None, "B", 8)],
         "It leads before 7: whoever states it stands better to the matter."),
        ([("5", None, "B", 8), ("7", None, "C", 8)], "It leads before 7: its source is better graded."),
        ([("5", None, "C", 1), ("7", None, "C", 8)],
         "It leads before 7: it was known a week earlier or more."),
        ([(">=5", None, "C", 8), ("7", None, "C", 8)],
         "It leads since it holds all that others state, which has no less for it."),
        ([("7", None, "C", 8), (">=5", None, "C", 8)],
         "It leads since it holds all that others state, which has no less for it."),
        ([(">=1", None, "C", 8), ("23", None, "C", 8), ("58", None, "C", 8)],
         "It leads since it holds all that others state, which has no less for it."),
        ([("30", None, "C", 8), ("29", None, "C", 8)],
         "It leads before 30, which is the same in round numbers."),
        ([("29", "un", "C", 8), ("30", None, "C", 8)],
         "It leads before 30: whoever states it stands better to the matter."),
    ],
)  # fmt: skip
def test_why_a_value_leads(rows: list[tuple[str, str | None, str, int]], why: str) -> None:
    """The first thing by which the rules tell it from the next; nothing that they do not go by."""
    pages = [
        page(
            f"s{at}",
            killed(value, **({"voice": voice} if voice else {})),
            letter=letter,
            day=f"2025-11-{day:02}",
        )
        for at, (value, voice, letter, day) in enumerate(rows)
    ]
    lines = list(backing.told(finding(*pages)))
    assert [line for line in lines if line.startswith("It leads")] == [why]


def test_who_gives_it_in_round_numbers_is_told() -> None:
    """And is no narrower account of it."""
    told = finding(page("one", killed("29", voice="un")), page("two", killed("30")))
    assert list(backing.told(told))[:2] == [
        "The answer: 29; on the word of United Nations (neutral observer).",
        "In round numbers: 30 (Two).",
    ]


def test_days_that_are_joined_are_nobodys_word() -> None:
    """What went on is dated by all who name days of it, and the status says no more."""
    told = finding(
        source("one", claim("date", "2025-11-06", event="rounds")),
        source("two", claim("date", "2025-11-07", event="rounds")),
    )
    assert reasons.status(told) == (
        "Agreed: it went on for days, and two or more independent voices name some of them. Grade C2."
    )


def test_what_was_said_on_some_day_or_other_is_told_as_such() -> None:
    """It moves no state, and its place is named."""
    held = finding(
        page("one", claim("state", "open", voice="kabul"), day="2025-11-01"),
        page(
            "two",
            claim("state", "over", voice="kabul", said="2025-10-20/2025-11-09"),
            day="2025-11-09",
        ),
    )
    assert held.best == "open"
    told = "Said on a day that is not known, so that it moves nothing: over (Two, paragraph 2)."
    assert told in [*backing.told(held)]
