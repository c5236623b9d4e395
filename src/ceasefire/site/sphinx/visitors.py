"""How a node of ours is printed: as HTML by its own functions, elsewhere as what stands in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

#: The builders beside HTML, which have nothing to link to.
_OTHERS = ("latex", "text", "man", "texinfo")

Visitor = Callable[[Any, Any], None]


def unmarked(_: Any, node: nodes.Element) -> None:
    """Print what stands in a node, and no more."""


def add(
    app: Sphinx,
    node: type[nodes.Element],
    visit: Visitor = unmarked,
    depart: Visitor = unmarked,
) -> None:
    """Register a node with the functions that print what is before and after it in HTML."""
    printed: dict[str, Any] = dict.fromkeys(_OTHERS, (unmarked, unmarked))
    app.add_node(node, html=(visit, depart), **printed)
