"""Claims that span numbers or days are drawn, and each of them is seen."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from builders import claim, ledger, source

from ceasefire.figures import charts, rendering
from ceasefire.figures.charts.claims import claims_table


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
