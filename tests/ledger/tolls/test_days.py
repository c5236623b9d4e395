"""The days of an event as counts of it need them, and what of them a total cannot hold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import EVENTS, RULED, claim, ledger
from testimony import page

from ceasefire import Ledger
from ceasefire.ledger.tolls import days
from ceasefire.records import intervals
from ceasefire.records.claims import Claim
from ceasefire.records.intervals import Interval

#: A siege that holds a night, whose hour it holds as well, and a dawn that went on for days.
NAMES = replace(
    RULED,
    events=RULED.events
    | {
        "hour": EVENTS["clash"].model_copy(update={"part_of": "night"}),
        "dawn": EVENTS["clash"].model_copy(update={"part_of": "siege", "lasts": True}),
    },
)


def told(*claims: Claim) -> Ledger:
    """A ledger of claims, each of a page of its own."""
    pages = [page(f"s{n}", one) for n, one in enumerate(claims)]
    return ledger(page("known", claim("place", "border", event="talks")), *pages, names=NAMES)


def count(event: str, covers: str | None = None, group: str = "all") -> Claim:
    """A count of an event, of some days or of none that are told."""
    return claim("killed", "4", group=group, voice="un", event=event, covers=covers)


@pytest.mark.parametrize(
    ("event", "claims", "wanted"),
    [
        ("night", [], "../.."),
        ("night", [claim("date", "2025-10-12", event="night")], "2025-10-12"),
        ("night", [count("night", "2025-10-12")], "2025-10-12"),
        ("night", [claim("date", "2025-10-13", event="hour")], "2025-10-13"),
        ("night", [claim("date", "2025-10-13", event="hour"), count("night")], "../.."),
        ("dawn", [claim("start", "2025-10-12", event="dawn")], "2025-10-12/.."),
        ("dawn", [claim("end", "2025-10-12", event="dawn")], "../2025-10-12"),
        (
            "dawn",
            [claim("start", "2025-10-12", event="dawn"), claim("end", "2025-10-14", event="dawn")],
            "2025-10-12/2025-10-14",
        ),
        ("dawn", [count("dawn", "2025-10-14"), count("dawn")], "2025-10-14"),
        ("dawn", [count("dawn", "2025-10-14"), count("dawn", group="soldiers")], "../.."),
        # each date of what went on for days names part of it, and so do the days of a count
        (
            "dawn",
            [claim("date", "2025-10-12", event="dawn"), count("dawn", "2025-10-14/2025-10-15")],
            "2025-10-12/2025-10-15",
        ),
    ],
)
def test_the_days_of_an_event(event: str, claims: list[Claim], wanted: str) -> None:
    """As accounts date it; else as its counts and what it holds tell of it."""
    span = days.of(told(*claims), event)
    open_ended = Interval(None, None)
    assert span == (open_ended if wanted == "../.." else intervals.dates(wanted))


@pytest.mark.parametrize(
    ("night", "dawn", "apart"),
    [
        ("2025-10-12", "2025-10-13/2025-10-14", True),
        ("2025-10-13", "2025-10-13/2025-10-14", False),
        (None, "2025-10-13/2025-10-14", False),
    ],
)
def test_events_that_can_hold_the_same_dead(night: str | None, dawn: str, apart: bool) -> None:
    """Where one went on for days that may be those of the other."""
    dated = [claim("date", night, event="night")] if night else []
    of = told(*dated, count("dawn", dawn), claim("date", "2025-10-20", event="clash"))
    assert days.apart(of, "night", "dawn") is days.apart(of, "dawn", "night") is apart
    assert days.apart(of, "night", "clash")  # neither went on for days
    together = [("clash",), ("dawn",), ("night",)] if apart else [("clash",), ("dawn", "night")]
    groups = days.together(of, ["night", "clash", "dawn"])
    assert sorted(tuple(sorted(group)) for group in groups) == together


@pytest.mark.parametrize(
    ("counted", "wanted"),
    [
        ("2025-10-12/2025-10-15", []),
        ("2025-10-14/2025-10-15", ["night"]),
        ("2025-10-12", ["hour", "dawn"]),
        ("2025-10-01", ["night", "dawn"]),
    ],
)
def test_what_was_on_other_days(counted: str, wanted: list[str]) -> None:
    """The largest parts that were on none of them."""
    of = told(
        claim("date", "2025-10-12/2025-10-13", event="night"),
        claim("date", "2025-10-13", event="hour"),
        count("dawn", "2025-10-14/2025-10-15"),
    )
    assert days.outside(of, "siege", intervals.dates(counted)) == wanted
