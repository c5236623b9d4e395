"""The typed record of a claim: one checkable statement of one paragraph."""

from __future__ import annotations

from pydantic import Field, model_validator

from ceasefire.errors import ExpressionError
from ceasefire.records import glimpses, integrity
from ceasefire.records.enumerations import ASIDE
from ceasefire.records.fields import Edtf, Entry, Quote, Slug, Text


class Claim(Entry):
    """One checkable statement of one paragraph."""

    id: int = Field(
        ge=1, description="Its number in the paragraph, which stays its own: never given anew"
    )
    event: Slug = Field(description="Event, from events.yaml")
    aspect: Slug = Field(description="What about it, from aspects.yaml")
    value: Text | None = Field(
        None, description="The value, in the form that the aspect's type asks"
    )
    group: Slug | None = Field(
        None, description="Whom a number of people counts, from aspects.yaml"
    )
    place: Slug | None = Field(
        None,
        description="The place of which it is told, from places.yaml, where that is not the whole of"
        " the event's: the trucks of one crossing; not of a claim whose value is a place",
    )
    issue: Slug | None = Field(None, description="Of a position: the issue, from issues.yaml")
    stance: Slug | None = Field(None, description="Of a position: the stance, from that issue")
    voice: Slug | None = Field(None, description="Who asserts it; none means the outlet itself")
    via: Slug | None = Field(None, description="Agency or outlet that the article names for it")
    said: Edtf | None = Field(
        None, description="When the voice said it (EDTF), if the text shows it"
    )
    copy_of: Slug | None = Field(
        None,
        description="Whose copy the sentence is, where that is not its paragraph's: an agency among the"
        " source's relays, or the source's own id where the page adds it to the copy",
    )
    hearsay: bool = Field(
        False,
        description="Of what an outlet says in its own words: whether it only passes it on, as what is"
        " *reportedly* so, and names nobody; if no speaker is known to have said it, it stands as from a"
        " source that cannot be judged",
    )
    seen: bool = Field(
        False,
        description="Of what an outlet says in its own words: whether it says how it knows, as from what"
        " its reporters saw, so that it repeats nobody",
    )
    quote: Quote | None = Field(None, description="The voice's own words, at most eight")
    inferred: Text | None = Field(None, description="Why the value is not literally in the text")
    note: Text | None = Field(None, description="What a reader of the claim has to know")
    revises: bool = Field(
        False,
        description="Whether it replaces what the same voice gave before on the same matter, whatever"
        " the value: event and aspect, and group or issue where it has one",
    )
    covers: Edtf | None = Field(
        None, description="Of a count: the days that it covers (EDTF), where the text gives them"
    )
    misreports: Text | None = Field(
        None, description="Why the voice did not say so, and where that is shown"
    )

    __repr__ = __str__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return what it claims of what, and who says so."""
        group = f" of {self.group}" if self.group else ""
        place = f" in {self.place}" if self.place else ""
        aside = f" ({ASIDE['misreported']})" if self.misreports else ""
        matter = f"{self.issue}" if self.issue else f"{self.aspect}{group}{place}"
        return {
            "Claim": self.id,
            "On": f"{self.event}/{matter}",
            "Answer": f"{self.stance or self.value}{aside}",
            "Voice": self.voice or "the outlet itself",
        }

    @model_validator(mode="after")
    def _has_voice(self) -> Claim:
        if (self.revises or self.misreports) and not self.voice:
            what = "only a voice can revise what it said, or be misreported"
            raise ExpressionError(what, remedy="add voice:, or remove revises and misreports")
        return self

    @model_validator(mode="after")
    def _sees_itself(self) -> Claim:
        if self.seen and self.voice:
            what = "only an outlet's own words can say how it knows"
            raise ExpressionError(what, remedy="remove seen, or voice")
        if self.hearsay and (self.voice or self.via or self.seen):
            what = "hearsay is of nobody: the page names who says it, or how it knows"
            raise ExpressionError(what, remedy="remove hearsay, or voice, via and seen")
        return self

    @model_validator(mode="after")
    def _complete(self) -> Claim:
        if self.issue or self.stance:
            if not (self.issue and self.stance and self.voice) or self.value:
                raise ExpressionError(integrity.POSITION, remedy="add what is missing")
        elif self.value is None:
            what = f"a claim on '{self.aspect}' has a value, or an issue and a stance with a voice"
            raise ExpressionError(what, remedy="add the value")
        return self
