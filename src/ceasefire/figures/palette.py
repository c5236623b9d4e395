"""The colours of every chart, each with its twin for dark pages.

Charts are printed once, as static SVG in light colours. A style sheet recolours them, and live
charts too, with attribute selectors, so a chart may use only the colours that are named here.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple, get_args

from ceasefire.records.drawn import Hue


class Colour(NamedTuple):
    """One colour on a light page and its twin on a dark one, both as ``#rrggbb``."""

    light: str
    dark: str


#: The four hues differ in lightness too, and stay apart under the common colour-vision
#: deficiencies; a chart still says by shape or label whatever it says by hue.
COLOURS = MappingProxyType(
    {
        "ink": Colour("#1d2733", "#e8eaed"),
        "muted": Colour("#56616f", "#aab4c0"),
        "line": Colour("#8b95a1", "#77828e"),
        "grid": Colour("#dde2e8", "#353c45"),
        "paper": Colour("#ffffff", "#121212"),
        "land": Colour("#ece8df", "#2a2d31"),
        "blue": Colour("#2a5fb0", "#6ea8ff"),
        "orange": Colour("#b85c00", "#ffa94d"),
        "teal": Colour("#0f8270", "#7fe3c4"),
        "plum": Colour("#6d1650", "#c865b8"),
        "blue_pale": Colour("#c9d9ef", "#24405f"),
        "orange_pale": Colour("#f5d9b8", "#5c3c14"),
        "teal_pale": Colour("#bfe3dc", "#17493f"),
        "plum_pale": Colour("#e6cbdc", "#522446"),
    }
)

#: Name to light hex: what chart functions use.
PALETTE = MappingProxyType({name: colour.light for name, colour in COLOURS.items()})

#: The hues of categories, in the order in which they are given out: those that ``book.yaml`` may name.
CATEGORIES: tuple[Hue, ...] = get_args(Hue)

#: Pages that a switch has turned dark: the book marks ``html``, JupyterLab marks ``body``.
_DARK_PAGES = ("html[data-theme=dark]", "body[data-jp-theme-light=false]")

#: A page that no script has marked follows the reader's system.
_UNMARKED_PAGES = "html:not([data-theme])"


def palette_css() -> str:
    """Return the style sheet that gives charts their colours on light pages, dark pages and paper.

    Returns
    -------
    str
        A variable a colour (``--cf-c-blue``), set for light and for dark pages, and a rule a colour
        and SVG attribute that uses it. What is dark is so on screens only: paper is always light.
    """
    return "\n".join(
        [
            _variables(":root", 0),
            "@media screen {",
            _variables(", ".join(_DARK_PAGES), 1),
            "}",
            "@media screen and (prefers-color-scheme: dark) {",
            _variables(_UNMARKED_PAGES, 1),
            "}",
            *(_rule(name, attribute) for name in COLOURS for attribute in ("fill", "stroke")),
            "",
        ]
    )


def _variables(selector: str, ground: int) -> str:
    values = " ".join(f"--cf-c-{name}: {colour[ground]};" for name, colour in COLOURS.items())
    return f"{selector} {{ {values} }}"


def _rule(name: str, attribute: str) -> str:
    colour = COLOURS[name].light
    return f'.cf-chart svg [{attribute}="{colour}"] {{ {attribute}: var(--cf-c-{name}); }}'
