"""How a finding was reached, in sentences: what counts, who is heard, what excludes what."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ceasefire.ledger import words
from ceasefire.ledger.answers import rivalry
from ceasefire.ledger.answers.accounts import COPY, Account
from ceasefire.ledger.findings import CREDIBILITY, STATUS_WORDS, Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import STANDING_ORDER, STANDING_WORDS, Statement
from ceasefire.records import intervals
from ceasefire.records.enumerations import ACCUSED


def status(finding: Finding) -> str:
    """Return how a finding's claims stand to each other, and its grade, as sentences."""
    told = f"{finding.status.capitalize()}: {STATUS_WORDS[finding.status]}"
    answer = finding.answer
    if answer.accused:
        told += f"; {ACCUSED[answer.accused]}"
    if answer.latest:
        told += f", of {words.day(answer.latest)}"
    if answer.differs:
        told += f", but {voice(finding, answer.differs)} says otherwise"
    told += f". Grade {finding.grade}."
    if finding.type == "position":
        told += " This is about whether the position is held, not about whether it is right."
    return told


def voice(finding: Finding, name: str) -> str:
    """Return what a reader calls an independent voice of a finding."""
    actors = finding.first.names.actors
    parts = name.removeprefix(COPY).split("+")
    sources = {s.source.id: s.source.outlet for s in finding.told}
    called = [actors[part].name if part in actors else sources.get(part, part) for part in parts]
    return " with ".join(called)


def reached(finding: Finding) -> list[str]:
    """Return, sentence by sentence, how a finding's value, status and grade were reached."""
    lines = [_counted(finding)]
    if len(finding.statements) > 1:
        if finding.range is not None:
            lines.append(f"What is stated, from the lowest to the highest: {words.span(finding)}.")
        lines.append(_led(finding))
    lines.extend(_retold(finding))
    lines.extend(_set_aside(finding))
    lines.extend(_conflicts(finding))
    lines.append(
        f"Grade {finding.grade}: {finding.letter} is the best letter among the sources of those who"
        f" are behind it, and {CREDIBILITY[finding.status]} stands for {finding.status}."
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


def _led(finding: Finding) -> str:
    """Return why the value leads, or why none does."""
    answer = finding.answer
    if finding.best is None:
        return "No value has more for it than every other, so none is preferred."
    value = words.best(finding)
    if answer.latest:
        return f"The latest, of {words.day(answer.latest)}: {value}."
    who = words.listing(voice(finding, name) for name in sorted(answer.behind))
    if not _stated(finding):
        return f"The days that {who} name, taken together: {value}."
    how = {one.standing: STANDING_WORDS[one.standing] for one in _behind(finding)}
    order = sorted(how, key=lambda standing: STANDING_ORDER[standing])
    return f"Behind {value} stand {who} ({words.listing(how[one] for one in order)})."


def _behind(finding: Finding) -> list[Account]:
    return [one for one in finding.answer.told if one.voice in finding.answer.behind]


def _stated(finding: Finding) -> bool:
    """Return whether somebody states the value, as every value but the days of a span is."""
    return any(finding.best in (s.interval, s.answer) for s in finding.told) or bool(
        finding.status == "charged" or finding.answer.accused
    )


def _scope(claim: Statement) -> str:
    """Return of what a claim is told that is not of the whole."""
    if claim.claim.place:
        return claim.names.places[claim.claim.place].name
    return words.days(intervals.dates(str(claim.claim.covers)))


def _retold(finding: Finding) -> Iterator[str]:
    """Yield whose word an article's own words are taken for, where they repeat a speaker."""
    told: dict[str, list[str]] = {}
    for one in finding.answer.told:
        if one.statement.holder is None and not one.voice.startswith(COPY):
            told.setdefault(one.voice, []).append(words.locator(one.statement))
    for name, places in told.items():
        whose = voice(finding, name)
        yield f"Taken for the word of {whose}, whose account they repeat: {'; '.join(places)}."


def _conflicts(finding: Finding) -> Iterator[str]:
    """Yield each pair of answers by which voices contradict each other, or one itself."""
    for s in finding.answer.apart:
        yield f"Counted apart is {words.value(s)} ({words.locator(s)}), which is of {_scope(s)} alone."
    if finding.status == "counted apart":
        yield "The claims are of other places, days or groups, so that none is held against another."
        return
    if (twin := finding.answer.twin) is not None:
        yield (
            f"The same speaker's number stands elsewhere under another count: {twin.behaviour.label},"
            f" {words.value(twin)} ({words.locator(twin)})."
        )
    if finding.status == "one side only":
        yield "All of them speak in the interest of one side, and nobody else does."
    seen: dict[str, Account] = {}
    for one in finding.answer.told:
        seen.setdefault(one.statement.answer, one)
    for one, other in combinations(seen.values(), 2):
        if rivalry.exclude(one, other):
            yield (
                f"These exclude each other: {words.value(one.statement)};"
                f" {words.value(other.statement)}."
            )
