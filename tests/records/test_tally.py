"""Counts of how right the readers are: their shares, their sums, and the file that keeps them."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.records import tally
from ceasefire.records.tally import KINDS, Score, Scores

SCORES = st.builds(Score, *[st.integers(0, 999)] * 3)
COUNTS = st.dictionaries(st.sampled_from(list(KINDS)), SCORES, max_size=4)


@pytest.mark.parametrize(
    ("score", "precision", "recall"),
    [
        (Score(3, 4, 6), 0.75, 0.5),
        (Score(0, 4, 6), 0.0, 0.0),
        (Score(0, 0, 6), 1.0, 0.0),
        (Score(0, 4, 0), 0.0, 1.0),
        (Score(), 1.0, 1.0),
    ],
)
def test_shares(score: Score, precision: float, recall: float) -> None:
    """Of nothing that was found all is right, and of nothing that was marked all was found."""
    assert (score.precision, score.recall) == (precision, recall)


@given(st.lists(COUNTS, max_size=4))
def test_a_total_has_each_kind_and_loses_nothing(counts: list[Scores]) -> None:
    """Added up afresh, kind by kind; a kind that nobody counted stands at nothing."""
    total = tally.total(counts)
    assert list(total) == list(KINDS)
    for kind, score in total.items():
        some = [each[kind] for each in counts if kind in each]
        assert score.right == sum(one.right for one in some)
        assert score.found == sum(one.found for one in some)
        assert score.expected == sum(one.expected for one in some)


@given(st.dictionaries(st.sampled_from(["invented", "gazette-2031"]), COUNTS, max_size=2))
def test_what_is_written_is_read(scores: dict[str, Scores]) -> None:
    """The file gives back what was counted."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "accuracy.json"
        path.write_text(tally.written(scores), encoding="utf-8")
        assert tally.committed(Path(folder)) == scores


def test_a_kind_stands_on_one_line() -> None:
    """A difference between two versions of the file shows the kind that changed."""
    text = tally.written({"invented": {"dates": Score(1, 2, 3), "names": Score(4, 5, 6)}})
    assert '    "dates": [1, 2, 3],\n    "names": [4, 5, 6]\n' in text
    assert text.endswith("}\n")
    assert json.loads(text) == {"invented": {"dates": [1, 2, 3], "names": [4, 5, 6]}}


def test_nothing_is_committed_where_there_is_no_file(tmp_path: Path) -> None:
    """A project whose readers were never measured has no counts."""
    assert tally.committed(tmp_path) == {}
