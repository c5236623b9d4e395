"""A claim revises what the same voice gave before on the same matter, or is refused."""

from __future__ import annotations

from typing import Any

import pytest
from recording import WAR, record, without_book

from ceasefire.records import claimed, revisions

COUNT = {"event": "war", "aspect": "killed", "group": "all", "value": "5", "voice": "spokesman"}
LATER = COUNT | {"value": "7", "revises": "true"}
CAUSE = {"event": "war", "aspect": "cause", "value": "fear", "voice": "kabul"}
HELD = {"event": "war", "aspect": "position", "issue": "ceasefire", "stance": "keep", "voice": "un"}


def told(
    before: dict[str, Any],
    after: dict[str, Any],
    days: tuple[str, str] = ("2025-11-01", "2025-11-05"),
) -> list[str]:
    """Return the faults of a claim of one page and one of another."""
    pages = [
        record(claim, stem=stem, published=day)
        for claim, stem, day in zip((before, after), ("one", "two"), days, strict=True)
    ]
    return [str(fault) for fault in revisions.faults(claimed.of(pages), WAR)]


@pytest.mark.parametrize(
    ("before", "after", "days"),
    [
        (COUNT, LATER, ("2025-11-01", "2025-11-05")),
        # Another spokesman of the same government.
        (COUNT | {"voice": "minister"}, LATER, ("2025-11-01", "2025-11-05")),
        # A value that does not exclude the first, and a stance.
        (CAUSE, CAUSE | {"value": "greed", "revises": "true"}, ("2025-11-01", "2025-11-05")),
        (HELD, HELD | {"stance": "end", "revises": "true"}, ("2025-11-01", "2025-11-05")),
        # The page is not later, and what it tells is.
        (
            COUNT | {"said": "2025-10-30"},
            LATER | {"said": "2025-10-31"},
            ("2025-11-05", "2025-11-05"),
        ),
        (COUNT, COUNT, ("2025-11-05", "2025-11-05")),
        (COUNT, LATER | {"revises": "false"}, ("2025-11-05", "2025-11-05")),
    ],
)
def test_what_was_given_before_can_be_revised(
    before: dict[str, Any], after: dict[str, Any], days: tuple[str, str]
) -> None:
    """By the day of the page, or by that on which it was said."""
    assert told(before, after, days) == []


@pytest.mark.parametrize(
    ("before", "after", "days"),
    [
        (COUNT, LATER, ("2025-11-05", "2025-11-05")),
        (COUNT, LATER, ("2025-11-06", "2025-11-05")),
        (
            COUNT | {"said": "2025-10-31"},
            LATER | {"said": "2025-10-31"},
            ("2025-11-05", "2025-11-05"),
        ),
        (COUNT | {"voice": "un"}, LATER, ("2025-11-01", "2025-11-05")),
        (COUNT | {"group": "soldiers"}, LATER, ("2025-11-01", "2025-11-05")),
        (COUNT | {"event": "battle"}, LATER, ("2025-11-01", "2025-11-05")),
        (COUNT | {"aspect": "wounded"}, LATER, ("2025-11-01", "2025-11-05")),
        (COUNT | {"misreports": "he did not"}, LATER, ("2025-11-01", "2025-11-05")),
    ],
)
def test_a_revision_of_nothing_is_refused(
    before: dict[str, Any], after: dict[str, Any], days: tuple[str, str]
) -> None:
    """The fault says where, what, and how to mend it."""
    (fault,) = told(before, after, days)
    assert fault.startswith("data/sources/two.yaml:")
    assert fault.endswith(
        " passages[0].claims[0].revises: it revises nothing: before, 'kabul' gave nothing on"
        " war/killed/all (remove revises, or code what it revises)"
    )


def test_of_a_voice_that_is_not_known_nothing_is_said() -> None:
    """That there is no such actor is a fault already."""
    claims = claimed.of([record(LATER)])
    assert list(revisions.faults(claims, without_book(WAR))) == []
