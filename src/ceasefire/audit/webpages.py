"""A page that a reader saved, HTML or text, as the lines that somebody reads there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from bs4 import BeautifulSoup
from bs4.element import NavigableString

from ceasefire.errors import CeasefireError
from ceasefire.reading import texts
from ceasefire.records import glimpses

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

    def wrapped(self) -> list[tuple[int, str]]:
        """Return the blocks whose lines are broken where the next word had no room, and nowhere else."""
        return [block for block in self.blocks if self._filled(*block)]

    def _filled(self, number: int, text: str) -> bool:
        lines: list[str] = []
        at = number - 1
        while len(" ".join(lines)) < len(text):
            lines.append(self.lines[at])
            at += 1
        width = max(map(len, lines))
        return all(
            len(line) + 1 + len(below.split(" ")[0]) > width for line, below in pairwise(lines)
        )

    def glimpse(self) -> dict[str, object]:
        """Return where it is from, and how much it holds."""
        return {
            "Page": self.address or "a page",
            "Lines": glimpses.counted(len(self.lines), "line"),
        }


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
