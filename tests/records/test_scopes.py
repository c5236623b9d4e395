"""A claim is told of a place and of days of its event, and of people whose side is not left open."""

from __future__ import annotations

from typing import Any

import pytest
from recording import WAR, record, without_book

from ceasefire.records import claimed, scopes

COUNT = {"aspect": "killed", "group": "all", "value": "5"}


def told(*claims: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return where the faults of claims stand, what they are, and how to mend them."""
    faults = scopes.faults(claimed.of([record(*claims)]), WAR)
    return [(fault.path, fault.what, fault.remedy) for fault in faults]


def at(place: str, event: str = "war") -> dict[str, Any]:
    """Return a claim on where an event happened."""
    return {"event": event, "aspect": "place", "value": place}


def of(place: str, event: str = "war") -> dict[str, Any]:
    """Return a count that is told of a place."""
    return COUNT | {"event": event, "place": place}


@pytest.mark.parametrize(
    ("places", "place", "fits"),
    [
        ([], "doha", True),  # where it happened is not known
        (["khost"], "khost", True),
        (["khost"], "gurbuz", True),
        (["khost"], "afghanistan", True),
        (["khost", "kunar"], "kunar", True),
        (["khost"], "kunar", False),
        (["khost"], "karachi", False),
        (["doha", "khost"], "karachi", False),
        (["line"], "torkham", True),
        (["line"], "khost", True),
        (["line"], "doha", False),
        (["torkham"], "line", True),
        (["torkham"], "khost", False),
        # an area is where all its places are
        (["khost", "kunar"], "both", True),
        (["gurbuz", "kunar"], "both", True),
        (["afghanistan"], "both", True),
        (["khost"], "both", False),
        (["nowhere"], "khost", True),
        (["khost"], "nowhere", True),  # which is a fault of its own
    ],
)
def test_a_place_is_one_of_the_event(places: list[str], place: str, fits: bool) -> None:
    """It holds it, is held by it, or lies at a line that runs through its country."""
    claims = [at(one) for one in places]
    fault = (
        f"passages[{len(places)}].claims[0].place",
        f"no claim has 'war' happen at '{place}', but at {', '.join(places)}",
        "mend it, or claim that the event happened there too",
    )
    assert told(*claims, of(place)) == ([] if fits else [fault])


def test_a_place_of_another_event_says_nothing() -> None:
    """Nor does one that misreports its voice, which is left as it was printed."""
    assert told(at("doha", "talks"), of("khost")) == []
    assert told(at("doha") | {"misreports": "so"}, of("khost")) == []
    assert told(at("doha"), of("khost") | {"misreports": "so"}) == []


@pytest.mark.parametrize(
    ("event", "place", "soil"),
    [
        ("battle", "khost", None),
        ("battle", "torkham", None),
        ("battle", "karachi", "pakistan"),
        ("war", "karachi", None),
    ],
)
def test_an_event_is_on_the_soil_that_it_is_said_to_be(
    event: str, place: str, soil: str | None
) -> None:
    """A place on that of another side is refused; one on that of both is not."""
    fault = (
        "passages[0].claims[0].value",
        f"'{place}' is on the soil of '{soil}', and the event is said to be on that of 'afghanistan'",
        "mend the place, or the side in data/events.yaml",
    )
    assert told(at(place, event)) == ([fault] if soil else [])


@pytest.mark.parametrize(
    ("places", "event", "more", "whose"),
    [
        (["khost", "gurbuz"], "war", {"group": "people"}, "afghanistan"),
        (["karachi"], "war", {"group": "people"}, "pakistan"),
        # What is known gives them a side, or shows that they can be of either.
        (["khost"], "battle", {"group": "people"}, None),
        (["khost", "karachi"], "war", {"group": "people"}, None),
        (["torkham"], "war", {"group": "people"}, None),
        (["doha"], "war", {"group": "people"}, None),
        ([], "war", {"group": "people"}, None),
        (["khost"], "war", {"group": "people", "place": "gurbuz"}, None),
        # Groups that have a side, or of which none is asked.
        (["khost"], "war", {"group": "afghans"}, None),
        (["khost"], "war", {"group": "all"}, None),
        (["khost"], "war", {"group": "nobody"}, None),
    ],
)
def test_people_without_a_side_are_refused_where_soil_would_give_it(
    places: list[str], event: str, more: dict[str, str], whose: str | None
) -> None:
    """The event is on the soil of one side, and does not say so."""
    claims = [at(place, event) for place in places]
    fault = (
        f"passages[{len(places)}].claims[0].group",
        f"whose 'people' they are is not said, although '{event}' was on one side's soil",
        f"add side: {whose} to the event in data/events.yaml",
    )
    assert told(*claims, COUNT | {"event": event} | more) == ([fault] if whose else [])


@pytest.mark.parametrize(
    ("dated", "covers", "fits"),
    [
        ([], "2025-10-10", True),
        ([("date", "2025-10")], "2025-10-10/2025-10-17", True),
        ([("date", "2025-10-11")], "2025-10-10/2025-10-17", True),
        ([("date", "2025-10-11")], "2025-10-12", False),
        ([("date", "2025-10-11"), ("date", "2025-10-13")], "2025-10-12", True),
        ([("start", "2025-10-11")], "2025-10-20", True),
        ([("start", "2025-10-11")], "2025-09", False),
        ([("date", "2025-10-11"), ("start", "2025-10-11")], "2025-10-20", True),
        ([("plan", "2025-10-11")], "2025-09", True),
        ([("date", "soon")], "2025-09", True),
    ],
)
def test_days_that_are_counted_are_of_the_event(
    dated: list[tuple[str, str]], covers: str, fits: bool
) -> None:
    """By any claim that dates it; a start is open, and a plan dates nothing."""
    claims = [{"event": "war", "aspect": aspect, "value": day} for aspect, day in dated]
    fault = (
        f"passages[{len(dated)}].claims[0].covers",
        f"'war' was on none of the days {covers}",
        "mend covers:, or the event",
    )
    count = COUNT | {"event": "war", "covers": covers}
    assert told(*claims, count) == ([] if fits else [fault])
    assert told(*claims, count | {"misreports": "so"}) == []


@pytest.mark.parametrize(
    ("said", "fits"),
    [("2025-10-12", True), ("2025-10-10", True), ("2025-10-09", False), (None, True)],
)
def test_days_are_counted_when_they_have_begun(said: str | None, fits: bool) -> None:
    """A count that is given before its first day is none."""
    fault = (
        "passages[0].claims[0].covers",
        f"it covers 2025-10-10/2025-10-17 and was said on {said}, before that",
        "mend covers: or said:",
    )
    covered = COUNT | {"event": "war", "covers": "2025-10-10/2025-10-17", "said": said}
    assert told(covered) == ([] if fits else [fault])


@pytest.mark.parametrize(
    ("claim", "key", "what"),
    [
        ({"aspect": "date", "value": "2025-11-08"}, "", ""),
        ({"aspect": "date", "value": "2025-11-09"}, "value", "it dates what was to 2025-11-09"),
        ({"aspect": "date", "value": "2026-03"}, "value", "it dates what was to 2026-03"),
        ({"aspect": "start", "value": "2025-12-01"}, "value", "it dates what was to 2025-12-01"),
        ({"aspect": "date", "value": "2025-11-07/2025-11-10"}, "", ""),
        ({"aspect": "plan", "value": "2026-01-01"}, "", ""),
        (COUNT | {"covers": "2025-10-10/2025-11-08"}, "", ""),
        (COUNT | {"covers": "2025-10-10/2025-11-09"}, "covers", "it covers 2025-10-10/2025-11-09"),
        (COUNT | {"covers": "2025-11"}, "covers", "it covers 2025-11"),
    ],
)
@pytest.mark.parametrize("published", ["2025-11-08", "2025-11-01/2025-11-08", "2025-11-08/.."])
def test_no_page_tells_of_days_that_were_to_come(
    claim: dict[str, Any], key: str, what: str, published: str
) -> None:
    """But for what was planned; and where nothing shows by when the page was out."""
    made = record({"event": "war"} | claim, published=published)
    faults = [(f.path, f.what) for f in scopes.faults(claimed.of([made]), WAR)]
    out = f"{what}, and the page was out by 2025-11-08"
    told = key and not published.endswith("..")
    assert faults == ([(f"passages[0].claims[0].{key}", out)] if told else [])


def test_without_a_vocabulary_nothing_is_said() -> None:
    """That its files cannot be read is a fault already."""
    claims = claimed.of([record(at("khost"), of("doha"))])
    assert list(scopes.faults(claims, without_book(WAR))) == []
