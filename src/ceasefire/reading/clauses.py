"""Clauses of a sentence: where the noun phrase beside a verb begins and ends."""

from __future__ import annotations

import re

from ceasefire.reading.phrases import TITLE

_CLAUSE = re.compile(
    r"(?:[:;“”\"()]|\s[–—-]\s|\b(?:that|and|but|as|when|while|after|before|although|though|because|since|if|whereas|"
    r"where|which|who|with|saying|according to)\s)",
)
_OPENING = re.compile(
    r"(?:In|On|At|After|Before|Despite|During|For|Amid|With|As|Since|By|Under|Following|Meanwhile|Earlier|Later|"
    r"But|And|Yet|Still|However|Separately|Also|Although|While|When|Speaking|Asked|Hours|Days|Shortly)\b[^,]{0,120},\s"
)
_FIRST_VERB = re.compile(
    r"\b(?:\w{3,}ed|is|are|was|were|has|have|had|will|would|met|put|took|told|said|says|gave|went|left|led|held|"
    r"spoke|rose|saw|began|made|came|sent|broke|hit|shot|struck|won|lost|fled|drew|set)\b|,"
)
_STOP = re.compile(
    r"[,.;:“”\"()]|\s(?:on|in a|at a|told|who|which|as|after|when|that|while|during)\s|\s[–—]\s"
)
#: A noun phrase before a verb is no longer than this, in words.
_NP_WORDS = 14


def apposition(text: str, low: int, comma: int) -> bool:
    """Return whether the words before a comma may themselves be between commas, as in a long title."""
    return text.rfind(",", low, comma) > comma - 160


def phrase_start(text: str, low: int, end: int) -> int:
    """Return where the noun phrase that ends at ``end`` begins."""
    start = low
    comma = text.rfind(",", low, end)
    if comma >= 0:
        start = comma + 1
    for match in _CLAUSE.finditer(text, start, end):
        if match.end() < end:
            start = match.end()
    words = list(re.finditer(r"\S+", text[start:end]))
    if len(words) > _NP_WORDS:
        start += words[-_NP_WORDS].start()
    while start < end and text[start] == " ":
        start += 1
    return start


def phrase_end(text: str, at: int, high: int) -> int:
    """Return where the noun phrase that begins at a place ends; no title's full stop ends it."""
    stop = _STOP.search(text, at, high)
    while (
        stop
        and stop.group() == "."
        and re.search(rf"(?:\b{TITLE}|\b[A-Z])$", text[at : stop.start()])
    ):
        stop = _STOP.search(text, stop.end(), high)
    return stop.start() if stop else high


def main_subject(text: str, start: int, high: int) -> tuple[int, int]:
    """Return where the words before the first verb of a sentence stand, its opening left out."""
    if opening := _OPENING.match(text, start, high):
        start = opening.end()
    verb = _FIRST_VERB.search(text, start, high)
    return start, verb.start() if verb else high
