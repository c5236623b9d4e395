"""A claim in its context: its value, its speaker's standing, what it depends on, its finding."""

from __future__ import annotations

from datetime import date

import pytest
from builders import claim, ledger, position, source

from ceasefire.ledger.statements import STANDING_ORDER, STANDING_WORDS, Statement
from ceasefire.records.claims import Claim
from ceasefire.records.intervals import Interval


def stated(made: Claim, relays: tuple[str, ...] = ()) -> Statement:
    """Return a claim as the only one of a ledger."""
    (statement,) = ledger(source("one", made, relays=relays)).statements
    return statement


def test_id_is_source_paragraph_and_position() -> None:
    """A claim's address says where to look it up."""
    both = ledger(source("one", claim("killed", "5"), claim("killed", "6"))).statements
    assert [s.id for s in both] == ["one.p2.1", "one.p2.2"]
    assert both[0].paragraph == "2"


@pytest.mark.parametrize(
    ("made", "kind", "numbers", "days", "answer", "label"),
    [
        (claim("killed", ">=5"), "number", Interval(5, None), None, ">=5", ">=5"),
        (
            claim("date", "2025-10-19"), "date", None,
            Interval(date(2025, 10, 19), date(2025, 10, 19)), "2025-10-19", "2025-10-19",
        ),
        (claim("place", "border"), "place", None, None, "border", "the border"),
        (claim("attacker", "army"), "actor", None, None, "army", "The army"),
        (claim("state", "open"), "category", None, None, "open", "still open"),
        (position("ceasefire", "keep", "kabul"), "position", None, None, "keep", "keeps it"),
    ],
)  # fmt: skip
def test_value_by_type(
    made: Claim,
    kind: str,
    numbers: Interval[int] | None,
    days: Interval[date] | None,
    answer: str,
    label: str,
) -> None:
    """Numbers and dates are intervals, other values names with a label."""
    statement = stated(made)
    assert (statement.type, statement.numbers, statement.days) == (kind, numbers, days)
    assert statement.interval == (numbers or days)
    assert (statement.answer, statement.label) == (answer, label)


@pytest.mark.parametrize(
    ("made", "standing"),
    [
        (claim("killed", "5", group="soldiers"), "outlet"),
        (claim("killed", "5", group="soldiers", voice="reuters"), "outlet"),
        (claim("killed", "5", group="soldiers", voice="un"), "observer"),
        (claim("killed", "5", group="soldiers", voice="qatar"), "mediator"),
        (claim("killed", "5", group="soldiers", voice="army"), "against interest"),
        (claim("killed", "5", group="soldiers", voice="spokesman"), "in interest"),
        (claim("killed", "5", group="civilians", voice="spokesman"), "in interest"),
        (claim("killed", "5", group="all", voice="army"), "party"),
        (claim("state", "over", voice="army"), "party"),
        (claim("attacker", "islamabad", voice="spokesman"), "in interest"),
        (claim("attacker", "kabul", voice="spokesman"), "against interest"),
        (claim("attacker", "islamabad", voice="un"), "observer"),
    ],
)
def test_standing_follows_from_speaker_and_matter(made: Claim, standing: str) -> None:
    """Who speaks and whom the value is about decide whether a party speaks in its interest or against it."""
    assert stated(made).standing == standing


@pytest.mark.parametrize(
    ("made", "key"),
    [
        (claim("killed", "5", group="all"), ("clash", "killed", "all")),
        (claim("state", "over"), ("clash", "state")),
        (claim("place", "border"), ("clash", "place", "border")),
        (position("ceasefire", "keep", "spokesman"), ("talks", "ceasefire", "kabul")),
        (position("force", "warns", "kabul"), ("talks", "force", "kabul", "warns")),
    ],
)
def test_key_sets_apart_what_can_be_true_at_once(made: Claim, key: tuple[str, ...]) -> None:
    """Values that can hold together are findings of their own; positions go by their holder."""
    assert stated(made).key == key


def test_speaker_is_the_voice_or_the_outlet() -> None:
    """Words without a voice are the outlet's."""
    assert stated(claim("killed", "5")).speaker == "One"
    assert stated(claim("killed", "5", voice="spokesman")).speaker == "Spokesman"
    assert stated(claim("killed", "5", voice="spokesman")).holder == "kabul"
    assert stated(claim("killed", "5")).holder is None


def test_every_standing_has_rank_and_words() -> None:
    """The order of standing is that of the design, and each is printed."""
    assert STANDING_ORDER.keys() == STANDING_WORDS.keys()
    order = sorted(STANDING_ORDER, key=lambda standing: STANDING_ORDER[standing])
    assert order == [
        "observer", "against interest", "mediator", "outlet", "other", "party", "in interest",
    ]  # fmt: skip
    assert sorted(set(STANDING_ORDER.values())) == [0, 1, 2, 3, 4, 5]
    assert STANDING_ORDER["outlet"] == STANDING_ORDER["other"]


def test_a_claim_names_its_finding() -> None:
    """The id by which a claim finds its finding is the one that the ledger has it under."""
    told = ledger(source("one", claim("killed", "5", group="all"), claim("date", "2025-10-09")))
    for statement in told.statements:
        assert statement in told.by_finding[statement.finding].statements


@pytest.mark.parametrize(
    ("at", "more", "origin"),
    [
        ([], {}, "wire"),
        (["2"], {}, "wire"),
        (["3"], {}, "one"),
        (["3"], {"via": "un"}, "un"),
        (["2"], {"copy_of": "one"}, "one"),
        (["3"], {"copy_of": "wire"}, "wire"),
        (["2"], {"copy_of": "one", "via": "un"}, "un"),
    ],
)
def test_a_claim_is_of_the_copy_that_its_paragraph_is(
    at: list[str], more: dict[str, str], origin: str
) -> None:
    """A relay of other paragraphs is none of its own; unless the claim says whose copy it is."""
    relays = [{"agency": "wire", "shown": "stated", "reason": "it says so", "at": at}]
    record = source("one", claim("killed", "5", **more))
    record = record.model_validate(record.model_dump() | {"relays": relays})
    (statement,) = ledger(record).statements
    assert statement.origin == origin
