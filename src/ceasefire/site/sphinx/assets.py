"""Style sheets and scripts: ours, joined into one file each, and nobody else's."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import rcssmin
import rjsmin
import vl_convert
from docutils import nodes
from sphinx.application import Sphinx

from ceasefire.figures.palette import palette_css
from ceasefire.figures.rendering import VEGALITE_VERSION
from ceasefire.site.sphinx.portion import book

STATIC = Path(__file__).parents[1] / "static"

#: What every page needs, in the order in which it is joined.
STYLES = (
    "ceasefire-page.css",
    "ceasefire.css",
    "ceasefire-figures.css",
    "ceasefire-aids.css",
    "ceasefire-search.css",
    "ceasefire-print.css",
)
SCRIPTS = (
    "ceasefire-page.js",
    "ceasefire-explore.js",
    "ceasefire-evidence.js",
    "ceasefire-aids.js",
)

#: The joined files.
STYLE, SCRIPT = "book.css", "book.js"

#: Loaded by the script when a reader first presses Explore.
VEGA = "ceasefire-vega.js"

#: What the script of search loads when somebody searches: the engine, and an index that is written
#: once all pages are there.
ENGINE, INDEX = "vendor/minisearch.min.js", "ceasefire-search-index.js"

#: The page of search.
SEARCH = "search"

#: The scripts of one page alone, by its role in the book, or else its name.
PAGE_SCRIPTS = {
    "claims": ("vendor/datatables.min.js", "ceasefire-ledger.js"),
    SEARCH: ("ceasefire-search.js",),
}

#: What a page may ask for by name, beside the joined files.
ALONE = ("ceasefire-mode.js", "favicon.svg", ENGINE, INDEX, *chain(*PAGE_SCRIPTS.values()))

_LICENCES = ("vendor/datatables.LICENSE.txt", "vendor/minisearch.LICENSE.txt")

_SHIPPED = (STYLE, SCRIPT, VEGA, *ALONE, *_LICENCES)

#: What others write into a page that no validator and no screen reader takes, and what to put instead.
_REPAIRS: Sequence[tuple[re.Pattern[str], str]] = (
    # A summary may hold no paragraph, and its name is what it says.
    (
        re.compile(
            r'<summary aria-label="Toggle hidden content">\s*'
            r'<p class="collapsed admonition-title">(.*?)</p>\s*'
            r'<p class="expanded admonition-title">(.*?)</p>'
        ),
        r'<summary><span class="collapsed">\1</span><span class="expanded">\2</span>',
    ),
    # Settings for running code on a server, which an offline book has not.
    (
        re.compile(
            r'<script type="text/x-thebe-config">.*?</script>\s*(<script>kernelName = .*?</script>)?',
            re.DOTALL,
        ),
        "",
    ),
    # Roles of bibliographies that are deprecated, or ask for parents that are not there.
    (re.compile(r' role="doc-(?:biblioentry|noteref|backlink)"'), ""),
    (re.compile(r'(<div class="citation"[^>]*?) role="[^"]*"'), r"\1"),
    (re.compile(r' role="list"'), ""),
)


def setup(app: Sphinx) -> None:
    """Register the joined files, and the filter of all others."""
    app.connect("builder-inited", _join)
    app.connect("html-page-context", _only_ours, priority=900)
    app.connect("build-finished", _finish)


def _join(app: Sphinx) -> None:
    """Write the joined files now, as links to them carry a checksum."""
    if app.builder.format != "html":
        return
    generated = Path(app.doctreedir) / "ceasefire_static"
    generated.mkdir(parents=True, exist_ok=True)
    sheets = [*(_read(name) for name in STYLES), palette_css()]
    (generated / STYLE).write_text(rcssmin.cssmin("\n".join(sheets)), encoding="utf-8")
    script = rjsmin.jsmin("\n".join(map(_read, SCRIPTS)))
    (generated / SCRIPT).write_text(script, encoding="utf-8")
    app.config.html_static_path += [str(STATIC), str(generated)]
    app.add_css_file(STYLE)
    app.add_js_file(SCRIPT, loading_method="defer")


def _read(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


def _only_ours(
    app: Sphinx,
    pagename: str,
    template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Add the scripts of a page, and take off what extensions add to every one, used or not."""
    for script in PAGE_SCRIPTS.get(book(app).role(pagename) or pagename, ()):
        app.add_js_file(script, loading_method="defer")
    for assets in ("script_files", "css_files"):
        context[assets] = [one for one in context.get(assets, []) if _name(one) in _SHIPPED]


def _name(asset: Any) -> str:
    return str(getattr(asset, "filename", "") or asset).removeprefix("_static/")


def _finish(app: Sphinx, fault: Exception | None) -> None:
    """Write Vega, mend the pages, and remove what no reader asks for."""
    if fault is not None or app.builder.format != "html":
        return
    static = Path(app.outdir) / "_static"
    (static / VEGA).write_text(vega_bundle(), encoding="utf-8")
    for page in Path(app.outdir).rglob("*.html"):
        before = page.read_text(encoding="utf-8")
        after = repaired(before)
        if after != before:
            page.write_text(after, encoding="utf-8")
    _remove_unasked(static)
    # Sphinx's note for its next build differs from folder to folder; every build here is whole.
    (Path(app.outdir) / ".buildinfo").unlink(missing_ok=True)


def _remove_unasked(static: Path) -> None:
    for path in static.rglob("*"):
        if path.is_file() and path.relative_to(static).as_posix() not in _SHIPPED:
            path.unlink()
    for folder in [path for path in static.iterdir() if path.is_dir()]:
        if not any(path.is_file() for path in folder.rglob("*")):
            shutil.rmtree(folder)


def repaired(page: str) -> str:
    """Return a page without the faults that others write into it."""
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
