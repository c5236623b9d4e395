"""What a role fetches: values in forms, and refusals that say what would do."""

from __future__ import annotations

import pytest
from builders import claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.errors import ExpressionError, UnknownName
from ceasefire.ledger import values


@pytest.fixture
def told() -> Ledger:
    """Three sources that differ on a number and agree on a day."""
    return ledger(
        source("one", claim("killed", "23", group="all"), claim("date", "2025-10-09")),
        source(
            "two",
            claim("killed", "58", group="all", voice="army", said="2025-11-07"),
            claim("date", "2025-10"),
            called="the second paper",
        ),
        source(
            "three",
            claim("state", "over"),
            claim("state", "open"),
            claim("killed", ">70"),
            claim("wounded", "3"),
            position("ceasefire", "keep", "kabul"),
        ),
    )


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("one.p2.1", "23"),
        ("clash/killed/all", "23"),
        ("clash/killed/all#range", "23 to 58"),
        ("clash/killed/all=23#exact", "23"),
        ("clash/killed/all=23#digits", "23"),
        ("clash/killed/all#low", "23"),
        ("clash/killed/all#high", "58"),
        ("clash/killed/all#voices", "One and The army"),
        ("clash/killed/all#outlets", "One and the second paper"),
        ("clash/killed/all#Outlets", "One and the second paper"),
        ("clash/killed/all#status", "contested"),
        ("clash/killed/all#said", "7 November 2025"),
        ("clash/killed/all#known", "8 November 2025"),
        ("clash/killed/all=58", "58"),
        ("clash/killed/all=58#articles", "one"),
        ("clash/killed#low", "71"),
        ("clash/wounded#words", "three"),
        ("clash/wounded#Words", "Three"),
        ("clash/wounded#ordinal", "third"),
        ("clash/date", "9 October 2025"),
        ("clash/date#range", "October 2025"),
        ("clash/date#low", "9 October 2025"),
        ("clash/date#n", "two"),
        ("clash/date#Articles", "Two"),
        ("clash/date#lineages", "two"),
        ("clash/date#share", "two of three"),
        ("clash/state=open#articles", "one"),
        ("talks/ceasefire/kabul", "keeps it"),
        ("ledger#sources", "three"),
        ("ledger#Sources", "Three"),
        ("ledger#claims", "nine"),
        ("ledger#contested", "two"),
        ("ledger#partisan", "none"),
        ("ledger#date", "8 November 2025"),
    ],
)
def test_a_value_is_fetched_in_its_form(told: Ledger, asked: str, text: str) -> None:
    """Each form of a claim, a finding, an answer and the whole ledger."""
    assert values.fetch(told, asked).text == text


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
        ("clash/killed#exact", "'more than 70' has no form #exact: it is a range"),
        ("clash/killed#high", "'more than 70' has no form #high: it is open there"),
        (
            "clash/killed/all#exact",
            "'clash/killed/all' has no form #exact: its accounts exclude each other (23; 58)",
        ),
        (
            "clash/killed/all=23#words",
            "23 has no form #words: numbers from ten on are written in digits",
        ),
        ("clash/date#digits", "'9 October 2025' has no form #digits: it is no number"),
        ("clash/state#low", "has no form #low: it is neither a number nor a date"),
        ("clash/date#said", "no source says when it was said"),
    ],
)
def test_what_cannot_be_fetched_is_refused(told: Ledger, asked: str, message: str) -> None:
    """Unknown names come with the nearest ones, a form that does not fit with one that does."""
    with pytest.raises((UnknownName, ExpressionError)) as caught:
        values.fetch(told, asked)
    assert message in str(caught.value)
    remedy = caught.value.remedy
    assert remedy


def test_all_of_the_articles(told: Ledger) -> None:
    """A share of all says so."""
    assert values.fetch(told.only("one", "two"), "clash/date#Share").text == "All two"


@pytest.mark.parametrize(
    ("asked", "warned"),
    [
        ("clash/killed/all", True),
        ("one.p2.1", True),
        ("clash/date", False),
        ("ledger#claims", False),
    ],
)
def test_what_is_disputed_is_warned_of(told: Ledger, asked: str, warned: bool) -> None:
    """A value of a contested finding, or a claim of one, is marked."""
    assert values.fetch(told, asked).warned is warned


def test_every_claim_and_finding_of_the_book_has_a_value(ledger: Ledger) -> None:
    """Nothing in the ledger prints as nothing."""
    asked = [*ledger.by_finding, *ledger.by_claim]
    assert [one for one in asked if not values.fetch(ledger, one).text.strip()] == []
    assert len(asked) > 300


def test_when_a_count_was_known_and_what_it_covers() -> None:
    """A source without a single day gives its span; days that nobody gives are refused."""
    told = ledger(
        source(
            "one",
            claim("killed", "50", group="civilians", voice="un", covers="2025-10-10/2025-10-17"),
            claim("wounded", "9", group="civilians", voice="un"),
            published="2025-11-03/2025-11-06",
        ),
    )
    assert values.fetch(told, "clash/killed/civilians#known").text == "3–6 November 2025"
    assert values.fetch(told, "clash/killed/civilians#covers").text == "10–17 October 2025"
    with pytest.raises(ExpressionError, match="which days it covers"):
        values.fetch(told, "clash/wounded/civilians#covers")
