"""Sensitivity: every change is tried, and another way of counting finds the same."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from rating import NAMES, SOURCES, made

from ceasefire.figures import tables
from ceasefire.ledger import hypotheses, sensitivity
from ceasefire.ledger.hypotheses import AGAINST
from ceasefire.ledger.sensitivity import KINDS
from ceasefire.records.outlookfile import Rating

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
    frame = sensitivity.sensitivity(told)
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
    frame = sensitivity.sensitivity(told)
    count = len(ratings)
    kinds = frame["kind"].value_counts().to_dict()
    assert kinds["item"] == count
    assert kinds.get("two items", 0) == count * (count - 1) // 2
    assert kinds["source"] == len(SOURCES)
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
