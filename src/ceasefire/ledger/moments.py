"""When something was, as a sentence tells it: a day, a night, part of a month, and how long after."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from ceasefire.ledger import words
from ceasefire.ledger.findings import Finding
from ceasefire.records import intervals
from ceasefire.records.intervals import MONTHS, Interval

Days = Interval[date]

#: The last day of the first and of the second part of a month.
_EARLY, _MID = 10, 20
_NIGHT = timedelta(days=1)


def of(part: Finding) -> Days | None:
    """Return the days that stand for some claims; ``None`` if none do, or if they are no date."""
    if part.type != "date":
        return None
    chosen = part.best if isinstance(part.best, Interval) else None
    return chosen or (part.first.days if part.part and len(part.days) == 1 else None)


def day(when: Days) -> str | None:
    """Return days without their year: *9 October*, *7–8 October*, *31 October – 2 November*.

    ``None`` where a reader would take them for others: an end is open or not a day, or the year changes.
    """
    low, high = when.low, when.high
    if low is None or high is None or low.year != high.year or "~" in when.text:
        return None
    if when.text and when.text.count("-") < len(_FULL) * (1 + when.text.count("/")):
        return None
    if (low.day, high) == (1, _last(high)):
        return None
    return _without_year(low, high)


#: The hyphens of a day that is written in full.
_FULL = "--"


def _last(when: date) -> date:
    return when.replace(day=monthrange(when.year, when.month)[1])


def _without_year(low: date, high: date) -> str:
    return words.days(Interval(low, high)).replace(f" {low.year}", "")


def night(part: Finding, event: tuple[Finding, ...]) -> Days | None:
    """Return the two days between which a night lies that some claims tell; ``None`` if they tell none.

    A single day is told as a night where another date of the event is the night that it belongs to.

    Parameters
    ----------
    part
        The claims.
    event
        The findings of their event.
    """
    days = of(part)
    if days is None or _lasted(event):
        return None
    nights = _nights(part) if not days.exact else (n for one in event for n in _nights(one))
    fitting = {
        (n.low, n.high) for n in nights if n == days or (days.exact and days.low in _ends(n))
    }
    return Interval(*fitting.pop()) if len(fitting) == 1 else None


def _ends(when: Days) -> tuple[date | None, date | None]:
    return when.low, when.high


def _nights(part: Finding) -> Iterator[Days]:
    """Yield the nights that claims which count tell: dates of two adjoining days."""
    for one in part.counted:
        if one.days is not None and intervals.night(one.days):
            yield one.days


def _lasted(event: tuple[Finding, ...]) -> bool:
    """Return whether an event began on one day and ended on another, so that two days are no night."""
    ends = {
        kind: of(one)
        for one in event
        if (kind := one.first.names.aspects[one.aspect].dates) in ("start", "end")
    }
    start, end = ends.get("start"), ends.get("end")
    return bool(start and end and start.exact and end.exact and start != end)


def of_night(when: Days) -> str | None:
    """Return a night: *the night of 11–12 October*; ``None`` if it is the last of a year."""
    low, high = when.low, when.high
    if low is None or high is None or low.year != high.year:
        return None
    return f"the night of {_without_year(low, high)}"


def month(when: Days) -> str | None:
    """Return the month in which days lie, *October 2025*; ``None`` if it is not one."""
    low, high = when.low, when.high
    if low is None or high is None or (low.year, low.month) != (high.year, high.month):
        return None
    return f"{MONTHS[low.month - 1]} {low.year}"


def year(when: Days) -> str | None:
    """Return the year in which days lie; ``None`` if it is not one."""
    low, high = when.low, when.high
    return f"{low.year}" if low and high and low.year == high.year else None


def about(when: Days) -> str | None:
    """Return in which part of a month days lie: *early November*, *mid-October*, *late October*.

    The first ends with its tenth day, the second with its twentieth; ``None`` if it is not one part.
    """
    low, high = when.low, when.high
    if low is None or high is None or month(when) is None or _part(low) != _part(high):
        return None
    return f"{_part(low)}{MONTHS[low.month - 1]}"


def _part(when: date) -> str:
    return "early " if when.day <= _EARLY else "mid-" if when.day <= _MID else "late "


def after(target: Days, other: Days, nights: tuple[bool, bool]) -> str | None:
    """Return how long after another time something was: *the next day*, *two nights later*.

    Counted from the end of the other to the start of the target, and from night to night;
    ``None`` if it was not later.

    Parameters
    ----------
    target, other
        The days.
    nights
        Whether each of them is a night.
    """
    since = other.low if all(nights) else other.high
    if target.low is None or since is None or (count := (target.low - since) // _NIGHT) < 1:
        return None
    unit = "night" if nights[0] else "day"
    return f"the next {unit}" if count == 1 else f"{words.spelt(count)} {unit}s later"
