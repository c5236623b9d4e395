"""Figures as files of their own, with links to them in the place of what they hold."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import altair as alt
import pytest
from bs4 import BeautifulSoup
from docutils import nodes
from smallsite import CHART, build, charted, page_of, stand_in

from ceasefire import Ledger
from ceasefire.errors import CeasefireError
from ceasefire.figures import rendering
from ceasefire.site.sphinx import figures


@pytest.fixture(scope="module")
def page(chart_book: Path) -> BeautifulSoup:
    """The chapter with the figure."""
    return BeautifulSoup((chart_book / "chapters/doha.html").read_text(), "html.parser")


def test_figure_is_a_file_and_is_linked(chart_book, page):
    """The picture stands on paper of its own, and its link leads there."""
    link = page.select_one(".cf-chart a.cf-svg")
    target = (chart_book / "chapters" / link["href"]).resolve()
    assert target == chart_book / "_figures" / "tolls.svg"
    assert target.read_text().startswith("<?xml")
    drawn = ElementTree.parse(target).getroot()
    assert [child.tag.split("}")[1] for child in drawn][:3] == ["title", "desc", "rect"]


def test_a_chart_without_words_stops_the_build(tmp_path, patience):
    """IPython prints such an error where a figure should be; the build must not go on."""
    page = CHART.replace(', "alt": "Nine."', "")
    built = build(charted(tmp_path / "mute", page), "-T")
    assert built.status != 0
    assert "alternative text" in built.said


def test_standalone_picture_has_a_ground():
    made = figures.standalone("<svg><title>t</title><desc>d</desc></svg>")
    assert '</desc><rect width="100%" height="100%" fill="#ffffff"/>' in made


@pytest.fixture(scope="module")
def drawn() -> str:
    """A figure as a cell gives it."""
    rendering.enable()
    chart = alt.Chart(alt.Data(values=[{"voice": "Kabul", "killed": 9}])).mark_bar()
    chart = chart.encode(x="killed:Q", y="voice:N")
    meta = {"ceasefire": {"name": "tolls", "alt": "Nine."}}
    return rendering.figure_html(chart.properties(usermeta=meta).to_dict())


def shown(told: Ledger, folder: Path, *figure: nodes.Node) -> nodes.document:
    """Return a page on which figures were written to files."""
    app: Any = stand_in(told)
    app.outdir = folder
    page = page_of(app)
    page += figure
    figures._write_figures(app, page, "chapters/doha")
    return page


def raw(text: str) -> nodes.raw:
    return nodes.raw("", text, format="html")


def test_what_few_readers_ask_for_leaves_the_page(told: Ledger, tmp_path: Path, drawn: str) -> None:
    """Five files, four links in their order, and no specification in the page any more."""
    page = shown(told, tmp_path, raw("<p>No figure.</p>"), raw(drawn))
    plain, figure = (node.astext() for node in page.findall(nodes.raw))
    assert plain == "<p>No figure.</p>"
    soup = BeautifulSoup(figure, "html.parser")
    assert soup.select("script, style") == []
    assert soup.select_one(".cf-chart")["data-figure"] == "../_figures/tolls.js"
    links = [link["href"] for link in soup.select("a[download]")]
    assert links == [f"../_figures/tolls.{ending}" for ending in ("png", "svg", "csv", "vl.json")]
    assert {path.name for path in (tmp_path / "_figures").iterdir()} == {
        f"tolls.{ending}" for ending in ("png", "svg", "csv", "vl.json", "js")
    }
    assert "Kabul" in (tmp_path / "_figures" / "tolls.csv").read_text("utf-8")
    spec = json.loads((tmp_path / "_figures" / "tolls.vl.json").read_text("utf-8"))
    assert spec["usermeta"]["ceasefire"]["name"] == "tolls"


def test_a_label_names_the_files(told: Ledger, tmp_path: Path, drawn: str) -> None:
    """Two pages may show one chart of two days; a label of another kind names nothing."""
    labelled = nodes.figure("", raw(drawn), ids=["id1", "fig-tolls-then"])
    shown(told, tmp_path, labelled)
    assert (tmp_path / "_figures" / "tolls-then.svg").is_file()
    assert not (tmp_path / "_figures" / "tolls.svg").exists()
    shown(told, tmp_path / "other", nodes.figure("", raw(drawn), ids=["id1"]))
    assert (tmp_path / "other" / "_figures" / "tolls.svg").is_file()


def test_two_figures_of_one_name_stop_the_build(told: Ledger, tmp_path: Path, drawn: str) -> None:
    """One would take the other's files."""
    with pytest.raises(CeasefireError, match="two figures of one name: tolls"):
        shown(told, tmp_path, raw(drawn), raw(drawn))


def test_half_a_figure_is_refused(told: Ledger, tmp_path: Path, drawn: str) -> None:
    """Of a cell that was kept from an older run."""
    half = drawn.replace('data-variant="narrow"', 'data-variant="other"')
    with pytest.raises(CeasefireError, match="figure 'tolls' is not whole"):
        shown(told, tmp_path, raw(half))


def test_other_builders_are_left_alone(told: Ledger, tmp_path: Path, drawn: str) -> None:
    """Paper has no files to link to."""
    app: Any = stand_in(told)
    app.builder = SimpleNamespace(format="latex")
    page = page_of(app)
    page += raw(drawn)
    figures._write_figures(app, page, "chapters/doha")
    assert page.astext() == drawn
