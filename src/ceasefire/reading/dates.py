"""Finds the expressions of a line that name days, and resolves them against the day of publication.

A weekday is the nearest one back, the day of publication included, unless its clause speaks of the
future; a day without a year is the latest one past. What cannot be resolved is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ceasefire.reading import tenses
from ceasefire.reading.datepatterns import HINTS, MONTH, PATTERNS, WEEKDAY, Pattern
from ceasefire.reading.days import HALF_A_YEAR, Context, on_weekday
from ceasefire.reading.marks import Day
from ceasefire.reading.periods import LABEL_BEFORE

#: How long an undated day may lie after the latest day that a text gives with its year.
NEAR = timedelta(days=60)

_LABEL_AFTER = re.compile(
    r"[\s-](?:Street|Square|Road|Avenue|Boulevard|Bridge|Movement|Brigade|Battalion|Regiment|Hospital|"
    r"Airport|Division|Park|Stadium|Martyrs|Times|Post|Mail|Telegraph|Herald|Agreement|Revolution|"
    r"School|University|Market|Group|Front|Army|Night Live|prayers?|sermon|Evening Post|Review)\b"
)


@dataclass(frozen=True)
class Impossible:
    """A day that no calendar has, such as 31 February: where it stands, and its words."""

    start: int
    end: int
    words: str


#: The patterns that can name a time in general.
_PERIODS = {pattern.name for pattern in PATTERNS if pattern.period}
_VERB_LIKE = {"may", "march", "mar", "dec", "jan", "sun", "sat"}
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|of|until|till|by|from|to|during|through|before|after|and|last|this|next|every|for)\s$",
    re.I,
)
_ADJACENT = re.compile(r",? ?(?:on |in |of |\()?")


def find(
    text: str,
    published: date | None,
    quoted: Sequence[tuple[int, int]] = (),
    year: int | None = None,
) -> tuple[Day, ...]:
    """Return the dates of a line, in order.

    Parameters
    ----------
    text
        The line, plain.
    published
        The day that weekdays and yearless days are counted back from; without it, only what the
        text gives in full is found.
    quoted
        Spans inside quotation marks, where *yesterday* counts from another day.
    year
        The year of yearless days, if it is known otherwise.
    """
    return scan(text, published, quoted, year)[0]


def ahead(text: str, day: Day) -> bool:
    """Return whether a date of a text is of something that is still to come."""
    return tenses.ahead(text, day.start, day.end)


def impossible(text: str) -> tuple[Impossible, ...]:
    """Return the days that a line gives and no calendar has."""
    return scan(text, None)[1]


def scan(
    text: str,
    published: date | None,
    quoted: Sequence[tuple[int, int]] = (),
    year: int | None = None,
) -> tuple[tuple[Day, ...], tuple[Impossible, ...]]:
    """Return the dates of a line, as ``find`` does, and the days that no calendar has."""
    read = _all(text, published, quoted, year)
    days = [item for item in read if isinstance(item, Day)]
    return tuple(_merged(text, days)), tuple(i for i in read if isinstance(i, Impossible))


def _hints(text: str) -> frozenset[str]:
    """Return which of the words that dates are made of are in a text."""
    return frozenset(match.lastgroup or "" for match in HINTS.finditer(text))


def _all(
    text: str, published: date | None, quoted: Sequence[tuple[int, int]], year: int | None
) -> list[Day | Impossible]:
    taken = bytearray(len(text))
    days: list[Day | Impossible] = []
    hints = _hints(text)
    for pattern in PATTERNS:
        if not pattern.needs <= hints:
            continue
        for match in pattern.form.finditer(text):
            if any(taken[match.start() : match.end()]) or not _is_date(text, match, pattern):
                continue
            inside = any(low <= match.start() < high for low, high in quoted)
            context = Context(match, published or date(2000, 1, 1), text, year, inside)
            try:
                edtf = pattern.resolve(context)
            except (ValueError, OverflowError):
                days.append(Impossible(*match.span(), match.group()))
                edtf = None
            taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
            if edtf and (published or _is_full(match, year)):
                sure = not (inside and pattern.period) and not _is_loose(context, pattern, edtf)
                days += [Day(*match.span(), pattern.name, sure, day) for day in edtf.split()]
    return sorted(days, key=lambda item: item.start)


def _is_full(match: re.Match[str], year: int | None) -> bool:
    groups = match.groupdict()
    return bool(
        {"y", "low", "decade"} & set(groups) or groups.get("year") or (year and "month" in groups)
    )


def _is_loose(context: Context, pattern: Pattern, edtf: str) -> bool:
    """Return whether a date rests on a tense, or is not on the weekday printed with it."""
    if context.match.groupdict().get("day_of_week") and "/" not in edtf:
        return not all(on_weekday(context, date.fromisoformat(day)) for day in edtf.split())
    if pattern.name == "week of a month":
        return True
    if pattern.counted_back and (_doubtful(context) or _far(context, edtf)):
        return True
    return pattern.name in ("weekday", "month", "month day", "day month") and context.future


def _far(context: Context, edtf: str) -> bool:
    """Return whether a day has no year and lies so far back that the next one can be meant."""
    given = context.match.groupdict()
    if given.get("year") or context.year or "day" not in given:
        return False
    return context.published - date.fromisoformat(edtf[:10]) > HALF_A_YEAR


_TERM_BEFORE = re.compile(
    r"\b(?:by|until|till|before|previous|ago,? on|repeated|through|\d(?:st|nd|rd|th) of)\s(?:the\s)?$",
    re.I,
)
_TERM_NEAR = re.compile(
    r"\b(?:deadline|takes? effect|took effect|planned|ultimatum|wants?|hopes?|had been (?:due|set|scheduled))\b",
    re.I,
)


def _doubtful(context: Context) -> bool:
    """Return whether the words around a date leave open which way it is to be counted."""
    start, end = context.match.span()
    left, right = context.text[max(0, start - 70) : start], context.text[end : end + 60]
    which = (context.match.groupdict().get("which") or "").casefold()
    named = context.match.groupdict().get("weekday") is not None
    if which == "previous" or (which == "next" and named):
        return True
    dated = context.match.groupdict().get("year") or context.year
    if not dated and not tenses.past(context.text, start, end):
        return True  # *parliament votes Thursday* is of the week to come
    if context.match.group().casefold() in ("february 29", "29 february", "29th february"):
        return True
    near = f"{re.split(r'[.;]', left)[-1]} {re.split(r'[.;]', right, maxsplit=1)[0]}"
    return bool(
        _TERM_BEFORE.search(left)
        or re.match(
            r"\s(?:before last|prayers)|,?\s[\w-]+ years? (?:ago|earlier|before|later)", right
        )
        or _TERM_NEAR.search(near)
    )


def _is_date(text: str, match: re.Match[str], pattern: Pattern) -> bool:
    """Return whether a match is a date, and not a label, a verb or a count."""
    words = match.group()
    left = text[max(0, match.start() - 24) : match.start()]
    if _LABEL_AFTER.match(text, match.end()) or LABEL_BEFORE.search(left):
        return False
    if re.search(r"[A-Z][\w’']*[-–]$", left) and pattern.name == "year":
        return False
    if not pattern.cased:
        return True
    name = re.search(rf"{MONTH}|{WEEKDAY}", words, re.I)
    if name and name.group()[0].islower():
        return False
    if pattern.name == "month" and words.rstrip(".").casefold() in _VERB_LIKE:
        return bool(_BEFORE_MONTH.search(left)) and words[0].isupper()
    if pattern.name == "month" and re.match(r"\s+[A-Z]", text[match.end() : match.end() + 8]):
        return bool(_BEFORE_MONTH.search(left))
    return True


def _merged(text: str, days: list[Day]) -> Iterator[Day]:
    """Yield the dates, two wordings of one joined: *last month on October 19* is the day."""
    for at, day in enumerate(days):
        after = days[at + 1] if at + 1 < len(days) else None
        before = days[at - 1] if at else None
        if _wider(text, day, before, after):
            continue
        yield day


def _wider(text: str, day: Day, before: Day | None, after: Day | None) -> bool:
    """Return whether a date only introduces, or repeats, the finer one beside it."""
    for other in (before, after):
        if other is None or day.rule not in _PERIODS:
            continue
        gap = text[min(day.end, other.end) : max(day.start, other.start)]
        if not _ADJACENT.fullmatch(gap):
            continue
        low, high = _bounds(day.edtf)
        low_other, high_other = _bounds(other.edtf)
        if low <= low_other and high_other <= high and (low, high) != (low_other, high_other):
            return True
        if (low, high) == (low_other, high_other) and other is before:
            return True
    return False


def _bounds(edtf: str) -> tuple[str, str]:
    """Return the ends of a date as texts that sort, without reading it as EDTF."""
    low, _, high = edtf.partition("/")
    return low, (high or low) + "~"
