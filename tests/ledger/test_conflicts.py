"""What stands against an answer is told in sentences."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
import testimony
from builders import RULED, claim, ledger
from hypothesis import given
from hypothesis import strategies as st
from testimony import page

from ceasefire.ledger import conflicts
from ceasefire.ledger.findings import Finding
from ceasefire.records import intervals
from ceasefire.records.claims import Claim
from ceasefire.records.sources import Source


def finding(*sources: Source) -> Finding:
    """Return the one finding of some sources."""
    (only,) = ledger(*sources).all_findings
    return only


def killed(
    value: str, voice: str | None = None, event: str = "clash", group: str = "troops"
) -> Claim:
    """Return a count of the dead."""
    return claim("killed", value, event, group=group, **({"voice": voice} if voice else {}))


VALUES = ("5", "6", ">=6", "<=5", "dozens", "4..6", "~50", "47")


@given(st.lists(st.sampled_from(VALUES), min_size=1, max_size=5))
def test_each_pair_that_excludes_each_other_is_told_once(values: list[str]) -> None:
    """Laid out number by number, two values exclude each other that share none.

    A word that holds a sharper count is against nobody.
    """
    held = finding(
        *(
            page(f"s{at}", claim("killed", value, group="soldiers"))
            for at, value in enumerate(values)
        )
    )
    excluded = [line for line in conflicts.told(held) if line.startswith("These exclude")]
    points = {}
    for value in values:
        read = intervals.number(value)
        points[value] = {n for n in range(200) if read.intersection(intervals.number(n))}
    if any(points[value] < points.get("dozens", set()) for value in values):
        del points["dozens"]
    apart = [1 for one, other in combinations(points.values(), 2) if not one & other]
    assert len(excluded) == len(apart)
    assert held.status != "disputed" or apart
    assert apart or held.status in ("agreed", "one voice")


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([("5", "un", "C"), ("6", "qatar", "C")], ["These exclude each other: 5; 6."]),
        ([("5", "un", "C"), ("6", "un", "C")], ["These exclude each other: 5; 6."]),
        # what a weaker page has of the same mouth is no dispute
        ([("6", "un", "D"), ("5", "un", "C")],
         ["Of one voice, United Nations, a page has 5 (United Nations) and one of a lower grade 6 (United"
          " Nations), which leads nothing and disputes nothing."]),
        ([("6", "un", "D"), ("5", "un", "C"), ("6", "un", "C")],
         ["These exclude each other: 5; 6."]),
        ([("5", "un", "C"), (">5", "un", "C")], []),
        # what is vaguer than another, or told on a weak page alone, is against nobody
        ([("5", "un", "C"), ("58", "qatar", "C"), ("dozens", "scholar", "C")],
         ["These exclude each other: 5; 58."]),
        ([("5", "un", "C"), ("dozens", "qatar", "C")], ["These exclude each other: 5; dozens."]),
        ([("5", "un", "C"), ("6", "qatar", "C"), ("9", "scholar", "F")],
         ["These exclude each other: 5; 6."]),
        ([("5", "un", "C"), (">=5", "qatar", "C")], []),
        ([(">=5", "un", "C"), ("200", "kabul", "C")],
         ["At least 5 is far from 200, which a party counts in its own interest."]),
    ],
)  # fmt: skip
def test_what_excludes_what(rows: list[tuple[str, str, str]], told: list[str]) -> None:
    """Two voices, or one that two pages of one grade report in two ways; never two forms of one figure."""
    pages = [page(f"s{at}", killed(v, who), letter=of) for at, (v, who, of) in enumerate(rows)]
    assert list(conflicts.told(testimony.finding(*pages))) == told


@pytest.mark.parametrize(
    ("part", "above"),
    [
        (killed("9", "army", "night"), True),
        (killed(">=9", "army", "night"), True),
        (killed("6", "army", "night"), False),
        (killed("4..9", "army", "night"), False),
        (killed("9", "army", "clash"), False),
        (killed("9", "army", "night", "militia"), False),
    ],
    ids=["more", "a floor", "as many", "less or more", "no part", "others"],
)
def test_a_part_above_the_whole_is_told(part: Claim, above: bool) -> None:
    """With who tells it; whatever leads for the part itself."""
    told = ledger(page("one", killed("6", "un", "siege")), page("two", part), names=RULED)
    lines = list(conflicts.told(told.finding("siege/killed/troops")))
    value = "at least 9" if part.value == ">=9" else part.value
    assert lines == (
        [f"Above that is {value}, which is told of a part: The night (The army)."] if above else []
    )


@pytest.mark.parametrize(
    ("whole", "part", "group", "above"),
    [
        ("6", "9", "militia", True),
        (">=6", ">=9", "militia", True),
        ("~6", "9", "militia", True),
        ("6", "6", "militia", False),
        (">=6", ">=6", "militia", False),
        ("6", "4..9", "militia", False),
    ],
)
def test_more_of_some_than_of_all_is_told(whole: str, part: str, group: str, above: bool) -> None:
    """Of a group that is a part of those meant, on the same event."""
    made = ledger(
        page("one", killed(whole, "un", group="all")), page("two", killed(part, "un", group=group)),
        names=RULED,
    )  # fmt: skip
    lines = [line for line in conflicts.told(made.finding("clash/killed/all")) if "part" in line]
    value = "at least 9" if part == ">=9" else part
    assert lines == (
        [f"Above that is {value}, which is told of a part: Afghan militia (United Nations)."]
        if above
        else []
    )


def test_a_rate_of_a_part_is_not_above_that_of_the_whole() -> None:
    """It is no number that adds up."""
    rate = RULED.aspects["killed"].model_copy(update={"counts": "measure"})
    names = replace(RULED, aspects=RULED.aspects | {"rate": rate})
    parts = [claim("rate", "6", "siege", voice="un"), claim("rate", "31", "night", voice="un")]
    told = ledger(*(page(f"s{at}", one) for at, one in enumerate(parts)), names=names)
    assert [line for line in conflicts.told(told.finding("siege/rate")) if "part" in line] == []


@pytest.mark.parametrize(
    ("voice", "value", "told"),
    [
        ("un", "islamabad", ["Islamabad, The siege (United Nations)."]),
        ("un", "kabul", []),  # who is not charged here
        ("army", "islamabad", []),  # who is no observer
    ],
)
def test_what_an_observer_finds_of_the_whole_stands_beside_a_charge(
    voice: str, value: str, told: list[str]
) -> None:
    """He does not name the part, so the charge stays one."""
    held = ledger(
        page("one", claim("attacker", "islamabad", "night", voice="kabul")),
        page("two", claim("attacker", value, "siege", voice=voice)),
        names=RULED,
    ).finding("night/attacker")
    assert held.status == "charged"
    start = "Found of what holds it, and not of it by name: "
    assert [line for line in conflicts.told(held) if line.startswith(start)] == [
        start + line for line in told
    ]


def test_what_is_counted_at_one_place_has_no_part_beyond_it() -> None:
    """Another group's number of every place stands beside it, and is called no part."""
    one = page("one", claim("killed", "6", "clash", group="all", voice="un", place="border"))
    made = ledger(one, page("two", killed("9", "un", group="militia")), names=RULED)
    assert list(conflicts.told(made.finding("clash/killed/all"))) == [
        "Told of every place is 9: Afghan militia (United Nations)."
    ]


@pytest.mark.parametrize(
    ("event", "value", "told"),
    [
        ("night", "over", ["Told apart, of the event 'The night': over (Two)."]),
        ("night", "open", []),
        ("clash", "over", []),
    ],
    ids=["a part that stands otherwise", "a part that stands so too", "no part"],
)
def test_how_a_part_stands_is_told_beside_the_whole(
    event: str, value: str, told: list[str]
) -> None:
    """Where that is another value; the whole is not told beside the part."""
    whole = page("one", claim("state", "open", "siege", voice="kabul"))
    made = ledger(whole, page("two", claim("state", value, event)), names=RULED)
    assert list(conflicts.told(made.finding("siege/state"))) == told
    assert list(conflicts.told(made.finding(f"{event}/state"))) == []


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ([{"place": "border"}], ["Counted apart is 5 (P0, paragraph 2), which is of the border alone."]),
        ([{"covers": "2025-10-09"}, {"covers": "2025-10-10"}],
         ["Counted apart is 5 (P0, paragraph 2), which is of 9 October 2025 alone.",
          "Counted apart is 5 (P1, paragraph 2), which is of 10 October 2025 alone."]),
    ],
)  # fmt: skip
def test_what_is_counted_apart_is_told(parts: list[dict[str, str]], told: list[str]) -> None:
    """With the place or the days of which it is."""
    whole = page("one", killed("9", "un"))
    pages = [
        page(f"p{at}", claim("killed", "5", group="troops", voice="un", **part))
        for at, part in enumerate(parts)
    ]
    assert list(conflicts.told(testimony.finding(whole, *pages))) == told


def test_one_speakers_number_under_another_count_is_told() -> None:
    """With where it stands."""
    told = ledger(
        page("one", claim("killed", "5", group="troops", voice="ali")),
        page("two", claim("wounded", "5", group="troops", voice="ali")),
        names=RULED,
    )
    assert list(conflicts.told(told.finding("clash/killed/troops"))) == [
        "The same speaker's number stands elsewhere under another count: Wounded, 5 (Two, paragraph 2)."
    ]


@pytest.mark.parametrize(
    ("claims", "told"),
    [
        ([claim("killed", "5", group="troops", voice="kabul")],
         ["Nobody whose word counts says it but one side, in its own interest."]),
        ([claim("killed", "5", group="troops", voice="un", place="border"),
          claim("killed", "7", group="troops", voice="un", place="kabul-city")], []),
        ([claim("attacker", "islamabad", voice="kabul"), claim("attacker", "kabul", voice="army")], []),
        ([claim("weapon", "mine", voice="kabul"), claim("weapon", "drone", voice="army")],
         ["These exclude each other: a mine; a drone."]),
        ([claim("state", "open", voice="un", said="2025-11-01"),
          claim("state", "over", voice="un", said="2025-11-03")], []),
        ([claim("date", "2025-10-09", "rounds", voice="un"),
          claim("date", "2025-10-12", "rounds", voice="qatar")], []),
    ],
    ids=["one side", "counted apart", "charged", "a cause", "changed", "days of what lasted"],
)  # fmt: skip
def test_what_is_no_conflict_is_not_told_as_one(claims: list[Claim], told: list[str]) -> None:
    """Other places, charges, what has changed and the days of what lasted."""
    pages = [page(f"s{at}", made) for at, made in enumerate(claims)]
    assert list(conflicts.told(testimony.finding(*pages))) == told


@pytest.mark.parametrize(
    ("covers", "told"),
    [
        (["../2024-03-18"], ["It is told of 18 March 2024 or before."]),
        (["2025-10-09", "2025-10-09"], ["It is told of 9 October 2025."]),
        (["2025-10-09", None], []),
        ([None], []),
    ],
)
def test_the_days_that_a_count_covers_are_told(covers: list[str | None], told: list[str]) -> None:
    """Where all that count give the same."""
    pages = [
        page(f"s{at}", claim("killed", "5", group="troops", voice="un", covers=days))
        for at, days in enumerate(covers)
    ]
    assert list(conflicts.told(testimony.finding(*pages))) == told
