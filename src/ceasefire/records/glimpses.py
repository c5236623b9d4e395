"""How a value looks where it is printed by itself: one line; of several, the first ones; and a table.

A value says what it is by ``glimpse``: heading to text, the first being its name. What a collection
shows follows from that.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, Protocol, TypeVar, runtime_checkable

from ceasefire import errors

T = TypeVar("T")

#: A number with what it counts, which a glimpse says as a message does.
counted = errors.counted

#: Characters of a text, and of a line; and members of a collection that are printed.
TEXT, LINE, MEMBERS = 60, 160, 20


@runtime_checkable
class Glimpsed(Protocol):
    """A value that can say in a few words what it holds."""

    def glimpse(self) -> Mapping[str, object]:
        """Return heading to content."""
        ...


def short(text: object, most: int = TEXT) -> str:
    """Return a text in one line, cut where it is long."""
    line = " ".join(str(text).split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def line(value: Glimpsed) -> str:
    """Return a value in one line: its class, its name, and the rest of what it holds."""
    first, *rest = (short(held) for held in value.glimpse().values())
    text = ", ".join(filter(None, rest))
    return short(f"<{type(value).__name__} {first}{': ' if text else ''}{text}", LINE - 1) + ">"


def row(value: Glimpsed) -> str:
    """Return a value as a table of one row: what a notebook shows of it."""
    return table(type(value).__name__, [value.glimpse()])


def brief(value: object) -> str:
    """Return a member of a collection in one line."""
    if isinstance(value, (Several, Many, Keyed)):
        return f"({head(value)})"
    return short(repr(value), LINE)


def head(values: Several[Any] | Many[Any] | Keyed[Any]) -> str:
    """Return how many of what a collection has."""
    members = values.values() if isinstance(values, Keyed) else values
    kinds = {type(member).__name__ for member in members}
    kind = kinds.pop() if len(kinds) == 1 else "value"
    return f"{len(values):,} × {kind}" if values else "nothing"


def listing(first: str, members: Iterable[str], of: int) -> str:
    """Return the first members of a collection, a line each, and how many more there are."""
    lines = [f"<{first}>", *(f"  {member}" for member in islice(members, MEMBERS))]
    more = of - (len(lines) - 1)
    return "\n".join([*lines, *([f"  … and {more:,} more"] if more > 0 else [])])


def table(caption: str, rows: Iterable[Mapping[str, object]], of: int | None = None) -> str:
    """Return rows as an HTML table, all text in it being text; ``of`` is how many there are."""
    shown = list(islice(rows, MEMBERS))
    more = (len(shown) if of is None else of) - len(shown)
    columns = list(dict.fromkeys(name for row in shown for name in row))
    title = f"<caption>{html.escape(caption)}</caption>"
    heads = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{_cell(row.get(name, ''))}</td>" for name in columns) + "</tr>"
        for row in shown
    )
    rest = f"<p>… and {more:,} more</p>" if more > 0 else ""
    return f"<table>{title}<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>{rest}"


def _cell(held: object) -> str:
    return html.escape(short(held, LINE))


def _row(value: object) -> Mapping[str, object]:
    if isinstance(value, Glimpsed):
        return value.glimpse()
    return {"Value": brief(value)}


class Several(tuple[T, ...]):
    """A tuple that prints its first members, and is a table in a notebook."""

    __slots__ = ()

    def __repr__(self) -> str:
        return listing(head(self), map(brief, self), len(self))

    def _repr_html_(self) -> str:
        return table(head(self), map(_row, self), len(self))


class Many(list[T]):
    """A list that prints its first members, and is a table in a notebook."""

    def __repr__(self) -> str:
        return listing(head(self), map(brief, self), len(self))

    def _repr_html_(self) -> str:
        return table(head(self), map(_row, self), len(self))


class Keyed(dict[str, T]):
    """A mapping that prints its first members, and is a table in a notebook."""

    def __repr__(self) -> str:
        lines = (short(f"{key}: {brief(value)}", LINE) for key, value in self.items())
        return listing(head(self), lines, len(self))

    def _repr_html_(self) -> str:
        rows = ({"Key": key, **_row(value)} for key, value in self.items())
        return table(head(self), rows, len(self))


def collected(value: Any) -> Any:
    """Return what a file holds with each list and mapping of it as one that prints its first members."""
    if isinstance(value, dict):
        return Keyed((key, collected(held)) for key, held in value.items())
    return Many(map(collected, value)) if isinstance(value, list) else value
