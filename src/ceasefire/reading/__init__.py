"""Reads the lines of an article: its dates, figures, quotations and names, by rules one can follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from ceasefire.reading import dates, figures, quotations, spans
from ceasefire.reading.marks import Day, Figure, Mark, Name, Quotation
from ceasefire.reading.names import Gazetteer
from ceasefire.reading.phrases import People
from ceasefire.reading.speakers import Attribution, attributions

__all__ = ["Day", "Figure", "Gazetteer", "Mark", "Name", "Quotation", "Reading", "read"]


@dataclass(frozen=True)
class Reading:
    """What was found in one line.

    Attributes
    ----------
    days, figures, quotations, names
        The marks of each kind, in the order of the line.
    impossible
        Days that no calendar has.
    sentences
        The sentences of the line.
    said
        Of each sentence, the verbs of saying with their subjects.
    """

    days: tuple[Day, ...]
    figures: tuple[Figure, ...]
    quotations: tuple[Quotation, ...]
    names: tuple[Name, ...]
    impossible: tuple[dates.Impossible, ...]
    sentences: tuple[spans.Span, ...] = ()
    said: tuple[tuple[Attribution, ...], ...] = ()


def read(
    lines: Iterable[str],
    gazetteer: Gazetteer,
    published: date | None,
    year: int | None = None,
    *,
    firm: bool = True,
) -> Iterator[Reading]:
    """Yield what is found in each line of one article.

    Parameters
    ----------
    lines
        The lines of the story, plain, in order.
    gazetteer
        The names to look for.
    published
        The day that relative dates are counted from; without it, only full dates are found.
    year
        The year of days given without one, if the text shows it only elsewhere.
    firm
        Whether the day of publication is known as such; what is counted from another is for review.
    """
    people = People(gazetteer)
    continued: str | None = None
    for number, line in enumerate(lines):
        quoted = spans.quotations(line)
        sentences = spans.sentences(line, quoted)
        names = gazetteer.find(line, dateline=number == 0)
        people.learn(line)
        attributed = [attributions(line, each, names, quoted, people) for each in sentences]
        quotes = quotations.read(line, quoted, sentences, attributed, continued)
        inner = [(span.start, span.end) for span in quoted]
        days, impossible = dates.scan(line, published, inner, year)
        if not firm:
            full = {(day.start, day.end) for day in dates.find(line, None, inner)}
            days = tuple(
                day if (day.start, day.end) in full else replace(day, sure=False) for day in days
            )
        counted = figures.read(line, gazetteer.vocabulary, sentences, attributed, quotes, days)
        by_sentence = tuple(map(tuple, attributed))
        yield Reading(days, counted, quotes, names, impossible, sentences, by_sentence)
        continued = None
        if quotes and quotes[-1].open:
            continued = quotes[-1].by
        elif line.rstrip().endswith(":") and attributed and attributed[-1]:
            continued = attributed[-1][-1].by
