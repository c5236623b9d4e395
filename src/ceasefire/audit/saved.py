"""Holds a record against a page that a reader saved: paragraph by paragraph, wherever it stands there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from bs4.element import NavigableString

from ceasefire.audit import verification
from ceasefire.errors import CeasefireError
from ceasefire.reading import Gazetteer, articles, texts
from ceasefire.reading import fingerprints as reading
from ceasefire.records import fingerprints, glimpses, storage
from ceasefire.records.sources import Passage, Source

State = Literal["verified", "not found", "by its quotations", "nothing to find it by"]

#: What a browser puts on a line of its own.
_BLOCKS = re.compile(
    r"^(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main"
    r"|nav|ol|p|pre|section|table|td|th|title|tr|ul)$"
)
#: What nobody reads on a page.
_UNREAD = "script, style, noscript, template, svg, [hidden]"
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MARKUP = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Page:
    """A page as it was saved.

    Attributes
    ----------
    lines
        Every line that is not blank, as it is read.
    address
        The page's own address, where the file has it; empty if not.
    blocks
        Of a text whose paragraphs are broken over lines: each run of lines between blank ones as one line,
        with the number of its first.
    """

    lines: tuple[str, ...]
    address: str = ""
    blocks: tuple[tuple[int, str], ...] = ()

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def paragraphs(self) -> Iterator[tuple[int, str]]:
        """Yield what can be a paragraph, with the number of its line: each line, then each block."""
        yield from enumerate(self.lines, start=1)
        yield from self.blocks

    def glimpse(self) -> dict[str, object]:
        """Return where it is from, and how much it holds."""
        return {
            "Page": self.address or "a page",
            "Lines": glimpses.counted(len(self.lines), "line"),
        }


@dataclass(frozen=True)
class Held:
    """What became of a coded paragraph.

    Attributes
    ----------
    at
        Its number in the record.
    state
        ``verified`` if the page has a line with its digest; of a paragraph that has none, ``by its
        quotations`` if the page has all that is quoted from it. ``not found`` if it has a digest or a
        quotation that the page has not; without either there is ``nothing to find it by``.
    line, text
        The number of that line on the page, or of the first, and what it says if it is one; else nothing.
    """

    at: str
    state: State
    line: int | None = None
    text: str = field(default="", repr=False)


def read(path: Path) -> Page:
    """Read a saved page: HTML, or the text that a browser shows.

    Raises
    ------
    CeasefireError
        If it cannot be read, or holds no text.
    """
    try:
        text, _ = texts.decode(path.read_bytes())
    except OSError as error:
        raise CeasefireError(f"cannot be read: {error.strerror}", path.name) from error
    page = _of_html(text) if _MARKUP.search(text[:4000]) else _of_text(text)
    if not page.lines:
        raise CeasefireError("holds no text", path.name, "save the page anew, or its text")
    return page


def _lines(text: str) -> Iterator[str]:
    return (line for line in map(texts.plain, text.splitlines()) if line)


def _of_text(text: str) -> Page:
    """Return a text as a page; what blank lines part may be a paragraph, however it is broken."""
    blocks, at = [], 1
    for part in re.split(r"\n\s*\n", "\n".join(text.splitlines())):
        lines = list(_lines(part))
        if len(lines) > 1:
            blocks.append((at, " ".join(lines)))
        at += len(lines)
    return Page(tuple(_lines(text)), blocks=tuple(blocks))


def _of_html(text: str) -> Page:
    soup = BeautifulSoup(text, "html.parser")
    link = soup.select_one("link[rel=canonical][href], meta[property='og:url'][content]")
    for part in [*soup.select(_UNREAD), *soup.find_all(style=_UNSEEN)]:
        part.extract()
    for words in soup.find_all(string=True):
        if type(words) is NavigableString:  # and no comment or doctype
            words.replace_with(words.replace("\n", " "))
    for block in soup.find_all(_BLOCKS):
        block.insert_before("\n")
        block.append("\n")
    address = str(link.get("href") or link.get("content")) if link else ""
    return Page(tuple(_lines(soup.get_text())), address)


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


def hold(source: Source, page: Page) -> list[Held]:
    """Hold each paragraph that has a gist against a page.

    Parameters
    ----------
    source
        The record.
    page
        The page, whose lines may be broken elsewhere than when it was coded; a paragraph is one line.
    """
    read = [*page.paragraphs()]
    digests = {texts.digest(text): (line, text) for line, text in reversed(read)}
    return [_held(passage, digests, read) for passage in source.passages if passage.gist]


def _held(
    passage: Passage, digests: dict[str, tuple[int, str]], read: Sequence[tuple[int, str]]
) -> Held:
    if passage.sha256 is not None:
        if passage.sha256 in digests:
            return Held(passage.at, "verified", *digests[passage.sha256])
        return Held(passage.at, "not found")
    quotes = [texts.normalised(claim.quote) for claim in passage.claims if claim.quote]
    if not quotes:
        return Held(passage.at, "nothing to find it by")
    words = [(line, text, texts.normalised(text)) for line, text in read]
    for line, text, normal in words:
        if all(quote in normal for quote in quotes):
            return Held(passage.at, "by its quotations", line, text)
    first = [next((line for line, _, normal in words if one in normal), None) for one in quotes]
    return Held(passage.at, "not found" if None in first else "by its quotations", first[0])


def summary(source: Source, checks: Sequence[Held]) -> str:
    """Return how many coded paragraphs are in which state, in a line."""
    counts = Counter(check.state for check in checks)
    each = ", ".join(f"{counts[state]} {state}" for state in get_args(State) if counts[state])
    return f"{source.id}: {glimpses.counted(len(checks), 'paragraph')}: {each or 'none is coded'}"


def write(
    source: Source, page: Page, checks: Sequence[Held], data: Path, gazetteer: Gazetteer
) -> list[Path]:
    """Write the digest of each paragraph that was found by its quotations, and the page's fingerprint.

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
        If the record is one of a whole article, or nothing of it is found on the page.
    """
    if source.article:
        remedy = "hold it against the article: `ceasefire verify FOLDER --write`"
        raise CeasefireError("a whole article is no excerpt", source.id, remedy)
    if not any(check.line for check in checks):
        what = "nothing of the record is found on the page, so that nothing shows that it is the record's"
        raise CeasefireError(what, source.id, "quote some of its words in the record first")
    path = data / "sources" / f"{source.id}.yaml"
    before = text = path.read_text(encoding="utf-8")
    for check in checks:
        if check.state == "by its quotations" and check.text:
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
