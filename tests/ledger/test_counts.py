"""What is counted over the whole ledger: its number in words, what it means, and where it is shown."""

from __future__ import annotations

import pytest

from ceasefire import Ledger
from ceasefire.ledger import values
from ceasefire.ledger.counts import COUNTS
from ceasefire.records.enumerations import CONTRADICTED, STATUSES


@pytest.mark.parametrize(
    ("name", "written", "meaning"),
    [
        ("sources", "three", "One, the second paper and Three"),
        ("lineages", "three", "articles with the same copy are one"),
        ("claims", "nine", "each with its speaker"),
        ("findings", "six", "all claims about one aspect of one event"),
        ("date", "8 November 2025", "the day by which each article of it counts"),
    ],
)
def test_a_count_is_written_and_explained(
    differing: Ledger, name: str, written: str, meaning: str
) -> None:
    """A number below ten in words, a day as a day."""
    assert COUNTS[name].write(differing) == written
    assert COUNTS[name].meaning(differing).startswith(meaning)


@pytest.mark.parametrize("name", COUNTS)
def test_each_count_can_be_fetched(differing: Ledger, name: str) -> None:
    """In a sentence and at the beginning of one, in the same words."""
    written = COUNTS[name].write(differing)
    assert values.fetch(differing, f"ledger#{name}").text == written
    fetched = values.fetch(differing, f"ledger#{name.capitalize()}").text
    assert fetched == written[0].upper() + written[1:]


def test_every_status_is_counted_and_nothing_twice(differing: Ledger) -> None:
    """The findings of all statuses together are the findings."""
    for status, meaning in STATUSES.items():
        findings = [one for one in differing.all_findings if one.status == status]
        assert COUNTS[status].meaning(differing) == meaning.words
        assert COUNTS[status].role == ("disputed" if status in CONTRADICTED else "events")
        expected = ["none", "one", "two", "three", "four", "five", "six", "seven"][len(findings)]
        assert COUNTS[status].write(differing) == expected
    contradicted = sum(one.contradicted for one in differing.all_findings)
    assert COUNTS["contradicted"].write(differing) == ["none", "one", "two"][contradicted]
