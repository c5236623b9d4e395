"""What nobody tells, or nobody of one standing, until somebody does."""

from __future__ import annotations

import pytest
from builders import claim, ledger, source

from ceasefire.ledger import silences

TOLD = ledger(
    source(
        "one",
        claim("killed", "5", group="soldiers", voice="kabul"),
        claim("attacker", "islamabad", voice="kabul"),
    ),
    source(
        "two",
        claim("killed", "6", group="soldiers", voice="un", misreports="it gave no count"),
        claim("place", "kabul-city"),
    ),
)


@pytest.mark.parametrize(
    ("untold", "wanted"),
    [
        ("clash/cause", []),
        ("clash/killed", ["clash/killed/soldiers"]),
        ("clash/killed/soldiers", ["clash/killed/soldiers"]),
        ("clash/kill", []),
        ("clash/attacker@party", ["clash/attacker"]),
        ("clash/attacker@observer", []),
        ("clash/killed@observer", []),
        ("clash/place@outlet", ["clash/place/kabul-city"]),
        ("clash/place@party", []),
    ],
)
def test_a_silence_is_broken_by_whoever_tells(untold: str, wanted: list[str]) -> None:
    """By a voice of the standing that is asked for; whom a claim misreports says nothing."""
    assert [key for key, _ in silences.broken(TOLD, untold)] == wanted
