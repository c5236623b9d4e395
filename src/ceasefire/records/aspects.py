"""What a claim can be about: aspects with their behaviour, and the groups that numbers count."""

from __future__ import annotations

from typing import Literal, Self, get_args

from pydantic import Field, model_validator

from ceasefire.errors import ExpressionError, nearest
from ceasefire.records.enumerations import Counted
from ceasefire.records.fields import Entry, Slug, Text


def distinct(cues: dict[str, tuple[str, ...]], exclusive: bool) -> None:
    """Refuse a cue that would show two values of which only one can hold."""
    shown: dict[str, str] = {}
    for value, words in cues.items() if exclusive else ():
        for word in words:
            other = shown.setdefault(word.casefold(), value)
            if other != value:
                what = f"the cue '{word}' shows both '{other}' and '{value}'"
                raise ExpressionError(what, remedy="give each words of its own")


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
    known: Literal["publicly", "privately"] = Field(
        description="publicly: an outlet can tell by itself (the day and place of an open event,"
        " which round it was, who met); privately: only a party or a body can know (tolls, what was"
        " taken, who did it and why), so that whoever prints it has it from somebody"
    )
    values: dict[Slug, Text] = Field({}, description="The possible values of a category")
    parts: dict[Slug, Slug] = Field(
        {},
        description="Of a category: the value that holds wherever another does, by that other, which"
        " is a part of it: civilians, of children",
    )
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
    acts: dict[Slug, Slug] = Field(
        {},
        description="Of a category: the actor whose act a value names, by the value, so that to tell it"
        " of harm is a charge",
    )
    neutral: tuple[Slug, ...] = Field(
        (), description="Of a category: values that serve nobody, such as the day of a meeting"
    )
    denied: dict[Slug, Slug] = Field(
        {},
        description="Stances, by issue, that deny what a value says, whoever of those concerned takes"
        " them on the event",
    )
    serves: Slug | None = Field(
        None,
        description="Of a number: the side in whose favour it speaks, from book.yaml, if in that of"
        " one: whom posts that were taken serve. Whom a toll serves, its group says",
    )
    stock: bool = Field(
        False,
        description="Of a number: whether it counts what stands so on the day of the report, so that it"
        " changes from day to day: trucks held up",
    )
    most: int | None = Field(
        None,
        gt=0,
        description="Of a number: the highest that one claim of it can sensibly be; what is above is"
        " refused as a slip. Without it a count of people ends with those alive",
    )
    read_as: Counted | None = Field(
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
        for key in ("most", "read_as", "serves", "stock"):
            if getattr(self, key) and self.type != "number":
                what = f"{key} goes with type: number, and the aspect has type: {self.type}"
                raise ExpressionError(what, remedy=f"remove {key}")
        if self.blames and self.type != "actor":
            raise ExpressionError("blames goes with type: actor", remedy="remove blames")
        if (self.type == "category") != bool(self.values):
            what = f"an aspect of type: {self.type} lists {len(self.values)} values"
            raise ExpressionError(what, remedy="a category lists its values, and nothing else does")
        return self

    @model_validator(mode="after")
    def _parts_are_values(self) -> Self:
        """Refuse a part, what it is a part of, and whatever else is told of what is no value."""
        parts = [("parts", value) for pair in self.parts.items() for value in pair]
        keys = ("acts", "neutral", *(["cues"] if self.type == "category" else []))
        named = [(key, value) for key in keys for value in getattr(self, key)]
        for key, value in (*parts, *named):
            if value not in self.values:
                what = f"{key}: there is no value '{value}'"
                raise ExpressionError(what, remedy=nearest(value, self.values) or f"remove {key}")
        return self

    @model_validator(mode="after")
    def _cues_tell_apart(self) -> Aspect:
        distinct(self.cues, self.exclusive)
        return self


class Group(Entry):
    """Whom a number counts."""

    label: Text = Field(description="Name in tables")
    short: Text = Field(description="Name in charts")
    side: Slug | None = Field(
        None, description="Whose side they are on, from book.yaml, if the group has one"
    )
    armed: bool = Field(
        False,
        description="Whether they bear arms: a side that counts its own admits a loss, and one that"
        " counts its civilians makes a charge",
    )
    part_of: Slug | None = Field(
        None, description="The group of which they are a part: children, of civilians"
    )
    variants: tuple[Text, ...] = Field((), description="Other nouns for them in articles")
    unnamed: tuple[Literal[Counted, "any"], ...] = Field(
        (),
        description="Counts that are of this group where their words name nobody, as the reader of"
        " articles calls them; any: all that no other group has",
    )
