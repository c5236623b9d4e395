"""Holds a record against a page that a reader saved: paragraph by paragraph, wherever it stands there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal, get_args
from urllib.parse import urlsplit

from ceasefire.audit import traces, verification
from ceasefire.audit.webpages import Page
from ceasefire.errors import CeasefireError
from ceasefire.reading import Gazetteer, articles, texts
from ceasefire.reading import fingerprints as reading
from ceasefire.records import fingerprints, glimpses, storage
from ceasefire.records.sources import Passage, Source

State = Literal["verified", "not found", "by its quotations", "by its claims", "left to your eye"]


@dataclass(frozen=True)
class Held:
    """What became of a coded paragraph.

    Attributes
    ----------
    at
        Its number in the record.
    state
        ``verified`` if the page has a line with its digest; of a paragraph that has none, ``by its
        quotations`` or, where nothing is quoted, ``by its claims`` if a line or adjacent ones show them.
        ``not found`` if the page has not what could be found; where nothing could, ``left to your eye``.
    line, text
        The number of that line on the page, or of the first, and what it says if it is one; else nothing.
    shown, lacking
        What of its claims shows there, and what could show and does not.
    tied
        Whether that is enough to take the line for the paragraph's.
    """

    at: str
    state: State
    line: int | None = None
    text: str = field(default="", repr=False)
    shown: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    tied: bool = False

    def told(self) -> str:
        """Return in a line what became of it, and by what it was found."""
        lacks = ", ".join(self.lacking)
        if self.state == "not found" and self.lacking:
            where = f"; line {self.line}, which is nearest," if self.line else ": no line"
            lacks = f"{where} {'lacks' if self.line else 'has'} {lacks}"
            return f"paragraph {self.at}: {self.state}{lacks}"
        where = f", line {self.line} of the page" if self.line else ""
        by = f" ({', '.join(self.shown)})" if self.shown else ""
        unseen = f"; not seen: {lacks}" if lacks else ""
        state = f"found {self.state}" if self.state.startswith("by ") else self.state
        return f"paragraph {self.at}: {state}{where}{by}{unseen}"


def record(page: Page, name: str, sources: Sequence[Source]) -> Source | None:
    """Return the record that a saved page is of, by the file's name or the page's own address.

    Parameters
    ----------
    page
        The page.
    name
        The file's name without its suffix.
    sources
        The records.
    """
    by_id = {source.id: source for source in sources}
    by_address = {_address(source.url): source for source in sources if source.url}
    return by_id.get(name) or by_address.get(_address(page.address))


def _address(url: str) -> str:
    """Return what tells an address apart: host and path, without a port, *www.* or a final slash."""
    parts = urlsplit(url)
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}"


def hold(source: Source, page: Page, gazetteer: Gazetteer) -> list[Held]:
    """Hold each paragraph that has a gist against a page.

    Parameters
    ----------
    source
        The record.
    page
        The page, whose lines may be broken elsewhere than when it was coded; a paragraph is one line, or
        is shown by adjacent ones.
    gazetteer
        The names of the vocabulary.
    """
    read = [*page.paragraphs()]
    digests = {texts.digest(text): (line, text) for line, text in reversed(read)}
    known = verification.published(source)
    day = date.fromisoformat(known) if known else None
    lines = traces.Lines([*enumerate(page.lines, start=1)], gazetteer, day)
    blocks = traces.Lines(page.wrapped(), gazetteer, day, adjacent=1)
    return [_held(one, digests, (lines, blocks)) for one in source.passages if one.gist]


def _held(
    passage: Passage, digests: dict[str, tuple[int, str]], read: Sequence[traces.Lines]
) -> Held:
    if passage.sha256 is not None:
        if passage.sha256 in digests:
            return Held(passage.at, "verified", *digests[passage.sha256], tied=True)
        return Held(passage.at, "not found")
    wanted = traces.signs(passage, read[0].gazetteer.vocabulary)
    if not wanted:
        return Held(passage.at, "left to your eye")
    trace = traces.strongest([lines.trace(wanted) for lines in read])
    quoted = any(sign.kind == "quotation" for sign in wanted)
    state: State = "by its quotations" if quoted else "by its claims"
    return Held(
        passage.at,
        state if trace.found else "not found",
        trace.line,
        trace.text if trace.found else "",
        tuple(map(str, trace.shown)),
        tuple(map(str, trace.lacking)),
        trace.tied,
    )


def summary(source: Source, checks: Sequence[Held]) -> str:
    """Return how many coded paragraphs are in which state, in a line."""
    counts = Counter(check.state for check in checks)
    each = ", ".join(f"{counts[state]} {state}" for state in get_args(State) if counts[state])
    return f"{source.id}: {glimpses.counted(len(checks), 'paragraph')}: {each or 'none is coded'}"


def refuse(source: Source, checks: Sequence[Held], name: str) -> None:
    """Refuse a page that lacks a paragraph, or of which nothing could be held against the record.

    Parameters
    ----------
    source, checks
        The record, and what became of its paragraphs.
    name
        The file's name.

    Raises
    ------
    CeasefireError
        If a paragraph is not found, or every one is left to the eye.
    """
    if lost := [check.at for check in checks if check.state == "not found"]:
        what = f"the page has no line that shows paragraph {', '.join(lost)} of the record"
        remedy = (
            "the page has changed, or is another; save it anew, as HTML, or see what was changed"
        )
        raise CeasefireError(what, name, remedy)
    if all(check.state == "left to your eye" for check in checks):
        what = "nothing of this record can be found by a machine on the page, so that nothing is verified"
        raise CeasefireError(what, name, f"read it against the record {source.id} by eye")


def write(
    source: Source, page: Page, checks: Sequence[Held], data: Path, gazetteer: Gazetteer
) -> list[Path]:
    """Write the digest of each paragraph that is tied to a line of the page, and the page's fingerprint.

    Nothing is written of the page itself, and nothing is made from the record's own words.

    Parameters
    ----------
    source, page, checks
        What was held, and what became of it.
    data
        The folder ``data/``.
    gazetteer
        The names of the vocabulary, by which the story is told from what stands around it.

    Returns
    -------
    list of Path
        The files that are new or changed.

    Raises
    ------
    CeasefireError
        If the record is one of a whole article, or nothing ties it to the page.
    """
    if source.article:
        remedy = "hold it against the article: `ceasefire verify FOLDER --write`"
        raise CeasefireError("a whole article is no excerpt", source.id, remedy)
    if not any(check.tied for check in checks):
        what = "nothing of the record is found on the page that shows that it is the record's"
        raise CeasefireError(what, source.id, "quote some of its words in the record first")
    path = data / "sources" / f"{source.id}.yaml"
    before = text = path.read_text(encoding="utf-8")
    for check in checks:
        if check.state != "verified" and check.tied and check.text:
            digest = texts.digest(check.text)
            text = re.sub(
                rf"(?m)^(  - at: {check.at}\n)", rf"\g<1>    sha256: {digest}\n", text, count=1
            )
    article = articles.parsed(
        "\n".join(page.lines), source.id, gazetteer, verification.published(source)
    )
    made = reading.make(article, source.id)
    known = {one.source: one for one in fingerprints.read(data / "fingerprints")}
    written = [storage.save(path, text)] if text != before else []
    if known.get(source.id) != made:
        written.append(fingerprints.write(made, data / "fingerprints"))
    return written
