"""What accounts differ on: which findings are disputed, by kind of conflict, and what stands beside them."""

from __future__ import annotations

from datetime import date
from itertools import combinations

from ceasefire.ledger import dating
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger

#: Kinds of conflict, by the type of what is claimed, in the order of the page.
CONFLICTS = {
    "number": "Values: how many",
    "date": "Dates: when",
    "actor": "Attribution: who did it",
    "cause": "Causes and order: what came of what",
    "ordinal": "Numbering: which round",
    "category": "State: how it stands",
    "position": "Positions: what one side says itself",
    "place": "Places: where",
}


def conflict_of(finding: Finding) -> str:
    """Return the kind of conflict that a finding would be: a key of ``CONFLICTS``."""
    if numbers_rounds(finding):
        return "ordinal"
    return "cause" if finding.first.behaviour.tells == "cause" else finding.type


def numbers_rounds(finding: Finding) -> bool:
    """Return whether a finding is the number of a round, which has another form than a count."""
    return finding.first.behaviour.counts == "rounds"


def disputed(ledger: Ledger) -> dict[str, list[Finding]]:
    """Return the findings on which voices contradict each other, by kind."""
    by_kind: dict[str, list[Finding]] = {kind: [] for kind in CONFLICTS}
    for finding in ledger.all_findings:
        if finding.contradicted:
            by_kind[conflict_of(finding)].append(finding)
    return {kind: findings for kind, findings in by_kind.items() if findings}


def first(ledger: Ledger) -> list[Finding]:
    """Return the disputed findings of the main events: who did harm and how many were hit, then the rest.

    Each part is in the order of the chapters, and there in that of the days.
    """
    events, order = ledger.names.events, list(ledger.book.chapters)
    main = [f for f in ledger.all_findings if f.contradicted and events[f.event].main]
    when = {f.event: dating.dating(ledger, f.event).span for f in main}

    def rank(finding: Finding) -> tuple[bool, int, date]:
        span = when[finding.event]
        day = (span.low or span.high) if span else None
        harm = finding.type == "actor" or finding.first.behaviour.counts == "groups"
        return not harm, order.index(finding.chapter), day or date.max

    return sorted(main, key=rank)


def several(ledger: Ledger) -> list[tuple[Finding, ...]]:
    """Return the questions that have several answers which can hold together, answer by answer.

    Each answer is a finding of its own; where it comes from other voices than the next, a reader may
    take them for rivals.
    """
    by_question: dict[tuple[str, str], list[Finding]] = {}
    for finding in ledger.all_findings:
        aspect = ledger.names.aspects[finding.aspect]
        if aspect.type == "category" and not aspect.exclusive:
            by_question.setdefault((finding.event, finding.aspect), []).append(finding)
    return [
        tuple(answers)
        for answers in by_question.values()
        if len({frozenset(answer.voices) for answer in answers}) > 1
    ]


def numbering(ledger: Ledger) -> list[Finding]:
    """Return the findings on how the rounds are numbered, if they are numbered in several ways."""
    rounds = [f for f in ledger.all_findings if numbers_rounds(f)]
    return rounds if len(rounds) > 1 else []


def between_sides(ledger: Ledger) -> list[tuple[Finding, Finding]]:
    """Return the matters on which the two sides answer one question differently, pair by pair.

    A position is a finding of its holder, so that two sides who contradict each other do not make a
    disputed finding: that each holds what it holds is agreed. Stances that one side can hold together
    are no answers to each other; those that admit or deny a charge stand with who attacked, where the
    side that denies may have brought a charge of its own.
    """
    held: dict[tuple[str, str], list[Finding]] = {}
    for finding in ledger.all_findings:
        if finding.type == "position" and finding.first.side and finding.exclusive:
            issue = str(finding.first.claim.issue)
            if not ledger.names.issues[issue].answers:
                held.setdefault((finding.event, issue), []).append(finding)
    return [
        (one, other)
        for findings in held.values()
        for one, other in combinations(findings, 2)
        if one.first.side != other.first.side and not set(one.answers()) & set(other.answers())
    ]
