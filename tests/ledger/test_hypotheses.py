"""Competing hypotheses: what the evidence speaks against, and what that hangs on."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from builders import claim, ledger, position, source
from hypothesis import given
from hypothesis import strategies as st
from spoils import small_project

import ceasefire
from ceasefire import Ledger
from ceasefire.errors import DataFaults
from ceasefire.figures import charts, rendering, tables
from ceasefire.ledger import hypotheses
from ceasefire.ledger.hypotheses import AGAINST, KINDS
from ceasefire.records.vocabulary import Rating

FINDINGS = ("clash/killed/all", "clash/date", "talks/ceasefire/kabul")
ANSWERS = {
    "clash/killed/all": ["5"],
    "clash/date": ["2025-10-09"],
    "talks/ceasefire/kabul": ["keep"],
}
SOURCES = (
    source("one", claim("killed", "5", group="all"), claim("date", "2025-10-09")),
    source(
        "two",
        claim("killed", "5", group="all"),
        position("ceasefire", "keep", "kabul"),
        reliability="F",
    ),
)
NAMES = ("war", "peace", "talks")


def outlook(*ratings: str, relevance: str = "medium") -> dict[str, Any]:
    """Return hypotheses and items, one for each text of ratings such as ``"C I N"``."""
    items = {
        f"item-{at}": {
            "states": f"Item {at}",
            "finding": finding,
            "answers": ANSWERS[finding],
            "relevance": relevance,
            "why": "It bears.",
            "ratings": {
                name: {"rating": rating, "why": "So."}
                for name, rating in zip(NAMES, row.split(), strict=True)
            },
        }
        for at, (finding, row) in enumerate(zip(FINDINGS, ratings, strict=False))
    }
    known = {
        name: {"title": name.capitalize(), "short": name.capitalize(), "means": "It holds."}
        for name in NAMES
    }
    return {"hypotheses": known, "evidence": items}


def made(*ratings: str, **more: str) -> Ledger:
    """Return a ledger whose outlook rates its findings."""
    return ledger(*SOURCES, watched=outlook(*ratings, **more))


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


#: A rating of each weight.
NEW: tuple[Rating, ...] = ("N", "I", "II")

RATINGS = st.lists(
    st.lists(st.sampled_from(list(AGAINST)), min_size=3, max_size=3).map(" ".join),
    min_size=1, max_size=3,
)  # fmt: skip


def _leads(
    table: Mapping[str, Mapping[str, Rating]], weights: Mapping[str, float]
) -> frozenset[str]:
    """Return who is first, added up afresh from the ratings."""
    sums = {
        name: sum(weights[key] * AGAINST[row[name]] for key, row in table.items()) for name in NAMES
    }
    return frozenset(name for name in NAMES if abs(sums[name] - min(sums.values())) < 1e-6)


@given(RATINGS)
def test_every_change_of_a_rating_is_tried(ratings: list[str]) -> None:
    """Another way of counting, cell by cell, finds the same changes that put another first."""
    told = made(*ratings)
    items = hypotheses.weighed(told)
    table = {one.key: {h: r.rating for h, r in one.item.ratings.items()} for one in items}
    weights = {one.key: one.weight for one in items}
    first = _leads(table, weights)
    frame = hypotheses.sensitivity(told)
    cells = [
        (key, name, rating)
        for key, row in table.items()
        for name in NAMES
        for rating in NEW
        if AGAINST[rating] != AGAINST[row[name]]
    ]

    def after(*flips: tuple[str, str, Rating]) -> frozenset[str]:
        changed = {key: dict(row) for key, row in table.items()}
        for key, name, rating in flips:
            changed[key][name] = rating
        return _leads(changed, weights)

    singles = {cell for cell in cells if after(cell) != first}
    ones = frame[frame["kind"] == "rating"]
    assert (len(ones), int(ones["lead"].sum())) == (len(cells), len(singles))
    pairs = [(a, b) for a, b in combinations(cells, 2) if a[:2] != b[:2]]
    both = [pair for pair in pairs if after(*pair) != first and not singles & set(pair)]
    twos = frame[frame["kind"] == "two ratings"]
    assert (len(twos), int(twos["both"].sum())) == (len(pairs), len(both))
    assert int(twos["lead"].sum()) == sum(after(*pair) != first for pair in pairs)


@given(RATINGS)
def test_every_item_and_source_is_left_out_in_turn(ratings: list[str]) -> None:
    """Each way is tried once, and says who is first then."""
    told = made(*ratings)
    frame = hypotheses.sensitivity(told)
    count = len(ratings)
    kinds = frame["kind"].value_counts().to_dict()
    assert kinds["item"] == count
    assert kinds.get("two items", 0) == count * (count - 1) // 2
    assert kinds["source"] == 2
    assert kinds["weights"] == 1
    without = hypotheses.ranking(told.without("two"))
    leads = [one.key for one in without if one.place == 1]
    row = frame[(frame["kind"] == "source") & (frame["what"] == "Two")].iloc[0]
    assert set(row["leads"].lower().replace(" or ", ", ").split(", ")) == set(leads)


def test_what_the_ranking_hangs_on_is_told() -> None:
    """The changes that put another first, by who is first then; of a cell the smaller change."""
    told = made("N I II", "C C I")
    rows = {row[0]: row[1:] for row in tables.sensitivity(told).rows}
    assert set(rows) == set(KINDS.values())
    count, _, lead, which = rows[KINDS["rating"]]
    assert (count, lead) == ("12", "4")
    assert which == (
        "War or peace: Item 0, war: N to I; Item 0, peace: I to N."
        " Peace: Item 0, war: N to II; Item 1, war: C to II"
    )
    assert rows[KINDS["item"]][2] == "1"


def test_an_outlook_without_hypotheses_has_nothing_to_rank() -> None:
    """Tables and figure say so."""
    told = ledger(*SOURCES)
    assert hypotheses.ranking(told) == []
    assert hypotheses.sensitivity(told).empty
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


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project, whose outlook has an item of evidence."""
    small = small_project(tmp_path)
    path = small / "data" / "outlook.yaml"
    path.write_text(
        path.read_text(encoding="utf-8")
        + """\
hypotheses:
  war: {title: War, short: War, means: There is war.}
evidence:
  truce:
    states: Kabul keeps it
    finding: istanbul-third-round/ceasefire/taliban-authorities
    answers: [keep]
    relevance: high
    why: It bears.
    ratings: {war: {rating: I, why: It does not fit.}}
""",
        encoding="utf-8",
    )
    return small


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        ("outlook.yaml", "finding: istanbul-third-round/ceasefire/taliban-authorities\n    answers",
         "finding: istanbul-third-round/ceasefire/talban\n    answers",
         "there is no finding 'istanbul-third-round/ceasefire/talban' (nearest: istanbul-third-round"),
        ("outlook.yaml", "answers: [keep]", "answers: [end]",
         "answers keep, and was rated for others (rate it anew)"),
        ("outlook.yaml", "war: {rating", "peace: {rating", "the ratings of 'truce' and the"),
        ("outlook.yaml", "rating: I,", "rating: III,", "input should be 'CC', 'C', 'N', 'I' or 'II'"),
        ("sources/*.yaml", "published: 2025-11-0", "published: 2025-12-0",
         "became known on 2025-12-0"),
    ],
)  # fmt: skip
def test_evidence_that_is_none_is_refused(
    project: Path, file: str, old: str, new: str, what: str
) -> None:
    """A finding that does not exist, became known later, or has other answers fails by name."""
    assert ceasefire.load(project).data.outlook.evidence
    changed = 0
    for path in (project / "data").glob(file):
        text = path.read_text(encoding="utf-8")
        changed += old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
    assert changed
    with pytest.raises(DataFaults) as caught:
        ceasefire.load(project)
    assert what in str(caught.value)
    assert "data/outlook.yaml:" in str(caught.value)


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
