"""The dead of an event under four rules, and what each leaves out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import NAMES, claim, ledger, source

from ceasefire import Ledger
from ceasefire.figures import tables

HEADINGS = (
    "As of",
    "Whose dead",
    "Our rule",
    "UCDP’s rule",
    "ACLED’s rule",
    "Iraq Body Count’s rule",
)


def told() -> Ledger:
    """Soldiers of whom both sides tell, the second two weeks after the first."""
    return ledger(
        source(
            "one", claim("killed", "58", group="soldiers", voice="kabul"), published="2025-10-20"
        ),
        source(
            "two", claim("killed", "23", group="soldiers", voice="army"), published="2025-11-03"
        ),
        source("three", claim("killed", "dozens", group="soldiers")),
    )


def test_a_row_for_each_group() -> None:
    """With the four rules side by side, and every claim behind it."""
    table = tables.tolls(told(), "clash")
    assert table.columns == HEADINGS
    (row,) = table.rows
    assert row[:2] == ("8 November 2025", "Pakistani soldiers")
    assert row[3:] == ("23 (23 to 58)", "12", "counts civilians alone")
    assert {"one.p2.1", "two.p2.1", "three.p2.1"} == set(table.backing[0].split())


@pytest.mark.parametrize(
    ("days", "earlier"),
    [
        ((), False),
        (("2025-10-20", "2025-11-03"), True),
        (("2025-11-03", "2025-10-20"), True),
        (("2025-10-19",), False),  # nothing had been published
        (("2025-12-01", "2025-11-08"), False),  # the ledger does not reach it, or is of it
    ],
)
def test_as_it_became_known(days: tuple[str, ...], earlier: bool) -> None:
    """Rows for each day that is asked for, in their order, before those of the ledger itself."""
    table = tables.tolls(told(), "clash", *days)
    by_day = {row[0]: row[3] for row in table.rows}
    full = {"20 October 2025": "0 (0 to 58)", "3 November 2025": "23 (23 to 58)"} if earlier else {}
    assert by_day == full | {"8 November 2025": "23 (23 to 58)"}
    assert list(by_day) == [*full, "8 November 2025"]
    assert [len(behind.split()) for behind in table.backing] == [1, 2, 3][-len(by_day) :]


def test_those_of_no_group() -> None:
    """A row of their own, where there are any, so that the rows add up."""
    counts = [
        claim("killed", value, group=group, voice="un")
        for group, value in (("all", "9"), ("soldiers", "5"))
    ]
    groups = {
        key: group.model_copy(update={"part_of": None if key == "all" else "all"})
        for key, group in NAMES.groups.items()
    }
    table = tables.tolls(
        ledger(source("one", *counts), names=replace(NAMES, groups=groups)), "clash"
    )
    assert [row[1] for row in table.rows] == [
        "All victims",
        "Pakistani soldiers",
        "Told of no group",
    ]
    assert [row[3] for row in table.rows] == ["9", "5", "4"]
    assert table.rows[-1][2:] == (
        "nothing stated",
        "4",
        "gives one figure for all",
        "counts civilians alone",
    )
    assert "add up to all victims" in table.note


def test_what_each_rule_leaves_out() -> None:
    """Each reason once for a rule, with the figures and who gives them."""
    rows = tables.tolls_left_out(told(), "clash").rows
    by_rule = {(rule, why): figures for rule, why, figures in rows}
    words = by_rule["UCDP’s rule", "The codebook gives counting words no number"]
    assert words == "1 figure: dozens by Three (The clash, Pakistani soldiers)"
    assert by_rule["Iraq Body Count’s rule", "They bear arms"].startswith("3 figures: ")
    assert {rule for rule, _ in by_rule} == {
        "Our rule",
        "UCDP’s rule",
        "ACLED’s rule",
        "Iraq Body Count’s rule",
    }
