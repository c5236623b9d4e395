"""Outlines of countries in a picture, said in fewer digits where no eye sees the difference."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

Point = tuple[int, int]

#: Grid in pixels that outlines are drawn on. Neighbours keep one line: each of its points falls on
#: the same place for both.
STEP = 0.5

#: Shorter paths are marks, whose form a grid would spoil.
_LONG = 300

_OUTLINE = re.compile(rf'(?<= d=")[MLZ\d.,\s-]{{{_LONG},}}(?=")')

#: What lies wholly outside the view of a map: a path without an outline, which no page may have.
_OUTSIDE = re.compile(r'<path(?![^>]* d=")[^>]*/>')


def shortened(picture: str) -> str:
    """Return an SVG whose long outlines lie on a grid of half a pixel, each step said by itself.

    Only paths of straight lines are changed; curves, and so all marks but polygons, stay. What has no
    outline goes.
    """
    seen = _OUTSIDE.sub("", picture)
    return _OUTLINE.sub(lambda outline: "".join(map(_ring, _rings(outline[0]))), seen)


def _rings(path: str) -> Iterator[list[Point]]:
    """Yield the rings of a path on the grid, without those that shrink to a line."""
    for ring in path.split("M")[1:]:
        numbers = [round(float(number) / STEP) for number in re.findall(r"-?[\d.]+", ring)]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        kept = [point for at, point in enumerate(points) if at == 0 or point != points[at - 1]]
        if len(set(kept)) > 2:
            yield kept


def _ring(points: list[Point]) -> str:
    steps = [
        _said(x - before_x) + _said(y - before_y)
        for (before_x, before_y), (x, y) in pairwise(points)
    ]
    start = (_said(points[0][0]) + _said(points[0][1])).strip()
    return f"M{start}l{''.join(steps).strip()}Z"


def _said(steps: int) -> str:
    """Return a number of pixels in as few characters as a path allows, with what parts it."""
    text = (
        f"{steps * STEP:g}".replace("0.", ".", 1) if abs(steps) < 1 / STEP else f"{steps * STEP:g}"
    )
    return text if text.startswith("-") else f" {text}"
