"""The forms of fields: each takes what it says, and refuses the rest with a remedy."""

from __future__ import annotations

from typing import Any

import pytest
from builders import claim
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from ceasefire.records import fields
from ceasefire.records.fields import QUOTE_WORDS, Entry


class Named(Entry):
    """An entry of one field."""

    name: fields.Text


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (fields.Slug, "a"),
        (fields.Slug, "doha-round-2"),
        (fields.Edtf, "2025-10-19"),
        (fields.Edtf, "2025-11-08/.."),
        (fields.Number, ">=5"),
        (fields.Number, "dozens"),
        (fields.Sha256, "0123456789abcdef" * 4),
        (fields.Paragraphs, "7"),
        (fields.Paragraphs, "18..34"),
        (fields.Quote, " ".join(["word"] * QUOTE_WORDS)),
    ],
)
def test_what_has_the_form_stays_as_it_is(form: Any, text: str) -> None:
    """A field is checked and not rewritten."""
    assert TypeAdapter(form).validate_python(text) == text


@pytest.mark.parametrize(
    ("form", "text", "message"),
    [
        (fields.Slug, "Doha", "should match pattern"),
        (fields.Slug, "doha-", "should match pattern"),
        (fields.Slug, "doha--round", "should match pattern"),
        (fields.Slug, "doha_round", "should match pattern"),
        (fields.Text, "  ", "at least 1 character"),
        (fields.Edtf, "19 October", "'19 October' is not a date that exists"),
        (fields.Number, "several", "'several' is not a number"),
        (fields.Sha256, "0123456789abcdef", "should match pattern"),
        (fields.Sha256, "0123456789ABCDEF" * 4, "should match pattern"),
        (fields.Paragraphs, "0", "should match pattern"),
        (fields.Paragraphs, "3-5", "should match pattern"),
        (fields.Paragraphs, "3..", "should match pattern"),
        (fields.Quote, " ".join(["word"] * (QUOTE_WORDS + 1)),
         "a quote of 9 words; at most 8 are allowed. shorten it to the speaker's key words"),
    ],
)  # fmt: skip
def test_what_has_not_is_refused(form: Any, text: str, message: str) -> None:
    """The message says what a field of the form looks like."""
    with pytest.raises(ValidationError, match=message):
        TypeAdapter(form).validate_python(text)


@pytest.mark.parametrize("words", [1, QUOTE_WORDS])
def test_short_quotes_are_kept(words: int) -> None:
    """A quote up to the limit is kept as it is."""
    quote = " ".join(["word"] * words)
    assert claim("place", "border", quote=quote).quote == quote


def test_the_space_around_a_text_is_no_part_of_it() -> None:
    """What YAML leaves around a text goes."""
    assert Named.model_validate({"name": " Kabul\n"}).name == "Kabul"


def test_an_entry_is_frozen_and_has_no_other_key() -> None:
    """What is not documented is refused, and what is read stays as it was."""
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        Named.model_validate({"name": "a", "nmae": "b"})
    entry = Named(name="a")
    with pytest.raises(ValidationError, match="frozen"):
        entry.name = "b"


@given(st.integers(1, 400), st.integers(0, 60))
def test_a_run_has_each_paragraph_once(first: int, more: int) -> None:
    """Counted one by one: both ends and all between; a single number is a run of itself."""
    last = first + more
    counted = [first]
    while counted[-1] < last:
        counted.append(counted[-1] + 1)
    assert list(fields.numbers(f"{first}..{last}")) == counted
    assert list(fields.numbers(str(first))) == [first]
