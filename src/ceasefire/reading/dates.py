"""Finds the expressions of a line that name days, and resolves them against the day of publication.

A weekday is the nearest one back, the day of publication included, unless its clause speaks of the
future; a day without a year is the latest one past. What cannot be resolved is left out.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ceasefire.reading import lexicon
from ceasefire.reading.marks import Day

MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.casefold(): number for number, name in enumerate(calendar.month_abbr) if name}
MONTHS["sept"] = 9
WEEKDAYS = {name.casefold(): number for number, name in enumerate(calendar.day_name)}

_MON = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Jul\.|Jun\.|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_ANY_DAY = r"\d{1,2}"  # days that do not exist are found, and reported
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1[6-9]|20)\d\d"
_WEEK = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TO = r"\s*(?:-|–|—|to|and|through|until|till)\s*"
_PART = (
    r"(?:early|mid|late|the beginning of|the start of|the middle of|the end of|beginning of|end of)"
)

#: How long an undated day may lie after the latest day that a text gives with its year.
NEAR = timedelta(days=60)

#: A yearless day that is still to come is not further ahead than this, if a past one is nearer.
HALF_A_YEAR = timedelta(days=183)
#: How far around a date its clause is read.
_CLAUSE = 400

_FUTURE = re.compile(
    r"\b(?:will|shall|would|won['’]t|(?:is|are|was|were) (?:due|set|to|scheduled|expected|planned)|due|"
    r"scheduled|expected|slated|plans? to|planned (?:to|for)|to (?:resume|meet|begin|start|reopen|open|"
    r"hold|host|return|convene|take place|be held|continue)|upcoming|ahead of|agreed to meet|"
    r"(?:is|are) (?:meeting|travelling|traveling|holding|flying)|postponed (?:to|until)|deadline|"
    r"runs? out|expires?|begins?|starts?|opens?|resumes?|takes? place|meets?)\b|\b(?-i:may|might|could)\s",
    re.I,
)
_SAID = re.compile(
    r"\b(?:said|told|says|announced|added|confirmed|reported|claimed|warned|stated|declared|insisted|"
    r"accused|blamed|agreed|signed|killed|left|began|resumed|ended|met|opened|closed|struck|fired)\b",
    re.I,
)
_LABEL_AFTER = re.compile(
    r"[\s-](?:Street|Square|Road|Avenue|Boulevard|Bridge|Movement|Brigade|Battalion|Regiment|Hospital|"
    r"Airport|Division|Park|Stadium|Martyrs|Times|Post|Mail|Telegraph|Herald|Agreement|Revolution|"
    r"School|University|Market|Group|Front|Army|Night Live)\b"
)
_LABEL_BEFORE = re.compile(
    r"\b(?:Highway|Route|Road|Unit|Flight|Room|No\.?|Resolution|Article|Section|Brigade|Battalion|"
    r"Regiment|Division|Post|Class|Model|Black|Good|Bloody|Ash|Palm|Holy|Vision|Agenda|Expo|"
    r"Operation|Order|Decree|Law)\s$"
)
_COUNTED = re.compile(
    r"\s(?:(?:more|other|armed|young|local|foreign|Afghan|new)\s)?(?:people|persons?|soldiers?|troops|men|"
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


@dataclass(frozen=True)
class Impossible:
    """A day that no calendar has, such as 31 February: where it stands, and its words."""

    start: int
    end: int
    words: str


@dataclass(frozen=True)
class _Context:
    """A match with all that its resolution may depend on."""

    match: re.Match[str]
    published: date
    text: str
    year: int | None
    quoted: bool

    @property
    def future(self) -> bool:
        """Whether the clause around the match speaks of what is still to come."""
        before = self.text[max(0, self.match.start() - _CLAUSE) : self.match.start()]
        sentence = max(before.rfind(mark) for mark in (". ", "; ", "? ", "” ", " – ", " — ", "("))
        left = before[sentence + 1 :]
        if re.search(r"\b(?:of|since) (?:the )?$", left):
            return False  # *the attack of July 30*
        said_before = list(_SAID.finditer(left))
        if said_before:
            left = left[said_before[-1].end() :]
        if _FUTURE.search(left):
            return True
        if not said_before and left.strip(' ,“"').casefold() in (
            "",
            "on",
            "by",
            "next",
            "and on",
            "but on",
            "in",
        ):
            right = re.split(
                r"[.;]", self.text[self.match.end() : self.match.end() + _CLAUSE], maxsplit=1
            )[0]
            said, ahead = _SAID.search(right), _FUTURE.search(right)
            return bool(ahead and (not said or ahead.start() < said.start()))
        return False


Resolver = Callable[[_Context], "str | None"]


def _iso(day: date) -> str:
    return day.isoformat()


def _span(low: date, high: date) -> str:
    return _iso(low) if low == high else f"{_iso(low)}/{_iso(high)}"


def _month(text: str) -> int:
    return MONTHS[text.rstrip(".").casefold()]


def _day(context: _Context, day: str, month: str, year: str | None) -> date:
    """Return a day of the calendar; without a year, the latest past one unless it is still to come.

    Raises
    ------
    ValueError
        If there is no such day.
    """
    numbers = _month(month), int(re.sub(r"\D", "", day))
    if year or context.year:
        return date(int(year or context.year or 0), *numbers)
    return _nearest(context, *numbers)


def _nearest(context: _Context, month: int, day: int) -> date:
    years = [context.published.year + step for step in (-1, 0, 1)]
    leap = [y for y in range(years[0] - 4, years[2] + 5) if calendar.isleap(y)]
    candidates = [date(y, month, day) for y in (leap if (month, day) == (2, 29) else years)]
    past = [found for found in candidates if found <= context.published]
    ahead = [found for found in candidates if found > context.published]
    near = ahead[0] - context.published <= max(HALF_A_YEAR, context.published - past[-1])
    future = context.future and near and past[-1] != context.published
    return ahead[0] if future else past[-1]


def _one(context: _Context) -> str | None:
    found = context.match.groupdict()
    day = _day(context, found["day"], found["month"], found.get("year"))
    if found.get("year") or _on(context, day):
        return _iso(day)
    ahead = _day(context, found["day"], found["month"], str(day.year + 1))
    return _iso(ahead) if _on(context, ahead) else _iso(day)


def _on(context: _Context, day: date) -> bool:
    """Return whether a day falls on the weekday that is printed with it, if one is."""
    weekday = context.match.groupdict().get("day_of_week")
    return weekday is None or day.weekday() == WEEKDAYS[weekday.casefold()]


def _range(context: _Context) -> str | None:
    found = context.match.groupdict()
    high_month = found.get("month2") or found["month"]
    high = _day(context, found["day2"], high_month, found.get("year"))
    low_year = found.get("year1") or (str(high.year) if found.get("year") or context.year else None)
    low = _day(context, found["day1"], found["month"], low_year)
    if low > high and low_year and not found.get("year1"):
        low = low.replace(year=low.year - 1)
    if low > high:
        return None
    apart = " and " in context.match.group() and (high - low).days > 1
    if apart and not context.text[
        max(0, context.match.start() - 12) : context.match.start()
    ].rstrip().casefold().endswith("between"):
        return f"{_iso(low)} {_iso(high)}"
    return _span(low, high)


def _whole_month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _month_year(context: _Context) -> tuple[int, int]:
    found = context.match.groupdict()
    month = _month(found["month"])
    if found.get("year"):
        return int(found["year"]), month
    if context.year:
        return context.year, month
    year, this = context.published.year, context.published.month
    which = (found.get("which") or "").casefold()
    if which == "next" or (context.future and month != this):
        return (year if month > this else year + 1), month
    if which == "last":
        return (year if month < this else year - 1), month
    return (year if month <= this else year - 1), month


def _month_alone(context: _Context) -> str | None:
    year, month = _month_year(context)
    return f"{year:04}-{month:02}"


def _month_part(context: _Context) -> str | None:
    first, last = _whole_month(*_month_year(context))
    part = context.match["part"].casefold()
    if "mid" in part:
        return _span(first.replace(day=11), first.replace(day=20))
    if "late" in part or "end" in part:
        return _span(first.replace(day=16), last)
    return _span(first, first.replace(day=15))


def _months(context: _Context) -> str | None:
    found = context.match.groupdict()
    low, high = _month(found["month1"]), _month(found["month2"])
    year = int(found["year"]) if found["year"] else None
    if year is None:
        year = context.year or context.published.year
        if high > context.published.month and not context.future:
            year -= 1
    return f"{year - (low > high):04}-{low:02}/{year:04}-{high:02}"


def _week_of(day: date, shift: int = 0) -> str:
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
    return _span(monday, monday + timedelta(days=6))


_STEP = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


def _relative(context: _Context) -> str | None:
    step = _STEP[context.match["which"].casefold()]
    day = context.published
    unit = context.match["unit"].casefold()
    if unit == "week":
        return _week_of(day, step)
    if unit == "year":
        return f"{day.year + step:04}"
    if unit == "weekend":
        saturday = day - timedelta(days=(day.weekday() - 5) % 7)
        return _span(saturday, saturday + timedelta(days=1))
    months = day.year * 12 + day.month - 1 + step
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _weekend(context: _Context) -> str | None:
    saturday = context.published - timedelta(days=(context.published.weekday() - 5) % 7)
    saturday += timedelta(weeks=1) if context.future else timedelta()
    return _span(saturday, saturday + timedelta(days=1))


def _weekday(context: _Context) -> str | None:
    which = (context.match.groupdict().get("which") or "").casefold()
    wanted = WEEKDAYS[context.match["weekday"].casefold()]
    back = (context.published.weekday() - wanted) % 7
    day = context.published - timedelta(days=back)
    if which in ("next", "coming") or (which != "last" and back and context.future):
        return _iso(day + timedelta(weeks=1))
    if which in ("last", "previous") and not back:
        return _iso(day - timedelta(weeks=1))
    return _iso(day)


def _weekday_of_week(context: _Context) -> str | None:
    shift = _STEP[context.match["which"].casefold()]
    wanted = WEEKDAYS[context.match["weekday"].casefold()]
    monday = (
        context.published - timedelta(days=context.published.weekday()) + timedelta(weeks=shift)
    )
    return _iso(monday + timedelta(days=wanted))


def _near_day(context: _Context) -> str | None:
    if context.quoted:
        return None  # counts from the day of the speech, which the rule does not know
    step = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "last night": -1}
    return _iso(context.published + timedelta(days=step[context.match["near"].casefold()]))


_COUNT = {word: number for number, word in enumerate(lexicon.UNITS[:11])}
_COUNT |= {"a": 1, "an": 1}


def _ago(context: _Context) -> str | None:
    count = context.match["count"].casefold()
    number = _COUNT.get(count) or int(count)
    unit = context.match["unit"].casefold()
    if unit == "day":
        return _iso(context.published - timedelta(days=number))
    if unit == "week":
        return _week_of(context.published, -number)
    if unit == "year":
        return f"{context.published.year - number:04}"
    months = context.published.year * 12 + context.published.month - 1 - number
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _week_before(context: _Context) -> str | None:
    day = _day(context, context.match["day"], context.match["month"], context.match["year"])
    if context.match["side"].casefold() == "before":
        return _span(day - timedelta(days=7), day - timedelta(days=1))
    return _span(day + timedelta(days=1), day + timedelta(days=7))


def _iso_date(context: _Context) -> str | None:
    return _iso(date(*(int(context.match[part]) for part in ("y", "m", "d"))))


def _is_counted(context: _Context) -> bool:
    left = context.text[max(0, context.match.start() - 20) : context.match.start()]
    right = context.text[context.match.end() : context.match.end() + 40]
    if _COUNT_BEFORE.search(left[-20:]) or _LABEL_BEFORE.search(left[-20:]):
        return True
    return bool(_COUNTED.match(right)) and not re.search(r"\b(?:in|since)\s$", left[-8:])


def _year(context: _Context) -> str | None:
    if _is_counted(context) or int(context.match["year"]) > context.published.year + 50:
        return None
    return context.match["year"]


def _years(context: _Context) -> str | None:
    low, high = context.match["low"], context.match["high"]
    high = high if len(high) == 4 else low[:2] + high
    return f"{low}/{high}" if low < high and not _is_counted(context) else None


def _decade(context: _Context) -> str | None:
    start = int(context.match["decade"])
    part = (context.match["part"] or "").casefold()
    low, high = {"early": (0, 4), "mid": (4, 6), "late": (5, 9)}.get(part.rstrip("- "), (0, 9))
    return f"{start + low}/{start + high}"


@dataclass(frozen=True)
class Pattern:
    """A way of writing a date: its name, its form, how it is resolved, and what it cannot lack."""

    name: str
    form: re.Pattern[str]
    resolve: Resolver
    needs: frozenset[str]


def _pattern(name: str, form: str, resolve: Resolver) -> Pattern:
    compiled = re.compile(rf"(?<![\w$€£]){form}(?![\w])", re.IGNORECASE)
    return Pattern(name, compiled, resolve, frozenset(_NEEDS[name].split()))


#: What a text must have for a pattern to be tried at all.
_NEEDS = {
    "ISO date": "digit", "week before a day": "word month digit", "month days": "month digit",
    "days month": "month digit", "day month to day month": "month digit", "day month": "month digit",
    "month day": "month digit", "part of a month": "month", "months": "month",
    "month and year": "month digit", "days or weeks ago": "word", "weekday of a week": "weekday word",
    "weekday": "weekday", "week, month or year": "word", "weekend": "word", "near day": "word",
    "years": "digit", "decade": "digit", "year": "digit", "month": "month",
}  # fmt: skip


_WD = rf"(?:(?P<day_of_week>{_WEEK}),?\s+\(?)?(?:the\s+)?"
_Y = rf"(?:,?\s+(?:of\s+)?(?P<year>{_YEAR}))"

#: In the order in which they are tried; an earlier pattern takes the words before a later one.
PATTERNS: tuple[Pattern, ...] = (
    _pattern(
        "ISO date", r"(?P<y>\d{4})[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})(?:T[\d:]+Z?)?", _iso_date
    ),
    _pattern(
        "week before a day",
        rf"the week (?P<side>before|after) (?:(?P<month>{_MON})\s+(?P<day>{_ANY_DAY}){_TH}{_Y}?)",
        _week_before,
    ),
    _pattern(
        "month days",
        rf"{_WD}(?P<month>{_MON})\s+(?P<day1>{_ANY_DAY}){_TH}(?:,\s+(?P<year1>{_YEAR}))?{_TO}(?:the\s+)?"
        rf"(?:(?P<month2>{_MON})\s+)?(?P<day2>{_DAY}){_TH}(?!\s*[:,.]\d){_Y}?",
        _range,
    ),
    _pattern(
        "days month",
        rf"{_WD}(?P<day1>{_ANY_DAY}){_TH}{_TO}(?:the\s+)?(?P<day2>{_DAY}){_TH}(?:\s+of)?\s+"
        rf"(?P<month>{_MON}){_Y}?",
        _range,
    ),
    _pattern(
        "day month to day month",
        rf"{_WD}(?P<day1>{_ANY_DAY}){_TH}\s+(?P<month>{_MON})(?:\s+(?P<year1>{_YEAR}))?{_TO}"
        rf"(?P<day2>{_DAY}){_TH}\s+(?P<month2>{_MON}){_Y}?",
        _range,
    ),
    _pattern(
        "day month",
        rf"{_WD}(?P<day>{_ANY_DAY}){_TH}(?:\s+of)?[\s-]+(?P<month>{_MON})(?:-(?={_YEAR}))?{_Y}?",
        _one,
    ),
    _pattern(
        "month day", rf"{_WD}(?P<month>{_MON})[\s-]+(?P<day>{_ANY_DAY}){_TH}{_Y}?(?!\s?[%:])", _one
    ),
    _pattern(
        "part of a month",
        rf"(?P<part>{_PART})[\s-]+(?:(?P<which>last|this|next)\s+)?(?P<month>{_MON}){_Y}?",
        _month_part,
    ),
    _pattern("months", rf"(?P<month1>{_MON})(?:-|–|{_TO}\b)(?P<month2>{_MON}){_Y}?", _months),
    _pattern("month and year", rf"(?P<month>{_MON}),?\s+(?:of\s+)?(?P<year>{_YEAR})", _month_alone),
    _pattern(
        "days or weeks ago",
        r"(?P<count>an?|\d{1,2}|" + "|".join(_COUNT) + r") (?P<unit>day|week|month|year)s? ago",
        _ago,
    ),
    _pattern(
        "weekday of a week",
        rf"(?P<weekday>{_WEEK})(?:\s+(?:morning|afternoon|evening|night))?,?(?:\s+of)? (?P<which>last|this|next) week",
        _weekday_of_week,
    ),
    _pattern(
        "weekday of a week",
        rf"(?P<which>last|this|next) week,? on (?P<weekday>{_WEEK})",
        _weekday_of_week,
    ),
    _pattern(
        "weekday",
        rf"(?:(?P<which>last|next|this|previous|coming)\s+)?(?P<weekday>{_WEEK})",
        _weekday,
    ),
    _pattern(
        "week, month or year",
        r"(?P<which>last|previous|this|current|next|coming) (?P<unit>week|month|year|weekend)",
        _relative,
    ),
    _pattern("weekend", r"(?<=the )weekend", _weekend),
    _pattern("near day", r"(?P<near>yesterday|today|tonight|tomorrow|last night)", _near_day),
    _pattern("years", rf"(?P<low>{_YEAR})(?:-|–|/| to | and )(?P<high>{_YEAR}|\d\d)", _years),
    _pattern(
        "decade",
        r"(?:(?P<part>early|mid|late)[\s-]+)?(?:the )?(?P<decade>(?:1[6-9]|20)\d0)['’]?s",
        _decade,
    ),
    _pattern("year", rf"(?P<year>{_YEAR})", _year),
    _pattern("month", rf"(?:(?P<which>last|this|next)\s+)?(?P<month>{_MON})", _month_alone),
)
_CASED = {
    "month",
    "part of a month",
    "months",
    "month and year",
    "weekday",
    "day month",
    "month day",
}
_PERIODS = {
    "week, month or year",
    "weekday",
    "month",
    "near day",
    "weekend",
    "part of a month",
    "year",
}
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
    found = _all(text, published, quoted, year)
    days = [item for item in found if isinstance(item, Day)]
    return tuple(_merged(text, days)), tuple(i for i in found if isinstance(i, Impossible))


_HINTS = re.compile(
    rf"(?P<month>{_MON})|(?P<digit>\d)|(?P<weekday>{_WEEK})|(?P<word>week|month|year|day\b|tonight|tomorrow|\bago\b|night)",
    re.I,
)


def _hints(text: str) -> frozenset[str]:
    """Return which of the words that dates are made of are in a text."""
    return frozenset(match.lastgroup or "" for match in _HINTS.finditer(text))


def _all(
    text: str, published: date | None, quoted: Sequence[tuple[int, int]], year: int | None
) -> list[Day | Impossible]:
    taken = bytearray(len(text))
    found: list[Day | Impossible] = []
    hints = _hints(text)
    for pattern in PATTERNS:
        if not pattern.needs <= hints:
            continue
        for match in pattern.form.finditer(text):
            if any(taken[match.start() : match.end()]) or not _is_date(text, match, pattern):
                continue
            inside = any(low <= match.start() < high for low, high in quoted)
            context = _Context(match, published or date(2000, 1, 1), text, year, inside)
            try:
                edtf = pattern.resolve(context)
            except (ValueError, OverflowError):
                found.append(Impossible(*match.span(), match.group()))
                edtf = None
            taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
            if edtf and (published or _is_full(match, year)):
                sure = not (inside and pattern.name in _PERIODS) and not _is_loose(
                    context, pattern, edtf
                )
                found += [Day(*match.span(), pattern.name, sure, day) for day in edtf.split()]
    return sorted(found, key=lambda item: item.start)


def _is_full(match: re.Match[str], year: int | None) -> bool:
    groups = match.groupdict()
    return bool(
        {"y", "low", "decade"} & set(groups) or groups.get("year") or (year and "month" in groups)
    )


def _is_loose(context: _Context, pattern: Pattern, edtf: str) -> bool:
    """Return whether a date rests on a tense, or is not on the weekday printed with it."""
    if context.match.groupdict().get("day_of_week") and "/" not in edtf:
        return not all(_on(context, date.fromisoformat(day)) for day in edtf.split())
    return pattern.name in ("weekday", "month", "month day", "day month") and context.future


def _is_date(text: str, match: re.Match[str], pattern: Pattern) -> bool:
    """Return whether a match is a date, and not a label, a verb or a count."""
    words = match.group()
    left = text[max(0, match.start() - 24) : match.start()]
    if _LABEL_AFTER.match(text, match.end()) or _LABEL_BEFORE.search(left):
        return False
    if re.search(r"[A-Z][\w’']*[-–]$", left) and pattern.name == "year":
        return False
    if pattern.name not in _CASED:
        return True
    name = re.search(rf"{_MON}|{_WEEK}", words, re.I)
    if name and name.group()[0].islower():
        return False
    if pattern.name == "month" and words.rstrip(".").casefold() in _VERB_LIKE:
        return bool(_BEFORE_MONTH.search(left)) and words[0].isupper()
    if pattern.name == "month" and re.match(r"\s+[A-Z]", text[match.end() : match.end() + 8]):
        return bool(_BEFORE_MONTH.search(left))
    return True


def _merged(text: str, found: list[Day]) -> Iterator[Day]:
    """Yield the dates, two wordings of one joined: *last month on October 19* is the day."""
    for at, day in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        before = found[at - 1] if at else None
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
