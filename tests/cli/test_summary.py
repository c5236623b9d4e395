"""The report of `ceasefire check`."""

from __future__ import annotations

import pytest
from builders import claim, ledger, source

from ceasefire import Ledger
from ceasefire.cli import summary
from ceasefire.ledger import values


@pytest.fixture
def told() -> Ledger:
    """Two sources that exclude each other on a number."""
    return ledger(
        source("one", claim("killed", "5", group="all"), claim("date", "2025-10")),
        source("two", claim("killed", ">=6", group="all", voice="army", via="afp")),
    )


def test_report_counts_lines_claims_and_findings(told: Ledger) -> None:
    """The first line accounts for every line of every article; each status is counted."""
    lines = list(summary.report(told))
    assert lines[0] == "2 records, 4 of 4 lines accounted for (100%), 0 read as excerpts, 3 claims"
    assert "2 findings" in lines
    assert (
        "     1  one voice: one independent voice says it, and none that counts contradicts it"
        in lines
    )
    assert "     1  disputed: independent voices exclude each other, or are far apart" in lines
    assert any(line.startswith("     0  one side only") for line in lines)


def test_report_says_who_contradicts_whom(told: Ledger) -> None:
    """Each disputed finding has its answer, how it stands, and its accounts, with voice and claim."""
    lines = list(summary.report(told))
    assert lines[lines.index("Where voices contradict each other, and who says what") + 1 :] == [
        "  clash/killed/all (disputed): 5",
        "    5: One [one.p2.1]",
        "    at least 6: The army via AFP [two.p2.1]",
    ]


def test_columns_are_aligned(told: Ledger) -> None:
    """The table of articles has one width."""
    table = [line for line in summary.report(told) if line.endswith(("100%", "Accounted for"))]
    assert len(table) == 3
    assert len({len(line) for line in table}) == 1


def test_a_ledger_without_claims_is_reported() -> None:
    """Counts are nought, and nothing fails."""
    told = ledger(source("one"))
    assert values.fetch(told, "ledger#claims").text == "none"
    assert any("0 claims" in line for line in summary.report(told))
