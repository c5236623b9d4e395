"""When an event was."""

from __future__ import annotations

from datetime import date

import pytest
from builders import RULED, claim, ledger
from testimony import page

from ceasefire.errors import UnknownName
from ceasefire.ledger.dating import Dating, dating
from ceasefire.records.claims import Claim
from ceasefire.records.intervals import Interval

#: The part of the event that is dated, when, and by whom.
Said = tuple[str, str, str | None]


def dated(event: str, *rows: Said) -> Dating:
    """Return when an event was, of which each row is told by a page of its own."""

    def made(part: str, value: str, voice: str | None) -> Claim:
        return claim(part, value, event=event, voice=voice)

    told = ledger(
        *(page(f"s{number}", made(*row)) for number, row in enumerate(rows)),
        page("else", claim("state", "over")),
        names=RULED,
    )
    return dating(told, event)


def october(first: int, last: int | None = None) -> Interval[date]:
    return Interval(date(2025, 10, first), date(2025, 10, last or first))


@pytest.mark.parametrize(
    ("event", "rows", "span", "ids"),
    [
        ("clash", [], None, []),
        ("clash", [("date", "2025-10-09", None)], october(9), ["clash/date"]),
        # the start of what does not last is its date
        ("clash", [("start", "2025-10-09", None)], october(9), ["clash/date"]),
        ("clash", [("start", "2025-10-09", None), ("end", "2025-10-12", None)], october(9, 12),
         ["clash/date", "clash/end"]),
        ("clash", [("start", "2025-10-09", None), ("end", "2025-10-09", None)], october(9),
         ["clash/date", "clash/end"]),
        # where nobody tells a beginning, the days of the whole stand
        ("clash", [("date", "2025-10-09", None), ("end", "2025-10-12", None)], october(9),
         ["clash/date"]),
        ("clash", [("end", "2025-10-12", None)], october(12), ["clash/end"]),
        # of what lasts, beginning and end are told apart
        ("rounds", [("start", "2025-10-09", None), ("end", "2025-10-12", None)], october(9, 12),
         ["rounds/start", "rounds/end"]),
        ("rounds", [("start", "2025-10-09", None), ("end", "2025-10-12", None),
                    ("date", "2025-10-10", None)], october(9, 12), ["rounds/start", "rounds/end"]),
        ("rounds", [("date", "2025-10-09/2025-10-12", None), ("end", "2025-10-12", None)],
         october(9, 12), ["rounds/date"]),
        ("rounds", [("date", "2025-10-09/2025-10-12", None), ("start", "2025-10-09", None)],
         october(9, 12), ["rounds/date"]),
        ("rounds", [("start", "2025-10-09", None)], october(9), ["rounds/start"]),
        ("rounds", [("end", "2025-10-12", None)], october(12), ["rounds/end"]),
        ("rounds", [("date", "2025-10-09", None), ("date", "2025-10-12", None)], october(9, 12),
         ["rounds/date"]),
    ],
)  # fmt: skip
def test_span(event: str, rows: list[Said], span: Interval[date] | None, ids: list[str]) -> None:
    """From beginning to end where both are told, else the days of the whole, else the one that is."""
    came = dated(event, *rows)
    assert came.span == span
    assert [finding.id for finding in came.findings] == ids
    assert came.spans is (len(ids) == 2)
    assert came.only_end is (ids in (["clash/end"], ["rounds/end"]))
    assert {s.claim.event for s in came.statements} <= {event}
    assert len(came.statements) == sum(len(finding.statements) for finding in came.findings)


@pytest.mark.parametrize(
    ("event", "rows", "sure", "contradicted"),
    [
        ("clash", [], False, False),
        ("clash", [("date", "2025-10-09", None)], True, False),
        ("clash", [("date", "2025-10", None)], False, False),
        ("clash", [("date", "2025-10-08/2025-10-09", None)], False, False),
        ("clash", [("date", "2025-10-09", None), ("date", "2025-10-10", None)], False, True),
        ("clash", [("date", "2025-10-09", "un"), ("date", "2025-10-10", None)], True, True),
        ("rounds", [("start", "2025-10-09", None), ("end", "2025-10-12", None)], True, False),
        ("rounds", [("start", "2025-10-09", None), ("end", "2025-10", None)], False, False),
        ("rounds", [("start", "2025-10-09", None), ("end", "2025-10-12", None),
                    ("end", "2025-10-13", None)], False, True),
    ],
)  # fmt: skip
def test_how_well_it_is_dated(event: str, rows: list[Said], sure: bool, contradicted: bool) -> None:
    """Each end is a single day that leads; accounts of either exclude each other."""
    came = dated(event, *rows)
    assert (came.sure, came.contradicted) == (sure, contradicted)
    assert came.warning.partition(":")[0] == ("disputed" if contradicted else "")


def test_it_stands_by_the_weaker_of_its_ends() -> None:
    """The less credible, of equals the first; none where nobody dates it."""
    agreed = [("start", "2025-10-09", "un"), ("start", "2025-10-09", "qatar")]
    one = dated("rounds", *agreed, ("end", "2025-10-12", None))
    other = dated(
        "rounds", ("start", "2025-10-09", None),
        ("end", "2025-10-12", "un"), ("end", "2025-10-12", "qatar"),
    )  # fmt: skip
    assert [came.weaker and came.weaker.id for came in (one, other)] == [
        "rounds/end",
        "rounds/start",
    ]
    assert dated("clash").weaker is None


def test_a_dating_prints_itself() -> None:
    """The days, and what they rest on."""
    assert dated(
        "rounds", ("start", "2025-10-09", None), ("end", "2025-10-12", None)
    ).glimpse() == {
        "Days": "2025-10-09..2025-10-12",
        "From": "rounds/start, rounds/end",
    }
    assert dated("clash").glimpse() == {"Days": "not dated", "From": ""}


def test_an_event_that_there_is_not_is_refused() -> None:
    """With the nearest name."""
    with pytest.raises(UnknownName, match="clash"):
        dated("clasp")
