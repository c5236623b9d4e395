"""Who is held to have done harm, and what the accused does with it."""

from __future__ import annotations

import pytest
from builders import claim, position
from testimony import OWN, statement

from ceasefire.ledger.answers import accounts, charges
from ceasefire.ledger.answers.charges import Charge
from ceasefire.ledger.statements import Statement

#: Who is named, by whom.
Named = tuple[str, str | None]


def named(*rows: Named, event: str = "clash", aspect: str = "attacker") -> list[Statement]:
    """Return claims on who did it, of an article each."""
    return [
        statement(claim(aspect, value, event=event, voice=voice), f"s{number}")
        for number, (value, voice) in enumerate(rows)
    ]


def stances(*rows: Named) -> list[Statement]:
    """Return what those accused say to it."""
    return [
        statement(position("guilt", stance, str(voice), event="clash"), f"t{number}")
        for number, (stance, voice) in enumerate(rows)
    ]


@pytest.mark.parametrize(
    ("event", "aspect", "harmful"),
    [
        ("clash", "attacker", True),
        ("raid", "attacker", True),
        ("truce", "attacker", False),
        ("clash", "host", False),
        ("clash", "trigger", False),
    ],
)
def test_harm_is_done_where_somebody_is_blamed_for_it(
    event: str, aspect: str, harmful: bool
) -> None:
    """Who received whom is an ordinary question, and so is who opened what."""
    value = "talk" if aspect == "trigger" else "islamabad"
    assert charges.harmful(named((value, "kabul"), event=event, aspect=aspect)) is harmful


@pytest.mark.parametrize(
    ("stance", "event", "answer"),
    [
        ("denies", "raid", "denied"),
        ("silent", "raid", "neither"),
        ("owns", "raid", None),  # that it struck is not that this was the cause
        ("owns", "clash", None),
    ],
)
def test_what_is_said_of_the_event_that_is_named_answers_the_charge(
    stance: str, event: str, answer: str | None
) -> None:
    """To tell of somebody's act as a cause is a charge; who owns the act has not granted the cause."""
    heard = named(("the-raid", "kabul"), aspect="trigger")
    assert charges.harmful(heard)
    reply = statement(position("guilt", stance, "army", event=event), "t")
    (one,) = charges.charges(accounts.gather(heard), [reply])
    assert (one.accused, one.answer, one.admitting) == ("islamabad", answer, ())
    assert [s.id for s in one.replies] == (
        [] if (stance, event) == ("owns", "clash") else ["t.p2.1"]
    )


@pytest.mark.parametrize(
    ("rows", "laid"),
    [
        ([("islamabad", "kabul")], True),
        ([("kabul", "kabul")], True),
        ([("islamabad", "scholar")], True),
        ([("scholar", "kabul")], True),
        ([("islamabad", OWN)], False),
        ([("islamabad", "reuters")], False),
        ([("islamabad", "un")], False),
        ([("islamabad", "qatar")], False),
        ([("islamabad", "un"), ("islamabad", "kabul")], True),
        ([], False),
    ],
)
def test_a_charge_is_laid_by_who_has_a_part_in_it(rows: list[Named], laid: bool) -> None:
    """An observer's finding and an outlet's word are no charge."""
    assert charges.laid_by_party(accounts.gather(named(*rows))) is laid


def test_an_outlet_that_retells_a_charge_lays_none() -> None:
    """It has its voice from a party, and is no second one."""
    told = accounts.gather(named(("islamabad", "kabul"), ("islamabad", OWN)))
    assert told[1].voice == "kabul"
    (charge,) = charges.charges(told, [])
    assert charge.voices == {"kabul"}
    assert charges.laid_by_party(told)
    assert not charges.laid_by_party(accounts.gather(named(("islamabad", OWN))))


def test_an_outlet_that_knew_first_stands_beside_who_admits() -> None:
    """What the accused admits afterwards, it had not from him."""
    outlet = statement(claim("attacker", "islamabad"), "s0", day="2025-11-01")
    owner = statement(claim("attacker", "islamabad", voice="army"), "s1")
    (charge,) = charges.charges(accounts.gather([outlet, owner]), [])
    assert charge.voices == {"islamabad", "copy of s0"}


@pytest.mark.parametrize(
    ("stance", "event", "answer"),
    [
        ("owns", "clash", "admitted"),
        ("owns", "siege", None),
        ("denies", "siege", "denied"),
        ("silent", "siege", "neither"),
    ],
)
def test_who_admits_the_whole_has_not_admitted_each_part(
    stance: str, event: str, answer: str | None
) -> None:
    """Who denies the whole denies the part."""
    said = statement(position("guilt", stance, "army", event=event), "t0")
    (charge,) = charges.charges(accounts.gather(named(("islamabad", "kabul"))), [said])
    assert charge.answer == answer
    assert bool(charge.admitting) == (answer == "admitted")


@pytest.mark.parametrize(
    ("laid_of", "said_of", "answer"),
    [
        (None, None, "denied"),
        (None, "market", None),
        ("market", "market", "denied"),
        ("market", None, "denied"),
        ("market", "border", None),
    ],
)
def test_what_is_said_of_one_place_answers_what_is_laid_there(
    laid_of: str | None, said_of: str | None, answer: str | None
) -> None:
    """And nothing that is laid of the whole, or elsewhere."""
    charge = statement(claim("attacker", "islamabad", voice="kabul", place=laid_of), "s0")
    said = statement(position("guilt", "denies", "army", event="clash", place=said_of), "t0")
    (one,) = charges.charges(accounts.gather([charge]), [said])
    assert one.answer == answer


def laid(rows: list[Named], said: list[Named]) -> dict[str, Charge]:
    """Return the charges by who is accused."""
    told = accounts.gather(named(*rows))
    return {charge.accused: charge for charge in charges.charges(told, stances(*said))}


@pytest.mark.parametrize(
    ("rows", "said", "expected"),
    [
        # nobody is known to answer
        ([("islamabad", "kabul")], [], {"islamabad": (None, {"kabul"})}),
        ([("islamabad", OWN)], [], {"islamabad": (None, {"copy of s0"})}),
        # a charge on those who speak for one lies on it
        ([("army", "kabul"), ("islamabad", "un")], [], {"islamabad": (None, {"kabul", "un"})}),
        # where a speaker charges, an outlet that retells it is no voice
        ([("islamabad", "kabul"), ("islamabad", OWN)], [], {"islamabad": (None, {"kabul"})}),
        # what the accused says to it; a denial is no voice
        ([("islamabad", "kabul")], [("denies", "army")], {"islamabad": ("denied", {"kabul"})}),
        ([("islamabad", "kabul")], [("silent", "army")], {"islamabad": ("neither", {"kabul"})}),
        ([("islamabad", "kabul")], [("owns", "army")],
         {"islamabad": ("admitted", {"kabul", "islamabad"})}),
        ([("islamabad", "kabul")], [("silent", "army"), ("denies", "islamabad")],
         {"islamabad": ("denied", {"kabul"})}),
        # who owns it and denies it on one day has admitted nothing, by whatever mouths
        ([("islamabad", "kabul")], [("denies", "army"), ("owns", "islamabad")],
         {"islamabad": ("denied", {"kabul"})}),
        # what others say to it is not the answer of the accused
        ([("islamabad", "kabul")], [("denies", "kabul"), ("owns", "rebels")],
         {"islamabad": (None, {"kabul"})}),
        # it names itself
        ([("islamabad", "army")], [], {"islamabad": ("admitted", {"islamabad"})}),
        ([("islamabad", "kabul"), ("islamabad", "army")], [("denies", "islamabad")],
         {"islamabad": ("denied", {"kabul"})}),
        ([("islamabad", "kabul"), ("islamabad", "army")], [("denies", "army")],
         {"islamabad": ("denied", {"kabul"})}),
        ([("islamabad", "army")], [("denies", "army")],
         {"islamabad": ("denied", set())}),
        # a counter-charge is a denial
        ([("islamabad", "kabul"), ("kabul", "army")], [],
         {"islamabad": ("denied", {"kabul"}), "kabul": ("denied", {"islamabad"})}),
        ([("islamabad", "kabul"), ("rebels", "army")], [],
         {"islamabad": ("denied", {"kabul"}), "rebels": (None, {"islamabad"})}),
        ([("islamabad", "kabul"), ("rebels", "army")], [("silent", "army")],
         {"islamabad": ("denied", {"kabul"}), "rebels": (None, {"islamabad"})}),
        ([("kabul", "army"), ("rebels", "un")], [],
         {"kabul": (None, {"islamabad"}), "rebels": (None, {"un"})}),
    ],
)  # fmt: skip
def test_charges(
    rows: list[Named], said: list[Named], expected: dict[str, tuple[str | None, set[str]]]
) -> None:
    """On whom it is laid, what each does with it, and whose voices are behind it."""
    came = laid(rows, said)
    assert {x: (c.answer, set(c.voices)) for x, c in came.items()} == expected
    assert list(came) == list(expected)


def test_what_admits_is_told() -> None:
    """The claims by which the accused names itself, then its stances; those of others are none."""
    came = laid(
        [("islamabad", "army"), ("islamabad", "kabul")],
        [("owns", "army"), ("silent", "islamabad"), ("owns", "kabul")],
    )["islamabad"]
    assert [s.id for s in came.admitting] == ["s0.p2.1", "t0.p2.1"]
    assert [one.voice for one in came.accusers] == ["kabul"]


@pytest.mark.parametrize(
    ("owns", "denies", "answer"),
    [
        ("08", "09", "denied"),
        ("09", "08", "admitted"),
        ("08", "08", "denied"),
        ("08", None, "admitted"),
    ],
)
def test_what_is_denied_later_is_admitted_no_more(
    owns: str, denies: str | None, answer: str
) -> None:
    """Or on the same day, by whatever mouth of the same side; what is admitted after a denial is."""
    told = [
        statement(position("guilt", "owns", "army", event="clash"), "t0", day=f"2025-11-{owns}")
    ]
    if denies:
        made = position("guilt", "denies", "islamabad", event="clash")
        told.append(statement(made, "t1", day=f"2025-11-{denies}"))
    (one,) = charges.charges(accounts.gather(named(("islamabad", "kabul"))), told)
    assert (one.answer, bool(one.admitting)) == (answer, answer == "admitted")


@pytest.mark.parametrize(
    ("denied", "silent", "answer"),
    [
        ("2025-10-20/2025-11-09", "2025-10-10", "neither"),
        ("2025-10-20/2025-11-09", None, "neither"),
        ("2025-11-02/2025-11-09", "2025-10-10", "denied"),
        ("2025-10-20/2025-11-09", "2025-10-01/2025-10-31", "denied"),
    ],
)
def test_what_was_said_on_some_day_or_other_answers_nothing_beside_a_known_day(
    denied: str, silent: str | None, answer: str
) -> None:
    """A span of more than a week is no day; where it is all that is known, it counts."""
    told = [
        statement(position("guilt", stance, "army", event="clash", said=said), f"t{at}")
        for at, (stance, said) in enumerate([("denies", denied), ("silent", silent)])
    ]
    (one,) = charges.charges(accounts.gather(named(("islamabad", "kabul"))), told)
    assert one.answer == answer


@pytest.mark.parametrize(
    ("voice", "disinterested"),
    [("un", True), ("qatar", True), ("kabul", False), ("scholar", False), (OWN, False)],
)
def test_a_finding_is_of_who_has_no_part_in_it(voice: str | None, disinterested: bool) -> None:
    """Of an observer or a mediator."""
    assert laid([("islamabad", voice)], [])["islamabad"].found is disinterested


def test_a_stance_that_answers_a_charge() -> None:
    """Those of an issue that says so; another stance, or a claim that is none, does not."""
    assert all(charges.answers_blame(s) for s in stances(("owns", "army"), ("silent", "army")))
    assert not charges.answers_blame(statement(position("ceasefire", "keep", "army")))
    assert not charges.answers_blame(named(("islamabad", "kabul"))[0])


@pytest.mark.parametrize(
    ("stance", "voice", "event", "letter", "denied"),
    [
        ("gone", "kabul", "clash", "C", True),
        ("gone", "ali", "clash", "C", True),
        ("there", "kabul", "clash", "C", False),
        ("gone", "kabul", "siege", "C", False),
        ("gone", "kabul", "clash", "F", False),
        ("gone", "un", "clash", "C", False),
    ],
)
def test_a_stance_denies_what_an_aspect_says_that_it_denies(
    stance: str, voice: str, event: str, letter: str, denied: bool
) -> None:
    """Of a party, on the same event, in a source that carries it; nothing else denies it."""
    told = [statement(claim("lair", "border", seen=True), "s0")]
    said = statement(position("hiding", stance, voice, event=event), "t0", letter=letter)
    beside = [*told, said]
    assert charges.denials(told, beside) == ((said,) if denied else ())
    assert charges.denials(told, told) == ()
    assert charges.denials(named(("islamabad", "kabul")), beside) == ()


@pytest.mark.parametrize(
    ("rows", "said", "which"),
    [
        ([("islamabad", "un")], [("denies", "army")], "the accused"),
        ([("islamabad", "un"), ("kabul", "un")], [("denies", "army")], "one of the accused"),
        ([("islamabad", "un"), ("kabul", "un")], [("denies", "army"), ("denies", "kabul")],
         "each of the accused"),
        ([("islamabad", "un"), ("kabul", "un"), ("scholar", "un")],
         [("denies", "army"), ("denies", "kabul")], "more than one of the accused"),
        ([("islamabad", "un"), ("kabul", "un"), ("scholar", "un")],
         [("denies", "army"), ("silent", "kabul")], "one of the accused"),
    ],
)  # fmt: skip
def test_how_many_of_those_accused_deny_it(
    rows: list[Named], said: list[Named], which: str
) -> None:
    """In words, and their claims stand with each."""
    made = stances(*said)
    came = charges.charges(accounts.gather(named(*rows)), made)
    assert charges.denying(came) == which
    assert [s for charge in came for s in charge.replies] == made
