"""Captured pages: tells what each line of one is, the story or what stands around it.

A file can hold two articles, one pasted after the other. Each begins with a headline and its stamp,
or with a headline that is repeated; the one that names most of the vocabulary is the story.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from ceasefire.reading.furniture import BULLET, DATELINE, SENTENCE, alone
from ceasefire.reading.names import Gazetteer
from ceasefire.records.enumerations import LineKind

_NAME_WORD = re.compile(r"[A-Z][\w.’'-]+|and|in|for")
#: What a headline of a series begins with, and the link to one farther down too.
_SERIES = re.compile(
    r"(?:explainer|in pictures|live updates?|watch)\s?[:|–—-]\s?\w+(?:\W+\w+){3}", re.I
)
#: Lines that may stand between a headline and the article that it begins.
_HEAD = {
    "stamp",
    "dateline",
    "byline",
    "share widget",
    "layout",
    "caption",
    "illustration",
    "headline",
    "summary",
}
#: A headline that turns to another subject has at least this many words.
_TITLE = 5
#: A paragraph that is said again within so many lines was a summary of the story.
_NEAR = 4


def classify(lines: Sequence[str], gazetteer: Gazetteer) -> list[LineKind]:
    """Return what each line is.

    Parameters
    ----------
    lines
        The lines that are not blank, plain.
    gazetteer
        The names that show which of several articles is on the subject.
    """
    kinds = [alone(line) for line in lines]
    if lines and kinds[0] == "share widget" and _SERIES.match(lines[0]):
        kinds[0] = "headline"
    parts = _parts(lines, kinds, gazetteer)
    for start, end in parts:
        kinds[start:end] = _in_part(lines[start:end], kinds[start:end])
    if len(parts) > 1:
        _choose(lines, kinds, parts, gazetteer)
    return kinds


def _parts(
    lines: Sequence[str], kinds: Sequence[LineKind], gazetteer: Gazetteer
) -> list[tuple[int, int]]:
    """Return where the articles of a file begin and end."""
    starts = [0]
    for at in range(1, len(lines)):
        between = "body" in kinds[starts[-1] : at] and "body" in kinds[at:]
        if not between or kinds[at] != "headline":
            continue
        if _begins(lines, kinds, at) or _turns(lines, kinds, starts[-1], at, gazetteer):
            starts.append(at)
    return list(zip(starts, [*starts[1:], len(lines)], strict=True))


def _begins(lines: Sequence[str], kinds: Sequence[LineKind], at: int) -> bool:
    """Return whether a headline begins another article: a stamp, byline or dateline follows it."""
    if len(lines[at].split()) < 3:
        return False
    for other in range(at + 1, min(at + 8, len(lines))):
        if kinds[other] == "stamp" or lines[other] == lines[at]:
            return True
        if kinds[other] == "byline" and other == at + 1:
            return True
        if kinds[other] == "body":
            return bool(DATELINE.match(lines[other])) or lines[other] == lines[0]
        if kinds[other] not in _HEAD:
            return False
    return False


def _turns(
    lines: Sequence[str], kinds: Sequence[LineKind], start: int, at: int, gazetteer: Gazetteer
) -> bool:
    """Return whether a headline turns to the subject, which nothing since the last one named."""
    if kinds[start] != "headline" or len(lines[at].split()) < _TITLE:
        return False
    return bool(gazetteer.find(lines[at])) and not any(map(gazetteer.find, lines[start:at]))


def _in_part(lines: Sequence[str], kinds: Sequence[LineKind]) -> list[LineKind]:
    """Return what the lines of one article are, now that their neighbours are known."""
    read_as = list(kinds)
    _standfirst(read_as)
    _listed(lines, read_as)
    kinds = tuple(read_as)
    body = [at for at, kind in enumerate(kinds) if kind == "body"]
    first, last = (body[0], body[-1]) if body else (len(lines), -1)
    seen = False
    for at, kind in enumerate(kinds):
        if kind == "headline":
            read_as[at] = _headline(lines, at, first, last, seen)
            seen = seen or read_as[at] == "headline"
        elif (
            kind == "summary"
            and at > first
            and not any(kinds[i] == "summary" for i in (at - 1, at + 1) if 0 <= i < len(kinds))
        ):
            read_as[at] = "summary" if lines[at][0] in "•*▪●" else "body"
    _repeated_summaries(lines, read_as)
    return read_as


def _standfirst(kinds: list[LineKind]) -> None:
    """Mark a line or two between the headline and a byline or stamp as the story's summary."""
    first = kinds.index("body") if "body" in kinds else 0
    if "headline" not in kinds[:first] or "stamp" in kinds[:first]:
        return  # above the story there is no headline, or its day stands there already
    end = next((at for at in range(first, len(kinds)) if kinds[at] != "body"), len(kinds))
    head = list(takewhile(lambda kind: kind in _HEAD, kinds[end:]))
    begun = end + len(head) < len(kinds) and kinds[end + len(head)] == "body"
    if end - first <= 2 and begun and {"stamp", "byline"} & set(head):
        kinds[first:end] = ["summary"] * (end - first)


def _listed(lines: Sequence[str], kinds: list[LineKind]) -> None:
    """Take the items of a list inside the story for the story; above it, they are its summary."""
    begins = next((at for at, kind in enumerate(kinds) if kind == "body"), len(kinds))
    for at in range(begins + 1, len(kinds)):
        if kinds[at] == "summary" and BULLET.match(lines[at]) and "body" in kinds[at:]:
            kinds[at] = "body"


def _headline(lines: Sequence[str], at: int, first: int, last: int, seen: bool) -> LineKind:
    """Return whether a line without a full stop is headline, subheading, byline or furniture."""
    words = lines[at].split()
    if at < first:
        if seen and lines[at].endswith("?"):
            return "subheading"
        if not seen and len(words) >= 3:
            return "headline"
        if lines[at] in lines[:at]:
            return "headline"
        if 2 <= len(words) <= 4 and all(_NAME_WORD.fullmatch(w) for w in words):
            return "byline"
        return "summary" if len(words) >= 6 else "layout"
    if first < at < last:
        return "subheading" if len(words) <= 16 else "body"
    if at > last >= 0:
        return "layout" if len(words) < 4 else "share widget"
    return "headline"


def _repeated_summaries(lines: Sequence[str], kinds: list[LineKind]) -> None:
    """Mark a line above the story that the story says again, word for word, as its summary."""
    where: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        where.setdefault(line, []).append(at)
    for places in where.values():
        for at, later in pairwise(places):
            if kinds[at] == kinds[later] == "body" and later - at <= _NEAR:
                kinds[at] = "summary"


def _choose(
    lines: Sequence[str],
    kinds: list[LineKind],
    parts: Sequence[tuple[int, int]],
    gazetteer: Gazetteer,
) -> None:
    """Keep the article that is on the subject; the others are unrelated, or the same again."""
    scores = [_on_subject(lines[a:b], kinds[a:b], gazetteer) for a, b in parts]
    kept = max(range(len(parts)), key=lambda at: (scores[at], -at))
    story = {line for line in lines[slice(*parts[kept])] if len(line.split()) >= SENTENCE}
    for at, (start, end) in enumerate(parts):
        if at != kept:
            long = [line for line in lines[start:end] if len(line.split()) >= SENTENCE]
            again = bool(long) and sum(line in story for line in long) * 2 > len(long)
            kinds[start:end] = ["repeated" if again else "unrelated article"] * (end - start)


def _on_subject(lines: Sequence[str], kinds: Sequence[LineKind], gazetteer: Gazetteer) -> float:
    """Return how many different names a paragraph of a story has on average, and in all."""
    story = [
        line
        for line, kind in zip(lines, kinds, strict=True)
        if kind in ("body", "headline", "summary")
    ]
    names = [{name.id for name in gazetteer.find(line)} for line in story]
    return (
        sum(map(len, names)) / max(1, len(story)) + 0.1 * len(set().union(*names)) if names else 0.0
    )
