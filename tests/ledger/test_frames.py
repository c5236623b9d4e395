"""Tables of the ledger: their columns, with the type and the meaning of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from ceasefire.ledger import answercolumns, claimcolumns, frames

#: The columns of each table.
COLUMNS: list[Mapping[str, Any]] = [
    *(claimcolumns.SOURCE, claimcolumns.PASSAGE, claimcolumns.CLAIM),
    *(answercolumns.ANSWER, answercolumns.POSITION, answercolumns.EVENT),
]


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_table_without_rows_has_its_columns(columns: Mapping[str, frames.Column[Any]]) -> None:
    """And those of days and of numbers that may be missing have their types all the same."""
    frame = frames.table(columns, [])
    assert list(frame) == list(columns)
    typed = {key: one.kind for key, one in columns.items() if one.kind not in ("str", "int")}
    assert all(str(frame[key].dtype).startswith(kind) for key, kind in typed.items())


def test_a_row_has_each_column_of_a_thing() -> None:
    """In their order; a column of what is held is asked of what holds it."""
    length = frames.Column[str]("int", "How long", len)
    columns = {"name": frames.Column[str]("str", "It", str), "length": length}
    assert list(frames.row(columns, "four").items()) == [("name", "four"), ("length", 4)]
    outer: frames.Column[tuple[str, str]] = frames.through(length, lambda pair: pair[1])
    assert (outer.kind, outer.meaning, outer.of(("a", "seven"))) == ("int", "How long", 5)
    frame = frames.table({"yes": frames.Column[str]("bool", "Whether", bool)}, ["a", ""])
    assert list(frame["yes"]) == [True, False]


@pytest.mark.parametrize("columns", COLUMNS)
def test_each_column_says_what_it_means(columns: Mapping[str, frames.Column[Any]]) -> None:
    """In a few words, which no other column of the table has."""
    meanings = [column.meaning for column in columns.values()]
    assert all(meanings)
    assert len(set(meanings)) == len(meanings)
