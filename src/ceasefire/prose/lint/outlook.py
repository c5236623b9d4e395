"""The words of the outlook's file that are printed: they state no number, date or likelihood."""

from __future__ import annotations

from collections.abc import Iterator

from ceasefire.errors import Fault
from ceasefire.prose.lint import wording
from ceasefire.prose.lint.rules import Rules
from ceasefire.records.outlookfile import Outlook


def faults(watched: Outlook, rules: Rules) -> Iterator[Fault]:
    """Yield each number, date and likelihood that the words of the outlook's file state."""
    for path, text in _texts(watched):
        for what in wording.stated(text, rules):
            yield Fault("data/outlook.yaml", 0, path, what, "write it without")


def _texts(watched: Outlook) -> Iterator[tuple[str, str]]:
    """Yield the texts of the outlook's file that are printed, each with its key path."""
    for key, direction in watched.directions.items():
        yield f"directions.{key}.label", direction.label
    for key, signpost in watched.signposts.items():
        yield f"signposts.{key}.question", signpost.question
        yield f"signposts.{key}.why", signpost.why
    for key, answers in watched.later.items():
        for at, one in enumerate(answers):
            yield f"later.{key}[{at}].why", one.why
    for key, question in watched.questions.items():
        yield f"questions.{key}.asks", question.asks
        yield f"questions.{key}.counts", question.counts
    for key, criterion in watched.judgements.items():
        if criterion.counts is not None:
            yield f"judgements.{key}.counts", criterion.counts
    for key, hypothesis in watched.hypotheses.items():
        yield f"hypotheses.{key}.title", hypothesis.title
        yield f"hypotheses.{key}.means", hypothesis.means
    for key, item in watched.evidence.items():
        yield f"evidence.{key}.states", item.states
        yield f"evidence.{key}.why", item.why
        for name, rated in item.ratings.items():
            yield f"evidence.{key}.ratings.{name}.why", rated.why
