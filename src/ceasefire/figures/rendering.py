"""The chart theme, and a renderer whose output works without scripts, network or colour.

A chart becomes a static figure: one SVG for wide pages, one for phones, its data as a table and
as CSV, and the specification for readers who want to explore it. A chart function says who its
chart is in ``usermeta``::

    usermeta={"ceasefire": {"name": "tolls", "alt": "...", "columns": {"low": "At least"}}}
"""

from __future__ import annotations

import html
import json
import re
from functools import lru_cache
from typing import Any

import altair as alt
import vl_convert

from ceasefire.errors import CeasefireError, looked_up
from ceasefire.figures import typeface
from ceasefire.figures.datasheet import csv_link, table_html, table_of
from ceasefire.figures.outlines import shortened
from ceasefire.figures.palette import CATEGORIES, PALETTE, palette_css
from ceasefire.figures.typeface import FONT
from ceasefire.figures.widths import NARROW, SUBTITLE_SIZE, TEXT_SIZE, TITLE_SIZE, WIDE, fit

__all__ = ["NARROW", "PALETTE", "WIDE", "enable", "figure_html", "mimebundle", "palette_css"]

Spec = dict[str, Any]

#: Widest screen, in pixels, that shows the narrow picture.
BREAKPOINT = 560

#: Altair says ``v6.json`` for the same thing, which is no JSON media type to nbformat.
VEGALITE_MIME_TYPE = "application/vnd.vegalite.v6+json"
VEGALITE_VERSION = ".".join(alt.SCHEMA_VERSION.split(".")[:2])

#: Enough style for a page without the book's style sheet, such as a notebook in Jupyter. The book
#: takes it off.
STYLE = (
    "<style>.cf-chart svg{max-width:100%;height:auto}.cf-chart .cf-narrow{display:none}"
    f"@media screen and (max-width:{BREAKPOINT}px)"
    "{.cf-chart .cf-wide{display:none}.cf-chart .cf-narrow{display:block}}</style>"
)


def enable() -> None:
    """Make every Altair chart use the theme and the renderer of this module."""
    alt.theme.register("ceasefire", enable=True)(theme)
    alt.renderers.register("ceasefire", mimebundle)
    alt.renderers.enable("ceasefire")


def theme() -> alt.theme.ThemeConfig:
    """Return the theme: colours of the palette only, light grids, horizontal text."""
    ink, muted, line, grid = (PALETTE[name] for name in ("ink", "muted", "line", "grid"))
    label = {"labelColor": ink, "labelFontSize": TEXT_SIZE, "labelFont": FONT}
    title = {"titleColor": muted, "titleFontSize": TEXT_SIZE, "titleFont": FONT}
    title |= {"titleFontWeight": "normal"}
    categories = [PALETTE[name] for name in CATEGORIES]
    config: Spec = {
        "background": "transparent",
        "font": FONT,
        "padding": 4,
        "view": {"stroke": None, "continuousWidth": WIDE, "continuousHeight": 260},
        "title": {
            "anchor": "start",
            "frame": "bounds",
            "color": ink,
            "subtitleColor": muted,
            "fontSize": TITLE_SIZE,
            "subtitleFontSize": SUBTITLE_SIZE,
            "subtitlePadding": 5,
            "offset": 14,
            "font": FONT,
            "subtitleFont": FONT,
        },
        "axis": {
            **label,
            **title,
            "labelAngle": 0,
            "labelLimit": 200,
            "domainColor": line,
            "tickColor": line,
            "gridColor": grid,
            "tickCount": 6,
        },
        "axisY": {"titleAngle": 0, "titleAlign": "left", "titleAnchor": "end"},
        "axisBand": {"grid": False},
        "legend": {**label, **title, "orient": "top", "symbolStrokeColor": ink},
        "header": {**label, **title, "labelAngle": 0, "labelAlign": "left"},
        "mark": {"color": PALETTE["blue"]},
        **{mark: {"opacity": 1} for mark in ("point", "circle", "square", "tick")},
        "text": {"color": ink, "fontSize": TEXT_SIZE, "font": FONT},
        "rule": {"color": line},
        "geoshape": {"fill": PALETTE["land"], "stroke": line},
        "range": {"category": categories, "ordinal": categories},
    }
    return alt.theme.ThemeConfig({"config": config})  # type: ignore[typeddict-item]


def mimebundle(spec: Spec, **metadata: Any) -> dict[str, Any]:
    """Return what a notebook stores for a chart.

    Parameters
    ----------
    spec
        A Vega-Lite specification with a name and an alternative text in its ``usermeta``.
    metadata
        Whatever Altair passes to renderers; nothing of it changes the figure.

    Returns
    -------
    dict
        ``text/html`` is the static figure, the Vega-Lite type is the specification for
        JupyterLab, ``text/plain`` the alternative text.

    Raises
    ------
    CeasefireError
        As :func:`figure_html` does.
    """
    figure = figure_html(spec)
    return {"text/html": figure, VEGALITE_MIME_TYPE: spec, "text/plain": _meta(spec)["alt"]}


def figure_html(spec: Spec) -> str:
    """Return the static figure of a chart as one HTML element.

    Parameters
    ----------
    spec
        A Vega-Lite specification whose ``usermeta["ceasefire"]`` holds ``name`` (letters, digits
        and hyphens), ``alt`` (the main number in words) and, where wanted, ``columns`` (field to
        heading, in the order of the table) and ``table`` (records, or the name of a dataset).

    Returns
    -------
    str
        A ``div.cf-chart`` with two SVGs, the data as a table and as CSV, and the specification,
        which the book moves to files beside the page. It is the same text for the same chart, run
        after run.

    Raises
    ------
    CeasefireError
        If name or alternative text is missing, a colour is not in the palette, or a text needs
        another font than the theme's.
    """
    meta = _meta(spec)
    name = meta["name"]
    wide, narrow = fit(spec, WIDE, _width), fit(spec, NARROW, _width)
    columns, rows = table_of(spec)
    return (
        f'<div class="cf-chart" id="cf-{name}">{STYLE}'
        f'<div class="cf-static">{svg(wide, "wide")}{svg(narrow, "narrow")}</div>'
        f"{_source(meta)}"
        f'<div class="cf-live" role="group" aria-label="Interactive chart" hidden></div>'
        f'<div class="cf-status" role="status" aria-live="polite"></div>'
        f'<div class="cf-tools">{csv_link(name, columns, rows)}'
        '<button type="button" class="cf-explore" aria-expanded="false" hidden>Explore</button>'
        f"</div>{table_html(columns, rows, _title_text(spec) or name)}"
        f"{_script(wide, 'wide')}{_script(_without_data(narrow), 'narrow')}</div>"
    )


def _source(meta: Spec) -> str:
    line = meta.get("source")
    return f'<p class="cf-source">{html.escape(line)}</p>' if line else ""


def svg(spec: Spec, variant: str) -> str:
    """Return a chart as an inline SVG with its own ids, a title and a description.

    Parameters
    ----------
    spec
        The specification, fitted to its width already.
    variant
        ``wide`` or ``narrow``: the class of the picture and part of its ids.

    Raises
    ------
    UnknownName
        If there is no such variant.
    CeasefireError
        If a colour is not in the palette, and so would not turn on a dark page; or if a text needs
        another font than ours, and so would differ from machine to machine.
    """
    meta = _meta(spec)
    looked_up("variant", variant, {"wide": WIDE, "narrow": NARROW})
    picture = shortened(_drawn(json.dumps(spec)))
    _check_colours(picture, meta["name"])
    _check_font(picture, meta["name"])
    prefix = f"cf-{meta['name']}-{variant}-"
    # The picture is one image with one name: what is inside must not ask for names of its own.
    picture = re.sub(r' (?:role|aria-[a-z]+)="[^"]*"', "", picture)
    picture = _with_own_ids(picture, prefix)
    words = html.escape(meta["alt"], quote=False)
    heading = html.escape(_title_text(spec) or meta["name"], quote=False)
    opening = (
        f'<svg role="img" aria-labelledby="{prefix}title {prefix}desc" '
        f'style="max-width:100%;height:auto" class="cf-{variant}"'
    )
    picture = picture.replace(' class="marks"', "", 1).replace("<svg", opening, 1)
    inside = f'<title id="{prefix}title">{heading}</title><desc id="{prefix}desc">{words}</desc>'
    return re.sub(r"^(<svg[^>]*>)", lambda head: head[1] + inside, picture, count=1)


def _with_own_ids(picture: str, prefix: str) -> str:
    """Return a picture with its ids renumbered: the converter counts on from chart to chart."""
    for number, name in enumerate(re.findall(r'\bid="([^"]+)"', picture), start=1):
        own = f"{prefix}{number}"
        picture = picture.replace(f'id="{name}"', f'id="{own}"')
        picture = picture.replace(f"url(#{name})", f"url(#{own})")
        picture = picture.replace(f'href="#{name}"', f'href="#{own}"')
    return picture


def _meta(spec: Spec) -> Spec:
    meta = spec.get("usermeta", {}).get("ceasefire", {})
    remedy = 'Give the chart usermeta={"ceasefire": {"name": ..., "alt": ...}}'
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9-]*", str(meta.get("name", ""))):
        what = f"a chart needs a name of letters, digits and hyphens, not {meta.get('name')!r}"
        raise CeasefireError(what, "usermeta.ceasefire.name", remedy)
    if not str(meta.get("alt", "")).strip():
        what = "a chart needs an alternative text that gives its main number"
        raise CeasefireError(what, f"chart '{meta['name']}'", remedy)
    return dict(meta)


def _convert(spec: Spec) -> str:
    """Return the picture of a chart, measured in the font that is the same everywhere."""
    typeface.ready()
    asked = typeface.measured(spec)
    try:
        picture = vl_convert.vegalite_to_svg(asked, VEGALITE_VERSION, allowed_base_urls=[])
    except ValueError as fault:
        name = _meta(spec)["name"]
        raise CeasefireError(f"Vega-Lite cannot draw it: {fault}", f"chart '{name}'") from fault
    return typeface.shown(picture)


@lru_cache(maxsize=16)
def _drawn(text: str) -> str:
    """Return the picture of a chart, given as JSON; what was measured last is not drawn again."""
    return _convert(json.loads(text))


def _width(spec: Spec) -> float:
    stated = re.search(r'<svg[^>]*? width="([\d.]+)"', _drawn(json.dumps(spec)))
    return float(stated[1]) if stated else 0.0


def _check_colours(picture: str, name: str) -> None:
    used = set(re.findall(r'(?:fill|stroke)="([^"]+)"', picture))
    known = {"none", "transparent", *PALETTE.values()}
    strange = sorted(colour for colour in used - known if not colour.startswith("url("))
    if strange:
        what = f"colours outside the palette: {', '.join(strange)}"
        remedy = f"Use rendering.PALETTE: {', '.join(PALETTE)}"
        raise CeasefireError(what, f"chart '{name}'", remedy)


def _check_font(picture: str, name: str) -> None:
    """Refuse what would be measured in a font of the machine, and so differ on the next."""
    strange, lacking = typeface.strangers(picture), typeface.lacking(picture)
    if strange:
        what = f"fonts that only some machines have: {', '.join(strange)}"
        raise CeasefireError(what, f"chart '{name}'", "Leave the font to the theme")
    if lacking:
        signs = ", ".join(f"'{sign}' (U+{ord(sign):04X})" for sign in lacking)
        remedy = "Write the word in Latin letters, or add the sign with tools/typeface.py"
        raise CeasefireError(f"the pictures' font lacks {signs}", f"chart '{name}'", remedy)


def _title_text(spec: Spec) -> str:
    title = spec.get("title", "")
    text = title.get("text", "") if isinstance(title, dict) else title
    return text if isinstance(text, str) else " ".join(text)


def _without_data(spec: Spec) -> Spec:
    return {key: value for key, value in spec.items() if key != "datasets"}


def _script(spec: Spec, variant: str) -> str:
    """Return the specification as a script element; no text of it can end that element."""
    text = json.dumps(spec, sort_keys=True, separators=(",", ":")).replace("<", "\\u003c")
    kind = "application/vnd.vegalite+json"
    return f'<script type="{kind}" data-variant="{variant}">{text}</script>'
