"""What a node stands in: the elements around it, and their classes."""

from __future__ import annotations

import pytest
from docutils import nodes

from ceasefire.site.sphinx.ancestors import around, stands_in


@pytest.fixture
def word() -> nodes.Text:
    """A word in a paragraph in a box in a section, beside a table."""
    text = nodes.Text("word")
    box = nodes.container("", nodes.paragraph("", "", text), classes=["one", "two"])
    nodes.section("", nodes.table(classes=["beside"]), box, classes=["outer"])
    return text


def test_the_nearest_comes_first(word: nodes.Text) -> None:
    """Up to the outermost; the node itself is not around itself."""
    assert [holder.tagname for holder in around(word)] == ["paragraph", "container", "section"]
    assert list(around(nodes.paragraph())) == []


@pytest.mark.parametrize(
    ("name", "inside"),
    [("one", True), ("two", True), ("outer", True), ("beside", False), ("tw", False)],
)
def test_a_node_stands_in_what_is_around_it(word: nodes.Text, name: str, inside: bool) -> None:
    """By the whole name of a class."""
    assert stands_in(word, name) is inside
