"""Charts become static figures that need neither scripts nor network."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import altair as alt
import nbformat
import pytest
from bs4 import BeautifulSoup

from ceasefire.errors import CeasefireError
from ceasefire.figures import datasheet, rendering
from ceasefire.figures.palette import PALETTE

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

    def test_holds_its_data_as_a_table_and_as_a_file(self):
        """Both under the title of the figure, and whole."""
        columns, rows = datasheet.table_of(chart())
        assert datasheet.csv_link("tolls", columns, rows) in figure()
        title = "The two governments give tolls that cannot both be true at once"
        assert datasheet.table_html(columns, rows, title) in figure()

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
        colours = set(re.findall(r"#[0-9a-f]{3,8}", json.dumps(rendering.theme())))
        assert colours
        assert colours <= set(PALETTE.values())
