"""The list of main events: which are chosen, in which order, and how their days are printed."""

from __future__ import annotations

from typing import Any

import printed
from bs4 import BeautifulSoup
from builders import claim, ledger, source

from ceasefire import Ledger
from ceasefire.figures import tables
from ceasefire.figures.tables.milestones import MOST
from ceasefire.records.enumerations import STATUSES, WARNING_SIGN


def told(*dates: tuple[str, str, str]) -> Ledger:
    """Return a ledger of sources, each with an event, an aspect and a day."""
    made = [
        source(f"s{at}", claim(aspect, day, event=event))
        for at, (event, aspect, day) in enumerate(dates)
    ]
    return ledger(*made)


def test_events_stand_in_the_order_of_their_days_and_lead_to_chapters() -> None:
    listed = tables.milestones(
        told(("talks", "date", "2025-11-06"), ("clash", "date", "2025-10-11"))
    )
    assert [row[:3] for row in listed.rows] == [
        ("11 October 2025", "The clash", "October clashes"),
        ("6 November 2025", "The talks", "Istanbul"),
    ]
    items: Any = BeautifulSoup(listed._repr_html_(), "html.parser")
    items = items.select("ol > li")
    assert [item.a["href"] for item in items] == ["october-clashes.html", "istanbul.html"]
    assert [item.a["data-event"] for item in items] == ["clash", "talks"]
    assert [item.get("class") for item in items] == [None, ["cf-next-chapter"]]


def test_a_disputed_day_is_the_one_that_most_give_with_a_sign() -> None:
    days = ("2025-10-17", "2025-10-19", "2025-10-19")
    listed = tables.milestones(told(*(("truce", "date", day) for day in days)))
    warning = STATUSES["disputed"].warning
    assert listed.rows == (("19 October 2025", "The truce", "Doha", warning),)
    item: Any = BeautifulSoup(listed._repr_html_(), "html.parser").li
    assert WARNING_SIGN in item.text
    assert warning in item.text


def test_where_no_day_leads_the_whole_range_is_given() -> None:
    listed = tables.milestones(
        told(("truce", "date", "2025-10-17"), ("truce", "date", "2025-10-19"))
    )
    assert listed.rows[0][0] == printed.days("2025-10-17", "2025-10-19")


def test_what_lasted_is_given_from_its_beginning_to_its_end(recorded: Ledger) -> None:
    listed = tables.milestones(recorded.as_of("2025-11-09"))
    days = dict(zip(listed.events, (row[0] for row in listed.rows), strict=True))
    assert days["istanbul-third-round"] == printed.days("2025-11-06", "2025-11-07")


def test_what_is_not_dated_within_the_time_is_left_out() -> None:
    other = told(("clash", "date", "2021-08"), ("talks", "date", "../2025-11-08"))
    assert tables.milestones(other).rows == ()
    assert "No event of that time is dated." in tables.milestones(other)._repr_html_()


def test_of_a_chapter_no_more_than_the_most_told_are_chosen(recorded: Ledger) -> None:
    listed = tables.milestones(recorded.as_of("2025-11-09"))
    assert listed.chapters
    assert all(listed.chapters.count(chapter) <= MOST for chapter in listed.chapters)
    assert len(listed.events) == len(set(listed.events)) == len(listed.rows)
