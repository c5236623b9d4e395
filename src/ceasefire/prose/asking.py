"""What a sentence asks of a part of the ledger, and its earlier forms with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ceasefire.prose.page import Paragraph, Sentence


class Asking(NamedTuple):
    """What a sentence asks of a view.

    Attributes
    ----------
    text
        Its words, the keys of what it cites among them.
    asked
        What it asks the ledger for, targets and forms.
    marked
        What of this it only marks.
    backed
        Whether it has evidence of its own.
    untold
        On what it says that nothing is told: event and aspect.
    earlier
        Its earlier forms, each with the day whose ledger it is written for; newest first.
    """

    text: str
    asked: Sequence[str] = ()
    marked: Sequence[str] = ()
    backed: bool = True
    untold: Sequence[str] = ()
    earlier: Sequence[tuple[str, Asking]] = ()


def of(sentence: Sentence) -> Asking:
    """Return what a sentence asks for as it is written, and in its earlier forms."""
    return Asking(
        f"{sentence.text} {sentence.cited}",
        sentence.asked,
        sentence.marked,
        sentence.backed,
        sentence.untold,
        [(form.day, of(form.sentence)) for form in sentence.earlier],
    )


def each(paragraph: Paragraph) -> list[Asking]:
    """Return what each sentence of a paragraph asks for."""
    return [of(sentence) for sentence in paragraph.sentences]
