"""Fits a chart to a width: views shrink, text keeps its size, titles wrap, maps keep shape."""

from __future__ import annotations

import copy
import textwrap
from collections.abc import Callable
from typing import Any

Spec = dict[str, Any]

#: Tells how many pixels wide the picture of a specification is.
Measure = Callable[[Spec], float]

#: Font sizes in pixels.
TITLE_SIZE, SUBTITLE_SIZE, TEXT_SIZE = 16, 13, 12

#: Mean width of a character of each part of a title in pixels, on the safe side.
_TITLE_ADVANCES = {"text": 0.56 * TITLE_SIZE, "subtitle": 0.53 * SUBTITLE_SIZE}

#: Widths in pixels of the two pictures of a chart, labels and legends included.
WIDE, NARROW = 680, 330

#: Width in pixels of a view that states none, before it is scaled.
_USUAL_WIDTH = WIDE


def fit(spec: Spec, total: int, measure: Measure) -> Spec:
    """Return a copy of a specification whose picture is ``total`` pixels wide.

    Every width of a view is scaled by one factor, so that what cannot shrink (labels, legends)
    keeps its size; maps keep their shape. Titles are wrapped to the new width.

    Parameters
    ----------
    spec
        A Vega-Lite specification; it is left as it is.
    total
        Width of the whole picture in pixels, labels and legends included.
    measure
        Draws a specification, and tells how wide it became.
    """
    base = _with_widths(_with_wrapped_titles(spec, total))
    factor, growth = total / _USUAL_WIDTH, float(_USUAL_WIDTH)
    tried: list[tuple[float, float, Spec]] = []
    for _ in range(6):
        fitted = _scaled(base, factor)
        width = measure(fitted)
        if tried and factor != tried[-1][0]:
            growth = (width - tried[-1][1]) / (factor - tried[-1][0])
        tried.append((factor, width, fitted))
        if abs(width - total) <= 1 or growth < 0.1 * _USUAL_WIDTH:
            break  # it fits, or what cannot shrink sets the width
        factor = max(0.05, factor + (total - width) / growth)
    return min(tried, key=lambda one: abs(one[1] - total))[2]


def _with_wrapped_titles(spec: Spec, total: int) -> Spec:
    spec = copy.copy(spec)
    title = spec.get("title")
    if title:
        title = dict(title) if isinstance(title, dict) else {"text": title}
        for key, advance in _TITLE_ADVANCES.items():
            if key in title:
                title[key] = _wrapped(title[key], int((total - 10) / advance))
        spec["title"] = title
    return spec


def _wrapped(text: str | list[str], characters: int) -> list[str]:
    lines = [text] if isinstance(text, str) else text
    return [part for line in lines for part in textwrap.wrap(line, characters)]


def _parts(spec: Spec) -> list[tuple[str, list[Spec]]]:
    """Return the views that a view is made of, by the key that holds them."""
    return [(key, spec[key]) for key in ("hconcat", "vconcat", "concat") if key in spec]


def _with_widths(spec: Spec) -> Spec:
    """Return a copy in which every single view states its width."""
    spec = copy.copy(spec)
    for key, views in _parts(spec):
        spec[key] = [_with_widths(view) for view in views]
    if isinstance(spec.get("spec"), dict):
        spec["spec"] = _with_widths(spec["spec"])
    if ("mark" in spec or "layer" in spec) and not isinstance(
        spec.get("width"), (int, float, dict)
    ):
        inner = [v["width"] for v in spec.get("layer", []) if isinstance(v.get("width"), int)]
        spec["width"] = max(inner, default=_USUAL_WIDTH)
    return spec


def _scaled(spec: Spec, factor: float) -> Spec:
    """Return a copy with every width of a view, and the height and cut of every map, scaled."""
    spec = copy.copy(spec)
    for key, views in [*_parts(spec), *([("layer", spec["layer"])] if "layer" in spec else [])]:
        spec[key] = [_scaled(view, factor) for view in views]
    if isinstance(spec.get("spec"), dict):
        spec["spec"] = _scaled(spec["spec"], factor)
    for key in ("width", "height") if _is_map(spec) else ("width",):
        size = spec.get(key)
        if isinstance(size, (int, float)):
            spec[key] = round(size * factor, 1)
        elif isinstance(size, dict) and "step" in size:
            spec[key] = {**size, "step": size["step"] * factor}
    if "clipExtent" in spec.get("projection", {}):
        corners = spec["projection"]["clipExtent"]
        kept = [[round(side * factor, 1) for side in corner] for corner in corners]
        spec["projection"] = {**spec["projection"], "clipExtent": kept}
    return spec


def _is_map(spec: Spec) -> bool:
    return "projection" in spec or any(_is_map(view) for view in spec.get("layer", []))
