"""Answers are told in lines for a terminal."""

from __future__ import annotations

from typing import get_args

import pytest
import written
from builders import claim, ledger, source

from ceasefire import Ledger
from ceasefire.cli import answers
from ceasefire.prose.page import Page
from ceasefire.prose.questions import Altered, Change, Moved
from ceasefire.prose.views import View


@pytest.fixture
def whole() -> Ledger:
    """Two sources on one clash; the second has the talks alone."""
    return written.two_days()


@pytest.fixture
def page() -> Page:
    """A page with everything that can change."""
    return written.page()


def test_answers_are_told_in_lines(whole: Ledger, page: Page) -> None:
    """For a terminal: page, line, old and new; then the findings."""
    lines = list(answers.between([page], View(whole, whole), View(whole, whole).without("two")))
    assert lines[0] == "chapters/doha"
    assert "  line 4, sentence" in lines
    assert "    + falls" in lines
    assert "6 changes on the pages, 4 of them fall" in lines
    assert lines[-1].endswith("findings differ")


def test_a_finding_is_shown(ledger: Ledger) -> None:
    """With its question, how it was reached, and each claim."""
    lines = list(answers.show(ledger.finding("october-clashes/killed/pakistani-soldiers")))
    assert lines[0].startswith(
        "october-clashes/killed/pakistani-soldiers: The October clashes: How many"
    )
    assert any(line.startswith("  - Set aside is 23 (") for line in lines)
    assert sum(line.startswith("  unidentified-2025-11-08.p3.") for line in lines) == 2


def test_a_sample_is_drawn_again_by_its_seed(ledger: Ledger) -> None:
    """The same seed draws the same claims; all are told once, with where to look."""
    first = list(answers.sample(ledger, 20, seed=3))
    assert first == list(answers.sample(ledger, 20, seed=3))
    assert first != list(answers.sample(ledger, 20, seed=4))
    assert first[0] == f"20 claims of {len(ledger.statements)}, drawn by seed 3"
    drawn = [
        line.split()[0] for line in first if line.startswith("    ") and ".p" in line.split()[0]
    ]
    assert len(drawn) == len(set(drawn)) == 20
    assert set(drawn) <= set(ledger.by_claim)
    every = list(answers.sample(ledger, 10_000, seed=1))
    assert every[0].startswith(f"{len(ledger.statements)} claims of {len(ledger.statements)}")


def test_answers_are_drawn_by_a_seed(ledger: Ledger) -> None:
    """The same seed draws the same; each stands once, with how it was reached and its claims."""
    first = list(answers.drawn(ledger, 7, seed=3))
    assert first == list(answers.drawn(ledger, 7, seed=3))
    assert first != list(answers.drawn(ledger, 7, seed=4))
    assert first[0] == f"7 answers of {len(ledger.all_findings)}, drawn by seed 3"
    heads = [line.partition(": ")[0] for line in first[1:] if line and not line.startswith(" ")]
    assert len(set(heads)) == len(heads) == 7
    assert set(heads) <= set(ledger.by_finding)
    shown = list(answers.show(ledger.finding(heads[0])))
    assert first[2 : 2 + len(shown)] == shown


def test_what_a_page_rests_on_is_told(whole: Ledger, page: Page) -> None:
    """Each claim with its value, voice and place, and since when it is known."""
    lines = list(answers.why(page, whole))
    assert lines[0] == "chapters/doha: 4 claims of 2 sources"
    assert (
        "one.p2.2  9 October 2025; One (outlet), One, paragraph 2, known since 8 November 2025"
        in lines[2]
    )


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({}, "one.p2.1  5; One (outlet), One, paragraph 2, known since 8 November 2025"),
        (
            {"voice": "army"},
            "one.p2.1  5; The army (party on what is neutral to it), One,",
        ),
        ({"inferred": "so it seems"}, "one.p2.1  5 (inferred); One (outlet)"),
        ({"quote": "five men"}, "known since 8 November 2025. “five men”"),
    ],
)
def test_a_claim_is_a_line(more: dict[str, str], told: str) -> None:
    """Its value with what is inferred of it, who says it, and in which words."""
    (finding,) = ledger(source("one", claim("killed", "5", **more))).all_findings
    assert told in answers.claim(finding, finding.first)


def test_many_rows_are_cut() -> None:
    """Of a figure six rows are listed, and the number of the others and of all."""
    rows = [f"row {number}" for number in range(8)]
    change = Change("a", 3, "figure", "fig-x", "\n".join([*rows, "8 rows"]), "")
    lines = list(answers.changes([change]))
    assert lines[:2] == ["a", "  line 3, figure fig-x"]
    assert lines[2:8] == [f"    - row {number}" for number in range(6)]
    assert lines[8:] == [
        "    - and 2 more that differ",
        "    - 8 rows",
        "    + falls",
        "1 change on the pages, 1 of them fall",
    ]


def test_findings_are_told_by_what_became_of_them() -> None:
    """What was revised first, what is new last; one differs, two differ."""
    kinds = get_args(Altered)[::-1]
    lines = list(answers.moved([Moved(f"f/{kind}", kind, "", "") for kind in kinds]))
    assert lines[:-1] == [f"  f/{kind}: {kind}" for kind in reversed(kinds)]
    assert lines[-1] == "6 findings differ"
    assert list(answers.moved([Moved("f", "moved", "5", "6")])) == [
        "  f: moved",
        "    - 5",
        "    + 6",
        "1 finding differs",
    ]
