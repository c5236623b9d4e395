"""The chapters as they are written: sentences with what they ask of the ledger, cells and judgements.

One sentence stands on one line. What is read here is the source, with the parser of MyST and without
Sphinx, so that the ledger can be asked at once what a page rests on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from ceasefire.ledger import values
from ceasefire.prose import cells, sentences
from ceasefire.records import bookfile, glimpses, utf8

#: The roles that ask the ledger for something.
VALUE, EVIDENCE, ABSENT = "value", "evidence", "absent"
#: Roles that cite a whole source.
CITES = ("cite:p", "cite:t", "cite")
#: Roles that lead to a figure of the page, whose claims are its evidence.
FIGURES = ("numref",)
#: A role that has lost what stands between its backticks: it is read as text, and printed.
BARE = re.compile(
    r"\{(" + "|".join(map(re.escape, (VALUE, EVIDENCE, ABSENT, *CITES, *FIGURES))) + r")\}"
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
    """

    line: int
    parts: tuple[str | Role, ...]

    __repr__ = glimpses.line

    def glimpse(self) -> dict[str, object]:
        """Return its line and words, and what it asks for."""
        return {"Line": self.line, "Words": self.text, "Asks for": ", ".join(self.asked)}

    @property
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
        return tuple(dict.fromkeys(values.split(asked)[0] for asked in self.asked))


@dataclass(frozen=True)
class Paragraph:
    """A paragraph or list item: its sentences, under which heading, and in which containers."""

    sentences: tuple[Sentence, ...]
    section: str
    within: tuple[str, ...] = ()

    __repr__ = glimpses.line

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


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    for plugin in (front_matter_plugin, colon_fence_plugin, myst_role_plugin, myst_block_plugin):
        parser.use(plugin)
    return parser.use(footnote_plugin).use(deflist_plugin)


@dataclass
class _Reader:
    """A page while it is read."""

    name: str
    later: bool = False
    title: str = ""
    section: str = ""
    paragraphs: list[Paragraph] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)
    summaries: list[tuple[int, str]] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)

    def read(self, text: str, offset: int, within: tuple[str, ...]) -> None:
        known: dict[str, Any] = {}
        tokens = _parser().parse(text, known)
        for name, link in known.get("references", {}).items():
            self._foreign(
                offset + link["map"][0] + 1, f"the definition of a link, [{name.lower()}]"
            )
        if known.get("footnotes", {}).get("refs"):
            start = next(re.finditer(r"^ {0,3}\[\^", text, re.M), None)
            line = offset + text.count("\n", 0, start.start() if start else 0) + 1
            self._foreign(line, "a footnote")
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
                told = tuple(_sentences(tokens[at + 1], line))
                self.paragraphs.append(Paragraph(told, self.section, within))
            elif token.type in ("fence", "colon_fence"):
                self._directive(token, line, within)
            elif token.type not in _READ:
                self._foreign(line, _FOREIGN.get(token.type, token.type.replace("_", " ")))
            for child in token.children or ():
                if child.type in _FOREIGN or child.attrs.get("title"):
                    self._foreign(line, _FOREIGN.get(child.type, "a link with a title"))

    def _heading(self, inline: Token, line: int) -> None:
        text = _plain(inline)
        if any(child.type in _BREAKS for child in inline.children or ()):
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
        cell = cells.read(text, self.name, self.later)
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


#: What the front matter may say.
_FRONT = ("jupytext", "kernelspec")
#: What is read, or holds nothing of its own.
_READ = {
    "heading_close", "myst_target", "myst_line_comment", "myst_block_break",
    "inline", "paragraph_close", "hr",
    "bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close",
    "list_item_open", "list_item_close", "blockquote_open", "blockquote_close",
}  # fmt: skip
#: Whose words nobody would check: what it is, in words.
_FOREIGN = {
    "html_block": "HTML",
    "html_inline": "HTML",
    "table_open": "a table",
    "dl_open": "a list of definitions",
    "image": "an image",
    "code_block": "a block of code",
    "footnote_block_open": "a footnote",
    "footnote_ref": "a footnote",
}
#: The parts of what is foreign, which are no faults of their own.
_READ |= {
    f"{part}_{end}" for part in ("thead", "tbody", "tr", "th", "td") for end in ("open", "close")
}
_READ |= {
    "table_close",
    "dl_close",
    "dt_open",
    "dt_close",
    "dd_open",
    "dd_close",
    "footnote_open",
    "footnote_close",
    "footnote_anchor",
    "footnote_block_close",
}


def read(path: Path, name: str, later: bool = False) -> Page:
    """Read a page from its file.

    Parameters
    ----------
    path
        The Markdown file.
    name
        The page's address without a suffix.
    later
        Whether the page goes beyond the information date, so that its cells may.

    Raises
    ------
    DataFaults
        Where a byte is not UTF-8.
    """
    return parse(utf8.read(path, f"{name}.md"), name, later)


def parse(text: str, name: str, later: bool = False) -> Page:
    """Read a page from its text; the rest as for ``read``."""
    reader = _Reader(name, later)
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


def _sentences(inline: Token, line: int) -> Iterator[Sentence]:
    groups = sentences.grouped(inline.children or (), _ending, _text)
    for at, tokens in enumerate(groups):
        parts = tuple(part for part in map(_part, tokens) if part)
        if parts or at + 1 < len(groups):
            yield Sentence(line, parts)
        line += 1 + sum(_lines(token) for token in tokens)


#: What begins a new line.
_BREAKS = ("softbreak", "hardbreak")


def _ending(token: Token) -> str | None:
    """Return the words of a token in which a sentence can end: those that nothing is around."""
    if token.level:
        return None
    return (
        sentences.END if token.type in _BREAKS else token.content if token.type == "text" else None
    )


def _text(words: str) -> Token:
    return Token("text", "", 0, content=words)


def _part(token: Token) -> str | Role:
    """Return what a token is of a sentence; empty where it is nothing."""
    if token.type == "myst_role":
        return Role(str(token.meta["name"]), token.content)
    if token.type in _BREAKS:
        return " "
    return token.content if token.type in ("text", "code_inline") else ""


def _lines(token: Token) -> int:
    """Return over how many ends of lines a token goes."""
    if token.type in _BREAKS:
        return 1
    return token.content.count("\n") if token.type == "myst_role" else 0


def _plain(inline: Token) -> str:
    return "".join(token.content for token in inline.children or () if token.content)


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
    """Return pages of the book that exist as Markdown, in the order of their names."""
    book = bookfile.read(root)
    files = [(root / f"{name}.md", name) for name in names]
    return glimpses.Many(
        read(path, name, book.reads(name) == "later") for path, name in files if path.is_file()
    )
