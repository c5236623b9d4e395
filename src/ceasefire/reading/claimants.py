"""Tells who asserts a count, and which victim group it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ceasefire.reading.counting import BREAK, CUES, Place, last_cue
from ceasefire.reading.marks import Figure, Quotation
from ceasefire.reading.numerals import Numeral
from ceasefire.reading.spans import Span
from ceasefire.reading.speakers import Attribution
from ceasefire.vocabulary import Group, Vocabulary

_OTHERS = re.compile(r"\s+(?:others?|more)\b", re.I)
_ACTIVE = re.compile(
    r"kill(?:ed|ing|s)|wound(?:ed|ing)|captur(?:ed|ing)|murdered|injur(?:ed|ing)", re.I
)
#: Who says these does not assert the count.
_DENIALS = {
    "denied", "denies", "denying", "rejected", "rejects", "rejecting", "dismissed", "dismisses",
    "dismissing", "refuted", "disputed", "disputes",
}  # fmt: skip
_TOOK = re.compile(r"claim(?:ed|s|ing) (?:[\w-]+ ){0,4}(?:lives|casualties)", re.I)


def claimant(
    text: str, place: Place, said: Sequence[Attribution], quotations: Sequence[Quotation]
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
    useful = [a for a in said if not a.weak or a.by]
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
    return None, True


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


def group_of(
    text: str,
    vocabulary: Vocabulary,
    phrase: str,
    place: Place,
    by: str | None,
    previous: Figure | None,
    what: str,
) -> str | None:
    """Return the most specific victim group that the words around a count show."""
    tokens = stems(phrase)
    if previous and previous.group and _part(text, place):
        return previous.group
    best, most = None, 0
    for identity, group in vocabulary.groups.items():
        if identity != "all" and (score := _fits(group, tokens)) > most:
            best, most = identity, score
    if (
        best is None
        and previous
        and previous.group
        and (_OTHERS.match(text, place.numeral.end) or not phrase.strip())
        and previous.what in CUES
    ):
        return previous.group
    if best and vocabulary.groups[best].side:
        return best
    if (
        best is None
        and previous
        and re.match(r"\s+of (?:them|whom)\b", text[place.numeral.end :][:12])
    ):
        return previous.group
    if best is None and (side := _side(vocabulary, by)) and not _against(text, place):
        own = [
            i for i, g in vocabulary.groups.items() if g.side == side and tokens & stems(_noun(g))
        ]
        if own:
            return own[0]
    if best is None and what == "returned":
        return "returnees" if "returnees" in vocabulary.groups else "all"
    return best or "all"


def _part(text: str, place: Place) -> bool:
    """Return whether a count is part of the one before: *nine civilians, including three children*."""
    before = text[place.low : place.numeral.start]
    return bool(re.search(r"\bincluding (?:at least )?$", before))


def _against(text: str, place: Place) -> bool:
    """Return whether an active verb before a count makes those counted the other side's."""
    cue = last_cue(text, place.low, place.numeral.start)
    gap = text[cue.end() : place.numeral.start] if cue else ""
    return bool(cue and _ACTIVE.fullmatch(cue.group()) and len(gap.split()) <= 3 and "," not in gap)


def _noun(group: Group) -> str:
    return " ".join([group.label, *group.variants])


def _fits(group: Group, tokens: frozenset[str]) -> int:
    """Return how many words of a group's label a phrase has; 0 if it lacks the noun."""
    label = group.label.partition(",")[0].partition(" inside ")[0].partition(" to ")[0]
    words = label.split()
    nouns = stems(" ".join([words[-1], *group.variants]))
    if not nouns & tokens:
        return 0
    needed = stems(" ".join(words[:-1]))
    return 1 + len(needed) if needed <= tokens else 0


def stems(words: str) -> frozenset[str]:
    return frozenset(
        word.casefold().rstrip("s").replace("troop", "soldier")
        for word in re.findall(r"[\w’'-]+", words)
    )


def _side(vocabulary: Vocabulary, by: str | None) -> str | None:
    return vocabulary.actors[by].side if by in vocabulary.actors else None
