"""An exemption is a phrase with a reason, and is found where its words stand whole."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ceasefire.records.exemptions import Allowed, Exemption


def exemption(words: str, *pages: str) -> Exemption:
    """Return an exemption with a reason."""
    return Exemption(words=words, pages=pages, reason="It states nothing.")


@pytest.mark.parametrize(
    ("words", "reason", "message"),
    [
        ("one", "It states nothing.", "'one' is a single word, which can stand anywhere"),
        ("one of 2", "It states nothing.", "'one of 2' has a digit"),
        ("one of them", "So.", "'So.' is no reason. say it in a sentence"),
        ("one of them", " ", "at least 1 character"),
    ],
)
def test_what_would_void_the_lint_is_refused(words: str, reason: str, message: str) -> None:
    """A word, a number, or a phrase without a reason is no exemption."""
    with pytest.raises(ValidationError, match=message):
        Exemption.model_validate({"words": words, "reason": reason})


@pytest.mark.parametrize(
    ("pages", "page", "applies"),
    [
        ((), "doha", True),
        (("doha",), "doha", True),
        (("doha", "intro"), "intro", True),
        (("doha",), "istanbul", False),
    ],
)
def test_an_exemption_is_for_its_pages(pages: tuple[str, ...], page: str, applies: bool) -> None:
    """Where no page is named, for all."""
    assert exemption("one of them", *pages).applies(page) is applies


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("It is one of them.", 1),
        ("(one of them), one of them", 2),
        ("none of them", 0),
        ("one of themes", 0),
        ("One of them", 0),
        ("one  of them", 0),
    ],
)
def test_its_words_stand_whole(text: str, times: int) -> None:
    """Words inside other words, or spelt otherwise, are not exempt."""
    assert len(exemption("one of them").pattern.findall(text)) == times


@given(st.text("ab.*(", min_size=1, max_size=4))
def test_signs_are_no_patterns(sign: str) -> None:
    """A phrase stands for itself, whatever signs it has."""
    pattern = exemption(f"x {sign} y").pattern
    assert pattern.findall(f"x {sign} y") == [f"x {sign} y"]
    assert not pattern.search("x " + re.sub(r"[.*(]", "b", sign) + "! y")


def test_the_file_is_a_list() -> None:
    """Every exemption of the file is read."""
    rows = [{"words": "one of them", "reason": "It states nothing."}] * 2
    assert [one.words for one in Allowed.model_validate(rows).root] == ["one of them"] * 2
