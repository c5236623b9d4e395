"""Strangers: persons whom a page names and has not introduced, with role and side, where it first does."""

from __future__ import annotations

from collections.abc import Iterator

from ceasefire.errors import Fault
from ceasefire.prose import glossary, introductions
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.page import Page


def faults(page: Page, rules: Rules) -> Iterator[Fault]:
    """Yield each person whom a sentence names first on its page, and does not introduce."""
    ledger = rules.view.ledger
    index = glossary.Index(ledger)
    seen: set[str] = set()
    for sentence in page.sentences if index.people else ():
        for mention in glossary.first(index.leading.mentions(sentence.text), seen):
            key = mention.key.removeprefix("actor-")
            actor = ledger.names.actors[key] if key in index.people else None
            if actor and not introductions.tells_role(actor, sentence.text, ledger.book):
                what = f"{actor.name} is named first here, and not introduced"
                remedy = f"say who it is: {introductions.introduced(actor, ledger.book)}"
                yield Fault(f"{page.name}.md", sentence.line, "", what, remedy)
