"""Style sheets and scripts: ours are added, and what would call out of the book is taken off."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import vl_convert
from docutils import nodes
from sphinx.application import Sphinx

from ceasefire.evidence import CLAIMS
from ceasefire.palette import palette_css
from ceasefire.rendering import VEGALITE_VERSION

STATIC = Path(__file__).parent / "static"
STYLES = ("ceasefire.css", "ceasefire-palette.css", "ceasefire-figures.css")
SCRIPTS = ("ceasefire-explore.js", "ceasefire-evidence.js")

#: The scripts of the page of all claims alone: DataTables, and what sets it to work.
TABLE_SCRIPTS = ("vendor/datatables.min.js", "ceasefire-ledger.js")

#: Loaded by the script when a reader first presses Explore.
VEGA = "ceasefire-vega.js"

#: Jupyter Book always loads Thebe, which runs code on a server that an offline book has not.
_UNWANTED = ("thebe",)

#: What copies code, of no use where there is none; and on the page of all claims it takes a click
#: on a heading for one of its own, as DataTables and clipboard.js write the same name on events.
_FOR_CODE = ("clipboard", "copybutton")

#: What the theme writes into each page that does not work from a file, and what to put instead.
_REPAIRS = (
    # Thebe's settings name a repository of examples that is not ours.
    (
        re.compile(
            r'<script type="text/x-thebe-config">.*?</script>\s*(<script>kernelName = .*?</script>)?',
            re.DOTALL,
        ),
        "",
    ),
    # Icon fonts are fetched early and across origins, which browsers forbid to files.
    (re.compile(r'<link rel="preload" as="font"[^>]*>\s*'), ""),
    # An empty mode is reported as an error. A default set the theme's own way would be written
    # on the page, and leave it without colours where scripts are off.
    (re.compile(r'(localStorage\.getItem\("mode"\) \|\| )""'), r'\1"auto"'),
    (
        re.compile(r'(localStorage\.getItem\("theme"\) \|\| )""'),
        r'\1(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")',
    ),
)


def setup(app: Sphinx) -> None:
    """Register the static files and the filter."""
    app.connect("builder-inited", _add_static_path)
    app.connect("html-page-context", _drop_unwanted, priority=900)
    app.connect("build-finished", _finish)
    for style in STYLES:
        app.add_css_file(style)
    for script in SCRIPTS:
        app.add_js_file(script, loading_method="defer")
    app.connect("html-page-context", _add_table_scripts)


def _add_table_scripts(
    app: Sphinx,
    pagename: str,
    template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    if pagename == CLAIMS:
        for script in TABLE_SCRIPTS:
            app.add_js_file(script, loading_method="defer")


def _add_static_path(app: Sphinx) -> None:
    """Add our static files; the palette is written now, as its link carries a checksum."""
    if app.builder.format != "html":
        return
    generated = Path(app.doctreedir) / "ceasefire_static"
    generated.mkdir(parents=True, exist_ok=True)
    (generated / STYLES[1]).write_text(palette_css(), encoding="utf-8")
    app.config.html_static_path += [str(STATIC), str(generated)]


def _finish(app: Sphinx, fault: Exception | None) -> None:
    """Write Vega, and take from the pages what only works on a server."""
    if fault is not None or app.builder.format != "html":
        return
    (Path(app.outdir) / "_static" / VEGA).write_text(vega_bundle(), encoding="utf-8")
    for page in Path(app.outdir).rglob("*.html"):
        before = page.read_text(encoding="utf-8")
        after = repaired(before)
        if after != before:
            page.write_text(after, encoding="utf-8")


def repaired(page: str) -> str:
    """Return a page without what makes a browser complain when it is opened from a file."""
    for fault, remedy in _REPAIRS:
        page = fault.sub(remedy, page)
    return page


def vega_bundle() -> str:
    """Return Vega, Vega-Lite and Vega-Embed as one classic script.

    Returns
    -------
    str
        A script that sets ``window.ceasefireVega`` and no other name, so that it can be loaded
        from a file, where modules cannot.
    """
    snippet = "window.ceasefireVega = vegaEmbed;"
    bundle = vl_convert.javascript_bundle(snippet, vl_version=VEGALITE_VERSION)
    return f"(function () {{\n{bundle}\n}})();\n"


def _drop_unwanted(
    app: Sphinx,
    pagename: str,
    template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    has_code = doctree is not None and next(doctree.findall(nodes.literal_block), None) is not None
    unwanted = _UNWANTED if has_code else (*_UNWANTED, *_FOR_CODE)
    for assets in ("script_files", "css_files"):
        context[assets] = [one for one in context.get(assets, []) if not _names(one, unwanted)]


def _names(asset: Any, words: tuple[str, ...]) -> bool:
    text = f"{getattr(asset, 'filename', '') or asset} {getattr(asset, 'attributes', {})}"
    return any(word in text for word in words)
