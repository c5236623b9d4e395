"""What the sides are called stands in one place."""

from __future__ import annotations

import pytest

from ceasefire.errors import UnknownName
from ceasefire.figures.charts import layout
from ceasefire.records import sides


def test_parties_are_the_sides_that_charts_name() -> None:
    """Between the parties are the talks; an armed group has no name of its own in charts."""
    assert [party.name for party in sides.PARTIES.values()] == ["Kabul", "Islamabad"]
    assert sides.called("afghanistan").whose == "Kabul's"
    assert sides.called("armed-groups").all == "Armed groups"


def test_unknown_side_is_refused_with_the_nearest() -> None:
    """A side that there is not is no side without a name."""
    with pytest.raises(UnknownName, match=r"no side 'pakistn'. nearest: pakistan"):
        sides.called("pakistn")


def test_each_side_is_told_apart_by_hue_shape_and_sign() -> None:
    """No two that are drawn have a hue, a shape or a sign in common."""
    drawn = list(layout.SIDES.values())
    for part in ("hue", "shape", "sign", "called"):
        assert len({getattr(one, part) for one in drawn}) == len(drawn)
