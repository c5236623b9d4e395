"""What claims are told of: places and days of their event, and people whose side can be known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ceasefire.errors import Fault
from ceasefire.records import intervals
from ceasefire.records.claimed import UNKNOWN, Claimed
from ceasefire.records.intervals import Interval
from ceasefire.records.vocabulary import Vocabulary


def faults(claims: Sequence[Claimed], names: Vocabulary) -> Iterator[Fault]:
    """Yield each claim whose place, days or people are not those of its event.

    A claim that misreports its voice is left as it was printed.

    Parameters
    ----------
    claims
        The claims of all records.
    names
        The vocabulary.
    """
    true = [claim for claim in claims if not claim.get("misreports")]
    places = _places(true, names)
    days = _days(true, names)
    for claim in true:
        if (event := claim.get("event")) in names.events:
            yield from _place_faults(claim, places.get(event, {}), names)
            yield from _side_faults(claim, places.get(event, {}), names)
            yield from _day_faults(claim, days.get(event, UNKNOWN))
            yield from _future_faults(claim, names)


def _places(claims: Sequence[Claimed], names: Vocabulary) -> Mapping[str, dict[str, None]]:
    """Return the places where an event happened by any claim on it, each once, by event."""
    places: dict[str, dict[str, None]] = defaultdict(dict)
    for claim in claims:
        if _happened(claim, names) and claim.get("value") in names.places:
            places[claim.get("event")][claim.get("value")] = None
    return places


def _happened(claim: Claimed, names: Vocabulary) -> bool:
    """Return whether a claim says where its event happened, which is public; a base is not."""
    aspect = names.aspects.get(claim.get("aspect"))
    return aspect is not None and aspect.type == "place" and aspect.known == "publicly"


def _days(claims: Sequence[Claimed], names: Vocabulary) -> Mapping[str, Interval[date]]:
    """Return the days on which an event can have been by all claims that date it, by event."""
    days: dict[str, Interval[date]] = {}
    for claim in claims:
        aspect = names.aspects.get(claim.get("aspect"))
        if aspect and aspect.dates in ("whole", "start", "end"):
            event, given = claim.get("event"), claim.days("value")
            given = {
                "start": Interval(given.low, None),
                "end": Interval(None, given.high),
            }.get(aspect.dates, given)
            days[event] = days[event].hull(given) if event in days else given
    return days


def _place_faults(claim: Claimed, places: Mapping[str, None], names: Vocabulary) -> Iterator[Fault]:
    """Yield a place that has nothing to do with where the event happened."""
    place = claim.get("place")
    if place not in names.places or not places:
        return
    parts = [part for part in names.places[place].joins if part in names.places] or [place]
    if not all(any(_meet(part, one, names) for one in places) for part in parts):
        what = (
            f"no claim has '{claim.get('event')}' happen at '{place}', but at {', '.join(places)}"
        )
        yield claim.fault("place", what, "mend it, or claim that the event happened there too")


def _meet(one: str, other: str, names: Vocabulary) -> bool:
    """Return whether one place holds the other; a line meets all that lies in its countries."""
    if one in _held(other, names) or other in _held(one, names):
        return True
    pair = names.places[one], names.places[other]
    shared = set(pair[0].country.split(" and ")) & set(pair[1].country.split(" and "))
    return bool(shared) and "line" in (pair[0].kind, pair[1].kind)


def _held(place: str, names: Vocabulary) -> list[str]:
    """Return a place and all that hold it."""
    line: list[str] = []
    here: str | None = place
    while here in names.places and here not in line:
        line.append(here)
        here = names.places[here].within
    return line


def _side_faults(claim: Claimed, places: Mapping[str, None], names: Vocabulary) -> Iterator[Fault]:
    """Yield a place on the other side's soil, and people whose side the event's soil would give."""
    event, value, group = claim.get("event"), claim.get("value"), claim.get("group")
    side = names.events[event].side
    soil = names.soil(value) if value in places and _happened(claim, names) else None
    if side and soil not in (None, side):
        what = (
            f"'{value}' is on the soil of '{soil}', and the event is said to be on that of '{side}'"
        )
        yield claim.fault("value", what, "mend the place, or the side in data/events.yaml")
    sides = {names.soil(place) for place in places}
    if group in names.groups and names.divided(group) and not side and len(sides) == 1:
        (whose,) = sides
        if whose and claim.get("place") not in names.places:
            what = (
                f"whose '{group}' they are is not said, although '{event}' was on one side's soil"
            )
            yield claim.fault("group", what, f"add side: {whose} to the event in data/events.yaml")


def _day_faults(claim: Claimed, days: Interval[date]) -> Iterator[Fault]:
    """Yield days counted on none of which the event was, or that began after the count was given."""
    covers, stated = claim.days("covers"), claim.days("said")
    if not intervals.compatible((covers, days)):
        what = f"'{claim.get('event')}' was on none of the days {claim.get('covers')}"
        yield claim.fault("covers", what, "mend covers:, or the event")
    if covers.low and stated.high and covers.low > stated.high:
        what = f"it covers {claim.get('covers')} and was said on {claim.get('said')}, before that"
        yield claim.fault("covers", what, "mend covers: or said:")


def _future_faults(claim: Claimed, names: Vocabulary) -> Iterator[Fault]:
    """Yield days that a page gives of what was, and that came after the page; a plan is of days to come."""
    out = claim.published.high
    aspect = names.aspects.get(claim.get("aspect"))
    dated = aspect is not None and aspect.dates in ("whole", "start", "end")
    day = claim.days("value").low if dated else None
    if out and day and day > out:
        what = (
            f"it dates what was to {claim.get('value')}, and the page was out by {out.isoformat()}"
        )
        yield claim.fault("value", what, "mend the day, or claim for when it was planned")
    last = claim.days("covers").high
    if out and last and last > out:
        what = f"it covers {claim.get('covers')}, and the page was out by {out.isoformat()}"
        yield claim.fault("covers", what, "mend covers:, or the day of publication")
