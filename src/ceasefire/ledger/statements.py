"""A claim in its context: who makes it, standing how to the matter, through which lineage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ceasefire.ledger import interests
from ceasefire.records import glimpses, intervals
from ceasefire.records.aspects import Aspect
from ceasefire.records.claims import Claim
from ceasefire.records.enumerations import ASIDE, WITNESSES, Weight, Witness
from ceasefire.records.intervals import Interval
from ceasefire.records.sources import Source
from ceasefire.records.vocabulary import Vocabulary

#: Who is listened to first when accounts differ, and how each standing is printed.
STANDING_ORDER = {standing: heard.order for standing, heard in WITNESSES.items()}
STANDING_WORDS = {standing: heard.words for standing, heard in WITNESSES.items()}


@dataclass(frozen=True)
class Statement:
    """One claim as the ledger holds it.

    Attributes
    ----------
    id
        Source, paragraph and number: ``gazette-2031-05-04.p9.1``. It stays the claim's own.
    source, paragraph, claim
        The record, the paragraph number and the claim as coded.
    lineage
        Lineage of the source.
    names
        The vocabulary.
    asks
        The question that it asks, where that is another than it is coded for.
    weight
        Whether it counts for that question among the claims of its ledger, or why it does not.
    """

    id: str
    source: Source
    paragraph: str
    claim: Claim
    lineage: str
    names: Vocabulary
    asks: tuple[str, ...] = ()
    weight: Weight = field(default="counts", compare=False)

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return what it claims and whether that counts, and who says so in which words."""
        aside = ASIDE[self.weight]
        return {
            "Claim": self.id,
            "Finding": "/".join(self.key),
            "Answer": f"{self.label} ({aside})" if aside else self.label,
            "Said by": self.speaker,
            "Words": f"“{self.claim.quote}”" if self.claim.quote else "",
        }

    @property
    def behaviour(self) -> Aspect:
        """The aspect, which says how what is claimed behaves."""
        return self.names.aspects[self.claim.aspect]

    @property
    def type(self) -> str:
        """The aspect's type."""
        return self.behaviour.type

    @property
    def answer(self) -> str:
        """What is claimed, as coded: the value, or the stance of a position."""
        return self.claim.stance or self.claim.value or ""

    @cached_property
    def numbers(self) -> Interval[int] | None:
        """The value of a number."""
        return intervals.number(self.answer) if self.type == "number" else None

    @cached_property
    def days(self) -> Interval[date] | None:
        """The value of a date."""
        return intervals.dates(self.answer) if self.type == "date" else None

    @property
    def interval(self) -> Interval[int] | Interval[date] | None:
        """The value, if it is a number or a date."""
        return self.numbers or self.days

    @property
    def origin(self) -> str:
        """Whose copy the sentence is: the agency named for it, or else whose it or its paragraph is."""
        named = self.claim.via or self.claim.copy_of
        return named or self.source.copied_from(self.paragraph, self.lineage)

    @property
    def own(self) -> bool:
        """Whether the article says it in its own words, of no speaker and no agency."""
        return self.claim.voice is None and self.claim.via is None

    @property
    def holder(self) -> str | None:
        """For whom the voice speaks."""
        return self.names.principal(self.claim.voice) if self.claim.voice else None

    @property
    def copies(self) -> frozenset[str]:
        """Whose copy it is: agencies, or the article itself with its outlet, whose pages are one voice."""
        parts = frozenset(self.origin.split("+"))
        if self.origin != self.source.id:
            return parts
        outlet = self.source.named
        known = (key for key, actor in self.names.actors.items() if actor.name == outlet)
        return parts | {next(known, f"pages of {outlet}")}

    @cached_property
    def standing(self) -> Witness:
        """How the voice stands to the matter: as it always does, or as a party by its interest."""
        return interests.standing(self.claim, self.names, self.group)

    @property
    def group(self) -> str | None:
        """Whom it counts, as its question has it; none for what counts nobody."""
        coded = self.claim.group
        return self.key[2] if coded and self.type == "number" else coded

    @property
    def stands(self) -> str:
        """How the voice stands to the matter, in words; a party that takes a position speaks for itself."""
        own = self.type == "position" and self.standing == "party"
        return "party on its own position" if own else STANDING_WORDS[self.standing]

    @property
    def letter(self) -> str:
        """Admiralty letter of its source."""
        return self.source.reliability

    @property
    def when(self) -> date:
        """The day on which the voice spoke, or else that from which its source counts."""
        spoken = intervals.dates(self.claim.said) if self.claim.said else None
        return (spoken.low or spoken.high if spoken else None) or self.known

    @property
    def told_by(self) -> date:
        """The first day on which the voice can have spoken: that of its words, or of the page."""
        days = intervals.dates(self.claim.said or self.source.published)
        return days.low or self.known

    @property
    def figure(self) -> int | None:
        """The figure that it names, if it counts and does not do so in a word or a range."""
        return intervals.figure(self.answer) if self.type == "number" else None

    @property
    def side(self) -> str | None:
        """The side of the voice, if it has one."""
        return self.names.actors[self.claim.voice].side if self.claim.voice else None

    @property
    def known(self) -> date:
        """The day from which its source counts."""
        return self.source.known

    @property
    def remark(self) -> str | None:
        """What the record notes of the claim's paragraph, where the claim refers to it."""
        if "see the note" not in (self.claim.inferred or ""):
            return None
        return next((p.note for p in self.source.passages if p.at == self.paragraph), None)

    @property
    def key(self) -> tuple[str, ...]:
        """The finding that the claim belongs to: event, aspect, and what sets apart."""
        return self.asks or self.coded

    @property
    def matter(self) -> tuple[str | None, ...]:
        """On what it speaks, whatever it says: what a voice can revise."""
        claim = self.claim
        return (claim.event, claim.issue or claim.aspect, claim.group, claim.place)

    @property
    def coded(self) -> tuple[str, ...]:
        """The finding for which it is coded, which may ask what another one answers."""
        claim = self.claim
        if claim.issue:
            issue = self.names.issues[claim.issue]
            apart = () if issue.exclusive else (self.answer,)
            return (claim.event, claim.issue, str(self.holder), *apart)
        aspect = self.names.aspects[claim.aspect]
        apart = () if aspect.exclusive else (self.answer,)
        return (claim.event, claim.aspect, *([claim.group] if claim.group else []), *apart)

    @property
    def finding(self) -> str:
        """The id of the finding that the claim belongs to."""
        return "/".join(self.key)

    @property
    def label(self) -> str:
        """The answer in words that a reader sees, except for numbers and dates."""
        if self.claim.issue:
            return self.names.issues[self.claim.issue].stances[self.answer]
        return self.names.value_label(self.claim.aspect, self.answer)

    @property
    def speaker(self) -> str:
        """Name of the voice, or of the outlet where the words are its own."""
        if self.claim.voice:
            return self.names.actors[self.claim.voice].name
        return self.source.outlet
