"""Charts become static figures that need neither scripts nor network."""

from __future__ import annotations

import copy
import csv
import io
import itertools
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import altair as alt
import nbformat
import pytest
from bs4 import BeautifulSoup

from ceasefire.errors import CeasefireError
from ceasefire.figures import datasheet, palette, rendering
from ceasefire.figures.palette import COLOURS, PALETTE

ROWS = [
    {"voice": "<b>Kabul</b>", "low": 23, "high": 58, "note": "=1+1"},
    {"voice": "{role} Islamabad", "low": 200, "high": None, "note": "-x"},
    {"voice": "[link](x)", "low": -3, "high": 50.0, "note": "a, b"},
]


@pytest.fixture(autouse=True)
def _renderer() -> Iterator[None]:
    theme, renderer = alt.theme.active, alt.renderers.active
    rendering.enable()
    yield
    alt.theme.enable(theme)
    alt.renderers.enable(renderer)


def chart(**meta: Any) -> dict[str, Any]:
    """Return the specification of a small bar chart."""
    labels = {"name": "tolls", "alt": 'Islamabad says "200" & more.'} | meta
    bars = alt.Chart(alt.Data(values=ROWS)).mark_bar(clip=True)
    made = bars.encode(x="low:Q", x2="high", y="voice:N", tooltip="voice:N").properties(
        title=alt.TitleParams("The two governments give tolls that cannot both be true at once"),
        usermeta={"ceasefire": {key: value for key, value in labels.items() if value is not None}},
    )
    return made.to_dict()


def soup(**meta: Any) -> BeautifulSoup:
    return BeautifulSoup(rendering.figure_html(chart(**meta)), "html.parser")


def downloaded(figure: BeautifulSoup) -> list[list[str]]:
    """Return the rows of the CSV that a figure's link holds."""
    text = unquote(str(figure.select_one("a.cf-csv")["href"]).split(",", 1)[1])
    assert text.startswith("\N{BOM}")
    return list(csv.reader(io.StringIO(text[1:])))


def width(picture: str) -> float:
    return float(re.search(r' width="([\d.]+)"', picture)[1])


class TestFigure:
    def test_holds_two_labelled_pictures_of_the_promised_widths(self):
        """A wide and a narrow SVG, each with title and description, labels included in width."""
        pictures = soup().select("svg")
        assert [p["class"] for p in pictures] == [["cf-wide"], ["cf-narrow"]]
        widths = [float(p["width"]) for p in pictures]
        assert widths == pytest.approx([rendering.WIDE, rendering.NARROW], abs=2)
        for picture in pictures:
            assert picture["role"] == "img"
            assert picture.find("desc").text == 'Islamabad says "200" & more.'
            assert picture.find("title").text.startswith("The two governments")

    def test_ids_are_unique_and_every_reference_is_met(self):
        """Two charts on a page never share a clip path or a gradient."""
        page = soup(name="one").prettify() + soup(name="two").prettify()
        ids = re.findall(r'\bid="([^"]+)"', page)
        references = re.findall(r"url\(#([^)]+)\)", page)
        assert len(ids) == len(set(ids))
        assert references
        assert set(references) <= set(ids)

    def test_is_the_same_run_after_run(self):
        """A rebuilt book does not differ where nothing changed."""
        assert rendering.figure_html(chart()) == rendering.figure_html(chart())

    def test_leaves_the_specification_as_it_was(self):
        spec = chart()
        before = copy.deepcopy(spec)
        rendering.figure_html(spec)
        assert spec == before

    def test_pictures_are_well_formed_xml(self):
        """The same picture is a file of its own in the book."""
        for picture in soup().select("svg"):
            raw = re.search(
                rf'<svg [^>]*class="{picture["class"][0]}".*?</svg>', figure(), re.DOTALL
            )
            assert ElementTree.fromstring(raw[0]).tag.endswith("svg")

    def test_text_of_the_data_stays_text(self):
        """Markup in a record shows as what it is."""
        cells = [cell.text for cell in soup().select("tbody td")]
        assert "<b>Kabul</b>" in cells
        assert "{role} Islamabad" in cells
        assert not soup().select("b")

    def test_specification_cannot_end_its_script(self):
        script = soup().select_one('script[data-variant="wide"]')
        assert script["type"] == "application/vnd.vegalite+json"
        assert "<" not in script.text
        rows = next(iter(_values(json.loads(script.text))))
        assert rows[0]["voice"] == "<b>Kabul</b>"

    def test_explore_is_hidden_until_a_script_shows_it(self):
        assert soup().select_one("button.cf-explore[type=button][hidden]")

    @pytest.mark.parametrize(
        ("meta", "message"),
        [
            ({"name": None}, "a chart needs a name of letters, digits and hyphens, not None"),
            ({"name": "two words"}, "not 'two words'"),
            ({"name": '"><script>'}, "needs a name"),
            ({"alt": None}, "chart 'tolls': a chart needs an alternative text"),
            ({"alt": "  "}, "alternative text"),
            ({"columns": {"nope": "No"}}, "no column nope.*known: voice, low, high, note"),
            ({"table": "nope"}, "there is no dataset 'nope'"),
        ],
    )
    def test_faults_are_named_with_a_remedy(self, meta, message):
        with pytest.raises(CeasefireError, match=message):
            rendering.figure_html(chart(**meta))

    def test_colours_outside_the_palette_are_refused(self):
        """They would not turn on a dark page."""
        spec = chart()
        spec["mark"]["color"] = "#ff0000"
        with pytest.raises(CeasefireError, match=r"outside the palette: #ff0000. Use .*ink"):
            rendering.figure_html(spec)


def figure() -> str:
    return rendering.figure_html(chart())


def _values(spec: dict[str, Any]) -> list[list[dict[str, Any]]]:
    return [spec["data"]["values"]] if "values" in spec["data"] else list(spec["datasets"].values())


class TestData:
    def test_missing_is_a_dash_in_the_table_and_empty_in_the_csv(self):
        """Missing is never zero."""
        figure = soup(columns={"voice": "Voice", "high": "At most"})
        assert [c.text for c in figure.select("td")][3] == datasheet.MISSING
        assert downloaded(figure)[2] == ["{role} Islamabad", ""]

    def test_columns_select_order_and_name(self):
        figure = soup(columns={"high": "At most", "voice": "Voice"})
        assert [c.text for c in figure.select("th")] == ["At most", "Voice"]
        assert figure.select_one("td")["data-label"] == "At most"
        assert downloaded(figure)[1] == ["58", "<b>Kabul</b>"]

    def test_spreadsheets_run_no_formula(self):
        """Text is guarded; a negative number stays a number."""
        rows = downloaded(soup())
        assert [row[3] for row in rows[1:]] == ["'=1+1", "'-x", "a, b"]
        assert rows[3][1] == "-3"

    def test_a_given_table_replaces_the_data(self):
        assert downloaded(soup(table=[{"a": 1}])) == [["a"], ["1"]]

    def test_shapes_are_not_the_data(self):
        """The outline of a country is longer than any table, and no reader wants it."""
        shapes = [{"type": "Feature", "geometry": {"type": "Point"}}] * 9
        spec = {"layer": [{"data": {"values": shapes}}, {"data": {"values": [{"place": "Doha"}]}}]}
        assert datasheet.table_of(spec) == ({"place": "place"}, [{"place": "Doha"}])

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (None, ""),
            (float("nan"), ""),
            (0, "0"),
            (50.0, "50"),
            (2.5, "2.5"),
            (True, "yes"),
            (["a", "b"], "a; b"),
            ("2025-10-19T00:00:00", "2025-10-19"),
            ("2025-10-19T10:30:00", "2025-10-19T10:30:00"),
        ],
    )
    def test_cells_read_as_people_write(self, value, text):
        assert datasheet.as_text(value) == text


class TestWidths:
    def test_panels_side_by_side_fit_the_phone(self):
        panel = alt.Chart(alt.Data(values=ROWS)).mark_point().encode(x="low:Q", y="voice:N")
        pair = alt.hconcat(panel.properties(width=300), panel.properties(width=200))
        made = pair.properties(usermeta={"ceasefire": {"name": "pair", "alt": "A pair."}})
        narrow = rendering.figure_html(made.to_dict()).split('class="cf-narrow"')[1]
        assert width(narrow) == pytest.approx(rendering.NARROW, abs=2)

    def test_maps_keep_their_shape(self):
        shape = {"type": "Polygon", "coordinates": [[[60, 30], [60, 36], [70, 36], [60, 30]]]}
        shapes = alt.Data(values=[{"type": "Feature", "geometry": shape}])
        made = alt.Chart(shapes).mark_geoshape().project("mercator")
        meta = {"ceasefire": {"name": "map", "alt": "A map.", "table": [{"place": "Kabul"}]}}
        spec = made.properties(width=600, height=300, usermeta=meta).to_dict()
        sizes = [rendering.fit(spec, total, lambda s: s["width"]) for total in (680, 330)]
        assert [s["height"] / s["width"] for s in sizes] == pytest.approx([0.5, 0.5], abs=0.01)
        assert rendering.figure_html(spec).count("<svg") == 2

    def test_marks_and_encodings_are_not_scaled(self):
        spec = chart() | {"mark": {"type": "bar", "width": 7}}
        assert rendering.fit(spec, 330, lambda s: s["width"])["mark"]["width"] == 7


class TestNotebook:
    def test_a_chart_in_a_valid_notebook(self):
        """The bundle holds the figure, the specification for JupyterLab, and words."""
        bundle = rendering.mimebundle(chart(), unknown=1)
        assert set(bundle) == {"text/html", "text/plain", "application/vnd.vegalite.v6+json"}
        output = nbformat.v4.new_output("display_data", data=bundle)
        cell = nbformat.v4.new_code_cell("chart", outputs=[output])
        nbformat.validate(nbformat.v4.new_notebook(cells=[cell]))

    def test_enabled_charts_show_themselves_so(self):
        meta = {"ceasefire": {"name": "tiny", "alt": "Tiny."}}
        tiny = alt.Chart(alt.Data(values=ROWS)).mark_bar().encode(x="low:Q")
        assert 'id="cf-tiny"' in tiny.properties(usermeta=meta)._repr_mimebundle_()["text/html"]

    def test_theme_uses_the_palette_only(self):
        found = set(re.findall(r"#[0-9a-f]{3,8}", json.dumps(rendering.theme())))
        assert found
        assert found <= set(PALETTE.values())


class TestPalette:
    def test_every_colour_is_one_variable_for_fill_and_stroke(self):
        """Each is drawn by its variable, which is light, or dark where the page is."""
        css = palette.palette_css()
        for name, colour in COLOURS.items():
            assert css.count(f"--cf-c-{name}: {colour.light};") == 1
            assert css.count(f"--cf-c-{name}: {colour.dark};") == 2
            for attribute in ("fill", "stroke"):
                rule = f'[{attribute}="{colour.light}"] {{ {attribute}: var(--cf-c-{name}); }}'
                assert rule in css

    def test_pages_are_dark_by_a_switch_or_by_the_system_and_paper_never(self):
        """Without scripts nothing marks the page, and the reader's system decides."""
        light, switched, system = re.split(r"^@media ", palette.palette_css(), flags=re.MULTILINE)
        assert light.startswith(":root {")
        assert switched.startswith(
            "screen {\nhtml[data-theme=dark], body[data-jp-theme-light=false] {"
        )
        assert system.startswith(
            "screen and (prefers-color-scheme: dark) {\nhtml:not([data-theme]) {"
        )

    def test_no_two_colours_look_the_same(self):
        assert len({c.light for c in COLOURS.values()}) == len(COLOURS)

    @pytest.mark.parametrize("ground", [0, 1])
    @pytest.mark.parametrize("name", [*palette.CATEGORIES, "ink"])
    def test_hues_can_be_read_as_text(self, name, ground):
        """4.5 to 1, WCAG AA, on the light and on the dark page."""
        assert contrast(COLOURS[name][ground], COLOURS["paper"][ground]) >= 4.5

    @pytest.mark.parametrize("ground", [0, 1])
    @pytest.mark.parametrize("deficiency", ["deuteranopia", "protanopia", "tritanopia"])
    def test_hues_stay_apart_under_colour_vision_deficiencies(self, deficiency, ground):
        """CIE76 difference of 15 and more, simulated after Machado et al. (2009)."""
        hues = [seen(COLOURS[name][ground], deficiency) for name in palette.CATEGORIES[:4]]
        apart = [distance(one, other) for one, other in itertools.combinations(hues, 2)]
        assert min(apart) >= 15


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


def linear(colour: str) -> list[float]:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def times(matrix: list[tuple[float, ...]], vector: list[float]) -> list[float]:
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
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
