"""The command that counts the dead of an event under four rules."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import call

from ceasefire.ledger.tolls.codebooks import RULES

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("day", ["2025-10-19", "2025-11-09", None])
def test_the_october_toll(day: str | None) -> None:
    """As of any day: each rule for each group, and the clauses of each."""
    of = ("--as-of", day) if day else ()
    result = call(ROOT, "tolls", "october-clashes", *of)
    assert result.exit_code == 0
    head, *lines = result.stdout.splitlines()
    assert head.endswith(day or "of all that is recorded")
    cells = [line.strip() for line in lines if line.startswith("    ")]
    for rule in RULES.values():
        assert sum(cell.startswith(rule.name) for cell in cells) == len(cells) / len(RULES)
        assert any(line.startswith(f"{rule.name}: {rule.clauses}") for line in lines)


@pytest.mark.parametrize("day", ["2025-10-19", "2025-11-09"])
def test_one_event_and_all_events_agree(day: str) -> None:
    """What a rule that counts civilians alone gives for all events, and for the civilians of one."""
    one = call(ROOT, "tolls", "october-clashes", "--rule", "ibc", "--as-of", day).stdout
    (civilians,) = (line for line in one.splitlines() if line.startswith("  Afghan civilians: "))
    listed = call(ROOT, "tolls", "--rule", "ibc", "--as-of", day).stdout.splitlines()
    heading = next(n for n, line in enumerate(listed) if line.startswith("october-clashes: "))
    given = civilians.removeprefix("  Afghan civilians: ")
    assert listed[heading + 1].endswith(f"rule: {given} civilians")


def test_those_of_no_group() -> None:
    """They have a row of their own, side by side and under one rule."""
    asked = ("tolls", "october-clashes", "--as-of", "2025-10-19")
    assert "\n  told of no group\n" in call(ROOT, *asked).stdout
    assert "\n  told of no group: " in call(ROOT, *asked, "--rule", "ucdp").stdout
    assert "told of no group" not in call(ROOT, *asked, "--rule", "ibc").stdout


@pytest.mark.parametrize("rule", RULES)
def test_one_rule(rule: str) -> None:
    """With each claim that it counts and leaves out, and why."""
    result = call(ROOT, "tolls", "october-clashes", "--rule", rule)
    assert result.exit_code == 0
    counted, left = result.stdout.partition("Counted:\n")[2].split("Left out:\n")
    assert "october-clashes/killed/afghan-civilians: 47, UNAMA [" in counted
    assert "it misreports its voice" in left
    assert all(": " in line.rpartition("]")[2] for line in left.splitlines())


def test_every_event() -> None:
    """Those whose dead somebody counts, but for what another of them holds; and under one rule."""
    result = call(ROOT, "tolls")
    assert result.exit_code == 0
    assert result.stdout.count("UCDP’s rule: ") == result.stdout.count("Our rule: ") > 10
    assert "paktika-strikes:" not in result.stdout
    assert "Our rule: " not in call(ROOT, "tolls", "--rule", "ucdp").stdout


def test_without_a_source() -> None:
    """It says so."""
    result = call(ROOT, "tolls", "october-clashes", "--without", "amu-shiawaves-2026-02-08")
    assert result.stdout.splitlines()[0].endswith("without amu-shiawaves-2026-02-08")


@pytest.mark.parametrize(
    ("asked", "fault"),
    [
        (("october-clashes", "--rule", "ucpd"), "nearest: ucdp"),
        (("october-clash",), "nearest: october-clashes"),
        (("doha-ceasefire",), "counts the dead of 'doha-ceasefire'"),
        (("october-clashes", "--without", ","), "nothing is named"),
        (("october-clashes", "--as-of", "1800-01-01"), "no source had been published"),
    ],
)
def test_what_is_refused(asked: tuple[str, ...], fault: str) -> None:
    """In a sentence, with exit code 2."""
    result = call(ROOT, "tolls", *asked)
    assert result.exit_code == 2
    assert fault in result.stderr
