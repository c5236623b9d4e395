"""How somebody is introduced: the role and the side, and whether a sentence tells them."""

from __future__ import annotations

import re

from ceasefire.records.enumerations import STANDINGS
from ceasefire.records.sides import called
from ceasefire.records.vocabulary import Actor

#: Words of a role that say nothing of it.
_SMALL = {"of", "the", "for", "and", "in", "not", "named"}
#: The part of a role's words with which a sentence tells it.
_ENOUGH = 1 / 2
#: Letters by which two forms of a word are known for one: *minister*, *ministers*.
_STEM = 6


def introduced(actor: Actor) -> str:
    """Return who somebody is, with the side: *Pakistan's defence minister*."""
    side = called(actor.side) if actor.side else None
    if side is None or any(cue in actor.role for cue in side.cues):
        return actor.role
    return f"{actor.role}, {side.one}"


def standing(actor: Actor) -> str:
    """Return in what relation an actor is to what it tells: its side, or its standing."""
    return called(actor.side).one if actor.side else STANDINGS[actor.standing].one


def tells_role(actor: Actor, sentence: str) -> bool:
    """Return whether a sentence says what somebody is, and on which side.

    A role counts as told with half of its words of substance.
    """
    cues = [cue.lower() for cue in called(actor.side).cues] if actor.side else []
    words = {w for w in _words(actor.role) if not any(cue in w for cue in cues)}
    said = {word[:_STEM] for word in _words(sentence)}
    told = sum(word[:_STEM] in said for word in words)
    sided = not cues or any(cue in sentence.lower() for cue in cues)
    return sided and told >= len(words) * _ENOUGH


def _words(text: str) -> set[str]:
    return {w for w in re.findall(r"\w+(?:-\w+)*", text.lower()) if w not in _SMALL and len(w) > 1}
