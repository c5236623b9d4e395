"""The file ``outlook.yaml``: signposts, hypotheses, the evidence that is rated, and what came later."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from ceasefire.errors import ExpressionError
from ceasefire.records import glimpses
from ceasefire.records.fields import ById, Entry, Listed, Slug, Text

Direction = Literal["calm", "mixed", "fighting"]


class Signpost(Entry):
    """Something to watch, and which way its answers point."""

    question: Text = Field(description="The question")
    finding: Text = Field(description="Id of the finding that answers it")
    readings: dict[Slug, Direction] = Field(
        min_length=1, description="Which way an answer points; 'reported' stands for any claim"
    )
    why: Text = Field(description="Why it points that way, in a sentence")


Rating = Literal["CC", "C", "N", "I", "II"]
Relevance = Literal["high", "medium", "low"]


class Hypothesis(Entry):
    """What could follow; it excludes the others, and the first that holds counts."""

    title: Text = Field(description="The hypothesis as a heading")
    short: Text = Field(description="The same in a word, for charts")
    means: Text = Field(description="What would have to happen, in a sentence")


class Rated(Entry):
    """How an item of evidence stands to a hypothesis."""

    rating: Rating = Field(
        description="CC and C fit, N says nothing, I and II speak against the hypothesis"
    )
    why: Text = Field(description="Why, in a sentence")


class Item(Entry):
    """An item of evidence: a finding, with the answers for which it was rated."""

    states: Text = Field(description="What it states, in a few words")
    finding: Text = Field(description="Id of the finding")
    answers: tuple[Text, ...] = Field(
        min_length=1, description="Its answers at the information date, for which the ratings stand"
    )
    relevance: Relevance = Field(description="How much it bears on the hypotheses")
    why: Text = Field(description="Why it bears on them, in a sentence")
    ratings: dict[Slug, Rated] = Field(description="Rating by hypothesis, one for each")


class Later(Entry):
    """What became known after the information date and answers a signpost."""

    finding: Text = Field(
        description="Id of the finding; of its claims, those known later are meant"
    )
    reading: Direction = Field(description="Which way what is reported points")
    why: Text = Field(description="Why it points that way, in a sentence")


class Outlook(Entry):
    """The file ``outlook.yaml``."""

    signposts: ById[Signpost] = Field(description="Signpost by id")
    hypotheses: ById[Hypothesis] = Field({}, description="Hypothesis by id")
    evidence: ById[Item] = Field({}, description="Item of evidence by id")
    later: ById[Listed[Later]] = Field(
        {}, description="What answered a signpost later, by signpost; the outlook never sees it"
    )

    __repr__ = __str__ = glimpses.line

    def glimpse(self) -> dict[str, object]:
        """Return how much it watches, and weighs."""
        return {
            "Signposts": glimpses.counted(len(self.signposts), "signpost"),
            "Hypotheses": glimpses.counted(len(self.hypotheses), "hypothesis", "hypotheses"),
            "Evidence": glimpses.counted(len(self.evidence), "item") + " of evidence",
        }

    @model_validator(mode="after")
    def _rated(self) -> Outlook:
        for key, item in self.evidence.items():
            if lacking := sorted(self.hypotheses.keys() ^ item.ratings.keys()):
                what = f"the ratings of '{key}' and the hypotheses differ: {', '.join(lacking)}"
                raise ExpressionError(what, remedy="rate each item for each hypothesis")
        return self
