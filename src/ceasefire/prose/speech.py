"""Quotations: words in double marks, and whether a claim quotes them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ceasefire.ledger.statements import Statement
from ceasefire.reading import texts

#: Words in double quotation marks.
QUOTED = re.compile(r'[“"]([^“”"]+)[”"]')


def quotations(text: str) -> list[str]:
    """Return the words of a sentence that stand in double quotation marks."""
    return [texts.normalised(words).strip(" ,.;:") for words in QUOTED.findall(text)]


#: What turns the meaning of the words that it stands before.
_DENIAL = re.compile(r"\b(?:not|no|never|none|neither|nor|nothing|nobody|without|cannot|\w+n't)\b")


def spoken(words: str, among: Iterable[Statement]) -> bool:
    """Return whether one of some claims quotes these words, without a denial before them."""
    quotes = (texts.normalised(str(s.claim.quote or "")).casefold() for s in among)
    parted = (quote.partition(words.casefold()) for quote in quotes)
    return any(part and not _DENIAL.search(before) for before, part, _ in parted)
