"""A marking: what a careful reader marked by hand in a text, against which the readers are measured."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from ceasefire.errors import DataFaults
from ceasefire.records import fields, yamlfile
from ceasefire.records.enumerations import DatedAtHand, LineKind
from ceasefire.records.fields import Edtf, Entry, Number, Paragraphs, Slug, Text


class MarkedFigure(Entry):
    """A count that the text gives."""

    value: Number = Field(description="The count, as records write it")
    what: Slug = Field(description="What was counted")
    group: Slug | None = Field(None, description="Victim group, if people are counted")
    by: Text | None = Field(None, description="Who asserts it; none means the outlet itself")


class MarkedQuotation(Entry):
    """A span inside quotation marks."""

    starts: Text = Field(description="Its first one to three words")
    speech: Literal["true", "false"] = Field(description="Whether somebody said or wrote it")
    by: Text | None = Field(None, description="The speaker; none where the text does not say")


class MarkedLine(Entry):
    """What a line of the story gives."""

    dates: tuple[Edtf, ...] = Field((), description="Every day or span of the calendar")
    figures: tuple[MarkedFigure, ...] = Field((), description="Every count")
    quotes: tuple[MarkedQuotation, ...] = Field((), description="Every span inside quotation marks")
    names: tuple[Text, ...] = Field((), description="Actors and places; a bar where both will do")


class Marking(Entry):
    """The marking of one text."""

    published: Edtf | None = Field(None, description="Publication date, if the text gives it")
    dated: Literal[DatedAtHand, "none"] = Field(description="How it is known")
    supplied: Edtf | None = Field(None, description="Date that a person has to supply")
    dateline: Text | None = Field(None, description="Place that the text is filed from")
    lines: dict[Paragraphs, LineKind] = Field(description="Kind of each line, by paragraph or run")
    marks: dict[Paragraphs, MarkedLine] = Field(description="What each line of the story gives")

    def kinds(self) -> dict[int, LineKind]:
        """Return the kind of each line, by its paragraph number."""
        kinds: dict[int, LineKind] = {}
        for at, kind in self.lines.items():
            kinds.update(dict.fromkeys(fields.numbers(at), kind))
        return kinds


def read(path: Path, file: str = "") -> Marking:
    """Read a marking.

    Raises
    ------
    DataFaults
        With every fault of the file.
    """
    document = yamlfile.read(path, file or path.name)
    marking, faults = yamlfile.validated(document, Marking)
    if marking is None:
        raise DataFaults(faults)
    return marking
