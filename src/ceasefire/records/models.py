"""The typed record of a source, and the one reader of ``data/``.

Every fault of every file is collected and reported at once; nothing is skipped.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, model_validator

from ceasefire.errors import DataFaults, ExpressionError, Fault
from ceasefire.records import (
    bookfile,
    fields,
    fingerprints,
    glimpses,
    integrity,
    intervals,
    tally,
    terms,
    vocabulary,
    yamlfile,
)
from ceasefire.records.bookfile import NO_BOOK, Book
from ceasefire.records.drafts import Draft
from ceasefire.records.enumerations import Dated, Furniture
from ceasefire.records.fields import Edtf, Entry, Paragraphs, Quote, Sha256, Slug, Text
from ceasefire.records.fingerprints import Fingerprint
from ceasefire.records.tally import Scores
from ceasefire.records.terms import Glossary
from ceasefire.records.vocabulary import Outlook, Vocabulary
from ceasefire.records.yamlfile import Document

#: Each vocabulary file by its stem, with the model that it has to meet.
VOCABULARY_FILES: dict[str, type[Any]] = {
    "book": bookfile.Book,
    "events": vocabulary.Events,
    "actors": vocabulary.Actors,
    "places": vocabulary.Places,
    "issues": vocabulary.Issues,
    "aspects": vocabulary.Aspects,
    "outlook": vocabulary.Outlook,
    "glossary": terms.Glossary,
}


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
    issue: Slug | None = Field(None, description="Of a position: the issue, from issues.yaml")
    stance: Slug | None = Field(None, description="Of a position: the stance, from that issue")
    voice: Slug | None = Field(None, description="Who asserts it; none means the outlet itself")
    via: Slug | None = Field(None, description="Agency or outlet that the article names for it")
    said: Edtf | None = Field(
        None, description="When the voice said it (EDTF), if the text shows it"
    )
    quote: Quote | None = Field(None, description="The voice's own words, at most eight")
    inferred: Text | None = Field(None, description="Why the value is not literally in the text")
    note: Text | None = Field(None, description="What a reader of the claim has to know")
    revises: bool = Field(
        False, description="Whether it replaces what the same voice gave before, on the same matter"
    )
    covers: Edtf | None = Field(
        None, description="Of a count: the days that it covers (EDTF), where the text gives them"
    )
    misreports: Text | None = Field(
        None, description="Why the voice did not say so, and where that is shown"
    )

    __repr__ = __str__ = glimpses.line

    def glimpse(self) -> dict[str, object]:
        """Return what it claims of what, and who says so."""
        group = f" of {self.group}" if self.group else ""
        matter = f"{self.issue}" if self.issue else f"{self.aspect}{group}"
        return {
            "Claim": self.id,
            "On": f"{self.event}/{matter}",
            "Answer": self.stance or self.value,
            "Voice": self.voice or "the outlet itself",
        }

    @model_validator(mode="after")
    def _has_voice(self) -> Claim:
        if (self.revises or self.misreports) and not self.voice:
            what = "only a voice can revise what it said, or be misreported"
            raise ExpressionError(what, remedy="add voice:, or remove revises and misreports")
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


class Passage(Entry):
    """One paragraph of the article, or a run of furniture: each line of the file stands once."""

    at: Paragraphs = Field(description="Paragraph number, counted from 1, or a run such as 18..34")
    sha256: Sha256 | None = Field(None, description="Digest of the normalised paragraph")
    gist: Text | None = Field(None, description="What it says, in our words")
    furniture: Furniture | None = Field(None, description="What it is, if it is not the story")
    note: Text | None = Field(None, description="What a reader of the passage has to know")
    claims: tuple[Claim, ...] = Field((), description="What it claims")

    __repr__ = __str__ = glimpses.line

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
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = Field(
        None, description="Address, if known"
    )
    basis: Literal["full text", "excerpt"] = Field(description="What was read")
    notes: tuple[Text, ...] = Field((), description="What is odd about the article")
    article: Article | None = Field(
        None, description="The text that was coded; none where an excerpt was read"
    )
    passages: tuple[Passage, ...] = Field(
        min_length=1, description="Paragraph by paragraph; of an excerpt, those that are coded"
    )

    __repr__ = __str__ = glimpses.line

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
        if self.article is None and any(p.sha256 or p.furniture for p in self.passages):
            raise ExpressionError(
                "a passage of an excerpt has neither a digest nor furniture", remedy="remove it"
            )
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

    @property
    def named(self) -> str:
        """What a sentence calls it."""
        return self.called or self.outlet

    def claims(self) -> Iterator[tuple[str, Passage, Claim]]:
        """Yield each claim with its id (source, paragraph, number in it) and its passage."""
        for passage in self.passages:
            for claim in passage.claims:
                yield f"{self.id}.p{passage.at}.{claim.id}", passage, claim


@dataclass(frozen=True)
class Data:
    """All that ``data/`` holds.

    Attributes
    ----------
    sources
        Records, sorted by id.
    vocabulary
        The names that they draw on.
    outlook
        What the outlook watches.
    shapes
        The boundaries of maps (GeoJSON), by the name of their file in ``geo/``.
    drafts
        Records that a person has still to finish; the ledger leaves them out.
    fingerprints
        Of the articles, by which shared prose is measured.
    readers
        How right the package reads each article, and invented ones: counts by kind.
    glossary
        Terms, and what chapters call whom.
    """

    sources: tuple[Source, ...]
    vocabulary: Vocabulary
    outlook: Outlook
    shapes: Mapping[str, Any]
    drafts: tuple[Draft, ...] = ()
    fingerprints: tuple[Fingerprint, ...] = ()
    readers: Mapping[str, Scores] = field(default_factory=dict)
    glossary: Glossary = field(default_factory=lambda: Glossary.model_validate({}))

    __repr__ = glimpses.line

    def glimpse(self) -> dict[str, object]:
        """Return how much there is of it."""
        return {
            "Sources": glimpses.counted(len(self.sources), "source"),
            "Drafts": glimpses.counted(len(self.drafts), "draft"),
            "Names": self.vocabulary,
        }


def read(data: Path) -> Data:
    """Read every data file.

    Parameters
    ----------
    data
        The folder ``data/``.

    Raises
    ------
    DataFaults
        With every fault of every file, if there is any.
    """
    names, parts, faults = _vocabulary(data)
    outlook, glossary = parts.get("outlook"), parts.get("glossary")
    boundaries, wrong = _shapes(data, names.book)
    faults += wrong
    sources: list[Source] = []
    unfinished: list[Draft] = []
    paths = sorted(path for path in (data / "sources").glob("*.yaml") if path.is_file())
    faults += [
        Fault(f"data/sources/{path.name}", 0, "", "not read", "name a record <id>.yaml")
        for path in sorted((data / "sources").glob("*.yml"))
    ]
    if not paths:
        faults.append(Fault("data/sources", 0, "", "no records", "add one file a source"))
    for path in paths:
        document = yamlfile.read(path, f"data/sources/{path.name}")
        if isinstance(document.data, dict) and "draft" in document.data:
            draft, wrong_here = yamlfile.validated(document, Draft)
            faults += wrong_here
            unfinished += [draft] if draft else []
            continue
        source, wrong_here = yamlfile.validated(document, Source)
        faults += wrong_here
        if isinstance(document.data, dict):
            faults += [document.fault(*f) for f in integrity.accounted(document.data, path.stem)]
            faults += [document.fault(*f) for f in integrity.resolved(document.data, names)]
        if source is not None:
            sources.append(source)
    if faults or outlook is None or glossary is None:
        raise DataFaults(set(faults))
    prints = fingerprints.read(data / "fingerprints")
    whole = {source.id for source in sources}
    if strange := sorted({print_.source for print_ in prints} - whole):
        name = f"data/fingerprints/{strange[0]}.json"
        raise DataFaults(
            [Fault(name, 0, "", "there is no such record", "remove it, or add the record")]
        )
    counts = tally.committed(data)
    drafts = tuple(unfinished)
    return Data(
        glimpses.Several(sources), names, outlook, boundaries, drafts, prints, counts, glossary
    )


def names(data: Path) -> Vocabulary:
    """Return the vocabulary alone, which takes less time than all records.

    Parameters
    ----------
    data
        The folder ``data/``.

    Raises
    ------
    DataFaults
        With every fault of its files, if there is any.
    """
    vocabulary_read, _, wrong = _vocabulary(data)
    if wrong:
        raise DataFaults(set(wrong))
    return vocabulary_read


def shapes(book: Book) -> tuple[str, ...]:
    """Return the stems of the files of boundaries that a book's maps are drawn on, sorted."""
    frames = book.maps.frames if book.maps else ()
    return tuple(sorted({frame.shapes for frame in frames}))


def _shapes(data: Path, book: Book) -> tuple[dict[str, Any], list[Fault]]:
    boundaries: dict[str, Any] = {}
    faults = []
    for name in shapes(book):
        file = f"data/geo/{name}.geojson"
        try:
            boundaries[name] = json.loads((data / "geo" / f"{name}.geojson").read_text("utf-8"))
        except FileNotFoundError:
            faults.append(Fault(file, 0, "", "the file is missing", "restore it"))
        except ValueError as error:
            remedy = "make it again with tools/cut_boundaries.sh"
            faults.append(Fault(file, 0, "", f"not GeoJSON: {error}", remedy))
    return boundaries, faults


def _vocabulary(data: Path) -> tuple[Vocabulary, dict[str, Any], list[Fault]]:
    """Read the vocabulary; a part that cannot be read is left empty, and nothing is checked by it."""
    parts: dict[str, Any] = {}
    documents: dict[str, Document] = {}
    faults: list[Fault] = []
    for name, model in VOCABULARY_FILES.items():
        path = data / f"{name}.yaml"
        if not path.is_file():
            faults.append(Fault(f"data/{name}.yaml", 0, "", "the file is missing", "restore it"))
            continue
        documents[name] = yamlfile.read(path, f"data/{name}.yaml")
        parts[name], wrong = yamlfile.validated(documents[name], model)
        faults += wrong
    aspects = parts.get("aspects")
    roots = {
        name: parts[name].root if parts.get(name) else {}
        for name in ("events", "actors", "places", "issues")
    }
    names = Vocabulary(
        **roots,
        aspects=aspects.aspects if aspects else {},
        groups=aspects.groups if aspects else {},
        book=parts.get("book") or NO_BOOK,
    )
    checks = {
        "events": integrity.events,
        "actors": integrity.actors,
        "places": integrity.places,
        "aspects": integrity.groups,
    }
    for name, check in checks.items():
        if parts.get(name):
            faults += [documents[name].fault(*fault) for fault in check(names)]
    if parts.get("glossary"):
        said = terms.faults(parts["glossary"], names)
        faults += [documents["glossary"].fault(*fault) for fault in said]
    return names, parts, faults
