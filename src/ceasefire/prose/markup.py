"""What of a chapter's Markdown is read, with the parser of MyST: its tokens, and their sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from ceasefire.prose import sentences
from ceasefire.prose.page import EARLIER, Earlier, Role, Sentence

#: What begins a new line.
BREAKS = ("softbreak", "hardbreak")
#: Whose words nobody would check: what it is, in words.
FOREIGN = {
    "html_block": "HTML",
    "html_inline": "HTML",
    "table_open": "a table",
    "dl_open": "a list of definitions",
    "image": "an image",
    "code_block": "a block of code",
    "footnote_block_open": "a footnote",
    "footnote_ref": "a footnote",
}
#: What is read, or holds nothing of its own.
_PLAIN = {
    "heading_close", "myst_target", "myst_line_comment", "myst_block_break",
    "inline", "paragraph_close", "hr",
    "bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close",
    "list_item_open", "list_item_close", "blockquote_open", "blockquote_close",
}  # fmt: skip
#: The parts of what is foreign, which are no faults of their own.
_PARTS = {
    "table_close", "dl_close", "footnote_block_close", "footnote_anchor",
    *(f"{part}_{end}" for part, end in product(
        ("thead", "tbody", "tr", "th", "td", "dt", "dd", "footnote"), ("open", "close")
    )),
}  # fmt: skip
#: A line that is an earlier form.
_EARLIER = re.compile(rf"^[ \t>]*\{{{EARLIER}\}}`[^`\n]*`.*(?:\n|\Z)", re.M)
#: The tokens of which nobody is told.
READ = _PLAIN | _PARTS


@cache
def parser() -> MarkdownIt:
    """Return the parser of a chapter's Markdown."""
    made = MarkdownIt("commonmark").enable("table")
    for plugin in (front_matter_plugin, colon_fence_plugin, myst_role_plugin, myst_block_plugin):
        made.use(plugin)
    return made.use(footnote_plugin).use(deflist_plugin)


def told(inline: Token, line: int) -> Iterator[Sentence]:
    """Yield the sentences of a paragraph, each on its line, with the earlier forms that follow it.

    Parameters
    ----------
    inline
        The paragraph's text, as tokens.
    line
        The line of the file on which it begins.
    """
    held: list[Sentence] = []
    for one in _lines_of(inline, line):
        form = _earlier(one) if held else None
        if form is None:
            held.append(one)
        else:
            held[-1] = replace(held[-1], earlier=(*held[-1].earlier, form))
    yield from held


def without_earlier(text: str) -> str:
    """Return Markdown without the lines of earlier forms."""
    return _EARLIER.sub("", text)


def _lines_of(inline: Token, line: int) -> Iterator[Sentence]:
    groups = sentences.grouped(inline.children or (), _ending, _text)
    for at, tokens in enumerate(groups):
        parts = tuple(part for part in map(_part, tokens) if part)
        if parts or at + 1 < len(groups):
            yield Sentence(line, parts)
        line += 1 + sum(_lines(token) for token in tokens)


def _earlier(line: Sentence) -> Earlier | None:
    """Return the earlier form that a line is, if it begins with the role."""
    first, *rest = line.parts or ("",)
    if not isinstance(first, Role) or first.name != EARLIER:
        return None
    if rest and isinstance(rest[0], str):
        rest[0] = rest[0].lstrip()
    parts = tuple(part for part in rest if part)
    return Earlier(first.content.strip(), Sentence(line.line, parts))


def _ending(token: Token) -> str | None:
    """Return the words of a token in which a sentence can end: those that nothing is around."""
    if token.level:
        return None
    return (
        sentences.END if token.type in BREAKS else token.content if token.type == "text" else None
    )


def _text(words: str) -> Token:
    return Token("text", "", 0, content=words)


def _part(token: Token) -> str | Role:
    """Return what a token is of a sentence; empty where it is nothing."""
    if token.type == "myst_role":
        return Role(str(token.meta["name"]), token.content)
    if token.type in BREAKS:
        return " "
    return token.content if token.type in ("text", "code_inline") else ""


def _lines(token: Token) -> int:
    """Return over how many ends of lines a token goes."""
    if token.type in BREAKS:
        return 1
    return token.content.count("\n") if token.type == "myst_role" else 0


def plain(inline: Token) -> str:
    """Return the words of a heading."""
    return "".join(token.content for token in inline.children or () if token.content)
