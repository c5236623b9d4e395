"""How far two codings of the same pages agree, and how the records stand to what both have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import krippendorff

from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.statements import Statement
from ceasefire.records.codings import Coded, Codings

#: What of a statement two codings can have otherwise, by what a table calls it.
PARTS: dict[str, Callable[[Coded], str]] = {
    "event": lambda one: one.event,
    "what about it": lambda one: one.aspect,
    "answer": lambda one: one.answer,
    "whom it counts": lambda one: one.group,
    "who says it": lambda one: one.voice,
    "agency named for it": lambda one: one.via,
    "day on which it was said": lambda one: one.said,
    "place that it is told of": lambda one: one.place,
    "days that it covers": lambda one: one.covers,
}

#: How much each likeness of two statements weighs when they are paired; the aspect weighs most, since
#: without it they answer different questions.
WEIGHTS: tuple[tuple[Callable[[Coded], str], int], ...] = (
    (lambda one: one.aspect, 4),
    (lambda one: one.answer, 3),
    (lambda one: one.event, 2),
    (lambda one: one.group, 1),
    (lambda one: one.voice, 1),
)

Pair = tuple[Coded, Coded]


@dataclass(frozen=True)
class Paired:
    """The statements of two codings, paired paragraph by paragraph.

    Attributes
    ----------
    pairs
        A statement of each, taken for one.
    first, second
        Statements that one of them alone has.
    """

    pairs: tuple[Pair, ...] = ()
    first: tuple[Coded, ...] = ()
    second: tuple[Coded, ...] = ()

    @property
    def same(self) -> int:
        """How many pairs are alike in every respect."""
        return sum(all(part(a) == part(b) for part in PARTS.values()) for a, b in self.pairs)

    def __add__(self, other: Paired) -> Paired:
        return Paired(
            self.pairs + other.pairs, self.first + other.first, self.second + other.second
        )


@dataclass(frozen=True)
class Agreement:
    """How far pairs agree in one respect.

    Attributes
    ----------
    n
        Pairs.
    alike
        Pairs in which both have the same.
    alpha
        Krippendorff's alpha for names without an order: 1 where they always agree, 0 where they agree as
        chance would have it; none where all have the same, since there is then nothing to tell apart
        (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section B).
    """

    n: int
    alike: int
    alpha: float | None = field(default=None)


def alike(first: Coded, second: Coded) -> int:
    """Return how much two statements have in common; 0 where they cannot be one.

    They can if they answer the same question about anything, or say the same of one event.
    """
    same_question = first.aspect == second.aspect and first.issue == second.issue
    same_answer = first.event == second.event and first.answer == second.answer
    if not same_question and not same_answer:
        return 0
    return sum(weight for part, weight in WEIGHTS if part(first) == part(second))


def pair(first: Sequence[Coded], second: Sequence[Coded]) -> Paired:
    """Return the statements of two codings of one page, paired within each paragraph.

    What has most in common is paired first; of two alike, what stands first.
    """
    likeness = sorted(
        (-alike(a, b), i, j)
        for i, a in enumerate(first)
        for j, b in enumerate(second)
        if a.at == b.at and alike(a, b)
    )
    of_first: dict[int, int] = {}
    for _, i, j in likeness:
        if i not in of_first and j not in of_first.values():
            of_first[i] = j
    taken = set(of_first.values())
    return Paired(
        tuple((first[i], second[j]) for i, j in sorted(of_first.items())),
        tuple(one for i, one in enumerate(first) if i not in of_first),
        tuple(one for j, one in enumerate(second) if j not in taken),
    )


def paired(codings: Codings, sources: Iterable[str]) -> Paired:
    """Return the statements of both codings of some sources, paired."""
    each = (pair(codings.first[s], codings.second[s]) for s in sources if s in codings.first)
    return sum(each, Paired())


def agreement(pairs: Sequence[Pair], part: Callable[[Coded], str]) -> Agreement:
    """Return how far pairs agree in one respect."""
    both = [(part(a), part(b)) for a, b in pairs]
    names = {name: number for number, name in enumerate(sorted({x for two in both for x in two}))}
    same = sum(a == b for a, b in both)
    if len(names) < 2:
        return Agreement(len(both), same)
    codes = [[names[two[coder]] for two in both] for coder in (0, 1)]
    alpha = krippendorff.alpha(reliability_data=codes, level_of_measurement="nominal")
    return Agreement(len(both), same, float(alpha))


def by_aspect(pairs: Sequence[Pair]) -> dict[str, Agreement]:
    """Return how far answers agree, by the aspect that both name, most first."""
    counts = Counter(a.aspect for a, b in pairs if a.aspect == b.aspect)
    return {
        aspect: agreement(
            [(a, b) for a, b in pairs if a.aspect == b.aspect == aspect], lambda one: one.answer
        )
        for aspect, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    }


def recorded(ledger: Ledger, source: str) -> tuple[Coded, ...]:
    """Return the claims of a record as a coding would have them."""
    return tuple(_coded(s) for s in ledger.statements if s.source.id == source)


def _coded(statement: Statement) -> Coded:
    claim = statement.claim
    parts = {
        name: getattr(claim, name) or ""
        for name in Coded.model_fields
        if name not in ("at", "answer")
    }
    return Coded(at=statement.paragraph, **parts)


@dataclass(frozen=True)
class Standing:
    """How the records stand to what both codings have alike.

    Attributes
    ----------
    both
        Statements that both codings have with the same question and answer.
    recorded
        Those of them that the record has, with that answer.
    claims
        Claims of the records.
    alone
        Claims that neither coding has.
    """

    both: int
    recorded: int
    claims: int
    alone: int


def against_records(codings: Codings, ledger: Ledger) -> Standing:
    """Return how the records of the sources that were coded twice stand to both codings."""
    both = kept = claims = alone = 0
    for source in (s.id for s in ledger.data.sources if s.id in codings.first):
        record = recorded(ledger, source)
        pairs = pair(codings.first[source], codings.second[source]).pairs
        agreed = [a for a, b in pairs if a.aspect == b.aspect and a.answer == b.answer]
        held = pair(agreed, record).pairs
        lone = [
            set(pair(codes[source], record).second) for codes in (codings.first, codings.second)
        ]
        both, claims = both + len(agreed), claims + len(record)
        kept += sum(a.answer == b.answer for a, b in held)
        alone += len(lone[0] & lone[1])
    return Standing(both, kept, claims, alone)
