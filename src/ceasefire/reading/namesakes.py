"""Namesakes: what bears a name of the vocabulary and is another: a person, an office, a street or a bank."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ceasefire.reading import lexicon

TOKEN = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Entry:
    """The words of a name, and whom of the vocabulary it may name."""

    tokens: tuple[str, ...]
    actors: tuple[str, ...]
    places: tuple[str, ...]


def another(
    text: str, start: int, end: int, entry: Entry, kin: frozenset[str] = frozenset()
) -> bool:
    """Return whether the words around a name make it another's: *Ilse Haas*, *Orsk Bank*.

    Parameters
    ----------
    text
        The line.
    start, end
        Where the name stands.
    entry
        What it may name.
    kin
        Words that can stand before a name and leave it its own: *Varlandish*, the holder's first name.
    """
    left, right = text[max(0, start - 30) : start], text[end : end + 20]
    if entry.places and _NAMED_AFTER.match(right):
        return True
    if not entry.actors or entry.places:
        return False
    if len(entry.tokens) == 1 and entry.tokens[0] in text[start:end] and entry.tokens[0].isalpha():
        first = re.search(r"(?:^|[\s“\"(])([A-Z][a-z]+) $", left)
        plain = first and first[1] not in kin and not _TITLES.fullmatch(first[1])
        if first and plain and first[1] not in lexicon.NOT_NAMES:
            opens = (
                not left[: first.start(1)].strip() or left[: first.start(1)].rstrip()[-1:] in ".!?"
            )
            return not (opens and first[1] in lexicon.NOT_NAMES)
        after = re.match(r" ([A-Z][a-z]+) [A-Z][a-z]+", right)
        if after and after[1] not in lexicon.NOT_NAMES and entry.tokens[0][1:].islower():
            return True  # *Haas Ali Veren*
        return bool(
            re.match(r" [A-Z][a-z]+(?:,| said| told)|, an? (?:actor|farmer|singer)", right)
        ) or bool(re.match(r" (?:battalion|brigade|street|road)\b", right, re.I))
    return False


def held_elsewhere(text: str, start: int, end: int, entry: Entry, own: frozenset[str]) -> bool:
    """Return whether an office is another's: of another country, or held by another person.

    Parameters
    ----------
    text
        The line.
    start, end
        Where the name of the office stands.
    entry
        What it may name.
    own
        The words of the names and adjectives of the actor that holds it, and of its country.
    """
    words = " ".join(entry.tokens)
    if not entry.actors or not (_OFFICE.search(words) or words.islower() or _HOUSE.search(words)):
        return False
    left, right = text[max(0, start - 30) : start], text[end : end + 60]
    owner = _OWNED_BY.search(left)
    seat, holder = _SEATED.match(right), _HELD_BY.match(right)
    if owner and owner[1] not in lexicon.NOT_NAMES and not _akin(owner[1], own):
        return True
    if seat and not own & set(TOKEN.findall(seat[1])):
        return True
    named = set(TOKEN.findall(holder[1])) - _NO_HOLDERS if holder else set()
    return bool(named) and _OFFICE.search(words) is not None and not own & named


#: As many first letters as a country and its adjective share: *Varland*, *Varlandish*.
_STEM = 4


def _akin(word: str, own: frozenset[str]) -> bool:
    return any(word[:_STEM] == other[:_STEM] for other in own)


#: Houses of a government, which every government has.
_HOUSE = re.compile(r"\b[Mm]inistry\b")
#: Whose an office is: *Tesmar's*, *Varlandish*, *U.S.*; where it sits, and who holds it.
_OWNED_BY = re.compile(r"\b([A-Z][\w-]+?|(?:[A-Z]\.){2,})(?:['’]s?)? $")
_SEATED = re.compile(r" (?:in|of) (?:the )?([A-Z][\w-]+(?: [A-Z][\w-]+)*)")
_HELD_BY = re.compile(r",? ((?:[A-Z][\w’'-]+\.? )*[A-Z][\w’'-]+)")
_NO_HOLDERS = frozenset(lexicon.NOT_NAMES)
#: A street, bank or paper that is named after a place.
_NAMED_AFTER = re.compile(r" (?:Street|Road|Avenue|Bank|Hotel|Times|Post|Lane|sandwich)\b")
#: Before a name these are titles, or given names that too many share to tell people apart.
_TITLES = re.compile(
    r"Mr|Mrs|Ms|Dr|Gen|General|Minister|President|Premier|Spokes\w+|Secretary|Chief|Ambassador|Envoy|Prime|"
    r"Defence|Defense|Foreign|Information|Mullah|Maulvi|Sheikh|Khan|Mohammad|Muhammad|Col|Colonel|Maj|Judge|"
    r"Governor|Senator|Chancellor|Marshal|Director|Commander|Captain|Leader"
)
_OFFICE = re.compile(r"\b(?:Minister|President|Secretary|Chief)\b")
