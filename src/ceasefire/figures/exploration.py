"""A figure that readers can explore, derived from the static one.

The script in the page reckons which rows stay and which are lit, and sets five signals; what they
do to marks, axes and tooltips is written here, once for every chart. A chart takes part if its rows
have a field ``backing``: the ids of the claims behind the row, parted by blanks.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from ceasefire.figures import dayaxis
from ceasefire.ledger import words

Spec = dict[str, Any]
Row = dict[str, Any]

#: Of each statement behind a figure, by its id: voice, source, day since when known, standing.
Statements = dict[str, tuple[str, str, str, str]]

#: As many voices, sources or claims as a tooltip names.
NAMED = 5

#: How much of a mark is left when others are lit.
FAINT = 0.15

_PARTS = ("layer", "hconcat", "vconcat", "concat")
_KINDS = {"quantitative": "number", "temporal": "time"}

_STAYS = "cfKept === null || !isValid(datum.backing) || indexof(cfKept, datum.backing) >= 0"
_LIT = "cfLit === null || !isValid(datum.backing) || indexof(cfLit, datum.backing) >= 0"

#: Fields that tell of the claims behind a mark, and what a tooltip calls them.
_TOLD = {
    "cfWho": "Said by",
    "cfStanding": "Standing",
    "cfSources": "Printed in",
    "cfSince": "Known since",
    "cfClaims": "Claims",
}
#: Fields that tell the same in a chart's own tooltip.
_SAID_TWICE = ("standing", "claims", "since", "speakers", "who", "where")


def payload(wide: Spec, narrow: Spec) -> Spec:
    """Return what the page's script needs to open a figure.

    Parameters
    ----------
    wide, narrow
        The static specifications; the narrow one may leave its datasets to the wide one.

    Returns
    -------
    dict
        ``wide`` and ``narrow``, explorable, with ``datasets`` in the wide one alone; ``rows``, the
        claims behind each row; ``statements``, as in ``Statements``; ``days``, how each of their
        days is printed; ``axis``: ``number``, ``time`` or none.
    """
    meta = wide.get("usermeta", {}).get("ceasefire", {})
    statements: Statements = meta.get("statements", {})
    narrow = {**narrow, "datasets": wide.get("datasets", {})}
    return {
        "wide": explorable(wide),
        "narrow": {key: part for key, part in explorable(narrow).items() if key != "datasets"},
        "rows": meta.get("backing", []),
        "statements": statements,
        "days": {day: words.day(day) for _, _, day, _ in statements.values()},
        "axis": (_axis(wide) or (None,))[0],
    }


def explorable(spec: Spec) -> Spec:
    """Return a specification that hides, lights and zooms as its signals are set.

    The signals are ``cfKept`` and ``cfLit`` (lists of what ``backing`` may be, or null for all),
    ``cfFrom`` and ``cfTo`` (the ends of the axis of numbers or days, null for those of the static
    chart) and ``cfZoomed``.
    """
    meta = spec.get("usermeta", {}).get("ceasefire", {})
    statements = meta.get("statements", {})
    datasets = {name: _told(rows, statements) for name, rows in spec.get("datasets", {}).items()}
    changed = _view(spec, [], datasets, _heading(spec))
    changed = {key: part for key, part in changed.items() if key != "usermeta"}
    _say_once(changed)
    return {**changed, "datasets": datasets, "params": _signals(_axis(spec))}


def _say_once(spec: Spec) -> None:
    """Leave the ends of the axis to one view, of points if there is one.

    Vega-Lite takes the same signals twice for two domains, and the ends of a bar for one more.
    """
    zoomed = [unit["encoding"] for unit in _units(spec) if _ends(unit)]
    zoomed.sort(key=lambda encoding: "x2" in encoding)
    for encoding in zoomed[1:]:
        del encoding["x"]["scale"]["domain"]


def _signals(axis: tuple[str, list[Any]] | None) -> list[Spec]:
    signals: list[Spec] = [{"name": "cfKept", "value": None}, {"name": "cfLit", "value": None}]
    if axis:
        signals += [{"name": "cfFrom", "value": None}, {"name": "cfTo", "value": None}]
        signals.append({"name": "cfZoomed", "value": False})
    return signals


def _units(spec: Spec) -> Iterator[Spec]:
    """Yield the single views of a specification."""
    for key in _PARTS:
        for part in spec.get(key, []):
            yield from _units(part)
    if "mark" in spec:
        yield spec


def _axis(spec: Spec) -> tuple[str, list[Any]] | None:
    """Return the kind and the ends of the axis that can be zoomed; none if there is no such axis."""
    for unit in _units(spec):
        ends = _ends(unit)
        if ends:
            return _KINDS[unit["encoding"]["x"]["type"]], ends
    return None


def _ends(unit: Spec) -> list[Any]:
    x = unit.get("encoding", {}).get("x", {})
    domain: list[Any] = (x.get("scale") or {}).get("domain", []) if x.get("type") in _KINDS else []
    return domain


def _heading(spec: Spec) -> str:
    """Return the field that names a row: the first of the chart's own tooltips."""
    tips = (unit.get("encoding", {}).get("tooltip") for unit in _units(spec))
    return next((str(tip[0]["field"]) for tip in tips if isinstance(tip, list)), "label")


def _told(rows: list[Row], statements: Statements) -> list[Row]:
    """Return rows with what a tooltip says of the claims behind each."""
    return [
        {**row, **_telling([(key, *statements[key]) for key in row["backing"].split()])}
        if row.get("backing")
        else row
        for row in rows
    ]


def _telling(claims: Sequence[tuple[str, str, str, str, str]]) -> Row:
    ids, voices, sources, days, standings = zip(*claims, strict=True)
    return {
        "cfWho": _listed(voices),
        "cfStanding": _listed(standings),
        "cfSources": _listed(sources),
        "cfSince": words.day(min(days)),
        "cfClaims": _listed(ids),
    }


def _listed(names: Sequence[str]) -> str:
    once = list(dict.fromkeys(names))
    more = len(once) - NAMED
    return ", ".join(once[:NAMED]) + (f" and {more} more" if more > 0 else "")


def _view(spec: Spec, rows: list[Row], datasets: dict[str, list[Row]], heading: str) -> Spec:
    data = spec.get("data") or {}
    rows = datasets.get(data.get("name", ""), data.get("values", rows))
    changed = {
        key: [_view(part, rows, datasets, heading) for part in spec[key]]
        for key in _PARTS
        if key in spec
    }
    return _unit({**spec, **changed}, rows, heading) if "mark" in spec else {**spec, **changed}


def _unit(unit: Spec, rows: list[Row], heading: str) -> Spec:
    mark = unit["mark"] if isinstance(unit["mark"], dict) else {"type": unit["mark"]}
    mark = {**mark, "aria": False}  # the page names the picture as a whole
    if mark["type"] == "geoshape":
        return {**unit, "mark": mark}
    encoding = dict(unit.get("encoding", {}))
    if _ends(unit):
        mark = {**mark, "clip": {"expr": "cfZoomed"}}
        encoding["x"] = _zooming(encoding["x"])
    if not any("backing" in row for row in rows):
        return {**unit, "mark": mark, "encoding": encoding}
    if mark["type"] != "text" or "text" not in encoding:  # words have to be read all the same
        lit = {"test": _LIT, "value": mark.get("opacity", 1)}
        encoding["opacity"] = {"condition": lit, "value": FAINT}
    encoding["tooltip"] = _tooltip(encoding.get("tooltip", []), rows, heading)
    transform = [{"filter": _STAYS}, *unit.get("transform", [])]
    return {**unit, "mark": mark, "encoding": encoding, "transform": transform}


def _zooming(x: Spec) -> Spec:
    ends = zip(("cfFrom", "cfTo"), x["scale"]["domain"], strict=True)
    scale = {**x["scale"], "domain": [{"expr": _end(name, end)} for name, end in ends]}
    axis = x.get("axis")
    if axis and x["type"] == "temporal":
        axis = {key: part for key, part in axis.items() if key not in ("values", "format")}
        axis |= {"tickCount": 5, "labelExpr": dayaxis.expression(), "labelOverlap": True}
    return {**x, "scale": scale, **({"axis": axis} if axis else {})}


def _end(signal: str, end: Any) -> str:
    """Return an end of the axis: as the signal has it, or else as the static chart does."""
    still = f"time(toDate({json.dumps(end)}))" if isinstance(end, str) else json.dumps(end)
    return f"{signal} === null ? {still} : {signal}"


def _tooltip(own: Any, rows: list[Row], heading: str) -> list[Spec]:
    """Return a tooltip: the row's name, what the chart says of it, and who claims it since when."""
    there = {field for row in rows for field in row}
    fields = {heading: "title"} if heading in there else {}
    for tip in own if isinstance(own, list) else []:
        if tip["field"] not in (heading, *_SAID_TWICE):
            fields[tip["field"]] = tip.get("title") or words.capital(tip["field"])
    fields |= _TOLD
    return [{"field": name, "type": "nominal", "title": title} for name, title in fields.items()]


def script(name: str, opened: Spec) -> str:
    """Return a payload as a classic script, which a page may load from a file.

    It adds one entry to ``window.ceasefireFigures``, and nothing in it can end a script element.
    """
    text = json.dumps(opened, sort_keys=True, separators=(",", ":")).replace("<", "\\u003c")
    return f"(window.ceasefireFigures ??= {{}})[{json.dumps(name)}] = {text};\n"
