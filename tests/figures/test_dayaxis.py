"""The static axis and the open figure print days in the same forms, from the same spans on."""

from __future__ import annotations

import pytest
import vl_convert

from ceasefire.figures import dayaxis


@pytest.mark.parametrize(
    ("count", "form"),
    [
        (1, dayaxis.DAY),
        (dayaxis.DAYS, dayaxis.DAY),
        (dayaxis.DAYS + 1, dayaxis.MONTH),
        (dayaxis.MONTHS, dayaxis.MONTH),
        (dayaxis.MONTHS + 1, dayaxis.YEAR),
    ],
)
def test_form_follows_the_span(count: int, form: str) -> None:
    """Days are named up to two months, months up to two years and more, then years."""
    assert dayaxis.form(count) == form


@pytest.mark.parametrize(
    ("last", "label"),
    [("2025-11-01", "10 Oct"), ("2026-11-01", "Oct 2025"), ("2029-11-01", "2025")],
)
def test_expression_prints_as_the_form_says(last: str, label: str) -> None:
    """What a live axis prints is what the form of its span is."""
    domain = ["2025-10-01", last]
    spec = {
        "data": {"values": [{"day": "2025-10-10"}]},
        "mark": "point",
        "encoding": {
            "x": {
                "field": "day",
                "type": "temporal",
                "scale": {"domain": domain},
                "axis": {"values": ["2025-10-10T00:00:00"], "labelExpr": dayaxis.expression()},
            }
        },
    }
    assert f">{label}</text>" in vl_convert.vegalite_to_svg(spec)
