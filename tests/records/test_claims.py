"""The typed record of a claim; what contradicts itself is refused."""

from __future__ import annotations

from typing import Any

import pytest
from builders import claim
from pydantic import ValidationError

from ceasefire.records.claims import Claim


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"aspect": "killed"}, "a claim on 'killed' has a value, or an issue and a stance"),
        ({"aspect": "killed", "value": "5", "issue": "i"}, "a position has an issue, a stance"),
        ({"aspect": "position", "issue": "i", "stance": "s"}, "a position has an issue, a stance"),
        (
            {"aspect": "position", "issue": "i", "stance": "s", "voice": "v", "value": "5"},
            "a position has an issue, a stance and a voice, and no value",
        ),
        ({"aspect": "Killed", "value": "5"}, "String should match pattern"),
        ({"aspect": "killed", "value": " "}, "String should have at least 1 character"),
    ],
)
def test_malformed_claim(fields: dict[str, str], message: str) -> None:
    """A claim has a value, a position a stance that somebody holds."""
    with pytest.raises(ValidationError, match=message):
        Claim.model_validate({"id": 1, "event": "clash"} | fields)


@pytest.mark.parametrize(
    ("more", "matter"),
    [
        ({}, "clash/killed of all"),
        ({"place": "border"}, "clash/killed of all in border"),
    ],
)
def test_a_claim_says_of_what_it_is_told(more: dict[str, str], matter: str) -> None:
    """The group, and the place where it is one alone."""
    assert claim("killed", "5", group="all", **more).glimpse()["On"] == matter


@pytest.mark.parametrize("more", [{"voice": "un"}, {"via": "afp"}, {"seen": True}])
def test_hearsay_is_of_nobody(more: dict[str, Any]) -> None:
    """Whoever is named for it says it, and who saw it knows it."""
    with pytest.raises(ValidationError, match="hearsay is of nobody"):
        claim("killed", "5", group="all", hearsay=True, **more)
    assert claim("killed", "5", group="all", hearsay=True).hearsay


@pytest.mark.parametrize("more", [{"revises": "true"}, {"misreports": "a slip"}])
def test_only_a_voice_revises_or_is_misreported(more: dict[str, str]) -> None:
    """An outlet's own words are nobody else's."""
    with pytest.raises(ValidationError, match="only a voice can revise"):
        claim("killed", "5", group="all", **more)
    assert claim("killed", "5", group="all", voice="un", **more).voice == "un"
