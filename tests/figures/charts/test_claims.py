"""The claims of a finding stand side by side as intervals, over an axis that holds all of them."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from bs4 import BeautifulSoup
from builders import claim, ledger, source
from hypothesis import given
from hypothesis import strategies as st

from ceasefire import Ledger
from ceasefire.errors import UnknownName
from ceasefire.figures import charts, rendering
from ceasefire.figures.charts.claims import abbreviated, claims_table

KILLED, DATE = "clash/killed/all", "clash/date"


def killed(*values: str) -> Ledger:
    """Return a ledger in which each of some sources gives a number of those killed."""
    return ledger(
        *(source(f"s{at}", claim("killed", value, group="all")) for at, value in enumerate(values))
    )


def dated(*days: str) -> Ledger:
    """Return a ledger in which each of some sources gives a day of the clash."""
    return ledger(*(source(f"s{at}", claim("date", day)) for at, day in enumerate(days)))


@pytest.mark.parametrize(
    ("values", "drawn"),
    [
        # of each row: from, to, whether its start is open, and its end; the axis runs a tenth further
        (["10", "20"], [(10, 10, False, False), (20, 20, False, False)]),
        (["10", ">=20"], [(10, 10, False, False), (20, 22, False, True)]),
        (["10", "5..20"], [(10, 10, False, False), (5, 20, False, False)]),
        (["10", "<=20"], [(10, 10, False, False), (0, 20, False, False)]),
        (["10", "10..90"], [(10, 10, False, False), (10, 11, False, True)]),
    ],
)
def test_each_answer_is_drawn_between_its_ends(
    values: list[str], drawn: list[tuple[int, int, bool, bool]]
) -> None:
    """What has no end runs to that of the axis, and so does what ends four times past all others."""
    frame = claims_table(killed(*values), KILLED)
    ends = frame[["from", "to", "openStart", "openEnd"]].itertuples(index=False, name=None)
    assert list(ends) == drawn


@given(st.lists(st.integers(1, 5000), min_size=1, max_size=6, unique=True))
def test_the_axis_of_counts_holds_every_exact_one(numbers: list[int]) -> None:
    """None of them is cut, and none has an arrow."""
    frame = claims_table(killed(*map(str, numbers)), KILLED)
    assert sorted(frame["from"]) == sorted(frame["to"]) == sorted(numbers)
    assert not frame["openEnd"].any()


@pytest.mark.parametrize(
    ("values", "end"), [(["0"], 1), (["10", "20"], 22), (["10", "<=300", ">=40"], 44)]
)
def test_the_axis_of_counts_ends_a_tenth_past_the_highest(values: list[str], end: int) -> None:
    """It starts at 0; what ends more than four times past all that is stated is not waited for."""
    scale = charts.claims(killed(*values), KILLED).to_dict()["layer"][0]["encoding"]["x"]["scale"]
    assert scale == {"domain": [0, end], "nice": False}


@pytest.mark.parametrize(
    ("days", "drawn"),
    [
        (
            ["2025-10-09", "2025-10-10/2025-10-12"],
            [
                ("2025-10-09", "2025-10-10", False, False),
                ("2025-10-10", "2025-10-13", False, False),
            ],
        ),
        (
            ["2025-10-09", "../2025-10-08"],
            [("2025-10-09", "2025-10-10", False, False), ("2025-10-07", "2025-10-09", True, False)],
        ),
        (
            ["2025-10-09", "2025-10-08/.."],
            [("2025-10-09", "2025-10-10", False, False), ("2025-10-08", "2025-10-11", False, True)],
        ),
    ],
)
def test_a_day_is_drawn_to_its_end(
    days: list[str], drawn: list[tuple[str, str, bool, bool]]
) -> None:
    """The axis begins a day before all that is stated, and ends a day after."""
    frame = claims_table(dated(*days), DATE)
    ends = frame[["from", "to", "openStart", "openEnd"]].itertuples(index=False, name=None)
    assert list(ends) == [(pd.Timestamp(a), pd.Timestamp(b), *rest) for a, b, *rest in drawn]


def test_one_answer_of_one_speaker_is_one_row() -> None:
    """With all places where it stands, and the claims behind it; another speaker has his own."""
    told = ledger(
        source("one", claim("killed", "5", group="all", voice="army")),
        source("two", claim("killed", "5", group="all", voice="army")),
        source("three", claim("killed", "5", group="all", voice="kabul")),
    )
    rows = claims_table(told, KILLED).to_dict("records")
    assert [(row["row"], row["voice"], row["side"], row["backing"]) for row in rows] == [
        (0, "The army", "Islamabad", "one.p2.1 two.p2.1"),
        (1, "Kabul", "Kabul", "three.p2.1"),
    ]
    assert rows[0]["where"] == "one 2; two 2"
    assert rows[0]["label"] == "5 (The army)"
    assert {row["weight"] for row in rows} == {"counts"}


def test_an_answer_that_is_set_aside_says_so() -> None:
    """In its row and in its label."""
    told = ledger(
        source("one", claim("killed", "5", group="all", voice="un")),
        source("two", claim("killed", "9", group="all", voice="un", misreports="a slip")),
    )
    rows = claims_table(told, KILLED).to_dict("records")
    assert [(row["weight"], row["label"]) for row in rows] == [
        ("counts", "5 (United Nations)"),
        ("misreported", "9 (United Nations; misreported)"),
    ]
    assert {row["standing"] for row in rows} == {"neutral observer"}
    spec: dict[str, Any] = charts.claims(told, KILLED).to_dict()
    assert spec["title"]["text"] == "One answer, one set aside: one voice"
    assert "hollow is set aside" in str(spec["title"]["subtitle"])
    drawn = [layer["encoding"].get("fillOpacity") for layer in spec["layer"][:2]]
    assert [one["condition"]["test"] for one in drawn] == ["datum.weight == 'counts'"] * 2


def test_an_answer_that_is_set_aside_stands_below_those_that_count() -> None:
    """In whatever order its source comes."""
    told = ledger(
        source("one", claim("killed", "9", group="all", voice="un", misreports="a slip")),
        source("two", claim("killed", "5", group="all", voice="un")),
    )
    assert list(claims_table(told, KILLED)["weight"]) == ["counts", "misreported"]
    assert "hollow" not in str(charts.claims(killed("10"), KILLED).to_dict()["title"]["subtitle"])


def test_points_and_arrows_stand_where_a_claim_asks_for_them() -> None:
    """A point for one number, an arrow to the right or to the left for what has no end there."""
    spec: dict[str, Any] = charts.claims(killed("10", ">=20"), KILLED).to_dict()
    told = [
        (
            layer["transform"][0]["filter"],
            layer["mark"].get("text"),
            layer["encoding"]["x"]["field"],
        )
        for layer in spec["layer"]
        if "transform" in layer
    ]
    assert told == [
        ("datum.from === datum.to", None, "from"),
        ("datum.openEnd", "▸", "to"),
        ("datum.openStart", "◂", "from"),
    ]
    assert spec["usermeta"]["ceasefire"]["name"] == "claims-clash-killed-all"
    assert spec["title"]["text"] == "Two answers: disputed"


def test_dates_stand_on_an_axis_of_time() -> None:
    spec = charts.claims(dated("2025-10-09", "2025-10-12"), DATE).to_dict()
    x = spec["layer"][0]["encoding"]["x"]
    assert x["type"] == "temporal"
    assert x["scale"]["domain"] == ["2025-10-09T00:00:00", "2025-10-13T00:00:00"]
    assert x["axis"]["format"] == "%-d %b"


def test_what_has_no_interval_is_not_drawn() -> None:
    """A place has none; what nobody knows is refused."""
    told = ledger(source("one", claim("place", "border")))
    assert claims_table(told, "clash/place/border").empty
    assert charts.claims(told, "clash/place/border").to_dict()["title"]["text"] == "Nothing to show"
    with pytest.raises(UnknownName):
        claims_table(told, "clash/plaice")


def test_intervals_are_drawn_side_by_side() -> None:
    """A chart for numbers and dates with two claims, none for what has no order."""
    rendering.enable()
    told = ledger(
        source(
            "one",
            claim("killed", "23", group="soldiers", voice="army"),
            claim("date", "2025-10-09"),
        ),
        source(
            "two",
            claim("killed", "58", group="soldiers"),
            claim("killed", ">=50", group="soldiers"),
            claim("date", "../2025-10-10"),
            claim("attacker", "kabul", voice="army"),
            claim("attacker", "islamabad", voice="spokesman"),
        ),
    )
    drawn = [f.id for f in told.all_findings if charts.has_span(f)]
    assert drawn == ["clash/date", "clash/killed/soldiers"]
    for key in drawn:
        assert "<svg" in rendering.figure_html(charts.claims(told, key).to_dict())
    frame = claims_table(told, "clash/date")
    assert list(frame["openStart"]) == [False, True]
    assert frame["from"].min() < frame["to"].max()
    assert list(claims_table(told, "clash/killed/soldiers")["openEnd"]) == [False, False, True]
    assert claims_table(told, "clash/attacker").empty
    assert "nothing" in charts.claims(told, "clash/attacker").to_dict()["title"]["text"].lower()


@pytest.mark.parametrize(("value", "marks"), [("23", 1), ("23..40", 0)])
def test_a_single_number_is_seen(value: str, marks: int) -> None:
    """An interval without a width is a dot, not a bar of no length."""
    rendering.enable()
    two = ledger(
        source("one", claim("killed", value, group="soldiers")),
        source("two", claim("killed", "50..60", group="soldiers")),
    )
    chart = charts.claims(two, "clash/killed/soldiers").to_dict()
    assert _drawn_dots(rendering.figure_html(chart)) == marks


def _drawn_dots(figure: str) -> int:
    """Count the points of the first picture that take up room."""
    svg = BeautifulSoup(figure, "html.parser").find("svg")
    assert svg is not None
    return len(svg.select("g.mark-symbol path[d]:not([d=''])"))


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Institute for Long Names (ILN)", "ILN"),
        ("The army", "The army"),
        ("Morning News (City edition)", "Morning News (City edition)"),
        (
            "Institute for Long Names (ILN) via The Day",
            "Institute for Long Names (ILN) via The Day",
        ),
        ("(ILN)", "(ILN)"),
    ],
)
def test_a_long_name_has_its_letters_beside_a_mark(name: str, label: str) -> None:
    """A label has to have room on a phone; the table has the name."""
    assert abbreviated(name) == label
