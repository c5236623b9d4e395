"""Questions to the ledger: what a page rests on, and what would change in the book.

A *change* is a sentence, figure, table or judgement of a page that would read differently, or fall,
with another part of the ledger. What a page says is computed from its source by the same functions
that print it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from ceasefire import charts, judging, outlook, tables, texts, values, words
from ceasefire.errors import ExpressionError, UnknownName
from ceasefire.findings import Finding
from ceasefire.ledger import Ledger
from ceasefire.manuscript import FIGURES, VALUE, Cell, Judgement, Page, Paragraph, Role
from ceasefire.statements import Statement
from ceasefire.values import Value

#: What stands where a sentence has no support in the part of the ledger that a book shows.
WITHHELD = "[Withheld: this selection does not support the sentence as it stands.]"

#: What a reference to a figure reads as, since figures are numbered only when a book is built.
FIGURE = "the figure"

_ARTICLE = re.compile(r"^(?:an?|the)\s+", re.I)


@dataclass(frozen=True, order=True)
class Change:
    """Something on a page that another part of the ledger alters.

    Attributes
    ----------
    page, line
        Where it stands.
    kind
        ``sentence``, ``figure``, ``table`` or ``judgement``.
    name
        Name of a figure, table or judgement; empty for a sentence.
    old, new
        What it says; ``new`` is empty where it falls.
    """

    page: str
    line: int
    kind: str
    name: str
    old: str
    new: str

    @property
    def falls(self) -> bool:
        """Whether nothing supports it any more."""
        return not self.new


class Asking(NamedTuple):
    """What a sentence asks of a view.

    Attributes
    ----------
    text
        Its words, the keys of what it cites among them.
    asked
        What it asks the ledger for, targets and forms.
    marked
        What of this it only marks.
    backed
        Whether it has evidence of its own.
    untold
        On what it says that nothing is told: event and aspect.
    """

    text: str
    asked: Sequence[str] = ()
    marked: Sequence[str] = ()
    backed: bool = True
    untold: Sequence[str] = ()


#: Counts that make another sentence of one about several.
_FEW = ("no", "one", "none of", "0", "1")


#: Forms that list names; of one name another sentence has to be made than of several.
_LISTS = ("outlets", "voices")

#: Words in double quotation marks.
QUOTED = re.compile(r'[“"]([^“”"]+)[”"]')


def quotations(text: str) -> list[str]:
    """Return the words of a sentence that stand in double quotation marks."""
    return [texts.normalised(found).strip(" ,.;:") for found in QUOTED.findall(text)]


#: What turns the meaning of the words that it stands before.
_DENIAL = re.compile(r"\b(?:not|no|never|none|neither|nor|nothing|nobody|without|cannot|\w+n't)\b")


def spoken(words: str, among: Iterable[Statement]) -> bool:
    """Return whether one of some claims quotes these words, without a denial before them."""
    quotes = (texts.normalised(str(s.claim.quote or "")).casefold() for s in among)
    found = (quote.partition(words.casefold()) for quote in quotes)
    return any(part and not _DENIAL.search(before) for before, part, _ in found)


def _several(value: Value) -> bool:
    kind = "outlets" if value.form.casefold() == "outlets" else "voices"
    found = {s.source.named if kind == "outlets" else s.speaker for s in value.statements}
    return len(found) > 1


def _answers(value: Value) -> set[str]:
    """Return what the words of a sentence may repeat of a finding: its answers.

    Of numbers and dates these are what all claims come to; which claims leave it so may change.
    """
    if value.finding is not None and value.finding.hull is not None:
        return {words.best(value.finding) if value.finding.compatible else ""}
    return {statement.answer for statement in value.statements}


def names_of(ledger: Ledger) -> frozenset[str]:
    """Return what sentences call the sources of a ledger."""
    return frozenset(_ARTICLE.sub("", source.named) for source in ledger.data.sources)


@dataclass(frozen=True)
class View:
    """A part of the ledger, and the whole that it is taken from.

    Attributes
    ----------
    ledger
        What a book shows.
    whole
        All records.
    """

    ledger: Ledger
    whole: Ledger

    @cached_property
    def absent(self) -> tuple[str, ...]:
        """Ids and names of sources that only the whole has: who names one has lost that source."""
        names = names_of(self.whole) - names_of(self.ledger)
        present = {source.id for source in self.ledger.data.sources}
        return (
            *sorted(names),
            *(source.id for source in self.whole.data.sources if source.id not in present),
        )

    def lost(self, sentence: Asking) -> bool:
        """Return whether a sentence has lost its support.

        It has if the ledger lacks what it asks for or a source that it names; if a finding that was
        disputed is so no longer, or the other way round; if the answers that its own words repeat
        are others; if a count of several has shrunk to one or none; and if it tells what is not known
        of an event of which nothing is known any more.

        Raises
        ------
        UnknownName, ExpressionError
            For what the whole ledger does not have, or cannot give in that form.
        """
        wanted = sentence.asked
        befores = [values.fetch(self.whole, one) for one in wanted]  # raises for a slip, no loss
        if any(name in sentence.text for name in self.absent):
            return True
        if any(self._forgotten(target.partition("/")[0]) for target in sentence.untold):
            return True
        only_marked = set(sentence.marked)
        pairs = zip(wanted, befores, strict=True)
        if any(self._unlike(one, before, one in only_marked) for one, before in pairs):
            return True
        had = [s for value in befores for s in value.statements]
        has = [s for one in wanted for s in values.fetch(self.ledger, one).statements]
        return any(
            spoken(said, had) and not spoken(said, has) for said in quotations(sentence.text)
        )

    def _forgotten(self, event: str) -> bool:
        """Return whether nothing is known any more of an event of which something was."""
        return event in self.whole.events_told and event not in self.ledger.events_told

    def _unlike(self, wanted: str, before: Value, marked: bool) -> bool:
        """Return whether what a sentence asks for is gone, or another than its words take it for."""
        if not values.holds(self.ledger, values.split(wanted)[0]):
            return True
        try:
            now = values.fetch(self.ledger, wanted)
        except (UnknownName, ExpressionError):
            return True
        of_finding = before.finding is not None and before.target == before.finding.id
        if before.warned != now.warned and before.target not in self.whole.by_claim:
            return True
        if now.text.casefold() in _FEW and before.text.casefold() not in _FEW:
            return True
        if before.form.casefold() in _LISTS and _several(before) != _several(now):
            return True
        return marked and of_finding and _answers(before) != _answers(now)

    def printed(self, paragraph: Paragraph) -> list[str]:
        """Return each sentence of a paragraph as it is printed; empty where it has lost its support."""
        lost = self.withheld(
            [
                Asking(f"{s.text} {s.cited}", s.asked, s.marked, s.backed, s.untold)
                for s in paragraph.sentences
            ]
        )
        return [
            "" if gone else "".join(self._part(part) for part in sentence.parts)
            for sentence, gone in zip(paragraph.sentences, lost, strict=True)
        ]

    def withheld(self, sentences: Sequence[Asking]) -> list[bool]:
        """Return which sentences of a paragraph have lost their support.

        A sentence without evidence of its own joins others, and falls with any of them.

        Parameters
        ----------
        sentences
            What each of them asks for.
        """
        lost = list(map(self.lost, sentences))
        if not any(lost):
            return lost
        return [gone or not one.backed for gone, one in zip(lost, sentences, strict=True)]

    def _part(self, part: str | Role) -> str:
        if isinstance(part, str):
            return part
        if part.name == VALUE:
            return values.fetch(self.ledger, part.content).text
        return FIGURE if part.name in FIGURES else ""

    def judged(self, judgement: Judgement) -> str:
        """Return what is judged and how sure we are, a line each; empty if part of the basis is lost."""
        if self.lost(Asking(judgement.statement, judgement.basis, judgement.basis)):
            return ""
        options = judgement.options
        likely = judging.sentence(options["likelihood"], judgement.statement)
        reason = options["because"].rstrip(".")
        return f"{likely}\nOur confidence is {options['confidence']}, because {reason}."

    def judgement(self, judgement: Judgement) -> str:
        """Return what a judgement says and what it rests on; empty where part of that is lost."""
        judged = self.judged(judgement)
        return "\n".join([judged, *self.basis(judgement)]) if judged else ""

    def basis(self, judgement: Judgement) -> list[str]:
        """Return each finding that a judgement rests on: question, answer and how it is backed."""
        return [self.backed(target) for target in judgement.basis]

    def backed(self, target: str) -> str:
        """Return a finding in a line: question, answer, status and independent voices."""
        statements, finding = values.find(self.ledger, target)
        part = Finding(finding.id, statements)
        voices = words.count(len(part.witnesses))
        plural = "voice" if len(part.witnesses) == 1 else "voices"
        return f"{finding.question} {words.best(part)} ({finding.status}, {voices} {plural})"

    def cell(self, cell: Cell) -> Shown:
        """Return what a cell shows, as values that can be compared."""
        made = self._seen.get(cell.expression)
        if made is None:
            made = self._seen[cell.expression] = _show(cell.expression, self.ledger)
        return made

    @cached_property
    def _seen(self) -> dict[str, Shown]:
        return {}


@dataclass(frozen=True)
class Shown:
    """What a figure or table shows: its rows, and for a figure the line on its sources."""

    rows: tuple[tuple[Any, ...], ...]
    source: str = ""

    def __str__(self) -> str:
        rows = f"{len(self.rows)} row" + ("" if len(self.rows) == 1 else "s")
        return f"{rows}. {self.source}" if self.source else rows


def _show(expression: str, ledger: Ledger) -> Shown:
    """Compute what a call of a chart or table shows; its arguments are the ledger and literals."""
    call = ast.parse(expression, mode="eval").body
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
        raise ExpressionError(f"'{expression}' is no call of a chart or table")
    name = call.func.attr
    known = {"charts": charts.ROWS, "tables": tables, "outlook": outlook, "ledger": ledger}
    if ast.unparse(call.func).startswith("charts."):
        call.func = ast.Subscript(call.func.value, ast.Constant(name), ast.Load())
    code = compile(ast.fix_missing_locations(ast.Expression(call)), "<cell>", "eval")
    shown = eval(code, {"__builtins__": {}}, known)  # noqa: S307 - the book's own chapters
    if isinstance(shown, tables.Table):
        return Shown(shown.rows)
    rows = shown.astype(object).where(shown.notna(), None)
    return Shown(tuple(rows.itertuples(index=False, name=None)), charts.source_line(ledger))


def changes(pages: Sequence[Page], old: View, new: View) -> list[Change]:
    """Return all that reads differently on the pages of the book, or falls, in reading order.

    Parameters
    ----------
    pages
        The pages as written.
    old, new
        What the book shows, and what it would show.
    """
    by_name = {page.name: page for page in pages}
    found = []
    for page in pages:
        repeated = [
            (line, judgement)
            for line, name in page.summaries
            for judgement in (by_name[name].judgements if name in by_name else ())
        ]
        found += sorted([*_of_page(page, old, new), *_of_summaries(page, repeated, old, new)])
    return found


def _of_summaries(
    page: Page, repeated: Sequence[tuple[int, Judgement]], old: View, new: View
) -> Iterator[Change]:
    for line, judgement in repeated:
        before, after = old.judged(judgement), new.judged(judgement)
        if before != after:
            yield Change(page.name, line, "judgement", judgement.name, before, after)


def _of_page(page: Page, old: View, new: View) -> Iterator[Change]:
    for paragraph in page.paragraphs:
        told = zip(paragraph.sentences, old.printed(paragraph), new.printed(paragraph), strict=True)
        for sentence, before, after in told:
            if before != after:
                yield Change(page.name, sentence.line, "sentence", "", before, after)
    for judgement in page.judgements:
        before, after = old.judgement(judgement), new.judgement(judgement)
        if before != after:
            yield Change(page.name, judgement.line, "judgement", judgement.name, before, after)
    for cell in page.cells:
        yield from _of_cell(page, cell, old, new)


def _of_cell(page: Page, cell: Cell, old: View, new: View) -> Iterator[Change]:
    before, after = old.cell(cell), new.cell(cell)
    if before == after:
        return
    kind = "figure" if cell.expression.startswith("charts.") else "table"
    yield Change(page.name, cell.line, kind, cell.name, str(before), str(after))


@dataclass(frozen=True, order=True)
class Moved:
    """A finding that another part of the ledger alters.

    Attributes
    ----------
    finding
        Its id.
    what
        ``appeared``, ``gone``, ``moved`` (another value or range), ``status`` or ``claims``.
    old, new
        Value, range and status in words; empty where there is none.
    """

    finding: str
    what: str
    old: str
    new: str


def moved(old: Ledger, new: Ledger) -> list[Moved]:
    """Return every finding that differs between two parts of the ledger, sorted by id."""
    found = []
    for key in sorted({*old.by_finding, *new.by_finding}):
        before, after = old.by_finding.get(key), new.by_finding.get(key)
        told = (_told(before), _told(after))
        if before is None or after is None:
            found.append(Moved(key, "appeared" if before is None else "gone", *told))
        elif (words.best(before), words.span(before)) != (words.best(after), words.span(after)):
            found.append(Moved(key, "moved", *told))
        elif before.status != after.status:
            found.append(Moved(key, "status", *told))
        elif len(before.statements) != len(after.statements):
            found.append(Moved(key, "claims", *told))
    return found


def _told(finding: Finding | None) -> str:
    if finding is None:
        return ""
    best, span = words.best(finding), words.span(finding)
    value = best if best == span else f"{best}, of {span}"
    claims = f"{len(finding.statements)} claim" + ("" if len(finding.statements) == 1 else "s")
    return f"{value} ({finding.status}, {claims})"
