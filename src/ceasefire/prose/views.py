"""A part of the ledger as a book shows it: what of its sentences, figures and judgements it supports.

What a page says is computed from its source by the same functions that print it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ceasefire.errors import ExpressionError, UnknownName
from ceasefire.ledger import likelihood, naming, reasons, silences, values, words
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.selection import Selection, lacking
from ceasefire.ledger.values import Value
from ceasefire.prose import asking, displays
from ceasefire.prose.asking import Asking
from ceasefire.prose.displays import Shown
from ceasefire.prose.page import FIGURES, VALUE, Cell, Judgement, Paragraph, Role, Sentence
from ceasefire.prose.speech import quotations, spoken
from ceasefire.records import glimpses

#: What stands where a sentence has no support in the part of the ledger that a book shows.
WITHHELD = "[Withheld: this selection does not support the sentence as it stands.]"

#: What stands under the heading of a section that has lost its every paragraph.
SECTION_WITHHELD = "[Withheld: this selection does not support what this section says.]"

#: What a reference to a figure reads as, since figures are numbered only when a book is built.
FIGURE = "the figure"

_ARTICLE = re.compile(r"^(?:an?|the)\s+", re.I)


#: Counts that make another sentence of one about several.
_FEW = ("no", "one", "none of", "0", "1")


#: Forms that list names; of one name another sentence has to be made than of several.
_LISTS = ("outlets", "voices")


def _several(value: Value) -> bool:
    kind = "outlets" if value.form.casefold() == "outlets" else "voices"
    names = {s.source.named if kind == "outlets" else s.speaker for s in value.statements}
    return len(names) > 1


def _answers(value: Value) -> set[str]:
    """Return what the words of a sentence may repeat of a finding: the value that leads, and others.

    Of numbers and dates, which have to be fetched, the words can repeat no more than what leads; of
    anything else they may name each answer of those who count.
    """
    finding = value.finding
    if finding is None:
        return set()
    best = {words.best(finding)} if finding.best is not None else set()
    if finding.hull is not None:
        return best
    return best | {words.value(s) for s in value.statements if s in finding.counted}


def names_of(ledger: Ledger) -> frozenset[str]:
    """Return what sentences call the sources of a ledger."""
    return frozenset(_ARTICLE.sub("", source.named) for source in ledger.data.sources)


def formed(sentence: Sentence, at: int) -> Sentence:
    """Return a sentence in one of its forms, as ``View.forms`` numbers them."""
    return sentence.earlier[at - 1].sentence if at else sentence


@dataclass(frozen=True)
class View:
    """A part of the ledger, and the whole that sentences are written for.

    Attributes
    ----------
    ledger
        What a book shows.
    whole
        What the book shows as it is published: all records, or those up to the cut-off.
    stopping
        What the pages show that never go beyond the cut-off; as the others if not given.
    """

    ledger: Ledger
    whole: Ledger
    stopping: View | None = None

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return what it shows, and of what."""
        return {"Shows": self.ledger, "Of": f"of {glimpses.brief(self.whole)}"}

    @classmethod
    def of(cls, selection: Selection, records: Ledger) -> View:
        """Return what a selection shows of all records; raises as ``Selection.of``."""
        written = Selection().by_cut_off(records)
        shown = written if selection.usual else selection.by_cut_off(records)
        return cls(selection.of(records), records, cls(shown, written))

    def on(self, page: str) -> View:
        """Return what a page shows, such as ``chapters/one``; ``UnknownName`` if the book has none such."""
        naming.known(self.whole, page=page)
        stops = self.whole.book.reads(page) == "cut-off"
        return self.stopping if self.stopping and stops else self

    @property
    def records(self) -> Ledger:
        """All records."""
        return self.whole

    @property
    def earlier(self) -> Ledger:
        """What it shows of what was known by the cut-off."""
        return self.stopping.ledger if self.stopping else self.ledger

    def without(self, *sources: str) -> View:
        """Return what the book would show without some sources; raises as ``Ledger.without``."""
        self.records.without(*sources)  # one that is not known is named among all that are
        stopping = self.stopping and View(
            lacking(self.stopping.ledger, sources), self.stopping.whole
        )
        return View(lacking(self.ledger, sources), self.whole, stopping)

    def as_of(self, day: str) -> View:
        """Return what the book would show as of a day; raises as ``Ledger.as_of``."""
        return View.of(Selection(day), self.records)

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

        It has if the ledger lacks what it asks for or a source that it names; if a reader would be warned
        of something else about a finding, such as of a dispute that is none any more; if the answers
        that its own words repeat are others; if a count of several has shrunk to one or none; and if it
        tells what is not known of an event of which nothing is known any more, or what is told after
        all.

        Raises
        ------
        UnknownName, ExpressionError
            For what the whole ledger does not have, or cannot give in that form.
        """
        wanted = sentence.asked
        befores = [values.fetch(self.whole, one) for one in wanted]  # raises for a slip, no loss
        if any(name in sentence.text for name in self.absent):
            return True
        if any(map(self._otherwise, sentence.untold)):
            return True
        only_marked = set(sentence.marked)
        pairs = zip(wanted, befores, strict=True)
        if any(self._unlike(one, before, one in only_marked) for one, before in pairs):
            return True
        had = [s for value in befores for s in value.statements]
        has = [s for one in wanted for s in values.fetch(self.ledger, one).statements]
        return any(
            spoken(quoted, had) and not spoken(quoted, has) for quoted in quotations(sentence.text)
        )

    def _otherwise(self, untold: str) -> bool:
        """Return whether it is told after all, or nothing any more of an event of which something was."""
        event = untold.partition("/")[0]
        forgotten = event in self.whole.events_told and event not in self.ledger.events_told
        return forgotten or any(silences.broken(self.ledger, untold))

    def _unlike(self, wanted: str, before: Value, marked: bool) -> bool:
        """Return whether what a sentence asks for is gone, or another than its words take it for."""
        if not all(values.holds(self.ledger, one) for one in values.named(wanted)):
            return True
        try:
            now = values.fetch(self.ledger, wanted)
        except (UnknownName, ExpressionError):
            return True
        of_finding = before.finding is not None and before.target == before.finding.id
        if any(self._warned(one) for one in values.named(wanted)):
            return True
        if (now.text.casefold() in _FEW) is not (before.text.casefold() in _FEW):
            return True
        if before.form.casefold() in _LISTS and _several(before) != _several(now):
            return True
        return marked and of_finding and _answers(before) != _answers(now)

    def _warned(self, target: str) -> bool:
        """Return whether a reader would be warned of something else about a finding or an answer."""
        if values.current(self.whole, target) in {*self.whole.by_claim, values.LEDGER}:
            return False
        (_, before), (_, now) = (values.find(one, target) for one in (self.whole, self.ledger))
        return before.warning != now.warning

    def printed(self, paragraph: Paragraph) -> list[str]:
        """Return each sentence of a paragraph as it is printed; empty where it has lost its support."""
        forms = self.forms(asking.each(paragraph))
        return [
            "" if at is None else "".join(map(self._part, formed(sentence, at).parts))
            for sentence, at in zip(paragraph.sentences, forms, strict=True)
        ]

    def forms(self, sentences: Sequence[Asking]) -> list[int | None]:
        """Return in which form each sentence of a paragraph stands: none where it is withheld.

        As it is written it is 0; its earlier forms count from 1, and the newest that stands is taken.

        Parameters
        ----------
        sentences
            What each of them asks for.
        """
        lost = self.withheld(sentences)
        return [self._form(one) if gone else 0 for gone, one in zip(lost, sentences, strict=True)]

    def _form(self, sentence: Asking) -> int | None:
        numbered = enumerate(sentence.earlier, start=1)
        return next((at for at, (day, one) in numbered if not self.then(day).lost(one)), None)

    def then(self, day: str) -> View:
        """Return the same view of sentences that were written for a day; raises as ``Ledger.as_of``."""
        kept: dict[str, Ledger] = self.whole.__dict__.setdefault("_then", {})  # costly to make
        if day not in kept:
            kept[day] = self.whole.as_of(day)
        return View(self.ledger, kept[day])

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
        likely = likelihood.sentence(options["likelihood"], judgement.statement)
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
        part = finding if target == finding.id else finding.of(statements)
        stands = reasons.brief(finding)
        if stands != "one voice":
            voices = words.count_of(len(part.answer.backers), "voice")
            stands += f"; {voices} behind it" if part.answer.behind else f"; {voices}"
        return f"{finding.question} {words.best(part)} ({stands})"

    def cell(self, cell: Cell) -> Shown:
        """Return what a cell shows, as values that can be compared."""
        made = self._seen.get(cell.expression)
        if made is None:
            made = self._seen[cell.expression] = displays.shown(cell.expression, self.ledger)
        return made

    @cached_property
    def _seen(self) -> dict[str, Shown]:
        return {}
