"""Figures and tables, each one object that registers itself: its rows, what is behind them, its drawing.

Whatever asks what a page shows reads these objects: what the page rests on, its comparison with a book of
another day, the lint of its cells. A figure knows no page. A new one stands in a module of the package of
figures or of tables, and nothing else has to be told of it.

Behind a row are the claims whose values it prints, and those that it counts. A column ``backing`` names
them; of a figure, it names the claims behind a mark, which goes when they go, and a column ``besides`` those
from which the row takes something else that it prints, such as the day of the event whose dead it counts.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import CodeType, MappingProxyType, ModuleType
from typing import Any, ClassVar, Generic, ParamSpec, Protocol, TypeVar, get_type_hints

import pandas as pd

from ceasefire.errors import CeasefireError, nearest
from ceasefire.ledger.statements import Statement

Asked = ParamSpec("Asked")
Made = TypeVar("Made")

#: What an exhibit can rest on, as it is declared where it is defined.
RESTS: Mapping[str, str] = MappingProxyType(
    {
        "claims": "the claims that its rows name",
        "sources": "the records of the sources, and no claim in particular",
        "method": "the rules of the book, and no claim",
    }
)

#: Columns of rows that name claims, their ids parted by blanks.
BACKING, BESIDES = "backing", "besides"

#: The module of a package whose functions serve its figures or tables, and are none.
SHARED = "layout"


class Tabular(Protocol):
    """A table, which gives its rows as a frame."""

    def frame(self) -> pd.DataFrame:
        """Return the rows, with ``backing`` where they name claims."""


Listed = TypeVar("Listed", bound=Tabular)


def backing(statements: Iterable[Statement]) -> str:
    """Return the claims behind a row: their ids, each once, parted by blanks."""
    return " ".join(dict.fromkeys(s.id for s in statements))


def bare(rows: pd.DataFrame, *names: str) -> pd.DataFrame:
    """Return rows without the columns that name claims, or without the one that is named."""
    return rows.drop(columns=list(names or (BACKING, BESIDES)), errors="ignore")


@dataclass(frozen=True, repr=False)
class Exhibit(Generic[Asked, Made]):
    """What a cell of the book may show; called, it gives the chart or table.

    Attributes
    ----------
    name
        What a cell calls it by: ``charts.tolls``.
    make
        What draws it.
    table
        What gives its rows.
    rests
        On what it rests, a key of ``RESTS``.
    beyond
        Whether only pages show it that go beyond the cut-off.
    places
        Columns of its rows that only say where a mark stands, and follow from the others.
    """

    name: str
    make: Callable[Asked, Made]
    table: Callable[Asked, pd.DataFrame]
    rests: str
    beyond: bool = False
    places: tuple[str, ...] = ()
    kind: ClassVar[str] = "table"

    def __post_init__(self) -> None:
        if self.rests not in RESTS:
            phrase = f"rests on '{self.rests}'" if self.rests else "does not say what it rests on"
            known = "; ".join(f"rests='{key}' is {what}" for key, what in RESTS.items())
            raise CeasefireError(f"{self.name} {phrase}", self.make.__module__, f"Say it: {known}")
        vars(self).update(__doc__=self.make.__doc__, __wrapped__=self.make)

    def __call__(self, *args: Asked.args, **named: Asked.kwargs) -> Made:
        """Return the chart or the table."""
        return self.make(*args, **named)

    def __repr__(self) -> str:
        return f"<{self.name}{inspect.signature(self.make)}, which rests on {self.rests}>"

    def rows(self, *args: Asked.args, **named: Asked.kwargs) -> pd.DataFrame:
        """Return its rows; of what rests on claims with ``backing``, the ids of those behind each.

        Raises
        ------
        CeasefireError
            If the rows name no claims although it rests on them, or the other way round.
        """
        rows = self.table(*args, **named)
        if len(rows) and (BACKING in rows) is not (self.rests == "claims"):
            what = f"the rows of {self.name} name " + ("claims" if BACKING in rows else "no claims")
            remedy = f"Give them a column '{BACKING}', or say that it rests on sources or method"
            raise CeasefireError(f"{what}, but it rests on {self.rests}", "", remedy)
        return rows

    def compared(self, *args: Asked.args, **named: Asked.kwargs) -> tuple[tuple[Any, ...], ...]:
        """Return its rows without what is behind them and what only places a mark."""
        rows = bare(bare(self.rows(*args, **named)), *self.places)
        rows = rows.astype(object).where(rows.notna(), None)
        return tuple(rows.itertuples(index=False, name=None))

    def claims(self, *args: Asked.args, **named: Asked.kwargs) -> frozenset[str]:
        """Return the ids of all claims behind it; none for what rests on sources or on the method."""
        if self.rests != "claims":
            return frozenset()
        rows = self.rows(*args, **named)
        texts = (
            text for name in (BACKING, BESIDES) if name in rows for text in rows[name].dropna()
        )
        return frozenset(key for text in texts for key in str(text).split())


class Figure(Exhibit[Asked, Any]):
    """A figure; called, it gives the Altair chart."""

    kind = "figure"

    def alt(self, *args: Asked.args, **named: Asked.kwargs) -> str:
        """Return its alternative text: the main number in words."""
        return str(self.make(*args, **named).usermeta["ceasefire"]["alt"])


#: All that is registered, by the names that cells call.
_known: dict[str, Exhibit[..., Any]] = {}


def figure(
    table: Callable[Asked, pd.DataFrame],
    *,
    rests: str = "",
    beyond: bool = False,
    places: tuple[str, ...] = ("row",),
) -> Callable[[Callable[Asked, Any]], Figure[Asked]]:
    """Register a function as the drawing of a figure, under its module's package and its own name.

    Parameters
    ----------
    table
        What gives the rows for the same arguments.
    rests, beyond, places
        As in ``Exhibit``.

    Raises
    ------
    CeasefireError
        If it is not said on what it rests, or another function has its name.
    """

    def registered(make: Callable[Asked, Any]) -> Figure[Asked]:
        made = Figure(_called(make), make, table, rests, beyond, places)
        _register(made)
        return made

    return registered


def table(
    *, rests: str = "", beyond: bool = False
) -> Callable[[Callable[Asked, Listed]], Exhibit[Asked, Listed]]:
    """Register a function as that of a table; raises as ``figure``.

    Parameters
    ----------
    rests, beyond
        As in ``Exhibit``.
    """

    def registered(make: Callable[Asked, Listed]) -> Exhibit[Asked, Listed]:
        def rows(*args: Asked.args, **named: Asked.kwargs) -> pd.DataFrame:
            return make(*args, **named).frame()

        made = Exhibit(_called(make), make, rows, rests, beyond)
        _register(made)
        return made

    return registered


def _called(make: Callable[..., Any]) -> str:
    """Return what a cell calls a function by: ``charts.tolls``."""
    return ".".join([*make.__module__.split(".")[-2:-1], make.__name__])


def _register(made: Exhibit[..., Any]) -> None:
    other = _known.get(made.name)
    if other is not None and other.make.__module__ != made.make.__module__:
        where = f"{other.make.__module__} and {made.make.__module__}"
        raise CeasefireError(f"two functions are called {made.name}", where, "Rename one of them")
    _known[made.name] = made


def load(package: str, path: Iterable[str]) -> dict[str, Exhibit[..., Any]]:
    """Import every module of a package, and return what registered itself, by the names of the functions.

    Parameters
    ----------
    package, path
        Its ``__name__`` and its ``__path__``.
    """
    for module in pkgutil.iter_modules(path):
        importlib.import_module(f"{package}.{module.name}")
    return {
        name.rpartition(".")[2]: one
        for name, one in sorted(_known.items())
        if one.make.__module__.startswith(f"{package}.")
    }


def of(*packages: ModuleType) -> Mapping[str, Exhibit[..., Any]]:
    """Return what is registered of some packages, by the names that cells call."""
    inside = tuple(f"{package.__name__}." for package in packages)
    wanted = {name: one for name, one in _known.items() if one.make.__module__.startswith(inside)}
    return MappingProxyType(wanted)


def unknown(package: str, name: str) -> AttributeError:
    """Return the error for a figure or table that a package does not have, with the nearest."""
    short = package.rpartition(".")[2]
    named = [key.partition(".")[2] for key in _known if key.startswith(f"{short}.")]
    return AttributeError(f"there is no {short}.{name}; {nearest(name, named)}")


def strays(package: ModuleType) -> Iterator[str]:
    """Yield, in a sentence each, the public functions of a package that draw and are not registered.

    A function draws if it calls ``figure`` or ``nothing`` of the layout, or is said to return a table; or if
    it calls a function of the package that does, though one that is said to return something else may ask a
    table.
    """
    for one in pkgutil.iter_modules(package.__path__):
        if one.name == SHARED:
            continue
        module = importlib.import_module(f"{package.__name__}.{one.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            own = function.__module__ == module.__name__ and not name.startswith("_")
            if own and (kind := _makes(function, package.__name__)):
                yield (
                    f"{module.__name__}.{name} makes a {kind} that is not registered: put"
                    f" @exhibits.{kind}(...) before it, or begin its name with an underscore"
                )


def _makes(function: Any, package: str, seen: frozenset[Any] = frozenset()) -> str:
    """Return ``figure`` or ``table`` if a function makes one, by itself or by what it calls."""
    returned = get_type_hints(function).get("return", Any)
    if hasattr(returned, "frame"):
        return "table"
    names = set(_names(function.__code__))
    if {"figure", "nothing", "Chart"} & names:
        return "figure"
    known = seen | {function}
    called = [one for one in _named(function, names, package) if one not in known]
    made = {_makes(one, package, known) for one in called}
    return "figure" if "figure" in made else "table" if "table" in made and returned is Any else ""


def _names(code: CodeType) -> Iterator[str]:
    """Yield the names that a function uses, those of functions and comprehensions inside it too."""
    yield from code.co_names
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _names(inner)


def _named(function: Any, names: set[str], package: str) -> Iterator[Any]:
    """Yield the functions of a package that a function names, by themselves or after their module."""
    held = [function.__globals__[name] for name in sorted(names & function.__globals__.keys())]
    for module in [one for one in held if inspect.ismodule(one)]:
        held += [vars(module)[name] for name in sorted(names & vars(module).keys())]
    for one in held:
        if inspect.isfunction(one) and one.__module__.startswith(f"{package}."):
            yield one
