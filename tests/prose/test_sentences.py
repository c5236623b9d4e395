"""A sentence ends at the end of its line, in Markdown as in docutils' nodes."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.core import publish_doctree
from myst_parser.parsers.docutils_ import Parser

from ceasefire.prose import manuscript, sentences
from ceasefire.site.sphinx import withdrawal


def _text(part: str) -> str | None:
    return None if part.startswith("*") else part


@pytest.mark.parametrize(
    ("parts", "groups"),
    [
        ([], [[]]),
        (["One."], [["One."]]),
        (["One.\nTwo."], [["One."], ["Two."]]),
        (["One ", "*b\nc*", " ends.\n", "Two."], [["One ", "*b\nc*", " ends."], ["Two."]]),
        (["One.\n\nThree."], [["One."], [], ["Three."]]),
        (["One.\n"], [["One."], []]),
    ],
)
def test_parts_are_grouped_by_lines(parts: list[str], groups: list[list[str]]) -> None:
    """A text is cut at each end of a line; what is marked as a whole is not."""
    assert sentences.grouped(parts, _text, str) == groups


@pytest.mark.parametrize(
    ("at", "sentence"), [(0, "One."), (3, "One."), (4, "One."), (5, "Two."), (9, "Two.")]
)
def test_sentence_around_a_place(at: int, sentence: str) -> None:
    """The end of a line belongs to the sentence that it ends."""
    assert sentences.around("One.\nTwo.", at) == sentence


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("One sentence.", [1]),
        ("One.\nTwo. And three on the same line.", [1, 2]),
        ("**A lead.** One.\nTwo *with weight* and `code`.", [1, 2]),
        ("**A lead over\ntwo lines** that ends.\nNext.", [1, 3]),
        ("[A link over\ntwo lines](https://example.org) that ends.\nNext.", [1, 3]),
        ("One{sup}`a role`\n{sup}`another` begins.\nThree.", [1, 2, 3]),
        ("A hard break.  \nNext.", [1, 2]),
        ("Another.\\\nNext.", [1, 2]),
    ],
)
def test_markdown_and_nodes_are_cut_alike(text: str, lines: list[int]) -> None:
    """What is asked of the ledger and what is withheld on the page are the same sentences."""
    tree = publish_doctree(text, parser=Parser(), settings_overrides={"report_level": 5})
    printed = [
        "".join(node.astext() for node in group if not isinstance(node, nodes.raw))
        for group in withdrawal.split(next(tree.findall(nodes.paragraph)))
    ]
    (paragraph,) = manuscript.parse(text, "chapters/doha").paragraphs
    written = [
        "".join(part if isinstance(part, str) else part.content for part in sentence.parts)
        for sentence in paragraph.sentences
    ]
    assert [one.split() for one in written] == [one.split() for one in printed]
    assert [sentence.line for sentence in paragraph.sentences] == lines
