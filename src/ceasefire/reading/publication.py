"""When an article was published, and how that is known; never today, and never the file's time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ceasefire.errors import CeasefireError
from ceasefire.reading import dates
from ceasefire.reading.marks import Day
from ceasefire.records import intervals
from ceasefire.records.enumerations import DatedAtHand

_ONE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
#: The first year of a printed newspaper.
EARLIEST = 1605

#: Where a stamp that gives both says when the article first appeared.
_FIRST = re.compile(r"(?:first |originally )?(?:published|posted)\b(?! and updated)", re.I)
#: What makes a dated line below a story one about another story.
_RELATED = re.compile(r"\b(?:related|read|see|more|also|watch)\b", re.I)


@dataclass(frozen=True)
class Publication:
    """A day of publication.

    Attributes
    ----------
    day
        The day, or the first on which it can have been published.
    dated
        How it is known: ``stated``, ``update stamp``, ``not before`` (from the latest day that the
        text names) or ``supplied`` by a person.
    paragraph
        Where it is shown; 0 where a person supplied it.
    doubted
        Whether the line that shows it contradicts itself: a weekday that the day is not.
    """

    day: date
    dated: DatedAtHand
    paragraph: int
    doubted: bool = False

    @property
    def firm(self) -> bool:
        """Whether weekdays can be counted from it."""
        return self.dated != "not before" and not self.doubted

    @property
    def edtf(self) -> str:
        """The date as a record gives it; an open end where it is only a lower bound."""
        return f"{self.day.isoformat()}/.." if self.dated == "not before" else self.day.isoformat()

    @property
    def year(self) -> int:
        """The year that a yearless day is in."""
        return self.day.year


def supplied(expression: str) -> Publication:
    """Return the date that a person gives.

    Raises
    ------
    CeasefireError
        If it is not one day.
    """
    if not _ONE_DAY.fullmatch(expression.strip()):
        what = f"'{expression}' is not written as a day"
        raise CeasefireError(what, "--published", "write it as 2025-11-08")
    day = intervals.one_day(expression)
    if day.year < EARLIEST:
        raise CeasefireError(
            f"{expression} is before there were newspapers", "--published", "mend it"
        )
    return Publication(day, "supplied", 0)


def shown(lines: Sequence[str], kinds: Sequence[str]) -> Publication | None:
    """Return when an article was published, from its stamps, its dateline, or the days it names.

    Parameters
    ----------
    lines, kinds
        Each line, plain, and what it is.
    """
    begins = next((n for n, kind in enumerate(kinds, 1) if kind == "body"), len(kinds) + 1)
    stamps = [
        (n, line)
        for n, (line, kind) in enumerate(zip(lines, kinds, strict=True), 1)
        if kind in ("stamp", "byline", "dateline") and (n < begins or not _RELATED.search(line))
    ]
    updates = [stamp for stamp in stamps if _is_update(stamp[1].casefold())]
    first = [stamp for stamp in stamps if stamp not in updates]
    for chosen, dated in ((first, "stated"), (updates, "update stamp")):
        for number, line in chosen:
            if days := _of_publication(line):
                kind: DatedAtHand = "stated" if dated == "stated" else "update stamp"
                doubted = any(not day.sure for day in dates.find(line, None))
                return Publication(days[0], kind, number, doubted)
    story = [
        (n, line)
        for n, (line, kind) in enumerate(zip(lines, kinds, strict=True), 1)
        if kind == "body"
    ]
    return _dateline(story) or _latest(story)


def _of_publication(stamp: str) -> list[date]:
    """Return the days of a stamp, that of the publication before that of an update."""
    parts = _FIRST.split(stamp, maxsplit=1)
    return [*(_full(parts[1]) if len(parts) > 1 else ()), *_full(stamp)]


def _is_update(stamp: str) -> bool:
    """Return whether a stamp is of an update alone; one that also gives the first day is not."""
    return ("updat" in stamp or "modified" in stamp) and "publish" not in stamp


def _full(line: str, year: int | None = None) -> list[date]:
    """Return the single days that a line gives in full."""
    return [
        date.fromisoformat(day.edtf[-10:])
        for day in dates.find(line, None, (), year)
        if _is_day(day)
    ]


def _past(line: str, year: int | None = None) -> list[date]:
    """Return the single days that a line gives in full, but for what it says is still to come."""
    return [
        date.fromisoformat(day.edtf[-10:])
        for day in dates.find(line, None, (), year)
        if _is_day(day) and not dates.ahead(line, day)
    ]


def _is_day(day: Day) -> bool:
    return len(day.edtf.rpartition("/")[2]) == len("2025-11-08")


def _dateline(story: Sequence[tuple[int, str]]) -> Publication | None:
    """Return the date of a dateline such as *ORSK, Nov 9, 2025 (Agency) —*."""
    for number, line in story[:1]:
        head = line[:80]
        if (
            "(" in head
            and ")" in head
            and (days := _full(head.partition(")")[0]))
            and head[:3].isupper()
        ):
            return Publication(days[0], "stated", number)
    return None


def _latest(story: Sequence[tuple[int, str]]) -> Publication | None:
    """Return the latest day that the story names; a yearless day has the year of a full one."""
    full = [(day, n) for n, line in story for day in _past(line)]
    if not full:
        return None
    latest, paragraph = max(full, key=lambda item: (item[0], -item[1]))
    for number, line in story:
        for day in _past(line, latest.year):
            if latest < day <= latest + dates.NEAR:
                latest, paragraph = day, number
    return Publication(latest, "not before", paragraph)


def refuse_future(when: Publication, today: date, name: str) -> None:
    """Refuse a publication date that is still to come.

    Raises
    ------
    CeasefireError
        If it lies after tomorrow: the earth's clocks differ by a day.
    """
    if when.day > today + timedelta(days=1):
        where = f"{name}: " + (f"paragraph {when.paragraph}" if when.paragraph else "--published")
        what = f"the publication date {when.day.isoformat()} is in the future"
        raise CeasefireError(what, where, "give the right one with --published")


def impossible(lines: Iterable[str]) -> list[str]:
    """Return a note on each day that no calendar has."""
    return [
        f"paragraph {number}: '{day.words}' is no date that exists"
        for number, line in enumerate(lines, start=1)
        for day in dates.impossible(line)
    ]
