"""Who speaks by the gist of a passage: its claims have a voice, or an outlet they are taken from.

A gist is in our words, so a few forms are enough: somebody whom the vocabulary names says, denies or
counts a thing, or it is so according to somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Any

from ceasefire.errors import Fault
from ceasefire.records import integrity, intervals
from ceasefire.records.vocabulary import Actor, Vocabulary
from ceasefire.records.yamlfile import Document

#: Verbs by which a gist has somebody speak.
VERBS = (
    "says?|said|tells?|told|claims?|claimed|accuses?|accused|deny|denies|denied|writes?|wrote|adds?"
    "|added|counts?|counted|warns?|warned|rejects?|rejected|confirms?|confirmed|gives?|gave|blames?|blamed"
    "|reports?|reported|hints?|hinted|admits?|admitted|announces?|announced|repeats?|repeated|states?|stated"
    "|demands?|demanded|insists?|insisted|calls?|called|speaks?|spoke|promises?|promised|alleges?|alleged"
    "|posts?|posted|maintains?|maintained|puts?|boasts?|boasted"
)
#: Who says a thing without a name in the gist, but is no outlet.
SOMEBODY = (
    "he|she|the spokesman|the spokeswoman|a spokesman|a spokeswoman|the minister|the ministry"
    "|the foreign ministry|officials|an official|authorities|the authorities|police|the army|witnesses"
)
#: Up to four words between a name and its verb (*'s foreign ministry*); none that makes the verb
#: another's, or passive.
BETWEEN = r"(?:'s?)?(?: (?!(?:is|are|was|were|be|been|and|or|who|which|that|whom)\b)[\w-]+){0,4}"
#: How a claim that should be somebody's is mended.
REMEDY = "add voice: to what is said, or mend the gist"
#: A remark between commas.
ASIDE = r"(?:, [^,;.]+,)?"


class Speech:
    """The forms by which a gist has one of the actors speak.

    Parameters
    ----------
    actors
        Those whom the vocabulary names.
    """

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self._actors = _names(actors)
        longest_first = sorted(self._actors, key=lambda name: (-len(name), name))
        named = "|".join([*map(re.escape, longest_first), f"(?i:{SOMEBODY})"])
        says = rf"(?<![\w-])({named})(?!\w){BETWEEN}{ASIDE} (?:{VERBS})\b"
        self._form = re.compile(rf"{says}|\b[Aa]ccording to (?:the )?({named})(?!\w)")

    def speakers(self, gist: str) -> list[str | None]:
        """Return the first who speaks in each clause of a gist; ``None`` where nobody does.

        An actor is given by its id, and somebody without a name in the words of the gist.
        """
        matches = [self._form.search(clause) for clause in _clauses(gist)]
        subjects = [(match[1] or match[2]) if match else None for match in matches]
        return [self._actors.get(name, name) if name else None for name in subjects]


def _names(actors: Mapping[str, Actor]) -> dict[str, str]:
    """Return the actor by each name, and by the last word of a person's, where that is one's alone."""
    known = {name: key for key, one in actors.items() for name in (one.name, *one.variants)}
    last = [(one.name.split()[-1], key) for key, one in actors.items() if one.person]
    words = [word for word, _ in last]
    return {word: key for word, key in last if words.count(word) == 1} | known


def faults(documents: Iterable[Document], names: Vocabulary) -> Iterator[Fault]:
    """Yield each passage, and each claim, that is somebody's by the gist and has no voice.

    The outlet itself needs no voice, and whose copy it carries none either. What an outlet can tell by
    itself needs one where every clause has somebody speak and no claim of the passage is anybody's. What
    only a party or a body can know needs one wherever it can be of no clause that is the outlet's: every
    clause has somebody speak, or the only clause is somebody's for another claim, or its figure stands in
    spoken clauses alone. That a statement was made is the outlet's to tell: events of a lane that is on no
    map are statements.

    Parameters
    ----------
    documents
        The records, as they were read.
    names
        The vocabulary.
    """
    speech = Speech(names.actors)
    for document in documents:
        own = _own(document.data, names) | {None}
        for at, passage in integrity.items(document.data, "passages"):
            claims = integrity.items(passage, "claims")
            bare = [(n, raw) for n, raw in claims if _without_voice(raw, names)]
            voiced = any(raw.get("voice") or raw.get("via") for _, raw in claims)
            gist = _Gist.read(str(passage.get("gist", "")), speech, own)
            if bare and gist.spoken and not voiced:
                what = f"{gist.speaks}, and no claim of the passage has a voice"
                yield document.fault(("passages", at, "gist"), what, REMEDY)
                continue
            for n, raw in bare:
                if _private(raw, names) and (why := gist.claims(raw, voiced)):
                    yield document.fault(("passages", at, "claims", n), why, REMEDY)


@dataclass(frozen=True)
class _Gist:
    """What a passage has, clause by clause, and who but the outlet speaks in each."""

    clauses: tuple[str, ...]
    speakers: tuple[str | None, ...]

    @classmethod
    def read(cls, text: str, speech: Speech, own: Set[str | None]) -> _Gist:
        speakers = speech.speakers(text)
        return cls(tuple(_clauses(text)), tuple(None if s in own else s for s in speakers))

    @property
    def spoken(self) -> bool:
        """Whether somebody speaks in every clause."""
        return None not in self.speakers

    @property
    def speaks(self) -> str:
        """Who is the first to speak, as a fault tells it."""
        return f"the gist has '{next(filter(None, self.speakers))}' speak"

    def claims(self, raw: Mapping[str, Any], voiced: bool) -> str:
        """Return why a claim can be of no clause that is the outlet's; nothing if it can."""
        figure = intervals.figure(str(raw.get("value", "")))
        with_it = [s for c, s in zip(self.clauses, self.speakers, strict=True) if _has(c, figure)]
        if self.spoken or (with_it and None not in with_it):
            return f"{self.speaks}, and the claim has no voice"
        if voiced and len(self.clauses) == 1:
            return (
                "the gist is one clause, of which another claim has a voice, and the claim has none"
            )
        return ""


def _has(clause: str, figure: int | None) -> bool:
    return figure is not None and bool(re.search(rf"(?<![\d,.]){figure:,}(?![\d,]?\d)", clause))


def _clauses(gist: str) -> list[str]:
    return re.split(r"; |\. ", gist)


def _without_voice(claim: Mapping[str, Any], names: Vocabulary) -> bool:
    """Return whether a claim that is of no statement has no voice, nor an outlet it is taken from."""
    return not (claim.get("voice") or claim.get("via") or _of_a_statement(claim, names))


def _private(claim: Mapping[str, Any], names: Vocabulary) -> bool:
    """Return whether only a party or a body can know what is claimed, and the page does not see it."""
    aspect = names.aspects.get(str(claim.get("aspect")))
    return aspect is not None and aspect.known == "privately" and not claim.get("seen")


def _own(record: Mapping[str, Any], names: Vocabulary) -> set[str]:
    """Return the actors who are the outlet of a record, or whose copy it carries."""
    outlet = str(record.get("outlet", ""))
    relays = {str(relay.get("agency")) for _, relay in integrity.items(dict(record), "relays")}
    return relays | {
        key for key, actor in names.actors.items() if outlet in (actor.name, *actor.variants)
    }


def _of_a_statement(claim: Mapping[str, Any], names: Vocabulary) -> bool:
    event = names.events.get(str(claim.get("event")))
    lane = names.book.lanes.get(event.lane) if event else None
    return lane is not None and lane.mapped is None
