"""Long outlines lie on half a pixel, and marks keep their form."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.figures import outlines


def test_outlines_are_shortened_and_marks_are_not() -> None:
    """Points fall on half pixels, steps are said by themselves, what shrinks to a line is gone."""
    ring = "M10.123,20.2L10.22,20.3L30.4,20.1L30.6,-1.26Z"
    speck = "M5.01,5.02L5.03,5.02L5.02,5.04Z"
    line = "M5,5L6,5L5,5.1Z"
    long = ring + line + speck * 20
    circle = "M3,0A3,3,0,1,1,-3,0A3,3,0,1,1,3,0"
    picture = f'<svg><path d="{long}"/><path d="{circle}"/></svg>'
    drawn = outlines.shortened(picture)
    assert drawn == f'<svg><path d="M10 20l0 .5 20.5-.5 0-21.5Z"/><path d="{circle}"/></svg>'


def test_a_short_path_is_a_mark_whose_form_stays() -> None:
    """A diamond has corners between half pixels."""
    diamond = '<path d="M0,-4.3L4.3,0L0,4.3L-4.3,0Z"/>'
    assert outlines.shortened(diamond) == diamond


def points(path: str) -> list[tuple[float, float]]:
    """Return the points of one ring, as a reader of SVG reckons them: a start, then its steps."""
    start, steps = path.removesuffix("Z").removeprefix("M").split("l")
    numbers = [float(one) for one in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", start + " " + steps)]
    x = y = 0.0
    read = []
    for across, down in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + across, y + down
        read.append((x, y))
    return read


PIXELS = st.integers(-40_000, 90_000).map(lambda hundredths: hundredths / 100)


@given(st.lists(st.tuples(PIXELS, PIXELS), min_size=40, max_size=60, unique=True))
def test_each_point_lies_within_a_quarter_of_a_pixel(ring: list[tuple[float, float]]) -> None:
    """Read back, the steps lead to the point of the grid that is nearest to each, none said twice.

    A ring of which the grid leaves a line or a point encloses nothing, and is not drawn.
    """
    path = "M" + "L".join(f"{x:.2f},{y:.2f}" for x, y in ring) + "Z"
    drawn = outlines.shortened(f'<path d="{path + " " * 300}"/>')
    near = [(round(2 * x) / 2, round(2 * y) / 2) for x, y in ring]
    if len(set(near)) <= 2:
        assert drawn == '<path d=""/>'
        return
    read = points(drawn.removeprefix('<path d="').removesuffix('"/>'))
    assert read == [near[0], *(here for before, here in pairwise(near) if here != before)]


@pytest.mark.parametrize(
    ("picture", "shown"),
    [
        ('<g><path fill="#fff"/><path fill="#eee" d="M0,0Z"/></g>', '<g><path fill="#eee" d="M0,0Z"/></g>'),
        ('<path id="a"/><path d="M1,1Z"/>', '<path d="M1,1Z"/>'),
        ('<path d="M1,1Z"/>', '<path d="M1,1Z"/>'),
    ],
)  # fmt: skip
def test_what_lies_outside_of_a_map_is_not_drawn(picture: str, shown: str) -> None:
    """A path without an outline is no path to the checker of pages."""
    assert outlines.shortened(picture) == shown
