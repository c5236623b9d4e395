"""Who is behind the value that leads, why it leads, and what does not count against it, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ceasefire.ledger import words
from ceasefire.ledger.answers import leads, rivalry, scopes, series
from ceasefire.ledger.answers.accounts import WEAK, Account
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.statements import STANDING_ORDER, STANDING_WORDS


def told(finding: Finding) -> Iterator[str]:
    """Yield who is behind the value that leads, and why it does."""
    best = finding.best
    behind = [one for one in finding.answer.told if one.voice in finding.answer.behind]
    figures = {one.key for one in behind if best in (one.interval, one.statement.answer)}
    stating = [one for one in behind if one.key in figures]
    value = words.best(finding)
    if finding.type == "position":
        yield f"The answer: {value}; as {names(finding, stating)} carried it."
    elif len(finding.statements) > 1:
        yield f"The answer: {value}; on the word of {voices(finding, stating)}."
    stated = {one.voice for one in stating}
    other = [one for one in behind if one.voice not in stated]
    rounded = [o for o in other if any(rivalry.rounding(o.statement, s.statement) for s in stating)]
    for number, same in by_value(rounded).items():
        yield f"In round numbers: {number} ({names(finding, same)})."
    if sharper := [one for one in other if one not in rounded]:
        yield f"Within it lies the account of {names(finding, sharper)}."
    for vague, same in by_value(_vaguer(finding, stating)).items():
        yield f"Vaguer than another, and against none: {vague} ({names(finding, same)})."
    yield from _unmoving(finding)
    yield from _weakly(finding)
    yield from _lead(finding)


def _vaguer(finding: Finding, stating: Iterable[Account]) -> list[Account]:
    """Return what says less than another account, or than those that state the value that leads."""
    heard = finding.answer.told
    wider = [o for o in heard if any(rivalry.part(one.statement, o.statement) for one in stating)]
    return [one for one in heard if rivalry.vague(one, heard) or one in wider]


def _unmoving(finding: Finding) -> Iterator[str]:
    """Yield what is said of a state otherwise by those who do not move it."""
    heard = finding.answer.told
    if not series.moves(heard):
        return
    weighed = {one.key for one in series.agreed(heard)}
    aside = [o for o in heard if o.key not in weighed and not series.moves_it(o.statement)]
    for other, same in by_value(aside).items():
        who = names(finding, same)
        yield f"Not weighed against the word of a party, a mediator or an observer: {other} ({who})."
    loose = [o for o in heard if o.key not in weighed and series.undated(o.statement)]
    for other, same in by_value(loose).items():
        places = words.listing(dict.fromkeys(words.locator(o.statement) for o in same))
        yield f"Said on a day that is not known, so that it moves nothing: {other} ({places})."


def _weakly(finding: Finding) -> Iterator[str]:
    """Yield what weak pages alone, or hearsay, say otherwise, which counts against nobody else."""
    answer = finding.answer
    strong = {one.key for one in answer.told if one.letter not in WEAK}
    apart = {s.id for s in answer.apart}
    weak = [o for o in answer.told if o.key not in strong and o.statement.id not in apart]
    weak = [o for o in weak if strong and o.voice not in answer.behind]
    weak = [o for o in weak if not rivalry.vague(o, answer.told)]  # which is told of by itself
    for value, same in by_value(weak).items():
        places = words.listing(dict.fromkeys(words.locator(one.statement) for one in same))
        page = any(one.statement.letter in WEAK for one in same)
        where = "On a weak page" if page else "As hearsay"
        yield f"{where} alone, which carries no answer against others: {value} ({places})."


def _lead(finding: Finding) -> Iterator[str]:
    """Yield what it has more for it than the next value."""
    kept = series.weighed(finding.answer.told)
    able = [] if scopes.lasting(finding.first) else leads.eligible(kept)
    if len(able) < 2 or finding.status == "changed" or not finding.exclusive:
        return
    first, rival = able[:2]
    led = leads.lead(kept) or first
    beside = next(one for one in able if one.wording.key != led.wording.key)
    if rivalry.rounding(led.wording.statement, beside.wording.statement) and leads.ties(
        led, beside
    ):
        yield f"It leads before {words.value(beside.wording.statement)}, which is the same in round numbers."
        return
    if led.wording.key != first.wording.key or leads.ties(first, rival):
        yield "It leads since it holds all that others state, which has no less for it."
        return
    if len(first.voices) != len(rival.voices):
        why = "more independent voices state it"
    elif first.rank != rival.rank:
        why = "whoever states it stands better to the matter"
    elif first.letter != rival.letter:
        why = "its source is better graded"
    else:
        why = "it was known a week earlier or more"
    yield f"It leads before {words.value(rival.wording.statement)}: {why}."


def by_value(heard: Iterable[Account]) -> dict[str, list[Account]]:
    """Return accounts by what they say, in words, in the order in which each is first said."""
    same: dict[str, list[Account]] = {}
    for one in heard:
        same.setdefault(words.value(one.statement), []).append(one)
    return same


def voices(finding: Finding, heard: Iterable[Account]) -> str:
    """Return the voices of accounts with their standing, the best first, each voice once."""
    best: dict[str, Account] = {}
    for one in heard:
        if one.voice not in best or one.rank < best[one.voice].rank:
            best[one.voice] = one
    by_standing: dict[str, list[Account]] = {}
    for one in sorted(best.values(), key=lambda one: (STANDING_ORDER[one.standing], one.voice)):
        by_standing.setdefault(STANDING_WORDS[one.standing], []).append(one)
    return "; ".join(f"{names(finding, same)} ({how})" for how, same in by_standing.items())


def names(finding: Finding, heard: Iterable[Account]) -> str:
    """Return the voices of accounts as they are called, each once, as in a sentence."""
    return words.listing(sorted({words.voice(finding, one.voice) for one in heard}))
