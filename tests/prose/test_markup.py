"""Tokens of Markdown become sentences with text and roles, each on its line."""

from __future__ import annotations

import pytest
from markdown_it.token import Token

from ceasefire.prose import markup
from ceasefire.prose.page import Role


def inline(text: str) -> Token:
    """Return the tokens of a text that is one block."""
    return next(token for token in markup.parser().parse(text) if token.type == "inline")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One.", [(7, ("One.",))]),
        ("One.\nTwo.", [(7, ("One.",)), (8, ("Two.",))]),
        ("One\\\nTwo.", [(7, ("One",)), (8, ("Two.",))]),
        (
            "On {value}`a/b` it *f\nell*.\nSo.",
            [(7, ("On ", Role("value", "a/b"), " it ", "f", " ", "ell", ".")), (9, ("So.",))],
        ),
        ("A `code`, a [link](x).", [(7, ("A ", "code", ", a ", "link", "."))]),
        ("![words](x.png)", []),
        ("One{sup}`a\nb` end.\nTwo.", [(7, ("One", Role("sup", "a b"), " end.")), (8, ("Two.",))]),
    ],
)
def test_each_line_is_a_sentence(text: str, told: list[tuple[int, tuple[str | Role, ...]]]) -> None:
    """But for what is marked as a whole, in which no sentence ends."""
    assert [(one.line, one.parts) for one in markup.told(inline(text), 7)] == told


@pytest.mark.parametrize(
    ("text", "plain"), [("# A *b* `c`", "A b c"), ("# A {value}`x/y`", "A x/y"), ("#", "")]
)
def test_the_words_of_a_heading(text: str, plain: str) -> None:
    """Without its marks."""
    assert markup.plain(inline(text)) == plain


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("a\n\n- b\n- c\n\n> d\n\n1. e\n\n---\n\n(x)=\n\n% y\n\n+++", set()),
        ("| a |\n|---|\n| b |", {"a table"}),
        ("<p>a</p>", {"HTML"}),
        ("a <b>c</b>", {"HTML"}),
        ("    a", {"a block of code"}),
        ("![a](b)", {"an image"}),
        ("a\n: b", {"a list of definitions"}),
        ("a[^b]\n\n[^b]: c", {"a footnote"}),
    ],
)
def test_what_is_read_and_what_is_foreign(text: str, foreign: set[str]) -> None:
    """Of what is foreign one token is told of, and its parts are none of their own."""
    tokens = markup.parser().parse(text)
    inner = [child for token in tokens for child in token.children or ()]
    opening = {"paragraph_open", "heading_open"}
    told = {t.type for t in tokens} - markup.READ - opening
    told |= {child.type for child in inner if child.type in markup.FOREIGN}
    assert {markup.FOREIGN[kind] for kind in told if kind != "ordered_list_open"} == foreign
