"""How right the readers are: what they find in a text against what a person marked in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ceasefire.reading import Gazetteer, Reading, read
from ceasefire.reading.articles import Article, Line
from ceasefire.reading.marks import Figure, Quotation
from ceasefire.records import intervals
from ceasefire.records.markings import MarkedLine, MarkedQuotation, Marking
from ceasefire.records.tally import KINDS, Score, Scores


@dataclass(frozen=True)
class Miss:
    """An item that was not read as it was marked."""

    paragraph: int
    kind: str
    marked: str
    read_as: str

    def __str__(self) -> str:
        return f"p{self.paragraph} {self.kind}: marked {self.marked or '-'}, found {self.read_as or '-'}"


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
        for edtf in sorted({day.edtf for day in reading.days if day.sure}):
            tally.add("dates marked sure", edtf in marked.dates, "", edtf, quiet=True)
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

    def add(
        self, kind: str, right: bool, marked: str, read_as: str, *, quiet: bool = False
    ) -> None:
        """Count an item that is found; what is told under another kind is not told again."""
        self.scores[kind, "right"] += right
        self.scores[kind, "found"] += 1
        self.scores[kind, "expected"] += 1
        if not right and not quiet:
            self.misses.append(Miss(self.number, kind, marked, read_as))

    def sets(self, kind: str, marked: set[str], items: set[str]) -> None:
        """Count the items of two sets."""
        self.scores[kind, "right"] += len(marked & items)
        self.scores[kind, "found"] += len(items)
        self.scores[kind, "expected"] += len(marked)
        self.misses += [Miss(self.number, kind, item, "") for item in sorted(marked - items)]
        self.misses += [Miss(self.number, kind, "", item) for item in sorted(items - marked)]

    def names(self, marked: Iterable[str], items: set[str]) -> None:
        """Count names; a bar in a marking leaves the choice."""
        chosen = set()
        left = set(items)
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
        read_as = next(
            (f for f in left if f.what == figure.what and _same_number(f.value, figure.value)), None
        )
        tally.scores["figures", "expected"] += 1
        if read_as is None:
            tally.misses.append(Miss(tally.number, "figures", f"{figure.value} {figure.what}", ""))
            continue
        left.remove(read_as)
        tally.scores["figures", "right"] += 1
        by = same_person(figure.by, read_as.by)
        tally.add("claimants", by, str(figure.by), str(read_as.by))
        group = not figure.group or figure.group == read_as.group
        if figure.group:
            tally.add("groups", group, figure.group, str(read_as.group))
        if read_as.sure:
            tally.add("figures marked sure", by and group, "", read_as.value, quiet=True)
    tally.scores["figures", "found"] += len(reading.figures)
    for f in left:
        if f.sure:
            tally.add("figures marked sure", False, "", f.value, quiet=True)
        tally.misses.append(Miss(tally.number, "figures", "", f"{f.value} {f.what}"))


def _same_number(one: str, other: str) -> bool:
    return intervals.number(one) == intervals.number(other)


def _quotations(tally: _Line, marked: MarkedLine, reading: Reading) -> None:
    left: list[Quotation] = list(reading.quotations)
    for quotation in marked.quotes:
        read_as = next((q for q in left if _starts(q.words, quotation.starts)), None)
        tally.scores["quotations", "expected"] += 1
        if read_as is None:
            tally.misses.append(Miss(tally.number, "quotations", quotation.starts, ""))
            continue
        left.remove(read_as)
        tally.scores["quotations", "right"] += 1
        _speaker(tally, quotation, read_as)
    tally.scores["quotations", "found"] += len(reading.quotations)
    tally.misses += [Miss(tally.number, "quotations", "", q.words) for q in left]


def _speaker(tally: _Line, quotation: MarkedQuotation, read_as: Quotation) -> None:
    spoken = quotation.speech == "true"
    tally.add(
        "speech", read_as.speech == spoken, f"{quotation.starts}: {spoken}", str(read_as.speech)
    )
    if not spoken:
        return
    right = same_person(quotation.by, read_as.by)
    tally.add(
        "speakers", right, f"{quotation.starts}: {quotation.by}", f"{read_as.by} ({read_as.rule})"
    )
    if read_as.sure:
        tally.add(
            "speakers marked sure",
            right,
            f"{quotation.starts}: {quotation.by}",
            f"{read_as.by} ({read_as.rule})",
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
