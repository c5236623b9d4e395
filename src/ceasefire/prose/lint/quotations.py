"""Quotations: marks by which one would escape, and words that no claim behind the sentence has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ceasefire.prose.lint import backing
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.page import Sentence
from ceasefire.prose.speech import QUOTED, quotations, spoken

#: Marks that would hide a quotation: single ones, those of other languages, and one without its partner.
_OTHER_MARKS = re.compile(
    r"(?<!\w)['\u2018](?=\w)|[\u00ab\u00bb\u201e\u201f\u201a\u201b\u2039\u203a]"
)


def faults(sentence: Sentence, rules: Rules) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the quotations of a sentence, each with its remedy."""
    yield from _marks(sentence.text)
    yield from _unsaid(sentence, rules)


def _marks(text: str) -> Iterator[tuple[str, str]]:
    """Yield quotation marks by which a quotation would escape its check."""
    if mark := _OTHER_MARKS.search(text):
        yield f"the quotation mark {mark[0]}", "quote in double marks"
    elif re.search(r'[“”"]', QUOTED.sub("", text)):
        yield "a quotation mark without its partner", "open and close the quotation in one sentence"


def _unsaid(sentence: Sentence, rules: Rules) -> Iterator[tuple[str, str]]:
    """Yield each quotation that none of the claims behind its sentence has."""
    claims = backing.behind(sentence, rules.view.ledger)
    for quoted in quotations(sentence.text):
        if not spoken(quoted, claims):
            what = f"the quotation '{quoted}' stands in none of the sentence's claims"
            yield what, "cite the claim that has it, with its quote"
