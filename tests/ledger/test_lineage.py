"""Sources that carry one agency's copy are one lineage."""

from __future__ import annotations

from itertools import combinations, permutations

import pytest
from builders import source
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.ledger import lineage

TIES = st.lists(st.frozensets(st.sampled_from("abcdefgh"), min_size=1, max_size=3), max_size=6)


@given(TIES)
def test_components_are_disjoint_and_lose_nothing(ties: list[frozenset[str]]) -> None:
    """Each name stands in one group, and each tie lies within one group."""
    groups = lineage.components(ties)
    assert all(not one & other for one, other in combinations(groups, 2))
    assert frozenset().union(*groups) == frozenset().union(*ties)
    assert all(any(tie <= group for group in groups) for tie in ties)


@given(TIES)
def test_components_do_not_depend_on_order(ties: list[frozenset[str]]) -> None:
    """The same ties in another order give the same groups, in the same order."""
    assert lineage.components(ties) == lineage.components(list(reversed(ties)))
    assert lineage.components(ties) == lineage.components(sorted(ties, key=sorted))


def test_components_join_only_what_touches() -> None:
    """A chain is one group; what touches nothing stays alone."""
    ties = [frozenset("ab"), frozenset("cd"), frozenset("bc"), frozenset("e")]
    assert lineage.components(ties) == (frozenset("abcd"), frozenset("e"))


PAIRS = st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("1234")), max_size=9)


@given(PAIRS)
def test_as_many_copies_as_have_an_article_each(pairs: list[tuple[str, str]]) -> None:
    """No set of copies with an article each, found by trying them all, is larger."""
    copies = sorted({copy for copy, _ in pairs})
    articles = "1234"
    largest = max(
        sum((copy, article) in pairs for copy, article in zip(copies, order, strict=False))
        for order in permutations([*articles, *"-" * len(copies)], len(copies))
    )
    given = lineage.one_each(pairs)
    assert len(given) == largest
    assert given <= set(copies)


@pytest.mark.parametrize(
    ("relays", "expected"),
    [
        ({"one": (), "two": ()}, {"one": "one", "two": "two"}),
        ({"one": ("reuters",), "two": ("reuters",)}, {"one": "reuters", "two": "reuters"}),
        ({"one": ("reuters",), "two": ("afp",)}, {"one": "reuters", "two": "afp"}),
        (
            {"one": ("reuters",), "two": ("afp", "reuters"), "three": ("afp",), "four": ()},
            {"one": "reuters", "two": "afp+reuters", "three": "afp", "four": "four"},
        ),
        ({}, {}),
    ],
)
def test_lineages(relays: dict[str, tuple[str, ...]], expected: dict[str, str]) -> None:
    """A lineage has its agencies' names; one that carries two does not join them for all."""
    sources = [source(key, relays=agencies) for key, agencies in relays.items()]
    assert lineage.lineages(sources) == expected
