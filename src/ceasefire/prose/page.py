"""A page of the book as a value: sentences with what they ask of the ledger, cells and judgements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ceasefire.ledger import values
from ceasefire.records import glimpses

#: The roles that ask the ledger for something.
VALUE, EVIDENCE, ABSENT = "value", "evidence", "absent"
#: The role with which the line of an earlier form begins.
EARLIER = "earlier"
#: Roles that cite a whole source.
CITES = ("cite:p", "cite:t", "cite")
#: Roles that lead to a figure of the page, whose claims are its evidence.
FIGURES = ("numref",)
#: A role that has lost what stands between its backticks: it is read as text, and printed.
BARE = re.compile(
    r"\{(" + "|".join(map(re.escape, (VALUE, EVIDENCE, ABSENT, EARLIER, *CITES, *FIGURES))) + r")\}"
)


@dataclass(frozen=True)
class Role:
    """A role of a sentence: its name and what stands between its backticks."""

    name: str
    content: str

    @property
    def asked(self) -> tuple[str, ...]:
        """What it asks the ledger for: target and form of a value, the targets of evidence."""
        if self.name == VALUE:
            return (self.content.strip(),)
        return tuple(values.targets(self.content)) if self.name == EVIDENCE else ()


@dataclass(frozen=True)
class Sentence:
    """One line of a paragraph.

    Attributes
    ----------
    line
        Its line in the file, counted from 1.
    parts
        Text and roles, in order.
    earlier
        What it reads as in a book of an earlier day that would lose it; newest first.
    """

    line: int
    parts: tuple[str | Role, ...]
    earlier: tuple[Earlier, ...] = ()

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return its line and words, and what it asks for."""
        return {"Line": self.line, "Words": self.text, "Asks for": ", ".join(self.asked)}

    @cached_property
    def text(self) -> str:
        """What a reader reads, without what the roles print."""
        return "".join(part if isinstance(part, str) else " " for part in self.parts)

    @property
    def roles(self) -> tuple[Role, ...]:
        """Its roles."""
        return tuple(part for part in self.parts if isinstance(part, Role))

    @property
    def bare(self) -> tuple[str, ...]:
        """The names of its roles that have no target, and stand there as text."""
        texts = (part for part in self.parts if isinstance(part, str))
        return tuple(name for text in texts for name in BARE.findall(text))

    @property
    def cited(self) -> str:
        """The keys of the sources that it cites, separated by spaces."""
        return " ".join(role.content for role in self.roles if role.name in CITES)

    @property
    def asked(self) -> tuple[str, ...]:
        """All that it asks the ledger for."""
        return tuple(asked for role in self.roles for asked in role.asked)

    @property
    def marked(self) -> tuple[str, ...]:
        """What it only marks, so that its own words say what the claims say."""
        return tuple(asked for role in self.roles if role.name == EVIDENCE for asked in role.asked)

    @property
    def untold(self) -> tuple[str, ...]:
        """On what it says that nothing is told: event and aspect."""
        absent = (role.content for role in self.roles if role.name == ABSENT)
        return tuple(target for content in absent for target in values.targets(content))

    @property
    def backed(self) -> bool:
        """Whether it has evidence of its own, or leads to a figure."""
        return any(role.name != ABSENT for role in self.roles)

    @property
    def targets(self) -> tuple[str, ...]:
        """The findings and claims that it rests on, each once."""
        return tuple(dict.fromkeys(one for asked in self.asked for one in values.named(asked)))


@dataclass(frozen=True)
class Earlier:
    """An earlier form of a sentence, which the usual book does not print, and its day as it is written."""

    day: str
    sentence: Sentence

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return its day and words."""
        return {"Day": self.day, "Words": self.sentence.text}


@dataclass(frozen=True)
class Paragraph:
    """A paragraph or list item: its sentences, under which heading, and in which containers."""

    sentences: tuple[Sentence, ...]
    section: str
    within: tuple[str, ...] = ()

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return where it stands, and how much it is."""
        sentences = glimpses.counted(len(self.sentences), "sentence")
        first = self.sentences[0].text if self.sentences else ""
        return {"Section": f"under '{self.section}'", "Sentences": sentences, "Begins": first}


@dataclass(frozen=True)
class Aside:
    """Something of a page that is no paragraph: a heading, a caption, or what is not read at all.

    Attributes
    ----------
    line
        Its line in the file.
    kind
        ``heading``, ``caption``, or ``foreign`` for what a chapter may not hold.
    text
        Its words; of what is foreign, what it is.
    """

    line: int
    kind: str
    text: str


@dataclass(frozen=True)
class Cell:
    """A code cell that shows something: where it stands, and the expression that it shows."""

    line: int
    name: str
    expression: str


@dataclass(frozen=True)
class Judgement:
    """A judgement block: its name, its options by key, and the line of each; its statement."""

    line: int
    name: str
    options: dict[str, str]
    lines: dict[str, int]
    statement: str

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return what is judged, and how likely it is."""
        likely = self.options.get("likelihood", "")
        return {"Judgement": self.name, "Likelihood": likely, "Statement": self.statement}

    @property
    def basis(self) -> tuple[str, ...]:
        """The findings and claims that it rests on."""
        return tuple(values.targets(self.options.get("basis", "")))


@dataclass(frozen=True)
class Page:
    """A page of the book as it is written.

    Attributes
    ----------
    name
        Its address without a suffix: ``chapters/one``.
    title
        Its first heading.
    paragraphs, cells, judgements
        What stands on it, in order.
    summaries
        Pages whose judgements it repeats, each with its line.
    asides
        Its headings and captions, and what is not read.
    """

    name: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    cells: tuple[Cell, ...]
    judgements: tuple[Judgement, ...]
    summaries: tuple[tuple[int, str], ...] = ()
    asides: tuple[Aside, ...] = ()

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return its address and title, and how much stands on it."""
        return {
            "Page": self.name,
            "Title": self.title,
            "Sentences": glimpses.counted(sum(1 for _ in self.sentences), "sentence"),
            "Figures": glimpses.counted(len(self.cells), "figure or table", "figures and tables"),
            "Judgements": glimpses.counted(len(self.judgements), "judgement"),
        }

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Yield every sentence, in order."""
        for paragraph in self.paragraphs:
            yield from paragraph.sentences

    @property
    def stem(self) -> str:
        """The last part of the address."""
        return self.name.rpartition("/")[2]
