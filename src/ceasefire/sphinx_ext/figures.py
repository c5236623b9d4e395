"""Each figure of a page as a file of its own, with a link to it beside the figure's data."""

from __future__ import annotations

import re
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util.osutil import relative_uri

from ceasefire.errors import CeasefireError
from ceasefire.palette import PALETTE

FOLDER = "_figures"

_FIGURE = re.compile(r'<div class="cf-chart" id="cf-([A-Za-z][A-Za-z0-9-]*)">.*', re.DOTALL)
_WIDE = re.compile(r'<svg [^>]*class="cf-wide"[^>]*>.*?</svg>', re.DOTALL)
_CSV_LINK = re.compile(r'<a class="cf-csv"[^>]*>[^<]*</a>')


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
        found = _FIGURE.search(node.astext()) if "html" in node.get("format", "") else None
        if found:
            names.append(found[1])
            text = _with_svg_file(app, node.astext(), found[1], docname)
            node.replace_self(nodes.raw("", text, **node.attributes))
    _check_names(names, docname)


def _check_names(names: list[str], docname: str) -> None:
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        what = f"the page shows two figures of one name: {', '.join(twice)}"
        raise CeasefireError(what, docname, "Give each chart a usermeta name of its own")


def _with_svg_file(app: Sphinx, figure: str, name: str, docname: str) -> str:
    """Write the picture, and return the figure with a link to it."""
    picture = _WIDE.search(figure)
    if picture is None:
        raise CeasefireError(
            f"figure '{name}' has no wide picture", docname, "Run the chapter anew"
        )
    target = Path(app.outdir) / FOLDER / f"{name}.svg"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(standalone(picture[0]), encoding="utf-8")
    here = app.builder.get_target_uri(docname)
    href = relative_uri(here, f"{FOLDER}/{name}.svg")
    link = f'<a class="cf-svg" download="{name}.svg" href="{href}">SVG</a>'
    return _CSV_LINK.sub(lambda csv: csv[0] + link, figure, count=1)


def standalone(picture: str) -> str:
    """Return an inline picture as an SVG file, on paper rather than on nothing."""
    paper = f'<rect width="100%" height="100%" fill="{PALETTE["paper"]}"/>'
    with_paper = picture.replace("</desc>", f"</desc>{paper}", 1)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{with_paper}\n'
