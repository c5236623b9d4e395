"""What records and vocabulary must agree with each other on: names, numbers, every line once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ceasefire import intervals
from ceasefire.errors import ExpressionError, nearest
from ceasefire.vocabulary import Vocabulary
from ceasefire.yamlfile import KeyPath

if TYPE_CHECKING:
    from ceasefire.records import Claim, Source

#: A fault: where, what, and how to mend it.
Found = Iterator[tuple[KeyPath, str, str]]


def actors(names: Vocabulary) -> Found:
    """Yield each actor who speaks for nobody known, and each party without a side."""
    for key, actor in names.actors.items():
        if actor.speaks_for and actor.speaks_for not in names.actors:
            remedy = nearest(actor.speaks_for, names.actors)
            yield (key, "speaks_for"), f"there is no actor '{actor.speaks_for}'", remedy
        if actor.standing == "party" and actor.side is None:
            yield (key,), "a party has no side", "add side: afghanistan or pakistan"


def places(names: Vocabulary) -> Found:
    """Yield each place within nowhere known, and each point without its precision."""
    for key, place in names.places.items():
        if place.within and place.within not in names.places:
            remedy = nearest(place.within, names.places)
            yield (key, "within"), f"there is no place '{place.within}'", remedy
        point = (place.latitude, place.longitude, place.precision_km)
        if None in point and point != (None, None, None):
            what = "latitude, longitude and precision_km go together"
            yield (key,), what, "give all three or none"


def accounted(source: Source, stem: str) -> Found:
    """Yield what is wrong with the record as a whole: its name, and each line standing once."""
    if source.id != stem:
        yield ("id",), f"the id '{source.id}' is not the file's name '{stem}'", "make them the same"
    numbers = [n for passage in source.passages for n in passage.numbers]
    for position, passage in enumerate(source.passages):
        twice = [n for n in passage.numbers if numbers.count(n) > 1]
        beyond = [n for n in passage.numbers if n > source.article.paragraphs]
        if twice:
            yield (
                ("passages", position, "at"),
                f"paragraph {twice[0]} stands twice",
                "account for each paragraph once",
            )
        if beyond:
            what = f"paragraph {beyond[0]} is beyond the article's {source.article.paragraphs}"
            yield ("passages", position, "at"), what, "mend the number"
    if missing := sorted(set(range(1, source.article.paragraphs + 1)) - set(numbers)):
        what = "paragraphs not accounted for: " + ", ".join(map(str, missing))
        yield ("passages",), what, "add each as a passage or as furniture"


def resolved(source: Source, names: Vocabulary) -> Found:
    """Yield each name that the vocabulary does not hold, and each value of the wrong form."""
    for position, relay in enumerate(source.relays):
        if relay.agency not in names.actors:
            remedy = nearest(relay.agency, names.actors)
            yield ("relays", position, "agency"), f"there is no actor '{relay.agency}'", remedy
    for at, passage in enumerate(source.passages):
        for position, claim in enumerate(passage.claims):
            base: KeyPath = ("passages", at, "claims", position)
            for key, what, remedy in _claim_faults(claim, names):
                yield (*base, key), what, remedy


def _claim_faults(claim: Claim, names: Vocabulary) -> Iterator[tuple[str, str, str]]:
    looked_up: tuple[tuple[str, str, str | None, dict[str, Any]], ...] = (
        ("event", "event", claim.event, names.events),
        ("aspect", "aspect", claim.aspect, names.aspects),
        ("group", "group", claim.group, names.groups),
        ("issue", "issue", claim.issue, names.issues),
        ("voice", "actor", claim.voice, names.actors),
        ("via", "actor", claim.via, names.actors),
    )
    for key, kind, name, known in looked_up:
        if name is not None and name not in known:
            yield key, f"there is no {kind} '{name}'", nearest(name, known)
    if claim.issue in names.issues and claim.stance not in names.issues[claim.issue].stances:
        stances = names.issues[claim.issue].stances
        what = f"the issue '{claim.issue}' has no stance '{claim.stance}'"
        yield "stance", what, nearest(str(claim.stance), stances)
    if claim.aspect in names.aspects and claim.value is not None:
        yield from _value_faults(claim, claim.value, names)


#: Aspects that count people, so that a number without a group says nothing.
PEOPLE = {"killed", "wounded", "returned"}


def _value_faults(claim: Claim, value: str, names: Vocabulary) -> Iterator[tuple[str, str, str]]:
    aspect = names.aspects[claim.aspect]
    if claim.aspect in PEOPLE and claim.group is None:
        yield "group", f"a number of '{claim.aspect}' counts nobody", "add group:"
    if aspect.type in ("number", "date"):
        try:
            (intervals.number if aspect.type == "number" else intervals.dates)(value)
        except ExpressionError as error:
            yield "value", error.what, error.remedy
        return
    kind, known = names.known(aspect)
    if value not in known:
        yield "value", f"there is no {kind} '{value}'", nearest(value, known)
