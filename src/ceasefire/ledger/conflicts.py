"""What stands against an answer: what is counted apart, what excludes what, and a part above the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from ceasefire.ledger import words
from ceasefire.ledger.answers import accounts, questions, retellings, rivalry, scopes, series
from ceasefire.ledger.answers.accounts import Account
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.statements import Statement
from ceasefire.records import intervals
from ceasefire.records.intervals import Interval


def told(finding: Finding) -> Iterator[str]:
    """Yield, in sentences, what is counted apart, what excludes what, and a part above the whole.

    Parameters
    ----------
    finding
        The claims on one question.
    """
    spans = {s.claim.covers for s in finding.counted}
    if len(spans) == 1 and (covered := spans.pop()):
        yield f"It is told of {words.days(intervals.dates(covered))}."
    for s in finding.answer.apart:
        yield f"Counted apart is {words.value(s)} ({words.locator(s)}), which is of {scope(s)} alone."
    if (twin := finding.answer.twin) is not None:
        yield (
            f"The same speaker's number stands elsewhere under another count: {twin.behaviour.label},"
            f" {words.value(twin)} ({words.locator(twin)})."
        )
    if finding.status == "one side only":
        yield "Nobody whose word counts says it but one side, in its own interest."
    yield from _parts_above(finding)
    yield from _found(finding)
    yield from _elsewhere(finding)
    told_apart = ("counted apart", "charged", "changed")
    if finding.status in told_apart or finding.first.behaviour.blames or finding.lasting:
        return
    if not finding.exclusive:
        return
    heard = finding.answer.told
    if series.moves(heard):
        heard = tuple(series.agreed(heard))
    for part in scopes.parts(finding.told):
        yield from _pairs(finding, [one for one in heard if one.statement in part])


def _parts_above(finding: Finding) -> Iterator[str]:
    """Yield what is counted of a part, of the event or of those meant, and is above what leads for all."""
    best = finding.best
    adds = (
        finding.type == "number" and finding.first.behaviour.counts != "measure"
    )  # a rate does not
    if not adds or not isinstance(best, Interval):
        return
    highest = best.low if best.high is None else best.high
    above: dict[tuple[str, str], list[str]] = {}
    for s in finding.beside:
        part = _part(finding, s)
        if part and not s.claim.misreports and s.numbers and (s.numbers.low or 0) > (highest or 0):
            above.setdefault((words.value(s), part), []).append(words.said_by(s))
    alone = all(s.claim.place for s in finding.counted)  # of which another group is no part
    for (value, part), voices in above.items():
        who = words.listing(dict.fromkeys(voices))
        whole = f"Told of every place is {value}: {part} ({who})."
        yield whole if alone else f"Above that is {value}, which is told of a part: {part} ({who})."


def _part(finding: Finding, claim: Statement) -> str:
    """Return of which part of the event, or of those meant, a claim tells the same; else nothing."""
    names, asked = finding.first.names, finding.id.partition("/")[2]
    if claim.claim.event in names.held(finding.event) and claim.finding.partition("/")[2] == asked:
        return names.events[claim.claim.event].title
    if None in (finding.group, claim.claim.group) or claim.key[:2] != (
        finding.event,
        finding.aspect,
    ):
        return ""
    group = claim.key[2]
    some = group != finding.group and questions.within(group, str(finding.group), names)
    return names.groups[group].label if some else ""


def _found(finding: Finding) -> Iterator[str]:
    """Yield what an observer finds of the nearest event that holds this one, where he does not of it."""
    if finding.status != "charged":
        return
    names, charged = finding.first.names, set(finding.answers())
    whole = names.events[finding.event].part_of
    while whole is not None:
        observed = [
            s
            for s in finding.beside
            if (s.claim.event, s.claim.aspect) == (whole, finding.aspect)
            and s.standing == "observer"
            and s.answer in charged
            and not s.claim.misreports
        ]
        if observed:
            who = words.listing(dict.fromkeys(words.said_by(s) for s in observed))
            charge = f"{words.value(observed[0])}, {names.events[whole].title}"
            yield f"Found of what holds it, and not of it by name: {charge} ({who})."
            return
        whole = names.events[whole].part_of


def _elsewhere(finding: Finding) -> Iterator[str]:
    """Yield how a part of an event stands, or what continues it, where that is told and is another value."""
    asked, names = finding.first, finding.first.names
    if asked.behaviour.tells != "state":
        return
    heard = {s.id for s in finding.told}
    by_value: dict[tuple[str, str], list[Statement]] = {}
    for s in finding.beside:
        same = s.claim.aspect == asked.claim.aspect and s.claim.event != finding.event
        if same and s.id not in heard and s.answer != finding.best and not s.claim.misreports:
            title = names.events[s.claim.event].title
            by_value.setdefault((title, words.value(s)), []).append(s)
    for (title, value), claims in by_value.items():
        who = words.listing(dict.fromkeys(s.speaker for s in claims))
        yield f"Told apart, of the event '{title}': {value} ({who})."


def scope(claim: Statement) -> str:
    """Return of what a claim is told that is not of the whole: a place or days; else nothing."""
    if claim.claim.place:
        return claim.names.places[claim.claim.place].name
    return words.days(intervals.dates(claim.claim.covers)) if claim.claim.covers else ""


def _pairs(finding: Finding, heard: Sequence[Account]) -> Iterator[str]:
    """Yield each pair of answers that exclude each other, or are far apart; of one voice no two forms.

    Where voices contradict each other, that is what is told, and not how one of them is reported. What is
    vaguer than another, or weakly told, is against nobody and stands in no pair.
    """
    counting = accounts.preferred(heard)
    serious = [one for one in counting if accounts.strong([one])] or counting
    seen: dict[str, Account] = {}
    for one in serious:
        if rivalry.vague(one, serious):
            continue
        seen.setdefault(one.statement.answer, one)
    rivals = [
        (one, other)
        for one, other in combinations(seen.values(), 2)
        if rivalry.exclude(one, other)
        and not (one.voice == other.voice and retellings.alike(one.statement, other.statement))
    ]
    for one, other in [pair for pair in rivals if pair[0].voice != pair[1].voice] or rivals:
        values = words.value(one.statement), words.value(other.statement)
        yield f"These exclude each other: {values[0]}; {values[1]}."
    for one, other in permutations(seen.values(), 2):
        if rivalry.far(one, other):
            yield (
                f"{words.capital(words.value(one.statement))} is far from"
                f" {words.value(other.statement)}, which a party counts in its own interest."
            )
    yield from dict.fromkeys(_outranked(finding, heard, counting))


def _outranked(
    finding: Finding, heard: Sequence[Account], counting: Sequence[Account]
) -> Iterator[str]:
    """Yield what a weaker page has of a mouth of which a better one has something else."""
    for worse in heard:
        better = [one for one in counting if one.speaker == worse.speaker]
        if worse in counting or not all(rivalry.exclude(worse, one) for one in better):
            continue
        yield (
            f"Of one voice, {words.voice(finding, worse.voice)}, a page has {_given(better)} and one of a"
            f" lower grade {_given([worse])}, which leads nothing and disputes nothing."
        )


def _given(accounts: Sequence[Account]) -> str:
    """Return what accounts state, each with who is named for it: *10 (Officials)*."""
    given = [f"{words.value(o.statement)} ({words.said_by(o.statement)})" for o in accounts]
    return words.either(dict.fromkeys(given))
