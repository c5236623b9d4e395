"""A name that nobody knows is refused with the nearest; a right one of which nothing is told is not."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from builders import NAMES, claim, ledger, source

import ceasefire
from ceasefire import Ledger
from ceasefire.errors import UnknownName
from ceasefire.figures import charts, exhibits, tables
from ceasefire.ledger import naming, outlook

#: Of each parameter that takes a name: a right one, a wrong one, and the nearest to that.
NAMED: dict[str, tuple[Any, Any, str]] = {
    "event": ("doha-ceasefire", "doha-ceasefir", "doha-ceasefire"),
    "chapter": ("doha", "dohaa", "doha"),
    "aspect": ("killed", "kiled", "killed"),
    "group": ("afghan-civilians", "afghan-civilian", "afghan-civilians"),
    "issue": ("guarantees", "guarantes", "guarantees"),
    "holder": ("pakistan-government", "pakistan-goverment", "pakistan-government"),
    "key": ("november-fire/date", "november-fire/dat", "november-fire/date"),
    "only": (["november-fire/date"], ["november-fire/dat"], "november-fire/date"),
}


def _rows() -> dict[str, Callable[..., Any]]:
    """Return the function that computes the rows of each figure, which the views call alone."""
    return {name: one.table for name, one in exhibits.of(charts).items()}


def _asking() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield every public function of the figures, of their rows and of the tables."""
    shown = {f"charts.{name}": getattr(charts, name) for name in charts.__all__}
    shown |= {f"rows of {name}": rows for name, rows in _rows().items()}
    shown |= {f"tables.{name}": getattr(tables, name) for name in tables.__all__}
    for name, function in shown.items():
        if callable(function) and "ledger" in inspect.signature(function).parameters:
            yield name, function


ASKING = dict(_asking())
PARAMETERS = [
    (name, parameter)
    for name, function in ASKING.items()
    for parameter in inspect.signature(function).parameters
    if parameter != "ledger"
]


def _right(name: str) -> dict[str, Any]:
    """Return right names for all that a function takes."""
    parameters = [one for one in inspect.signature(ASKING[name]).parameters if one != "ledger"]
    return {parameter: NAMED[parameter][0] for parameter in parameters}


def test_figures_and_tables_take_names() -> None:
    """The functions are really gone through."""
    assert {"charts.support", "rows of charts.tolls", "tables.disputed"} <= ASKING.keys()
    assert len(PARAMETERS) > 20


@pytest.mark.parametrize(("name", "parameter"), PARAMETERS)
def test_a_wrong_name_is_refused(recorded: Ledger, name: str, parameter: str) -> None:
    """Whatever a figure or table takes is checked; a parameter that is new here needs a check too."""
    _, wrong, nearest = NAMED[parameter]
    with pytest.raises(UnknownName, match=rf"there is no .*nearest: .*\b{nearest}\b"):
        ASKING[name](recorded, **_right(name) | {parameter: wrong})


@pytest.mark.parametrize(("name", "parameter"), PARAMETERS)
def test_nothing_is_no_name(recorded: Ledger, name: str, parameter: str) -> None:
    """What need not be given may be left out or be none; an empty text is a wrong name everywhere."""
    wrong = [""] if parameter == "only" else ""
    with pytest.raises(UnknownName, match=r"there is no .* ''"):
        ASKING[name](recorded, **_right(name) | {parameter: wrong})
    if inspect.signature(ASKING[name]).parameters[parameter].default is None:
        assert ASKING[name](recorded, **_right(name) | {parameter: None}) is not None
    else:
        with pytest.raises(UnknownName, match=r"there is no .* 'None'"):
            ASKING[name](recorded, **_right(name) | {parameter: None})


@pytest.mark.parametrize("name", ASKING)
def test_a_right_name_without_claims_is_an_empty_answer(name: str) -> None:
    """A book of another day knows the events of which it has no claim yet."""
    toy = {
        "event": "truce",
        "chapter": "doha",
        "aspect": "wounded",
        "group": "soldiers",
        "issue": "force",
        "holder": "kabul",
        "key": "truce/date",
        "only": ["truce/date", "talks/force/kabul/warns"],
    }
    told = ledger(source("one", claim("place", "kabul-city")), shapes=SHAPES)
    wanted = inspect.signature(ASKING[name]).parameters
    given = {parameter: toy[parameter] for parameter in wanted if parameter != "ledger"}
    assert ASKING[name](told, **given) is not None


SHAPES = {name: {"type": "FeatureCollection", "features": []} for name in ("border", "region")}


def test_an_aspect_that_counts_nobody_has_no_toll(recorded: Ledger) -> None:
    """It is an aspect, but none of which there are victims."""
    with pytest.raises(
        UnknownName, match=r"no aspect that counts people 'ordinal'. known: .*killed"
    ):
        charts.tolls(recorded, "ordinal")


def test_a_spokesman_is_no_holder(recorded: Ledger) -> None:
    """Positions are those of whom he speaks for, and the message says whose."""
    with pytest.raises(UnknownName, match="ask for 'taliban-authorities'"):
        tables.quotations(recorded, "guarantees", "zabihullah-mujahid")


def test_one_id_is_no_list(recorded: Ledger) -> None:
    """A text would be taken letter by letter."""
    with pytest.raises(UnknownName, match="put it in a list"):
        tables.disputed(recorded, only="november-fire/date")


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda all_of_it: all_of_it.finding("november-fire/dat"), "november-fire/date"),
        (lambda all_of_it: all_of_it.has("november-fire/dat"), "november-fire/date"),
        (lambda all_of_it: all_of_it.without("hum-news"), "hum-news-2025-11-09"),
        (lambda all_of_it: all_of_it.only("hum-news"), "hum-news-2025-11-09"),
        (lambda all_of_it: outlook.day_of(all_of_it, "doha-ceasefir"), "doha-ceasefire"),
        (lambda _: ceasefire.book_ledger("dohaa"), "doha"),
        (lambda _: ceasefire.book_ledger("evidence/doha-ceasefir"), "evidence/doha-ceasefire"),
        (lambda _: ceasefire.book_ledger("nonsense"), ""),
    ],
)
def test_the_ledger_and_the_outlook_refuse_too(
    recorded: Ledger, ask: Callable[[Ledger], Any], message: str
) -> None:
    """Findings, sources, events and pages are named as the nearest that there are."""
    with pytest.raises(UnknownName, match=f"there is no .*{message}"):
        ask(recorded)


def test_each_page_of_the_book_is_known() -> None:
    """Those of the events too, by the folder that they lie in."""
    names = naming.pages(Path(__file__).parents[2])
    assert {"index", "doha", "claims", "evidence/doha-ceasefire"} <= set(names)


def test_every_finding_is_possible(recorded: Ledger) -> None:
    """What is told can be told; so can every id that the outlook watches, on any day."""
    keys = {*recorded.by_finding, *outlook.watched(recorded), *outlook.tripping(recorded)}
    assert [key for key in sorted(keys) if not naming.possible(recorded.names, key)] == []


@pytest.mark.parametrize(
    ("key", "possible"),
    [
        ("clash/date", True),
        ("clash/killed/all", True),
        ("clash/killed", True),
        ("clash/state", True),
        ("clash/place/kabul-city", True),
        ("clash/cause/fear", True),
        ("clash/ceasefire/kabul", True),
        ("clash/force/kabul/warns", True),
        ("clas/date", False),
        ("clash", False),
        ("clash/", False),
        ("", False),
        ("clash/dat", False),
        ("clash/date/", False),
        ("clash/date/all", False),
        ("clash/killed/al", False),
        ("clash/killed/all/5", False),
        ("clash/state/over", False),
        ("clash/place", False),
        ("clash/place/kabul", False),
        ("clash/cause/fear/greed", False),
        ("clash/ceasefire", False),
        ("clash/ceasefire/spokesman", False),
        ("clash/ceasefire/kabul/keep", False),
        ("clash/force/kabul", False),
        ("clash/force/kabul/warn", False),
        ("clash/force/kabul/warns/defends", False),
    ],
)
def test_what_can_be_a_finding(key: str, possible: bool) -> None:
    """Its event, its aspect or issue, and what sets it apart: group, holder, one answer of several."""
    assert naming.possible(NAMES, key) is possible


def test_a_kind_that_there_is_not_is_a_slip_of_the_code(recorded: Ledger) -> None:
    """Nobody who mistypes a kind goes unchecked."""
    with pytest.raises(KeyError, match="evnt"):
        naming.known(recorded, evnt="doha-ceasefire")
