"""Tolls are drawn with the bounds that each voice gives them."""

from __future__ import annotations

import re
from dataclasses import replace

import printed
import pytest
from builders import GROUPS, NAMES, claim, ledger, source
from builders import ledger as made

from ceasefire import Ledger
from ceasefire.figures import charts
from ceasefire.figures.charts.tolls import tolls_table
from ceasefire.records.aspects import Group
from ceasefire.records.claims import Claim


def test_every_count_is_drawn_with_its_bounds(ledger: Ledger) -> None:
    """Each claim of people killed is in one row, which starts where the claim does."""
    said = {s.id: s for s in ledger.statements if s.claim.aspect == "killed"}
    frame = tolls_table(ledger, "killed")
    drawn = [key for row in frame["claims"] for key in row.split(", ")]
    assert sorted(drawn) == sorted(said)
    for row in frame.to_dict("records"):
        numbers = said[row["claims"].split(", ")[0]].numbers
        assert numbers is not None
        assert row["low"] == numbers.low
        assert row["open"] == (numbers.high is None or numbers.high > row["limit"])
        assert row["shown"] == (row["limit"] if row["open"] else numbers.high)


def test_tolls_tell_open_from_exact() -> None:
    """A bound without an upper end is open to the end of the axis; an exact count is a point."""
    told = ledger(
        source(
            "one", claim("killed", "50", group="all"), claim("killed", ">=5", group="civilians")
        ),
        source(
            "two",
            claim("killed", "50", group="all"),
            claim("killed", "50", group="all", voice="un"),
        ),
    )
    exact, counted, bound = tolls_table(told, "killed").to_dict("records")[::1]
    assert sorted([exact["label"], counted["label"], bound["label"]]) == [
        "The clash, all: 50 (2 outlets)",
        "The clash, all: 50 (United Nations)",
        "The clash, civilians: at least 5 (one outlet)",
    ]
    by_open = {row["label"]: (row["low"], row["open"]) for row in (exact, counted, bound)}
    assert by_open["The clash, civilians: at least 5 (one outlet)"] == (5, True)
    assert by_open["The clash, all: 50 (2 outlets)"] == (50, False)
    spec = charts.tolls(told).to_dict()
    assert re.match(r"Counts of the killed: 1 of 3 open", spec["title"]["text"])
    filters = [s["filter"] for layer in spec["layer"] for s in layer.get("transform", [])]
    assert {"datum.open", "!datum.open"} <= set(filters)


def test_tolls_say_that_each_side_counts_more_for_the_other() -> None:
    """Where that is so of each group, it is the message."""
    fighters = Group.model_validate(
        {"label": "Afghan fighters", "short": "fighters", "side": "afghanistan", "armed": True}
    )
    names = replace(NAMES, groups=GROUPS | {"fighters": fighters})
    fighting = (
        claim("killed", "23", group="soldiers", voice="army"),
        claim("killed", "58", group="soldiers", voice="kabul"),
        claim("killed", "9", group="fighters", voice="kabul"),
    )

    def title(*more: Claim) -> str:
        told = ledger(source("one", *fighting, *more), names=names)
        return str(charts.tolls(told).to_dict()["title"]["text"])

    message = "Each side counts more killed for the other than the other owns"
    high, low = (claim("killed", n, group="fighters", voice="army") for n in (">200", "8"))
    assert title(high) == message
    assert title(low) != message
    assert title() != message
    # of its own civilians a party speaks in its interest too
    own = claim("killed", "7", group="civilians", voice="kabul")
    assert title(high, own) == message
    assert title(own) != message
    # what is set aside is no message
    aside = high.model_copy(update={"misreports": "a slip"})
    assert title(aside, low) != message


def test_a_count_of_no_group_is_drawn(ledger: Ledger) -> None:
    """Trucks are of nobody; the label leaves the group out."""
    told = made(source("one", claim("killed", "5"), claim("killed", "7", group="all")))
    assert list(tolls_table(told)["label"]) == [
        "The clash: 5 (one outlet)",
        "The clash, all: 7 (one outlet)",
    ]
    for aspect, entry in ledger.names.aspects.items():
        if entry.counts == "groups":
            told_of = [f for f in ledger.all_findings if f.aspect == aspect]
            assert bool(len(tolls_table(ledger, aspect))) == bool(told_of)


def test_a_count_that_is_set_aside_says_so() -> None:
    """In its row, its label and the table; it is not the highest."""
    told = made(
        source("one", claim("killed", "50", group="all", voice="un")),
        source("two", claim("killed", "90", group="all", voice="un", misreports="a slip")),
    )
    assert list(tolls_table(told)["weight"]) == ["counts", "misreported"]
    assert "(misreported)" in tolls_table(told)["label"][1]
    meta = charts.tolls(told).to_dict()["usermeta"]["ceasefire"]
    assert meta["columns"]["weight"] == "Counts"
    assert "the highest that counts: The clash, all: 50" in meta["alt"]


def test_tolls_of_one_event() -> None:
    """Only its counts are drawn."""
    told = ledger(
        source("one", claim("killed", "5", group="all"),
               claim("killed", "7", group="all", event="truce")),
    )  # fmt: skip
    assert list(tolls_table(told, "killed", "truce")["value"]) == ["7"]
    assert len(tolls_table(told)) == 2


@pytest.mark.parametrize(
    ("values", "limit", "open_rows"),
    [
        (["10"], 10, []),
        (["100", "150"], 158, []),
        (["100", "100..200"], 210, []),
        (["100", "100..201"], 105, [printed.numbers(100, 201)]),
        (["100", ">=40"], 105, ["at least 40"]),
        (["100", "<=90"], 105, []),
    ],
)
def test_the_axis_holds_what_ends_within_twice_the_highest_start(
    values: list[str], limit: int, open_rows: list[str]
) -> None:
    """And a twentieth more; what ends later, or nowhere, is open to its end."""
    told = ledger(
        *(source(f"s{at}", claim("killed", value, group="all")) for at, value in enumerate(values))
    )
    frame = tolls_table(told)
    assert set(frame["limit"]) == {limit}
    assert [row["value"] for row in frame.to_dict("records") if row["open"]] == open_rows
    assert all(row["shown"] == limit for row in frame.to_dict("records") if row["open"])
    assert (frame["low"] <= frame["shown"]).all()


def test_open_counts_are_dashed_and_have_an_arrow() -> None:
    """The others are bars; all of them start with the shape of their side."""
    told = ledger(source("one", claim("killed", "23", group="soldiers", voice="army"),
                         claim("killed", ">=58", group="soldiers", voice="kabul")))  # fmt: skip
    bars, dashed, points, arrows, _ = charts.tolls(told).to_dict()["layer"]
    assert [layer.get("transform", [{}])[0].get("filter") for layer in (bars, dashed, points, arrows)] == [
        "!datum.open", "datum.open", None, "datum.open",
    ]  # fmt: skip
    assert (bars["mark"]["type"], dashed["mark"]["type"]) == ("bar", "rule")
    assert dashed["mark"]["strokeDash"] == [5, 4]
    assert (arrows["mark"]["text"], arrows["encoding"]["x"]["field"]) == ("▸", "shown")
    assert points["encoding"]["shape"]["scale"]["domain"] == ["Kabul", "Islamabad"]
