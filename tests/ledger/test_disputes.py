"""What accounts differ on: by kind of conflict, and what stands beside it without being one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import ACTORS, NAMES, RULED, claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.ledger import disputes
from ceasefire.records.claims import Claim


def rival(*claims: Claim) -> Ledger:
    """Return a ledger of as many outlets as claims, one claim each."""
    return ledger(*(source(f"s{at}", one) for at, one in enumerate(claims)))


ROUNDS = (claim("ordinal", "2", event="talks"), claim("ordinal", "3", event="talks"))


@pytest.mark.parametrize(
    ("claims", "kind"),
    [
        ((claim("killed", "5"), claim("killed", "6")), "number"),
        ((claim("date", "2025-10-09"), claim("date", "2025-10-10")), "date"),
        ((claim("attacker", "kabul"), claim("attacker", "islamabad")), "actor"),
        (ROUNDS, "ordinal"),
        ((claim("state", "over"), claim("state", "open")), "category"),
        ((claim("attacker", "kabul", voice="islamabad"),
          claim("attacker", "islamabad", voice="kabul")), "actor"),
    ],
)  # fmt: skip
def test_a_dispute_stands_under_its_kind(claims: tuple[Claim, ...], kind: str) -> None:
    """A round that is numbered is no count, though both are numbers."""
    told = rival(*claims)
    assert disputes.disputed(told) == {kind: [told.all_findings[0]]}


def test_a_cause_is_a_kind_of_its_own() -> None:
    """What came of what is told apart from how something stands."""
    (cause,) = rival(claim("cause", "fear")).all_findings
    (state,) = rival(claim("state", "over")).all_findings
    assert (disputes.conflict_of(cause), disputes.conflict_of(state)) == ("cause", "category")


def test_what_is_agreed_is_no_dispute() -> None:
    """Neither one voice, nor several that can all be right, nor what is reported of one in several ways.

    A charge is a dispute where it is denied.
    """
    agreed = rival(claim("killed", "5"), claim("killed", ">=4"), claim("wounded", "3"))
    assert disputes.disputed(agreed) == {}
    stances = rival(
        position("ceasefire", "keep", "kabul"), position("ceasefire", "end", "kabul"),
        claim("killed", "5", voice="un"), claim("killed", "6", voice="un"),
    )  # fmt: skip
    assert disputes.disputed(stances) == {}
    charge = claim("attacker", "islamabad", voice="kabul")
    assert disputes.disputed(rival(charge)) == {}
    denied = rival(charge, claim("attacker", "kabul", voice="islamabad"))
    assert [finding.id for finding in disputes.disputed(denied)["actor"]] == ["clash/attacker"]


def test_kinds_stand_in_the_order_of_the_page() -> None:
    """Whatever the order of the findings, and without those of which there is none."""
    told = rival(
        *ROUNDS, claim("date", "2025-10-09"), claim("date", "2025-10-10"),
        claim("killed", "5"), claim("killed", "6"),
    )  # fmt: skip
    assert list(disputes.disputed(told)) == ["number", "date", "ordinal"]


@pytest.mark.parametrize(
    ("claims", "answers"),
    [
        # causes by two voices: a reader may take them for rivals
        ((claim("cause", "fear"), claim("cause", "greed")), ["fear", "greed"]),
        # places can hold together too, and are no category
        ((claim("place", "border"), claim("place", "kabul-city")), []),
        # a state is one or the other
        ((claim("state", "over"), claim("state", "open")), []),
        ((claim("cause", "fear"), claim("cause", "greed", event="truce")), []),
        ((claim("cause", "fear"),), []),
    ],
)
def test_answers_that_hold_together(claims: tuple[Claim, ...], answers: list[str]) -> None:
    """Several answers to one question about one event, which exclude nothing."""
    told = disputes.several(rival(*claims))
    assert [list(finding.answers()) for question in told for finding in question] == [
        [answer] for answer in answers
    ]
    assert len(told) == bool(answers)


def test_answers_of_the_same_voices_are_no_rivals() -> None:
    """Who gives two causes gives both."""
    both = source("one", claim("cause", "fear"), claim("cause", "greed"))
    assert disputes.several(ledger(both)) == []


def test_rounds_are_numbered_in_several_ways_or_not() -> None:
    """One number of rounds needs no remark; two events that are numbered do."""
    assert disputes.numbering(rival(*ROUNDS)) == []
    told = rival(claim("killed", "5"), *ROUNDS, claim("ordinal", "1", event="rounds"))
    assert [f.id for f in disputes.numbering(told)] == ["rounds/ordinal", "talks/ordinal"]


@pytest.mark.parametrize(
    ("claims", "pairs"),
    [
        ((position("ceasefire", "keep", "kabul"), position("ceasefire", "end", "army")),
         [("talks/ceasefire/islamabad", "talks/ceasefire/kabul")]),
        # both give the same answer, if among others
        ((position("ceasefire", "keep", "kabul"), position("ceasefire", "end", "kabul"),
          position("ceasefire", "end", "army")), []),
        # about two events
        ((position("ceasefire", "keep", "kabul"),
          position("ceasefire", "end", "army", event="truce")), []),
        # who has no side is no side
        ((position("ceasefire", "keep", "kabul"), position("ceasefire", "end", "un")), []),
        # stances that can be held together
        ((position("force", "warns", "kabul"), position("force", "defends", "army")), []),
        # two questions
        ((position("ceasefire", "keep", "kabul"), position("force", "warns", "army")), []),
    ],
)  # fmt: skip
def test_sides_that_answer_differently(
    claims: tuple[Claim, ...], pairs: list[tuple[str, str]]
) -> None:
    """Each position is agreed to be held; that the two contradict each other stands beside them."""
    told = disputes.between_sides(rival(*claims))
    assert [(one.id, other.id) for one, other in told] == pairs


def test_an_answer_to_a_charge_is_no_position_between_sides() -> None:
    """Who admits and who denies stands with who attacked."""
    told = ledger(
        source("one", position("guilt", "denies", "kabul", event="raid")),
        source("two", position("guilt", "owns", "army", event="raid")),
        names=RULED,
    )
    assert len(told.all_findings) == 2
    assert disputes.between_sides(told) == []


def test_two_holders_of_one_side_are_no_two_sides() -> None:
    """A side of which two speak for themselves does not contradict another by it."""
    faction = ACTORS["kabul"].model_copy(update={"name": "A faction"})
    told = ledger(
        source("one", position("ceasefire", "keep", "kabul")),
        source("two", position("ceasefire", "end", "faction")),
        names=replace(NAMES, actors=ACTORS | {"faction": faction}),
    )
    assert len(told.all_findings) == 2
    assert disputes.between_sides(told) == []


def test_what_is_disputed_by_kind(accounts: Ledger) -> None:
    """Numbers, dates and blame apart; what agrees is left out."""
    disputed = disputes.disputed(accounts)
    assert {kind: [f.id for f in findings] for kind, findings in disputed.items()} == {
        "number": ["clash/killed/soldiers"],
        "actor": ["clash/attacker"],
    }


def test_sides_that_contradict_each_other(accounts: Ledger) -> None:
    """Each holds its position, which is agreed; the positions differ."""
    ((one, other),) = disputes.between_sides(accounts)
    assert {one.id, other.id} == {"talks/ceasefire/kabul", "talks/ceasefire/islamabad"}
    assert disputes.between_sides(accounts.only("one")) == []


def test_several_answers_and_numbers_of_rounds() -> None:
    """Answers that can hold together stand together where different voices give them."""
    told = ledger(
        source("one", claim("cause", "fear"), claim("cause", "greed", voice="kabul")),
        source("two", claim("cause", "fear", event="talks"), claim("ordinal", "2", event="talks")),
        source("three", claim("ordinal", "3", event="rounds")),
    )
    ((one, other),) = disputes.several(told)
    assert [one.first.answer, other.first.answer] == ["fear", "greed"]
    assert [f.id for f in disputes.numbering(told)] == ["rounds/ordinal", "talks/ordinal"]
    assert disputes.numbering(told.without("three")) == []


def test_what_matters_most_is_of_main_events_in_the_order_of_the_chapters() -> None:
    """What is disputed of others stands in the full list alone."""
    rounds = replace(
        NAMES,
        events={k: v.model_copy(update={"main": k != "rounds"}) for k, v in NAMES.events.items()},
    )
    pairs = [
        ("talks", "ordinal", "2", "3"),
        ("clash", "killed", "5", "90"),
        ("rounds", "state", "over", "open"),
    ]
    one = [claim(aspect, value, event=event) for event, aspect, value, _ in pairs]
    two = [claim(aspect, value, event=event) for event, aspect, _, value in pairs]
    told = ledger(source("one", *one), source("two", *two), names=rounds)
    assert len([f for f in told.all_findings if f.contradicted]) == 3
    assert [f.event for f in disputes.first(told)] == ["clash", "talks"]
