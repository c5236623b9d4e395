"""What becomes of a finding, and what is told of what it was."""

from __future__ import annotations

import pytest
from builders import RULED, claim, ledger, position, source

from ceasefire.ledger import alterations
from ceasefire.records.claims import Claim


def killed(value: str) -> Claim:
    """Return a claim on soldiers killed."""
    return claim("killed", value, group="soldiers")


def test_what_was_known_before() -> None:
    """What was known by the cut-off, where that is something else."""
    early = source("one", killed("5"), published="2025-11-08")
    same = source("two", claim("date", "2025-10"), published="2025-11-08")
    late = source("three", killed("6"), claim("wounded", "3"), published="2025-11-20")
    whole = ledger(early, same, late)
    earlier = whole.as_of("2025-11-09")
    told = {key: list(alterations.then(one, earlier)) for key, one in whole.by_finding.items()}
    assert told == {
        "clash/date": [],
        "clash/killed/soldiers": [
            "By 9 November 2025, where the outlook stands: 5 (one voice; one claim)."
        ],
        "clash/wounded": ["By 9 November 2025, where the outlook stands, nothing was known of it."],
    }


def test_what_was_known_before_it_was_answered_elsewhere() -> None:
    """A later denial on another event makes another answer of the same claims."""
    early = source("one", claim("attacker", "islamabad", event="night", voice="kabul"),
                   published="2025-11-08")  # fmt: skip
    late = source("two", position("guilt", "denies", "army", event="siege"), published="2025-11-20")
    whole = ledger(early, late, names=RULED)
    earlier = whole.as_of("2025-11-09")
    after, before = (told.finding("night/attacker") for told in (whole, earlier))
    assert after.statements == before.statements
    assert alterations.became(before, after) == "status"
    assert list(alterations.then(after, earlier)) == [
        "By 9 November 2025, where the outlook stands: Islamabad (charged; one claim)."
    ]


@pytest.mark.parametrize(
    ("before", "since", "became"),
    [
        (["5"], [], None),
        (["5"], ["6"], "moved"),
        (["dozens"], ["dozens"], "status"),
        (["5"], ["5"], "claims"),
        (["5", "5"], ["5"], "claims"),
        (["5"], [">=50"], "moved"),
    ],
)
def test_what_became_of_a_finding(before: list[str], since: list[str], became: str | None) -> None:
    """What changes most comes first: value and range, status, claims."""
    early = [source(f"e{at}", killed(v), published="2025-11-08") for at, v in enumerate(before)]
    late = [source(f"l{at}", killed(v), published="2025-11-20") for at, v in enumerate(since)]
    whole = ledger(*early, *late)
    earlier = whole.as_of("2025-11-09")
    key = "clash/killed/soldiers"
    assert alterations.became(earlier.finding(key), whole.finding(key)) == became
    assert bool([*alterations.then(whole.finding(key), earlier)]) is (became is not None)


@pytest.mark.parametrize(
    ("since", "became"),
    [(("un", True), "revised"), (("un", False), "moved"), (("qatar", True), "moved")],
)
def test_what_its_own_voice_revised_is_told_first(since: tuple[str, bool], became: str) -> None:
    """What was revised before is no news."""
    voice, revises = since
    early = [
        source(f"e{at}", claim("killed", value, group="soldiers", voice="un", revises=at > 0),
               published=f"2025-11-0{7 + at}")
        for at, value in enumerate(("5", "7"))
    ]  # fmt: skip
    late = source("late", claim("killed", "6", group="soldiers", voice=voice, revises=revises),
                  published="2025-11-20")  # fmt: skip
    whole = ledger(*early, late)
    earlier = whole.as_of("2025-11-09")
    key = "clash/killed/soldiers"
    assert alterations.became(earlier.finding(key), whole.finding(key)) == became
