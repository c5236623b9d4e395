"""Counts of how right the readers are, by kind of item; they stand in ``data/accuracy.json``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Score:
    """Counts of one kind of item.

    Attributes
    ----------
    right
        Items found as they were marked.
    found
        Items found.
    expected
        Items marked.
    """

    right: int = 0
    found: int = 0
    expected: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right + other.right, self.found + other.found, self.expected + other.expected
        )

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what was marked that was found; 1 where nothing was marked."""
        return self.right / self.expected if self.expected else 1.0


#: What is measured, and what an item of it is.
KINDS: dict[str, str] = {
    "story lines": "lines of the story, told from furniture and other articles",
    "line kinds": "lines of every kind",
    "dates": "days and spans, with both ends, by paragraph",
    "dates marked sure": "days and spans, of those that the draft calls sure",
    "figures": "counts with their bound and what was counted",
    "claimants": "who asserts a count, of the counts found",
    "groups": "whom a count counts, of the counts found",
    "figures marked sure": "counts with whom and by whom, of those that the draft calls sure",
    "quotations": "spans inside quotation marks",
    "speech": "quotations told from titles, nicknames and words at arm's length",
    "speakers": "who speaks, of all speech; a blank is right where the text does not say",
    "speakers marked sure": "who speaks, of those that the draft fills in",
    "names": "actors and places, by paragraph",
}
Scores = dict[str, Score]


def total(scores: Iterable[Scores]) -> Scores:
    """Return the sum of several counts."""
    sums = {kind: Score() for kind in KINDS}
    for each in scores:
        sums = {kind: sums[kind] + each.get(kind, Score()) for kind in KINDS}
    return sums


def written(scores: Mapping[str, Scores]) -> str:
    """Return counts as the text of ``data/accuracy.json``: set of texts, kind, counts."""
    content = {
        name: {kind: [score.right, score.found, score.expected] for kind, score in each.items()}
        for name, each in scores.items()
    }
    return (
        json.dumps(content, indent=2)
        .replace("[\n      ", "[")
        .replace(",\n      ", ", ")
        .replace("\n    ]", "]")
        + "\n"
    )


def committed(data: Path) -> dict[str, Scores]:
    """Return the counts of ``data/accuracy.json``; empty where there is no such file."""
    path = data / "accuracy.json"
    if not path.is_file():
        return {}
    content = json.loads(path.read_text(encoding="utf-8"))
    return {name: {k: Score(*v) for k, v in each.items()} for name, each in content.items()}
