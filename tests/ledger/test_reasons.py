"""How a finding was reached is told in sentences, each of them true of its claims."""

from __future__ import annotations

from itertools import combinations

import printed
import pytest
from builders import claim, ledger, position, source
from hypothesis import given
from hypothesis import strategies as st

from ceasefire import Ledger
from ceasefire.ledger import reasons
from ceasefire.ledger.findings import Finding
from ceasefire.records import intervals
from ceasefire.records.sources import Claim, Source

DATE = "2025-11-06/2025-11-07"


def finding(*sources: Source) -> Finding:
    """Return the one finding of some sources."""
    (only,) = ledger(*sources).all_findings
    return only


def killed(value: str, **more: str) -> Claim:
    """Return a claim on soldiers killed."""
    return claim("killed", value, group="soldiers", **more)


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (killed("5"), "Single: one voice. Grade C3."),
        (claim("attacker", "islamabad", voice="kabul"),
         "Partisan: only parties speak, of their adversaries alone. Grade C6."),
        (position("ceasefire", "keep", "kabul"),
         "Single: one voice. Grade C3. This is about whether the position is held, not about whether"
         " it is right."),
    ],
)  # fmt: skip
def test_status(made: Claim, told: str) -> None:
    """What the status means, and of a position what it does not mean."""
    assert reasons.status(finding(source("one", made))) == told


@pytest.mark.parametrize(
    ("sources", "told"),
    [
        ([source("one", killed("5"))],
         ["One claim in one article, through one lineage (One), by one independent voice."]),
        ([source("one", killed("5"), relays=("afp",)),
          source("two", killed("5"), relays=("afp",))],
         ["Two claims in two articles, through one lineage (AFP), by one independent voice.",
          "Everything that is claimed: 5.",
          "The best-standing voices (outlet) give: 5."]),
        # the best value is stated by one of several, by several, by none
        ([source("one", killed("dozens")), source("two", killed("50"))],
         ["Two claims in two articles, through two lineages (One and Two), by two independent voices.",
          f"Everything that is claimed: {printed.numbers(24, 99)}.",
          "What the best-standing voices (outlet) leave possible, which Two alone states: 50."]),
        ([source("one", killed("50"), killed("dozens"), killed("50"))],
         ["Three claims in one article, through one lineage (One), by one independent voice.",
          f"Everything that is claimed: {printed.numbers(24, 99)}.",
          "What the best-standing voices (outlet) leave possible, which One alone states: 50."]),
        ([source("one", killed("5")), source("two", killed(">=4")), source("three", killed("5"))],
         ["Three claims in three articles, through three lineages (One, Two and Three), by three"
          " independent voices.",
          "Everything that is claimed: at least 4.",
          "What the best-standing voices (outlet) leave possible, which One and Three alone state: 5."]),
        ([source("one", killed("4..8")), source("two", killed("6..9"))],
         ["Two claims in two articles, through two lineages (One and Two), by two independent voices.",
          f"Everything that is claimed: {printed.numbers(4, 9)}.",
          "What the best-standing voices (outlet) leave possible, though none states it:"
          f" {printed.numbers(6, 8)}."]),
        # days that belong together, or are stated as they are
        ([source("one", claim("date", "2025-11-05/2025-11-06", event="rounds")),
          source("two", claim("date", DATE, event="rounds"))],
         ["Two claims in two articles, through two lineages (One and Two), by two independent voices.",
          f"Everything that is claimed: {printed.days('2025-11-05', '2025-11-07')}.",
          "The days that the best-standing voices (outlet) name, taken together:"
          f" {printed.days('2025-11-05', '2025-11-07')}."]),
        ([source("one", claim("date", "2025-11-06", event="rounds")),
          source("two", claim("date", DATE, event="rounds"))],
         ["Two claims in two articles, through two lineages (One and Two), by two independent voices.",
          f"Everything that is claimed: {printed.days('2025-11-06', '2025-11-07')}.",
          "What the best-standing voices (outlet) leave possible, which Two alone states:"
          f" {printed.days('2025-11-06', '2025-11-07')}."]),
        # whoever stands best is heard, and nobody else
        ([source("one", killed("7"), killed("5", voice="un"), killed(">=4", voice="army"))],
         ["Three claims in one article, through one lineage (One), by three independent voices.",
          "Everything that is claimed: at least 4.",
          "The best-standing voices (neutral observer) give: 5.",
          "These exclude each other: 7; 5."]),
        ([source("one", killed("5")), source("two", killed("6"), killed("5", voice="qatar"))],
         ["Three claims in two articles, through two lineages (One and Two), by three independent"
          " voices.",
          f"Everything that is claimed: {printed.numbers(5, 6)}.",
          "The best-standing voices (outlet and mediator) do not agree, so no value is preferred.",
          "These exclude each other: 5; 6."]),
        ([source("one", claim("state", "over")), source("two", claim("state", "over"),
                                                         claim("state", "open", voice="kabul"))],
         ["Three claims in two articles, through two lineages (One and Two), by three independent"
          " voices.",
          "The best-standing voices (outlet) give: over.",
          "These exclude each other: over; still open."]),
        # charges
        ([source("one", claim("attacker", "islamabad", voice="kabul"))],
         ["One claim in one article, through one lineage (One), by one independent voice.",
          "Only one party speaks, about its adversary, so the charge stands alone."]),
        ([source("one", claim("attacker", "islamabad", voice="kabul"),
                 claim("attacker", "kabul", voice="army"))],
         ["Two claims in one article, through one lineage (One), by two independent voices.",
          "The best-standing voices (party on its adversary) do not agree, so no value is preferred.",
          "Only the parties speak, each about the other, so neither account is preferred.",
          "These exclude each other: Islamabad; Kabul."]),
        # what does not count excludes nothing
        ([source("one", killed("50", voice="un")),
          source("two", killed("47", voice="un", revises="true"), published="2026-02-08")],
         ["Two claims in two articles, through two lineages (One and Two), by one independent voice.",
          f"Everything that is claimed: {printed.numbers(47, 50)}.",
          "The best-standing voices (neutral observer) give: 47.",
          "Set aside is 50 (One, paragraph 2): revised to 47, known since 8 February 2026."]),
        ([source("one", killed("50", voice="un")),
          source("two", killed("16", voice="un", misreports="a slip"))],
         ["Two claims in two articles, through two lineages (One and Two), by one independent voice.",
          f"Everything that is claimed: {printed.numbers(16, 50)}.",
          "The best-standing voices (neutral observer) give: 50.",
          "Set aside is 16 (Two, paragraph 2): it misreports its voice: a slip."]),
    ],
)  # fmt: skip
def test_how_a_finding_was_reached(sources: list[Source], told: list[str]) -> None:
    """What counts, who is heard, what is set aside and what excludes what; the grade ends it."""
    *lines, grade = reasons.reached(finding(*sources))
    assert lines == told
    assert grade.startswith("Grade C")


@pytest.mark.parametrize(
    ("letters", "told"),
    [
        ("C", "Grade C3: C is the best letter among its sources, and 3 stands for single."),
        ("DBF", "Grade B2: B is the best letter among its sources, and 2 stands for corroborated."),
    ],
)
def test_the_grade_is_the_best_letter(letters: str, told: str) -> None:
    """Whatever the order of the sources."""
    sources = [source(f"s{at}", killed("5"), reliability=one) for at, one in enumerate(letters)]
    assert reasons.reached(finding(*sources))[-1] == told


VALUES = ("5", "6", ">=6", "<=5", "dozens", "4..6", "~50", "47")


@given(st.lists(st.sampled_from(VALUES), min_size=1, max_size=5))
def test_each_pair_that_excludes_each_other_is_told_once(values: list[str]) -> None:
    """Laid out number by number, two values exclude each other that share none."""
    held = finding(source("one", *map(killed, values)))
    excluded = [line for line in reasons.reached(held) if line.startswith("These exclude")]
    points = {}
    for value in values:
        read = intervals.number(value)
        points[value] = {n for n in range(200) if read.intersection(intervals.number(n))}
    apart = [1 for one, other in combinations(points.values(), 2) if not one & other]
    assert len(excluded) == len(apart)
    assert bool(apart) == (held.status == "contested")


def test_what_was_known_before() -> None:
    """What a chapter knew when it stopped, where that is something else."""
    early = source("one", killed("5"), published="2025-11-08")
    same = source("two", claim("date", "2025-10"), published="2025-11-08")
    late = source("three", killed("6"), claim("wounded", "3"), published="2025-11-20")
    whole = ledger(early, same, late)
    earlier = whole.as_of("2025-11-09")
    told = {key: list(reasons.then(one, earlier)) for key, one in whole.by_finding.items()}
    assert told == {
        "clash/date": [],
        "clash/killed/soldiers": [
            "By 9 November 2025, where the chapters stop: 5 (single, one claim)."
        ],
        "clash/wounded": ["By 9 November 2025, where the chapters stop, nothing was known of it."],
    }


@pytest.mark.parametrize(
    ("one", "other", "exclude"),
    [
        (killed("5"), killed("6"), True),
        (killed("5"), killed(">=4"), False),
        (claim("date", "2025-10"), claim("date", "2025-10-19"), False),
        (claim("date", "2025-10"), claim("date", "2025-11-01"), True),
        (claim("state", "over"), claim("state", "open"), True),
        (claim("state", "over"), claim("state", "over"), False),
    ],
)
def test_what_excludes_what(one: Claim, other: Claim, exclude: bool) -> None:
    """Intervals that do not meet, and answers that are not the same."""
    first, second = finding(source("one", one, other)).statements
    assert reasons.exclude(first, second) is exclude
    assert reasons.exclude(second, first) is exclude


def test_accounts_that_differ_are_told_in_order(accounts: Ledger) -> None:
    """Counts, range, who was heard first, what excludes what, and the grade."""
    assert reasons.reached(accounts.finding("clash/killed/soldiers")) == [
        "Three claims in two articles, through two lineages (One and Two), by two independent voices.",
        "Everything that is claimed: at least 23.",
        "The best-standing voices (party on its own losses) give: 23.",
        "These exclude each other: 23; 58.",
        "These exclude each other: 23; at least 50.",
        "Grade C4: C is the best letter among its sources, and 4 stands for contested.",
    ]


def test_a_partisan_finding_prefers_nobody(accounts: Ledger) -> None:
    """Only the parties speak, each about the other."""
    lines = reasons.reached(accounts.finding("clash/attacker"))
    assert "Only the parties speak, each about the other, so neither account is preferred." in lines
    assert any(
        line.startswith("The best-standing voices") and "do not agree" in line for line in lines
    )
