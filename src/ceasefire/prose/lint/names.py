"""Outlets, agencies and persons: whoever is named has a claim behind the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ceasefire.ledger import words
from ceasefire.ledger.statements import Statement
from ceasefire.prose import introductions
from ceasefire.prose.lint import backing
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.page import CITES, Sentence
from ceasefire.prose.views import names_of
from ceasefire.records.vocabulary import Actor


def faults(sentence: Sentence, rules: Rules) -> Iterator[tuple[str, str]]:
    """Yield each outlet, agency and person whom a sentence names without a claim behind it."""
    yield from _outlets(sentence, rules)
    yield from _agencies(sentence, rules)
    yield from _persons(sentence, rules)


def named(name: str, text: str) -> bool:
    """Return whether a text has a name, as a word of its own."""
    # Most names are not there at all, which is seen without a pattern.
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _outlets(sentence: Sentence, rules: Rules) -> Iterator[tuple[str, str]]:
    """Yield each outlet that a sentence names without a claim of it among its evidence."""
    ledger, text = rules.view.ledger, sentence.text
    outlets = {name for name in names_of(ledger) if named(name, text)}
    if not outlets:
        return
    cited = {role.content for role in sentence.roles if role.name in CITES}
    backed: set[str] = set()
    for source in ledger.data.sources:
        if any(source.id in keys for keys in cited):
            backed |= {name for name in outlets if name in source.named}
    behind = backing.behind(sentence, ledger)
    backed |= {name for s in behind for name in outlets if name in s.source.named}
    for name in sorted(outlets - backed):
        yield f"{name} is named without a claim of it", "add it with {evidence}"


def _agencies(sentence: Sentence, rules: Rules) -> Iterator[tuple[str, str]]:
    """Yield each agency or outlet of the vocabulary that a sentence names without copy of it behind it."""
    text, behind = sentence.text, backing.behind(sentence, rules.view.ledger)
    carried = {part for s in behind for part in s.origin.split("+")} | {
        s.claim.voice for s in behind
    }
    for key, actor in rules.view.ledger.names.actors.items():
        if actor.standing == "outlet" and key not in carried:
            short = re.findall(r"\((\w+)\)", actor.name)
            names = {actor.name.partition(" (")[0], *short, *actor.variants}
            for name in sorted(name for name in names if named(name, text)):
                yield f"{name} is named without a claim of its copy", "add it with {evidence}"


def _persons(sentence: Sentence, rules: Rules) -> Iterator[tuple[str, str]]:
    """Yield each person whom a sentence names without a claim by or about him behind it."""
    names, text = rules.view.ledger.names, sentence.text
    behind = backing.behind(sentence, rules.view.ledger)
    known = {s.claim.voice for s in behind} | {s.claim.value for s in behind}
    titles = " ".join(names.events[s.claim.event].title for s in behind)
    whole = {key for key, actor in names.actors.items() if named(actor.name, text)}
    for key, actor in names.actors.items():
        name = actor.name.rpartition(" ")[2]
        person = actor.speaks_for and name[:1].isupper()
        if not person or not named(name, text) or key in known or named(name, titles):
            continue
        namesakes = {k for k, a in names.actors.items() if a.name.rpartition(" ")[2] == name} - {
            key
        }
        if key not in whole and namesakes & (whole | known):  # another of that name is meant
            continue
        if not _by_office(actor, behind):
            yield f"{name} is named without a claim of his", "add it with {evidence}"


def _by_office(actor: Actor, behind: Iterable[Statement]) -> bool:
    """Return whether a claim is by or about the group whose head somebody is, or about that head."""
    office = introductions.office(actor.role)
    for statement in behind if office else ():
        actors = statement.names.actors
        if introductions.office(words.value(statement)) == office:
            return True
        about = {statement.claim.voice, statement.claim.value} & {actor.speaks_for}
        group = actors[actor.speaks_for] if about and actor.speaks_for else None
        if group and office in map(introductions.bare, (*group.name.split(" ("), *group.variants)):
            return True
    return False
