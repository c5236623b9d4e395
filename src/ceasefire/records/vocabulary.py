"""The names that records draw on: events, actors, places, issues, aspects and victim groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Self, get_args

from pydantic import Field, RootModel, model_validator

from ceasefire.errors import ExpressionError, UnknownName, looked_up
from ceasefire.records import glimpses
from ceasefire.records.bookfile import NO_BOOK, Book
from ceasefire.records.enumerations import Standing
from ceasefire.records.fields import Entry, Slug, Text


class Event(Entry):
    """Something that happened, or lasted, about which claims are made."""

    title: Text = Field(description="What a reader sees")
    short: Text = Field(description="The title in a word or two, for charts")
    lane: Slug = Field(description="Lane of the timeline, from book.yaml")
    chapter: Slug = Field(description="Chapter that tells it, from book.yaml")
    lasts: bool = Field(
        False, description="Whether it went on for days: its date is then all that are named"
    )


class Actor(Entry):
    """Somebody who speaks or acts."""

    name: Text = Field(description="Name that the book prints")
    standing: Standing = Field(description="Party, mediator, observer, outlet or other")
    role: Text = Field(description="Who this is, in a few words")
    side: Slug | None = Field(None, description="Which side a party is on, from book.yaml")
    speaks_for: Slug | None = Field(None, description="The actor whose spokesman this is")
    variants: tuple[Text, ...] = Field((), description="Other spellings and names in articles")
    adjectives: tuple[Text, ...] = Field(
        (), description="Adjectives that stand for it: of the north, northern officials"
    )


class Place(Entry):
    """Where something happens."""

    name: Text = Field(description="Name that the book prints")
    kind: Literal["city", "district", "province", "crossing", "country", "line"] = Field(
        description="What kind of place"
    )
    country: Text = Field(description="Country or countries in which it lies")
    latitude: float | None = Field(None, ge=-90, le=90, description="Degrees north")
    longitude: float | None = Field(None, ge=-180, le=180, description="Degrees east")
    precision_km: float | None = Field(
        None, gt=0, description="Radius of what the point stands for"
    )
    within: Slug | None = Field(None, description="The place that holds this one")
    variants: tuple[Text, ...] = Field((), description="Other names in articles")


def _distinct(cues: dict[str, tuple[str, ...]], exclusive: bool) -> None:
    """Refuse a cue that would show two values of which only one can hold."""
    shown: dict[str, str] = {}
    for value, words in cues.items() if exclusive else ():
        for word in words:
            other = shown.setdefault(word.casefold(), value)
            if other != value:
                what = f"the cue '{word}' shows both '{other}' and '{value}'"
                raise ExpressionError(what, remedy="give each words of its own")


class Issue(Entry):
    """A question on which the parties take positions."""

    question: Text = Field(description="The question")
    short: Text = Field(description="The question in a few words, for charts")
    stances: dict[Slug, Text] = Field(description="The possible answers")
    exclusive: bool = Field(
        True, description="Whether a holder can hold only one of them at a time"
    )
    cues: dict[Slug, tuple[Text, ...]] = Field(
        {}, description="Beginnings of the words by which a line shows a stance"
    )

    @model_validator(mode="after")
    def _cues_tell_apart(self) -> Issue:
        _distinct(self.cues, self.exclusive)
        return self


Counts = Literal["groups", "people", "things", "rounds", "measure"]
Dates = Literal["whole", "start", "end", "plan"]
Tells = Literal["state", "cause", "trait", "passing"]
#: The key that says how an aspect behaves: the type that needs it, and what it can say.
BEHAVIOUR: dict[str, tuple[str, tuple[str, ...]]] = {
    "counts": ("number", get_args(Counts)),
    "dates": ("date", get_args(Dates)),
    "tells": ("category", get_args(Tells)),
}


def words_of(known: tuple[str, ...]) -> str:
    """Return what can be written, as a person would list it: *a, b or c*."""
    return f"{', '.join(known[:-1])} or {known[-1]}"


class Aspect(Entry):
    """What about an event a claim gives: its number of dead, its date, its mediator."""

    type: Literal["number", "date", "place", "actor", "category", "position"] = Field(
        description="Form of the value"
    )
    label: Text = Field(description="Name in tables and charts")
    question: Text = Field(description="The question that a value answers")
    values: dict[Slug, Text] = Field({}, description="The possible values of a category")
    cues: dict[Slug, tuple[Text, ...]] = Field(
        {}, description="Beginnings of the words by which a line shows a value"
    )
    exclusive: bool = Field(True, description="Whether two different values contradict each other")
    counts: Counts | None = Field(
        None,
        description="Of a number, which needs it: what it counts. groups: people, each number of a"
        " group that the claim names; people: those whom the aspect itself names; things; rounds:"
        " it numbers a round; measure: hours, lengths, shares",
    )
    dates: Dates | None = Field(
        None,
        description="Of a date, which needs it: what of the event it dates. whole, start, end; plan:"
        " the day for which it was meant",
    )
    tells: Tells | None = Field(
        None,
        description="Of a category, which needs it: what it tells. state: how it stands on the day"
        " of the report; cause: what came of what; trait: what it is like; passing: what an"
        " outlet tells by the way, whoever is speaking",
    )
    blames: bool = Field(
        False, description="Of an actor: whether the value names who is held to have acted"
    )
    read_as: Slug | None = Field(
        None,
        description="Of a number: what the reader of articles calls such a count, where that is not"
        " the aspect's own id",
    )

    @model_validator(mode="after")
    def _behaves(self) -> Self:
        """Refuse a type without the behaviour that it needs, and a behaviour of another type."""
        for key, (kind, known) in BEHAVIOUR.items():
            given = getattr(self, key) is not None
            if self.type == kind and not given:
                what = f"an aspect of type: {kind} does not say what it {key}"
                raise ExpressionError(what, remedy=f"add {key}: {words_of(known)} beside its type")
            if given and self.type != kind:
                what = f"{key} goes with type: {kind}, and the aspect has type: {self.type}"
                raise ExpressionError(what, remedy=f"remove {key}, or mend the type")
        if self.read_as and self.type != "number":
            what = f"read_as goes with type: number, and the aspect has type: {self.type}"
            raise ExpressionError(what, remedy="remove read_as")
        if self.blames and self.type != "actor":
            raise ExpressionError("blames goes with type: actor", remedy="remove blames")
        return self

    @model_validator(mode="after")
    def _cues_tell_apart(self) -> Aspect:
        _distinct(self.cues, self.exclusive)
        return self


class Group(Entry):
    """Whom a number counts."""

    label: Text = Field(description="Name in tables")
    short: Text = Field(description="Name in charts")
    side: Slug | None = Field(
        None, description="Whose side they are on, from book.yaml, if the group has one"
    )
    variants: tuple[Text, ...] = Field((), description="Other nouns for them in articles")


class Aspects(Entry):
    """The file ``aspects.yaml``."""

    aspects: dict[Slug, Aspect] = Field(description="Aspect by id")
    groups: dict[Slug, Group] = Field(description="Victim group by id")


class Events(RootModel[dict[Slug, Event]]):
    """The file ``events.yaml``."""


class Actors(RootModel[dict[Slug, Actor]]):
    """The file ``actors.yaml``."""


class Places(RootModel[dict[Slug, Place]]):
    """The file ``places.yaml``."""


class Issues(RootModel[dict[Slug, Issue]]):
    """The file ``issues.yaml``."""


@dataclass(frozen=True)
class Vocabulary:
    """Every name that a record may use.

    Attributes
    ----------
    events, actors, places, issues, aspects, groups
        Entry by id.
    book
        What is of this one book: its pages, days and sides.
    """

    events: dict[str, Event]
    actors: dict[str, Actor]
    places: dict[str, Place]
    issues: dict[str, Issue]
    aspects: dict[str, Aspect]
    groups: dict[str, Group]
    book: Book = NO_BOOK

    def dating(self, *parts: Dates) -> tuple[str, ...]:
        """Return the aspects that date parts of an event, part by part."""
        for part in parts:
            looked_up("part of an event", part, dict.fromkeys(BEHAVIOUR["dates"][1]))
        known = self.aspects.items()
        return tuple(key for part in parts for key, aspect in known if aspect.dates == part)

    def counted(self) -> str:
        """Return the first aspect that counts groups of people: what charts count if not asked.

        Raises
        ------
        UnknownName
            If none does.
        """
        counting = (key for key, aspect in self.aspects.items() if aspect.counts == "groups")
        if (first := next(counting, None)) is None:
            what, remedy = "no aspect counts groups of people", "name one that counts: groups"
            raise UnknownName(what, "data/aspects.yaml", remedy)
        return first

    def read_as(self, aspect: str) -> str:
        """Return what the reader of articles calls what an aspect counts."""
        return looked_up("aspect", aspect, self.aspects).read_as or aspect

    __repr__ = glimpses.line

    def glimpse(self) -> dict[str, object]:
        """Return how many names there are of each kind."""
        kinds = {kind: names for kind, names in vars(self).items() if isinstance(names, Mapping)}
        return {kind: f"{len(names)} {kind}" for kind, names in kinds.items()}

    def principal(self, actor: str) -> str:
        """Return for whom an actor speaks: a spokesman's government, or the actor itself."""
        return looked_up("actor", actor, self.actors).speaks_for or actor

    def value_label(self, aspect: str, value: str) -> str:
        """Return how a value of a named kind is printed: a place's or actor's name, a category."""
        kind, known = self.known(looked_up("aspect", aspect, self.aspects))
        if not known:  # a number or a date, which is printed as it is written
            return value
        told = looked_up(kind, value, known)
        return told.name if isinstance(told, (Place, Actor)) else str(told)

    def known(self, aspect: Aspect) -> tuple[str, dict[str, object]]:
        """Return what the values of an aspect are called, and those there are."""
        if aspect.type == "place":
            return "place", dict(self.places)
        if aspect.type == "actor":
            return "actor", dict(self.actors)
        return "value", dict(aspect.values)
