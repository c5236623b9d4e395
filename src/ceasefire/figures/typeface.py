"""The font of the pictures, which is shipped with the package: no font of a machine is asked.

How wide a text is decides where a chart puts it, so a picture that is measured in whatever font a
machine has is another picture on another machine. Pictures are measured and drawn in a font that
only this package has; in a page they name fonts of the same widths that readers have.
"""

from __future__ import annotations

import html
import json
import re
import struct
from functools import cache
from pathlib import Path
from typing import Any

import vl_convert

FACE = "Ceasefire Sans"
"""The family that is measured and drawn; no other font has its name."""

FONT = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif"
"""What a chart asks for and a page says: fonts of the same widths, one of which a reader has."""

FOLDER = Path(__file__).with_name("fonts")

_ASKED = re.compile(r'font-family="([^"]*)"')
_TEXT = re.compile(r"<text[^>]*>([^<]*)<")


def measured(spec: dict[str, Any]) -> dict[str, Any]:
    """Return a Vega-Lite specification that asks for our font where it asked for the pages'."""
    asked = json.dumps(spec.get("config", {})).replace(FONT, FACE)
    return {**spec, "config": {"font": FACE} | json.loads(asked)}


def shown(picture: str) -> str:
    """Return an SVG that was measured in our font and asks for the pages' fonts."""
    return picture.replace(f'font-family="{FACE}"', f'font-family="{FONT}"')


def drawn(picture: str) -> str:
    """Return an SVG whose texts ask for our font, whatever they asked for."""
    return _ASKED.sub(f'font-family="{FACE}"', picture)


def strangers(picture: str) -> list[str]:
    """Return the families that a picture asks for beside the pages' fonts."""
    return sorted(set(_ASKED.findall(picture)) - {FONT})


def lacking(picture: str) -> list[str]:
    """Return the signs of a picture that our font has not: a machine's would stand in for it."""
    return sorted({sign for sign in _words(picture) if ord(sign) not in signs()})


def _words(picture: str) -> str:
    return html.unescape("".join(_TEXT.findall(picture)))


@cache
def ready() -> None:
    """Let the converter know of our font; it keeps that until the process ends."""
    vl_convert.register_font_directory(str(FOLDER))


@cache
def signs() -> frozenset[int]:
    """Return the code points that our font has a glyph for, as its character map says (OpenType)."""
    font = (FOLDER / "CeasefireSans-Regular.ttf").read_bytes()
    (tables,) = struct.unpack_from(">H", font, 4)
    entries = (struct.unpack_from(">4s4xI4x", font, 12 + 16 * at) for at in range(tables))
    top = dict(entries)[b"cmap"]
    at = top + struct.unpack_from(">I", font, top + 8)[0]  # all its tables are one, of format 4
    count = struct.unpack_from(">H", font, at + 6)[0] // 2
    last = struct.unpack_from(f">{count}H", font, at + 14)
    first = struct.unpack_from(f">{count}H", font, at + 16 + 2 * count)
    ranges = zip(first[:-1], last[:-1], strict=True)  # the last ends the list and holds nothing
    return frozenset(sign for start, end in ranges for sign in range(start, end + 1))
