"""Who gives a finding's value, in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from ceasefire.ledger import words
from ceasefire.ledger.findings import Finding

#: How many speakers a sentence names.
_NAMED = 4


def told(finding: Finding) -> str:
    """Return who gives a finding's value, as a sentence; empty where nobody whose word counts does.

    Where accounts exclude each other, or none leads, it has each answer with those who give it.
    """
    heard = finding.answer.told
    if finding.misreported or not heard:
        return ""
    behind = [one for one in heard if one.voice in finding.answer.backers]
    by_answer: dict[str, list[str]] = {}
    for one in heard if finding.contradicted else behind:
        by_answer.setdefault(words.value(one.statement), []).append(one.statement.speaker)
    if finding.contradicted or (finding.best is None and len(by_answer) > 1):
        rivals = [f"{value} ({_named(who)})" for value, who in by_answer.items()]
        return f"Accounts differ: {'; '.join(rivals)}."
    return f"Who says so: {_named(one.statement.speaker for one in behind)}."


def _named(speakers: Iterable[str]) -> str:
    """Return speakers as a list, the first of them by name."""
    each = list(dict.fromkeys(speakers))
    more = len(each) - _NAMED
    if more < 2:
        return words.listing(each)
    return words.listing([*each[:_NAMED], f"{words.count(more)} more"])
