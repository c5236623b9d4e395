"""Words that measure, date or rank what no value of their sentence does: *hours later*, *deadliest*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ceasefire.errors import CeasefireError
from ceasefire.ledger import values, words
from ceasefire.prose.lint import backing
from ceasefire.prose.lint.rules import Rules, blanked
from ceasefire.prose.page import VALUE, Role, Sentence
from ceasefire.prose.speech import QUOTED
from ceasefire.records.intervals import MONTHS

#: What stands in a text for a value, which may count what follows it.
_VALUE = "\N{OBJECT REPLACEMENT CHARACTER}"
#: Lengths of time that nothing counts.
_LENGTHS = re.compile(
    rf"(?<!{_VALUE} )\b(?:(?:a few|few|some|several|many) )?"
    r"(?:(?:hours?|minutes?) (?:later|earlier|before|after|ago)"
    r"|(?:minutes|hours|days|nights|weeks|months|years) of (?!the\b|those\b|these\b)\w+)\b",
    re.I,
)
#: What is the last of its kind only until a day.
_LATEST = re.compile(r"(?<!at the )(?<!at )\b(?:latest|most recent(?:ly)?|newest)\b", re.I)
#: How a printed value tells a day, a month or a year.
_DATED = re.compile(rf"\b(?:{'|'.join(MONTHS)}|\d{{4}})\b")
#: What ranks one thing above all of its kind.
_RANKS = re.compile(
    r"\b(?:deadliest|bloodiest|worst|heaviest|largest|biggest|greatest|gravest|fiercest|strongest|longest"
    r"|(?:the|its|his|their) most (?!of\b)\w+)\b",
    re.I,
)


def faults(sentence: Sentence, rules: Rules) -> Iterator[tuple[str, str]]:
    """Yield each length, *latest* and superlative that nothing in a sentence or behind it has."""
    written = "".join(part if isinstance(part, str) else _shown(part) for part in sentence.parts)
    text = QUOTED.sub(blanked, rules.plain(written))
    for length in _LENGTHS.finditer(text):
        yield f"'{length[0]}' is a length of time that nothing counts", "fetch it with {value}"
    last = _LATEST.search(text)
    if last and not _dated(sentence, rules):
        yield f"'{last[0]}' without a day in its sentence", "say of which day, with {value}"
    claimed = " ".join(_words(sentence, rules)).casefold()
    for rank in _RANKS.finditer(text):
        if rank[0].casefold() not in claimed:
            what = f"'{rank[0]}' ranks what no claim of the sentence ranks"
            yield what, "leave it out, or quote who says so"


def _shown(role: Role) -> str:
    return _VALUE if role.name == VALUE else ""


def _dated(sentence: Sentence, rules: Rules) -> bool:
    """Return whether a value of a sentence prints a day, a month or a year."""
    for role in sentence.roles:
        try:
            printed = [values.fetch(rules.view.ledger, one).text for one in role.asked]
        except CeasefireError:  # a fault of its role, told there
            continue
        if role.name == VALUE and any(map(_DATED.search, printed)):
            return True
    return False


def _words(sentence: Sentence, rules: Rules) -> Iterator[str]:
    """Yield what the claims behind a sentence say, and what is asked with them."""
    for statement in backing.behind(sentence, rules.view.ledger):
        aspect = statement.names.aspects[statement.claim.aspect]
        yield from (words.value(statement), aspect.label, aspect.question)
