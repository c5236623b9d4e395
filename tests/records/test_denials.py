"""A denial meets a charge, or is refused."""

from __future__ import annotations

from typing import Any

import pytest
from recording import WAR, record, without_book

from ceasefire.records import claimed, denials

CHARGE = {"event": "war", "aspect": "attacker", "value": "islamabad", "voice": "kabul"}
DENIAL = {
    "event": "war", "aspect": "position", "issue": "guilt", "stance": "did-not", "voice": "army",
}  # fmt: skip


def told(*claims: dict[str, Any]) -> list[str]:
    """Return the faults of claims."""
    return [str(fault) for fault in denials.faults(claimed.of([record(*claims)]), WAR)]


@pytest.mark.parametrize(
    ("charge", "denial"),
    [
        (CHARGE, DENIAL),
        # The army is charged, and its government denies it.
        (CHARGE | {"value": "army"}, DENIAL | {"voice": "islamabad"}),
        (CHARGE | {"voice": None}, DENIAL),
        # Filed at a part of the event, or at the whole.
        (CHARGE | {"event": "battle"}, DENIAL),
        (CHARGE, DENIAL | {"event": "battle"}),
        # What is no denial needs no charge.
        ({"event": "clash"}, DENIAL | {"stance": "did"}),
        ({"event": "clash"}, DENIAL | {"stance": "silent"}),
        ({"event": "clash"}, DENIAL | {"issue": "ceasefire", "stance": "end"}),
        # And what cannot be read is a fault already.
        ({"event": "clash"}, DENIAL | {"voice": "nobody"}),
        ({"event": "clash"}, DENIAL | {"event": "nothing"}),
        ({"event": "clash"}, DENIAL | {"issue": "nothing"}),
        ({"event": "clash"}, DENIAL | {"stance": "nothing"}),
    ],
)
def test_a_denial_meets_its_charge(charge: dict[str, Any], denial: dict[str, Any]) -> None:
    """Whoever makes it, wherever it is filed."""
    assert told(charge, denial) == []
    assert told(denial, charge) == []


@pytest.mark.parametrize(
    "other",
    [
        {},
        CHARGE | {"value": "kabul"},
        CHARGE | {"value": "nobody"},
        CHARGE | {"event": "clash"},
        CHARGE | {"aspect": "place", "value": "border"},
        CHARGE | {"aspect": "killed", "value": "islamabad"},
    ],
)
def test_a_denial_of_nothing_is_refused(other: dict[str, Any]) -> None:
    """Nobody lays the thing to whoever denies it; somebody else's charge is none."""
    (fault,) = told(other, DENIAL)
    assert fault.startswith("data/sources/one.yaml:")
    assert fault.endswith(
        " passages[1].claims[0].stance: it denies a charge that nobody makes: no claim on 'war' names"
        " 'islamabad' (code who lays it to whom, or mend event or stance)"
    )


def test_without_a_vocabulary_nothing_is_said() -> None:
    """That its files cannot be read is a fault already."""
    assert list(denials.faults(claimed.of([record(DENIAL)]), without_book(WAR))) == []
