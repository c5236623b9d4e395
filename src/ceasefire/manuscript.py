"""The chapters as they are written: sentences with what they ask of the ledger, cells and judgements.

One sentence stands on one line. What is read here is the source, with the parser of MyST and without
Sphinx, so that the ledger can be asked at once what a page rests on.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from ceasefire import values

#: The roles that ask the ledger for something.
VALUE, EVIDENCE, ABSENT = "value", "evidence", "absent"
#: Roles that cite a whole source.
CITES = ("cite:p", "cite:t", "cite")
#: Roles that lead to a figure of the page, whose claims are its evidence.
FIGURES = ("numref",)


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
        Text and roles, in order. Text inside backticks is left out of ``text``.
    """

    line: int
    parts: tuple[str | Role, ...]

    @property
    def text(self) -> str:
        """What a reader reads, without what the roles print."""
        return "".join(part if isinstance(part, str) else " " for part in self.parts)

    @property
    def roles(self) -> tuple[Role, ...]:
        """Its roles."""
        return tuple(part for part in self.parts if isinstance(part, Role))

    @property
    def cited(self) -> str:
        """The keys of the sources that it cites, separated by spaces."""
        return " ".join(role.content for role in self.roles if role.name in CITES)

    @property
    def asked(self) -> tuple[str, ...]:
        """All that it asks the ledger for."""
        return tuple(asked for role in self.roles for asked in role.asked)

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
        Its address without a suffix: ``chapters/doha``.
    title
        Its first heading.
    paragraphs, cells, judgements
        What stands on it, in order.
    summaries
        Pages whose judgements it repeats, each with its line.
    """

    name: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    cells: tuple[Cell, ...]
    judgements: tuple[Judgement, ...]
    summaries: tuple[tuple[int, str], ...] = ()

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
    return parser.use(front_matter_plugin).use(colon_fence_plugin).use(myst_role_plugin)


@dataclass
class _Reader:
    """A page while it is read."""

    title: str = ""
    section: str = ""
    paragraphs: list[Paragraph] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)
    summaries: list[tuple[int, str]] = field(default_factory=list)

    def read(self, text: str, offset: int, within: tuple[str, ...]) -> None:
        tokens = _parser().parse(text)
        for at, token in enumerate(tokens):
            line = offset + (token.map[0] if token.map else 0) + 1
            if token.type == "heading_open":
                self._heading(_plain(tokens[at + 1]))
            elif token.type == "paragraph_open":
                sentences = tuple(_sentences(tokens[at + 1], line))
                self.paragraphs.append(Paragraph(sentences, self.section, within))
            elif token.type in ("fence", "colon_fence"):
                self._directive(token, line, within)

    def _heading(self, text: str) -> None:
        self.title = self.title or text
        self.section = text

    def _directive(self, token: Token, line: int, within: tuple[str, ...]) -> None:
        found = re.match(r"\{([\w:-]+)\}\s*(.*)", token.info.strip())
        if not found:
            return
        name, argument = found[1], found[2].strip()
        if name == "code-cell":
            self.cells.extend(_cell(token.content, line))
        elif name == "judgement":
            self.judgements.append(judgement(argument, token.content, line))
        elif name == "judgement-summary":
            self.summaries.append((line, argument))
        elif token.type == "colon_fence":
            self.read(token.content, line, (*within, argument or name))


def read(path: Path, name: str) -> Page:
    """Read a page from its file.

    Parameters
    ----------
    path
        The Markdown file.
    name
        The page's address without a suffix.
    """
    return parse(path.read_text(encoding="utf-8"), name)


def parse(text: str, name: str) -> Page:
    """Read a page from its text; the rest as for ``read``."""
    reader = _Reader()
    reader.read(text, 0, ())
    return Page(
        name,
        reader.title,
        tuple(reader.paragraphs),
        tuple(reader.cells),
        tuple(reader.judgements),
        tuple(reader.summaries),
    )


def _sentences(inline: Token, line: int) -> Iterator[Sentence]:
    parts: list[str | Role] = []
    for token in inline.children or ():
        if token.type in ("softbreak", "hardbreak"):
            yield Sentence(line, tuple(parts))
            parts, line = [], line + 1
        elif token.type == "myst_role":
            parts.append(Role(str(token.meta["name"]), token.content))
            line += token.content.count("\n")
        elif token.type == "text":
            parts.append(token.content)
        elif token.type == "code_inline":
            parts.append("\N{OBJECT REPLACEMENT CHARACTER}")
    if parts:
        yield Sentence(line, tuple(parts))


def _plain(inline: Token) -> str:
    return "".join(token.content for token in inline.children or () if token.type == "text")


def _cell(content: str, line: int) -> Iterator[Cell]:
    """Yield a cell that ends in an expression, which is what it shows."""
    head = re.match(r"---\n.*?^---\n|(?::[\w-]+:[^\n]*\n)+", content, re.S | re.M)
    code = content[head.end() :] if head else content
    named = re.search(r"^\s*name:\s*(\S+)", head[0], re.M) if head else None
    try:
        body = ast.parse(code).body
    except SyntaxError:  # the kernel says so, and where
        return
    if body and isinstance(body[-1], ast.Expr):
        shown = body[-1].value
        if isinstance(shown, ast.Call) and _draws(shown):
            expression = ast.unparse(shown)
            yield Cell(line, named[1] if named else expression, expression)


#: The modules whose functions make what a cell shows.
SHOWING = ("charts", "tables")


def _draws(call: ast.Call) -> bool:
    function = call.func
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Name)
        and function.value.id in SHOWING
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
    while at < len(rest) and (found := re.match(r":([\w-]+):\s*(.*)", rest[at])):
        options[found[1]] = found[2].strip()
        lines[found[1]] = line + 1 + at
        at += 1
    statement = " ".join(text.strip() for text in rest[at:] if text.strip())
    return Judgement(line, argument, options, lines, statement)


def chapters(root: Path, names: Sequence[str]) -> list[Page]:
    """Return pages of the book that exist as Markdown, in the order of their names."""
    files = [(root / f"{name}.md", name) for name in names]
    return [read(path, name) for path, name in files if path.is_file()]
