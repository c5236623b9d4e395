"""Periods of the calendar: resolves weeks, months, years and decades, once their form is known."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from ceasefire.reading.days import STEP, Context, day_of, iso, month_of, span
from ceasefire.records import vaguedays
from ceasefire.records.numberwords import ORDINALS, UNITS

LABEL_BEFORE = re.compile(
    r"\b(?:Highway|Route|Road|Unit|Flight|Room|No\.?|Resolution|Article|Section|Brigade|Battalion|"
    r"Regiment|Division|Post|Class|Model|Black|Good|Bloody|Ash|Palm|Holy|Vision|Agenda|Expo|"
    r"Operation|Order|Decree|Law)\s$"
)
#: What a number counts, with at most a word before it: an adjective of a nation is told by its ending.
_COUNTED = re.compile(
    r"\s(?:(?:more|other|armed|young|local|foreign|new|[A-Z]\w+(?:[ai]n|i|ish|ese))\s)?(?:people|persons?|soldiers?|troops|men|"
    r"women|children|civilians|fighters|militants|families|trucks|lorries|vehicles|houses|homes|tents|"
    r"refugees|migrants|villagers|workers|students|tonnes|tons|kilomet\w+|km|miles|met\w+|dollars|euros|"
    r"rounds|shells|rupees|barrels|megawatts|seats|spectators|fans|runners|votes|posts|officers|"
    r"households|prisoners|detainees|wounded|dead|deaths|injured)\b"
)
_COUNT_BEFORE = re.compile(
    r"(?:\b(?:about|some|nearly|almost|roughly|around|over|than|least|most|approximately|estimated|another)"
    r"|[$€£])\s?$",
    re.I,
)


def _whole_month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _month_year(context: Context) -> tuple[int, int]:
    given = context.match.groupdict()
    month = month_of(given["month"])
    if given.get("year"):
        return int(given["year"]), month
    if context.year:
        return context.year, month
    year, this = context.published.year, context.published.month
    which = (given.get("which") or "").casefold()
    if which == "next" or (context.future and month != this):
        return (year if month > this else year + 1), month
    if which == "last":
        return (year if month < this else year - 1), month
    return (year if month <= this else year - 1), month


def month_alone(context: Context) -> str | None:
    year, month = _month_year(context)
    return f"{year:04}-{month:02}"


def month_part(context: Context) -> str | None:
    part = context.match["part"].casefold()
    named = "mid" if "mid" in part else "late" if "late" in part or "end" in part else "early"
    return span(*vaguedays.of_month(named, *_month_year(context)))


def months(context: Context) -> str | None:
    given = context.match.groupdict()
    low, high = month_of(given["month1"]), month_of(given["month2"])
    year = int(given["year"]) if given["year"] else None
    if year is None:
        year = context.year or context.published.year
        if high > context.published.month and not context.future:
            year -= 1
    first = int(given["year1"]) if given.get("year1") else year - (low > high)
    return f"{first:04}-{low:02}/{year:04}-{high:02}" if (first, low) <= (year, high) else None


def _week_of(day: date, shift: int = 0) -> str:
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
    return span(monday, monday + timedelta(days=6))


def relative(context: Context) -> str | None:
    step = STEP[context.match["which"].casefold()]
    day = context.published
    unit = context.match["unit"].casefold()
    if unit == "week":
        return _week_of(day, step)
    if unit == "year":
        return f"{day.year + step:04}"
    if unit == "weekend":
        saturday = day - timedelta(days=(day.weekday() - 5) % 7)
        return span(saturday, saturday + timedelta(days=1))
    months = day.year * 12 + day.month - 1 + step
    return f"{months // 12:04}-{months % 12 + 1:02}"


def weekend(context: Context) -> str | None:
    saturday = context.published - timedelta(days=(context.published.weekday() - 5) % 7)
    saturday += timedelta(weeks=1) if context.future else timedelta()
    return span(saturday, saturday + timedelta(days=1))


_COUNT = {word: number for number, word in enumerate(UNITS[:11])}
_COUNT |= {"a": 1, "an": 1}


def ago(context: Context) -> str | None:
    count = context.match["count"].casefold()
    number = _COUNT.get(count) or int(count)
    unit = context.match["unit"].casefold()
    if unit == "day":
        return iso(context.published - timedelta(days=number))
    if unit == "week":
        return _week_of(context.published, -number)
    if unit == "year":
        return f"{context.published.year - number:04}"
    months = context.published.year * 12 + context.published.month - 1 - number
    return f"{months // 12:04}-{months % 12 + 1:02}"


def week_before(context: Context) -> str | None:
    day = day_of(context, context.match["day"], context.match["month"], context.match["year"])
    if context.match["side"].casefold() == "before":
        return span(day - timedelta(days=7), day - timedelta(days=1))
    return span(day + timedelta(days=1), day + timedelta(days=7))


def week_of_month(context: Context) -> str | None:
    first, last = _whole_month(*_month_year(context))
    ordinal = context.match["ordinal"].casefold()
    if ordinal in ("last", "final"):
        return span(last - timedelta(days=6), last)
    low = first + timedelta(weeks=ORDINALS.index(ordinal))
    return span(low, low + timedelta(days=6))


def _is_counted(context: Context) -> bool:
    left = context.text[max(0, context.match.start() - 20) : context.match.start()]
    right = context.text[context.match.end() : context.match.end() + 40]
    if _COUNT_BEFORE.search(left[-20:]) or LABEL_BEFORE.search(left[-20:]):
        return True
    return bool(_COUNTED.match(right)) and not re.search(r"\b(?:in|since)\s$", left[-8:])


def year(context: Context) -> str | None:
    if _is_counted(context) or int(context.match["year"]) > context.published.year + 50:
        return None
    return context.match["year"]


def years(context: Context) -> str | None:
    low, high = context.match["low"], context.match["high"]
    high = high if len(high) == 4 else low[:2] + high
    return f"{low}/{high}" if low < high and not _is_counted(context) else None


def decade(context: Context) -> str | None:
    start = int(context.match["decade"])
    part = (context.match["part"] or "").casefold()
    low, high = vaguedays.of_decade(part.rstrip("- "), start) if part else (start, start + 9)
    return f"{low}/{high}"
