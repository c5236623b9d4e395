"""The forms in which news writes dates, in the order in which they are tried."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ceasefire.reading import days, periods
from ceasefire.reading.days import Resolver
from ceasefire.records.numberwords import ORDINALS, UNITS

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Jul\.|Jun\.|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_ANY_DAY = r"\d{1,2}"  # days that do not exist are found, and reported
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1[6-9]|20)\d\d"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TO = r"\s*(?:-|–|—|to|and|through|until|till)\s*"
_PART = (
    r"(?:early|mid|late|the beginning of|the start of|the middle of|the end of|beginning of|end of)"
)


@dataclass(frozen=True)
class Pattern:
    """A way of writing a date.

    Attributes
    ----------
    name, form, resolve
        What it is called, how it is written, and how it is resolved.
    needs
        What a text must have for it to be tried at all, by the names in ``HINTS``.
    example
        A date of this form, which no earlier pattern takes.
    cased
        Whether its month or weekday begins with a capital, as a word of another meaning does not.
    period
        Whether it can name a time in general, so that within speech it is not sure.
    counted_back
        Whether it is counted from the day of publication, so that words around it can turn it.
    """

    name: str
    form: re.Pattern[str]
    resolve: Resolver
    needs: frozenset[str]
    example: str
    cased: bool = False
    period: bool = False
    counted_back: bool = False


def _pattern(
    name: str,
    form: str,
    resolve: Resolver,
    *,
    needs: str,
    example: str,
    cased: bool = False,
    period: bool = False,
    counted_back: bool = False,
) -> Pattern:
    compiled = re.compile(rf"(?<![\w$€£]){form}(?![\w])", re.IGNORECASE)
    what = frozenset(needs.split())
    return Pattern(name, compiled, resolve, what, example, cased, period, counted_back)


#: The words that dates are made of, each kind by the name that a pattern needs it by.
HINTS = re.compile(
    rf"(?P<month>{MONTH})|(?P<digit>\d)|(?P<weekday>{WEEKDAY})|(?P<word>week|month|year|day\b|tonight|tomorrow|\bago\b|night)",
    re.I,
)


_WD = rf"(?:(?P<day_of_week>{WEEKDAY}),?\s+\(?)?(?:the\s+)?"
_Y = rf"(?:,?\s+(?:of\s+)?(?P<year>{_YEAR}))"

_ABBREVIATED = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)"

#: In the order in which they are tried; an earlier pattern takes the words before a later one.
PATTERNS: tuple[Pattern, ...] = (
    _pattern(
        "ISO date",
        r"(?P<y>\d{4})[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})(?:T[\d:]+Z?)?",
        days.iso_date,
        needs="digit",
        example="2024-03-09",
    ),
    _pattern(
        "numeric date",
        rf"(?:(?P<day_of_week>{WEEKDAY}|{_ABBREVIATED}),?\s+)?(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})/(?P<y>\d{{4}})",
        days.numeric,
        needs="digit",
        example="25/12/2024",
    ),
    _pattern(
        "dotted date",
        r"(?P<a>\d{1,2})\.(?P<b>\d{1,2})\.(?P<y>\d{4})",
        days.dotted,
        needs="digit",
        example="25.12.2024",
    ),
    _pattern(
        "week of a month",
        rf"(?P<ordinal>{'|'.join(ORDINALS[:4])}|last|final) week (?:of|in) (?P<month>{MONTH}){_Y}?",
        periods.week_of_month,
        needs="word month",
        example="the last week of March 2024",
    ),
    _pattern(
        "week before a day",
        rf"the week (?P<side>before|after) (?:(?P<month>{MONTH})\s+(?P<day>{_ANY_DAY}){_TH}{_Y}?)",
        periods.week_before,
        needs="word month digit",
        example="the week before March 9, 2024",
    ),
    _pattern(
        "month days",
        rf"{_WD}(?P<month>{MONTH})\s+(?P<day1>{_ANY_DAY}){_TH}(?:,\s+(?P<year1>{_YEAR}))?{_TO}(?:the\s+)?"
        rf"(?:(?P<month2>{MONTH})\s+)?(?P<day2>{_DAY}){_TH}(?!\s*[:,.]\d){_Y}?",
        days.run,
        needs="month digit",
        example="March 9 to 12, 2024",
    ),
    _pattern(
        "days month",
        rf"{_WD}(?P<day1>{_ANY_DAY}){_TH}{_TO}(?:the\s+)?(?P<day2>{_DAY}){_TH}(?:\s+of)?\s+"
        rf"(?P<month>{MONTH}){_Y}?",
        days.run,
        needs="month digit",
        example="9 to 12 March 2024",
    ),
    _pattern(
        "day month to day month",
        rf"{_WD}(?P<day1>{_ANY_DAY}){_TH}\s+(?P<month>{MONTH})(?:\s+(?P<year1>{_YEAR}))?{_TO}"
        rf"(?P<day2>{_DAY}){_TH}\s+(?P<month2>{MONTH}){_Y}?",
        days.run,
        needs="month digit",
        example="9 March to 2 April 2024",
    ),
    _pattern(
        "day month",
        rf"{_WD}(?P<day>{_ANY_DAY}){_TH}(?:\s+of)?[\s-]+(?P<month>{MONTH})(?:-(?={_YEAR}))?{_Y}?",
        days.one,
        needs="month digit",
        example="9 March 2024",
        counted_back=True,
        cased=True,
    ),
    _pattern(
        "month day",
        rf"{_WD}(?P<month>{MONTH})[\s-]+(?P<day>{_ANY_DAY}){_TH}{_Y}?(?!\s?[%:])",
        days.one,
        needs="month digit",
        example="March 9, 2024",
        counted_back=True,
        cased=True,
    ),
    _pattern(
        "part of a month",
        rf"(?P<part>{_PART})[\s-]+(?:(?P<which>last|this|next)\s+)?(?P<month>{MONTH}){_Y}?",
        periods.month_part,
        needs="month",
        example="late March 2024",
        cased=True,
        period=True,
    ),
    _pattern(
        "months of years",
        rf"(?P<month1>{MONTH})\s+(?P<year1>{_YEAR}){_TO}(?P<month2>{MONTH})\s+(?P<year>{_YEAR})",
        periods.months,
        needs="month digit",
        example="March 2023 to May 2024",
    ),
    _pattern(
        "months",
        rf"(?P<month1>{MONTH})(?:-|–|{_TO}\b)(?P<month2>{MONTH}){_Y}?",
        periods.months,
        needs="month",
        example="March to May 2024",
        cased=True,
    ),
    _pattern(
        "month and year",
        rf"(?P<month>{MONTH}),?\s+(?:of\s+)?(?P<year>{_YEAR})",
        periods.month_alone,
        needs="month digit",
        example="March 2024",
        cased=True,
    ),
    _pattern(
        "days or weeks ago",
        r"(?P<count>an?|\d{1,2}|"
        + "|".join(UNITS[1:11])
        + r") (?P<unit>day|week|month|year)s? ago",
        periods.ago,
        needs="word",
        example="three weeks ago",
    ),
    _pattern(
        "weekday of a week",
        rf"(?P<weekday>{WEEKDAY})(?:\s+(?:morning|afternoon|evening|night))?,?(?:\s+of)? (?P<which>last|this|next) week",
        days.weekday_of_week,
        needs="weekday word",
        example="Friday last week",
    ),
    _pattern(
        "weekday of a week",
        rf"(?P<which>last|this|next) week,? on (?P<weekday>{WEEKDAY})",
        days.weekday_of_week,
        needs="weekday word",
        example="last week, on Friday",
    ),
    _pattern(
        "weekday",
        rf"(?:(?P<which>last|next|this|previous|coming)\s+)?(?P<weekday>{WEEKDAY})",
        days.weekday,
        needs="weekday",
        example="last Friday",
        counted_back=True,
        cased=True,
        period=True,
    ),
    _pattern(
        "week, month or year",
        r"(?P<which>last|previous|this|current|next|coming) (?P<unit>week|month|year|weekend)",
        periods.relative,
        needs="word",
        example="last month",
        counted_back=True,
        period=True,
    ),
    _pattern(
        "weekend",
        r"(?<=the )weekend",
        periods.weekend,
        needs="word",
        example="the weekend",
        counted_back=True,
        period=True,
    ),
    _pattern(
        "near day",
        r"(?P<near>yesterday|today|tonight|tomorrow|last night)",
        days.near_day,
        needs="word",
        example="last night",
        period=True,
    ),
    _pattern(
        "years",
        rf"(?P<low>{_YEAR})(?:-|–|/| to | and )(?P<high>{_YEAR}|\d\d)",
        periods.years,
        needs="digit",
        example="2005-06",
    ),
    _pattern(
        "decade",
        r"(?:(?P<part>early|mid|late)[\s-]+)?(?:the )?(?P<decade>(?:1[6-9]|20)\d0)['’]?s",
        periods.decade,
        needs="digit",
        example="the late 1990s",
    ),
    _pattern(
        "year", rf"(?P<year>{_YEAR})", periods.year, needs="digit", example="in 2021", period=True
    ),
    _pattern(
        "month",
        rf"(?:(?P<which>last|this|next)\s+)?(?P<month>{MONTH})",
        periods.month_alone,
        needs="month",
        example="in March",
        counted_back=True,
        cased=True,
        period=True,
    ),
)
