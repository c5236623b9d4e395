"""How a finding was reached, in sentences: what counts, who is heard, what excludes what."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from ceasefire.ledger import words
from ceasefire.ledger.findings import CREDIBILITY, STATUS_WORDS, Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import STANDING_ORDER, STANDING_WORDS, Statement
from ceasefire.records import intervals
from ceasefire.records.intervals import Interval


def status(finding: Finding) -> str:
    """Return how a finding's claims stand to each other, and its grade, as sentences."""
    told = f"{finding.status.capitalize()}: {STATUS_WORDS[finding.status]}. Grade {finding.grade}."
    if finding.type == "position":
        told += " This is about whether the position is held, not about whether it is right."
    return told


def reached(finding: Finding) -> list[str]:
    """Return, sentence by sentence, how a finding's value, status and grade were reached."""
    lines = [_counted(finding)]
    if finding.hull is not None and len(finding.statements) > 1:
        lines.append(f"Everything that is claimed: {words.span(finding)}.")
    if len(finding.statements) > 1:
        lines.append(_heard(finding))
    lines.extend(_set_aside(finding))
    lines.extend(_conflicts(finding))
    letter = min(s.source.reliability for s in finding.statements)
    lines.append(
        f"Grade {finding.grade}: {letter} is the best letter among its sources, and"
        f" {CREDIBILITY[finding.status]} stands for {finding.status}."
    )
    return lines


def then(finding: Finding, earlier: Ledger) -> Iterator[str]:
    """Yield what was known of a finding on an earlier day, where that is something else.

    Parameters
    ----------
    finding
        All that is known.
    earlier
        What was known by a day: the information date, at which the chapters stop.
    """
    day = words.day(earlier.until)
    before = earlier.by_finding.get(finding.id)
    if before is None:
        yield f"By {day}, where the chapters stop, nothing was known of it."
    elif len(before.statements) != len(finding.statements):
        claims = words.count_of(len(before.statements), "claim")
        yield (
            f"By {day}, where the chapters stop: {words.best(before)} ({before.status}, {claims})."
        )


def _set_aside(finding: Finding) -> Iterator[str]:
    """Yield each claim that does not count, and why."""
    for s in finding.statements:
        if s not in finding.counted and (why := words.why_aside(finding, s)):
            yield f"Set aside is {words.value(s)} ({words.locator(s)}): {why}."


def _counted(finding: Finding) -> str:
    claims = words.capital(words.count_of(len(finding.statements), "claim"))
    lineages = words.count_of(len(finding.lineages), "lineage")
    copies = words.listing(dict.fromkeys(words.copied(s) for s in finding.statements))
    return (
        f"{claims} in {words.count_of(len(finding.outlets), 'article')}, through {lineages} ({copies}),"
        f" by {words.count_of(len(finding.witnesses), 'independent voice')}."
    )


def _heard(finding: Finding) -> str:
    rank = min(STANDING_ORDER[s.standing] for s in finding.counted)
    heard = [s for s in finding.counted if STANDING_ORDER[s.standing] == rank]
    who = words.listing(dict.fromkeys(STANDING_WORDS[s.standing] for s in heard))
    if finding.best is None:
        return f"The best-standing voices ({who}) do not agree, so no value is preferred."
    if not isinstance(finding.best, Interval):
        return f"The best-standing voices ({who}) give: {words.best(Finding(finding.id, tuple(heard)))}."
    value = words.interval(finding, finding.best)
    stated = [s for s in heard if s.interval == finding.best]
    if len(stated) == len(heard):
        return f"The best-standing voices ({who}) give: {value}."
    if len(heard) > 1 and finding.together and not stated:
        return f"The days that the best-standing voices ({who}) name, taken together: {value}."
    by = words.listing(dict.fromkeys(words.said_by(s) for s in stated))
    how = f"which {by} alone state" + ("s" if len({words.said_by(s) for s in stated}) == 1 else "")
    told = how if stated else "though none states it"
    return f"What the best-standing voices ({who}) leave possible, {told}: {value}."


def _conflicts(finding: Finding) -> Iterator[str]:
    """Yield each pair of answers that exclude each other."""
    if finding.status == "partisan":
        yield (
            "Only the parties speak, each about the other, so neither account is preferred."
            if len({s.side for s in finding.counted}) > 1
            else "Only one party speaks, about its adversary, so the charge stands alone."
        )
    counted = {s.answer: s for s in reversed(finding.counted)}
    answers = [counted[answer] for answer in finding.answers() if answer in counted]
    for one, other in combinations(answers, 2):
        if exclude(one, other):
            yield f"These exclude each other: {words.value(one)}; {words.value(other)}."


def exclude(one: Statement, other: Statement) -> bool:
    left: Interval[Any] | None = one.interval
    right: Interval[Any] | None = other.interval
    if left is None or right is None:
        return one.answer != other.answer
    return not intervals.compatible([left, right])
