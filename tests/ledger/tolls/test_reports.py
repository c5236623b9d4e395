"""What the rules of counting read of a question: each speaker's newest figure of the whole."""

from __future__ import annotations

import pytest
from builders import claim
from testimony import finding, page

from ceasefire.ledger.tolls import reports
from ceasefire.records import intervals


@pytest.mark.parametrize(
    ("value", "low", "high", "worded"),
    [
        ("50", 50, 50, False),
        (">=50", 50, 50, False),
        (">50", 50, 50, False),
        ("~50", 50, 50, False),
        ("15..20", 15, 20, False),
        ("dozens", 24, 99, True),
    ],
)
def test_the_ends_of_a_figure(value: str, low: int, high: int, worded: bool) -> None:
    """What it names, whatever stands before it; of a range its ends."""
    (report,) = reports.of(finding(page("one", claim("killed", value, group="all", voice="un"))))[0]
    assert (report.low, report.high, report.worded) == (low, high, worded)


def test_a_speaker_has_one_report() -> None:
    """The newest, with all who carry it; an earlier one is left out with the reason."""
    asked = finding(
        page("one", claim("killed", "3", group="all", voice="un"), day="2025-10-10"),
        page("two", claim("killed", "7", group="all", voice="un"), day="2025-10-20"),
        page("three", claim("killed", "7", group="all", voice="un"), day="2025-10-21"),
    )
    (report,), left = reports.of(asked)
    assert report.value == "7"
    assert {s.source.id for s in report.claims} == {"two", "three"}
    assert [(one.report.value, one.why) for one in left] == [("3", reports.OLDER)]


def test_the_value_that_leads_labels_a_figure() -> None:
    """Of those who carry it in other words, whatever the day of each; the report is of the newest day."""
    asked = finding(
        page("one", claim("killed", ">70", group="all", voice="un"), day="2025-10-10"),
        page("two", claim("killed", "~70", group="all", voice="un"), day="2025-10-20"),
        page("three", claim("killed", ">70", group="all", voice="qatar"), day="2025-10-10"),
        page("four", claim("killed", ">70", group="all", voice="qatar"), day="2025-10-11"),
    )
    read, _ = reports.of(asked)
    leading = [one for one in read if asked.best == one.claims[0].numbers]
    assert len(leading) == len(read) == 2
    assert {one.value for one in read} == {">70"}
    assert max(one.day for one in read).isoformat() == "2025-10-20"


@pytest.mark.parametrize(
    ("covers", "wanted"),
    [
        (None, "../2025-11-08"),
        ("2025-10-10/2025-10-16", "2025-10-10/2025-10-16"),
        ("2025-10-10/..", "2025-10-10/2025-11-08"),
    ],
)
def test_the_days_of_a_figure(covers: str | None, wanted: str) -> None:
    """Those that its source gives; where it gives none, all to the day on which it was given."""
    told = claim("killed", "3", group="all", voice="un", covers=covers)
    (report,), _ = reports.of(finding(page("one", told)))
    assert report.days == intervals.dates(wanted)


def test_a_figure_of_one_place() -> None:
    """It is left out where somebody tells of the whole, and is read where nobody does."""
    here = claim("killed", "3", group="all", voice="army", place="border")
    whole = page("two", claim("killed", "7", group="all", voice="un"))
    (report,), (left,) = reports.of(finding(page("one", here), whole))
    assert (report.value, left.report.value) == ("7", "3")
    assert left.why == reports.PART
    (alone,), none = reports.of(finding(page("one", here)))
    assert (alone.value, none) == ("3", ())


def test_figures_of_several_places() -> None:
    """Where nobody tells of the whole, the highest of a part stands for it, since parts may overlap."""
    parts = (
        page("one", claim("killed", "3", group="all", voice="army", place="border")),
        page("two", claim("killed", "7", group="all", voice="un", place="kabul-city")),
    )
    (report,), (left,) = reports.of(finding(*parts))
    assert (report.value, left.report.value) == ("7", "3")


def test_a_misreport_is_nobodys() -> None:
    """Alone it leaves no report."""
    told = claim("killed", "3", group="all", voice="un", misreports="it had another number")
    read, (left,) = reports.of(finding(page("one", told)))
    assert read == ()
    assert "another number" in left.why
