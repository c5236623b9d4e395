"""The file ``outlook.yaml``: signposts, hypotheses, the evidence that is rated, and what came later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from typing import Annotated, Literal

from pydantic import Field, model_validator

from ceasefire.errors import ExpressionError, nearest
from ceasefire.records import glimpses
from ceasefire.records.bookfile import Day
from ceasefire.records.drawn import Drawn
from ceasefire.records.enumerations import Degree, Standing
from ceasefire.records.fields import ById, Entry, Listed, Sha256, Slug, Text
from ceasefire.records.yamlfile import KeyPath


class Direction(Entry):
    """A way in which an answer can point: a column of the figure of the signposts."""

    label: Text = Field(
        description="What a sentence calls it after 'point to', or after 'point' where it is between"
    )
    between: bool = Field(
        False, description="Whether it stands for answers that point different ways; one does"
    )
    drawn: Drawn = Field(description="How charts draw what points that way")


class Signpost(Entry):
    """Something to watch, and which way its answers point."""

    question: Text = Field(description="The question")
    finding: Text = Field(description="Id of the finding that answers it")
    readings: dict[Slug, Slug] = Field(
        min_length=1,
        description="Which way an answer points, a direction; 'reported' stands for any claim",
    )
    why: Text = Field(description="Why it points that way, in a sentence")


Rating = Literal["CC", "C", "N", "I", "II"]
Relevance = Degree


class Question(Entry):
    """What tells hypotheses apart: by the horizon its answer is yes or no, and never both."""

    asks: Text = Field(description="The question, which yes or no answers")
    counts: Text = Field(
        description="What makes it a yes, in a sentence that can be held against what happened"
    )


class Hypothesis(Entry):
    """What could follow by the horizon; its answers to the questions tell it from every other."""

    title: Text = Field(description="The hypothesis as a heading")
    short: Text = Field(description="The same in a word, for charts")
    means: Text = Field(description="What would have to happen, in a sentence")
    when: dict[Slug, bool] = Field(
        min_length=1,
        description="Answer by question, true for yes; a question that is left out may go either way",
    )


class Rated(Entry):
    """How an item of evidence stands to a hypothesis."""

    rating: Rating = Field(
        description="CC and C fit, N says nothing, I and II speak against the hypothesis"
    )
    why: Text = Field(description="Why, in a sentence")


Answered = Annotated[tuple[Text, ...], Field(min_length=1)]


class Item(Entry):
    """An item of evidence: one fact, told by the findings that tell it."""

    states: Text = Field(description="What it states, in a few words")
    findings: dict[Text, Answered] = Field(
        min_length=1,
        description="By finding that tells it: the answers at the cut-off, for which the"
        " ratings stand",
    )
    relevance: Relevance = Field(description="How much it bears on the hypotheses")
    why: Text = Field(description="Why it bears on them, in a sentence")
    ratings: dict[Slug, Rated] = Field(description="Rating by hypothesis, one for each")


class Later(Entry):
    """What became known after the cut-off and answers a signpost."""

    finding: Text = Field(
        description="Id of the finding; of its claims, those known later are meant"
    )
    reading: Slug = Field(description="Which way what is reported points, a direction")
    why: Text = Field(description="Why it points that way, in a sentence")


Several = Annotated[tuple[Text, ...], Field(min_length=1)]


class Answering(Entry):
    """A finding that can answer a judgement, and what of it is a yes, a no, or neither."""

    finding: Text = Field(description="Id of the finding")
    yes: Several | None = Field(
        None, description="Answers that are a yes; 'reported' stands for any, of a count above none"
    )
    no: Several | None = Field(None, description="Answers that are a no")
    neither: Several | None = Field(
        None, description="Answers that are neither, and that a reader has to know"
    )
    by: tuple[Standing, ...] = Field(
        (), description="How those stand whose word it takes; none means anybody's"
    )


class Seal(Entry):
    """What shows that a judgement is the one that was made on a day."""

    on: Day = Field(description="The day on which it was sealed, before the last that counts")
    sha256: Sha256 = Field(description="Digest of its words and its criterion")


class Criterion(Entry):
    """When a judgement has come true: what counts, until when, and which findings say so."""

    question: Slug | None = Field(
        None, description="The question whose criterion and last day are meant; none for its own"
    )
    counts: Text | None = Field(
        None, description="What makes it a yes, in a sentence; none where a question is meant"
    )
    until: Day | None = Field(None, description="The last day that counts; the horizon if left out")
    answered_by: Annotated[Listed[Answering], Field(min_length=1)] = Field(
        description="The findings that answer it"
    )
    sealed: Seal | None = Field(None, description="Its seal, if it was made before the fact")


class Outlook(Entry):
    """The file ``outlook.yaml``."""

    directions: ById[Direction] = Field(
        {}, description="Direction by id, in the order of the columns; signposts need them"
    )
    signposts: ById[Signpost] = Field(description="Signpost by id")
    horizon: Day | None = Field(
        None, description="The last day that counts for the hypotheses; they need it"
    )
    questions: ById[Question] = Field(
        {}, description="Question by id; hypotheses need them, and no question stands idle"
    )
    hypotheses: ById[Hypothesis] = Field(
        {}, description="Hypothesis by id; one of them holds whatever happens, and no two do"
    )
    evidence: ById[Item] = Field({}, description="Item of evidence by id")
    judgements: ById[Criterion] = Field(
        {}, description="When each judgement of the book has come true, by the judgement's name"
    )
    later: ById[Listed[Later]] = Field(
        {}, description="What answered a signpost later, by signpost; the outlook never sees it"
    )

    __repr__ = __str__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return how much it watches, and weighs."""
        return {
            "Signposts": glimpses.counted(len(self.signposts), "signpost"),
            "Hypotheses": glimpses.counted(len(self.hypotheses), "hypothesis", "hypotheses"),
            "Evidence": glimpses.counted(len(self.evidence), "item") + " of evidence",
        }

    @property
    def between(self) -> str:
        """The direction that stands for answers which point different ways."""
        return next(key for key, direction in self.directions.items() if direction.between)

    @model_validator(mode="after")
    def _rated(self) -> Outlook:
        for key, item in self.evidence.items():
            if lacking := sorted(self.hypotheses.keys() ^ item.ratings.keys()):
                what = f"the ratings of '{key}' and the hypotheses differ: {', '.join(lacking)}"
                raise ExpressionError(what, remedy="rate each item for each hypothesis")
        return self


def faults(outlook: Outlook) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield what the signposts lack among their directions, and the hypotheses among their questions."""
    yield from _hypothesis_faults(outlook)
    known = outlook.directions
    if outlook.signposts and not known:
        yield ("signposts",), "the file has no directions", "add directions: to which answers point"
        return
    yield from _direction_faults(known)
    for key, signpost in outlook.signposts.items():
        for answer, direction in signpost.readings.items():
            if direction not in known:
                where: KeyPath = ("signposts", key, "readings", answer)
                yield where, f"there is no direction '{direction}'", nearest(direction, known)
    for key, answers in outlook.later.items():
        for at, one in enumerate(answers):
            if one.reading not in known:
                where = ("later", key, at, "reading")
                yield where, f"there is no direction '{one.reading}'", nearest(one.reading, known)


def _direction_faults(known: dict[str, Direction]) -> Iterator[tuple[KeyPath, str, str]]:
    between = [key for key, direction in known.items() if direction.between]
    if known and len(between) != 1:
        which = f"{' and '.join(between)} are" if between else "no direction is"
        yield ("directions",), f"{which} between the others", "give between: true to one"
    labels: dict[str, str] = {}
    for key, direction in known.items():
        if (other := labels.setdefault(direction.label, key)) != key:
            what = f"'{other}' and '{key}' have the same label"
            yield ("directions", key, "label"), what, "tell them apart"


def _hypothesis_faults(outlook: Outlook) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield what keeps the hypotheses from being judged: no day, idle questions, overlaps and gaps."""
    known, asked = outlook.hypotheses, outlook.questions
    if known and outlook.horizon is None:
        yield ("hypotheses",), "nothing says by when they are judged", "add horizon: the last day"
    strange = [(key, one) for key, h in known.items() for one in h.when if one not in asked]
    for key, question in strange:
        what = f"there is no question '{question}'"
        yield ("hypotheses", key, "when", question), what, nearest(question, asked)
    for question in asked:
        if not any(question in h.when for h in known.values()):
            what = f"no hypothesis hangs on '{question}'"
            yield ("questions", question), what, "leave it out, or answer it in a hypothesis"
    for (key, one), (other, h) in combinations(known.items(), 2):
        if not any(one.when[q] != h.when[q] for q in one.when.keys() & h.when.keys()):
            remedy = "answer a question with true in one and with false in the other"
            yield ("hypotheses", other, "when"), f"'{key}' and '{other}' can both hold", remedy
    if known and not strange:
        yield from _gaps(known, list(asked))


def _gaps(known: Mapping[str, Hypothesis], asked: list[str]) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield the first case in which no hypothesis holds."""
    for answers in product((True, False), repeat=len(asked)):
        case = dict(zip(asked, answers, strict=True))
        if not any(h.when.items() <= case.items() for h in known.values()):
            phrase = ", ".join(f"'{q}' is {str(yes).lower()}" for q, yes in case.items())
            yield ("hypotheses",), f"none of them holds where {phrase}", "say what then holds"
            return
