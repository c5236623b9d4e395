"""Each word that is chosen among stands once, and a table of such words has them all."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

import ceasefire
from ceasefire.ledger import disputes, hypotheses, sensitivity
from ceasefire.records import bookfile, enumerations, outlookfile, yamlfile
from ceasefire.records.aspects import Aspect
from ceasefire.records.enumerations import (
    BACKED,
    CONTRADICTED,
    STANDINGS,
    STATUSES,
    WARNED,
    WITNESSES,
    Dated,
    DatedAtHand,
    DatedByText,
    Degree,
    Furniture,
    LineKind,
    Standing,
    Status,
    Witness,
)
from ceasefire.records.outlookfile import Rating

ROOT = Path(__file__).resolve().parents[2]
TYPES = Aspect.model_fields["type"].annotation
TABLES: tuple[tuple[str, Any, Iterable[str]], ...] = (
    ("STATUSES", Status, STATUSES),
    ("STANDINGS", Standing, STANDINGS),
    ("WITNESSES", Witness, WITNESSES),
    ("AGAINST", Rating, hypotheses.AGAINST),
    ("SCALE", Rating, hypotheses.SCALE),
    ("STEPS", Degree, hypotheses.STEPS),
    ("BACKED", Status, BACKED),
    ("KINDS", sensitivity.Kind, sensitivity.KINDS),
    ("CONFLICTS", TYPES, set(disputes.CONFLICTS) - {"cause", "ordinal"}),
)


@pytest.mark.parametrize(("name", "words", "table"), TABLES, ids=[name for name, _, _ in TABLES])
def test_table_has_each_word(name: str, words: Any, table: Iterable[str]) -> None:
    """Whoever adds a word is told of each table that says something of every word."""
    assert set(table) == set(get_args(words)), name


def test_longer_lists_hold_the_shorter() -> None:
    """A list that goes further than another is made from it, so that both have its words."""
    assert {*get_args(Furniture), "body"} == set(get_args(LineKind))
    assert {*get_args(DatedByText), "supplied"} == set(get_args(DatedAtHand))
    assert set(get_args(DatedByText)) < set(get_args(Dated))
    assert set(get_args(Standing)) < set(get_args(Witness))


def test_readers_are_warned_of_disputes_and_of_charges() -> None:
    """And of whatever else the value alone would not tell; what is agreed, or changed, has no warning."""
    assert set(WARNED) == set(STATUSES) - {"agreed", "one voice", "changed"}
    assert set(CONTRADICTED) <= set(WARNED)
    assert all(STATUSES[s].warning.startswith(f"{s}: ") for s in set(WARNED) - {"charged"})
    assert STATUSES["charged"].warning.startswith("a charge: ")


#: Words that no other module may list, however it writes the list.
LISTED: tuple[frozenset[str], ...] = (
    frozenset(WARNED),
    frozenset(get_args(Furniture)),
    frozenset(get_args(DatedByText)),
    frozenset(get_args(Standing)),
    frozenset(yamlfile.read(ROOT / "data" / "outlook.yaml", "").data["directions"]),
    frozenset(bookfile.read(ROOT).lanes),
    frozenset(bookfile.read(ROOT).parties),
    frozenset(bookfile.read(ROOT).called),
)
#: Where they stand.
HOMES = {str(module.__file__) for module in (enumerations, outlookfile)}


def _lists(path: Path) -> Iterator[frozenset[str]]:
    """Yield the words of each list, set, tuple, mapping and choice that a module writes out."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        held = node.keys if isinstance(node, ast.Dict) else getattr(node, "elts", [])
        yield frozenset(
            one.value
            for one in held
            if isinstance(one, ast.Constant) and isinstance(one.value, str)
        )


def test_no_module_lists_the_words_again() -> None:
    """A second list of the same words would have to be kept in step with the first."""
    again = [
        f"{path.name}: {', '.join(sorted(words))}"
        for folder in ceasefire.__path__
        for path in sorted(Path(folder).rglob("*.py"))
        if str(path) not in HOMES
        for listed in _lists(path)
        for words in LISTED
        if words <= listed
    ]
    assert again == []
