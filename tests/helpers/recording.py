"""Records as they are written, with the claims that a test wants, and names for what they claim."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from builders import ACTORS, ASPECTS, EVENTS, GROUPS, ISSUES, NAMES, PLACES

from ceasefire.records import yamlfile
from ceasefire.records.aspects import Group
from ceasefire.records.vocabulary import Event, Issue, Place, Vocabulary
from ceasefire.records.yamlfile import Document


def record(
    *claims: dict[str, Any], stem: str = "one", published: str = "2025-11-08", **more: Any
) -> Document:
    """Return a record with one passage a claim; ``more`` gives keys of the record."""
    passages = [
        {"at": str(at), "gist": "It.", "claims": [{"id": 1} | claim]}
        for at, claim in enumerate(claims, start=1)
    ]
    whole = {"id": stem, "published": published, "passages": passages} | more
    return yamlfile.parse(json.dumps(whole, indent=1), f"data/sources/{stem}.yaml")


def _event(**more: str) -> Event:
    said = {"title": "E", "short": "E", "lane": "violence", "chapter": "october-clashes"}
    return Event.model_validate(said | more)


def _place(
    kind: str, country: str, within: str | None = None, joins: tuple[str, ...] = ()
) -> Place:
    made = {"name": "P", "kind": kind, "country": country, "within": within, "joins": joins}
    return Place.model_validate(made)


BOTH = "Afghanistan and Pakistan"
#: A war with a battle in it, on Afghan soil, and a blockade; the book is the project's own.
WAR = replace(
    NAMES,
    events=EVENTS
    | {
        "war": _event(),
        "battle": _event(side="afghanistan", part_of="war"),
        "blockade": _event(lane="border"),
        "speech": _event(lane="statements"),
    },
    actors=ACTORS,
    places=PLACES
    | {
        "afghanistan": _place("country", "Afghanistan"),
        "khost": _place("province", "Afghanistan", "afghanistan"),
        "gurbuz": _place("district", "Afghanistan", "khost"),
        "kunar": _place("province", "Afghanistan", "afghanistan"),
        "both": _place("area", "Afghanistan", "afghanistan", ("khost", "kunar")),
        "karachi": _place("city", "Pakistan"),
        "torkham": _place("crossing", BOTH),
        "line": _place("line", BOTH),
        "doha": _place("city", "Qatar"),
    },
    issues=ISSUES
    | {
        "guilt": Issue.model_validate(
            {
                "question": "Did it?",
                "short": "Guilt",
                "stances": {"did": "it did", "did-not": "it did not", "silent": "it does not say"},
                "answers": {"did": "admitted", "did-not": "denied", "silent": "neither"},
            }
        )
    },
    aspects=ASPECTS
    | {
        "start": ASPECTS["date"].model_copy(update={"dates": "start"}),
        "plan": ASPECTS["date"].model_copy(update={"dates": "plan"}),
        "trucks": ASPECTS["killed"].model_copy(update={"counts": "things"}),
        "stuck": ASPECTS["killed"].model_copy(update={"counts": "people"}),
    },
    groups=GROUPS
    | {
        key: Group.model_validate({"label": key, "short": key, "side": side, "part_of": whole})
        for key, side, whole in (
            ("people", None, "all"),
            ("afghans", "afghanistan", "people"),
            ("pakistanis", "pakistan", "people"),
        )
    },
)


def without_book(names: Vocabulary) -> Vocabulary:
    """Return a vocabulary of which nothing is known, as when its files cannot be read."""
    return replace(names, events={}, actors={}, places={}, issues={}, aspects={}, groups={})
