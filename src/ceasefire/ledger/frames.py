"""Tables of the ledger: columns, each with its type, what fills it and what it means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

import pandas as pd

T = TypeVar("T")
U = TypeVar("U")

#: What a column holds: text, whole numbers, whole numbers that may be missing, days, or yes and no.
Kind = Literal["str", "int", "Int64", "datetime64", "bool"]


@dataclass(frozen=True)
class Column(Generic[T]):
    """A column of a table.

    Attributes
    ----------
    kind
        What it holds.
    meaning
        What it says, for whoever has the table alone.
    of
        What gives its value for the thing of a row.
    """

    kind: Kind
    meaning: str
    of: Callable[[T], object]


def row(columns: Mapping[str, Column[T]], thing: T) -> dict[str, object]:
    """Return the row of a thing: heading to value."""
    return {name: column.of(thing) for name, column in columns.items()}


def table(columns: Mapping[str, Column[T]], things: Iterable[T]) -> pd.DataFrame:
    """Return the table of some things, in order; one without rows has its columns all the same."""
    frame = pd.DataFrame([row(columns, thing) for thing in things], columns=list(columns))
    for name, column in columns.items():
        if column.kind == "Int64":
            frame[name] = frame[name].astype("Int64")
        elif column.kind == "datetime64":
            frame[name] = pd.to_datetime(frame[name])
        elif column.kind == "bool":
            frame[name] = frame[name].astype(bool)
    return frame


def through(column: Column[T], inner: Callable[[U], T]) -> Column[U]:
    """Return the column for what holds the thing that it is of."""
    return Column(column.kind, column.meaning, lambda of: column.of(inner(of)))
