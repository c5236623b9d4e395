"""What is behind a sentence or a paragraph: claims, or a reference to something that has them."""

from __future__ import annotations

import re

from ceasefire.errors import UnknownName
from ceasefire.ledger import values
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.prose.page import (
    ABSENT,
    CITES,
    EVIDENCE,
    FIGURES,
    VALUE,
    Paragraph,
    Role,
    Sentence,
)

#: What the counts of the whole ledger count; they back no sentence about anything else.
_OF_LEDGER = re.compile(
    r"^\s*(?:articles?|sources?|lineages?|claims|findings?)\b|\b(?:findings?|accounts)\b", re.I
)


def behind(sentence: Sentence, ledger: Ledger) -> list[Statement]:
    """Return the claims that a sentence rests on, as far as the ledger has them."""
    held = [target for target in sentence.targets if _held(target, ledger)]
    return [s for one in held if one != values.LEDGER for s in values.find(ledger, one)[0]]


def _held(target: str, ledger: Ledger) -> bool:
    """Return whether the ledger has a target; a wrong name is a fault of its role, told there."""
    try:
        return values.holds(ledger, target)
    except UnknownName:
        return False


def backed(paragraph: Paragraph) -> bool:
    """Return whether a paragraph has evidence; counts of the whole ledger are it for what they count."""
    roles = [role for sentence in paragraph.sentences for role in sentence.roles]
    backing = {EVIDENCE, ABSENT, *CITES, *FIGURES}
    of_ledger = any(map(_counts_ledger, paragraph.sentences))
    return not paragraph.sentences or any(
        role.name in backing
        or (role.name == VALUE and (of_ledger or not role.content.startswith(values.LEDGER)))
        for role in roles
    )


def _counts_ledger(sentence: Sentence) -> bool:
    """Return whether a count of the whole ledger stands before what it counts."""
    followed = zip(sentence.parts, [*sentence.parts[1:], ""], strict=True)
    return any(
        isinstance(part, Role)
        and part.content.startswith(values.LEDGER)
        and (isinstance(after, str) and _OF_LEDGER.search(after))
        for part, after in followed
    )
