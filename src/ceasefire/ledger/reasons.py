"""How a finding was reached, in sentences: what counts, who is heard, what excludes what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ceasefire.ledger import backing, conflicts, courses, words
from ceasefire.ledger.answers import charges, rivalry, series
from ceasefire.ledger.answers.accounts import COPY, WEAK, Account, copied
from ceasefire.ledger.findings import CREDIBILITY, STATUS_WORDS, Finding
from ceasefire.ledger.statements import Statement
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
    parts: list[str] = ["misreported" if finding.misreported else finding.status]
    if answer.accused:
        parts.append(_ANSWERED[answer.accused])
    if answer.latest:
        parts.append(f"latest {words.latest(finding)}")
    if answer.differs:
        parts.append("one account differs")
    return ", ".join(parts)


def marked(finding: Finding) -> str:
    """Return a finding's value in words, with how it stands where a reader is warned of that."""
    value = words.best(finding)
    return f"{value} ({brief(finding)})" if finding.warned else value


def status(finding: Finding) -> str:
    """Return how a finding's claims stand to each other, and its grade, as sentences."""
    answer = finding.answer
    if finding.misreported:
        why = "whoever is named did not say so, so that nothing is answered"
        return f"Misreported: {why}. Grade {finding.grade}."
    meaning = STATUS_WORDS[finding.status]
    if finding.status == "agreed" and finding.best is not None and not _stated(finding):
        meaning = "it went on for days, and two or more independent voices name some of them"
    heard = {one.voice for one in answer.told if one.letter not in WEAK}
    if finding.status == "one voice" and heard and len(finding.witnesses) > 1:
        meaning = "one independent voice says it, and what others say counts for less"
    denied = finding.status == "disputed" and not any(rivalry.clashes(answer.told))
    if denied and answer.accused:
        meaning = "it is said, and denied by somebody whom it concerns"
    text = f"{finding.status.capitalize()}: {meaning}"
    if answer.accused and not denied:
        text += f"; {answer.accused_are} {ACCUSED[answer.accused]}"
    if answer.latest:
        text += f", of {words.latest(finding)}"
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
    lines.extend(() if finding.misreported else conflicts.told(finding))
    whose = " of those who are behind it" if finding.answer.behind else ""
    if finding.misreported:
        return [*lines, f"Grade {finding.grade}: nobody whose word counts answers it."]
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
    if not heard:
        return (
            f"{claims} in {words.count_of(len(finding.outlets), 'article')}, of which none counts."
        )
    some = f"{words.count(len(weak))} of them " if len(weak) < voices else ""
    one = ", which count as one" if len(weak) == voices > 1 else ""
    pages = any(o.voice in weak and o.statement.letter in WEAK for o in heard)
    where = "on weak pages alone" if pages else "by hearsay alone"
    weakly = f", {some}{where}{one}" if weak else ""
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
        yield from backing.told(finding)


def _charges(finding: Finding) -> Iterator[str]:
    """Yield who names whom, and what each who is named does with it."""
    stances = [s for s in (*finding.statements, *finding.beside) if charges.answers_blame(s)]
    laid = charges.charges(finding.answer.told, stances)
    does = {one.accused: _DOES[one.answer] for one in laid if one.answer}
    for who, same in backing.by_value(finding.answer.told).items():
        principal = charges.principal_of(same[0].statement)
        by = [one for one in same if one.voice != principal]
        does_so = does.get(principal, "")
        if not by and does_so == _DOES["denied"]:
            does_so = ", which claims it and denies it"
        own = "; it named itself" if by and len(by) < len(same) else ""
        named = f"by {backing.voices(finding, by)}{own}" if by else "by nobody but itself"
        act = ""
        if (
            same[0].statement.answer in finding.first.behaviour.acts
        ):  # what was done, not who did it
            act = f", an act of {finding.first.names.actors[principal].name}"
        yield f"{words.capital(who)}{act}{does_so}: named {named}."


def _replies(finding: Finding) -> Iterator[str]:
    """Yield what those accused say, and where it stands."""
    names = finding.first.names
    by_stance: dict[tuple[str, str, str], list[Statement]] = {}
    for s in finding.answer.replies:
        by_stance.setdefault((s.speaker, str(s.claim.issue), words.value(s)), []).append(s)
    for (speaker, issue, stance), same in by_stance.items():
        places = words.listing(dict.fromkeys(map(words.locator, same)))
        asked = names.issues[issue].question
        yield f"{words.capital(speaker)} on it: {asked} {words.capital(stance)} ({places})."


def _series(finding: Finding) -> Iterator[str]:
    """Yield the latest of what has changed, and what was told before it, the last first."""
    steps = courses.course(finding)
    now = steps[-1]
    yield f"The latest, of {_days(now)}: {now.value} ({_speakers(now.statements)})."
    for step in courses.before(steps):
        yield f"Before that, {_days(step)}: {step.value} ({_speakers(step.statements)})."


def _days(step: courses.Step) -> str:
    """Return the days of a step, or the year or month in which it was said if no day is known."""
    spoken = {s.claim.said for s in step.statements}
    text = spoken.pop() if len(spoken) == 1 else None
    if text or step.since != step.last:
        return words.days(intervals.dates(text) if text else Interval(step.since, step.last))
    return words.on(step.last, step.statements)


def _speakers(statements: Iterable[Statement]) -> str:
    return words.listing(dict.fromkeys(s.speaker for s in statements))


def _unled(finding: Finding) -> Iterator[str]:
    """Yield why no value leads, and who gives which."""
    if finding.misreported:
        return  # what is set aside, and why, is told by itself
    if finding.status == "counted apart":
        parts: dict[str, list[Account]] = {}
        for one in finding.answer.told:
            of = conflicts.scope(one.statement)
            parts.setdefault(f"{words.value(one.statement)}{of and f' of {of}'}", []).append(one)
        each = "; ".join(
            f"{value} ({backing.names(finding, same)})" for value, same in parts.items()
        )
        yield f"Told of other places, days or groups, so that none is held against another: {each}."
        return
    exact = [one for one in finding.answer.told if not rivalry.vague(one, finding.answer.told)]
    by_value = backing.by_value(exact).items()
    differ = finding.status == "one side only" or _by_different_mouths(finding, exact)
    each = "; ".join(
        f"{value} ({(_persons if differ else backing.names)(finding, same)})"
        for value, same in by_value
    )
    why = {
        "reported differently": "One voice is reported in several ways",
        "disputed": "No value has more for it than every other",
        "one side only": "Those of one side who say it differ",
    }.get(finding.status, "Several values can hold together, and none has more for it")
    if differ and finding.type == "position":
        why = "Those who speak for it differ"
    yield f"{why}, so none is preferred: {each}."


def _by_different_mouths(finding: Finding, heard: Iterable[Account]) -> bool:
    """Return whether no mouth of the one whose position it is has two stances."""
    stances: dict[str | None, set[str]] = {}
    for one in heard:
        stances.setdefault(one.statement.claim.voice, set()).add(one.statement.answer)
    several = len(stances) > 1 and all(len(each) == 1 for each in stances.values())
    return finding.type == "position" and several


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
        yield f"Not counted beside {whose}, whose account they repeat: {'; '.join(places)}."


def _own(one: Account) -> bool:
    """Return whether an account without a speaker is of those whose copy its article carries."""
    parts = one.voice.removeprefix(COPY).split("+")
    return copied(one) and not {*parts}.isdisjoint(one.statement.origin.split("+"))


def _persons(_: Finding, heard: Iterable[Account]) -> str:
    """Return who says it, by name: of one voice the voice alone would tell nobody apart."""
    return words.listing(dict.fromkeys(words.said_by(one.statement) for one in heard))
