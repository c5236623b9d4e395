"""The code cells of a chapter: they load the ledger and show a figure or table of it, and no more."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from ceasefire.errors import ExpressionError, UnknownName, nearest
from ceasefire.figures import charts, exhibits, tables
from ceasefire.figures.exhibits import Exhibit
from ceasefire.ledger import outlook
from ceasefire.ledger.ledger import Ledger

#: What a cell may show, by the name that it calls.
SHOWN = exhibits.of(charts, tables)
#: The packages of what it may show.
SHOWING = tuple(dict.fromkeys(name.partition(".")[0] for name in SHOWN))
#: The modules that a cell may import from the package.
IMPORTED = (*SHOWING, "outlook", "rendering")
#: The statements that prepare a page.
PREPARING = ("import ceasefire", "rendering.enable()")
#: An argument that names something of the ledger; it can hold no sentence.
_NAME = re.compile(r"[\w/.=-]*")


@dataclass(frozen=True)
class Content:
    """What stands in a code cell.

    Attributes
    ----------
    name, caption
        Those of its figure; empty if it has none.
    shown
        The expression that it shows; empty for a cell that shows nothing.
    foreign
        What it may not hold, in words.
    """

    name: str = ""
    caption: str = ""
    shown: str = ""
    foreign: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Call:
    """The call of a figure or table, with its arguments."""

    exhibit: Exhibit[..., Any]
    given: tuple[Any, ...]
    named: dict[str, Any]

    def claims(self) -> frozenset[str]:
        """Return the ids of the claims behind what it shows."""
        return self.exhibit.claims(*self.given, **self.named)

    def compared(self) -> tuple[tuple[Any, ...], ...]:
        """Return the rows that it shows, without what is behind them and what only places a mark."""
        return self.exhibit.compared(*self.given, **self.named)


def call(expression: str, ledger: Ledger) -> Call:
    """Return what a cell calls.

    Parameters
    ----------
    expression
        The expression that a cell shows: ``charts.tolls(ledger, 'killed')``.
    ledger
        What stands in it for the ledger.

    Raises
    ------
    ExpressionError
        If it is no call of a figure or table with the ledger, names, and what the outlook gives.
    UnknownName
        If it calls what is not registered; with the nearest.
    """
    made = ast.parse(expression, mode="eval").body
    if not _is_call(made, SHOWING) or not isinstance(made, ast.Call):
        raise ExpressionError(f"'{expression}' is no call of a figure or table")
    name = _name_of(made)
    if name not in SHOWN:
        raise UnknownName.among("figure or table", name, SHOWN)
    given = tuple(_value(node, ledger) for node in made.args)
    return Call(SHOWN[name], given, {str(k.arg): _value(k.value, ledger) for k in made.keywords})


def _value(node: ast.expr, ledger: Ledger) -> Any:
    """Return an argument: the ledger, what the outlook gives of it, or a literal."""
    if isinstance(node, ast.Name):
        return ledger
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        given = [_value(one, ledger) for one in node.args]
        return getattr(outlook, node.func.attr)(*given)
    return ast.literal_eval(node)


def read(text: str, page: str = "", beyond: bool = False) -> Content:
    """Read a code cell: its options, and its code.

    Parameters
    ----------
    text
        What stands between the fences.
    page
        The page that it stands on, ``chapters/one``; its last part is what the cell loads the
        ledger for.
    beyond
        Whether the page goes beyond the cut-off.
    """
    options, code = _split(text)
    figure = _figure(options)
    foreign = [f"a cell with the option '{name}'" for name in _unknown(options)]
    name, caption = str(figure.get("name") or ""), str(figure.get("caption") or "")
    try:
        body = ast.parse(code).body
    except SyntaxError:
        return Content(name, caption, "", [*foreign, "a cell that is no Python"])
    foreign += [
        f"a cell with '{_first(s)}'{why}" for s in body for why in _refused(s, page, beyond)
    ]
    foreign += [f"a cell with the comment '{comment}'" for comment in _comments(code)]
    shows = bool(body) and isinstance(body[-1], ast.Expr) and _is_call(body[-1].value, SHOWING)
    return Content(name, caption, ast.unparse(body[-1]) if shows else "", foreign)


def _split(text: str) -> tuple[dict[str, Any], str]:
    """Return the options of a cell, in either of the two ways of MyST, and its code."""
    if block := re.match(r"---\n(.*?)^---\n", text, re.S | re.M):
        return _mapping(block[1]), text[block.end() :]
    lines = re.match(r"(?::[\w-]+:[^\n]*\n)*", text)
    head = lines[0] if lines else ""
    options: dict[str, Any] = {}
    for name, value in re.findall(r"^:([\w-]+):[ \t]*(.*)$", head, re.M):
        options |= _mapping(f"{name}: {value}")
    return options, text[len(head) :]


def _mapping(text: str) -> dict[str, Any]:
    try:
        options = yaml.safe_load(text)
    except yaml.YAMLError:  # the build says so, and where
        return {}
    return options if isinstance(options, dict) else {}


def _figure(options: dict[str, Any]) -> dict[str, Any]:
    book = options.get("mystnb")
    figure = book.get("figure") if isinstance(book, dict) else None
    return figure if isinstance(figure, dict) else {}


def _unknown(options: dict[str, Any]) -> Iterator[str]:
    """Yield each option that could put words on the page, or that nobody knows here."""
    book = options.get("mystnb", {})
    inner = book if isinstance(book, dict) else {"mystnb": book}
    yield from (str(key) for key in options if key not in ("tags", "mystnb"))
    yield from (str(key) for key in inner if key != "figure")
    yield from (str(key) for key in _figure(options) if key not in ("name", "caption"))


def _first(statement: ast.stmt) -> str:
    return ast.unparse(statement).splitlines()[0]


def loading(page: str) -> str:
    """Return how a page loads its ledger."""
    return f"ledger = ceasefire.book_ledger({page.rpartition('/')[2]!r})"


def _refused(statement: ast.stmt, page: str, beyond: bool) -> Iterator[str]:
    """Yield why a statement may not stand in a cell, as a clause that follows it; an empty one if plain."""
    name = _name_of(statement.value) if isinstance(statement, ast.Expr) else ""
    if name and name not in SHOWN:
        yield f", where {name} is no registered figure or table ({nearest(name, SHOWN)})"
    elif not _plain(statement, page):
        yield ""
    elif name and SHOWN[name].beyond and not beyond:
        yield ", which goes beyond the cut-off"


def _name_of(value: ast.expr) -> str:
    """Return what a call names of the packages whose figures and tables a cell may show, else nothing."""
    name = ast.unparse(value.func) if isinstance(value, ast.Call) else ""
    return name if name.partition(".")[0] in SHOWING else ""


def _plain(statement: ast.stmt, page: str) -> bool:
    """Return whether a statement prepares the page or shows something of the ledger."""
    if ast.unparse(statement) in (*PREPARING, loading(page)):
        return True
    if isinstance(statement, ast.ImportFrom):
        named = all(one.name in IMPORTED and not one.asname for one in statement.names)
        return statement.module == "ceasefire" and not statement.level and named
    return isinstance(statement, ast.Expr) and _is_call(statement.value, SHOWING)


def _is_call(value: ast.expr, modules: tuple[str, ...]) -> bool:
    """Return whether an expression calls a function of a module with the ledger and names alone."""
    if not isinstance(value, ast.Call) or not isinstance(value.func, ast.Attribute):
        return False
    module = value.func.value
    given = [*value.args, *(keyword.value for keyword in value.keywords)]
    return (
        isinstance(module, ast.Name)
        and module.id in modules
        and value.func.attr.islower()
        and all(_is_argument(one) for one in given)
        and all(keyword.arg for keyword in value.keywords)
    )


def _is_argument(value: ast.expr) -> bool:
    if isinstance(value, ast.Constant):
        return not isinstance(value.value, str) or bool(_NAME.fullmatch(value.value))
    return (isinstance(value, ast.Name) and value.id == "ledger") or _is_call(value, ("outlook",))


def _comments(code: str) -> Iterator[str]:
    """Yield each comment of a cell, which a reader sees where the code is shown."""
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type == tokenize.COMMENT:
            yield token.string
