"""Claims gathered into findings, and both by the ids under which they are asked for."""

from __future__ import annotations

import pytest
from builders import claim, position
from testimony import page, statements

from ceasefire.errors import UnknownName
from ceasefire.ledger import collection
from ceasefire.ledger.collection import Claims, Findings
from ceasefire.ledger.statements import Statement
from ceasefire.records.addressfile import Moved


def told() -> tuple[Statement, ...]:
    """Return claims that ask three questions, some under other names."""
    return statements(
        page(
            "one", claim("start", "2025-10-09"), claim("killed", "5", event="raid", group="people")
        ),
        page(
            "two", claim("date", "2025-10"), claim("killed", "6", event="raid", group="northerners")
        ),
        page("three", claim("state", "over", event="truce"), claim("state", "open", event="pause")),
    )


def test_each_claim_asks_the_question_that_answers_it() -> None:
    """What is coded for another says so; what is coded for it says nothing."""
    came = {s.id: (s.finding, "/".join(s.asks)) for s in told()}
    assert came == {
        "one.p2.1": ("clash/date", "clash/date"),
        "one.p2.2": ("raid/killed/northerners", "raid/killed/northerners"),
        "two.p2.1": ("clash/date", ""),
        "two.p2.2": ("raid/killed/northerners", ""),
        "three.p2.1": ("truce/state", ""),
        "three.p2.2": ("pause/state", ""),
    }
    assert list(came) == [s.id for s in collection.asked(told())]


@pytest.mark.parametrize(
    ("voice", "standing"), [("kabul", "in interest"), ("army", "in interest"), ("un", "observer")]
)
@pytest.mark.parametrize("group", ["northerners", "southerners"])
def test_a_voice_stands_in_one_way_to_all_who_are_meant(
    voice: str, standing: str, group: str
) -> None:
    """Whether their side is named or follows, whoever counts them has the same interest in it."""
    came = statements(
        page("one", claim("killed", "6", group=group, voice=voice)),
        page("two", claim("killed", "7", group="people", voice=voice)),
    )
    assert [(s.finding, s.standing) for s in came] == [(f"clash/killed/{group}", standing)] * 2


def test_findings_are_gathered_by_question_and_sorted() -> None:
    """With the claims in their order, and beside them what bears on the event."""
    came = collection.collect(told())
    assert {f.id: [s.id for s in f.statements] for f in came} == {
        "clash/date": ["one.p2.1", "two.p2.1"],
        "pause/state": ["three.p2.2"],
        "raid/killed/northerners": ["one.p2.2", "two.p2.2"],
        "truce/state": ["three.p2.1"],
    }
    assert [f.id for f in came] == sorted(f.id for f in came)
    beside = {f.id: [s.id for s in f.beside] for f in came}
    assert beside["clash/date"] == ["one.p2.1", "two.p2.1"]
    # what continues an event bears on it, and not the other way round
    assert beside["truce/state"] == ["three.p2.1", "three.p2.2"]
    assert beside["pause/state"] == ["three.p2.2"]


def test_a_denial_of_the_whole_bears_on_its_parts() -> None:
    """And who is named for a part bears on the whole; nothing else that is told of the whole bears on it."""
    came = collection.collect(
        statements(
            page("one", claim("attacker", "islamabad", event="night", voice="kabul")),
            page(
                "two",
                position("guilt", "denies", "army", event="siege"),
                claim("date", "2025-10", event="siege"),
            ),
            page("three", position("guilt", "silent", "army", event="night")),
        )
    )
    beside = {f.id: {s.id for s in f.beside} for f in came}
    assert beside["night/attacker"] == {"one.p2.1", "two.p2.1", "three.p2.1"}
    assert beside["siege/date"] == {"one.p2.1", "two.p2.1", "two.p2.2"}
    assert next(f for f in came if f.id == "night/attacker").answer.accused == "denied"


def test_ids_of_before_lead_on() -> None:
    """One that leads to another leads on with it; one that leads nowhere is none."""
    known = {f.id: f for f in collection.collect(told())}
    made = Findings(
        known.items(),
        {
            "clash/start": "clash/date",
            "clash/begin": "clash/start",
            "gone": "nowhere",
            "truce/state": "clash/date",
        },
    )
    date = known["clash/date"]
    assert made["clash/start"] is made["clash/begin"] is made["clash/date"] is date
    assert made["truce/state"] is known["truce/state"]
    assert "clash/start" in made
    assert "clash/date" in made
    assert "gone" not in made
    assert "clash/dates" not in made
    assert made.get("clash/begin") is date
    assert made.get("gone") is None
    assert made.get("gone", date) is date
    assert list(made) == list(known)
    with pytest.raises(KeyError):
        made["gone"]


def test_claims_of_before_lead_on_or_say_why_not() -> None:
    """What was moved is found, what was withdrawn says so, and what never was is refused."""
    known = {s.id: s for s in told()}
    moved = {
        "one.p1.1": Moved(now="one.p2.1", instead=None, why="the paragraphs were counted anew"),
        "two.p9.1": Moved(now=None, instead="clash/date", why="it was told twice"),
        "six.p1.1": Moved(now="six.p2.1", instead=None, why="the paragraphs were counted anew"),
    }
    made = Claims(known.items(), moved)
    assert made["one.p1.1"] is made["one.p2.1"] is known["one.p2.1"]
    assert made.get("one.p1.1") is known["one.p2.1"]
    assert [key in made for key in ("one.p1.1", "one.p2.1", "two.p9.1", "six.p1.1", "none", 5)] == [
        True, True, False, False, False, False,
    ]  # fmt: skip
    assert made.get("two.p9.1") is None
    assert made.get("two.p9.1", 5) == 5
    with pytest.raises(UnknownName, match="told twice") as withdrawn:
        made["two.p9.1"]
    assert "two.p9.1" in str(withdrawn.value)
    assert "Ask for 'clash/date'" in str(withdrawn.value)
    with pytest.raises(UnknownName, match=r"there is no claim 'one\.p2\.3'.*one\.p2\.1"):
        made["one.p2.3"]


@pytest.mark.parametrize(
    ("aspect", "value", "voice", "event", "bears"),
    [
        ("killed", "5", "army", "night", {"night", "siege"}),
        ("killed", "5", "army", "siege", {"siege"}),
        ("weapon", "drone", "army", "night", {"night", "siege"}),
        ("weapon", "drone", "army", "siege", {"night", "siege"}),
        ("weapon", "drone", None, "siege", {"siege"}),
        ("killed", "5", None, "night", {"night"}),
        ("place", "border", "army", "siege", {"siege"}),
        ("place", "border", "army", "night", {"night"}),
        ("weapon", "drone", "army", "clash", {"clash"}),
        ("state", "over", None, "night", {"night", "siege"}),
        ("state", "over", None, "siege", {"siege"}),
    ],
)
def test_what_a_claim_bears_on(
    aspect: str, value: str, voice: str | None, event: str, bears: set[str]
) -> None:
    """What only a party knows bears on the whole and on its parts; a count and a state on the whole alone."""
    group = "troops" if aspect == "killed" else None
    dates = (claim("date", "2025-10", event=one) for one in ("clash", "siege", "night"))
    came = collection.collect(
        statements(
            page("days", *dates),
            page("one", claim(aspect, value, event=event, group=group, voice=voice)),
        )
    )
    assert {f.id.split("/")[0] for f in came if "one.p2.1" in {s.id for s in f.beside}} == bears


def test_what_is_said_of_an_event_that_a_value_names_bears_on_it() -> None:
    """As far as it answers a charge: of the raid that is named as the cause, whether it is owned."""
    came = collection.collect(
        statements(
            page("one", claim("trigger", "the-raid", voice="kabul"), claim("trigger", "talk")),
            page("two", position("guilt", "silent", "army", event="raid")),
            page("three", claim("killed", "5", group="troops", event="raid", voice="un")),
        )
    )
    beside = {f.id: [s.id for s in f.beside] for f in came}
    assert beside["clash/trigger/the-raid"] == ["one.p2.1", "one.p2.2", "two.p2.1"]
    assert beside["clash/trigger/talk"] == ["one.p2.1", "one.p2.2"]
