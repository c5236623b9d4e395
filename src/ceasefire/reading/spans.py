"""Sentences and quotation marks of a line: where they begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

#: Words with a full stop that ends no sentence.
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Brig|Capt|Sgt|Adm|Rev|St|Sen|Rep|Gov|Jr|Sr|vs|No|Jan|Feb|"
    r"Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|etc|approx|a\.m|p\.m)|\b[A-Z](?:\.[A-Z])*)\.$"
)
_END = re.compile(r"[.!?…]+(?P<close>[”\"’')\]]*)\s+(?=[“\"‘'(\[]?[A-Z0-9])")
#: No sentence is read further than this, so that the work grows with a line's length and no faster.
MOST_SENTENCE = 1_500
#: A plural's apostrophe closes a quotation in single marks if that is no longer than this.
_SHORT = 80
_OPENERS = {"“": "”", "„": "“”", "«": "»", "‘": "’"}


@dataclass(frozen=True)
class Span:
    """A stretch of a line; ``open`` where a quotation is not closed."""

    start: int
    end: int
    open: bool = False


def sentences(text: str, quoted: list[Span]) -> tuple[Span, ...]:
    """Return the sentences of a line; one that is quoted whole ends with its quotation."""
    whole, start = [], 0
    for match in _END.finditer(text):
        if _ABBREVIATED.search(text[max(0, match.start() - 12) : match.start() + 1]):
            continue
        if any(span.start < match.start() and match.end("close") < span.end for span in quoted):
            continue
        whole.append(Span(start, match.end("close")))
        start = match.end()
    whole.append(Span(start, len(text)))
    return tuple(piece for span in whole for piece in _pieces(text, span))


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """Yield a sentence, cut at a space where it is longer than is read."""
    start = span.start
    while span.end - start > MOST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + MOST_SENTENCE)
        cut = cut if cut > 0 else start + MOST_SENTENCE
        yield Span(start, cut)
        start = cut
    yield Span(start, span.end)


def quotations(text: str) -> list[Span]:
    """Return the spans between quotation marks, the marks included, outermost only.

    Straight marks open after a space or a bracket and close before one; what is left open runs to
    the end of the line, and a new opening mark ends it.
    """
    return list(_quotations(text))


def _quotations(text: str) -> Iterator[Span]:
    at = 0
    while at < len(text):
        mark = text[at]
        if not (mark in "“\"«„‘'" and _opens(text, at)):
            at += 1
            continue
        end = _close(text, at)
        if end is None and mark in "‘'":
            at += 1
            continue
        yield Span(at, len(text) if end is None else end + 1, open=end is None)
        at = len(text) if end is None else end + 1


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if text[at] in "“«„":
        return not after.isspace() or not before.isalnum()
    return not before.isalnum() and before not in ".,!?" and not after.isspace()


def _close(text: str, start: int) -> int | None:
    """Return where the mark that closes a quotation stands; ``None`` where it is left open."""
    mark = text[start]
    if mark in "‘'":
        return _close_single(text, start)
    if mark in _OPENERS:
        depth = 0
        for at in range(start + 1, len(text)):
            if text[at] == mark:
                depth += 1
            elif text[at] in _OPENERS[mark] or (
                text[at] == '"' and depth == 0 and _closes(text, at)
            ):
                if depth == 0:
                    return at
                depth -= 1
        return None
    for at in range(start + 1, len(text)):
        if text[at] in '"”' and _closes(text, at):
            return at
    return None


def _closes(text: str, at: int) -> bool:
    after = text[at + 1] if at + 1 < len(text) else " "
    return not text[at - 1].isspace() and not after.isalnum()


def _close_single(text: str, start: int) -> int | None:
    """Return the end of a quotation in single marks; an apostrophe within a word is none."""
    first = None
    for at in range(start + 1, min(len(text), start + 600)):
        if first and text[at] in "‘'" and _opens(text, at):
            return first  # the next one opens, so what looked like a plural's apostrophe closed
        if text[at] in "’'" and _closes(text, at):
            if not _possessive(text, at):
                return at
            first = first or at
        if text[at] in '“”"':
            break
    return first if first and first - start < _SHORT else None


def _possessive(text: str, at: int) -> bool:
    """Return whether the mark may be a plural's apostrophe: *the soldiers' families*."""
    return text[at - 1] == "s" and bool(re.match(r"[’'] [a-z]", text[at:]))
