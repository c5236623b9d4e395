"""Each figure of a page as files of its own, with links to them beside the figure's data.

What only some readers ask for leaves the page: picture files, data, and the specification, both to
download and, explorable, as a script that is loaded when a reader opens the figure.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util.osutil import relative_uri

from ceasefire.errors import CeasefireError
from ceasefire.figures import exploration, pngs
from ceasefire.figures.datasheet import CSV_ADDRESS
from ceasefire.figures.palette import PALETTE
from ceasefire.figures.rendering import STYLE
from ceasefire.site.sphinx.ancestors import around

FOLDER = "_figures"

#: How many pixels of the PNG stand for one of the picture.
SCALE = 2

#: Ending of a file, and what its link is called, in the order of the links.
FILES = {"png": "PNG", "svg": "SVG", "csv": "CSV", "vl.json": "Vega-Lite"}

#: What the label of a captioned figure begins with; the rest names its files.
_LABEL = "fig-"

_FIGURE = re.compile(r'<div class="cf-chart" id="cf-([A-Za-z][A-Za-z0-9-]*)">.*', re.DOTALL)
_WIDE = re.compile(r'<svg [^>]*class="cf-wide"[^>]*>.*?</svg>', re.DOTALL)
_CSV_LINK = re.compile(r'<a class="cf-csv"[^>]*href="([^"]*)"[^>]*>[^<]*</a>')
_SCRIPT = re.compile(r'<script [^>]*data-variant="(wide|narrow)">(.*?)</script>', re.DOTALL)


def setup(app: Sphinx) -> None:
    """Look at each page once its outputs are chosen."""
    app.connect("config-inited", _expect_specifications)
    app.connect("doctree-resolved", _write_figures)


def _expect_specifications(app: Sphinx, config: Config) -> None:
    """Let outputs carry a Vega-Lite specification, which is there for JupyterLab, not for us."""
    config.suppress_warnings = [*config.suppress_warnings, "mystnb.unknown_mime_type"]


def _write_figures(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    if app.builder.format != "html":
        return
    names: list[str] = []
    for node in doctree.findall(nodes.raw):
        figure = _FIGURE.search(node.astext()) if "html" in node.get("format", "") else None
        if figure:
            names.append(figure[1])
            stem = _label(node) or figure[1]
            text = _filed(app, node.astext(), stem, docname)
            node.replace_self(nodes.raw("", text, **node.attributes))
    _check_names(names, docname)


def _label(node: nodes.Node) -> str:
    """Return what the caption's label calls a figure: two pages may show one chart of two days."""
    holders = (holder for holder in around(node) if isinstance(holder, nodes.figure))
    ids = next(holders, nodes.figure()).get("ids", [])
    return next((one.removeprefix(_LABEL) for one in ids if one.startswith(_LABEL)), "")


def _check_names(names: list[str], docname: str) -> None:
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        what = f"the page shows two figures of one name: {', '.join(twice)}"
        raise CeasefireError(what, docname, "Give each chart a usermeta name of its own")


def _filed(app: Sphinx, figure: str, stem: str, docname: str) -> str:
    """Write a figure's files, and return it with links to them and without what they hold."""
    parts = _SCRIPT.findall(figure)
    specs = {variant: json.loads(text) for variant, text in parts}
    picture, data = _WIDE.search(figure), _CSV_LINK.search(figure)
    if picture is None or data is None or set(specs) != {"wide", "narrow"}:
        raise CeasefireError(f"figure '{stem}' is not whole", docname, "Run the chapter anew")
    folder = Path(app.outdir) / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for ending, content in files(picture[0], data[1], specs, stem).items():
        (folder / f"{stem}.{ending}").write_bytes(content)
    base = relative_uri(app.builder.get_target_uri(docname), f"{FOLDER}/{stem}")
    links = "".join(_link(stem, base, ending) for ending in FILES)
    slim = _SCRIPT.sub("", figure).replace(STYLE, "", 1)
    slim = _CSV_LINK.sub(lambda _: links, slim, count=1)
    return slim.replace(
        '<div class="cf-chart"', f'<div class="cf-chart" data-figure="{base}.js"', 1
    )


def files(picture: str, address: str, specs: Mapping[str, Any], stem: str) -> dict[str, bytes]:
    """Return the content of a figure's files by their endings.

    Parameters
    ----------
    picture
        The wide picture, as it stands in the page.
    address
        The address that holds the data as CSV.
    specs
        The specifications of the two pictures, by variant.
    stem
        What the files are called.
    """
    drawn = standalone(picture)
    csv = unquote(html.unescape(address).removeprefix(CSV_ADDRESS))
    text = json.dumps(specs["wide"], sort_keys=True, indent=1, ensure_ascii=False) + "\n"
    script = exploration.script(stem, exploration.payload(specs["wide"], specs["narrow"]))
    return {
        "svg": drawn.encode(),
        "png": pngs.png(drawn, SCALE),
        "csv": csv.encode(),
        "vl.json": text.encode(),
        "js": script.encode(),
    }


def _link(stem: str, base: str, ending: str) -> str:
    kind = ending.removeprefix("vl.")
    return f'<a class="cf-{kind}" download="{stem}.{ending}" href="{base}.{ending}">{FILES[ending]}</a>'


def standalone(picture: str) -> str:
    """Return an inline picture as an SVG file, on paper rather than on nothing."""
    paper = f'<rect width="100%" height="100%" fill="{PALETTE["paper"]}"/>'
    with_paper = picture.replace("</desc>", f"</desc>{paper}", 1)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{with_paper}\n'
