"""Days of the calendar: resolves a day or a run of days, once its form is known, from the day of publication."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from ceasefire.reading import tenses
from ceasefire.records import intervals

MONTHS = {name.casefold(): number for number, name in enumerate(intervals.MONTHS, start=1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()}
MONTHS["sept"] = 9
WEEKDAYS = {name.casefold(): number for number, name in enumerate(intervals.WEEKDAYS)}
#: A yearless day that is still to come is not further ahead than this, if a past one is nearer.
HALF_A_YEAR = timedelta(days=183)


@dataclass(frozen=True)
class Context:
    """A match with all that its resolution may depend on."""

    match: re.Match[str]
    published: date
    text: str
    year: int | None
    quoted: bool

    @property
    def future(self) -> bool:
        """Whether the clause around the match speaks of what is still to come."""
        return tenses.ahead(self.text, self.match.start(), self.match.end())


Resolver = Callable[[Context], "str | None"]


def iso(day: date) -> str:
    return day.isoformat()


def span(low: date, high: date) -> str:
    return iso(low) if low == high else f"{iso(low)}/{iso(high)}"


def month_of(text: str) -> int:
    return MONTHS[text.rstrip(".").casefold()]


def day_of(context: Context, day: str, month: str, year: str | None) -> date:
    """Return a day of the calendar; without a year, the latest past one unless it is still to come.

    Raises
    ------
    ValueError
        If there is no such day.
    """
    numbers = month_of(month), int(re.sub(r"\D", "", day))
    if year or context.year:
        return date(int(year or context.year or 0), *numbers)
    return _nearest(context, *numbers)


def _nearest(context: Context, month: int, day: int) -> date:
    years = [context.published.year + step for step in (-1, 0, 1)]
    leap = [y for y in range(years[0] - 4, years[2] + 5) if calendar.isleap(y)]
    candidates = [date(y, month, day) for y in (leap if (month, day) == (2, 29) else years)]
    gone = [each for each in candidates if each <= context.published]
    coming = [each for each in candidates if each > context.published]
    near = coming[0] - context.published <= max(HALF_A_YEAR, context.published - gone[-1])
    future = context.future and near and gone[-1] != context.published
    return coming[0] if future else gone[-1]


def one(context: Context) -> str | None:
    """Return a day and month; the year in which it falls on its weekday, where that is printed."""
    given = context.match.groupdict()
    day = day_of(context, given["day"], given["month"], given.get("year"))
    if given.get("year") or on_weekday(context, day):
        return iso(day)
    next_one = day_of(context, given["day"], given["month"], str(day.year + 1))
    return iso(next_one) if on_weekday(context, next_one) else iso(day)


def on_weekday(context: Context, day: date) -> bool:
    """Return whether a day falls on the weekday that is printed with it, if one is."""
    weekday = (context.match.groupdict().get("day_of_week") or "").casefold()
    return not weekday or intervals.WEEKDAYS[day.weekday()].casefold().startswith(weekday[:3])


def run(context: Context) -> str | None:
    """Return the days between two, or two days apart: *6 and 7 November*, *9 and 15 October*."""
    given = context.match.groupdict()
    high_month = given.get("month2") or given["month"]
    high = day_of(context, given["day2"], high_month, given.get("year"))
    low_year = given.get("year1") or (str(high.year) if given.get("year") or context.year else None)
    low = day_of(context, given["day1"], given["month"], low_year)
    if low > high and low_year and not given.get("year1"):
        low = low.replace(year=low.year - 1)
    if low > high and low <= context.published and not (given.get("year") or context.year):
        after = high.replace(year=high.year + 1)  # begun, and still going on
        high = after if after - context.published <= HALF_A_YEAR else high
    if low > high:
        return None
    apart = " and " in context.match.group() and (high - low).days > 1
    if apart and not context.text[
        max(0, context.match.start() - 12) : context.match.start()
    ].rstrip().casefold().endswith("between"):
        return f"{iso(low)} {iso(high)}"
    return span(low, high)


#: How many weeks, months or years a word leads on or back.
STEP = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


def weekday(context: Context) -> str | None:
    which = (context.match.groupdict().get("which") or "").casefold()
    wanted = WEEKDAYS[context.match["weekday"].casefold()]
    back = (context.published.weekday() - wanted) % 7
    day = context.published - timedelta(days=back)
    if which in ("next", "coming") or (which != "last" and back and context.future):
        return iso(day + timedelta(weeks=1))
    if which in ("last", "previous") and not back:
        return iso(day - timedelta(weeks=1))
    return iso(day)


def weekday_of_week(context: Context) -> str | None:
    shift = STEP[context.match["which"].casefold()]
    wanted = WEEKDAYS[context.match["weekday"].casefold()]
    monday = (
        context.published - timedelta(days=context.published.weekday()) + timedelta(weeks=shift)
    )
    return iso(monday + timedelta(days=wanted))


def near_day(context: Context) -> str | None:
    if context.quoted:
        return None  # counts from the day of the speech, which the rule does not know
    step = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "last night": -1}
    return iso(context.published + timedelta(days=step[context.match["near"].casefold()]))


def iso_date(context: Context) -> str | None:
    return iso(date(*(int(context.match[part]) for part in ("y", "m", "d"))))


def numeric(context: Context) -> str | None:
    """Return a date in figures if it has one reading: 11/08 is a day of August or of November."""
    first, second = int(context.match["a"]), int(context.match["b"])
    weekday = (context.match["day_of_week"] or "")[:3].casefold()
    days = set()
    for day, month in ((first, second), (second, first)):
        if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(int(context.match["y"]), month)[1]:
            read = date(int(context.match["y"]), month, day)
            if not weekday or intervals.WEEKDAYS[read.weekday()][:3].casefold() == weekday:
                days.add(iso(read))
    return days.pop() if len(days) == 1 else None


def dotted(context: Context) -> str | None:
    """Return a date with full stops, as much of Europe and Asia writes it: the day comes first."""
    return iso(date(*(int(context.match[part]) for part in ("y", "b", "a"))))
