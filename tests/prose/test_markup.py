"""Tokens of Markdown become sentences with text and roles, each on its line."""

from __future__ import annotations

import pytest
from markdown_it.token import Token

from ceasefire.prose import markup
from ceasefire.prose.page import Role, Sentence


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


def forms(sentence: Sentence) -> list[tuple[str, int, str]]:
    """Return the earlier forms of a sentence: day, line and words."""
    return [(form.day, form.sentence.line, form.sentence.text) for form in sentence.earlier]


EARLIER = "One.\n{earlier}`2025-11-09` Was {value}`a/b`.\n{earlier}` 2025-10-16 `*Had\nbeen.*\nTwo."


def test_a_line_that_opens_with_its_day_is_an_earlier_form() -> None:
    """Of the sentence above it; it is no sentence of its own, and lines go on being counted."""
    first, second = markup.told(inline(EARLIER), 7)
    assert (first.line, first.text, first.roles) == (7, "One.", ())
    assert forms(first) == [("2025-11-09", 8, "Was  ."), ("2025-10-16", 9, "Had been.")]
    assert first.earlier[0].sentence.roles == (Role("value", "a/b"),)
    assert (second.line, second.text, second.earlier) == (11, "Two.", ())
    assert repr(first.earlier[0]) == "<Earlier 2025-11-09: Was .>"


@pytest.mark.parametrize("text", ["{earlier}`2025-11-09` One.", "One {earlier}`2025-11-09` two."])
def test_an_earlier_form_with_nothing_above_is_left_to_the_lint(text: str) -> None:
    """Its role stays where it stands."""
    (only,) = markup.told(inline(text), 1)
    assert only.roles == (Role("earlier", "2025-11-09"),)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("One.\n{earlier}`2025-11-09` Was.\nTwo.\n", "One.\nTwo.\n"),
        ("- One.\n  {earlier}`2025-11-09` Was {value}`a/b`.\n\nTwo.", "- One.\n\nTwo."),
        ("One.\n{earlier}`a` b.\n{earlier}`c` d.", "One.\n"),
        ("One {earlier}`a` b.", "One {earlier}`a` b."),
    ],
)
def test_markdown_without_earlier_forms(text: str, left: str) -> None:
    """Whole lines go, and nothing else."""
    assert markup.without_earlier(text) == left


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
