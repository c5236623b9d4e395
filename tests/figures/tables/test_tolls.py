"""The dead of an event under four rules, and what each leaves out."""

from __future__ import annotations

from builders import claim, ledger, source

from ceasefire import Ledger
from ceasefire.figures import tables


def told() -> Ledger:
    """Soldiers of whom both sides tell."""
    return ledger(
        source("one", claim("killed", "58", group="soldiers", voice="kabul")),
        source("two", claim("killed", "23", group="soldiers", voice="army")),
        source("three", claim("killed", "dozens", group="soldiers")),
    )


def test_a_row_for_each_group() -> None:
    """With the four rules side by side, and every claim behind it."""
    table = tables.tolls(told(), "clash")
    assert table.columns == (
        "Whose dead",
        "Our rule",
        "UCDP’s rule",
        "ACLED’s rule",
        "Iraq Body Count’s rule",
    )
    (row,) = table.rows
    assert row[0] == "Pakistani soldiers"
    assert row[2:] == ("23 (23 to 58)", "12", "counts civilians alone")
    assert {"one.p2.1", "two.p2.1", "three.p2.1"} == set(table.backing[0].split())


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
