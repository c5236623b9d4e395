"""What records and vocabulary must agree with each other on: names, numbers, every line once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ceasefire.errors import ExpressionError, nearest
from ceasefire.records import intervals
from ceasefire.records.aspects import Aspect
from ceasefire.records.intervals import Interval
from ceasefire.records.vocabulary import Vocabulary
from ceasefire.records.yamlfile import KeyPath

#: A part of a record as it was written: mappings, lists, strings and ``None``.
Raw = dict[str, Any]
#: Digits of the longest article that can be meant.
LONGEST = 6

#: More people than live.
ALIVE = 8_500_000_000

#: A fault: where, what, and how to mend it.
Found = Iterator[tuple[KeyPath, str, str]]


#: What a claim on a position needs.
POSITION = "a position has an issue, a stance and a voice, and no value"


def events(names: Vocabulary) -> Found:
    """Yield each event in a lane or chapter, or on a side, that the book does not have."""
    for key, event in names.events.items() if names.book.pages else ():
        if event.lane not in names.book.lanes:
            what = f"the book has no lane '{event.lane}'"
            yield (key, "lane"), what, _in_book(event.lane, names.book.lanes)
        if event.chapter not in names.book.chapters:
            what = f"the book has no chapter '{event.chapter}'"
            yield (key, "chapter"), what, _in_book(event.chapter, names.book.chapters)
        yield from _side_faults((key,), event.side, names)


def aspects(names: Vocabulary) -> Found:
    """Yield each side, actor, issue and stance that an aspect or a group names and there is not."""
    for key, aspect in names.aspects.items():
        yield from _side_faults(("aspects", key), aspect.serves, names, "serves")
        for value, actor in aspect.acts.items():
            if actor not in names.actors:
                what = f"there is no actor '{actor}'"
                yield ("aspects", key, "acts", value), what, nearest(actor, names.actors)
        yield from _denial_faults(("aspects", key, "denied"), aspect, names)
    for key, group in names.groups.items():
        yield from _side_faults(("groups", key), group.side, names)


def _denial_faults(path: KeyPath, aspect: Aspect, names: Vocabulary) -> Found:
    for issue, stance in aspect.denied.items():
        if issue not in names.issues:
            what = f"there is no issue '{issue}'"
            yield (*path, issue), what, nearest(issue, names.issues)
        elif stance not in (known := names.issues[issue].stances):
            what = f"there is no stance '{stance}' of '{issue}'"
            yield (*path, issue), what, nearest(stance, known)


def _side_faults(path: KeyPath, side: str | None, names: Vocabulary, key: str = "side") -> Found:
    if names.book.pages and side is not None and side not in names.book.sides:
        yield (*path, key), f"there is no side '{side}'", _in_book(side, names.book.sides)


def _in_book(name: str, known: Iterable[str]) -> str:
    return f"{nearest(name, known)}; data/book.yaml has them all"


def actors(names: Vocabulary) -> Found:
    """Yield each party without a side, and each actor on a side that the book does not have."""
    parties = " or ".join(names.book.parties)
    for key, actor in names.actors.items():
        yield from _side_faults((key,), actor.side, names)
        if actor.standing == "party" and actor.side is None:
            yield (key,), "a party has no side", f"add side: {parties}"


def places(names: Vocabulary) -> Found:
    """Yield each point without its precision."""
    for key, place in names.places.items():
        point = (place.latitude, place.longitude, place.precision_km)
        if None in point and point != (None, None, None):
            what = "latitude, longitude and precision_km go together"
            yield (key,), what, "give all three or none"


def issues(names: Vocabulary) -> Found:
    """Yield each stance that tells a state which no aspect tells."""
    states = [key for key, aspect in names.aspects.items() if aspect.tells == "state"]
    for key, issue in names.issues.items():
        for stance, state in issue.states.items():
            if state not in states:
                yield (
                    (key, "states", stance),
                    f"no aspect '{state}' tells a state",
                    nearest(state, states),
                )


def accounted(record: Raw, stem: str) -> Found:
    """Yield what is wrong with a record as a whole: its name, and each line standing once.

    Like ``resolved``, it reads the record as written, so that a fault elsewhere hides nothing.
    """
    if isinstance(record.get("id"), str) and record["id"] != stem:
        what = f"the id '{record['id']}' is not the file's name '{stem}'"
        yield ("id",), what, "make them the same"
    total = None if record.get("basis") == "excerpt" else _total(record)
    runs = {at: _numbers(passage) for at, passage in items(record, "passages")}
    seen: set[int] = set()
    for at, numbers in runs.items():
        path: KeyPath = ("passages", at, "at")
        if numbers and total is not None and numbers[-1] > total:
            what = f"paragraph {max(numbers[0], total + 1)} is beyond the article's {total}"
            yield path, what, "mend the number"
            continue
        if twice := sorted(seen.intersection(numbers)):
            yield path, f"paragraph {twice[0]} stands twice", "account for each paragraph once"
        seen.update(numbers)
    missing = sorted(set(range(1, (total or 0) + 1)) - seen)
    if missing and all(runs.values()):
        what = "paragraphs not accounted for: " + ", ".join(map(str, missing))
        yield ("passages",), what, "add each as a passage or as furniture"


def _total(record: Raw) -> int | None:
    article = record.get("article")
    count = str(article.get("paragraphs")) if isinstance(article, dict) else ""
    return int(count) if count.isdecimal() and len(count) <= LONGEST else None


def _numbers(passage: Raw) -> range:
    """Return the paragraphs of a passage; none where they cannot be read, which the model says."""
    run = re.fullmatch(r"(\d+)(?:\.\.(\d+))?", str(passage.get("at")))
    return range(int(run[1]), int(run[2] or run[1]) + 1) if run else range(0)


def items(node: Raw, key: str) -> list[tuple[int, Raw]]:
    """Return the mappings of a list, with their positions."""
    items = node.get(key)
    numbered = enumerate(items) if isinstance(items, list) else ()
    return [(at, item) for at, item in numbered if isinstance(item, dict)]


def resolved(record: Raw, names: Vocabulary) -> Found:
    """Yield each name that the vocabulary does not hold, and each value of the wrong form."""
    for position, relay in items(record, "relays"):
        agency = relay.get("agency")
        if names.actors and isinstance(agency, str) and agency not in names.actors:
            what = f"there is no actor '{agency}'"
            yield ("relays", position, "agency"), what, nearest(agency, names.actors)
    for at, passage in items(record, "passages"):
        for position, raw in items(passage, "claims"):
            base: KeyPath = ("passages", at, "claims", position)
            for key, what, remedy in _claim_faults(text_only(raw), names):
                yield (*base, key), what, remedy
            yield from _copy_faults((*base, "copy_of"), raw.get("copy_of"), record)


def _copy_faults(path: KeyPath, copy: object, record: Raw) -> Found:
    known = [str(relay.get("agency")) for _, relay in items(record, "relays")]
    if isinstance(copy, str) and copy not in (*known, record.get("id")):
        what = f"the source carries no copy of '{copy}'"
        remedy = f"{nearest(copy, known)}, or the source's own id for what it adds"
        yield path, what, remedy


def text_only(raw: Raw) -> dict[str, str]:
    """Return the keys whose values are text."""
    return {key: value for key, value in raw.items() if isinstance(value, str)}


def _claim_faults(claim: dict[str, str], names: Vocabulary) -> Iterator[tuple[str, str, str]]:
    looked_up: tuple[tuple[str, str, Mapping[str, Any]], ...] = (
        ("event", "event", names.events),
        ("aspect", "aspect", names.aspects),
        ("group", "group", names.groups),
        ("place", "place", names.places),
        ("issue", "issue", names.issues),
        ("voice", "actor", names.actors),
        ("via", "actor", names.actors),
    )
    for key, kind, known in looked_up:
        name = claim.get(key)
        if known and name is not None and name not in known:
            yield key, f"there is no {kind} '{name}'", nearest(name, known)
    yield from _stance_faults(claim, names)
    aspect = names.aspects.get(claim.get("aspect", ""))
    if aspect is None:
        return
    yield from _scope_faults(claim, aspect)
    if aspect.type == "position" and "value" in claim:
        yield "value", POSITION, "add what is missing"
    elif aspect.type != "position" and "value" not in claim and "issue" in claim:
        what = f"a claim on '{claim['aspect']}' has a value, and neither issue nor stance"
        yield "aspect", what, "add the value"
    elif "value" in claim:
        yield from _value_faults(claim, names)


def _scope_faults(claim: dict[str, str], aspect: Aspect) -> Iterator[tuple[str, str, str]]:
    """Yield what narrows a claim that it cannot narrow."""
    if aspect.type == "place" and "place" in claim:
        what = "the value is a place already"
        yield "place", what, "remove place, and claim the narrower one as the value"
    if aspect.type != "number" and "covers" in claim:
        what = f"covers goes with a number, and '{claim['aspect']}' has type: {aspect.type}"
        yield "covers", what, "remove covers"


def _stance_faults(claim: dict[str, str], names: Vocabulary) -> Iterator[tuple[str, str, str]]:
    issue, stance = claim.get("issue", ""), claim.get("stance", "")
    if issue in names.issues and stance not in names.issues[issue].stances:
        what = f"the issue '{issue}' has no stance '{stance}'"
        yield "stance", what, nearest(stance, names.issues[issue].stances)


def _value_faults(claim: dict[str, str], names: Vocabulary) -> Iterator[tuple[str, str, str]]:
    aspect, value = names.aspects[claim["aspect"]], claim["value"]
    if aspect.counts == "groups" and "group" not in claim:
        yield "group", f"a number of '{claim['aspect']}' counts nobody", "add group:"
    if aspect.type in ("number", "date"):
        try:
            _read(value, aspect, claim["aspect"])
        except ExpressionError as error:
            yield "value", error.what, error.remedy
        return
    kind, known = names.known(aspect)
    if known and value not in known:
        yield "value", f"there is no {kind} '{value}'", nearest(value, known)


def _read(value: str, aspect: Aspect, key: str) -> None:
    """Refuse a number or a date that cannot be read, and a number beyond any sense."""
    if aspect.type == "date":
        intervals.dates(value)
        return
    number = intervals.number(value)
    if aspect.counts in ("groups", "people") and max(number.low or 0, number.high or 0) > ALIVE:
        raise ExpressionError(f"'{value}' is more people than live", remedy="mend the number")
    if aspect.most is not None and _named(value, number) > aspect.most:
        what = f"'{value}' is above {aspect.most:,}, the most that '{key}' can sensibly be"
        remedy = f"mend the number; if the page has it, raise most: of '{key}' in data/aspects.yaml"
        raise ExpressionError(what, remedy=remedy)


def _named(value: str, number: Interval[int]) -> int:
    """Return the highest number that a value names; of a word, from where on it is used."""
    if (figure := intervals.figure(value)) is not None:
        return figure
    return (number.low if value in intervals.VAGUE else number.high) or 0
