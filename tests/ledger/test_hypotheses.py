"""Competing hypotheses: what the evidence speaks against."""

from __future__ import annotations

import pytest
from builders import claim, ledger, source
from rating import FINDINGS, SOURCES, made, outlook

from ceasefire import Ledger
from ceasefire.figures import charts, rendering, tables
from ceasefire.ledger import hypotheses, sensitivity


def placed(told: Ledger) -> list[tuple[int, str, float]]:
    """Return place, hypothesis and inconsistency, in order."""
    return [(one.place, one.key, one.inconsistency) for one in hypotheses.ranking(told)]


@pytest.mark.parametrize(
    ("ratings", "expected"),
    [
        # two voices agree (C2): a factor of the square root of 2; one voice (C3): 1
        (("I C N", "N II C"), [(1, "talks", 0), (2, "war", 1.41), (3, "peace", 2)]),
        (("CC C N", "N C CC"), [(1, "war", 0), (1, "peace", 0), (1, "talks", 0)]),
        (("I I II",), [(1, "war", 1.41), (1, "peace", 1.41), (2, "talks", 2.83)]),
    ],
)
def test_what_speaks_against_counts(
    ratings: tuple[str, ...], expected: list[tuple[int, str, float]]
) -> None:
    """The least inconsistent stands first, equal ones share a place, and what fits counts nothing."""
    assert placed(made(*ratings)) == expected


def test_an_item_weighs_by_relevance_and_by_how_well_it_is_backed() -> None:
    """Two independent voices weigh more than one, a fair source more than one that cannot be judged."""
    told = made("I C N", "I C N", "I C N", relevance="high")
    assert [
        (one.finding.grade, one.credibility, round(one.weight, 2))
        for one in hypotheses.weighed(told)
    ] == [("C2", "high", 2.0), ("C3", "medium", 1.41), ("F3", "low", 1.0)]


def test_an_item_whose_finding_answers_otherwise_is_left_out() -> None:
    """Its ratings were made for another answer."""
    told = made("I C N", "N I C", "C N I")
    assert [one.key for one in hypotheses.weighed(told.without("two"))] == ["item-0", "item-1"]
    other = ledger(
        source("one", claim("killed", "7", group="all"), claim("date", "2025-10-09")),
        watched=outlook("I C N", "N I C"),
    )
    assert [one.key for one in hypotheses.weighed(other)] == ["item-1"]


def test_an_outlook_without_hypotheses_has_nothing_to_rank() -> None:
    """Tables and figure say so."""
    told = ledger(*SOURCES)
    assert hypotheses.ranking(told) == []
    assert sensitivity.sensitivity(told).empty
    assert tables.hypotheses(told).rows == tables.sensitivity(told).rows == ()
    assert "evidence for the hypotheses" in str(charts.matrix(told).to_dict())


def test_the_matrix_shows_every_rating() -> None:
    """A row for each item, the most telling on top, and what speaks against each hypothesis first."""
    told = made("C C N", "CC II N")
    frame = hypotheses.matrix(told)
    assert list(frame["item"].unique()) == ["item-1", "item-0"]
    assert list(frame["rating"]) == ["CC", "II", "N", "C", "C", "N"]
    behind = [" ".join(s.id for s in told.finding(key).statements) for key in FINDINGS[:2]]
    assert list(charts.matrix.rows(told)["backing"]) == [behind[1]] * 3 + [behind[0]] * 3
    assert "backing" not in charts.matrix(told).to_dict()["usermeta"]["ceasefire"]
    against = dict(zip(("1", "2"), tables.hypotheses(told).backing[::2], strict=True))
    assert against == {"1": "", "2": behind[1]}
    everything = {key for text in behind for key in text.split()}
    assert all({*text.split()} == everything for text in tables.sensitivity(told).backing)
    rendering.enable()
    spec = charts.matrix(told).to_dict()
    assert spec["title"]["text"] == "Least speaks against: war or talks"
    assert spec["usermeta"]["ceasefire"]["alt"].startswith("What speaks against each hypothesis")
    assert "<svg" in rendering.figure_html(spec)


def test_the_outlook_of_the_book(recorded: Ledger) -> None:
    """Each item was known at the information date, and every rating has a reason of its own."""
    told = recorded.as_of(recorded.book.information_date)
    known = told.data.outlook
    assert 3 <= len(known.hypotheses) <= 5
    assert len(hypotheses.weighed(told)) == len(known.evidence) > 10
    for item in known.evidence.values():
        reasons = [rated.why for rated in item.ratings.values()]
        alike = {rated.rating for rated in item.ratings.values() if reasons.count(rated.why) > 1}
        assert len(alike) <= 2  # what cuts both ways, or speaks for one and so against the other
    assert len({one.place for one in hypotheses.ranking(told)}) > 1
