"""The list of main events: which stand there, in which order, and how their days are printed."""

from __future__ import annotations

from typing import Any

import printed
import pytest
from bs4 import BeautifulSoup
from builders import claim, ledger, source

from ceasefire import Ledger
from ceasefire.figures import tables
from ceasefire.figures.charts.timeline import timeline_table
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


def test_what_the_data_call_a_main_event_is_listed_however_little_is_told_of_it() -> None:
    """That nobody calls one is not, however much is."""
    listed = tables.milestones(
        told(*[("rounds", "date", "2025-11-07")] * 9, ("talks", "date", "2025-11-06"))
    )
    assert listed.events == ("talks",)


def test_the_rule_of_the_list_stands_under_it() -> None:
    listed = tables.milestones(told(("talks", "date", "2025-11-06")))
    text = BeautifulSoup(listed._repr_html_(), "html.parser").text
    assert "our choice" in text
    assert "not by how much is told of them" in text


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


def test_what_is_not_dated_is_left_out() -> None:
    undated = told(("clash", "killed", "5"))
    assert tables.milestones(undated).rows == ()
    assert "No main event is dated." in tables.milestones(undated)._repr_html_()


def test_days_without_a_beginning_stand_where_they_end() -> None:
    listed = tables.milestones(
        told(("clash", "date", "2025-11-07"), ("talks", "date", "../2025-11-06"))
    )
    assert [row[0] for row in listed.rows] == ["6 November 2025 or before", "7 November 2025"]


@pytest.mark.parametrize("day", ["2025-10-20", "2025-11-09", "2026-07-01"])
def test_the_main_events_known_by_a_day_are_those_of_the_data(recorded: Ledger, day: str) -> None:
    known = recorded.as_of(day)
    listed = tables.milestones(known)
    main = {key for key, event in known.names.events.items() if event.main}
    assert set(listed.events) <= main
    assert len(listed.events) == len(set(listed.events)) == len(listed.rows)
    dated = {
        f.event for f in known.all_findings if f.first.behaviour.dates in ("whole", "start", "end")
    }
    assert set(listed.events) == main & dated


def test_the_list_and_the_timeline_give_every_event_the_same_days(recorded: Ledger) -> None:
    """Which stand above each other on the front page."""
    front = recorded.as_of("2025-11-09")
    drawn = timeline_table(front)
    bars = dict(zip(drawn["event"], drawn["when"], strict=True))
    listed = tables.milestones(front)
    assert len(listed.rows) > 9
    for when, title, _, dispute in listed.rows:
        days, _, warning = bars[title].partition(" (")
        assert (days, bool(warning)) == (when, bool(dispute))
