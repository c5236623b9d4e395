"""Judgements: each has a name, a likelihood, a confidence and a basis, and states no fact of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ceasefire.errors import CeasefireError, Fault
from ceasefire.ledger import likelihood, values
from ceasefire.prose import sealing
from ceasefire.prose.lint import wording
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.literals import typed
from ceasefire.prose.page import Judgement, Page


def faults(page: Page, rules: Rules) -> Iterator[Fault]:
    """Yield what is wrong with the judgements of a page."""
    file = f"{page.name}.md"
    yield from sealing.faults(page, rules.view.whole.data.outlook)
    names = [judgement.name for judgement in page.judgements]
    for at, judgement in enumerate(page.judgements):
        yield from _of_options(file, judgement, rules)
        for what, remedy in _of_words(judgement, rules):
            yield Fault(file, judgement.line, "", what, remedy)
        if judgement.name in names[:at]:
            what = f"the judgement '{judgement.name}' stands twice"
            yield Fault(file, judgement.line, "", what, "give each a name of its own")


def _of_options(file: str, judgement: Judgement, rules: Rules) -> Iterator[Fault]:
    if not judgement.name:
        remedy = "name it after {judgement}"
        yield Fault(file, judgement.line, "", "a judgement without a name", remedy)
    for key, what, remedy in likelihood.faults(judgement.options, judgement.statement):
        yield Fault(file, judgement.lines.get(key, judgement.line), "", what, remedy)
    if judgement.options.get("basis") and not judgement.basis:
        line = judgement.lines["basis"]
        yield Fault(file, line, "", "the judgement has no basis", "name a finding or claim")
    for target in judgement.basis:
        try:
            values.find(rules.view.ledger, target)
        except CeasefireError as error:
            yield Fault(file, judgement.lines["basis"], "", error.what, error.remedy)


def _of_words(judgement: Judgement, rules: Rules) -> Iterator[tuple[str, str]]:
    for text in words(judgement):
        yield from typed(rules.plain(text), rules.day)
        if marked := re.search(r"[{}<>`\[\]]", text):
            yield (
                f"the judgement has '{marked[0]}', which would be printed as it stands",
                "write it in plain words",
            )
    for what in wording.told(judgement.statement, rules):
        yield f"the judgement tells {what}", "report it in a sentence"


def words(judgement: Judgement) -> list[str]:
    """Return what a judgement says in words of its own."""
    reasons = (judgement.options.get(key, "") for key in ("because", "assuming", "change"))
    return [judgement.statement, *reasons]
