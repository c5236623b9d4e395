"""Roles: each is one that a sentence may hold, names a target, and the ledger has it."""

from __future__ import annotations

from collections.abc import Iterator

from ceasefire.errors import CeasefireError, nearest
from ceasefire.ledger import values
from ceasefire.prose.lint import absences, citations
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.page import (
    ABSENT,
    CITES,
    EARLIER,
    EVIDENCE,
    FIGURES,
    VALUE,
    Role,
    Sentence,
)

#: The roles that a sentence may hold.
_ROLES = (VALUE, EVIDENCE, ABSENT, *CITES, *FIGURES)
#: What a role without a target is to name, if that is no value of the ledger.
_TO_NAME = {
    ABSENT: "name an event and an aspect or issue of it",
    EARLIER: "name the day whose ledger it is written for",
    **dict.fromkeys(CITES, "name a source"),
    **dict.fromkeys(FIGURES, "name a figure"),
}


def faults(sentence: Sentence, rules: Rules) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the roles of a sentence, each with its remedy."""
    for name in sentence.bare:
        yield f"the role {{{name}}} without a target", _TO_NAME.get(name, values.NAME_ONE)
    for role in sentence.roles:
        if role.name == EARLIER:
            first = sentence.parts[0] is role
            what = (
                "an earlier form with nothing above it"
                if first
                else "an earlier form within a line"
            )
            yield what, "let its line begin with {earlier}, below the sentence that it belongs to"
        else:
            yield from _of_role(role, rules)


def _of_role(role: Role, rules: Rules) -> Iterator[tuple[str, str]]:
    if role.name in _ROLES and not values.targets(role.content):
        what = f"the role {{{role.name}}} without a target"
        yield what, _TO_NAME.get(role.name, values.NAME_ONE)
        return
    whole, ledger = rules.view.whole, rules.view.ledger
    for asked in role.asked:
        try:
            values.fetch(ledger, asked)
        except CeasefireError as error:
            yield error.what, error.remedy
    if role.name not in _ROLES:
        yield (
            f"the role {{{role.name}}}, whose words nobody could check",
            nearest(role.name, _ROLES),
        )
    if role.name == ABSENT:
        yield from absences.known(role, ledger)
    if role.name in FIGURES and "<" in role.content:
        yield "a reference with words of its own", "give the figure's name alone"
    if role.name in CITES:
        yield from citations.faults(role, whole)
