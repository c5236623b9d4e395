"""The typed record of a source: what is published, paragraph by paragraph, and what it claims."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from pydantic import Field, model_validator

from ceasefire.errors import ExpressionError
from ceasefire.records import fields, glimpses, intervals
from ceasefire.records.claims import Claim
from ceasefire.records.enumerations import Custody, Dated, Furniture
from ceasefire.records.fields import (
    Address,
    Edtf,
    Entry,
    Paragraphs,
    PastDay,
    Sha256,
    Slug,
    Text,
)


class Passage(Entry):
    """One paragraph of the article, or a run of furniture: each line of the file stands once."""

    at: Paragraphs = Field(description="Paragraph number, counted from 1, or a run such as 18..34")
    sha256: Sha256 | None = Field(None, description="Digest of the normalised paragraph")
    gist: Text | None = Field(None, description="What it says, in our words")
    missing: PastDay | None = Field(
        None, description="The last day on which it was sought on the page, and not found again"
    )
    furniture: Furniture | None = Field(None, description="What it is, if it is not the story")
    note: Text | None = Field(None, description="What a reader of the passage has to know")
    claims: tuple[Claim, ...] = Field((), description="What it claims")

    __repr__ = __str__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return what it says, and how many claims it makes."""
        claims = glimpses.counted(len(self.claims), "claim") if self.gist else ""
        return {"Paragraph": self.at, "Says": self.gist or self.furniture, "Claims": claims}

    @property
    def numbers(self) -> range:
        """The paragraph numbers that the passage accounts for."""
        return fields.numbers(self.at)

    @model_validator(mode="after")
    def _one_kind(self) -> Passage:
        if (self.gist is None) == (self.furniture is None):
            raise ExpressionError("a passage has either a gist or furniture", remedy="give one")
        if self.furniture and self.claims:
            raise ExpressionError("furniture makes no claims", remedy="give it a gist instead")
        ids = [claim.id for claim in self.claims]
        if twice := sorted({number for number in ids if ids.count(number) > 1}):
            what = f"the claim id {twice[0]} stands twice in paragraph {self.at}"
            raise ExpressionError(what, remedy=f"the next free one is {max(ids) + 1}")
        if not self.numbers or (self.gist and len(self.numbers) > 1):
            what = f"'{self.at}' is not a paragraph"
            raise ExpressionError(
                what, remedy="a gist has one; only furniture has a run, low..high"
            )
        return self


class Relay(Entry):
    """An agency whose copy an article carries."""

    agency: Slug = Field(description="The agency, from actors.yaml")
    shown: Literal["stated", "text reuse", "inferred"] = Field(description="How that is known")
    reason: Text = Field(description="What shows it, in a sentence")
    at: tuple[Paragraphs, ...] = Field(
        (), description="The paragraphs that are its copy; none where the whole page is"
    )

    def covers(self, paragraph: str) -> bool:
        """Return whether a paragraph is its copy."""
        asked = set(fields.numbers(paragraph))
        return not self.at or any(asked & set(fields.numbers(run)) for run in self.at)


class Article(Entry):
    """The captured text that a record was coded from."""

    paragraphs: int = Field(ge=1, description="Number of lines that are not blank")
    sha256: Sha256 | None = Field(None, description="Digest of the normalised text")


class Source(Entry):
    """A record: one published article, without its text."""

    id: Slug = Field(description="Outlet slug, then the date; the name of the file")
    outlet: Text = Field(description="Who published it")
    short: Text = Field(description="The outlet in a word, for charts")
    called: Text | None = Field(
        None, description="What a sentence calls it, where that is not the outlet's name"
    )
    title: Text = Field(description="Headline, as a bibliography gives it")
    published: Edtf = Field(
        description="Publication date (EDTF); an open end where it is not shown"
    )
    dated: Dated = Field(description="How the publication date is known")
    dateline: Text | None = Field(None, description="Place that the article is filed from")
    relays: tuple[Relay, ...] = Field(description="Whose copy it carries")
    reliability: Literal["A", "B", "C", "D", "E", "F"] = Field(description="Admiralty letter")
    descriptor: Text = Field(description="Reason for the letter")
    url: Address | None = Field(None, description="Address, if known")
    archive: Address | None = Field(None, description="Where an archive keeps the page, if known")
    basis: Literal["full text", "excerpt"] = Field(description="What was read")
    read: PastDay | None = Field(None, description="The last day on which it was read")
    missing: PastDay | None = Field(
        None, description="The last day on which the page was sought, and not found again"
    )
    notes: tuple[Text, ...] = Field((), description="What is odd about the article")
    article: Article | None = Field(
        None, description="The text that was coded; none where an excerpt was read"
    )
    passages: tuple[Passage, ...] = Field(
        min_length=1, description="Paragraph by paragraph; of an excerpt, those that are coded"
    )

    __repr__ = __str__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return who published it and when, and what the record holds."""
        return {
            "Source": self.id,
            "Title": self.title,
            "Published": self.published,
            "Read": self.basis,
            "Grade": self.reliability,
            "Claims": glimpses.counted(sum(1 for _ in self.claims()), "claim"),
        }

    @model_validator(mode="after")
    def _whole_or_part(self) -> Source:
        if (self.article is None) != (self.basis == "excerpt"):
            raise ExpressionError(
                "a full text has an article, and an excerpt has none",
                remedy="add article:, or write basis: excerpt and leave article out",
            )
        if self.article is None and any(p.furniture for p in self.passages):
            raise ExpressionError("a passage of an excerpt is no furniture", remedy="remove it")
        if self.article is None and self.read is None:
            what = "an excerpt has the day on which it was read"
            raise ExpressionError(what, remedy="add read: and the day, such as 2026-11-30")
        return self

    @model_validator(mode="after")
    def _in_order(self) -> Source:
        published = intervals.dates(self.published)
        if published.low and published.low > date.today() + timedelta(days=1):
            what = f"it would be published on {published.low}, which is still to come"
            raise ExpressionError(what, remedy="mend published:")
        for key, _, claim in self.claims():
            for name, given in (("said", claim.said), ("covers", claim.covers)):
                first = intervals.dates(given).low if given else None
                if first and published.high and first > published.high:
                    what = f"{key} has {name}: {given}, after the source was published"
                    raise ExpressionError(what, remedy=f"mend {name}: or published:")
        return self

    @property
    def paragraphs(self) -> int | None:
        """How many paragraphs the article has; ``None`` where an excerpt was read."""
        return self.article.paragraphs if self.article else None

    def copied_from(self, paragraph: str, lineage: str) -> str:
        """Return whose copy a paragraph is: the agencies that it is of, or its own where it is of none.

        Parameters
        ----------
        paragraph
            Its number.
        lineage
            The lineage of the source, which holds for all of it where no relay is of some paragraphs.
        """
        if not any(relay.at for relay in self.relays):
            return lineage
        return "+".join(sorted(r.agency for r in self.relays if r.covers(paragraph))) or self.id

    @property
    def appeared(self) -> intervals.Interval[date]:
        """The days on which it can have appeared."""
        return intervals.dates(self.published)

    @property
    def known(self) -> date:
        """The day from which it counts: the last on which it can have appeared, or else the first.

        A day of publication that is inferred is an interval, and nobody can be held to have known
        before its end; where that is open, the first day stands, *at the earliest*.
        """
        return self.appeared.high or self.appeared.low or date.min

    def custody(self, passage: Passage) -> Custody:
        """Return by what one of its paragraphs can be held against its page.

        One of a page that was sought and not found again is missing with it; a digest stays what it is.
        """
        if passage.missing:
            return "missing"
        if passage.sha256:
            return "digest"
        if self.missing:
            return "missing"
        return "quotations" if any(claim.quote for claim in passage.claims) else "reading"

    @property
    def named(self) -> str:
        """What a sentence calls it."""
        return self.called or self.outlet

    def claims(self) -> Iterator[tuple[str, Passage, Claim]]:
        """Yield each claim with its id (source, paragraph, number in it) and its passage."""
        for passage in self.passages:
            for claim in passage.claims:
                yield f"{self.id}.p{passage.at}.{claim.id}", passage, claim
