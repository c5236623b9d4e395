"""What words may not say by themselves: numbers, dates, likelihood, shares."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ceasefire.ledger import likelihood
from ceasefire.prose.lint import names
from ceasefire.prose.lint.rules import Rules, blanked
from ceasefire.prose.literals import typed
from ceasefire.prose.speech import QUOTED, quotations
from ceasefire.prose.views import names_of

#: Counts of what the ledger counts, in words: whoever says *most articles* has counted them.
_SHARE = re.compile(
    r"\b(?:most|every|all|both|(?:the|a) majority of|almost all|few) (?:of )?(?:the )?(?:other )?"
    r"(?:articles?|accounts?|reports?|sources?|outlets?|voices?|lineages?)\b",
    re.I,
)


def faults(text: str, rules: Rules) -> Iterator[tuple[str, str]]:
    """Yield what the words of a sentence may not say, each with its remedy.

    Parameters
    ----------
    text
        The sentence, as it is written.
    rules
        The ledger and the exemptions.
    """
    text = QUOTED.sub(blanked, rules.plain(text))  # a speaker's words are held against his claims
    yield from typed(text, rules.day)
    if likelihood.mixed(text):
        yield "likelihood and confidence in one sentence", "make them two sentences"
    elif judging := likelihood.likelihoods(text) or likelihood.confidences(text):
        yield (
            f"'{judging[0]}' outside a judgement",
            "move it into a {judgement} block, or quote who says so",
        )
    for counted in _SHARE.finditer(text):
        yield f"'{counted[0]}' is a count that the ledger has", "fetch it with {value}`…#share`"


def unbacked(text: str, rules: Rules) -> Iterator[str]:
    """Yield what words that carry no evidence may not say: headings, captions, judgements."""
    yield from stated(text, rules)
    yield from told(text, rules)


def stated(text: str, rules: Rules) -> Iterator[str]:
    """Yield each number, date and likelihood that a text states."""
    yield from (what for what, _ in typed(rules.plain(text), rules.day))
    yield from (f"'{word}' outside a judgement" for word in likelihood.likelihoods(text))


def told(text: str, rules: Rules) -> Iterator[str]:
    """Yield each quotation of a text, and each outlet that it names."""
    yield from (f"the quotation '{words}'" for words in quotations(text))
    outlets = sorted(name for name in names_of(rules.view.ledger) if names.named(name, text))
    yield from (f"what {name} says" for name in outlets)
