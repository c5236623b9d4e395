"""What stands against an answer: what is counted apart, what excludes what, and a part above the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from ceasefire.ledger import words
from ceasefire.ledger.answers import accounts, rivalry, scopes, series
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
        yield f"Counted apart is {words.value(s)} ({words.locator(s)}), which is of {_scope(s)} alone."
    if (twin := finding.answer.twin) is not None:
        yield (
            f"The same speaker's number stands elsewhere under another count: {twin.behaviour.label},"
            f" {words.value(twin)} ({words.locator(twin)})."
        )
    if finding.status == "one side only":
        yield "Nobody says it but one side, in its own interest."
    yield from _parts_above(finding)
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
        yield from _pairs([one for one in heard if one.statement in part])


def _parts_above(finding: Finding) -> Iterator[str]:
    """Yield what is counted of a part of the event and is above what leads for the whole."""
    best, names = finding.best, finding.first.names
    if finding.type != "number" or not isinstance(best, Interval) or best.high is None:
        return
    parts, asked = names.held(finding.event), finding.id.partition("/")[2]
    above: dict[tuple[str, str], list[str]] = {}
    for s in finding.beside:
        same = s.claim.event in parts and s.finding.partition("/")[2] == asked
        if same and not s.claim.misreports and s.numbers and (s.numbers.low or 0) > best.high:
            title = names.events[s.claim.event].title
            above.setdefault((words.value(s), title), []).append(words.said_by(s))
    for (value, title), voices in above.items():
        who = words.listing(dict.fromkeys(voices))
        yield f"Above that is {value}, which is told of a part: {title} ({who})."


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


def _scope(claim: Statement) -> str:
    """Return of what a claim is told that is not of the whole."""
    if claim.claim.place:
        return claim.names.places[claim.claim.place].name
    return words.days(intervals.dates(str(claim.claim.covers)))


def _pairs(heard: Sequence[Account]) -> Iterator[str]:
    """Yield each pair of answers that exclude each other, or are far apart; of one voice no two forms."""
    counting = accounts.preferred(heard)
    seen: dict[str, Account] = {}
    for one in counting:
        seen.setdefault(one.statement.answer, one)
    for one, other in combinations(seen.values(), 2):
        form = one.voice == other.voice and accounts.alike(one.statement, other.statement)
        if rivalry.exclude(one, other) and not form:
            values = words.value(one.statement), words.value(other.statement)
            yield f"These exclude each other: {values[0]}; {values[1]}."
    for one, other in permutations(seen.values(), 2):
        if rivalry.far(one, other):
            yield (
                f"{words.capital(words.value(one.statement))} is far from"
                f" {words.value(other.statement)}, which a party counts in its own interest."
            )
    yield from dict.fromkeys(_outranked(heard, counting))


def _outranked(heard: Sequence[Account], counting: Sequence[Account]) -> Iterator[str]:
    """Yield what a weaker page has of a mouth of which a better one has something else."""
    for worse in heard:
        mouth = (worse.voice, worse.mouth)
        better = [one for one in counting if (one.voice, one.mouth) == mouth]
        if worse in counting or not all(rivalry.exclude(worse, one) for one in better):
            continue
        stated = words.either(dict.fromkeys(words.value(one.statement) for one in better))
        yield (
            f"One voice is reported with {stated} and, by a page of a lower grade, with"
            f" {words.value(worse.statement)}, which does not count beside it."
        )
