"""Colours are told apart, can be read, and turn on dark pages."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Sequence

import pytest

from ceasefire.figures import palette
from ceasefire.figures.palette import COLOURS

MACHADO = {
    "deuteranopia": [
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ],
    "protanopia": [
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ],
    "tritanopia": [
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ],
}

XYZ = [
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
]


def test_every_colour_is_one_variable_for_fill_and_stroke() -> None:
    """Each is drawn by its variable, which is light, or dark where the page is."""
    css = palette.palette_css()
    for name, colour in COLOURS.items():
        assert css.count(f"--cf-c-{name}: {colour.light};") == 1
        assert css.count(f"--cf-c-{name}: {colour.dark};") == 2
        for attribute in ("fill", "stroke"):
            rule = f'[{attribute}="{colour.light}"] {{ {attribute}: var(--cf-c-{name}); }}'
            assert rule in css


def test_pages_are_dark_by_a_switch_or_by_the_system_and_paper_never() -> None:
    """Without scripts nothing marks the page, and the reader's system decides."""
    light, switched, system = re.split(r"^@media ", palette.palette_css(), flags=re.MULTILINE)
    assert light.startswith(":root {")
    assert switched.startswith("screen {\nhtml[data-theme=dark], body[data-jp-theme-light=false] {")
    assert system.startswith("screen and (prefers-color-scheme: dark) {\nhtml:not([data-theme]) {")


def test_each_hue_of_a_book_is_a_colour() -> None:
    """What ``book.yaml`` may name can be drawn, with its pale form for what fills an area."""
    assert set(palette.CATEGORIES) <= set(COLOURS)
    pale = {name.removesuffix("_pale") for name in COLOURS if name.endswith("_pale")}
    assert pale == set(palette.CATEGORIES) - {"muted"}


def test_no_two_colours_look_the_same() -> None:
    assert len({c.light for c in COLOURS.values()}) == len(COLOURS)


@pytest.mark.parametrize("ground", [0, 1])
@pytest.mark.parametrize("name", [*palette.CATEGORIES, "ink"])
def test_hues_can_be_read_as_text(name: str, ground: int) -> None:
    """4.5 to 1, WCAG AA, on the light and on the dark page."""
    assert contrast(COLOURS[name][ground], COLOURS["paper"][ground]) >= 4.5


@pytest.mark.parametrize("ground", [0, 1])
@pytest.mark.parametrize("deficiency", ["deuteranopia", "protanopia", "tritanopia"])
def test_hues_stay_apart_under_colour_vision_deficiencies(deficiency: str, ground: int) -> None:
    """CIE76 difference of 15 and more, simulated after Machado et al. (2009)."""
    hues = {
        name: seen(COLOURS[name][ground], deficiency)
        for name in palette.CATEGORIES
        if name != "muted"  # it is told apart by being grey
    }
    near = {
        (one, other): round(distance(hues[one], hues[other]), 1)
        for one, other in itertools.combinations(hues, 2)
        if distance(hues[one], hues[other]) < 15
    }
    assert not near, f"{deficiency}: too near, 15 is asked for: {near}"


def linear(colour: str) -> list[float]:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def times(matrix: Sequence[Sequence[float]], vector: list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def contrast(one: str, other: str) -> float:
    low, high = sorted(times(XYZ, linear(colour))[1] for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def seen(colour: str, deficiency: str) -> list[float]:
    """Return the colour as CIELAB, as someone with the deficiency sees it."""
    rgb = [min(1.0, max(0.0, part)) for part in times(MACHADO[deficiency], linear(colour))]
    white = (0.95047, 1.0, 1.08883)
    parts = [p / w for p, w in zip(times(XYZ, rgb), white, strict=True)]
    x, y, z = (p ** (1 / 3) if p > 0.008856 else 7.787 * p + 16 / 116 for p in parts)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


def distance(one: list[float], other: list[float]) -> float:
    return math.dist(one, other)
