"""Which claims ask one question."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import RULED, claim, position
from testimony import OWN, statement

from ceasefire.ledger.answers import questions
from ceasefire.ledger.statements import Statement
from ceasefire.records.claims import Claim


def event(*made: Claim) -> list[Statement]:
    """Return claims of an article each, on one day after the other."""
    return [
        statement(one, f"s{number}", day=f"2025-11-{number + 1:02}")
        for number, one in enumerate(made)
    ]


def asked(*made: Claim) -> list[str]:
    """Return the question of each claim."""
    told = event(*made)
    return ["/".join(questions.key(s, told)) for s in told]


def count(value: str, group: str, voice: str | None = OWN, **more: str) -> Claim:
    """Return a count of the killed of a group."""
    return claim("killed", value, group=group, voice=voice, **more)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        # what does not last has one day
        ([claim("start", "2025-10")], ["clash/date"]),
        ([claim("start", "2025-10", event="rounds")], ["rounds/start"]),
        ([claim("end", "2025-10")], ["clash/end"]),
        ([claim("date", "2025-10")], ["clash/date"]),
        # what has no group of its own
        ([claim("state", "over")], ["clash/state"]),
        ([claim("cause", "fear")], ["clash/cause/fear"]),
        ([position("ceasefire", "keep", "ali")], ["talks/ceasefire/kabul"]),
        ([claim("posts", "5")], ["clash/posts"]),
        # people of a side by name stay so
        ([count("5", "troops")], ["clash/killed/troops"]),
        ([count("5", "northerners")], ["clash/killed/northerners"]),
        ([count("5", "children")], ["clash/killed/children"]),
        # civilians whose side nobody states are of the side on whose soil it was
        ([count("5", "people", event="raid")], ["raid/killed/northerners"]),
        ([count("5", "people")], ["clash/killed/people"]),
        # or of the only side of which any are told
        ([count("5", "people"), count("6", "southerners")],
         ["clash/killed/southerners", "clash/killed/southerners"]),
        ([count("5", "people"), count("6", "southerners"), count("7", "northerners")],
         ["clash/killed/people", "clash/killed/southerners", "clash/killed/northerners"]),
        ([count("5", "people", event="raid"), count("6", "southerners", event="raid")],
         ["raid/killed/northerners", "raid/killed/southerners"]),
        ([count("5", "people"), claim("wounded", "6", group="southerners")],
         ["clash/killed/people", "clash/wounded/southerners"]),
        # all victims are no civilians
        ([count("5", "all"), count("6", "southerners")],
         ["clash/killed/all", "clash/killed/southerners"]),
        # a figure of all that repeats a speaker's is of his group
        ([count("5", "troops", "kabul"), count("5", "all")],
         ["clash/killed/troops", "clash/killed/troops"]),
        ([count("5", "troops", "kabul"), count("6", "all")],
         ["clash/killed/troops", "clash/killed/all"]),
        ([count("5", "troops", "kabul"), count("5", "all", "un")],
         ["clash/killed/troops", "clash/killed/all"]),
        ([count("5", "all"), count("5", "troops", "kabul")],
         ["clash/killed/all", "clash/killed/troops"]),
        ([count("5", "troops"), count("5", "all")], ["clash/killed/troops", "clash/killed/all"]),
        # but a figure of some is not of those of whom they are a part, nor of others
        ([count("5", "all", "kabul"), count("5", "troops")],
         ["clash/killed/all", "clash/killed/troops"]),
        ([count("5", "militia", "kabul"), count("5", "troops")],
         ["clash/killed/militia", "clash/killed/troops"]),
        # nor of what else is counted
        ([claim("wounded", "5", group="troops", voice="kabul"), count("5", "all")],
         ["clash/wounded/troops", "clash/killed/all"]),
        # both at once: all of whom a speaker gave the figure as civilians
        ([count("5", "people", "kabul", event="raid"), count("5", "all", event="raid")],
         ["raid/killed/northerners", "raid/killed/northerners"]),
        ([count("5", "children", "kabul"), count("5", "people")],
         ["clash/killed/children", "clash/killed/children"]),
    ],
)  # fmt: skip
def test_question(made: list[Claim], expected: list[str]) -> None:
    """One aspect of one event, of one group; what is the same under two names is one."""
    assert asked(*made) == expected


def test_the_first_speaker_on_a_group_has_the_figure() -> None:
    """What speakers had said of its own group, the same figure among it, stays of that group."""
    made = [count("5", "all", "un"), count("5", "troops", "kabul"), count("5", "all")]
    assert asked(*made) == ["clash/killed/all", "clash/killed/troops", "clash/killed/all"]


def test_the_one_voice_of_an_article_gives_no_group_for_another_figure() -> None:
    """Whom an article quotes on the question, with another number, says nothing of its group."""
    told = [
        statement(count("7", "all"), "one"),
        statement(count("5", "troops", "kabul"), "one"),
    ]
    assert "/".join(questions.key(told[0], told)) == "clash/killed/all"


def test_claims_are_gathered_in_their_order() -> None:
    """By question, in the order of the first claim on each; another event is another question."""
    told = event(
        count("5", "people", event="raid"),
        claim("state", "over"),
        count("6", "northerners", event="raid"),
        count("6", "southerners"),
        count("7", "people"),
    )
    came = {"/".join(key): [s.answer for s in same] for key, same in questions.asked(told).items()}
    assert list(came.items()) == [
        ("raid/killed/northerners", ["5", "6"]),
        ("clash/state", ["over"]),
        ("clash/killed/southerners", ["6", "7"]),
    ]


@pytest.mark.parametrize(
    ("part", "whole", "within"),
    [
        ("children", "children", True),
        ("children", "northerners", True),
        ("children", "all", True),
        ("children", "southerners", False),
        ("all", "children", False),
        ("troops", "people", False),
        ("soldiers", "all", False),
    ],
)
def test_within(part: str, whole: str, within: bool) -> None:
    """A part of a part is one too, and a group is within itself."""
    assert questions.within(part, whole, RULED) is within


def test_armed_parts_are_no_civilians() -> None:
    """Of all victims, the armed of a side are not who is meant where a side is not named."""
    guards = RULED.groups["militia"].model_copy(update={"part_of": "people"})
    names = replace(RULED, groups=RULED.groups | {"guards": guards})
    told = event(count("5", "people"), count("6", "guards"))
    told = [replace(s, names=names) for s in told]
    assert questions.sided("people", told[0], told) == "people"


@pytest.mark.parametrize(
    ("stance", "where", "moves"),
    [
        (position("holding", "open", "army", event="truce"), "truce", True),
        (position("holding", "open", "army", event="pause"), "truce", True),
        (position("holding", "hopes", "army", event="truce"), "truce", False),
        (position("holding", "open", "army", event="talks"), "truce", False),
        (position("ceasefire", "keep", "army", event="truce"), "truce", False),
        (claim("state", "open", event="truce"), "truce", False),
        (position("holding", "open", "army", event="truce"), "pause", False),
    ],
)
def test_a_stance_moves_a_state(stance: Claim, where: str, moves: bool) -> None:
    """One that says how it stands, on the event or on what continues it."""
    state, said = statement(claim("state", "over", event=where)), statement(stance, "two")
    assert questions.moving(state, [state, said]) == ([said] if moves else [])
    day = statement(claim("date", "2025-10", event=where))
    assert questions.moving(day, [day, said]) == []


@pytest.mark.parametrize(
    ("voice", "where", "moves"),
    [
        ("army", "pause", True),
        ("un", "pause", True),
        (OWN, "pause", False),
        ("reuters", "pause", False),
        ("army", "talks", False),
    ],
)
def test_what_continues_an_event_moves_its_state(
    voice: str | None, where: str, moves: bool
) -> None:
    """If somebody speaks of it; an outlet that sums up moves nothing."""
    state = statement(claim("state", "over", event="truce"))
    later = statement(claim("state", "open", event=where, voice=voice), "two")
    cause = statement(claim("cause", "fear", event="pause", voice="army"), "three")
    assert questions.moving(state, [state, later, cause]) == ([later] if moves else [])


@pytest.mark.parametrize(
    ("made", "other", "sharper"),
    [
        (claim("place", "kabul-city"), claim("place", "market"), True),
        (claim("place", "market"), claim("place", "kabul-city"), False),
        (claim("place", "kabul-city"), claim("place", "kabul-city"), False),
        (claim("place", "kabul-city"), claim("place", "border"), False),
        (claim("place", "kabul-city"), claim("place", "market", event="raid"), False),
        (claim("place", "kabul-city"), claim("place", "market", voice="un"), True),
        (claim("place", "kabul-city"),
         claim("place", "market", voice="un", misreports="a slip"), False),
        # of what has one value, the part is a rival of its own question
        (claim("weapon", "strike"), claim("weapon", "drone"), False),
        (position("force", "warns", "army"), position("force", "warns", "army"), False),
    ],
)  # fmt: skip
def test_a_part_is_a_sharper_claim(made: Claim, other: Claim, sharper: bool) -> None:
    """Who tells of the market tells of its city, where several values can hold."""
    one, two = statement(made), statement(other, "two")
    assert questions.sharper(one, [one, two]) == ([two] if sharper else [])


def test_a_position_has_no_sharper_claim() -> None:
    """What is held is not a place within another."""
    aspects = RULED.aspects | {
        "position": RULED.aspects["position"].model_copy(
            update={"exclusive": False, "parts": {"warns": "defends"}}
        )
    }
    names = replace(RULED, aspects=aspects)
    said = [statement(position("force", stance, "army"), stance) for stance in ("defends", "warns")]
    one, two = (replace(s, names=names) for s in said)
    assert questions.sharper(one, [one, two]) == []


@pytest.mark.parametrize(
    ("asks", "others", "first", "last"),
    [
        ("date", ["start", "end", "end"], ["o0"], ["o1", "o2"]),
        ("date", ["start"], [], []),
        ("date", ["end"], [], []),
        ("date", [], [], []),
        ("date", ["start of the clash", "end"], [], []),
        ("date", ["start misreported", "end"], [], []),
        ("date", ["start", "end misreported"], [], []),
        ("start", ["start", "end"], [], []),
    ],
)
def test_the_ends_of_what_lasted(
    asks: str, others: list[str], first: list[str], last: list[str]
) -> None:
    """Both, of the same event, where it is asked when the whole was; misreports are none."""
    told = [statement(claim(asks, "2025-11-06", "rounds"), "one")]
    for at, other in enumerate(others):
        part, _, more = other.partition(" ")
        where = "clash" if "clash" in more else "rounds"
        slip = {"misreports": "a slip"} if more == "misreported" else {}
        made = claim(part, "2025-11-06", where, voice="un", **slip)
        told.append(statement(made, f"o{at}"))
    came = questions.ends(told[0], told)
    assert [[s.source.id for s in some if s is not told[0]] for some in came] == [first, last]


def test_what_does_not_last_has_no_ends() -> None:
    """Its start is its date."""
    told = event(
        claim("date", "2025-11-06"), claim("start", "2025-11-06"), claim("end", "2025-11-07")
    )
    assert questions.ends(told[0], told) == ([], [])
