"""Finds the figures of an article that no claim of its record has."""

from __future__ import annotations

from collections.abc import Iterator

from ceasefire.audit.proof import Prover
from ceasefire.reading import Gazetteer
from ceasefire.reading.articles import Article
from ceasefire.records import intervals
from ceasefire.records.sources import Passage, Source


def figures(source: Source, article: Article, gazetteer: Gazetteer) -> Iterator[str]:
    """Yield, for a person to look at, each figure that is read in a coded paragraph and stands in no claim.

    Parameters
    ----------
    source
        The record.
    article
        Its article.
    gazetteer
        The names of the vocabulary.
    """
    readings = Prover(source, article, gazetteer, {}).readings
    for passage in source.passages:
        reading = readings.get(passage.numbers.start) if passage.gist else None
        claimed = set(_claimed(passage))
        for figure in reading.figures if reading else ():
            if _figure(figure.value) not in claimed:
                yield f"paragraph {passage.at}: {figure.value} ({figure.what})"


def _claimed(passage: Passage) -> Iterator[object]:
    for claim in passage.claims:
        if claim.value is not None:
            yield _figure(claim.value)


def _figure(value: str) -> object:
    """Return the figure of a number, in whatever form; the value itself of what has none."""
    figure = intervals.figure(value)
    return value if figure is None else figure
