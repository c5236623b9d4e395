"""Values in the words of a sentence: numbers, dates, lists of names."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import Any

from ceasefire.errors import agreeing
from ceasefire.ledger.answers import rivalry
from ceasefire.ledger.answers.accounts import COPY
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.statements import Statement
from ceasefire.records import intervals
from ceasefire.records.intervals import MONTHS, VAGUE, Interval
from ceasefire.records.numberwords import UNITS


def number(interval: Interval[int]) -> str:
    """Return a number or a range: *50*, *at least 5*, *more than 70*, *dozens*, *4 to 6*."""
    if interval.text in VAGUE:
        return interval.text
    if interval.text.startswith("~"):
        return f"about {int(interval.text[1:]):,}"
    low, high = interval.low or 0, interval.high
    if low == high:
        return f"{low:,}"
    if open_below(interval):
        return "any number" if high is None else f"at most {high:,}"
    if high is None:
        strict = interval.text.startswith(">") and not interval.text.startswith(">=")
        return f"more than {low - 1:,}" if strict else f"at least {low:,}"
    return f"{low:,} to {high:,}"


def between(low: Interval[int], high: Interval[int]) -> str | None:
    """Return two numbers as ends, *between 10 and at least 17*, or ``None`` if they are the same.

    A range gives its outer end; a counting word has none.
    """
    if {low.text, high.text} & set(VAGUE):
        return None
    ends = [_outer(low, low.low), _outer(high, high.high)]
    return None if ends[0] == ends[1] else f"between {ends[0]} and {ends[1]}"


def _outer(interval: Interval[int], end: int | None) -> str:
    """Return a number, or of a range that is closed an end."""
    return f"{end:,}" if end is not None and ".." in interval.text else number(interval)


def open_below(interval: Interval[Any]) -> bool:
    """Return whether an interval has no lower end: that nothing counts less than 0 is none."""
    without = interval.high is None or interval.text.startswith("<")
    return without and not interval.low and not interval.exact


def days(interval: Interval[date]) -> str:
    """Return a date or a range: *9 November 2025*, *6–7 November 2025*, *January–March 2026*, *2021*."""
    low, high = interval.low, interval.high
    if low is None or high is None:
        return _open(low, high)
    if low == high:
        return day(low)
    if (low.month, low.day, high.month, high.day) == (1, 1, 12, 31):
        return f"{low.year}" if low.year == high.year else f"{low.year}–{high.year}"
    whole = (low.day, high.day) == (1, monthrange(high.year, high.month)[1])
    month = f"{MONTHS[high.month - 1]} {high.year}"
    if (low.year, low.month) == (high.year, high.month):
        return month if whole else f"{low.day}–{high.day} {month}"
    if whole and low.year == high.year:
        return f"{MONTHS[low.month - 1]}–{month}"
    start = f"{low.day} {MONTHS[low.month - 1]}" if low.year == high.year else day(low)
    return f"{start} – {day(high)}"


def _open(low: date | None, high: date | None) -> str:
    return f"{day(high)} or before" if high else f"{day(low)} or after" if low else "not dated"


def day(when: date | str) -> str:
    """Return a single day, which may be given in ISO 8601: *9 November 2025*."""
    known = date.fromisoformat(when) if isinstance(when, str) else when
    return f"{known.day} {MONTHS[known.month - 1]} {known.year}"


def short_days(text: str, year: int) -> str:
    """Return what ``days`` gives as a row has room for it: *9 Nov*, without the year that is meant."""
    for name in MONTHS:
        text = text.replace(name, name[:3])
    return text.replace(f" {year}", "")


def listing(names: Iterable[str]) -> str:
    """Return names as a list in a sentence: *A, B and C*."""
    items = list(names)
    return (
        items[0]
        if len(items) == 1
        else ", ".join(items[:-1]) + " and " + items[-1]
        if items
        else ""
    )


def either(names: Iterable[str]) -> str:
    """Return names as alternatives in a sentence: *A, B or C*."""
    *some, last = names
    return f"{', '.join(some)} or {last}" if some else last


#: What stands for the value where all that is claimed misreports its voice.
UNANSWERED = "no account that counts"
#: As many rivals as a sentence lists before it gives their range.
FEW = 3

#: Counts that are written as words, and those that a sentence may ask for in words.
COUNT_WORDS = ("no", *UNITS[1:10])
SPELT = ("no", *UNITS[1:13])


def count(number_of: int) -> str:
    """Return a count as a sentence has it: in words below ten."""
    return COUNT_WORDS[number_of] if number_of < len(COUNT_WORDS) else f"{number_of:,}"


def spelt(number_of: int) -> str:
    """Return a count in words up to twelve."""
    return SPELT[number_of] if number_of < len(SPELT) else f"{number_of:,}"


def count_of(number_of: int, thing: str) -> str:
    """Return how many of a thing there are as a sentence has it: *no claims*, *one claim*."""
    return f"{count(number_of)} {agreeing(number_of, thing)}"


def value(statement: Statement) -> str:
    """Return what a claim says, in words."""
    if statement.numbers is not None:
        return number(statement.numbers)
    if statement.days is not None:
        return days(statement.days)
    return statement.label


def said_by(statement: Statement) -> str:
    """Return who says it: the voice, and the outlet or agency where it is known."""
    claim = statement.claim
    via = statement.names.actors[claim.via].name if claim.via else ""
    if claim.voice is None:
        return via or statement.speaker
    return f"{statement.speaker} via {via}" if via else statement.speaker


def copied(statement: Statement) -> str:
    """Return whose copy a claim stands in: the names of the agencies, or else that of the outlet."""
    actors = statement.names.actors
    names = [actors[part].name for part in statement.origin.split("+") if part in actors]
    return " with ".join(names) or statement.source.named


def since(statements: Iterable[Statement]) -> str:
    """Return since when some claims have been known: the day of the first source that has them.

    *At the latest* follows where that source is of one of several days, *at the earliest* where nothing
    shows by when it was out, and that the day is inferred where nothing shows it.
    """
    first = min(statements, key=lambda s: s.known)
    days = intervals.dates(first.source.published)
    if days.high is None:
        return f"{day(first.known)} at the earliest"
    if not days.exact:
        return f"{day(first.known)} at the latest"
    return day(first.known) + (" (inferred)" if first.source.dated == "inferred" else "")


def on(when: date, statements: Iterable[Statement]) -> str:
    """Return the day on which claims were said, *or before* or *or after* where no page has the very day.

    Parameters
    ----------
    when
        The day from which they count.
    statements
        The claims of that day.
    """
    same = [s for s in statements if s.when == when]
    spoken = [intervals.dates(s.claim.said) for s in same if s.claim.said]
    pages = [intervals.dates(s.source.published) for s in same]
    if not same or any(one.exact for one in (spoken or pages)):
        return day(when)
    if spoken:
        return days(spoken[0])
    return f"{day(when)} or {'after' if all(page.high is None for page in pages) else 'before'}"


def latest(finding: Finding) -> str:
    """Return the day of the answer of what has changed; nothing where it is not known to have."""
    answer = finding.answer
    if answer.latest is None:
        return ""
    return on(answer.latest, (s for s in finding.told if answer.best in (s.interval, s.answer)))


def why_aside(finding: Finding, statement: Statement) -> str:
    """Return why a claim is set aside, as a clause; empty if it is not."""
    if statement.claim.misreports:
        return f"it misreports its voice: {statement.claim.misreports}"
    by = finding.revised(statement)
    return f"revised to {value(by)}, known since {since([by])}" if by else ""


def voice(finding: Finding, name: str) -> str:
    """Return what a reader calls an independent voice of a finding."""
    actors = finding.first.names.actors
    parts = name.removeprefix(COPY).split("+")
    sources = {s.source.id: s.source.named for s in finding.told}
    called = [actors[part].name if part in actors else sources.get(part, part) for part in parts]
    return " with ".join(dict.fromkeys(called))


def differing(finding: Finding) -> str:
    """Return whose account differs from what is agreed; nothing if none is noted.

    Where the voice is behind the answer too, the page that has it otherwise is named with it.
    """
    answer = finding.answer
    if answer.differs is None:
        return ""
    who = voice(finding, answer.differs)
    if answer.differs not in answer.behind:
        return who
    best = next(s for s in finding.told if answer.best in (s.interval, s.answer))
    its = (one.statement for one in answer.told if one.voice == answer.differs)
    pages = dict.fromkeys(s.source.named for s in its if rivalry.contrary(best, s))
    return f"{who} as {listing(pages)} has it"


def interval(finding: Finding, which: Interval[Any]) -> str:
    """Return an interval of a finding in words."""
    return number(which) if finding.type == "number" else days(which)


def best(finding: Finding) -> str:
    """Return a finding's value in words: the one that leads, else those that are stated.

    Where no value leads, up to three of them are listed; of more the range, and of such as agree the one
    that holds all. What is only misreported has none.
    """
    if finding.misreported:
        return UNANSWERED
    if isinstance(finding.best, Interval):
        return interval(finding, finding.best)
    if finding.best is not None:
        leading = [s for s in finding.told if s.answer == finding.best]
        return leading[0].label if leading else finding.first.names.actors[finding.best].name
    rivals = [value(one.statement) for one in finding.answer.rivals]
    whole = any(one.interval == finding.range for one in finding.answer.rivals)
    if finding.range is not None and (len(rivals) > FEW or (finding.status == "agreed" and whole)):
        return span(finding)
    long = any(" or " in label or len(label.split()) > FEW for label in rivals)
    return "; or ".join(rivals) if long and finding.range is None else either(rivals)


def answer(finding: Finding) -> str:
    """Return a finding's value in words, with what it counts where it is a number: *Killed: 5*."""
    label = finding.first.names.aspects[finding.aspect].label
    return f"{label}: {best(finding)}" if finding.type == "number" else best(finding)


def capital(text: str) -> str:
    """Return a text with a capital first letter, and the others as they are."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """Return a text with a small first letter, and the others as they are."""
    return text[:1].lower() + text[1:]


def span(finding: Finding) -> str:
    """Return the range of what is stated in words; for a named kind, the answers."""
    low, high = finding.answer.low, finding.answer.high
    if low is None or high is None or finding.range is None:
        return best(finding)
    if finding.type == "date" or low == high:
        return interval(finding, finding.range)
    if low.exact and high.exact:
        return number(finding.range)
    if finding.range.exact:  # one figure in two forms
        return number(high)
    ends = number(low), number(high)
    return (" up to " if any(" to " in end for end in ends) else " to ").join(ends)


def locator(statement: Statement) -> str:
    """Return where a claim stands: the outlet and the paragraph, of the excerpt if that was read."""
    part = " of the excerpt" if statement.source.basis == "excerpt" else ""
    return f"{statement.source.outlet}, paragraph {statement.paragraph}{part}"
