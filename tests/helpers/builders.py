"""Tiny records, a tiny vocabulary and tiny ledgers, made in code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ceasefire.ledger.ledger import Ledger
from ceasefire.records import bookfile
from ceasefire.records.aspects import Aspect, Group
from ceasefire.records.claims import Claim
from ceasefire.records.data import Data
from ceasefire.records.outlookfile import Outlook
from ceasefire.records.sources import Source
from ceasefire.records.vocabulary import (
    Actor,
    Event,
    Issue,
    Place,
    Vocabulary,
)

#: Text that a page must never run, resolve or follow.
HOSTILE = ("<script>alert(1)</script>", "{cite}`x`", "[a](http://x)")


def _event(title: str, lane: str, chapter: str, **more: Any) -> Event:
    return Event.model_validate(
        {"title": title, "short": title[:14], "lane": lane, "chapter": chapter} | more
    )


def _actor(
    name: str, standing: str, side: str | None = None, of: str | None = None, **more: Any
) -> Actor:
    said: dict[str, Any] = {
        "name": name,
        "standing": standing,
        "role": "a role",
        "side": side,
        "speaks_for": of,
    }
    return Actor.model_validate(said | more)


EVENTS = {
    "clash": _event("The clash", "violence", "october-clashes", main=True),
    "truce": _event("The truce", "diplomacy", "doha", main=True),
    "talks": _event("The talks", "diplomacy", "istanbul", main=True),
    "rounds": _event("The rounds", "diplomacy", "istanbul", lasts=True),
}
ACTORS = {
    "kabul": _actor("Kabul", "party", "afghanistan"),
    "spokesman": _actor("Spokesman", "party", "afghanistan", "kabul"),
    "minister": _actor("Minister", "party", "afghanistan", "kabul"),
    "islamabad": _actor("Islamabad", "party", "pakistan"),
    "army": _actor("The army", "party", "pakistan", "islamabad"),
    "un": _actor("United Nations", "observer"),
    "qatar": _actor("Qatar", "mediator"),
    "reuters": _actor("Reuters", "outlet"),
    "afp": _actor("AFP", "outlet"),
}
PLACES = {
    "kabul-city": Place.model_validate(
        {
            "name": "Kabul",
            "kind": "city",
            "country": "Afghanistan",
            "latitude": 34.5,
            "longitude": 69.2,
            "precision_km": 20,
        }
    ),
    "border": Place.model_validate({"name": "the border", "kind": "line", "country": "both"}),
}


def _issue(
    question: str, short: str, stances: dict[str, str], exclusive: bool, **more: Any
) -> Issue:
    said: dict[str, Any] = {
        "question": question,
        "short": short,
        "stances": stances,
        "exclusive": exclusive,
    }
    return Issue.model_validate(said | more)


ISSUES = {
    "ceasefire": _issue("Does it hold?", "Truce", {"keep": "keeps it", "end": "ends it"}, True),
    "force": _issue(
        "What of force?", "Force", {"warns": "warns", "defends": "defends itself"}, False
    ),
}


def _aspect(kind: str, label: str, question: str, **more: Any) -> Aspect:
    known = "privately" if more.get("counts") == "groups" or more.get("blames") else "publicly"
    said: dict[str, Any] = {"type": kind, "label": label, "question": question, "known": known}
    return Aspect.model_validate(said | more)


def _group(label: str, short: str, side: str | None, **more: Any) -> Group:
    return Group.model_validate({"label": label, "short": short, "side": side} | more)


ASPECTS = {
    "killed": _aspect("number", "Killed", "How many were killed?", counts="groups"),
    "wounded": _aspect("number", "Wounded", "How many were wounded?", counts="groups"),
    "date": _aspect("date", "Date", "When?", dates="whole"),
    "place": _aspect("place", "Place", "Where?", exclusive=False),
    "attacker": _aspect("actor", "Attacker", "Who attacked?", blames=True),
    "state": _aspect(
        "category",
        "State",
        "How does it stand?",
        tells="state",
        values={"over": "over", "open": "still open"},
    ),
    "cause": _aspect(
        "category",
        "Cause",
        "Why?",
        exclusive=False,
        tells="cause",
        values={"fear": "fear", "greed": "greed"},
    ),
    "ordinal": _aspect("number", "Round", "Which round?", counts="rounds"),
    "position": _aspect("position", "Position", "Who holds what?"),
}
GROUPS = {
    "all": _group("all victims", "all", None, unnamed=("any",)),
    "soldiers": _group("Pakistani soldiers", "soldiers", "pakistan", armed=True),
    "civilians": _group("Afghan civilians", "civilians", "afghanistan"),
}
#: The ways in which answers point.
DIRECTIONS: dict[str, dict[str, Any]] = {
    "calm": {"label": "calm", "drawn": {"colour": "blue", "shape": "circle"}},
    "mixed": {
        "label": "both ways", "between": True, "drawn": {"colour": "muted", "shape": "diamond"},
    },
    "fighting": {"label": "fighting", "drawn": {"colour": "orange", "shape": "square"}},
}  # fmt: skip
BOOK = bookfile.read(Path(__file__).resolve().parents[2])
NAMES = Vocabulary(EVENTS, ACTORS, PLACES, ISSUES, ASPECTS, GROUPS, BOOK)

#: The same, with one of everything that a rule of answers asks for.
RULED = Vocabulary(
    EVENTS
    | {
        "raid": _event("The raid", "violence", "october-clashes", side="afghanistan"),
        "siege": _event("The siege", "violence", "october-clashes", lasts=True),
        "clash": _event("The clash", "violence", "october-clashes", main=True, set_off_by="raid"),
        "night": _event("The night", "violence", "october-clashes", part_of="siege"),
        "pause": _event("The pause", "diplomacy", "doha", continues="truce"),
    },
    ACTORS
    | {
        "ali": _actor("Ali", "party", "afghanistan", "kabul", person=True),
        "omar": _actor("Omar", "party", "afghanistan", "kabul", person=True),
        "clerks": _actor("Clerks", "party", "afghanistan", "kabul", unnamed=True),
        "rebels": _actor("The rebels", "party", "armed-groups"),
        "wing": _actor("The rebels' wing", "party", "armed-groups", part_of="rebels"),
        "cell": _actor("A cell of the wing", "party", "armed-groups", part_of="wing"),
        "scholar": _actor("A scholar", "other"),
        "neighbour": _actor("A neighbour", "other"),
    },
    PLACES
    | {
        "market": Place.model_validate(
            {"name": "The market", "kind": "district", "country": "Afghanistan", "within": "kabul-city"}
        )
    },
    ISSUES
    | {
        "guilt": _issue(
            "Does it own up?", "Guilt",
            {"owns": "owns it", "denies": "denies it", "silent": "says neither"}, True,
            answers={"owns": "admitted", "denies": "denied", "silent": "neither"},
        ),
        "holding": _issue(
            "Is it kept?", "Kept", {"open": "it is not kept", "hopes": "hopes so"}, True,
            states={"open": "state"},
        ),
        "hiding": _issue(
            "Are they there?", "Hiding", {"there": "they are", "gone": "they are not"}, True
        ),
    },
    ASPECTS
    | {
        "posts": _aspect(
            "number", "Posts", "How many posts were taken?", counts="things", known="privately",
            serves="pakistan",
        ),
        "trucks": _aspect(
            "number", "Trucks", "How many stand there?", counts="things", known="privately", stock=True
        ),
        "start": _aspect("date", "Start", "When did it begin?", dates="start"),
        "end": _aspect("date", "End", "When did it end?", dates="end"),
        "weapon": _aspect(
            "category", "Weapon", "With what?", tells="cause", known="privately",
            values={"strike": "a strike", "air": "from the air", "drone": "a drone", "mine": "a mine"},
            parts={"air": "strike", "drone": "air"},
        ),
        "trigger": _aspect(
            "category", "Trigger", "What set it off?", exclusive=False, tells="cause", known="privately",
            values={"the-raid": "the raid", "a-drill": "a drill", "talk": "talk"},
            acts={"the-raid": "islamabad"}, neutral=["a-drill"],
        ),
        "host": _aspect("actor", "Host", "Who received them?"),
        "lair": _aspect(
            "place", "Lair", "Where do they hide?", known="privately", denied={"hiding": "gone"}
        ),
    },
    GROUPS
    | {
        "troops": _group("Pakistani troops", "troops", "pakistan", armed=True, part_of="all"),
        "militia": _group("Afghan militia", "militia", "afghanistan", armed=True, part_of="all"),
        "people": _group("civilians", "people", None, part_of="all"),
        "northerners": _group("Afghan people", "northerners", "afghanistan", part_of="people"),
        "southerners": _group("Pakistani people", "southerners", "pakistan", part_of="people"),
        "children": _group("Afghan children", "children", "afghanistan", part_of="northerners"),
    },
    BOOK,
)  # fmt: skip


def claim(aspect: str, value: str | None = None, event: str = "clash", **more: Any) -> Claim:
    """Return a claim; ``more`` gives group, voice, via, quote and so on."""
    fields = {"id": 1, "event": event, "aspect": aspect, "value": value}
    return Claim.model_validate(fields | more)


def numbered(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims of one paragraph with the numbers that set them apart."""
    return tuple(claim.model_copy(update={"id": k}) for k, claim in enumerate(claims, start=1))


def position(issue: str, stance: str, voice: str, **more: Any) -> Claim:
    """Return the claim that a voice holds a stance."""
    more = {"event": "talks", **more}
    return claim("position", None, issue=issue, stance=stance, voice=voice, **more)


def source(key: str, *claims: Claim, relays: tuple[str, ...] = (), **more: Any) -> Source:
    """Return a record with a headline and one passage that makes all the claims."""
    record: dict[str, Any] = {
        "id": key,
        "outlet": key.capitalize(),
        "short": key,
        "title": f"A headline of {key}",
        "published": "2025-11-08",
        "dated": "stated",
        "relays": [{"agency": name, "shown": "stated", "reason": "it says so"} for name in relays],
        "reliability": "C",
        "descriptor": "Made for a test.",
        "basis": "full text",
        "article": {"paragraphs": 2},
        "passages": [
            {"at": "1", "furniture": "headline"},
            {"at": "2", "gist": "Something happened.", "claims": numbered(claims)},
        ],
    }
    if more.get("basis") == "excerpt":
        record["read"] = "2026-11-30"
    if more.get("basis") == "excerpt":  # has no furniture that anybody would account for
        record["passages"] = record["passages"][1:]
    return Source.model_validate(record | more)


def ledger(
    *sources: Source,
    names: Vocabulary = NAMES,
    signposts: Mapping[str, Any] | None = None,
    shapes: Mapping[str, Any] | None = None,
    watched: Mapping[str, Any] | None = None,
) -> Ledger:
    """Return a ledger of some records, with the vocabulary above unless another is given.

    ``watched`` gives the outlook's hypotheses and evidence.
    """
    known = {"directions": DIRECTIONS, "signposts": dict(signposts or {})}
    outlook = Outlook.model_validate(known | dict(watched or {}))
    return Ledger(Data(sources, names, outlook, dict(shapes or {})))


def contradicting() -> Ledger:
    """Return accounts that differ, and two sides that contradict each other."""
    return ledger(
        source(
            "one",
            claim("killed", "23", group="soldiers", voice="army", quote="twenty-three of ours"),
            claim("date", "2025-10-09", inferred="the day after"),
            position("ceasefire", "keep", "spokesman", said="2025-11-07"),
        ),
        source(
            "two",
            claim("killed", "58", group="soldiers"),
            claim("killed", ">=50", group="soldiers"),
            claim("date", "../2025-10-10"),
            position("ceasefire", "end", "army"),
            claim("attacker", "kabul", voice="army"),
            claim("attacker", "islamabad", voice="spokesman"),
        ),
    )
