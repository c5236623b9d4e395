"""Competing hypotheses: what the evidence speaks against."""

from __future__ import annotations

import math
from datetime import date
from itertools import product

import pytest
from builders import claim, ledger, source
from hypothesis import given
from hypothesis import strategies as st
from rating import ANSWERS, FINDINGS, NAMES, SOURCES, made, outlook

from ceasefire import Ledger
from ceasefire.figures import charts, rendering, tables
from ceasefire.ledger import hypotheses, sensitivity
from ceasefire.ledger.hypotheses import AGAINST
from ceasefire.records.enumerations import Degree


def placed(told: Ledger) -> list[tuple[int, str, int]]:
    """Return place, hypothesis and inconsistency, in order."""
    return [(one.place, one.key, one.inconsistency) for one in hypotheses.ranking(told)]


@pytest.mark.parametrize(
    ("ratings", "expected"),
    [
        # of medium relevance: two voices agree (C2), four steps; one voice (C3), three
        (("I C N", "N II C"), [(1, "talks", 0), (2, "war", 4), (3, "peace", 6)]),
        (("CC C N", "N C CC"), [(1, "war", 0), (1, "peace", 0), (1, "talks", 0)]),
        (("I I II",), [(1, "war", 4), (1, "peace", 4), (2, "talks", 8)]),
    ],
)
def test_what_speaks_against_counts(
    ratings: tuple[str, ...], expected: list[tuple[int, str, int]]
) -> None:
    """The least inconsistent stands first, equal ones share a place, and what fits counts nothing."""
    assert placed(made(*ratings)) == expected


@pytest.mark.parametrize(
    ("ratings", "expected"),
    [
        (("I C N",), ["peace", "talks", "war"]),  # a sum of what the heaviest item weighs
        (("II C N",), ["peace", "talks"]),
        (("II I N", "N N I"), ["talks", "peace"]),
        ((), ["war", "peace", "talks"]),
    ],
)
def test_what_a_single_rating_can_bring_to_the_top_as_good_as_leads(
    ratings: tuple[str, ...], expected: list[str]
) -> None:
    """Those no further from the least than the heaviest item weighs, in their places."""
    assert [one.key for one in hypotheses.leading(made(*ratings))] == expected


@given(
    st.lists(st.tuples(*[st.sampled_from(list(AGAINST))] * 3), min_size=3, max_size=3),
    st.permutations(range(3)),
    st.permutations(NAMES),
)
def test_no_sum_hangs_on_an_order(
    ratings: list[tuple[str, ...]], items: list[int], names: list[str]
) -> None:
    """Neither on that of the items in the file, nor on that of the hypotheses."""
    content = outlook(*(" ".join(row) for row in ratings))
    evidence = list(content["evidence"].items())
    turned = {
        **content,
        "hypotheses": {name: content["hypotheses"][name] for name in names},
        "evidence": dict(evidence[at] for at in items),
    }
    first, second = (ledger(*SOURCES, watched=one) for one in (content, turned))
    assert sorted(placed(first)) == sorted(placed(second))
    assert all(isinstance(one.inconsistency, int) for one in hypotheses.ranking(second))


def test_an_item_weighs_by_relevance_and_by_how_well_it_is_backed() -> None:
    """Two independent voices weigh more than one, a fair source more than one that cannot be judged."""
    told = made("I C N", "I C N", "I C N", relevance="high")
    assert [(one.grade, one.credibility, one.weight) for one in hypotheses.weighed(told)] == [
        ("C2", "high", 5), ("C3", "medium", 4), ("F3", "low", 3),
    ]  # fmt: skip


#: Factors of the software for each degree, and their products: what the steps have to be in the order of.
FACTORS = {"high": math.sqrt(2), "medium": 1, "low": 1 / math.sqrt(2)}


@pytest.mark.parametrize("one", list(product(FACTORS, repeat=2)))
@pytest.mark.parametrize("other", list(product(FACTORS, repeat=2)))
def test_steps_are_in_the_order_of_the_factors(
    one: tuple[Degree, Degree], other: tuple[Degree, Degree]
) -> None:
    """Whole steps put items in the order of the products of the factors, and level where those are."""
    products = [math.prod(FACTORS[degree] for degree in degrees) for degrees in (one, other)]
    steps = [sum(hypotheses.STEPS[degree] for degree in degrees) for degrees in (one, other)]
    if math.isclose(*products):
        assert steps[0] == steps[1]
    else:
        assert (products[0] < products[1]) == (steps[0] < steps[1])


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((("kabul", "B"), ("army", "B")), "low"),  # disputed
        ((("un", "B"), ("qatar", "B")), "high"),  # agreed
        ((("un", "B"),), "medium"),  # one voice
        ((("un", "D"), ("qatar", "D")), "medium"),  # agreed, and no source is fair
        ((("un", "E"), ("qatar", "F")), "low"),  # agreed, and no source can be judged
        ((("kabul", "B"),), "low"),  # a side that counts its adversary's dead
    ],
)
def test_a_finding_is_as_credible_as_its_status_and_its_source_allow(
    told: tuple[tuple[str, str], ...], expected: str
) -> None:
    """By status in one table; a source that is not fair, or cannot be judged, takes from it."""
    counts = {"kabul": "90", "army": "2"}
    sources = [
        source(
            f"s{at}",
            claim("killed", counts.get(voice, "5"), group="soldiers", voice=voice),
            reliability=letter,
        )
        for at, (voice, letter) in enumerate(told)
    ]
    finding = ledger(*sources).finding("clash/killed/soldiers")
    assert hypotheses.credibility(finding) == expected, finding.status


def test_an_item_is_as_credible_as_the_least_of_its_findings() -> None:
    """It states what all of them tell, and rests on the claims of all."""
    content = outlook("I C N")
    content["evidence"]["item-0"]["findings"] = {key: ANSWERS[key] for key in FINDINGS}
    (one,) = hypotheses.weighed(ledger(*SOURCES, watched=content))
    assert (one.grade, one.credibility, one.weight) == ("C2, C3, F3", "low", 2)
    assert [s.id for s in one.statements] == ["one.p2.1", "two.p2.1", "one.p2.2", "three.p2.1"]
    assert hypotheses.weighed(ledger(SOURCES[0], watched=content)) == ()


def test_an_item_whose_finding_answers_otherwise_is_left_out() -> None:
    """Its ratings were made for another answer."""
    told = made("I C N", "N I C", "C N I")
    assert [one.key for one in hypotheses.weighed(told.without("three"))] == ["item-0", "item-1"]
    other = ledger(
        source("one", claim("killed", "7", group="all"), claim("date", "2025-10-09")),
        watched=outlook("I C N", "N I C"),
    )
    assert [one.key for one in hypotheses.weighed(other)] == ["item-1"]


def test_an_item_weighs_the_answer_that_every_other_view_has(recorded: Ledger) -> None:
    """Claims on other events bear on it, and are heard here too."""
    for told in (recorded, recorded.as_of(recorded.book.cut_off)):
        weighed = [finding for one in hypotheses.weighed(told) for finding in one.findings]
        assert len(weighed) > 10
        for finding in weighed:
            known = told.by_finding[finding.id]
            assert (finding.best, finding.status) == (known.best, known.status), finding.id


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
    """Each item was known at the cut-off, and every rating has a reason of its own."""
    told = recorded.as_of(recorded.book.cut_off)
    known = told.data.outlook
    assert 3 <= len(known.hypotheses) <= 5
    assert len(hypotheses.weighed(told)) == len(known.evidence) > 10
    for item in known.evidence.values():
        reasons = [rated.why for rated in item.ratings.values()]
        alike = {rated.rating for rated in item.ratings.values() if reasons.count(rated.why) > 1}
        assert len(alike) <= 2  # what cuts both ways, or speaks for one and so against the other
    assert len({one.place for one in hypotheses.ranking(told)}) > 1


def test_the_horizon_is_the_month_of_the_judgements(recorded: Ledger) -> None:
    """The judgements of the outlook say *within a month of the cut-off*."""
    cut = date.fromisoformat(recorded.book.cut_off)
    horizon = date.fromisoformat(str(recorded.data.outlook.horizon))
    assert (horizon.month, horizon.day) == (cut.month % 12 + 1, cut.day)


def test_the_outlook_tells_its_ranking_in_words_that_are_true(recorded: Ledger) -> None:
    """What the chapter says of the order, of what is level, and of what no single change moves."""
    told = recorded.as_of(recorded.book.cut_off)
    order = [one.key for one in hypotheses.ranking(told)]
    sums = {one.key: one.inconsistency for one in hypotheses.ranking(told)}
    heaviest = hypotheses.heaviest(hypotheses.weighed(told))
    assert [one.key for one in hypotheses.leading(told)] == ["fighting", "talks"]
    assert (order[0], order[-1]) == ("fighting", "deal")  # an attack leads, a signed text is last
    assert sums["deal"] - sums["pause"] > 2 * heaviest  # by far: no single rating closes the gap
    assert sums["talks"] > sums["fighting"]
    changed = sensitivity.sensitivity(told)
    pause = changed[changed["leads"].str.contains("pause")]
    single = ~changed["kind"].str.startswith("two")
    assert not set(pause.index) & set(changed.index[single])  # only where two change together
    assert not pause.empty
    assert not changed["leads"].str.contains("signed").any()
    assert not changed[changed["kind"] == "weights"]["order"].any()  # alike: the order is the same
