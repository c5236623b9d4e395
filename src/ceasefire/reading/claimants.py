"""Tells who asserts a count."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ceasefire.reading.counts import BREAK, Place
from ceasefire.reading.marks import Quotation
from ceasefire.reading.numerals import Numeral
from ceasefire.reading.spans import Span
from ceasefire.reading.speakers import Attribution

#: Who says these does not assert the count.
_DENIALS = {
    "denied", "denies", "denying", "rejected", "rejects", "rejecting", "dismissed", "dismisses",
    "dismissing", "refuted", "disputed", "disputes",
}  # fmt: skip
#: Verbs of saying in the plural of the present, and words that show that somebody counted, whom no rule names.
_UNNAMED = re.compile(
    r"\b(?:tell|claim|report|confirm|insist|add|warn|allege|estimate|believe|think|fear|suggest|indicate|acknowledge|admit|"
    r"maintain|announce|assert|state|note|find|found|shows?|showed|heard|learned|learnt|put|according|sources|reports|"
    r"estimates|figures|data|records|statistics|believed|thought|rumou?red)\b",
    re.I,
)
_SAID = {
    "said", "says", "say", "saying", "told", "tells", "added", "adds", "adding", "reported", "confirmed",
    "announced", "claimed", "claiming", "stated", "insisted", "according to",
}  # fmt: skip
_TELL = re.compile(
    r"^(?P<who>[^,;:“”\"]{2,60}?)\s(?:also\s)?tell\s(?:[\w’'-]+\s){1,4}(?:that\b|,)?"
)
_TOOK = re.compile(r"claim(?:ed|s|ing) (?:[\w-]+ ){0,4}(?:lives|casualties)", re.I)


def claimant(
    text: str, place: Place, attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> tuple[str | None, bool]:
    """Return who asserts a count, and whether that is sure."""
    numeral = place.numeral
    for quotation in quotations:
        if quotation.covers(numeral.start):
            return quotation.by, quotation.sure
    clause = _clause(text, place)
    window = text[max(clause.start, numeral.start - 40) : min(clause.end, numeral.end + 60)]
    if re.search(r"\breportedly\b", window):
        return None, True
    useful = [a for a in attributions if not a.weak or a.by]
    useful = [a for a in useful if not _TOOK.match(text, a.start)]
    useful = [
        a
        for a in useful
        if a.verb not in ("accused", "accuses", "blamed", "blames", "accusing")
        or _accuses_of(text, a, numeral)
    ]
    inside = [a for a in useful if clause.start <= a.start < clause.end]
    before = [a for a in inside if a.end <= numeral.start and not _closed(text, a, numeral)]
    after = [a for a in inside if a.start >= numeral.end and _trails(text, a, numeral)]
    if any(a.verb in _DENIALS for a in before[-1:] or after[:1]):
        return None, False
    if before and (before[-1].by or not after):
        return before[-1].by, before[-1].kind == "name"
    if after:
        return after[0].by, after[0].kind == "name"
    if any(a.end <= clause.start for a in useful) or any(a.verb in _SAID for a in inside):
        return None, False  # whoever said the clause before may say this one
    return _unnamed(text, place.sentence, clause, numeral)


def _unnamed(text: str, sentence: Span, clause: Span, numeral: Numeral) -> tuple[str | None, bool]:
    """Return who tells a count by a verb that is not read elsewhere; never as sure."""
    ahead = text[clause.start : numeral.start]
    if text[sentence.start : clause.start].rstrip().endswith(":"):
        return None, False  # *Orsk: 12 soldiers killed*
    if tells := _TELL.match(ahead):
        return tells["who"].strip(), False
    behind = text[numeral.end : clause.end]
    trailing = re.search(r",\s[^,;:]{2,60}$", behind)
    return None, not (_UNNAMED.search(ahead) or (trailing and _UNNAMED.search(trailing.group())))


def _accuses_of(text: str, attribution: Attribution, numeral: Numeral) -> bool:
    return bool(re.search(r"\b(?:of|for) ", text[attribution.end : numeral.start]))


def _closed(text: str, attribution: Attribution, numeral: Numeral) -> bool:
    """Return whether the words of an attribution before a count are over when it comes."""
    between = text[attribution.end : numeral.start]
    return attribution.verb != "according to" and bool(
        re.search(
            r"(?:which|who)\b[^,]*$", text[max(0, attribution.start - 60) : attribution.start]
        )
        and "," in between
    )


def _trails(text: str, attribution: Attribution, numeral: Numeral) -> bool:
    """Return whether an attribution after a count stands behind the statement: *..., X said*."""
    low = min(attribution.subject.start, attribution.start) if attribution.by else attribution.start
    before = text[numeral.end : max(low, numeral.end)].rstrip()
    if attribution.verb == "according to":
        return True
    return (
        before.endswith(",")
        or before.endswith("”")
        or before.endswith('"')
        or attribution.subject.start > attribution.end
    )


def _clause(text: str, place: Place) -> Span:
    """Return the clause around a count: from the last *while* or *but* to the next."""
    low, high = place.sentence.start, place.sentence.end
    for match in BREAK.finditer(text, low, high):
        if match.end() <= place.numeral.start:
            low = match.end()
        elif match.start() >= place.numeral.end:
            high = match.start()
            break
    return Span(low, high)
