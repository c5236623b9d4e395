"""Who speaks by the gist of a passage: its claims have a voice, or an outlet they are taken from.

A gist is in our words, so a few forms are enough: somebody whom the vocabulary names says, denies or
claims a thing, or it is so according to somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ceasefire.errors import Fault
from ceasefire.records import integrity
from ceasefire.records.vocabulary import Actor, Vocabulary
from ceasefire.records.yamlfile import Document

#: Verbs by which a gist has somebody speak.
VERBS = (
    "says?|said|tells?|told|claims?|claimed|accuses?|accused|deny|denies|denied|writes?|wrote|adds?"
    "|added|counts?|counted|warns?|warned|rejects?|rejected|confirms?|confirmed"
)
#: Who says a thing without a name in the gist, but is no outlet.
SOMEBODY = "he|she|the spokesman|the spokeswoman|the minister|the ministry|the foreign ministry"
#: Up to four words between a name and its verb (*'s foreign ministry*); none that makes the verb
#: another's, or passive.
BETWEEN = r"(?:'s?)?(?: (?!(?:is|are|was|were|be|been|and|or|who|which|that|whom)\b)[\w-]+){0,4}"
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
        matches = [self._form.search(clause) for clause in re.split(r"; |\. ", gist)]
        subjects = [(match[1] or match[2]) if match else None for match in matches]
        return [self._actors.get(name, name) if name else None for name in subjects]


def _names(actors: Mapping[str, Actor]) -> dict[str, str]:
    """Return the actor by each name, and by the last word of a person's, where that is one's alone."""
    known = {name: key for key, one in actors.items() for name in (one.name, *one.variants)}
    last = [(one.name.split()[-1], key) for key, one in actors.items() if one.person]
    words = [word for word, _ in last]
    return {word: key for word, key in last if words.count(word) == 1} | known


def faults(documents: Iterable[Document], names: Vocabulary) -> Iterator[Fault]:
    """Yield each passage whose gist has somebody speak, and of whose claims none is anybody's.

    The outlet itself needs no voice, and whose copy it carries none either; nor does a claim that can
    be of a clause in which nobody speaks. That a statement was made is the outlet's to tell: events of
    a lane that is on no map are statements.

    Parameters
    ----------
    documents
        The records, as they were read.
    names
        The vocabulary.
    """
    speech = Speech(names.actors)
    for document in documents:
        own = _own(document.data, names)
        for at, passage in integrity.items(document.data, "passages"):
            claims = [raw for _, raw in integrity.items(passage, "claims")]
            reported = [claim for claim in claims if not _of_a_statement(claim, names)]
            if not reported or any(claim.get("voice") or claim.get("via") for claim in claims):
                continue
            speakers = speech.speakers(str(passage.get("gist", "")))
            if not own.union({None}).intersection(speakers):
                what = (
                    f"the gist has '{speakers[0]}' speak, and no claim of the passage has a voice"
                )
                remedy = "add voice: to what is said, or mend the gist"
                yield document.fault(("passages", at, "gist"), what, remedy)


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
