"""Claims are read as they are written, whatever else is wrong with their record."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from recording import WAR, record

from ceasefire.records import claimed
from ceasefire.records.claimed import UNKNOWN
from ceasefire.records.intervals import Interval


def test_claims_stand_in_their_order() -> None:
    """With their document and key path, by which a fault finds its line."""
    two = record({"event": "war"}, {"event": "battle"}, stem="two")
    told = claimed.of([record({"event": "truce"}), two])
    assert [claim.get("event") for claim in told] == ["truce", "war", "battle"]
    assert told[2].path == ("passages", 1, "claims", 0)
    fault = told[2].fault("event", "wrong", "mend it")
    assert (fault.file, fault.path) == ("data/sources/two.yaml", "passages[1].claims[0].event")
    assert fault.line > told[1].fault("event", "wrong", "mend it").line > 1


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ({"said": "2025-11-07"}, Interval(date(2025, 11, 7), date(2025, 11, 7))),
        ({"said": "2025-11"}, Interval(date(2025, 11, 1), date(2025, 11, 30))),
        ({"said": "soon"}, UNKNOWN),
        ({"said": ["2025-11-07"]}, UNKNOWN),
        ({}, UNKNOWN),
    ],
)
def test_days_that_cannot_be_read_are_open(said: dict[str, Any], days: Interval[date]) -> None:
    """What is wrong with them is the model's to say."""
    (claim,) = claimed.of([record(said)])
    assert claim.days("said") == days


@pytest.mark.parametrize(
    ("written", "revises"),
    [("true", True), ("yes", True), ("on", True), ("false", False), ("No", False), (None, False)],
)
def test_a_claim_says_whether_it_revises(written: str | None, revises: bool) -> None:
    """In any of the words that YAML has for it."""
    (claim,) = claimed.of([record({"revises": written} if written else {})])
    assert claim.revises is revises


@pytest.mark.parametrize(
    ("said", "holder"),
    [
        ({"voice": "spokesman"}, "kabul"),
        ({"voice": "un"}, "un"),
        ({"voice": "nobody"}, ""),
        ({}, ""),
    ],
)
def test_a_voice_speaks_for_somebody(said: dict[str, str], holder: str) -> None:
    """A name that is not known speaks for nobody."""
    (claim,) = claimed.of([record(said)])
    assert claim.holder(WAR) == holder


def test_a_record_that_is_no_record_has_no_claims() -> None:
    """Nor has a passage that is none."""
    assert claimed.of([record(passages="odd"), record(passages=["odd", {"claims": ["odd"]}])]) == ()
