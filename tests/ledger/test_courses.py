"""The course of what changes, step by step."""

from __future__ import annotations

from datetime import date

import pytest
from builders import claim, ledger, source

import ceasefire
from ceasefire import Ledger
from ceasefire.ledger import courses
from ceasefire.ledger.courses import Step


def told(*rows: tuple[str, str | None, str]) -> Ledger:
    """Return a ledger in which the state is told: value, voice (none: the outlet) and day, a page each."""
    return ledger(
        *(
            source(
                f"page{at}",
                claim("state", value, **({"voice": voice} if voice else {})),
                published=day,
            )
            for at, (value, voice, day) in enumerate(rows)
        )
    )


def steps(known: Ledger) -> list[tuple[str, int, int]]:
    """Return each step: its value, and the days of November from which and up to which it was said."""
    return [
        (step.value, step.since.day, step.last.day)
        for step in courses.course(known.finding("clash/state"))
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("open", "un", "2025-11-01"), ("over", "un", "2025-11-05")],
         [("still open", 1, 1), ("over", 5, 5)]),
        ([("open", "un", "2025-11-01"), ("open", "kabul", "2025-11-03"), ("over", "un", "2025-11-05")],
         [("still open", 1, 3), ("over", 5, 5)]),
        ([("open", "un", "2025-11-01"), ("over", "un", "2025-11-03"), ("open", "un", "2025-11-05")],
         [("still open", 1, 1), ("over", 3, 3), ("still open", 5, 5)]),
        ([("open", "un", "2025-11-01"), ("over", "un", "2025-11-05"), ("open", None, "2025-11-08")],
         [("still open", 1, 1), ("over", 5, 5)]),
        ([("open", None, "2025-11-01"), ("over", None, "2025-11-05")],
         [("still open", 1, 1), ("over", 5, 5)]),
        ([("open", "un", "2025-11-01"), ("open", "un", "2025-11-05")], []),
        ([("open", "un", "2025-11-01")], []),
    ],
    ids=[
        "two days", "said again", "there and back", "an outlet that sums up later moves nothing",
        "outlets where nobody else speaks", "nothing changed", "told once",
    ],
)  # fmt: skip
def test_a_state_step_by_step(
    rows: list[tuple[str, str | None, str]], expected: list[tuple[str, int, int]]
) -> None:
    """By the days on which those who move it spoke, whatever the order of the pages."""
    assert steps(told(*rows)) == expected
    assert steps(told(*reversed(rows))) == expected


def test_a_revised_count_has_its_history() -> None:
    """What its voice gave before stands before what it gives now; a misreport is no step."""
    known = ledger(
        source("one", claim("killed", "18", group="civilians", voice="un"), published="2025-11-01"),
        source("two", claim("killed", "47", group="civilians", voice="un", revises=True),
               published="2025-11-05"),
        source("three", claim("killed", "70", group="civilians", voice="un", misreports="a slip"),
               published="2025-11-07"),
    )  # fmt: skip
    course = courses.course(known.finding("clash/killed/civilians"))
    assert [step.value for step in course] == ["18", "47"]
    assert [step.value for step in courses.before(course)] == ["18"]


def test_a_step_says_since_when_what_and_who() -> None:
    """In a line; it has the claims of its days."""
    known = told(("open", "un", "2025-11-01"), ("over", "un", "2025-11-05"))
    first, last = courses.course(known.finding("clash/state"))
    assert first.glimpse() == {
        "Since": "2025-11-01", "Value": "still open", "Said by": "United Nations"
    }  # fmt: skip
    assert [s.source.id for s in (*first.statements, *last.statements)] == ["page0", "page1"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # a page that still has the old figure turns nothing back
        ([("18", "01", False), (">=18", "03", False), ("47", "05", True)], ["18", "47"]),
        ([("18", "01", False), ("50", "03", True), ("~18", "04", False), ("47", "05", True)],
         ["18", "50", "47"]),
        ([("18", "01", False), ("50", "03", True), ("18", "04", True), ("47", "05", True)],
         ["18", "50", "18", "47"]),
        ([("dozens", "01", False), ("50", "03", True), ("47", "05", True)], ["dozens", "50", "47"]),
        ([("18", "01", False), ("50", "03", True), (">40", "04", False), ("47", "05", True)],
         ["18", "50", "47"]),
    ],
    ids=["said again", "said again after the next", "turned back", "a word", "a looser figure"],
)  # fmt: skip
def test_a_figure_that_comes_again_is_no_step(
    rows: list[tuple[str, str, bool]], expected: list[str]
) -> None:
    """Unless its voice revises another by it."""
    known = ledger(
        *(
            source(
                f"p{at}",
                claim("killed", value, group="civilians", voice="un", revises=revises),
                published=f"2025-11-{day}",
            )
            for at, (value, day, revises) in enumerate(rows)
        )
    )
    course = courses.course(known.finding("clash/killed/civilians"))
    assert [step.value for step in course] == expected


def test_every_course_of_the_book_ends_with_its_answer() -> None:
    """Its last day is that of the answer, its days run on, and what has not changed has none."""
    for finding in ceasefire.load().all_findings:
        course = courses.course(finding)
        if finding.answer.latest is None:
            assert course == (), finding.id
            continue
        assert course[-1].last == finding.answer.latest, finding.id
        days = [day for step in course for day in (step.since, step.last)]
        assert days == sorted(days), finding.id
        assert all(isinstance(step, Step) and isinstance(step.since, date) for step in course)
