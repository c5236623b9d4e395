"""Victims: the group of the vocabulary that a count is of, by its noun, its side and who counts."""

from __future__ import annotations

import re

from ceasefire.reading.counts import Place
from ceasefire.reading.cues import CUES, last_cue
from ceasefire.reading.marks import Figure
from ceasefire.records.aspects import Group
from ceasefire.records.vocabulary import Vocabulary

_OTHERS = re.compile(r"\s+(?:others?|more)\b", re.I)
_ACTIVE = re.compile(
    r"kill(?:ed|ing|s)|wound(?:ed|ing)|captur(?:ed|ing)|murdered|injur(?:ed|ing)", re.I
)
#: Of a side that the words before name: *nine of its soldiers*.
_WHOSE = re.compile(r"\s+(?:more\s+|others?\s+)?of (?:its|their|his|our)\b")


def group_of(
    text: str,
    vocabulary: Vocabulary,
    phrase: str,
    place: Place,
    by: str | None,
    previous: Figure | None,
    what: str,
) -> tuple[str | None, bool]:
    """Return the most specific victim group that the words around a count show, and whether that is sure."""
    if previous and previous.group and _part(text, place):
        return previous.group, True
    best = _named_group(vocabulary, phrase)
    end = place.numeral.end
    of_them = re.match(r"\s+of (?:them|whom)\b", text[end : end + 12])
    others = _OTHERS.match(text, end)
    if best is None and previous and previous.group and previous.what in CUES:
        if of_them:
            return previous.group, True
        if (others or not phrase.strip()) and not _own_loss(text, place):
            head = text[previous.end : min(previous.end + 24, place.numeral.start)]
            known = not _WHOSE.match(head) and not _sided(vocabulary, head, what)
            known = known and previous.group == vocabulary.unnamed("any")
            return previous.group, known or (previous.sure and not others)
    own = _own_group(vocabulary, phrase, by, place, text)
    if own and (best is None or _bare(vocabulary, best, phrase)):
        possessive = re.search(r"\b(?:its|their|own|his|our)\b", text[end : end + 24])
        if best is not None and vocabulary.groups[best].side is None and not possessive:
            return best, False  # officials can count civilians of either side
        return own, best is None or bool(possessive) or own == best
    if best is None and what in ("returned", "deported"):
        return vocabulary.unnamed(what), True
    if best is None:
        whose = _WHOSE.match(text, end)
        sided = _sided(vocabulary, phrase, what)
        return vocabulary.unnamed(what), not whose and not sided and not _own_loss(text, place)
    return best, not _ambiguous(vocabulary, best, phrase, by)


def _sided(vocabulary: Vocabulary, words: str, what: str) -> bool:
    """Return whether those counted have a side that the words do not tell: *nine soldiers*."""
    tokens = stems(words)
    sided = (group for group in vocabulary.groups.values() if group.side)
    return what in ("captured", "surrendered") or any(tokens & stems(_nouns(g)) for g in sided)


def _ambiguous(vocabulary: Vocabulary, identity: str, phrase: str, by: str | None) -> bool:
    """Return whether the words for a group may mean another: a noun, or a name, that two sides have."""
    group = vocabulary.groups[identity]
    if group.side is None or _side(vocabulary, by) == group.side:
        return False
    tokens = stems(phrase)
    if _fits(group, tokens) > 1:
        return False
    if _sides(vocabulary, phrase):
        return any(
            f" {name}" in longer and name in phrase
            for actor in vocabulary.actors.values()
            if actor.side == group.side
            for name in (actor.name, *actor.variants)
            for other in vocabulary.actors.values()
            if other.side != group.side
            for longer in (other.name, *other.variants)
        )
    return any(
        tokens & stems(_nouns(other)) for i, other in vocabulary.groups.items() if i != identity
    )


def _named_group(vocabulary: Vocabulary, phrase: str) -> str | None:
    """Return the group whose noun and side a phrase has: *Meridian soldiers*, *rebel fighters*."""
    tokens = stems(phrase)
    sides = _sides(vocabulary, phrase)
    best, most = None, 0
    for identity, group in vocabulary.groups.items():
        if "any" in group.unnamed:
            continue
        score = _fits(group, tokens)
        if group.side in sides and tokens & stems(_nouns(group)):
            score = max(score, 2)
        if score > most:
            best, most = identity, score
    return best


def _sides(vocabulary: Vocabulary, phrase: str) -> frozenset[str]:
    """Return whose side the names in a phrase are on; of two that overlap the longer counts."""
    named: list[tuple[int, int, str]] = []
    if not re.search(r"[A-Z]", phrase):
        return frozenset()
    for actor in vocabulary.actors.values():
        for name in (actor.name, *actor.variants, *actor.adjectives):
            at = phrase.find(name) if actor.side else -1
            if at >= 0 and not phrase[at + len(name) : at + len(name) + 1].isalnum():
                named.append((at, at + len(name), str(actor.side)))
    return frozenset(
        side
        for low, high, side in named
        if not any(a <= low and high <= b and b - a > high - low for a, b, _ in named)
    )


def _bare(vocabulary: Vocabulary, identity: str, phrase: str) -> bool:
    """Return whether a group was found by its noun alone, and another has that noun too."""
    return not _sides(vocabulary, phrase) and _fits(vocabulary.groups[identity], stems(phrase)) == 1


def _own_group(
    vocabulary: Vocabulary, phrase: str, by: str | None, place: Place, text: str
) -> str | None:
    """Return the group of the claimant's own side that a phrase may mean: *nine of its soldiers*."""
    side = _side(vocabulary, by)
    if not side or _against(text, place):
        return None
    tokens = stems(phrase)
    return next(
        (i for i, g in vocabulary.groups.items() if g.side == side and tokens & stems(_noun(g))),
        None,
    )


def _own_loss(text: str, place: Place) -> bool:
    """Return whether a count is of what its subject lost: not of those that the count before is of."""
    cue = last_cue(text, place.low, place.numeral.start)
    return bool(cue and re.fullmatch(r"los(?:t|ing)", cue.group(), re.I))


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


def _nouns(group: Group) -> str:
    """Return the nouns of a group, without the words that qualify them."""
    return " ".join([_label(group)[-1], *group.variants])


def _label(group: Group) -> list[str]:
    return group.label.partition(",")[0].partition(" inside ")[0].partition(" to ")[0].split()


def _fits(group: Group, tokens: frozenset[str]) -> int:
    """Return how many words of a group's label a phrase has; 0 if it lacks the noun."""
    words = _label(group)
    nouns = stems(_nouns(group))
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
