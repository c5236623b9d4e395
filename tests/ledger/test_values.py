"""What a role fetches: claims, findings, answers and counts, and refusals that say what would do."""

from __future__ import annotations

import pytest

from ceasefire import Ledger
from ceasefire.errors import ExpressionError, UnknownName
from ceasefire.ledger import values


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("one.p2.1", "23"),
        ("clash/killed/all", "23"),
        ("clash/killed/all=58", "58"),
        ("clash/date", "9 October 2025"),
        ("talks/ceasefire/kabul", "keeps it"),
        ("ledger#sources", "three"),
        ("ledger#Sources", "Three"),
        ("ledger#claims", "nine"),
        ("ledger#contested", "two"),
        ("ledger#partisan", "none"),
        ("ledger#date", "8 November 2025"),
    ],
)
def test_a_value_is_fetched(differing: Ledger, asked: str, text: str) -> None:
    """A claim, a finding, an answer and a count of the whole ledger have their words."""
    assert values.fetch(differing, asked).text == text


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (
            "clash/kiled/all",
            "there is no finding or claim 'clash/kiled/all'. nearest: clash/killed",
        ),
        ("one.p2.9", "there is no finding or claim 'one.p2.9'. nearest: one.p2"),
        ("clash/state=closed", "there is no answer to clash/state 'closed'. known: open, over"),
        ("clash/state#rnage", "there is no form 'rnage'. nearest: range"),
        ("ledger#clams", "there is no count of the ledger 'clams'. nearest: claims"),
        ("ledger", "there is no count of the ledger ''"),
    ],
)
def test_what_cannot_be_fetched_is_refused(differing: Ledger, asked: str, message: str) -> None:
    """Unknown names come with the nearest ones."""
    with pytest.raises((UnknownName, ExpressionError)) as caught:
        values.fetch(differing, asked)
    assert message in str(caught.value)
    remedy = caught.value.remedy
    assert remedy


@pytest.mark.parametrize(
    ("asked", "warned"),
    [
        ("clash/killed/all", True),
        ("one.p2.1", True),
        ("clash/date", False),
        ("ledger#claims", False),
    ],
)
def test_what_is_disputed_is_warned_of(differing: Ledger, asked: str, warned: bool) -> None:
    """A value of a contested finding, or a claim of one, is marked."""
    assert values.fetch(differing, asked).warned is warned


def test_every_claim_and_finding_of_the_book_has_a_value(ledger: Ledger) -> None:
    """Nothing in the ledger prints as nothing."""
    asked = [*ledger.by_finding, *ledger.by_claim]
    assert [one for one in asked if not values.fetch(ledger, one).text.strip()] == []
    assert len(asked) > 300
