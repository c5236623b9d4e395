"""Events stand in lanes, over the days that the accounts allow."""

from __future__ import annotations

import dataclasses
from datetime import date

import pandas as pd
import printed
import pytest
from builders import BOOK, EVENTS, NAMES, claim, ledger, source

from ceasefire import Ledger
from ceasefire.figures import charts
from ceasefire.figures.charts.timeline import LONGEST, timeline_table
from ceasefire.ledger import words
from ceasefire.records.intervals import Interval


def test_timeline_spans_what_the_accounts_allow(ledger: Ledger) -> None:
    """Each event is drawn from the first to the last day of what its finding says."""
    frame = timeline_table(ledger)
    rows = frame[frame["heading"].isna()].set_index("event")
    shown = ledger.book.timeline_span
    assert not rows.empty
    for key, event in ledger.names.events.items():
        if event.title not in rows.index:
            continue
        finding = ledger.finding(f"{key}/{'date' if ledger.has(f'{key}/date') else 'start'}")
        span = finding.best or finding.hull
        assert isinstance(span, Interval)
        assert span.high is not None
        row = rows.loc[event.title]
        assert row["open"] == (span.low is None), key
        assert row["to"] == pd.Timestamp(min(span.high, shown[1])) + pd.Timedelta(days=1), key
        if span.low is not None:
            assert row["from"] == pd.Timestamp(max(span.low, shown[0])), key
    first, last = map(pd.Timestamp, shown)
    assert (rows["from"] >= first).all()
    assert (rows["to"] <= last + pd.Timedelta(days=1)).all()
    assert (rows["from"] < rows["to"]).all()


@pytest.mark.parametrize(
    ("expression", "start", "end", "opened"),
    [
        ("2025-10-09", date(2025, 10, 9), date(2025, 10, 10), False),
        ("2025-10", date(2025, 10, 1), date(2025, 11, 1), False),
        ("2025-09-15/2025-10-02", date(2025, 10, 1), date(2025, 10, 3), False),
        ("../2025-11-07", date(2025, 11, 7), date(2025, 11, 8), True),
        ("2021", None, None, False),
        ("2025-11-08/..", None, None, False),
    ],
)
def test_event_on_the_timeline(
    expression: str, start: date | None, end: date | None, opened: bool
) -> None:
    """A span is cut to the weeks shown, one without a beginning is open, others are left out."""
    anchor = claim("date", "2025-10-20", event="truce")
    frame = timeline_table(ledger(source("one", claim("date", expression), anchor)))
    rows = frame[frame["event"] == "The clash"]
    drawn = [(row["from"], row["to"], row["open"]) for row in rows.to_dict("records")]
    assert drawn == (
        [] if start is None else [(pd.Timestamp(start), pd.Timestamp(str(end)), opened)]
    )


def test_timeline_flags_what_is_disputed() -> None:
    """Two days that exclude each other are drawn as one span, and said to be disputed."""
    told = ledger(
        source("one", claim("date", "2025-11-06")), source("two", claim("date", "2025-11-07"))
    )
    (row,) = [r for r in timeline_table(told).to_dict("records") if r["event"] == "The clash"]
    assert (row["when"], row["sure"]) == (
        f"{printed.days('2025-11-06', '2025-11-07')} (disputed)",
        False,
    )
    assert row["label"] == f"The clash, {words.short_days(row['when'], 2025)}"


def test_what_began_and_ended_is_drawn_from_day_to_day() -> None:
    """It is as sure as its two days, whatever date others give for it."""
    aspects = {**NAMES.aspects}
    aspects |= {
        key: NAMES.aspects["date"].model_copy(update={"label": key, "dates": key})
        for key in ("start", "end")
    }
    told = ledger(
        source("one", claim("start", "2025-10-25", event="rounds"),
               claim("end", "2025-10-30", event="rounds", voice="un"),
               claim("end", "2025-10-30", event="rounds", voice="kabul"),
               claim("date", "2025-10-27/2025-11-02", event="rounds")),
        names=dataclasses.replace(NAMES, aspects=aspects),
    )  # fmt: skip
    (row,) = timeline_table(told).dropna(subset="event").to_dict("records")
    assert (row["when"], row["sure"]) == (printed.days("2025-10-25", "2025-10-30"), True)
    # by the less backed of the two
    assert (row["status"], row["voices"]) == ("one voice", 1)


def test_a_timeline_of_one_chapter() -> None:
    """Its events alone, whenever they were."""
    told = ledger(
        source("one", claim("date", "2025-10-11"), claim("date", "2026-03-16", event="truce")),
    )
    assert list(timeline_table(told, "doha")["event"].dropna()) == ["The truce"]
    assert list(timeline_table(told)["event"].dropna()) == ["The clash"]


def test_lanes_have_headings_in_the_order_of_the_book() -> None:
    """Each before its events, which stand by their days; a lane without an event has none."""
    told = ledger(
        source("one", claim("date", "2025-11-06", event="talks"), claim("date", "2025-10-09"),
               claim("date", "2025-10-19", event="truce")),
    )  # fmt: skip
    frame = timeline_table(told)
    rows = [
        row["heading"] if pd.isna(row["event"]) else row["event"]
        for row in frame.to_dict("records")
    ]
    expected = {"violence": ["The clash"], "diplomacy": ["The truce", "The talks"]}
    lanes = [lane for lane in BOOK.lanes if lane in expected]
    assert rows == [text for lane in lanes for text in (lane.capitalize(), *expected[lane])]
    assert list(frame["row"]) == list(range(len(frame)))


@pytest.mark.parametrize(
    ("length", "called"), [(LONGEST, "title"), (LONGEST + 1, "short")], ids=["fits", "too long"]
)
def test_a_title_too_long_for_a_phone_gives_way_to_the_short_one(length: int, called: str) -> None:
    event = EVENTS["clash"].model_copy(update={"title": "x" * length, "short": "Brief"})
    names = dataclasses.replace(NAMES, events={**EVENTS, "clash": event})
    told = ledger(source("one", claim("date", "2025-10-09")), names=names)
    (row,) = timeline_table(told).dropna(subset="event").to_dict("records")
    assert row["label"] == f"{getattr(event, called)}, 9 Oct"
    assert row["event"] == event.title


def test_the_axis_is_that_of_the_book_or_of_the_chapter() -> None:
    """Of a chapter, it holds its events and no more."""
    told = ledger(source("one", claim("date", "2025-10-19/2025-10-21", event="truce")))
    whole, chapter = (
        made.to_dict()["layer"][0]["encoding"]["x"]["scale"]["domain"]
        for made in (charts.timeline(told), charts.timeline(told, "doha"))
    )
    assert whole == [pd.Timestamp(day).isoformat() for day in BOOK.timeline_span]
    assert chapter == ["2025-10-19T00:00:00", "2025-10-22T00:00:00"]
    drawn = charts.timeline(told, "doha").to_dict()
    assert drawn["title"]["text"] == "0 of 1 events are dated to the day"
    assert drawn["layer"][1]["transform"] == [{"filter": "datum.open"}]
