"""The file ``book.yaml``: what is of this one book and of no other, so that no code names it."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field, model_validator

from ceasefire.errors import DataFaults, ExpressionError, UnknownName, looked_up
from ceasefire.records import asked, glimpses, intervals, yamlfile
from ceasefire.records.asked import Asked
from ceasefire.records.drawn import Drawn, Hue, Maps
from ceasefire.records.fields import ById, Edtf, Entry, Listed, Slug, Text
from ceasefire.records.intervals import Interval

#: Which day a page reads: the information date, which is that of the last source, or the day that a build
#: asks for; or the cut-off and nothing beyond it, whatever a build asks for.
Reads = Literal["information date", "cut-off"]
#: What a page is to the engine; there is one page of each role, but for chapters and guides.
Role = Literal[
    "front", "chapter", "guide", "about", "disputed", "events", "evidence", "claims", "independence",
    "sources", "records", "method", "glossary",
]  # fmt: skip
#: The roles of pages that report, so that the prose lint reads them. A chapter tells events, and a guide
#: leads through what chapters tell.
REPORTING = ("front", "chapter", "guide")
#: The roles that the engine links to, so that no book can do without.
NEEDED = (
    "front", "disputed", "events", "evidence", "claims", "independence", "sources", "records",
    "glossary",
)  # fmt: skip
#: The file, as messages call it.
FILE = "data/book.yaml"
#: What an entry for all pages of a folder ends in.
EVERY = "/*"


def _day(text: str) -> str:
    intervals.one_day(text)
    return text


def _closed(text: str) -> str:
    span = intervals.dates(text)
    if span.low is None or span.high is None:
        what = f"'{text}' has no beginning or no end"
        raise ExpressionError(what, remedy="write the first and the last day, with a slash between")
    return text


Day = Annotated[Edtf, AfterValidator(_day)]
Span = Annotated[Edtf, AfterValidator(_closed)]


class Page(Entry):
    """A page of the book, or all pages of a folder where its name ends in a star."""

    role: Role = Field(description="What the page is to the engine, which links to it by its role")
    reads: Reads = Field(
        description="Which day it reads: the information date, which is that of the last source (or the"
        " day that a build asks for), or the cut-off, and never beyond it"
    )
    name: Text | None = Field(
        None, description="What other pages call a chapter, where its address in words is not it"
    )


class Side(Entry):
    """Those who stand together."""

    name: Text = Field(description="What a sentence and the glossary call the side")
    told_by: tuple[Text, ...] = Field(
        min_length=1, description="Words by which a sentence names the side"
    )
    heading: Text | None = Field(
        None, description="Heading of its actors in the glossary, where it is not the name"
    )
    short: Text | None = Field(
        None, description="What charts call it; the two sides that have one are the parties"
    )
    drawn: Drawn | None = Field(None, description="How charts draw it; each party needs it")
    country: Text | None = Field(
        None, description="Its country, as places.yaml writes it; none where it has none"
    )


class Lane(Entry):
    """A kind of events: a lane of the timeline."""

    colour: Hue = Field(description="Colour of its events on the timeline")
    mapped: Slug | None = Field(
        None, description="Kind of mark that its places have on maps; none keeps them off"
    )
    harms: bool = Field(False, description="Whether naming who did it charges him with harm")
    spoken: bool = Field(False, description="Whether its events are words, whose day is no dispute")


class Book(Entry):
    """The file ``book.yaml``."""

    cut_off: Day = Field(description="The day on which the outlook stands")
    timeline: Span = Field(description="Days that the timeline of all chapters shows")
    pages: Annotated[dict[Text, Page], AfterValidator(glimpses.Keyed)] = Field(
        description="Page by its address without a suffix"
    )
    sides: ById[Side] = Field(description="Side by id")
    lanes: ById[Lane] = Field(min_length=1, description="Kind of events by id, in order")
    maps: Maps | None = Field(None, description="The maps; none where the book has none")
    searched: Listed[tuple[Text, ...]] = Field(
        (), description="Words that mean the same to a reader who searches"
    )
    asked: Asked = Field(asked.NONE, description="Where readers are led by what they ask")

    __repr__ = __str__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return its cut-off, and how much it has of what."""
        return {
            "Cut-off": self.cut_off,
            "Pages": glimpses.counted(len(self.pages), "page"),
            "Sides": glimpses.counted(len(self.sides), "side"),
            "Lanes": glimpses.counted(len(self.lanes), "lane"),
        }

    @model_validator(mode="after")
    def _complete(self) -> Book:
        for role in NEEDED:
            if len(names := self._of(role)) != 1:
                what = f"{'no page has' if not names else 'two pages have'} the role '{role}'"
                needed = ", ".join(NEEDED)
                raise ExpressionError(what, remedy=f"give it to one page, as each of {needed}")
        if not self._of("evidence")[0].endswith(EVERY):
            what = "the pages of the evidence are a folder"
            raise ExpressionError(what, remedy=f"let its name end in {EVERY}")
        if not self.chapters:
            raise ExpressionError("no page has the role 'chapter'", remedy="give it to a page")
        return self

    @model_validator(mode="after")
    def _two_parties(self) -> Book:
        if len(self.parties) != 2:
            what = (
                f"{len(self.parties)} sides have a short name, and charts set two beside each other"
            )
            raise ExpressionError(what, remedy="give short: to the two parties alone")
        if any(side.drawn is None for side in self.parties.values()):
            what = "a side that has a short name is not drawn"
            raise ExpressionError(what, remedy="add drawn: with a colour and a shape")
        return self

    @model_validator(mode="after")
    def _marks_are_known(self) -> Book:
        known = self.maps.kinds.keys() if self.maps else set()
        wanted = {lane.mapped for lane in self.lanes.values() if lane.mapped}
        wanted |= {kind for frame in getattr(self.maps, "frames", ()) for kind in frame.kinds}
        if strange := sorted(wanted - known):
            what = f"maps have no kind of mark '{strange[0]}'"
            raise ExpressionError(what, remedy="add it to maps: kinds:, or leave it out")
        return self

    def _of(self, role: str) -> list[str]:
        return [name for name, page in self.pages.items() if page.role == role]

    def page(self, role: Role) -> str:
        """Return the page that has a role, without a suffix; of a folder the folder."""
        if not (named := self._of(role)):
            raise UnknownName.among("page of the role", role, get_args(Role), FILE)
        return named[0].removesuffix(EVERY)

    def entry(self, page: str) -> Page | None:
        """Return what the file says of a page, such as ``chapters/one``; none if it does not."""
        folder = str(page).rpartition("/")[0]
        return self.pages.get(page) or self.pages.get(folder + EVERY)

    def role(self, page: str) -> Role | None:
        """Return the role of a page; none for one that the file does not have."""
        known = self.entry(page)
        return known.role if known else None

    def reads(self, page: str) -> Reads:
        """Return which day a page reads; ``UnknownName`` for one that the file does not have."""
        if (known := self.entry(page)) is None:
            raise UnknownName.among("page", str(page), self.pages, FILE)
        return known.reads

    @cached_property
    def chapters(self) -> tuple[str, ...]:
        """Slugs of the chapters, in reading order."""
        return tuple(name.rpartition("/")[2] for name in self._of("chapter"))

    @cached_property
    def afterwards(self) -> str | None:
        """Slug of the first chapter behind one that stops at the cut-off; none if none is."""
        stops = [self.reads(self.of_chapter(chapter)) == "cut-off" for chapter in self.chapters]
        pairs = zip(self.chapters[1:], pairwise(stops), strict=True)
        return next((chapter for chapter, (before, own) in pairs if before and not own), None)

    @cached_property
    def parties(self) -> dict[str, Side]:
        """The two sides that charts set beside each other, by id."""
        return {key: side for key, side in self.sides.items() if side.short}

    @property
    def called(self) -> list[str]:
        """What charts call the parties."""
        return [str(side.short) for side in self.parties.values()]

    def of_chapter(self, slug: str) -> str:
        """Return the page of a chapter; ``UnknownName`` for a slug that no chapter has."""
        return looked_up(
            "chapter", slug, dict(zip(self.chapters, self._of("chapter"), strict=True))
        )

    def titled(self, slug: str) -> str:
        """Return what other pages call a chapter; raises as ``of_chapter``."""
        return self.pages[self.of_chapter(slug)].name or slug.replace("-", " ").capitalize()

    @property
    def timeline_span(self) -> tuple[date, date]:
        """First and last of the days that the timeline of all chapters shows."""
        return _ends(intervals.dates(self.timeline))


def _ends(span: Interval[date]) -> tuple[date, date]:
    return span.low or date.min, span.high or date.max


#: The book of a vocabulary that stands alone: it has no page, no side and no end.
NO_BOOK = Book.model_construct(
    cut_off=date.max.isoformat(),
    timeline="..",
    pages={},
    sides={},
    lanes={},
    maps=None,
    searched=(),
    asked=asked.NONE,
)


def read(root: Path) -> Book:
    """Return the book of a project; ``NO_BOOK`` where it has no such file.

    Raises
    ------
    DataFaults
        With every fault of the file.
    """
    path = Path(root) / FILE
    if not path.is_file():
        return NO_BOOK
    book, faults = yamlfile.validated(yamlfile.read(path, FILE), Book)
    if book is None:
        raise DataFaults(faults)
    return book
