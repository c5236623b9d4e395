"""Criteria of judgements: one thing that counts, a last day, and findings that could say yes."""

from __future__ import annotations

from collections.abc import Iterator, Set

from ceasefire.errors import nearest
from ceasefire.records.outlookfile import Answering, Criterion, Outlook
from ceasefire.records.vocabulary import Vocabulary
from ceasefire.records.yamlfile import KeyPath

#: What stands for any answer, of a count for one above none.
REPORTED = "reported"

Found = Iterator[tuple[KeyPath, str, str]]


def faults(outlook: Outlook, names: Vocabulary) -> Found:
    """Yield what keeps judgements from being resolved, or from ever being a yes."""
    for key, one in outlook.judgements.items():
        where: KeyPath = ("judgements", key)
        yield from _criterion_faults(where, one, outlook)
        for at, answering in enumerate(one.answered_by):
            yield from _answer_faults((*where, "answered_by", at), answering, names)
        if not any(answering.yes for answering in one.answered_by):
            what = f"no finding could answer '{key}' with yes"
            remedy = "give one of them yes: the answers that would be one"
            yield (*where, "answered_by"), what, remedy


def _criterion_faults(where: KeyPath, one: Criterion, outlook: Outlook) -> Found:
    """Yield what a judgement lacks: no criterion or two, no day, a question unknown."""
    if (one.question is None) is (one.counts is None):
        what = "it has no criterion" if one.counts is None else "it has two criteria"
        yield where, what, "give either question or counts"
    if one.question is not None and one.question not in outlook.questions:
        what = f"there is no question '{one.question}'"
        yield (*where, "question"), what, nearest(one.question, outlook.questions)
    if one.until is None and outlook.horizon is None:
        yield where, "nothing says by when it is judged", "add until: the last day"


def _answer_faults(where: KeyPath, answering: Answering, names: Vocabulary) -> Found:
    """Yield a finding that nothing asks, and answers that it cannot have."""
    event, _, rest = answering.finding.partition("/")
    asked, *more = rest.split("/")
    if event not in names.events:
        yield (*where, "finding"), f"there is no event '{event}'", nearest(event, names.events)
        return
    if asked not in names.aspects and asked not in names.issues:
        remedy = nearest(asked, [*names.aspects, *names.issues])
        yield (*where, "finding"), f"there is no aspect or issue '{asked}'", remedy
        return
    possible = _possible(asked, more, names)
    for kind in ("yes", "no", "neither"):
        for value in getattr(answering, kind) or ():
            if possible is not None and value not in {*possible, REPORTED}:
                what = f"'{answering.finding}' cannot be answered with '{value}'"
                yield (*where, kind), what, nearest(value, possible)


def _possible(asked: str, more: list[str], names: Vocabulary) -> Set[str] | None:
    """Return the answers that a question can have; none where it is a number or a day."""
    if issue := names.issues.get(asked):
        return issue.stances.keys() if issue.exclusive else {*more[1:]}
    aspect = names.aspects[asked]
    if aspect.type in ("number", "date"):
        return None
    known: dict[str, Set[str]] = {
        "actor": names.actors.keys(),
        "place": names.places.keys(),
        "category": aspect.values.keys(),
    }
    if aspect.exclusive:
        return known.get(aspect.type, set())
    return {*more[:1], *(part for part, whole in aspect.parts.items() if whole in more[:1])}
