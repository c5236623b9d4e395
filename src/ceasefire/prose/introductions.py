"""How somebody is introduced: the role and the side, and whether a sentence tells them."""

from __future__ import annotations

import re

from ceasefire.records.bookfile import Book
from ceasefire.records.enumerations import STANDINGS
from ceasefire.records.vocabulary import Actor

#: Words of a role that say nothing of it.
_SMALL = {"of", "the", "for", "and", "in", "not", "named"}
#: The part of a role's words with which a sentence tells it.
_ENOUGH = 1 / 2
#: Letters by which two forms of a word are known for one: *minister*, *ministers*.
_STEM = 6


#: Words for whoever leads a group, which are one role.
_HEADS = re.compile(r"\b(?:leader|head|chief)(?=s?\b)")


def _side(actor: Actor, book: Book) -> tuple[str, tuple[str, ...]]:
    """Return what an actor's side is called, and the words by which a sentence names it."""
    side = book.sides.get(actor.side or "")
    return (side.name, side.told_by) if side else ("", ())


def introduced(actor: Actor, book: Book) -> str:
    """Return who somebody is, with the side: *the island's harbour minister*."""
    side, words = _side(actor, book)
    if not side or any(word in actor.role for word in words):
        return actor.role
    return f"{actor.role}, {side}"


def standing(actor: Actor, book: Book) -> str:
    """Return in what relation an actor is to what it tells: its side, or its standing."""
    side, _ = _side(actor, book)
    return side or STANDINGS[actor.standing].one


def tells_role(actor: Actor, sentence: str, book: Book) -> bool:
    """Return whether a sentence says what somebody is, and on which side.

    A role counts as told with half of its words of substance.
    """
    _, sides = _side(actor, book)
    words = {w for w in _words(actor.role) if not any(side.lower() in w for side in sides)}
    stems = {word[:_STEM] for word in _words(sentence)}
    shared = sum(word[:_STEM] in stems for word in words)
    sided = not sides or any(side.lower() in sentence.lower() for side in sides)
    return sided and shared >= len(words) * _ENOUGH


def _words(text: str) -> set[str]:
    spoken = re.findall(r"\w+(?:-\w+)*", _HEADS.sub("head", text.lower()))
    return {word for word in spoken if word not in _SMALL and len(word) > 1}


def bare(name: str) -> str:
    """Return a name as it is compared: in small letters, without an article or bracket around it."""
    return name.strip(" ()").lower().removeprefix("the ")


def office(role: str) -> str:
    """Return of what a role makes somebody the head: *ttp*, of *the leader of the TTP*; or nothing."""
    headed = re.fullmatch(r"(?:the )?head of (.+)", _HEADS.sub("head", role.lower()))
    return bare(headed[1]) if headed else ""
