"""Resolves a date expression, once its form is known, against the day of publication."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from ceasefire.reading import lexicon

MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.casefold(): number for number, name in enumerate(calendar.month_abbr) if name}
MONTHS["sept"] = 9
WEEKDAYS = {name.casefold(): number for number, name in enumerate(calendar.day_name)}

#: A yearless day that is still to come is not further ahead than this, if a past one is nearer.
HALF_A_YEAR = timedelta(days=183)
#: How far around a date its clause is read.
_CLAUSE = 400

_FUTURE = re.compile(
    r"(?:['’]ll\b|\b(?:will|shall|would|won['’]t|(?:is|are|was|were) (?:due|set|to|scheduled|expected|planned)|due|"
    r"scheduled|expected|slated|calls? for|calling for|demands? that|plans? to|planned (?:to|for)|to (?:resume|meet|begin|start|reopen|open|"
    r"hold|host|return|convene|take place|be held|continue)|upcoming|ahead of|agreed to meet|"
    r"(?:is|are) (?:meeting|travelling|traveling|holding|flying)|postponed (?:to|until)|deadline|"
    r"runs? out|expires?|begins?|starts?|opens?|resumes?|takes? place|meets?|comes? out)\b|\b(?-i:may|might|could)\s)",
    re.I,
)
_SAID = re.compile(
    r"\b(?:said|told|says|announced|added|confirmed|reported|claimed|warned|stated|declared|insisted|"
    r"accused|blamed|agreed|signed|killed|left|began|resumed|ended|met|opened|closed|struck|fired)\b",
    re.I,
)
LABEL_BEFORE = re.compile(
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
        return ahead(self.text, self.match.start(), self.match.end())


#: What tells that a sentence is of the past: verbs in -ed, the commonest others, and participles.
_PAST = re.compile(
    r"\b(?:\w{2,}ed|\w{3,}ing|was|were|had|did|said|told|met|left|took|broke|came|went|began|held|fell|hit|"
    r"shot|struck|won|lost|fought|fled|gave|made|saw|sent|spoke|led|rose|drew|wrote|became|brought|built|"
    r"bought|caught|drove|felt|found|flew|got|grew|heard|kept|knew|laid|lay|meant|paid|ran|rang|sat|sold|"
    r"shook|shut|stood|stole|swept|taken|taught|thought|threw|tore|withdrew|won|wore|blew|burnt|dead|killing|"
    r"set off|set out|cut off|put|read|been|since|last|after|following|ago)\b",
    re.I,
)


def past(text: str, start: int, end: int) -> bool:
    """Return whether anything in the sentence around a place of a text is of the past."""
    left, right = text[max(0, start - _CLAUSE) : start], text[end : end + _CLAUSE]
    cut = max(left.rfind(mark) for mark in (". ", "; ", "? "))
    sentence = f"{left[cut + 1 :]} {re.split(r'[.;?]', right, maxsplit=1)[0]}"
    return _PAST.search(sentence) is not None


def ahead(text: str, start: int, end: int) -> bool:
    """Return whether the clause around a place of a text speaks of what is still to come."""
    before = text[max(0, start - _CLAUSE) : start]
    sentence = max(before.rfind(mark) for mark in (". ", "; ", "? ", "” ", " – ", " — ", "("))
    left = before[sentence + 1 :]
    if re.search(r"\b(?<!deadline )(?:of|since) (?:the )?$", left):
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
        right = re.split(r"[.;]", text[end : end + _CLAUSE], maxsplit=1)[0]
        said, later = _SAID.search(right), _FUTURE.search(right)
        return bool(later and (not said or later.start() < said.start()))
    return False


Resolver = Callable[[Context], "str | None"]


def _iso(day: date) -> str:
    return day.isoformat()


def _span(low: date, high: date) -> str:
    return _iso(low) if low == high else f"{_iso(low)}/{_iso(high)}"


def _month(text: str) -> int:
    return MONTHS[text.rstrip(".").casefold()]


def _day(context: Context, day: str, month: str, year: str | None) -> date:
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


def _nearest(context: Context, month: int, day: int) -> date:
    years = [context.published.year + step for step in (-1, 0, 1)]
    leap = [y for y in range(years[0] - 4, years[2] + 5) if calendar.isleap(y)]
    candidates = [date(y, month, day) for y in (leap if (month, day) == (2, 29) else years)]
    past = [found for found in candidates if found <= context.published]
    ahead = [found for found in candidates if found > context.published]
    near = ahead[0] - context.published <= max(HALF_A_YEAR, context.published - past[-1])
    future = context.future and near and past[-1] != context.published
    return ahead[0] if future else past[-1]


def one(context: Context) -> str | None:
    found = context.match.groupdict()
    day = _day(context, found["day"], found["month"], found.get("year"))
    if found.get("year") or on_weekday(context, day):
        return _iso(day)
    ahead = _day(context, found["day"], found["month"], str(day.year + 1))
    return _iso(ahead) if on_weekday(context, ahead) else _iso(day)


def on_weekday(context: Context, day: date) -> bool:
    """Return whether a day falls on the weekday that is printed with it, if one is."""
    weekday = (context.match.groupdict().get("day_of_week") or "").casefold()
    return not weekday or calendar.day_name[day.weekday()].casefold().startswith(weekday[:3])


def days(context: Context) -> str | None:
    found = context.match.groupdict()
    high_month = found.get("month2") or found["month"]
    high = _day(context, found["day2"], high_month, found.get("year"))
    low_year = found.get("year1") or (str(high.year) if found.get("year") or context.year else None)
    low = _day(context, found["day1"], found["month"], low_year)
    if low > high and low_year and not found.get("year1"):
        low = low.replace(year=low.year - 1)
    if low > high and low <= context.published and not (found.get("year") or context.year):
        after = high.replace(year=high.year + 1)  # begun, and still going on
        high = after if after - context.published <= HALF_A_YEAR else high
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


def _month_year(context: Context) -> tuple[int, int]:
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


def month_alone(context: Context) -> str | None:
    year, month = _month_year(context)
    return f"{year:04}-{month:02}"


def month_part(context: Context) -> str | None:
    first, last = _whole_month(*_month_year(context))
    part = context.match["part"].casefold()
    if "mid" in part:
        return _span(first.replace(day=11), first.replace(day=20))
    if "late" in part or "end" in part:
        return _span(first.replace(day=16), last)
    return _span(first, first.replace(day=15))


def months(context: Context) -> str | None:
    found = context.match.groupdict()
    low, high = _month(found["month1"]), _month(found["month2"])
    year = int(found["year"]) if found["year"] else None
    if year is None:
        year = context.year or context.published.year
        if high > context.published.month and not context.future:
            year -= 1
    first = int(found["year1"]) if found.get("year1") else year - (low > high)
    return f"{first:04}-{low:02}/{year:04}-{high:02}" if (first, low) <= (year, high) else None


def _week_of(day: date, shift: int = 0) -> str:
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
    return _span(monday, monday + timedelta(days=6))


_STEP = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


def relative(context: Context) -> str | None:
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


def weekend(context: Context) -> str | None:
    saturday = context.published - timedelta(days=(context.published.weekday() - 5) % 7)
    saturday += timedelta(weeks=1) if context.future else timedelta()
    return _span(saturday, saturday + timedelta(days=1))


def weekday(context: Context) -> str | None:
    which = (context.match.groupdict().get("which") or "").casefold()
    wanted = WEEKDAYS[context.match["weekday"].casefold()]
    back = (context.published.weekday() - wanted) % 7
    day = context.published - timedelta(days=back)
    if which in ("next", "coming") or (which != "last" and back and context.future):
        return _iso(day + timedelta(weeks=1))
    if which in ("last", "previous") and not back:
        return _iso(day - timedelta(weeks=1))
    return _iso(day)


def weekday_of_week(context: Context) -> str | None:
    shift = _STEP[context.match["which"].casefold()]
    wanted = WEEKDAYS[context.match["weekday"].casefold()]
    monday = (
        context.published - timedelta(days=context.published.weekday()) + timedelta(weeks=shift)
    )
    return _iso(monday + timedelta(days=wanted))


def near_day(context: Context) -> str | None:
    if context.quoted:
        return None  # counts from the day of the speech, which the rule does not know
    step = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "last night": -1}
    return _iso(context.published + timedelta(days=step[context.match["near"].casefold()]))


_COUNT = {word: number for number, word in enumerate(lexicon.UNITS[:11])}
_COUNT |= {"a": 1, "an": 1}


def ago(context: Context) -> str | None:
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


def week_before(context: Context) -> str | None:
    day = _day(context, context.match["day"], context.match["month"], context.match["year"])
    if context.match["side"].casefold() == "before":
        return _span(day - timedelta(days=7), day - timedelta(days=1))
    return _span(day + timedelta(days=1), day + timedelta(days=7))


def iso_date(context: Context) -> str | None:
    return _iso(date(*(int(context.match[part]) for part in ("y", "m", "d"))))


def numeric(context: Context) -> str | None:
    """Return a date in figures if it has one reading: 11/08 is a day of August or of November."""
    first, second = int(context.match["a"]), int(context.match["b"])
    weekday = (context.match["day_of_week"] or "")[:3].casefold()
    found = set()
    for day, month in ((first, second), (second, first)):
        if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(int(context.match["y"]), month)[1]:
            read = date(int(context.match["y"]), month, day)
            if not weekday or calendar.day_abbr[read.weekday()].casefold() == weekday:
                found.add(_iso(read))
    return found.pop() if len(found) == 1 else None


def dotted(context: Context) -> str | None:
    """Return a date with full stops, as much of Europe and Asia writes it: the day comes first."""
    return _iso(date(*(int(context.match[part]) for part in ("y", "b", "a"))))


def week_of_month(context: Context) -> str | None:
    first, last = _whole_month(*_month_year(context))
    ordinal = context.match["ordinal"].casefold()
    if ordinal in ("last", "final"):
        return _span(last - timedelta(days=6), last)
    low = first + timedelta(weeks=("first", "second", "third", "fourth").index(ordinal))
    return _span(low, low + timedelta(days=6))


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
    low, high = {"early": (0, 4), "mid": (4, 6), "late": (5, 9)}.get(part.rstrip("- "), (0, 9))
    return f"{start + low}/{start + high}"
