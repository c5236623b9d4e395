"""Where the gist has somebody speak, a claim of the passage is somebody's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from recording import WAR, record, without_book

from ceasefire.records import attribution
from ceasefire.records.attribution import VERBS, Speech
from ceasefire.records.vocabulary import Actor

SPEAKERS = {
    key: Actor.model_validate({"name": name, "standing": "other", "role": "r"} | more)
    for key, name, more in (
        ("land", "Northland", {"variants": ["The North"]}),
        ("ministry", "Northland's fish ministry", {}),
        ("ann-lee", "Ann Lee", {"person": True}),
        ("bo-holt", "Bo Holt", {"person": True}),
        ("cy-holt", "Cy Holt", {"person": True}),
        ("guild", "the Old Guild", {}),
    )
}
NAMES = replace(WAR, actors=WAR.actors | SPEAKERS)


@pytest.mark.parametrize(
    ("gist", "speakers"),
    [
        ("Northland says that it is so.", ["land"]),
        ("The North told reporters so.", ["land"]),
        ("Northland's fish ministry says so.", ["ministry"]),
        ("Northland's old minister of fish denies it.", ["land"]),
        ("On Sunday Ann Lee, who leads the team, said so.", ["ann-lee"]),
        ("Lee accuses the others.", ["ann-lee"]),
        ("Holt says so.", [None]),  # which of two
        ("Bo Holt says so.", ["bo-holt"]),
        ("It is so, according to the Old Guild.", ["guild"]),
        ("According to Lee it is so.", ["ann-lee"]),
        ("He says so, and the ministry says so too.", ["He"]),
        ("The foreign ministry says so.", ["The foreign ministry"]),
        ("Ships of Northland left; Lee claims that they fled.", [None, "ann-lee"]),
        ("Lee says so. Northland denies it.", ["ann-lee", "land"]),
        ("Officials say so; witnesses told of it.", ["Officials", "witnesses"]),
        # Nobody whom the vocabulary knows, or nobody at all.
        ("Friends say so.", [None]),
        ("The page says so, and the heading gives its day.", [None]),
        ("Ships of Northland are said to have left.", [None]),
        ("Northland and what others say of it.", [None]),
        ("Southnorthland says so.", [None]),
        ("Northland closed the port to the ships of those who say so.", [None]),
    ],
)
def test_who_speaks_in_a_gist(gist: str, speakers: list[str | None]) -> None:
    """Clause by clause; the longest name, and the last word of a person's where it is one's alone."""
    assert Speech(SPEAKERS).speakers(gist) == speakers


@pytest.mark.parametrize("verb", VERBS.replace("s?", "").split("|"))
def test_each_verb_is_one_of_speaking(verb: str) -> None:
    """Whoever is its subject speaks."""
    assert Speech(SPEAKERS).speakers(f"Lee {verb} it.") == ["ann-lee"]


def told(gist: str, *claims: dict[str, Any], **more: Any) -> list[tuple[str, str, str]]:
    """Return where the faults of a passage stand, what they are, and how to mend them."""
    passages = [{"at": "1", "gist": gist, "claims": list(claims)}]
    found_faults = attribution.faults([record(passages=passages, **more)], NAMES)
    return [(fault.path, fault.what, fault.remedy) for fault in found_faults]


OWN: dict[str, Any] = {"event": "war", "aspect": "date"}
COUNT: dict[str, Any] = {"event": "war", "aspect": "killed", "value": "1200"}
VOICED = OWN | {"voice": "ann-lee"}
FAULT = (
    "passages[0].gist",
    "the gist has 'ann-lee' speak, and no claim of the passage has a voice",
    "add voice: to what is said, or mend the gist",
)


@pytest.mark.parametrize(
    ("gist", "claims", "more", "refused"),
    [
        ("Lee says so.", [OWN], {}, True),
        ("Lee says so.", [OWN, OWN], {}, True),
        ("Lee says so; Northland denies it.", [OWN], {}, True),
        ("Lee says so.", [OWN | {"event": "nothing"}], {}, True),
        ("Lee says so.", [OWN, {"event": "speech"}], {}, True),
        # Somebody is named for a claim, or there is none.
        ("Lee says so.", [OWN, OWN | {"voice": "ann-lee"}], {}, False),
        ("Lee says so.", [OWN | {"via": "reuters"}], {}, False),
        ("Lee says so.", [], {}, False),
        # A clause in which nobody speaks can be the outlet's.
        ("Lee says so; it was on Sunday.", [OWN], {}, False),
        # The outlet itself speaks, or whose copy it carries.
        ("Lee says so.", [OWN], {"outlet": "Ann Lee"}, False),
        ("Lee says so.", [OWN], {"relays": [{"agency": "ann-lee"}]}, False),
        ("Lee says so.", [OWN], {"outlet": "Bo Holt", "relays": [{"agency": "bo-holt"}]}, True),
        # That a statement was made is the outlet's to tell.
        ("Lee says so.", [{"event": "speech", "aspect": "date"}], {}, False),
    ],
)
def test_what_somebody_says_has_a_voice(
    gist: str, claims: list[dict[str, Any]], more: dict[str, Any], refused: bool
) -> None:
    """Unless the outlet can be the one who tells it."""
    assert told(gist, *claims, **more) == ([FAULT] if refused else [])


LACKS = "the gist has 'ann-lee' speak, and the claim has no voice"
ALONE = "the gist is one clause, of which another claim has a voice, and the claim has none"


@pytest.mark.parametrize(
    ("gist", "claim", "what"),
    [
        # Every clause is spoken: what only somebody can know is somebody's.
        ("Lee says that 1,200 died.", COUNT, LACKS),
        ("Lee says that many died; Northland denies it.", COUNT, LACKS),
        ("Lee says that many died.", COUNT | {"aspect": "attacker", "value": "land"}, LACKS),
        # One clause, of which another claim has a voice, though no form shows who speaks.
        ("By her count 1,200 died in the port.", COUNT, ALONE),
        ("By her count 1,200 died in the port.", OWN, ""),
        # Of several clauses its figure shows which is meant.
        ("The port was shut; Lee says that 1,200 died.", COUNT, LACKS),
        ("The port was shut; Lee says that 1,200 died.", COUNT | {"value": ">=1200"}, LACKS),
        ("Lee says that 1,200 died; the page has 1,200 too.", COUNT, ""),
        ("Lee says so; 1,200 died.", COUNT, ""),
        ("The port was shut; Lee says that 11,200 died.", COUNT, ""),
        ("The port was shut; Lee says that 1,200,000 died.", COUNT, ""),
        ("The port was shut; Lee says that dozens died.", COUNT | {"value": "dozens"}, ""),
        # What an outlet can tell by itself, and what it has seen.
        ("Lee says that 1,200 died.", OWN, ""),
        ("Lee says that 1,200 died.", COUNT | {"seen": "its own count"}, ""),
        ("Lee says that 1,200 died.", COUNT | {"via": "reuters"}, ""),
        ("Lee says that 1,200 died.", COUNT | {"event": "speech"}, ""),
        ("Lee says that 1,200 died.", COUNT | {"aspect": "nothing"}, ""),
    ],
)  # fmt: skip
def test_each_claim_of_what_is_said_has_a_voice(
    gist: str, claim: dict[str, Any], what: str
) -> None:
    """Another claim of the passage that has one does not stand for it."""
    refused = [("passages[0].claims[1]", what, attribution.REMEDY)] if what else []
    assert told(gist, VOICED, claim) == refused


def test_somebody_without_a_name_needs_a_voice_too() -> None:
    """The fault has the words of the gist."""
    ((_, what, _),) = told("He says so.", OWN)
    assert what == "the gist has 'He' speak, and no claim of the passage has a voice"


def test_without_a_vocabulary_little_is_said() -> None:
    """Whom its files would name is not known; that a passage has no gist is a fault already."""
    passages = [{"at": "1", "gist": "Lee says so.", "claims": [OWN]}, {"at": "2", "claims": [OWN]}]
    assert list(attribution.faults([record(passages=passages)], without_book(NAMES))) == []
