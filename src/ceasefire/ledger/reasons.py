"""How a finding was reached, in sentences: what counts, who is heard, what excludes what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ceasefire.ledger import conflicts, courses, words
from ceasefire.ledger.answers import charges, leads, rivalry, scopes, series
from ceasefire.ledger.answers.accounts import COPY, WEAK, Account, copied
from ceasefire.ledger.findings import CREDIBILITY, STATUS_WORDS, Finding
from ceasefire.ledger.statements import STANDING_ORDER, STANDING_WORDS, Statement
from ceasefire.records import intervals
from ceasefire.records.enumerations import ACCUSED, Accused
from ceasefire.records.intervals import Interval

#: What the accused does with a charge, in a word or two beside the status.
_ANSWERED: dict[Accused, str] = {
    "admitted": "admitted",
    "denied": "denied",
    "neither": "neither admitted nor denied",
}


#: The same of one of those who are named, behind its name.
_DOES: dict[Accused, str] = {key: f", which {does}" for key, does in ACCUSED.items()}


def brief(finding: Finding) -> str:
    """Return how a finding's claims stand to each other in a few words.

    With the status go what the accused does with a charge, the day of what has changed, and that an
    account differs: *charged, denied*; *changed, latest 9 November 2025*; *agreed, one account differs*.
    """
    answer = finding.answer
    parts: list[str] = [finding.status]
    if answer.accused:
        parts.append(_ANSWERED[answer.accused])
    if answer.latest:
        parts.append(f"latest {words.day(answer.latest)}")
    if answer.differs:
        parts.append("one account differs")
    return ", ".join(parts)


def marked(finding: Finding) -> str:
    """Return a finding's value in words, with how it stands where a reader is warned of that."""
    value = words.best(finding)
    return f"{value} ({brief(finding)})" if finding.warned else value


def status(finding: Finding) -> str:
    """Return how a finding's claims stand to each other, and its grade, as sentences."""
    text = f"{finding.status.capitalize()}: {STATUS_WORDS[finding.status]}"
    answer = finding.answer
    if answer.accused:
        text += f"; {answer.accused_are} {ACCUSED[answer.accused]}"
    if answer.latest:
        text += f", of {words.day(answer.latest)}"
    elif day := _last_said(finding):
        text += f"; last said on {words.day(day)}"
    if answer.differs:
        text += f", but for one account, that of {words.differing(finding)}"
    text += f". Grade {finding.grade}."
    if finding.type == "position":
        text += " This is about whether the position is held, not about whether it is right."
    return text


def _last_said(finding: Finding) -> date | None:
    """Return the day on which a state that nobody has moved was last told so; none of what is no state."""
    if finding.first.behaviour.tells != "state" or finding.best is None:
        return None
    return series.last(finding.answer.told, finding.best)


def reached(finding: Finding) -> list[str]:
    """Return, sentence by sentence, how a finding's value, status and grade were reached."""
    lines = [_counted(finding)]
    if finding.range is not None and words.span(finding) != words.best(finding):
        lines.append(f"What is stated, from the lowest to the highest: {words.span(finding)}.")
    lines.extend(_led(finding))
    lines.extend(_replies(finding))
    lines.extend(_retold(finding))
    lines.extend(_set_aside(finding))
    lines.extend(conflicts.told(finding))
    whose = " of those who are behind it" if finding.answer.behind else ""
    lines.append(
        f"Grade {finding.grade}: {finding.letter} is the best letter among the sources{whose},"
        f" and {CREDIBILITY[finding.status]} stands for {finding.status}."
    )
    return lines


def _set_aside(finding: Finding) -> Iterator[str]:
    """Yield each claim that does not count, and why."""
    for s in finding.statements:
        if why := words.why_aside(finding, s):
            yield f"Set aside is {words.value(s)} ({words.locator(s)}): {why}."


def _counted(finding: Finding) -> str:
    claims = words.capital(words.count_of(len(finding.statements), "claim"))
    lineages = words.count_of(len(finding.lineages), "lineage")
    copies = words.listing(dict.fromkeys(words.copied(s) for s in finding.statements))
    heard = finding.answer.told
    own = {s.id for s in finding.statements}
    more = sum(one.statement.id not in own for one in heard)
    phrase = words.count_of(more, "claim") + (" bears" if more == 1 else " bear")
    bearing = f"; {phrase} on it from elsewhere" if more else ""
    strong = {one.voice for one in heard if one.letter not in WEAK}
    weak = finding.answer.voices & {one.voice for one in heard} - strong
    voices = len(finding.witnesses)
    some = f"{words.count(len(weak))} of them " if len(weak) < voices else ""
    one = ", which count as one" if len(weak) == voices > 1 else ""
    weakly = f", {some}on weak pages alone{one}" if weak else ""
    replies = len(finding.answer.replies)
    phrase = words.count_of(replies, "claim") + (" answers" if replies == 1 else " answer")
    answering = f"; {phrase} it for those accused" if replies else ""
    return (
        f"{claims} in {words.count_of(len(finding.outlets), 'article')}, through {lineages} ({copies})"
        f"{bearing}, by {words.count_of(voices, 'independent voice')}{weakly}{answering}."
    )


def _led(finding: Finding) -> Iterator[str]:
    """Yield why the value leads, or why none does."""
    answer = finding.answer
    if finding.status == "charged" or (finding.first.behaviour.blames and answer.accused):
        yield from _charges(finding)
    elif answer.latest and len(courses.course(finding)) > 1:
        yield from _series(finding)
    elif finding.best is None:
        yield from _unled(finding)
    elif not _stated(finding):
        who = words.listing(sorted(words.voice(finding, name) for name in answer.behind))
        yield f"The days that {who} name, taken together: {words.best(finding)}."
    else:
        yield from _backed(finding)


def _charges(finding: Finding) -> Iterator[str]:
    """Yield who names whom, and what each who is named does with it."""
    stances = [s for s in (*finding.statements, *finding.beside) if charges.answers_blame(s)]
    laid = charges.charges(finding.answer.told, stances)
    does = {one.accused: _DOES[one.answer] for one in laid if one.answer}
    for who, same in _by_value(finding.answer.told).items():
        principal = charges.principal_of(same[0].statement)
        by = [one for one in same if one.voice != principal]
        named = f"named by {_voices(finding, by)}" if by else "named by nobody but itself"
        own = "; it named itself" if len(by) < len(same) and by else ""
        yield f"{words.capital(who)}{does.get(principal, '')}: {named}{own}."


def _replies(finding: Finding) -> Iterator[str]:
    """Yield what those accused say, and where it stands."""
    names = finding.first.names
    by_stance: dict[tuple[str, str, str], list[Statement]] = {}
    for s in finding.answer.replies:
        by_stance.setdefault((str(s.holder), str(s.claim.issue), words.value(s)), []).append(s)
    for (holder, issue, stance), same in by_stance.items():
        places = words.listing(dict.fromkeys(map(words.locator, same)))
        asked = names.issues[issue].question
        yield f"{names.actors[holder].name} on it: {asked} {words.capital(stance)} ({places})."


def _series(finding: Finding) -> Iterator[str]:
    """Yield the latest of what has changed, and what was told before it, the last first."""
    steps = courses.course(finding)
    now = steps[-1]
    yield f"The latest, of {_days(now)}: {now.value} ({_speakers(now.statements)})."
    for step in courses.before(steps):
        yield f"Before that, {_days(step)}: {step.value} ({_speakers(step.statements)})."


def _days(step: courses.Step) -> str:
    """Return the days of a step, or the year or month in which it was said if no day is known."""
    days = {s.claim.said for s in step.statements}
    text = days.pop() if len(days) == 1 else None
    return words.days(intervals.dates(text) if text else Interval(step.since, step.last))


def _speakers(statements: Iterable[Statement]) -> str:
    return words.listing(dict.fromkeys(s.speaker for s in statements))


def _unled(finding: Finding) -> Iterator[str]:
    """Yield why no value leads, and who gives which."""
    if finding.misreported:
        return  # what is set aside, and why, is told by itself
    if finding.status == "counted apart":
        yield "The claims are of other places, days or groups, so that none is held against another."
        return
    exact = [one for one in finding.answer.told if not rivalry.vague(one, finding.answer.told)]
    by_value = _by_value(exact).items()
    each = "; ".join(f"{value} ({_names(finding, same)})" for value, same in by_value)
    why = {
        "reported differently": "One voice is reported in several ways",
        "disputed": "No value has more for it than every other",
    }.get(finding.status, "Several values can hold together, and none has more for it")
    yield f"{why}, so none is preferred: {each}."


def _backed(finding: Finding) -> Iterator[str]:
    """Yield who is behind the value that leads, and why it does."""
    best = finding.best
    behind = [one for one in finding.answer.told if one.voice in finding.answer.behind]
    figures = {one.key for one in behind if best in (one.interval, one.statement.answer)}
    stating = [one for one in behind if one.key in figures]
    value = words.best(finding)
    if finding.type == "position":
        yield f"The answer: {value}; as {_names(finding, stating)} carried it."
    elif len(finding.statements) > 1:
        yield f"The answer: {value}; on the word of {_voices(finding, stating)}."
    stated = {one.voice for one in stating}
    other = [one for one in behind if one.voice not in stated]
    rounded = [o for o in other if any(rivalry.rounding(o.statement, s.statement) for s in stating)]
    for number, same in _by_value(rounded).items():
        yield f"In round numbers: {number} ({_names(finding, same)})."
    if sharper := [one for one in other if one not in rounded]:
        yield f"Within it lies the account of {_names(finding, sharper)}."
    for vague, same in _by_value(_vaguer(finding, stating)).items():
        yield f"Vaguer than another, and against none: {vague} ({_names(finding, same)})."
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
    for other, same in _by_value(aside).items():
        who = _names(finding, same)
        yield f"Not weighed against the word of a party, a mediator or an observer: {other} ({who})."


def _weakly(finding: Finding) -> Iterator[str]:
    """Yield what weak pages alone say otherwise, which counts against nobody else."""
    heard = finding.answer.told
    strong = {one.key for one in heard if one.letter not in WEAK}
    apart = {s.id for s in finding.answer.apart}
    weak = [o for o in heard if o.key not in strong and o.statement.id not in apart]
    for value, same in _by_value(weak if strong else ()).items():
        pages = words.listing(dict.fromkeys(words.locator(one.statement) for one in same))
        yield f"On a weak page alone, which carries no answer against others: {value} ({pages})."


def _by_value(heard: Iterable[Account]) -> dict[str, list[Account]]:
    by_value: dict[str, list[Account]] = {}
    for one in heard:
        by_value.setdefault(words.value(one.statement), []).append(one)
    return by_value


def _lead(finding: Finding) -> Iterator[str]:
    """Yield what it has more for it than the next value."""
    kept = series.weighed(finding.answer.told)
    able = [] if scopes.lasting(finding.first) else leads.eligible(kept)
    if len(able) < 2 or finding.status == "changed" or not finding.exclusive:
        return
    first, rival = able[:2]
    if (led := leads.lead(kept)) and led.wording.key != first.wording.key:
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


def _voices(finding: Finding, heard: Iterable[Account]) -> str:
    """Return the voices of accounts with their standing, the best first, each voice once."""
    best: dict[str, Account] = {}
    for one in heard:
        if one.voice not in best or one.rank < best[one.voice].rank:
            best[one.voice] = one
    by_standing: dict[str, list[Account]] = {}
    for one in sorted(best.values(), key=lambda one: (STANDING_ORDER[one.standing], one.voice)):
        by_standing.setdefault(STANDING_WORDS[one.standing], []).append(one)
    return "; ".join(f"{_names(finding, same)} ({how})" for how, same in by_standing.items())


def _names(finding: Finding, heard: Iterable[Account]) -> str:
    return words.listing(sorted({words.voice(finding, one.voice) for one in heard}))


def _stated(finding: Finding) -> bool:
    """Return whether somebody states the value, as every value but the days of a span is."""
    return any(finding.best in (s.interval, s.answer) for s in finding.told)


def _retold(finding: Finding) -> Iterator[str]:
    """Yield whose word an article's own words are taken for, where they repeat a speaker."""
    by_voice: dict[str, list[str]] = {}
    for one in finding.answer.told:
        if one.statement.holder is None and not _own(one):
            by_voice.setdefault(one.voice, []).append(words.locator(one.statement))
    for name, places in by_voice.items():
        whose = words.voice(finding, name)
        yield f"Taken for the word of {whose}, whose account they repeat: {'; '.join(places)}."


def _own(one: Account) -> bool:
    """Return whether an account without a speaker is of those whose copy its article carries."""
    parts = one.voice.removeprefix(COPY).split("+")
    return copied(one) and not {*parts}.isdisjoint(one.statement.origin.split("+"))
