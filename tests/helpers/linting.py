"""A page of one text, held against a ledger of two sources."""

from __future__ import annotations

from builders import claim, ledger, position, source

from ceasefire.prose import lint, manuscript
from ceasefire.prose.lint.rules import Rules
from ceasefire.prose.page import Page, Sentence
from ceasefire.prose.views import View

#: A mark with which a sentence has evidence.
BACKED = "{evidence}`clash/date`"
#: How a cell begins.
CELL = "```{code-cell} ipython3\n"
JUDGEMENT = """\
:::{judgement} name
:likelihood: likely
:confidence: low
:because: little is known
:assuming: the assumption that it holds
:basis: clash/date
:change: a word from anybody
it happens again.
:::"""


def two_sources() -> Rules:
    """Return rules that go by a ledger of two sources."""
    told = ledger(
        source(
            "one", claim("killed", "23", group="all"), claim("date", "2025-10-09"), outlet="The Day"
        ),
        source(
            "two",
            claim("killed", "58", group="all"),
            position("ceasefire", "keep", "kabul", quote="50 days of May"),
            outlet="The Post",
        ),
    )
    return Rules(View(told, told))


def page(text: str) -> Page:
    """Return a page that holds a title and a text."""
    return manuscript.parse(f"# T\n\n{text}\n", "chapters/doha")


def sentence(text: str) -> Sentence:
    """Return a text as the one sentence of a page."""
    (only,) = page(text).sentences
    return only


def faults(text: str, rules: Rules) -> list[str]:
    """Return the faults of a page that holds a title and a text."""
    return [str(fault) for fault in lint.check([page(text)], rules)]


def assert_caught(text: str, what: str, remedy: str | None, rules: Rules) -> None:
    """Hold that a text has a fault, with file, line and remedy; no remedy: not the only fault."""
    reported = faults(text, rules)
    if remedy is not None:
        assert len(reported) == 1, reported
    first = next(fault for fault in reported if what in fault)
    assert first.startswith("chapters/doha.md:3: ")
    assert (remedy or "") in first
