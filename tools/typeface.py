"""Cuts the font of the pictures out of Liberation Sans 2.1.5, and writes it to src/ceasefire/figures/fonts.

Run it with the folder of Liberation's files, and with fontTools (tools/typeface-requirements.txt)::

    python tools/typeface.py /usr/share/fonts/truetype/liberation2

The same files give the same bytes. The licence keeps the name Liberation for the whole font, so
what is cut has a name of its own, which is also why no font of a machine can take its place.
"""

import sys
from pathlib import Path

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[1] / "src" / "ceasefire" / "figures" / "fonts"
FAMILY = "Ceasefire Sans"
STYLES = ("Regular", "Bold", "Italic")

#: Latin of all languages, punctuation, currencies, letterlike signs, arrows, mathematics, shapes.
RANGES = (
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x02B0, 0x02DD), (0x0300, 0x036F), (0x1E00, 0x1EFF),
    (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x22FF), (0x25A0, 0x26FF),
)  # fmt: skip

#: Arrow heads that charts draw and Liberation lacks, by their corners in units of the font.
HEADS = {
    0x25B8: ((6, 22), (6, 1042), (1022, 532)),
    0x25C2: ((1022, 22), (6, 532), (1022, 1042)),
}
HEAD_ADVANCE = 1028


def main() -> None:
    """Write each style, and say how large it became."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for style in STYLES:
        font = cut(Path(sys.argv[1]) / f"LiberationSans-{style}.ttf", style)
        target = FONTS / f"CeasefireSans-{style}.ttf"
        font.save(target, reorderTables=True)
        print(
            f"{target.name}: {target.stat().st_size / 1000:.0f} kB, {len(font.getBestCmap())} signs"
        )


def cut(source: Path, style: str) -> TTFont:
    """Return the part of a font that pictures use, with the arrow heads, under its own name."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options(
        hinting=False, layout_features=["*"], notdef_outline=True, name_IDs=[0, 5, 13, 14]
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[sign for first, last in RANGES for sign in range(first, last + 1)])
    subsetter.subset(font)
    for sign, corners in HEADS.items():
        add_head(font, sign, corners)
    names = {1: FAMILY, 2: style, 3: f"{FAMILY} {style}", 4: f"{FAMILY} {style}"}
    names |= {
        6: f"CeasefireSans-{style}",
        10: "Cut from Liberation Sans, with two arrow heads added",
    }
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    return font


def add_head(font: TTFont, sign: int, corners: tuple[tuple[int, int], ...]) -> None:
    """Add a triangle as the glyph of a sign."""
    pen = TTGlyphPen(None)
    pen.moveTo(corners[0])
    for corner in corners[1:]:
        pen.lineTo(corner)
    pen.closePath()
    name = f"uni{sign:04X}"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = pen.glyph()
    font["hmtx"][name] = (HEAD_ADVANCE, min(x for x, _ in corners))
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[sign] = name


if __name__ == "__main__":
    main()
