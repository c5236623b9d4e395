"""What has to be said of a claim: marks beside its value, and remarks."""

from __future__ import annotations

from typing import Any

import pytest
from builders import RULED, claim, ledger, source

from ceasefire.ledger import remarks
from ceasefire.ledger.findings import Finding
from ceasefire.records.claims import Claim


def told(*claims: Claim) -> Finding:
    """Return the finding of claims of one article."""
    (finding,) = ledger(source("one", *claims)).all_findings
    return finding


def killed(value: str = "5", **more: Any) -> Claim:
    """Return a count of victims by the United Nations."""
    return claim("killed", value, group="all", **({"voice": "un"} | more))


@pytest.mark.parametrize(
    ("made", "value", "sentence"),
    [
        (killed(), "5", ""),
        (killed(misreports="a slip"), "5 (misreported, does not count)",
         "Set aside: it misreports its voice: a slip."),
        (killed(revises=True), "5", "Revises what the same voice gave before."),
        (killed(place="kabul-city"), "5", "Told of Kabul alone."),
        (killed(covers="2025-10-10/2025-10-17"), "5", "It covers 10–17 October 2025."),
        (killed(quote="five men"), "5", "“five men”"),
        (killed(inferred="added up"), "5 (inferred)", "Inferred: added up."),
        (killed(note="as told"), "5", "As told."),
        (killed(note="Is it?"), "5", "Is it?"),
        (killed(voice=None, hearsay=True), "5 (hearsay)",
         "Passed on as hearsay, of nobody who is named."),
        (killed(voice=None, seen=True), "5", "The page says how it knows."),
        (killed(copy_of="one"), "5", "Not the paragraph's copy: One."),
        (killed(misreports="a slip", inferred="added up", quote="five men"),
         "5 (misreported, does not count, inferred)",
         "Set aside: it misreports its voice: a slip. “five men” Inferred: added up."),
    ],
)  # fmt: skip
def test_marks_and_remarks(made: Claim, value: str, sentence: str) -> None:
    """What stands beside the value, and what is told of it in sentences."""
    finding = told(made)
    (statement,) = finding.statements
    assert remarks.valued(finding, statement) == value
    assert remarks.remarks(finding, statement) == sentence


def test_what_was_revised_is_marked_and_says_to_what() -> None:
    """And stands below what counts, whatever the order in which they are read."""
    record = ledger(
        source("one", killed("50")),
        source("two", killed("47", revises=True), published="2026-02-08"),
    )
    (finding,) = record.all_findings
    assert [remarks.valued(finding, s) for s in finding.statements] == [
        "50 (revised since, does not count)", "47",
    ]  # fmt: skip
    old = finding.statements[0]
    assert remarks.remarks(finding, old) == (
        "Set aside: revised to 47, known since 8 February 2026."
    )
    assert [s.answer for s in remarks.counting_first(finding, finding.statements)] == ["47", "50"]
    assert remarks.aside(finding, [old]) == "; revised since"
    assert remarks.aside(finding, finding.statements) == ""


def test_claims_that_say_the_same_have_the_marks_of_all() -> None:
    """A value that one page states is not inferred because another one infers it."""
    record = ledger(
        source("one", killed(inferred="added up")),
        source("two", killed()),
        source("three", killed(inferred="added up too")),
    )
    (finding,) = record.all_findings
    one, two, three = finding.statements
    assert remarks.valued(finding, one, two, three) == "5"
    assert remarks.valued(finding, one, three) == "5 (inferred)"


def test_when_it_was_said_and_since_when_it_is_known() -> None:
    """Two days, apart."""
    (said,) = told(killed(said="2025-11-07")).statements
    (unsaid,) = told(killed()).statements
    assert remarks.said(said) == "said 7 November 2025; known since 8 November 2025"
    assert remarks.said(unsaid) == "known since 8 November 2025"


def test_what_has_no_room_is_left_out() -> None:
    """By name."""
    finding = told(killed(note="as told", quote="five men"))
    assert remarks.remarks(finding, finding.first, {"note"}) == "“five men”"
    assert set(remarks.REMARKS) >= {"note", "quote"}


def test_what_bears_on_an_answer_from_elsewhere_counts() -> None:
    """It is marked as what it is, and not as set aside since it is of another question."""
    record = ledger(
        source("one", claim("place", "kabul-city")),
        source("two", claim("place", "market")),
        names=RULED,
    )
    finding = record.finding("clash/place/kabul-city")
    (sharper,) = [s for s in finding.told if s not in finding.statements]
    assert remarks.valued(finding, sharper) == "The market"
    assert finding.weight([sharper]) == "counts"
