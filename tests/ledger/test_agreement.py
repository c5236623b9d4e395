"""How far two codings of the same pages agree."""

from __future__ import annotations

import pytest
from builders import claim, ledger, position
from hypothesis import given
from hypothesis import strategies as st
from testimony import page

from ceasefire.ledger import agreement
from ceasefire.records.codings import Coded, Codings


def said(value: str, aspect: str = "killed", at: str = "2", **more: str) -> Coded:
    """A statement of one coding."""
    return Coded(at=at, aspect=aspect, value=value, event=more.pop("event", "clash"), **more)


# Twelve units that two coders put into five categories, and the alpha that the maker of the measure has for
# them: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section B.
UNITS = tuple(zip("aabbdcccedda", "babbbccceddd", strict=True))


def test_alpha_of_a_worked_example() -> None:
    """Nine of twelve alike; alpha by its definition, one less observed over expected disagreement."""
    pairs = [(said(a), said(b)) for a, b in UNITS]
    measured = agreement.agreement(pairs, lambda one: one.answer)
    counts = {x: sum(two.count(x) for two in UNITS) for x in "abcde"}
    n = 2 * len(UNITS)
    expected = 1 - sum(c * (c - 1) for c in counts.values()) / (n * (n - 1))
    assert (measured.n, measured.alike) == (12, 9)
    assert measured.alpha == pytest.approx(1 - (3 / 12) / expected)
    assert measured.alpha == pytest.approx(0.692, abs=0.0005)  # as the example has it


def test_nothing_to_tell_apart() -> None:
    """Where all have the same, alpha says nothing."""
    assert agreement.agreement([(said("5"), said("5"))] * 3, lambda one: one.answer).alpha is None


@pytest.mark.parametrize(
    ("first", "second", "pairs"),
    [
        ([said("5")], [said("5")], [("5", "5")]),
        ([said("5")], [said("6")], [("5", "6")]),  # one question, two answers
        ([said("5")], [said("5", at="3")], []),  # another paragraph
        ([said("5")], [said("5", aspect="wounded")], [("5", "5")]),  # one answer, two questions
        ([said("5")], [said("6", aspect="wounded")], []),
        ([said("5"), said("6")], [said("6"), said("5")], [("5", "5"), ("6", "6")]),
        ([said("5", event="siege")], [said("5")], [("5", "5")]),
        (
            [said("", aspect="position", issue="truce", stance="keep")],
            [said("", aspect="position", issue="force", stance="warns")],
            [],
        ),
    ],
)
def test_pairs(first: list[Coded], second: list[Coded], pairs: list[tuple[str, str]]) -> None:
    """By what two statements have in common, within a paragraph."""
    paired = agreement.pair(first, second)
    assert [(a.answer, b.answer) for a, b in paired.pairs] == pairs
    assert len(paired.first) == len(first) - len(pairs)
    assert len(paired.second) == len(second) - len(pairs)


statements = st.lists(
    st.builds(
        said,
        st.sampled_from("567"),
        st.sampled_from(["killed", "wounded"]),
        st.sampled_from("23"),
        event=st.sampled_from(["clash", "siege"]),
        voice=st.sampled_from(["", "un"]),
    ),
    max_size=6,
)


@given(statements, statements)
def test_each_statement_stands_once(first: list[Coded], second: list[Coded]) -> None:
    """In a pair or alone."""
    paired = agreement.pair(first, second)
    left = [*(a for a, _ in paired.pairs), *paired.first]
    right = [*(b for _, b in paired.pairs), *paired.second]
    assert sorted(map(repr, left)) == sorted(map(repr, first))
    assert sorted(map(repr, right)) == sorted(map(repr, second))


@given(statements)
def test_a_coding_agrees_with_itself(coding: list[Coded]) -> None:
    """In every respect, and nothing stands alone."""
    paired = agreement.pair(coding, coding)
    assert not paired.first
    assert not paired.second
    for part in agreement.PARTS.values():
        measured = agreement.agreement(paired.pairs, part)
        assert measured.alike == measured.n == len(coding)
        assert measured.alpha in (None, 1.0)


def test_of_some_sources() -> None:
    """Those that the ledger has; by the aspect that both name, most first."""
    both = {"one": (said("5"), said("6", aspect="wounded")), "two": (said("7"),)}
    codings = Codings(first=both, second=both)
    assert len(agreement.paired(codings, ["one", "other"]).pairs) == 2
    everything = agreement.paired(codings, ["one", "two"])
    assert {a: m.n for a, m in agreement.by_aspect(everything.pairs).items()} == {
        "killed": 2,
        "wounded": 1,
    }


def test_how_the_records_stand() -> None:
    """What both have and the record has, and what the record alone has."""
    of = ledger(
        page(
            "one",
            claim("killed", "5", group="all"),
            position("ceasefire", "keep", "kabul"),
            claim("state", "over"),
        )
    )
    coding = (
        said("5", group="all"),
        said("", aspect="position", issue="ceasefire", stance="keep", voice="kabul"),
        said("9", aspect="wounded"),
    )
    codings = Codings(first={"one": coding}, second={"one": coding})
    standing = agreement.against_records(codings, of)
    assert (standing.both, standing.recorded, standing.claims, standing.alone) == (3, 2, 3, 1)


def test_who_agrees_in_every_respect() -> None:
    """And not in the answer alone."""
    pairs = (
        (said("5"), said("5")),
        (said("5"), said("6")),
        (said("5"), said("5", voice="un")),
    )
    assert agreement.Paired(pairs).same == 1
    assert agreement.Paired().same == 0
