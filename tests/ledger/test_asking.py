"""What a finding asks, in words."""

from __future__ import annotations

import pytest
from builders import RULED, claim, position
from testimony import page, statements

from ceasefire.ledger import asking
from ceasefire.records.claims import Claim


def killed(**more: str) -> Claim:
    """Return a count of the dead."""
    return claim("killed", "5", **more)


@pytest.mark.parametrize(
    ("claims", "asked"),
    [
        ([killed()], "The clash: How many were killed?"),
        ([killed(group="soldiers")], "The clash: How many were killed? (Pakistani soldiers)"),
        ([killed(place="border")], "The clash: How many were killed? (the border alone)"),
        (
            [killed(place="border", group="soldiers")],
            "The clash: How many were killed? (Pakistani soldiers, the border alone)",
        ),
        ([killed(place="border"), killed()], "The clash: How many were killed?"),
        ([killed(place="border"), killed(place="kabul-city")], "The clash: How many were killed?"),
        ([position("ceasefire", "keep", "army")], None),
    ],
)
def test_the_question_of_claims(claims: list[Claim], asked: str | None) -> None:
    """With whom it counts, and the place alone of which all of them are told; of a position, whose it is."""
    each = statements(*(page(f"p{at}", one) for at, one in enumerate(claims)))
    (first, *_) = each
    group = claims[0].group
    if asked is None:
        issue = RULED.issues["ceasefire"].question
        holder = RULED.actors[str(first.holder)].name
        asked = f"{holder}: {issue}"
    assert asking.question(first, claims[0].aspect, group, each) == asked
