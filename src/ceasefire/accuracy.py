"""How right the readers are: what they find in a text against what a person marked in it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ceasefire import intervals
from ceasefire.articles import Article, Line
from ceasefire.markings import MarkedLine, MarkedQuotation, Marking
from ceasefire.reading import Gazetteer, Reading, read
from ceasefire.reading.marks import Figure, Quotation


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
    "figures": "counts with their bound and what was counted",
    "claimants": "who asserts a count, of the counts found",
    "groups": "whom a count counts, of the counts found",
    "quotations": "spans inside quotation marks",
    "speech": "quotations told from titles, nicknames and words at arm's length",
    "speakers": "who speaks, of all speech; a blank is right where the text does not say",
    "speakers marked sure": "who speaks, of those that the draft fills in",
    "names": "actors and places, by paragraph",
}
Scores = dict[str, Score]


@dataclass(frozen=True)
class Miss:
    """An item that was not read as it was marked."""

    paragraph: int
    kind: str
    marked: str
    found: str

    def __str__(self) -> str:
        return (
            f"p{self.paragraph} {self.kind}: marked {self.marked or '-'}, found {self.found or '-'}"
        )


def measured(article: Article, marking: Marking, gazetteer: Gazetteer) -> tuple[Scores, list[Miss]]:
    """Return the counts of an article against its marking, and what was missed.

    Parameters
    ----------
    article
        The article, as it was read.
    marking
        What a person marked in it.
    gazetteer
        The names that were looked for.
    """
    scores: Counter[tuple[str, str]] = Counter()
    misses: list[Miss] = []
    kinds = marking.kinds()
    _kinds(article.lines, kinds, scores, misses)
    chosen = [
        line for line in article.lines if line.kind == "body" or str(line.number) in marking.marks
    ]
    when = article.publication
    readings = read((line.text for line in chosen), gazetteer, when.day if when else None)
    for line, reading in zip(chosen, readings, strict=True):
        marked = marking.marks.get(str(line.number), MarkedLine.model_validate({}))
        tally = _Line(line.number, scores, misses)
        tally.sets("dates", set(marked.dates), {day.edtf for day in reading.days})
        tally.names(marked.names, {name.id for name in reading.names})
        _figures(tally, marked, reading)
        _quotations(tally, marked, reading)
    return {
        kind: Score(*(scores[kind, part] for part in ("right", "found", "expected")))
        for kind in KINDS
    }, misses


def _kinds(
    lines: Sequence[Line],
    kinds: Mapping[int, str],
    scores: Counter[tuple[str, str]],
    misses: list[Miss],
) -> None:
    for line in lines:
        marked = kinds.get(line.number, "")
        tally = _Line(line.number, scores, misses)
        tally.add("line kinds", line.kind == marked, marked, line.kind)
        scores["story lines", "right"] += line.kind == marked == "body"
        scores["story lines", "found"] += line.kind == "body"
        scores["story lines", "expected"] += marked == "body"


@dataclass
class _Line:
    """Counts the items of one line."""

    number: int
    scores: Counter[tuple[str, str]]
    misses: list[Miss]

    def add(self, kind: str, right: bool, marked: str, found: str) -> None:
        """Count an item that is both found and marked."""
        self.scores[kind, "right"] += right
        self.scores[kind, "found"] += 1
        self.scores[kind, "expected"] += 1
        if not right:
            self.misses.append(Miss(self.number, kind, marked, found))

    def sets(self, kind: str, marked: set[str], found: set[str]) -> None:
        """Count the items of two sets."""
        self.scores[kind, "right"] += len(marked & found)
        self.scores[kind, "found"] += len(found)
        self.scores[kind, "expected"] += len(marked)
        self.misses += [Miss(self.number, kind, item, "") for item in sorted(marked - found)]
        self.misses += [Miss(self.number, kind, "", item) for item in sorted(found - marked)]

    def names(self, marked: Iterable[str], found: set[str]) -> None:
        """Count names; a bar in a marking leaves the choice."""
        chosen = set()
        left = set(found)
        for item in marked:
            options = item.split("|")
            name = next((option for option in options if option in left), options[0])
            chosen.add(name)
            if len(options) > 1:
                left -= set(options) - {name}
        self.sets("names", chosen, left)


def _figures(tally: _Line, marked: MarkedLine, reading: Reading) -> None:
    left: list[Figure] = list(reading.figures)
    for figure in marked.figures:
        found = next(
            (f for f in left if f.what == figure.what and _same_number(f.value, figure.value)), None
        )
        tally.scores["figures", "expected"] += 1
        if found is None:
            tally.misses.append(Miss(tally.number, "figures", f"{figure.value} {figure.what}", ""))
            continue
        left.remove(found)
        tally.scores["figures", "right"] += 1
        tally.add("claimants", same_person(figure.by, found.by), str(figure.by), str(found.by))
        if figure.group:
            tally.add("groups", figure.group == found.group, figure.group, str(found.group))
    tally.scores["figures", "found"] += len(reading.figures)
    for f in left:
        tally.misses.append(Miss(tally.number, "figures", "", f"{f.value} {f.what}"))


def _same_number(one: str, other: str) -> bool:
    return intervals.number(one) == intervals.number(other)


def _quotations(tally: _Line, marked: MarkedLine, reading: Reading) -> None:
    left: list[Quotation] = list(reading.quotations)
    for quotation in marked.quotes:
        found = next((q for q in left if _starts(q.words, quotation.starts)), None)
        tally.scores["quotations", "expected"] += 1
        if found is None:
            tally.misses.append(Miss(tally.number, "quotations", quotation.starts, ""))
            continue
        left.remove(found)
        tally.scores["quotations", "right"] += 1
        _speaker(tally, quotation, found)
    tally.scores["quotations", "found"] += len(reading.quotations)
    tally.misses += [Miss(tally.number, "quotations", "", q.words) for q in left]


def _speaker(tally: _Line, quotation: MarkedQuotation, found: Quotation) -> None:
    spoken = quotation.speech == "true"
    tally.add("speech", found.speech == spoken, f"{quotation.starts}: {spoken}", str(found.speech))
    if not spoken:
        return
    right = same_person(quotation.by, found.by)
    tally.add(
        "speakers", right, f"{quotation.starts}: {quotation.by}", f"{found.by} ({found.rule})"
    )
    if found.sure:
        tally.add(
            "speakers marked sure",
            right,
            f"{quotation.starts}: {quotation.by}",
            f"{found.by} ({found.rule})",
        )


def _starts(words: str, starts: str) -> bool:
    def bare(text: str) -> str:
        return "".join(c for c in text.casefold() if c.isalnum())

    return bare(words).startswith(bare(starts))


_ARTICLES = {"the", "a", "an", "mr", "mrs", "ms", "dr", "gen", "col", "his", "her", "its", "s"}


def same_person(one: str | None, other: str | None) -> bool:
    """Return whether two names are of one speaker: equal, or one part of the other."""
    if one is None or other is None:
        return one is other
    first, second = (set(_split(name)) - _ARTICLES for name in (one, other))
    return bool(first and second) and (first <= second or second <= first)


def _split(name: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in name.casefold()).split()


def total(scores: Iterable[Scores]) -> Scores:
    """Return the sum of several counts."""
    found = {kind: Score() for kind in KINDS}
    for each in scores:
        found = {kind: found[kind] + each[kind] for kind in KINDS}
    return found


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
