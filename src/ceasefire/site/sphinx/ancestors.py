"""What a node of a page stands in."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes


def around(node: nodes.Node) -> Iterator[nodes.Element]:
    """Yield the elements in which a node stands, the nearest first."""
    holder = node.parent
    while holder is not None:
        yield holder
        holder = holder.parent


def stands_in(node: nodes.Node, name: str) -> bool:
    """Return whether a node stands in an element of a class."""
    return any(name in holder.get("classes", ()) for holder in around(node))
