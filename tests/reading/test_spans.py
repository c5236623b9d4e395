"""Sentences and quotation marks are found where they begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.reading import spans


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “a” and \"b\" here.", ["“a”", '"b"']),
        ("“one ‘two’ three” four", ["“one ‘two’ three”"]),
        ("the soldiers' families and Varland's army", []),
        ("he called it 'a depot, not a home'.", ["'a depot, not a home'"]),
        ("of 'about ten prisoners' and", ["'about ten prisoners'"]),
        ("“left open here", ["“left open here"]),
        ('"We," he said, "will."', ['"We,"', '"will."']),
        ("a 6\" gun", []),
    ],
)  # fmt: skip
def test_marks(text: str, quoted: list[str]) -> None:
    """Curly, straight and single marks, nested and open; apostrophes are none."""
    assert [text[span.start : span.end] for span in spans.quotations(text)] == quoted


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two. Three.", 3),
        ("Mr. Haas met Gen. Lisk on Nov. 8. They spoke.", 2),
        ("“It is over. We go.” He left.", 2),
        ("“It is over,” he said. “We go. Now.”", 2),
    ],
)
def test_sentences(text: str, count: int) -> None:
    """Abbreviations and full stops inside a quotation end no sentence."""
    assert len(spans.sentences(text, spans.quotations(text))) == count


@given(st.text(st.sampled_from("a “”\"'‘’.,A "), max_size=80))
def test_spans_are_in_order_and_within(text: str) -> None:
    """Quotations never overlap; sentences cover what they should."""
    quoted = spans.quotations(text)
    assert all(a.end <= b.start for a, b in pairwise(quoted))
    assert all(0 <= span.start < span.end <= len(text) for span in quoted)
