"""Every example of README and docstrings runs, and what it prints can be looked at."""

from __future__ import annotations

import ast
import doctest
import re
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

import ceasefire
from ceasefire import Ledger
from ceasefire.figures import tables
from ceasefire.ledger import hypotheses, outlook, sensitivity, values
from ceasefire.ledger.selection import Selection
from ceasefire.prose import questions

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```", README, re.S | re.M)

#: As much as a result may print.
LINES, CHARACTERS = 60, 5_000


def hold(value: object, what: str) -> None:
    """Hold what a value prints to what can be looked at."""
    printed = repr(value)
    assert len(printed.splitlines()) <= LINES, what
    assert len(printed) <= CHARACTERS, what


def test_the_examples_of_the_readme() -> None:
    """They run one after the other, and what each shows or defines prints in a screen."""
    defined: dict[str, Any] = {}
    for statement in ast.parse("\n".join(EXAMPLES)).body:
        code = ast.unparse(statement)
        if isinstance(statement, ast.Expr):
            hold(eval(code, defined), code)  # noqa: S307 - our own README
            continue
        before = set(defined)
        exec(code, defined)  # noqa: S102 - our own README
        for name in set(defined) - before - {"__builtins__"}:
            hold(defined[name], f"{name} of {code}")


def test_the_readme_has_examples_of_each_public_name() -> None:
    """Of what a reader asks with: the ledger, a text, the figures, the tables, the questions."""
    shown = "\n".join(EXAMPLES)
    for name in ("load()", "read(", "charts.", "tables.", "questions.", "resting.", "outlook."):
        assert name in shown


def _documented() -> list[str]:
    """Return the modules with an example in a docstring."""
    source = ROOT / "src"
    paths = (path for path in source.rglob("*.py") if ">>> " in path.read_text(encoding="utf-8"))
    return sorted(
        ".".join(path.relative_to(source).with_suffix("").parts).removesuffix(".__init__")
        for path in paths
    )


@pytest.mark.parametrize("module", _documented())
def test_examples_of_docstrings(module: str) -> None:
    """They give what they say, and print no more than can be looked at."""
    loaded = import_module(module)
    tests = [test for test in doctest.DocTestFinder().find(loaded) if test.examples]
    assert tests
    for test in tests:
        result = doctest.DocTestRunner().run(test)
        assert result.failed == 0
        assert all(len(example.want.splitlines()) <= LINES for example in test.examples)


def _largest(ledger: Ledger) -> Any:
    return max(ledger.all_findings, key=lambda finding: len(finding.statements))


CALLS: dict[str, Callable[[Ledger], Any]] = {
    "the ledger": lambda ledger: ledger,
    "its data": lambda ledger: ledger.data,
    "its records": lambda ledger: ledger.data.sources,
    "a record": lambda ledger: max(ledger.data.sources, key=lambda one: len(one.passages)),
    "a passage": lambda ledger: max(
        (one for source in ledger.data.sources for one in source.passages),
        key=lambda one: len(one.claims),
    ),
    "its names": lambda ledger: ledger.names,
    "its events": lambda ledger: ledger.names.events,
    "its actors": lambda ledger: ledger.names.actors,
    "its places": lambda ledger: ledger.names.places,
    "its issues": lambda ledger: ledger.names.issues,
    "its aspects": lambda ledger: ledger.names.aspects,
    "its groups": lambda ledger: ledger.names.groups,
    "its book": lambda ledger: ledger.book,
    "its boundaries": lambda ledger: ledger.data.shapes,
    "its readers' counts": lambda ledger: ledger.data.readers,
    "its outlook": lambda ledger: ledger.data.outlook,
    "its glossary": lambda ledger: ledger.data.glossary,
    "its fingerprints": lambda ledger: ledger.data.fingerprints,
    "its claims": lambda ledger: ledger.statements,
    "its claims by id": lambda ledger: ledger.by_claim,
    "its findings": lambda ledger: ledger.all_findings,
    "its findings by id": lambda ledger: ledger.by_finding,
    "tables of it": lambda ledger: [ledger.claims, ledger.sources, ledger.passages],
    "the largest finding": _largest,
    "its statements": lambda ledger: _largest(ledger).statements,
    "what bears on it": lambda ledger: _largest(ledger).beside,
    "what counts of it": lambda ledger: _largest(ledger).counted,
    "what was said": lambda ledger: _largest(ledger).said(),
    "the answers": lambda ledger: _largest(ledger).answers(),
    "each interval": lambda ledger: [_largest(ledger).hull, _largest(ledger).best],
    "a value": lambda ledger: values.fetch(ledger, "october-clashes/killed/afghan-civilians#range"),
    "a selection": lambda ledger: Selection(without=tuple(ledger.by_claim)),
    "signposts": lambda ledger: [outlook.signposts(ledger), outlook.tripped(ledger)],
    "a ranking": lambda ledger: [hypotheses.ranking(ledger), sensitivity.summary(ledger)],
    "a page": lambda _: questions.book()[0][1],
    "its paragraphs": lambda _: questions.book()[0][1].paragraphs,
    "its sentences": lambda _: list(questions.book()[0][1].sentences)[:8],
    "its judgements": lambda _: questions.book()[0][5].judgements,
    "a cell": lambda _: [questions.book()[1].cell(one) for one in questions.book()[0][1].cells],
}


@pytest.mark.parametrize("name", CALLS)
def test_what_the_public_calls_return(recorded: Ledger, name: str) -> None:
    """Whatever a reader prints on the way is a line, or the first members of a collection."""
    hold(CALLS[name](recorded), name)


#: Values of one type that are looked at, and members of one collection.
OWNERS, SHOWN = 3, 4


def reached(value: object, what: str, seen: Counter[type]) -> Iterator[tuple[str, object]]:
    """Yield a value and all that a reader comes to from it, by its attributes and members."""
    yield what, value
    if isinstance(value, (dict, list, tuple, frozenset)):
        members = value.items() if isinstance(value, dict) else enumerate(value)
        for key, member in islice(members, SHOWN):
            yield from reached(member, f"{what}[{key!r}]", seen)
        return
    kind = type(value)
    if not kind.__module__.startswith("ceasefire.") or seen[kind] == OWNERS:
        return
    seen[kind] += 1
    base = set(dir(BaseModel)) if isinstance(value, BaseModel) else set()
    for name in sorted(set(dir(value)) - base):
        if not name.startswith("_") and not callable(held := getattr(value, name)):
            yield from reached(held, f"{what}.{name}", seen)


def test_whatever_a_reader_comes_to(recorded: Ledger) -> None:
    """Each attribute of the ledger, of what it holds and of what that holds, prints in a screen."""
    things = dict(reached(recorded, "ledger", Counter()))
    assert {"ledger.data.outlook.evidence", "ledger.data.glossary.terms"} <= set(things)
    assert len(things) > 300
    for what, value in things.items():
        hold(value, what)


@pytest.mark.parametrize("name", ["disputed", "sources", "oddities", "voices", "tracker", "drift"])
def test_the_long_tables(recorded: Ledger, name: str) -> None:
    """They print their first rows, each in a line, and say how many more there are."""
    table = getattr(tables, name)(recorded)
    hold(table, name)
    assert repr(table).splitlines()[-1].startswith("  … and ")


def test_an_example_of_the_package_reads_a_text() -> None:
    """The docstring of ``read`` shows it."""
    assert ">>> " in str(ceasefire.read.__doc__)
