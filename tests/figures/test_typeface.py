"""Pictures are measured and drawn in the font that is shipped, whatever a machine has."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import altair as alt
import elsewhere
import pytest

from ceasefire.errors import CeasefireError
from ceasefire.figures import rendering, typeface
from ceasefire.figures.pngs import png
from ceasefire.figures.typeface import FACE, FONT

#: Draws the specification that it is given, and says what came of it. The last picture goes past
#: our font, and shows that another one is there to be had.
DRAWING = """
import hashlib, json, sys, vl_convert
from ceasefire.figures import rendering
from ceasefire.figures.pngs import png
wide = rendering.svg(json.load(sys.stdin), "wide")
pictures = wide.encode(), png(wide, 1), vl_convert.svg_to_png(wide, scale=1)
print(json.dumps([hashlib.sha256(picture).hexdigest() for picture in pictures]))
"""
SIGN_BY_SIGN = """
import hashlib, sys
from ceasefire.figures.pngs import png
for sign in sys.argv[1]:
    text = f'<text y="15" font-family="any">{sign}</text>'
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">{text}</svg>'
    print(hashlib.sha256(png(picture, 1)).hexdigest())
"""
SIGNS = "▸ ◂ □ ● ■ ▲ ♦ ≠ ≥ – “ ” § → · ó á ệ ü ğ …"


def chart(label: str = "Kabul", **mark: Any) -> dict[str, Any]:
    """Return a chart whose width depends on that of its label."""
    rows = alt.InlineData(values=[{"voice": label, "low": 9}])
    bars = alt.Chart(rows).mark_bar()
    text = alt.Chart(rows).mark_text(text="▸", **mark)
    with alt.theme.enable("default"):
        made = (bars + text).encode(x="low:Q", y="voice:N").properties(title=f"By {label}")
        made.usermeta = {"ceasefire": {"name": "tolls", "alt": "Nine."}}
        return dict(made.to_dict()) | {"config": rendering.theme()["config"]}


def drawn(spec: dict[str, Any], **environment: str) -> list[str]:
    """Return the hashes of a chart's pictures, drawn by a process of its own."""
    told = subprocess.run(
        [sys.executable, "-c", DRAWING],
        input=json.dumps(spec),
        env=os.environ | environment,
        capture_output=True,
        check=True,
        text=True,
    )
    return list(json.loads(told.stdout))


def test_a_font_of_the_machine_changes_no_picture(tmp_path: Path) -> None:
    """One that is called as pages ask for it is measured in nothing and drawn in nothing."""
    spec = chart("Spokesmen of the Islamic Emirate")
    here = drawn(spec)
    there = drawn(spec, **elsewhere.environment(tmp_path / "home"))
    assert here[2] != there[2], "the other font is not found, so this test tells nothing"
    assert here[:2] == there[:2]
    wide = rendering.svg(spec, "wide")
    assert [hashlib.sha256(part).hexdigest() for part in (wide.encode(), png(wide, 1))] == here[:2]


def test_pages_name_fonts_that_readers_have() -> None:
    """Nobody has ours; those that a page asks for have its widths."""
    picture = rendering.svg(chart(), "wide")
    assert f'font-family="{FONT}"' in picture
    assert FACE not in picture
    assert FACE not in json.dumps(chart())


def test_the_font_has_what_charts_write() -> None:
    """Latin of any language, and the signs of our keys and arrows; of others it knows that it has not."""
    assert {ord(sign) for sign in SIGNS} < typeface.signs()
    assert set(range(0x20, 0x7F)) < typeface.signs()
    assert not {0x0627, 0x4E2D, 0x1F600, 0xFFFF} & typeface.signs()


def test_the_arrow_heads_have_a_form(tmp_path: Path) -> None:
    """They are no signs of Liberation; without another font to stand in, ours draws them."""
    setting = f"<fontconfig><dir>{tmp_path}</dir></fontconfig>"
    (tmp_path / "fonts.conf").write_text(setting, encoding="utf-8")
    told = subprocess.run(
        [sys.executable, "-c", SIGN_BY_SIGN, " ▸◂سص"],
        env=os.environ | {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf")},
        capture_output=True,
        check=True,
        text=True,
    )
    blank, right, left, *strange = told.stdout.split()
    assert len(set(strange)) == 1, "other fonts are not shut out, so this test tells nothing"
    assert len({blank, right, left, strange[0]}) == 4


def test_a_sign_that_only_a_machine_has_is_refused() -> None:
    """It would be measured and drawn in the font of one machine, and not of the next."""
    with pytest.raises(
        CeasefireError, match=r"chart 'tolls': the pictures' font lacks 'خ' \(U\+062E\), 'س'"
    ):
        rendering.svg(chart("سخن"), "wide")


def test_a_font_that_only_a_machine_has_is_refused() -> None:
    with pytest.raises(CeasefireError, match="fonts that only some machines have: Comic Sans"):
        rendering.svg(chart(font="Comic Sans"), "wide")


def test_a_chart_without_the_theme_is_measured_in_our_font() -> None:
    """Vega's own choice, which is what a machine calls sans-serif, is never asked for."""
    bare = {key: value for key, value in chart().items() if key != "config"}
    assert typeface.measured(bare)["config"] == {"font": FACE}
    assert "config" not in bare


def test_a_picture_asks_for_our_font_when_it_is_drawn() -> None:
    assert (
        typeface.drawn('<text font-family="Arial, X">a</text>')
        == f'<text font-family="{FACE}">a</text>'
    )
