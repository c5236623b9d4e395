"""Every answer of the ledger, on ten days: nothing is answered that nobody states."""

from __future__ import annotations

import pytest

import ceasefire
from ceasefire import Ledger
from ceasefire.ledger.answers import scopes
from ceasefire.ledger.answers.accounts import WEAK
from ceasefire.ledger.findings import Finding
from ceasefire.records.intervals import Interval

#: From the night of 11 October to all that is recorded.
DAYS = (
    "2025-10-12", "2025-10-15", "2025-10-19", "2025-10-25", "2025-10-31", "2025-11-07",
    "2025-11-09", "2025-12-10", "2026-02-27", "2026-07-31",
)  # fmt: skip


@pytest.fixture(scope="module")
def whole() -> Ledger:
    return ceasefire.load()


def unstated(finding: Finding) -> list[str]:
    """Return what a finding answers that no claim of it states."""
    answer = finding.answer
    stated = {s.answer for s in finding.told} | {s.interval for s in finding.told if s.interval}
    named = {s.names.principal(s.answer) for s in finding.told if s.behaviour.blames}
    values = {"best": answer.best, "low": answer.low, "high": answer.high}
    spans = scopes.lasting(finding.first)  # of what lasts, the days that are named add up
    return [
        f"{finding.id}: {what} {value!r}"
        for what, value in values.items()
        if value is not None
        and value not in stated | named
        and not (spans and what == "best" and _adds_up(finding, value))
    ]


def _adds_up(finding: Finding, value: object) -> bool:
    """Return whether a span begins and ends with a day that is named."""
    days = [s.days for s in finding.told if s.days]
    return (
        isinstance(value, Interval)
        and value.low in [day.low for day in days]
        and value.high in [day.high for day in days]
    )


@pytest.mark.parametrize("day", DAYS)
def test_no_answer_that_nobody_states(whole: Ledger, day: str) -> None:
    """Best, lowest and highest of every question, on each of ten days."""
    known = whole.as_of(day)
    assert known.all_findings
    assert [fault for finding in known.all_findings for fault in unstated(finding)] == []


@pytest.mark.parametrize("day", DAYS)
def test_an_answer_hangs_together(whole: Ledger, day: str) -> None:
    """Those behind it are voices; an agreed one has two of them; what no value leads in has none.

    An answer of which nothing counts has neither voices nor claims.
    """
    for finding in whole.as_of(day).all_findings:
        answer = finding.answer
        assert answer.behind <= answer.voices, finding.id
        counting = [one for one in finding.statements if one.weight != "misreported"]
        assert bool(answer.voices) is bool(answer.told) is bool(counting), finding.id
        if answer.best is None:
            assert not answer.behind, finding.id
        if answer.status == "one voice":
            serious = {one.voice for one in answer.told if one.letter not in WEAK}
            assert len((answer.behind or answer.voices) & serious) <= 1, finding.id
        if answer.status == "disputed" and answer.best is None:
            assert len(answer.rivals) > 1, finding.id
        if answer.status == "counted apart":  # of several places or days, the same number or others
            assert len(answer.told) > 1, finding.id
        assert (answer.latest is not None) is (answer.status == "changed"), finding.id
        span = finding.range
        if span is not None and span.low is not None and span.high is not None:
            assert span.low <= span.high, finding.id
