"""Holds each record against its article: line by line, and claim by claim."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ceasefire.audit.proof import Basis, ClaimCheck, Prover
from ceasefire.errors import Fault
from ceasefire.reading import Gazetteer, publication, texts
from ceasefire.reading.articles import Article
from ceasefire.records import intervals
from ceasefire.records.sources import Passage, Source

State = Literal["verified", "moved", "changed", "missing"]


@dataclass(frozen=True)
class LineCheck:
    """What became of a passage: ``verified``, or how its lines differ from those coded.

    ``lines`` is how many lines it has, ``now`` where one that moved begins.
    """

    at: str
    lines: int
    state: State
    note: str = ""
    now: int | None = None


@dataclass(frozen=True)
class Verification:
    """A record against its article.

    Attributes
    ----------
    source
        The record's id.
    lines
        One check a passage.
    claims
        One check a claim.
    faults
        Everything that does not agree.
    """

    source: str
    lines: tuple[LineCheck, ...]
    claims: tuple[ClaimCheck, ...]
    faults: tuple[Fault, ...]

    def count(self, state: State) -> int:
        """Return how many lines of the file are in a state."""
        return sum(check.lines for check in self.lines if check.state == state)

    def claimed(self, basis: Basis) -> int:
        """Return how many claims were verified in a way."""
        return sum(check.basis == basis for check in self.claims)


def verify(source: Source, article: Article, gazetteer: Gazetteer) -> Verification:
    """Hold a record against its article.

    Parameters
    ----------
    source
        The record.
    article
        The article, read with the record's publication date.
    gazetteer
        The names of the vocabulary.
    """
    file = f"{article.name}.txt"
    faults: list[Fault] = []
    expected = source.paragraphs
    if len(article.lines) != expected:
        what = f"the article has {len(article.lines)} paragraphs, the record {expected}"
        faults.append(Fault(file, 0, "", what, "check that it is the same capture"))
    elif source.article and source.article.sha256 != article.digest():
        what = "the article's digest differs from the record's"
        faults.append(Fault(file, 0, "", what, "read it again"))
    faults += [
        Fault(file, 0, "", what, "mend the record") for what in _header(source, article, gazetteer)
    ]
    known = {passage.sha256 for passage in source.passages}
    lines = tuple(_line(passage, article, known) for passage in source.passages)
    for check in lines:
        if check.state != "verified" or check.note:
            what = f"paragraph {check.at} {check.note or _STATES[check.state]}"
            faults.append(Fault(file, 0, "", what, "code it again, or mend the record"))
    places = {check.at: check.now for check in lines if check.now is not None}
    places |= {check.at: 0 for check in lines if check.state == "missing"}
    context = Prover(source, article, gazetteer, places)
    claims = tuple(context.check(*item) for item in source.claims())
    for proven in claims:
        if proven.basis == "not verified":
            what = f"{proven.claim}: {'; '.join(proven.wanting)}"
            remedy = "mend the claim, or mark it `inferred` with the reason"
            faults.append(Fault(file, 0, "", what, remedy))
    return Verification(source.id, lines, claims, tuple(faults))


def _header(source: Source, article: Article, gazetteer: Gazetteer) -> Iterator[str]:
    """Yield what the record says of the article as a whole, and the article does not show."""
    headlines = {texts.normalised(line.text) for line in article.lines if line.kind == "headline"}
    if headlines and texts.normalised(source.title) not in headlines:
        yield f"the title '{source.title}' is none of its headlines"
    first = next((line.text for line in article.story()), "")
    story = f"{first} {' '.join(headlines)}".casefold()
    if source.dateline and source.dateline.casefold() not in story:
        yield f"the dateline '{source.dateline}' is not in its first paragraph"
    for relay in source.relays:
        stated = relay.shown == "stated"
        if stated and not any(_names(relay.agency, line.text, gazetteer) for line in article.lines):
            yield f"it names '{relay.agency}' nowhere, whose copy it is said to state"
    shown = publication.shown(
        [line.text for line in article.lines], [line.kind for line in article.lines]
    )
    if shown is not None and (shown.edtf, shown.dated) != (source.published, source.dated):
        yield (
            f"it shows {shown.edtf} ({shown.dated}) as its date, and the record"
            f" {source.published} ({source.dated})"
        )


def _names(identity: str, line: str, gazetteer: Gazetteer) -> bool:
    return any(name.id == identity for name in gazetteer.find(line))


_STATES = {
    "changed": "has changed since it was coded",
    "missing": "is missing",
    "moved": "stands elsewhere",
    "verified": "",
}


def _line(passage: Passage, article: Article, known: Collection[str | None]) -> LineCheck:
    """Compare one passage: its words, its number, its kind.

    A line that is nowhere is missing if another passage's line stands in its place, else changed.
    """
    numbers = passage.numbers
    length = len(numbers)
    if passage.sha256 is None:
        return LineCheck(passage.at, length, "changed", "has no sha256 in the record")
    if numbers.stop - 1 <= len(article.lines) and article.digest_of(numbers) == passage.sha256:
        return LineCheck(passage.at, length, "verified", _kind(passage, article))
    for start in range(1, len(article.lines) - length + 2):
        if article.digest_of(range(start, start + length)) == passage.sha256:
            return LineCheck(passage.at, length, "moved", f"is now paragraph {start}", start)
    gone = numbers.start > len(article.lines) or article.digest_of(numbers) in known
    return LineCheck(passage.at, length, "missing" if gone else "changed")


def _kind(passage: Passage, article: Article) -> str:
    """Return how the record's kind differs from what is read; a note on the passage explains it."""
    read_as = {article.lines[number - 1].kind for number in passage.numbers}
    coded = passage.furniture or "body"
    if read_as == {coded} or passage.note:
        return ""
    return f"is coded as {coded} and read as {', '.join(sorted(read_as))}"


def published(source: Source) -> str:
    """Return the day that an article's relative dates count from, by its record."""
    interval = intervals.dates(source.published)
    day: date | None = interval.low or interval.high
    return day.isoformat() if day else ""
