"""The four rules by the words that ask for them."""

from __future__ import annotations

import pytest

from ceasefire.ledger.tolls.codebooks import RULES


@pytest.mark.parametrize("key", RULES)
def test_each_rule_says_where_it_is_published(key: str) -> None:
    """And what it leaves open, but for ours, which is the ledger's own answer."""
    rule = RULES[key]
    assert rule.name
    assert rule.clauses
    assert bool(rule.ours) is (key != "ours")
    assert (rule.estimate is None) is (key == "ours")


def test_who_is_counted() -> None:
    """Iraq Body Count has civilians alone, and ACLED no figure by group."""
    assert [key for key, rule in RULES.items() if rule.civilians] == ["ibc"]
    assert [key for key, rule in RULES.items() if not rule.split] == ["acled"]
