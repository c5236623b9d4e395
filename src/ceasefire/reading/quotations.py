"""Tells which spans between quotation marks are speech, and whose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ceasefire.reading.marks import Quotation
from ceasefire.reading.spans import Span
from ceasefire.reading.speakers import Attribution

#: As many of a speaker's words as a record may hold.
FIRST_WORDS = 8

_TITLE_BEFORE = re.compile(
    r"\b(?:films?|movies?|books?|novels?|memoirs?|songs?|albums?|series|documentar(?:y|ies)|plays?|poems?|"
    r"operations?|code-?named|dubbed|nicknamed|known as|known to \w+ as|titled|entitled|named|so-called|slogans?|"
    r"signs?|banners?|placards?|posters?|graffiti|headlined?|chant(?:ed|s|ing)?(?: of)?|magazine|called|"
    r"ballads?|anthem|hymn|comedy|drama|thriller|sequel|novella|painting|exhibition|opera|musical|game|"
    r"labelled|labeled|billed as|touted as|referred to as|painted|scrawled|reading|starring in|stars? in|in)"
    r"(?:,| the| a| an)?\s*$",
    re.I,
)
_SAYING_BEFORE = re.compile(
    r"(?:\b(?:said|says|told|added|wrote|asked|replied|insisted)\b[^“\"]{0,40}|:)\s*$"
)
_SMALL = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|will|would|can|cannot|could|should|must|do|does|did|"
    r"don['’]t|won['’]t|I|we|you|my|our|us|let|not)\b|['’](?:s|re|ve|ll|m)\b",
    re.I,
)
#: As far around a quotation as the words that tell what it is are looked for, in characters.
_NEAR = 80


def read(
    text: str,
    spans: Sequence[Span],
    sentences: Sequence[Span],
    attributions: Sequence[Sequence[Attribution]],
    continued: str | None = None,
) -> tuple[Quotation, ...]:
    """Return the quotations of a line, in order.

    Parameters
    ----------
    text
        The line, plain.
    spans
        Where its quotation marks are.
    sentences
        Its sentences.
    attributions
        The attributions of each sentence.
    continued
        The speaker of a quotation that the line before left open, or led up to with a colon.
    """
    quotations: list[Quotation] = []
    for position, span in enumerate(spans):
        at = _sentence(span, sentences)
        here = [a for index in at for a in attributions[index]]
        by, verb, rule, sure = _speaker(text, span, here)
        if rule == "none" and position == 0 and continued and not text[: span.start].strip(" -–—"):
            by, rule, sure = continued, "continued from the line before", True
        if (
            rule == "none"
            and quotations
            and quotations[-1].speech
            and _goes_on(text, quotations[-1], span)
        ):
            by, verb, rule, sure = quotations[-1].by, None, "goes on after a quotation", False
        speech, why = _speech(text, span, rule)
        sure = sure and speech
        if not speech:
            by, verb, rule = None, None, why
        words = " ".join(text[span.start + 1 : span.end].strip("“”\"‘’'« »").split()[:FIRST_WORDS])
        quotations.append(
            Quotation(span.start, span.end, rule, sure, words, speech, by, verb, span.open)
        )
    return tuple(quotations)


def _said_twice(text: str, span: Span, before: Sequence[Attribution]) -> bool:
    """Return whether a verb of saying stands right before a quotation that another one follows."""
    return bool(before) and bool(
        re.fullmatch(r"[,:]?\s*(?:that\s*)?", text[before[-1].end : span.start])
    )


_NEGATED = re.compile(r"\b(?:not|never|n['’]t)\s+(?:\w+ly\s+)?$")


def _sentence(span: Span, sentences: Sequence[Span]) -> list[int]:
    """Return the sentences that a quotation touches, or that hold the words right after it."""
    return [i for i, s in enumerate(sentences) if s.start < span.end + 1 and span.start < s.end]


def _speaker(
    text: str, span: Span, here: Sequence[Attribution]
) -> tuple[str | None, str | None, str, bool]:
    """Return speaker, verb, rule and whether it is sure; the rule is ``none`` without a speaker's verb."""
    after = [a for a in here if a.start >= span.end]
    before = [a for a in here if a.end <= span.start]
    if after and _beside_after(text, span, after[0]):
        near = after[0]
        # a quotation inside its own sentence, introduced already: X said "...", adding ...
        if not (before and near.verb.endswith("ing")):
            return (
                near.by,
                near.verb,
                "verb after",
                _sure(near) and not _said_twice(text, span, before),
            )
    strong = [a for a in before if not (a.weak and a.by is None)]
    if strong:
        near = strong[-1]
        between = text[near.end : span.start]
        if _NEGATED.search(text[max(0, near.start - _NEAR) : near.start]):
            return None, near.verb, "verb before", False
        if after and not text[span.end : after[0].start].count("."):
            return near.by, near.verb, "verb before", False  # two who speak
        beside = re.fullmatch(r"[,:]?\s*(?:that\s*|as\s*|of\s*)?", between) is not None
        return near.by, near.verb, "verb before", beside and _sure(near)
    if after:
        near = after[0]
        return near.by, near.verb, "verb later in the sentence", False
    return None, None, "none", False


def _beside_after(text: str, span: Span, attribution: Attribution) -> bool:
    """Return whether an attribution follows a quotation with nothing else between."""
    subject = attribution.subject
    start = min(attribution.start, subject.start) if subject.end else attribution.start
    start = start if start >= span.end else attribution.start
    between = text[span.end : start]
    return (
        len(between) < 40
        and re.fullmatch(r"[,.]?\s*(?:(?:as|the|a|an|then|but)\s)?", between) is not None
    )


def _sure(attribution: Attribution) -> bool:
    return attribution.kind == "name" and attribution.by is not None


def _goes_on(text: str, last: Quotation, span: Span) -> bool:
    """Return whether a quotation begins a sentence right after attributed speech."""
    between = text[last.end : span.start]
    return bool(re.fullmatch(r"[^“\"]{0,160}[.!?:]?[”\"’']?\s*", between)) and (
        not between.strip() or bool(re.search(r"[.!?,]\s*$", between))
    )


def _speech(text: str, span: Span, rule: str) -> tuple[bool, str]:
    """Return whether a quotation is speech, and the rule that says that it is not."""
    inner = text[span.start + 1 : span.end].strip("“”\"‘’'«» ")
    words = re.findall(r"[\w’'-]+", inner)
    before = text[max(0, span.start - _NEAR) : span.start]
    after = text[span.end : span.end + _NEAR]
    attributed = rule != "none"
    whole = inner[-1:] in ".!?,…" or span.open
    if not words:
        return False, "empty"
    if _nickname(before, after, words):
        return False, "nickname"
    if not _SAYING_BEFORE.search(before[-60:]):
        cue = _TITLE_BEFORE.search(before[-40:])
        if cue and not (
            cue.group().strip().casefold() in ("in", "in the", "in a") and not _title_case(words)
        ):
            spoken = (
                cue.group().strip().casefold() in ("called", "reading", "branded") and attributed
            )
            if not spoken or _title_case(words):
                return False, "title or label"
    if _title_case(words) and not (whole and attributed and rule == "verb after"):
        return False, "title"
    if attributed:
        return True, rule
    if len(words) >= 4 and (_FINITE.search(inner) or whole):
        return True, "whole sentence"
    return False, "word at arm's length"


def _nickname(before: str, after: str, words: list[str]) -> bool:
    return bool(
        len(words) <= 3
        and all(word[0].isupper() or word in _SMALL for word in words)
        and re.search(r"\b[A-Z][\w’'.-]*\s$", before)
        and re.match(r"\s[A-Z][a-z]", after)
    )


def _title_case(words: list[str]) -> bool:
    big = [word for word in words if word.casefold() not in _SMALL]
    return len(big) >= 2 and all(word[0].isupper() or word[0].isdigit() for word in big)
