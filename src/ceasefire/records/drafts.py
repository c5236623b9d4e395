"""The typed draft of a record: what the package found in an article, for a person to finish.

A draft stands among the records and says ``draft: true``; the ledger leaves it out until a person has
written its gists and claims, and removed that line and what is under ``found``.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from ceasefire.errors import ExpressionError
from ceasefire.records.enumerations import DatedAtHand, Furniture
from ceasefire.records.fields import (
    Edtf,
    Entry,
    Number,
    Paragraphs,
    Quote,
    Sha256,
    Slug,
    Text,
)

Offsets = Annotated[str, StringConstraints(pattern=r"^\d+\.\.\d+$")]
Flag = Literal["sure", "review"]
Truth = Literal["true", "false"]


class Found(Entry):
    """Something that a rule found in a paragraph: a date, a figure, a quotation or a name."""

    date: Edtf | None = Field(None, description="A day or span, resolved (EDTF)")
    figure: Number | None = Field(None, description="A count, with its bound")
    quote: Quote | None = Field(None, description="The first words of a quotation, at most eight")
    actor: Slug | None = Field(None, description="An actor of the vocabulary")
    place: Slug | None = Field(None, description="A place of the vocabulary")
    what: Slug | None = Field(None, description="Of a figure: what was counted")
    group: Slug | None = Field(None, description="Of a figure: whom it counts")
    by: Text | None = Field(None, description="Who says it: an actor's id, or a name as printed")
    verb: Text | None = Field(None, description="Of a quotation: the verb of saying")
    speech: Truth | None = Field(None, description="Of a quotation: whether somebody said it")
    speaker: Flag | None = Field(
        None, description="Of a quotation: whether the speaker may be taken as given"
    )
    at: Offsets = Field(description="Where it stands: offsets into the file's text, from..to")
    rule: Text = Field(description="The rule that found it")
    mark: Flag = Field(description="Whether it may be taken as it is, or is to be reviewed")

    @model_validator(mode="after")
    def _one_kind(self) -> Found:
        kinds = (self.date, self.figure, self.quote, self.actor, self.place)
        if sum(kind is not None for kind in kinds) != 1:
            what = "an item is one of date, figure, quote, actor and place"
            raise ExpressionError(what, remedy="give exactly one")
        return self


class DraftPassage(Entry):
    """One paragraph of the article, or a run of furniture."""

    at: Paragraphs = Field(description="Paragraph number, counted from 1, or a run such as 18..34")
    sha256: Sha256 = Field(description="Digest of the normalised paragraph")
    gist: Literal[""] | Text | None = Field(None, description="What it says, in a person's words")
    furniture: Furniture | None = Field(None, description="What it is, if it is not the story")
    found: tuple[Found, ...] = Field((), description="What the rules found in it")


class DraftArticle(Entry):
    """The captured text that a draft was made from."""

    paragraphs: int = Field(ge=1, description="Number of lines that are not blank")
    sha256: Sha256 = Field(description="Digest of the normalised text")


class Draft(Entry):
    """A record that a person has still to finish."""

    draft: Literal["true"] = Field(description="Says that this is no record yet")
    id: Slug = Field(description="Outlet slug, then the date; the name of the file")
    title: Literal[""] | Text = Field("", description="Headline, if the article has one")
    published: Literal[""] | Edtf = Field("", description="Publication date, if the text shows it")
    dated: Literal["", DatedAtHand] = Field("", description="How the publication date is known")
    dateline: Text | None = Field(None, description="Place that the article is filed from")
    notes: tuple[Text, ...] = Field((), description="What a person has to know of the capture")
    article: DraftArticle = Field(description="The text that was read")
    passages: tuple[DraftPassage, ...] = Field(min_length=1, description="Paragraph by paragraph")

    def open_items(self) -> int:
        """Return how many items wait for a person's review."""
        return sum(item.mark == "review" for p in self.passages for item in p.found)

    def unwritten(self) -> int:
        """Return how many paragraphs of the story have no gist yet."""
        return sum(not p.gist and p.furniture is None for p in self.passages)
