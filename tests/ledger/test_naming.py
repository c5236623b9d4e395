"""A name that nobody knows is refused with the nearest; a right one of which nothing is told is not."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from builders import NAMES, claim, ledger, source
from hypothesis import given
from hypothesis import strategies as st

import ceasefire
from ceasefire import Ledger
from ceasefire.errors import UnknownName
from ceasefire.figures import charts, exhibits, tables
from ceasefire.figures.charts import layout
from ceasefire.figures.charts.known import counted
from ceasefire.ledger import dating, likelihood, naming, outlook, values
from ceasefire.ledger.selection import Selection
from ceasefire.ledger.tolls import days, totals
from ceasefire.prose import addresses, glossary, manuscript, resting
from ceasefire.prose.glossary import Index
from ceasefire.prose.views import View
from ceasefire.reading import Gazetteer
from ceasefire.records import intervals, standards
from ceasefire.site import claimtable, notebooks

ROOT = Path(__file__).resolve().parents[2]

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
    "standard": ("icd-203", "icd-20", "icd-203"),
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


def _asked_of(name: str) -> list[str]:
    """Return what a function takes beside the ledger, but for what it takes any number of, as days."""
    taken = inspect.signature(ASKING[name]).parameters.values()
    return [one.name for one in taken if one.name != "ledger" and one.kind != one.VAR_POSITIONAL]


PARAMETERS = [(name, parameter) for name in ASKING for parameter in _asked_of(name)]


def _right(name: str) -> dict[str, Any]:
    """Return right names for all that a function takes."""
    return {parameter: NAMED[parameter][0] for parameter in _asked_of(name)}


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
        "standard": "icd-203",
    }
    told = ledger(source("one", claim("place", "kabul-city")), shapes=SHAPES)
    told = replace(told, data=replace(told.data, standards=standards.read(ROOT / "data")))
    given = {parameter: toy[parameter] for parameter in _asked_of(name)}
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


Ask = Callable[[Ledger, Any], Any]


def _view(ledger: Ledger) -> View:
    return View.of(Selection(), ledger)


#: Whatever else takes a name: what asks with it, and a right one. A function that takes several stands
#: here once for each.
def _toll(told: Ledger) -> totals.Toll:
    return totals.toll(told, "october-clashes", "ucdp")


ASKS: dict[str, tuple[Ask, str]] = {
    "Ledger.finding": (lambda told, name: told.finding(name), "november-fire/date"),
    "Ledger.has": (lambda told, name: told.has(name), "november-fire/date"),
    "Ledger.without": (lambda told, name: told.without(name), "hum-news-2025-11-09"),
    "Ledger.only": (lambda told, name: told.only(name), "hum-news-2025-11-09"),
    "Ledger.dated, event": (lambda told, name: told.dated(name, "whole"), "doha-ceasefire"),
    "Ledger.dated, part": (lambda told, name: told.dated("doha-ceasefire", name), "whole"),
    "totals.toll": (lambda told, name: totals.toll(told, name, "ucdp"), "october-clashes"),
    "totals.groups": (totals.groups, "october-clashes"),
    "days.of": (days.of, "october-clashes"),
    "days.outside": (
        lambda told, name: days.outside(told, name, intervals.dates("2025-10-15")),
        "october-clashes",
    ),
    "Toll.total, group": (lambda told, name: _toll(told).total(name), "afghan-civilians"),
    "Toll.part": (lambda told, name: _toll(told).part(name), "afghan-civilians"),
    "Toll.label": (lambda told, name: _toll(told).label(name), "afghan-civilians"),
    "Toll.cell": (lambda told, name: _toll(told).cell(name), "afghan-civilians"),
    "outlook.day_of": (outlook.day_of, "doha-ceasefire"),
    "outlook.dating_claims": (outlook.dating_claims, "doha-ceasefire"),
    "dating.dating": (dating.dating, "doha-ceasefire"),
    "names.divided": (lambda told, name: told.names.divided(name), "civilians"),
    "names.soil": (lambda told, name: told.names.soil(name), "kabul"),
    "names.held": (lambda told, name: told.names.held(name), "doha-ceasefire"),
    "names.set_off": (lambda told, name: told.names.set_off(name) or "", "october-clashes"),
    "names.kin": (lambda told, name: told.names.kin(name), "doha-ceasefire"),
    "names.dating": (lambda told, name: told.names.dating(name), "start"),
    "names.read_as": (lambda told, name: told.names.read_as(name), "killed"),
    "names.principal": (lambda told, name: told.names.principal(name), "zabihullah-mujahid"),
    "names.value_label, aspect": (lambda told, name: told.names.value_label(name, "5"), "killed"),
    "names.value_label, category": (
        lambda told, name: told.names.value_label("status", name),
        "in-force",
    ),
    "names.value_label, place": (lambda told, name: told.names.value_label("place", name), "kabul"),
    "names.value_label, actor": (
        lambda told, name: told.names.value_label("attacker", name),
        "pakistan-government",
    ),
    "Book.reads": (lambda told, name: told.book.reads(name), "chapters/doha"),
    "Book.page": (lambda told, name: told.book.page(name), "glossary"),
    "Book.of_chapter": (lambda told, name: told.book.of_chapter(name), "doha"),
    "Book.titled": (lambda told, name: told.book.titled(name), "doha"),
    "Selection.of": (lambda told, name: Selection("", (name,)).of(told), "hum-news-2025-11-09"),
    "Selection.on": (lambda told, name: Selection().on(name, told), "chapters/doha"),
    "Selection.on, event": (
        lambda told, name: Selection().on(f"chapters/evidence/{name}", told),
        "doha-ceasefire",
    ),
    "View.on": (lambda told, name: _view(told).on(name), "chapters/doha"),
    "View.without": (lambda told, name: _view(told).without(name), "hum-news-2025-11-09"),
    "View.backed": (lambda told, name: _view(told).backed(name), "november-fire/date"),
    "selection.book_ledger": (lambda _, name: ceasefire.book_ledger(name), "doha"),
    "selection.book_ledger, event": (
        lambda _, name: ceasefire.book_ledger(f"evidence/{name}"),
        "doha-ceasefire",
    ),
    "resting.listed": (lambda told, name: resting.listed(name, told), "chapters/disputed"),
    "resting.on": (
        lambda told, name: resting.on(manuscript.parse("# T\n", name), told),
        "chapters/doha",
    ),
    "addresses.page_of": (
        lambda told, name: addresses.page_of(name, told.names),
        "doha-ceasefire",
    ),
    "manuscript.chapters": (lambda _, name: manuscript.chapters(ROOT, [name]), "chapters/doha"),
    "glossary.actor": (lambda told, name: glossary.actor(Index(told), name), "unama"),
    "glossary.place": (lambda told, name: glossary.place(Index(told), name), "torkham"),
    "glossary.term": (lambda told, name: glossary.term(Index(told), name), "admiralty-grade"),
    "glossary.explained": (
        lambda told, name: glossary.explained(Index(told), f"actor-{name}"),
        "unama",
    ),
    "glossary.explained, kind": (
        lambda told, name: glossary.explained(Index(told), f"{name}-unama"),
        "actor",
    ),
    "values.find": (values.find, "november-fire/date"),
    "values.find, claim": (values.find, "hum-news-2025-11-09.p15.4"),
    "values.find, answer": (
        lambda told, name: values.find(told, f"doha-ceasefire/nature={name}"),
        "temporary",
    ),
    "values.fetch": (values.fetch, "november-fire/date"),
    "values.fetch, form": (
        lambda told, name: values.fetch(told, f"november-fire/date#{name}"),
        "range",
    ),
    "values.holds": (values.holds, "november-fire/date"),
    "claimtable.count": (lambda told, name: claimtable.count(told, name, str), "claims"),
    "likelihood.percent": (lambda _, name: likelihood.percent(name), "likely"),
    "notebooks.chapter": (lambda _, name: notebooks.chapter(ROOT, name), "doha"),
    "Gazetteer.person": (lambda told, name: Gazetteer(told.names).person(name), "unama"),
    "layout.side_of": (lambda told, name: layout.side_of(name, told), "pakistan-government"),
    "known.counted, aspect": (lambda told, name: counted(told, name, None), "killed"),
    "known.counted, group": (lambda told, name: counted(told, None, name), "civilians"),
    "known matters": (
        lambda told, name: naming.known_matters(told, [name]),
        "october-clashes/killed/afghan-civilians",
    ),
    "known matters, value": (
        lambda told, name: naming.known_matters(told, [f"october-clashes/cause/{name}"]),
        "armed-groups",
    ),
}


#: What a parameter is called that takes a name, and the rooms in which somebody outside gives one.
TAKING = {"event", "aspect", "group", "actor", "holder", "chapter", "page", "slug", "key", "sources",
          "target", "finding", "place"}  # fmt: skip
ROOMS = ("records", "ledger", "prose", "reading")
#: The functions that need no row in ``ASKS``, and why.
NEEDLESS = {
    "naming": "they are what checks",
    "Dateable.dated": "it only says what a ledger has",
    "Book.entry": "none is its answer for a page that is not in the file",
    "Book.role": "none is its answer for a page that is not in the file",
    "claimed": "the keys are those of a record, which may have them or not",
    "integrity.items": "the key is one that a record may have or not",
    "values.current": "it passes on what it does not know, which whoever asks then checks",
    "questions.sided": "the group is that of a claim",
    "interests.standing": "the group is that of a claim",
    "asking.question": "aspect and group are those of a finding",
    "Selection.dated": "a page that is not in the file has the day of the build",
    "Exemption.applies": "the page is one that is being read",
    "Rules.on": "it asks the view",
    "cells.read": "the page is one that is being read",
    "cells.loading": "the page is one that is being read",
    "addresses.address": "the finding is given with it",
    "glossary.actor_key": "it makes a place on a page of any word",
    "glossary.place_key": "it makes a place on a page of any word",
}


def _taking() -> dict[str, str]:
    """Return what takes a name as text, *View.on* or *resting.listed*, and in which module it is."""
    taking: dict[str, str] = {}
    for room in ROOMS:
        for path in sorted((ROOT / "src" / "ceasefire" / room).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            holders = [(path.stem, tree.body)]
            holders += [(one.name, one.body) for one in tree.body if isinstance(one, ast.ClassDef)]
            for holder, body in holders:
                functions = [one for one in body if isinstance(one, ast.FunctionDef)]
                names = [one.name for one in functions if any(map(_takes, _parameters(one)))]
                taking |= {f"{holder}.{name}": path.stem for name in names if name[0] != "_"}
    return taking


def _parameters(function: ast.FunctionDef) -> list[ast.arg]:
    several = function.args.vararg
    return [*function.args.args, *function.args.kwonlyargs, *([several] if several else [])]


def _takes(parameter: ast.arg) -> bool:
    kind = ast.unparse(parameter.annotation) if parameter.annotation else ""
    return parameter.arg in TAKING and kind in ("str", "str | None")


def test_whatever_takes_a_name_stands_in_the_table() -> None:
    """A function that is new needs its row there; or it is said here why it needs none."""
    rows = {name.partition(",")[0].replace("names.", "Vocabulary.") for name in ASKS}
    taking = _taking()
    assert {"View.on", "Ledger.without", "selection.book_ledger"} <= taking.keys()
    needless = [name for name, module in taking.items() if {name, module} & NEEDLESS.keys()]
    assert sorted(taking.keys() - rows - {*needless}) == [], "give each a row in ASKS"
    assert NEEDLESS.keys() - taking.keys() - {*taking.values()} == set()


def near(name: str, at: int) -> str:
    """Return a name with a letter too many: what somebody types who means it."""
    at %= len(name) + 1
    return f"{name[:at]}x{name[at:]}"


@pytest.mark.parametrize("name", ASKS)
def test_what_takes_a_name_refuses_a_wrong_one(recorded: Ledger, name: str) -> None:
    """And answers for a right one; an empty text and nothing are no names."""
    ask, right = ASKS[name]
    ask(recorded, right)
    for wrong in ("zzzz", "", None):
        if name in NOTHING_GIVEN and wrong == NOTHING_GIVEN[name]:
            assert ask(recorded, wrong) is not None
            continue
        with pytest.raises(UnknownName):
            ask(recorded, wrong)


#: Where nothing may be given, and how that is written: all that a build shows, whoever speaks where
#: no voice does, what is counted most, every answer, and the value itself.
NOTHING_GIVEN = {
    "selection.book_ledger": None,
    "layout.side_of": None,
    "known.counted, aspect": None,
    "known.counted, group": None,
    "values.find, answer": "",
    "values.fetch, form": "",
}


@given(name=st.sampled_from(sorted(ASKS)), at=st.integers(0, 40))
def test_a_slip_of_a_letter_is_refused_with_the_name_that_was_meant(
    recorded: Ledger, name: str, at: int
) -> None:
    """Wherever the letter stands: the nearest names have it, or all that there are."""
    ask, right = ASKS[name]
    wrong = near(right, at)
    with pytest.raises(UnknownName) as caught:
        ask(recorded, wrong)
    (meant,) = set(right.split("/")) - set(wrong.split("/"))  # the part with the slip
    assert meant in caught.value.remedy, str(caught.value)


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("november-fire/end", "no source in the ledger speaks to 'november-fire/end'"),
        ("november-fire/ende", "there is no finding"),
        ("november-fire/killed/al", "there is no group 'al'"),
        ("october-clashes/cause/recount", "there is no value 'recount'. known: armed-groups"),
        ("october-clashes/date/x", "nothing follows after 'october-clashes/date'. leave '/x' out"),
        ("november-fire/ceasefire/zabihullah-mujahid", "there is no holder of positions"),
    ],
)
@pytest.mark.parametrize("ask", [Ledger.finding, values.find])
def test_a_question_that_nobody_answers_is_no_slip(
    recorded: Ledger, key: str, told: str, ask: Callable[[Ledger, str], Any]
) -> None:
    """Of a possible one it says that no source speaks to it; of another, what of it is wrong."""
    with pytest.raises(UnknownName, match=re.escape(told)):
        ask(recorded, key)


def test_an_event_of_which_nothing_is_told() -> None:
    """It is known, and the message says that the ledger is silent on all of it."""
    told = ledger(source("one", claim("place", "kabul-city")))
    with pytest.raises(UnknownName, match="of 'truce' it holds no claim at all"):
        told.finding("truce/date")


@pytest.mark.parametrize(
    ("answer", "what"),
    [
        ("introductory", "no source in the ledger answers 'introductory'"),
        ("permanently", "there is no answer to doha-ceasefire/nature 'permanently'"),
    ],
)
def test_an_answer_that_nobody_gives_is_no_slip(recorded: Ledger, answer: str, what: str) -> None:
    """One that could be given is told apart from one that is none."""
    with pytest.raises(UnknownName, match=what):
        values.find(recorded, f"doha-ceasefire/nature={answer}")


def test_the_pages_of_a_book_are_those_of_its_file(recorded: Ledger) -> None:
    """A page for each event in the folder of the evidence; a file that lies there makes none."""
    names = naming.pages(recorded.names)
    assert {"chapters/index", "chapters/doha", "chapters/evidence/doha-ceasefire"} <= set(names)
    assert len(names) == len(recorded.book.pages) - 1 + len(recorded.names.events)
    assert naming.address(recorded.names, "evidence/doha-ceasefire") in names


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
