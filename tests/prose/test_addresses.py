"""Where things of the ledger stand in the book."""

from __future__ import annotations

import re

import pytest
from builders import BOOK, NAMES, claim, ledger, source
from hypothesis import given
from hypothesis import strategies as st

from ceasefire import Ledger
from ceasefire.prose import addresses


@pytest.fixture
def told() -> Ledger:
    """A ledger of two sources."""
    return ledger(
        source("one", claim("killed", "5"), claim("killed", "6")),
        source("two", claim("date", "2025-10-09", event="truce")),
    )


@pytest.mark.parametrize(
    ("target", "page", "place"),
    [
        ("clash/killed", "chapters/evidence/clash", "clash--killed"),
        ("clash/killed=6", "chapters/evidence/clash", "clash--killed"),
        ("one.p2.1", "chapters/claims", "one-p2-1"),
    ],
)
def test_a_finding_stands_with_its_event_and_a_claim_in_the_list(
    told: Ledger, target: str, page: str, place: str
) -> None:
    """An answer of a finding stands where the finding does."""
    finding = told.by_finding["clash/killed"]
    assert addresses.address(target, finding, BOOK) == (page, place)


def test_a_count_of_the_ledger_stands_in_the_list() -> None:
    """It belongs to no finding."""
    assert addresses.address("ledger#claims", None, BOOK) == ("chapters/claims", "ledger-claims")
    assert addresses.anchor("ledger#one voice") == "ledger-one-voice"


def test_events_of_which_nothing_is_told(told: Ledger) -> None:
    """Each has a page that a book of this part does not have."""
    assert addresses.untold(told, told) == [
        addresses.page_of("talks", NAMES),
        addresses.page_of("rounds", NAMES),
    ]
    assert addresses.untold(told, told.only("one"))[0] == "chapters/evidence/truce"


@given(st.lists(st.from_regex(r"[a-z0-9]+(?:-[a-z0-9]+)*", fullmatch=True), min_size=2, max_size=4))
def test_a_place_is_a_selector(parts: list[str]) -> None:
    """Letters, digits and hyphens alone; findings of different parts have different places."""
    place = addresses.anchor("/".join(parts))
    assert re.fullmatch(r"[a-z0-9-]+", place)
    assert place.split("--") == parts
    assert addresses.anchor(".".join(parts)) == "-".join(parts)
