"""How a node of ours is printed, in HTML and elsewhere."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from docutils import nodes

from ceasefire.site.sphinx import visitors


class Named(nodes.Inline, nodes.TextElement):  # type: ignore[misc]
    """A node for a test."""


def registered(*functions: Any) -> dict[str, Any]:
    """Return the functions that print a node, by the kind of builder."""
    known: dict[str, Any] = {}
    app: Any = SimpleNamespace(add_node=lambda node, **printed: known.update(printed))
    visitors.add(app, Named, *functions)
    return known


def test_a_node_is_marked_up_in_html_alone() -> None:
    """Elsewhere what stands in it is printed, and no builder lacks it."""
    known = registered(
        lambda translator, node: translator.append("<x>"),
        lambda translator, node: translator.append("</x>"),
    )
    assert set(known) == {"html", "latex", "text", "man", "texinfo"}
    for kind, printed in known.items():
        said: list[str] = []
        for function in printed:
            function(said, Named())
        assert said == (["<x>", "</x>"] if kind == "html" else []), kind


def test_a_node_that_prints_nothing_needs_no_functions() -> None:
    """In HTML neither."""
    said: list[str] = []
    for function in registered()["html"]:
        function(said, Named())
    assert said == []
