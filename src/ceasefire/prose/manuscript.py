"""The chapters as they are written, read from their files: one sentence stands on one line.

What is read here is the source, with the parser of MyST and without Sphinx, so that the ledger can be
asked at once what a page rests on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from markdown_it.token import Token

from ceasefire.errors import UnknownName
from ceasefire.prose import cells, markup
from ceasefire.prose.page import Aside, Cell, Judgement, Page, Paragraph
from ceasefire.records import bookfile, glimpses, utf8

#: What the front matter may say.
_FRONT = ("jupytext", "kernelspec")


@dataclass
class _Reader:
    """A page while it is read."""

    name: str
    beyond: bool = False
    title: str = ""
    section: str = ""
    paragraphs: list[Paragraph] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)
    summaries: list[tuple[int, str]] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)

    def read(self, text: str, offset: int, within: tuple[str, ...]) -> None:
        known: dict[str, Any] = {}
        tokens = markup.parser().parse(text, known)
        self._definitions(text, offset, known)
        line = offset
        for at, token in enumerate(tokens):
            line = offset + token.map[0] + 1 if token.map else line
            if token.type == "heading_open":
                self._heading(tokens[at + 1], line)
            elif token.type == "front_matter":
                self._front_matter(token.content, line)
            elif token.type == "ordered_list_open" and token.attrs.get("start", 1) != 1:
                self._foreign(line, f"a list that starts at {token.attrs['start']}")
            elif token.type == "paragraph_open":
                sentences = tuple(markup.told(tokens[at + 1], line))
                self.paragraphs.append(Paragraph(sentences, self.section, within))
            elif token.type in ("fence", "colon_fence"):
                self._directive(token, line, within)
            elif token.type not in markup.READ:
                self._foreign(line, markup.FOREIGN.get(token.type, token.type.replace("_", " ")))
            for child in token.children or ():
                if child.type in markup.FOREIGN or child.attrs.get("title"):
                    self._foreign(line, markup.FOREIGN.get(child.type, "a link with a title"))

    def _definitions(self, text: str, offset: int, known: dict[str, Any]) -> None:
        """Take what is defined apart from where it is used, links and footnotes, for foreign."""
        for name, link in known.get("references", {}).items():
            self._foreign(
                offset + link["map"][0] + 1, f"the definition of a link, [{name.lower()}]"
            )
        if known.get("footnotes", {}).get("refs"):
            start = next(re.finditer(r"^ {0,3}\[\^", text, re.M), None)
            line = offset + text.count("\n", 0, start.start() if start else 0) + 1
            self._foreign(line, "a footnote")

    def _heading(self, inline: Token, line: int) -> None:
        text = markup.plain(inline)
        if any(child.type in markup.BREAKS for child in inline.children or ()):
            self._foreign(line, "a heading of several lines")
        self.title = self.title or text
        self.section = text
        self.asides.append(Aside(line, "heading", text))

    def _foreign(self, line: int, what: str) -> None:
        self.asides.append(Aside(line, "foreign", what))

    def _directive(self, token: Token, line: int, within: tuple[str, ...]) -> None:
        info = re.match(r"\{([\w:-]+)\}\s*(.*)", token.info.strip())
        name, argument = (info[1], info[2].strip()) if info else ("", "")
        if name == "code-cell":
            self._cell(token.content, line)
        elif name == "judgement":
            self.judgements.append(judgement(argument, token.content, line))
        elif name == "judgement-summary":
            self.summaries.append((line, argument))
        elif name == "container":
            self.read(token.content, line, (*within, argument))
        else:
            self._foreign(line, f"a block of {{{name}}}" if name else "a block of code")

    def _cell(self, text: str, line: int) -> None:
        cell = cells.read(text, self.name, self.beyond)
        if cell.caption:
            self.asides.append(Aside(line, "caption", cell.caption))
        for what in cell.foreign:
            self._foreign(line, what)
        if cell.shown:
            self.cells.append(Cell(line, cell.name or cell.shown, cell.shown))

    def _front_matter(self, content: str, line: int) -> None:
        """Let the front matter say which kernel runs the page, and nothing that is printed."""
        options = yaml.safe_load(content)
        for key in options if isinstance(options, dict) else ():
            if key not in _FRONT:
                self._foreign(line, f"front matter with '{key}'")


def read(path: Path, name: str, beyond: bool = False) -> Page:
    """Read a page from its file.

    Parameters
    ----------
    path
        The Markdown file.
    name
        The page's address without a suffix.
    beyond
        Whether the page goes beyond the cut-off, so that its cells may.

    Raises
    ------
    DataFaults
        Where a byte is not UTF-8.
    """
    return parse(utf8.read(path, f"{name}.md"), name, beyond)


def parse(text: str, name: str, beyond: bool = False) -> Page:
    """Read a page from its text; the rest as for ``read``."""
    reader = _Reader(name, beyond)
    reader.read(text, 0, ())
    return Page(
        name,
        reader.title,
        glimpses.Several(reader.paragraphs),
        glimpses.Several(reader.cells),
        glimpses.Several(reader.judgements),
        tuple(reader.summaries),
        tuple(reader.asides),
    )


def judgement(argument: str, content: str, line: int) -> Judgement:
    """Read a judgement block.

    Parameters
    ----------
    argument
        The block's name.
    content
        Options, one ``:key: value`` a line, then the statement.
    line
        The line of the file on which the block begins.
    """
    options: dict[str, str] = {}
    lines: dict[str, int] = {}
    rest = content.splitlines()
    at = 0
    while at < len(rest) and (option := re.match(r":([\w-]+):\s*(.*)", rest[at])):
        options[option[1]] = option[2].strip()
        lines[option[1]] = line + 1 + at
        at += 1
    statement = " ".join(text.strip() for text in rest[at:] if text.strip())
    return Judgement(line, argument, options, lines, statement)


def chapters(root: Path, names: Sequence[str]) -> list[Page]:
    """Return those of some pages of the book that are Markdown, in the order of their names.

    A page that ``data/book.yaml`` does not have is read as one that stops at the cut-off.

    Raises
    ------
    UnknownName
        For a page of which there is no file.
    """
    book = bookfile.read(root)
    written = []
    for name in names:
        file, entry = root / f"{name}.md", book.entry(name)
        if file.is_file():
            written.append(read(file, name, entry is not None and entry.reads != "cut-off"))
        elif not any(file.parent.glob(f"{file.stem}.*")):
            raise UnknownName.among("page", name, book.pages, f"{name}.md")
    return glimpses.Many(written)
