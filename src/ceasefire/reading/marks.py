"""What a reader of a line marks in it: each mark knows where it stands, by which rule, and how surely."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Mark:
    """Something found in a line.

    Attributes
    ----------
    start, end
        Offsets into the line's plain text; the end is not included.
    rule
        Name of the rule that found it.
    sure
        Whether a person may take it as it is; if not, it is to be reviewed.
    """

    start: int
    end: int
    rule: str
    sure: bool

    def covers(self, at: int) -> bool:
        """Return whether an offset lies within the mark."""
        return self.start <= at < self.end


@dataclass(frozen=True)
class Day(Mark):
    """A day or a span of the calendar; ``edtf`` is its date, resolved."""

    edtf: str


@dataclass(frozen=True)
class Name(Mark):
    """An actor or a place of the vocabulary, by its id."""

    id: str
    kind: Literal["actor", "place"]


@dataclass(frozen=True)
class Figure(Mark):
    """A count.

    Attributes
    ----------
    value
        As records write it: ``50``, ``">=5"``, ``dozens``.
    what
        What was counted: an aspect such as ``killed``, ``ordinal``, or ``count`` for other things.
    group
        Victim group, if people are counted.
    by
        Who asserts it: an actor's id, a name as printed, or ``None`` for the outlet itself.
    """

    value: str
    what: str
    group: str | None
    by: str | None

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers that its value names, bounds left aside: ``4..6`` gives 4 and 6."""
        return tuple(int(number) for number in re.findall(r"\d+", self.value))


@dataclass(frozen=True)
class Quotation(Mark):
    """A span inside quotation marks.

    Attributes
    ----------
    words
        Its first words, eight at the most.
    speech
        Whether somebody said or wrote it; else it is a title, a nickname or a word at arm's length.
    by
        The speaker: an actor's id, a name as printed, or ``None`` where the text does not say.
    verb
        The verb of saying, if there is one.
    open
        Whether it is left open at the end of the line.
    """

    words: str
    speech: bool
    by: str | None
    verb: str | None
    open: bool
