"""The names that records draw on: events, actors, places, issues, aspects and victim groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, Self

from pydantic import Field, RootModel, model_validator

from ceasefire.errors import ExpressionError, UnknownName, looked_up, nearest
from ceasefire.records import glimpses
from ceasefire.records.addressfile import NOTHING_MOVED, Addresses
from ceasefire.records.aspects import BEHAVIOUR, Aspect, Dates, Group, distinct, words_of
from ceasefire.records.bookfile import NO_BOOK, Book
from ceasefire.records.enumerations import ACCUSED, Accused, Standing
from ceasefire.records.fields import Entry, Slug, Text
from ceasefire.records.kinship import Kinship


class Event(Entry):
    """Something that happened, or lasted, about which claims are made."""

    title: Text = Field(description="What a reader sees")
    short: Text = Field(description="The title in a word or two, for charts")
    lane: Slug = Field(description="Lane of the timeline, from book.yaml")
    chapter: Slug = Field(description="Chapter that tells it, from book.yaml")
    lasts: bool = Field(
        False, description="Whether it went on for days: its date is then all that are named"
    )
    side: Slug | None = Field(
        None,
        description="The side on whose soil it happened, from book.yaml, if on that of one alone:"
        " whose side nobody states are then of it",
    )
    part_of: Slug | None = Field(
        None, description="The event that holds this one: a night within the clashes"
    )
    continues: Slug | None = Field(
        None, description="The event whose state this one carries on or ends"
    )
    set_off_by: Slug | None = Field(
        None, description="The event that is meant where somebody's act is told as its cause"
    )
    main: bool = Field(
        False, description="Whether it turned the course of things: the front page lists it"
    )


class Actor(Entry):
    """Somebody who speaks or acts."""

    name: Text = Field(description="Name that the book prints")
    standing: Standing = Field(description="Party, mediator, observer, outlet or other")
    role: Text = Field(description="Who this is, in a few words")
    side: Slug | None = Field(None, description="Which side a party is on, from book.yaml")
    person: bool = Field(
        False, description="Whether this is one human being with a name, and no body or officials"
    )
    unnamed: bool = Field(
        False,
        description="Whether these are officials without a name: on two pages they may be two",
    )
    speaks_for: Slug | None = Field(None, description="The actor whose spokesman this is")
    part_of: Slug | None = Field(
        None, description="The actor of which this is a part: a faction of an armed group"
    )
    variants: tuple[Text, ...] = Field((), description="Other spellings and names in articles")
    adjectives: tuple[Text, ...] = Field(
        (), description="Adjectives that stand for it: of the north, northern officials"
    )


class Place(Entry):
    """Where something happens."""

    name: Text = Field(description="Name that the book prints")
    kind: Literal["site", "city", "district", "province", "crossing", "country", "line", "area"] = (
        Field(description="What kind of place; area: several places of which one number is told")
    )
    country: Text = Field(description="Country or countries in which it lies")
    latitude: float | None = Field(None, ge=-90, le=90, description="Degrees north")
    longitude: float | None = Field(None, ge=-180, le=180, description="Degrees east")
    precision_km: float | None = Field(
        None, gt=0, description="Radius of what the point stands for"
    )
    within: Slug | None = Field(None, description="The place that holds this one")
    joins: tuple[Slug, ...] = Field(
        (), description="Of an area, which needs them: the places of which one number is told"
    )
    variants: tuple[Text, ...] = Field((), description="Other names in articles")

    @model_validator(mode="after")
    def _an_area_joins_places(self) -> Self:
        """Refuse an area of fewer than two places, and another kind that joins some."""
        if (self.kind == "area") != (len(self.joins) > 1):
            what = f"a place of kind: {self.kind} joins {len(self.joins)} places"
            raise ExpressionError(
                what, remedy="an area joins two places or more, and nothing else does"
            )
        return self


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
    answers: dict[Slug, Accused] = Field(
        {},
        description="Of an issue on which the accused answers a charge, what each stance does with"
        " it: admitted, denied or neither; of any other, nothing",
    )
    states: dict[Slug, Slug] = Field(
        {},
        description="Stances that say how the event, or the one that it continues, now stands, each with"
        " the aspect that tells it: that it is not holding, of its status",
    )

    @model_validator(mode="after")
    def _cues_tell_apart(self) -> Issue:
        distinct(self.cues, self.exclusive)
        return self

    @model_validator(mode="after")
    def _answers_whole(self) -> Issue:
        """Refuse an answer of no stance, and a stance whose answer is not said."""
        for key, named in (("answers", self.answers), ("states", self.states)):
            if strange := [stance for stance in named if stance not in self.stances]:
                what = f"{key}: there is no stance '{strange[0]}'"
                raise ExpressionError(what, remedy=nearest(strange[0], self.stances))
        left = [stance for stance in self.stances if stance not in self.answers]
        if self.answers and left:
            what = f"the answer of the stance '{left[0]}' is not said"
            raise ExpressionError(what, remedy=f"add {left[0]}: {words_of(tuple(ACCUSED))}")
        return self


class Aspects(Entry):
    """The file ``aspects.yaml``."""

    aspects: dict[Slug, Aspect] = Field(description="Aspect by id")
    groups: dict[Slug, Group] = Field(description="Victim group by id")

    @model_validator(mode="after")
    def _unnamed_once(self) -> Self:
        """Refuse two groups for the same counts."""
        owners: dict[str, str] = {}
        for key, group in self.groups.items():
            for kind in group.unnamed:
                if owners.setdefault(kind, key) != key:
                    what = f"'{owners[kind]}' and '{key}' both have unnamed: {kind}"
                    raise ExpressionError(what, remedy="leave it to one of them")
        return self


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
    addresses
        Ids and addresses that were given once, and where they lead.
    """

    events: dict[str, Event]
    actors: dict[str, Actor]
    places: dict[str, Place]
    issues: dict[str, Issue]
    aspects: dict[str, Aspect]
    groups: dict[str, Group]
    book: Book = NO_BOOK
    addresses: Addresses = NOTHING_MOVED

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

    @cached_property
    def nations(self) -> tuple[str, ...]:
        """The adjectives of all actors: *northern*, of the north."""
        return tuple(word for actor in self.actors.values() for word in actor.adjectives)

    def unnamed(self, kind: str) -> str | None:
        """Return the group of a count whose words name nobody, if one is; for ``any``, of most."""
        owners: dict[str, str] = {one: key for key, g in self.groups.items() for one in g.unnamed}
        return owners.get(kind, owners.get("any"))

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return how many names there are of each kind."""
        kinds = {kind: names for kind, names in vars(self).items() if isinstance(names, Mapping)}
        return {kind: f"{len(names)} {kind}" for kind, names in kinds.items()}

    def principal(self, actor: str) -> str:
        """Return for whom an actor speaks: a spokesman's government, or the actor itself."""
        return looked_up("actor", actor, self.actors).speaks_for or actor

    def soil(self, place: str) -> str | None:
        """Return the side in whose country alone a place lies; ``None`` if it lies in no side's."""
        country = looked_up("place", place, self.places).country
        owners = (key for key, side in self.book.sides.items() if side.country == country)
        return next(owners, None)

    def divided(self, group: str) -> bool:
        """Return whether a group has no side, and parts on more sides than one."""
        whole = looked_up("group", group, self.groups)
        sides = {part.side for part in self.groups.values() if part.part_of == group}
        return whole.side is None and None not in sides and len(sides) > 1

    def kin(self, event: str) -> frozenset[str]:
        """Return an event with all that hold it and all that it holds."""
        return self.held(event) | {event} | self._kinship.wholes[event]

    def held(self, event: str) -> frozenset[str]:
        """Return the events that are parts of one, at any remove."""
        looked_up("event", event, self.events)
        return self._kinship.parts[event]

    @cached_property
    def _kinship(self) -> Kinship:
        return Kinship.of({key: event.part_of for key, event in self.events.items()})

    def set_off(self, event: str) -> str | None:
        """Return the event that set off one, or what holds it; ``None`` if none is known to have."""
        here: str | None = event if looked_up("event", event, self.events) else None
        while here in self.events and self.events[here].set_off_by is None:
            here = self.events[here].part_of
        return self.events[here].set_off_by if here in self.events else None

    def value_label(self, aspect: str, value: str) -> str:
        """Return how a value of a named kind is printed: a place's or actor's name, a category."""
        kind, known = self.known(looked_up("aspect", aspect, self.aspects))
        if not known:  # a number or a date, which is printed as it is written
            return value
        entry = looked_up(kind, value, known)
        return entry.name if isinstance(entry, (Place, Actor)) else str(entry)

    def known(self, aspect: Aspect) -> tuple[str, dict[str, object]]:
        """Return what the values of an aspect are called, and those there are."""
        if aspect.type == "place":
            return "place", dict(self.places)
        if aspect.type == "actor":
            return "actor", dict(self.actors)
        return "value", dict(aspect.values)
