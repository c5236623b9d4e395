"""The extension, over tiny books that are really built."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import nbformat
import pytest
from bs4 import BeautifulSoup

from ceasefire.errors import CeasefireError
from ceasefire.site.sphinx import assets, citation, downloads, figures

ROOT = Path(__file__).parents[3]

CONF = """
extensions = ["myst_nb", "sphinx_thebe", "ceasefire.site.sphinx"]
html_theme = "ceasefire"
nb_execution_mode = "force"
nb_execution_raise_on_error = True
"""
PAGE = """---
jupytext: {text_representation: {extension: .md, format_name: myst}}
kernelspec: {name: python3, display_name: Python 3}
---
# Doha & <after>

```{code-cell} ipython3
import os
import altair as alt
from ceasefire import rendering
rendering.enable()
chart = alt.Chart(alt.Data(values=[{"voice": "Kabul", "killed": 9}])).mark_bar()
chart = chart.encode(x="killed:Q", y="voice:N")
```

```{code-cell} ipython3
chart.properties(usermeta={"ceasefire": {"name": "tolls", "alt": "Nine."}})
```

```{code-cell} ipython3
os.getcwd()
```
"""


def build(source: Path, *options: str) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """Build a book and return its folder and what Sphinx said."""
    out = source / "_build" / "html"
    command = [sys.executable, "-m", "sphinx", "-b", "html", *options, str(source), str(out)]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "PYTHONWARNINGS": "ignore"}
    said = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    return out, said


def project(folder: Path, page: str = PAGE) -> Path:
    """Write a book of a front page and one chapter."""
    (folder / "chapters").mkdir(parents=True)
    (folder / "conf.py").write_text(CONF)
    (folder / "CITATION.cff").write_text((ROOT / "CITATION.cff").read_text())
    (folder / "index.md").write_text("# Front\n\n```{toctree}\nchapters/doha\n```\n")
    (folder / "chapters" / "doha.md").write_text(page)
    return folder


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, patience: None) -> Path:
    out, said = build(project(tmp_path_factory.mktemp("book")), "-W")
    assert said.returncode == 0, said.stderr
    return out


@pytest.fixture(scope="module")
def page(book: Path) -> BeautifulSoup:
    return BeautifulSoup((book / "chapters/doha.html").read_text(), "html.parser")


def test_figure_is_a_file_and_is_linked(book, page):
    """The picture stands on paper of its own, and its link leads there."""
    link = page.select_one(".cf-chart a.cf-svg")
    target = (book / "chapters" / link["href"]).resolve()
    assert target == book / "_figures" / "tolls.svg"
    assert target.read_text().startswith("<?xml")
    drawn = ElementTree.parse(target).getroot()
    assert [child.tag.split("}")[1] for child in drawn][:3] == ["title", "desc", "rect"]


def test_notebook_is_valid_linked_and_tells_nothing_of_the_machine(book, page):
    link = page.find("a", string="Notebook (.ipynb)")
    target = (book / "chapters" / link["href"]).resolve()
    assert target == book / "_notebooks" / "doha.ipynb"
    text = target.read_text()
    notebook = nbformat.reads(text, as_version=4)
    nbformat.validate(notebook)
    assert notebook.metadata.kernelspec.name == "python3"
    assert notebook.metadata.kernelspec.display_name == "Python 3"
    assert str(book.parents[1]) not in text
    assert "./chapters" in text


def test_chapters_say_how_to_cite_them_and_other_pages_do_not(book, page):
    """With scripts off too, and not as a section of the chapter."""
    aside = page.select_one("aside.cf-cite")
    assert "Doha & <after>" in aside.select_one(".cf-reference").text
    assert "Information date: 9 November 2025" in aside.text
    assert "Edition 0.1.0, 23 November 2026" in aside.text
    assert aside.select_one("pre").text.startswith("@incollection{from-doha-to-istanbul-doha,")
    assert "Cite this chapter" not in str(page.select(".cf-on-page"))
    assert "cf-cite" not in (book / "index.html").read_text()


@pytest.mark.parametrize("name", ["chapters/doha.html", "index.html", "search.html"])
def test_pages_load_nothing_from_elsewhere(book, name):
    text = (book / name).read_text()
    found = BeautifulSoup(text, "html.parser")
    loaded = [e.get("src") or e.get("href") for e in found.select("[src], link[href]")]
    assert loaded
    assert not [address for address in loaded if re.match(r"(https?:)?//", address)]
    assert "thebe" not in text
    assert 'as="font"' not in text


def test_a_page_asks_for_few_files_and_all_are_in_the_book(book, page):
    """Ours, joined; nothing of the extensions that Jupyter Book brings; Vega on demand only."""
    asked = {
        e.get("src") or e.get("href") for e in page.select("script[src], link[rel=stylesheet]")
    }
    assert {address.split("/")[-1].split("?")[0] for address in asked} == {
        "book.css", "book.js", "ceasefire-mode.js"
    }  # fmt: skip
    for name in (*assets.STYLES, *assets.SCRIPTS):
        joined = assets.STYLE if name.endswith("css") else assets.SCRIPT
        whole = (book / "_static" / joined).read_text()
        assert (assets.STATIC / name).read_text() in whole
    assert "window.ceasefireVega" in (book / "_static" / assets.VEGA).read_text()
    shipped = {p.name for p in (book / "_static").rglob("*") if p.is_file()}
    assert not shipped & {"sphinx-thebe.js", "togglebutton.js", "clipboard.min.js", "basic.css"}


def test_two_figures_of_one_name_stop_the_build(tmp_path, patience):
    cell = PAGE[PAGE.index("```{code-cell} ipython3\nchart.prop") :]
    _, said = build(project(tmp_path / "twice", PAGE + "\n" + cell))
    assert said.returncode != 0
    assert "two figures of one name: tolls" in said.stderr


def test_a_chart_without_words_stops_the_build(tmp_path, patience):
    """IPython prints such an error where a figure should be; the build must not go on."""
    page = PAGE.replace(', "alt": "Nine."', "")
    _, said = build(project(tmp_path / "mute", page), "-T")
    assert said.returncode != 0
    assert "alternative text" in said.stdout + said.stderr


def test_a_summary_holds_words_and_no_paragraph():
    """As HTML has it; and the rest of the page stays as it is."""
    fold = (
        '<summary aria-label="Toggle hidden content">\n<p class="collapsed admonition-title">Show</p>'
        '\n<p class="expanded admonition-title">Hide</p>\n</summary><p role="note">Text</p>'
    )
    mended = assets.repaired(fold)
    assert BeautifulSoup(mended, "html.parser").summary.select("p, [aria-label]") == []
    assert mended.endswith('</summary><p role="note">Text</p>')


def test_vega_is_a_classic_script():
    """Modules cannot be loaded from a file."""
    bundle = assets.vega_bundle()
    assert bundle.startswith("(function () {")
    assert not re.search(r"^\s*(import|export)\s", bundle, re.MULTILINE)


def test_citation_block_escapes_its_title():
    edition = citation.read_edition(ROOT / "CITATION.cff")
    made = citation.block(edition, "<script>", "x", "2025-11-09")
    assert "<script>" not in made
    assert ".ipynb" not in made


def test_standalone_picture_has_a_ground():
    made = figures.standalone("<svg><title>t</title><desc>d</desc></svg>")
    assert '</desc><rect width="100%" height="100%" fill="#ffffff"/>' in made


def test_broken_notebooks_are_refused(tmp_path):
    broken = tmp_path / "doha.ipynb"
    broken.write_text(json.dumps({"nbformat": 4, "cells": 3}))
    with pytest.raises(CeasefireError, match=r"doha\.ipynb: is no valid notebook"):
        downloads.portable(broken, tmp_path)
