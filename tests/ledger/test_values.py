"""What a role fetches: claims, findings, answers and counts, and refusals that say what would do."""

from __future__ import annotations

import re

import pytest
from builders import claim, ledger, source

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
        ("ledger#disputed", "one"),
        ("ledger#contradicted", "one"),
        ("ledger#reported differently", "one"),
        ("ledger#one side only", "none"),
        ("ledger#date", "8 November 2025"),
    ],
)
def test_a_value_is_fetched(differing: Ledger, asked: str, text: str) -> None:
    """A claim, a finding, an answer and a count of the whole ledger have their words."""
    assert values.fetch(differing, asked).text == text


def test_what_does_not_count_says_so() -> None:
    """A claim that is set aside, and an answer that only such claims give; not one that counts."""
    killed = {"group": "civilians", "voice": "un"}
    told = ledger(
        source("one", claim("killed", "50", **killed)),
        source("two", claim("killed", "47", **killed, revises=True), published="2026-02-08"),
        source("three", claim("killed", "70", **killed, misreports="a slip")),
    )
    asides = {asked: values.fetch(told, asked).aside for asked in (
        "one.p2.1", "clash/killed/civilians=50", "three.p2.1", "two.p2.1", "clash/killed/civilians",
        "ledger#claims",
    )}  # fmt: skip
    assert list(asides.values()) == [
        "revised since, does not count", "revised since, does not count",
        "misreported, does not count", "", "", "",
    ]  # fmt: skip


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
    ("asked", "warning"),
    [
        ("clash/killed/all", "disputed: accounts exclude each other or are far apart"),
        ("one.p2.1", "disputed: accounts exclude each other or are far apart"),
        ("clash/date", ""),
        ("clash/state", "reported differently: it stands in several ways"),
        ("clash/attacker", "a charge: only an interested party says who did it"),
        ("ledger#claims", ""),
    ],
)
def test_what_is_disputed_is_warned_of(differing: Ledger, asked: str, warning: str) -> None:
    """A value of a disputed finding, a claim of one, or a charge, has words for it."""
    charge = source("four", claim("attacker", "islamabad", voice="kabul"))
    told = ledger(*differing.data.sources, charge)
    assert values.fetch(told, asked).warning == warning


def test_every_claim_and_finding_of_the_book_has_a_value(ledger: Ledger) -> None:
    """Nothing in the ledger prints as nothing."""
    asked = [*ledger.by_finding, *ledger.by_claim]
    assert [one for one in asked if not values.fetch(ledger, one).text.strip()] == []
    assert len(asked) > 300


@pytest.mark.parametrize(
    ("target", "held"),
    [
        ("ledger", True),
        ("one.p2.1", True),
        ("four.p2.1", False),  # whose source another part of the ledger may have
        ("clash/killed/all", True),
        ("clash/killed/all=58", True),
        ("clash/killed/all=59", False),
        ("clash/killed/all=", True),
        ("clash/wounded/all", False),
        ("clash/wounded/all=3", False),
        ("talks/ceasefire/kabul=keep", True),
        ("talks/ceasefire/kabul=end", False),
        ("talks/ceasefire/islamabad", False),
    ],
)
def test_what_the_ledger_holds(differing: Ledger, target: str, held: bool) -> None:
    """A finding, an answer that somebody gives, a claim, or all of it."""
    assert values.holds(differing, target) is held


@pytest.mark.parametrize(
    ("target", "what"),
    [
        ("", "there is no finding ''"),
        ("one.p2.9", "there is no claim 'one.p2.9'. nearest: one.p2."),
        ("clash/killed/al", "there is no group 'al'. nearest: all"),
        (
            "talks/ceasefire/kabul=ende",
            "there is no answer to talks/ceasefire/kabul 'ende'. nearest: end",
        ),
        ("clash/state=shut", "there is no answer to clash/state 'shut'. known: open, over"),
    ],
)
def test_what_nothing_could_hold_is_a_wrong_name(differing: Ledger, target: str, what: str) -> None:
    """It is no answer that it is not held."""
    with pytest.raises(UnknownName, match=re.escape(what)):
        values.holds(differing, target)


@pytest.mark.parametrize(
    ("target", "claims", "finding"),
    [
        ("one.p2.2", ["one.p2.2"], "clash/date"),
        ("clash/date", ["one.p2.2", "two.p2.2"], "clash/date"),
        ("clash/date=2025-10", ["two.p2.2"], "clash/date"),
    ],
)
def test_what_a_target_names(
    differing: Ledger, target: str, claims: list[str], finding: str
) -> None:
    """Its claims, and the finding that they belong to."""
    statements, whole = values.find(differing, target)
    assert [s.id for s in statements] == claims
    assert whole == differing.by_finding[finding]


def test_nothing_is_no_target(differing: Ledger) -> None:
    """A role that names nothing is told what to name."""
    with pytest.raises(UnknownName, match=r"a role without a target\. name a finding"):
        values.find(differing, "")


@pytest.mark.parametrize(
    ("asked", "parts"),
    [
        ("clash/date", ("clash/date", "")),
        (" clash/date # range ", ("clash/date", "range")),
        ("clash/killed/all=>5#n", ("clash/killed/all=>5", "n")),
        ("#n", ("", "n")),
        ("", ("", "")),
    ],
)
def test_a_form_stands_after_the_hash(asked: str, parts: tuple[str, str]) -> None:
    """Space around either is no part of it."""
    assert values.split(asked) == parts


def test_targets_are_listed_with_commas() -> None:
    """In order, and without what is empty."""
    assert values.targets(" clash/date, one.p2.1 ,, ledger,") == [
        "clash/date",
        "one.p2.1",
        "ledger",
    ]
    assert values.targets("") == []
