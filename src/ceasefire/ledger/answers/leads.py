"""Which of several accounts leads: the value that most voices state, then by standing, then by grade."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations

from ceasefire.ledger.answers import accounts, rivalry
from ceasefire.ledger.answers.accounts import Account

#: From how many days on the earlier of two accounts leads, if nothing else tells them apart.
NEAR = 7


@dataclass(frozen=True)
class Candidate:
    """One value, with the accounts that state it."""

    stated: tuple[Account, ...]

    @cached_property
    def weighed(self) -> tuple[Account, ...]:
        """The accounts by which it is weighed: those of weak sources only where there are no others."""
        serious = tuple(one for one in self.stated if one.letter not in accounts.WEAK)
        return serious or self.stated

    @cached_property
    def voices(self) -> frozenset[str]:
        """The independent voices that state it."""
        return accounts.independent(self.weighed)

    @property
    def rank(self) -> int:
        """How early the best-standing of them is listened to."""
        return min(one.rank for one in self.weighed)

    @property
    def letter(self) -> str:
        """The best letter among their sources."""
        return min(one.letter for one in self.weighed)

    @property
    def known(self) -> date:
        """Since when it has been known."""
        return min(one.known for one in self.weighed)

    @property
    def order(self) -> tuple[int, int, str, date]:
        """What leads stands first."""
        return (-len(self.voices), self.rank, self.letter, self.known)

    @property
    def serves_itself(self) -> bool:
        """Whether nobody but a party in its own interest states it."""
        return all(one.serves_itself for one in self.weighed)

    @property
    def wording(self) -> Account:
        """The account whose words stand for it: best standing, then best graded, then the weaker way."""
        top = [one for one in self.weighed if one.rank == self.rank]
        letter = min(one.letter for one in top)
        words = [one for one in top if one.letter == letter]
        widest = [one for one in words if not any(rivalry.holds(other, one) for other in words)]
        return min(widest, key=lambda one: one.statement.answer)  # whoever is read first


def candidates(heard: Iterable[Account]) -> list[Candidate]:
    """Return the values that are stated, in the order in which they lead."""
    by_key: dict[object, list[Account]] = {}
    for one in heard:
        by_key.setdefault(one.key, []).append(one)
    return sorted((Candidate(tuple(same)) for same in by_key.values()), key=lambda c: c.order)


def eligible(heard: Sequence[Account]) -> list[Candidate]:
    """Return the values that can be the answer, in the order in which they lead.

    What is vaguer than another account cannot, nor what weak sources alone say, if anybody else says
    anything.
    """
    serious = accounts.strong(heard)
    return [
        candidate
        for candidate in candidates(heard)
        if not rivalry.vague(candidate.wording, heard)
        and (not serious or accounts.strong(candidate.stated))
    ]


def lead(heard: Sequence[Account]) -> Candidate | None:
    """Return the value that leads; none if a rival has as much for it.

    That there was none leads against nobody who counts some, on however weak a page, but by better
    standing: who saw nothing has not for that seen everything.

    Of numbers that have as much for them, the one that the others round leads; and of several voices' one
    that holds all the others: who says more says that too.
    """
    able = eligible(heard)
    if not able:
        return None
    first = able[0]
    if _none_against_some(first, heard):
        return None
    level = [first, *(rival for rival in able[1:] if ties(first, rival))]
    if len(level) == 1:
        return first
    counted = [c for c in level if all(c is o or _rounds(o, c) for o in level)]
    if counted:
        return counted[0]
    several = not any(one.voices & other.voices for one, other in combinations(level, 2))
    if not several or first.wording.statement.type != "number":
        return None
    wide = [c for c in level if all(rivalry.inside(c.wording, other.wording) for other in level)]
    return wide[0] if wide else None


def _rounds(one: Candidate, other: Candidate) -> bool:
    return rivalry.rounds(one.wording.statement, other.wording.statement)


def _none_against_some(first: Candidate, heard: Sequence[Account]) -> bool:
    some = [one.rank for one in heard if one.statement.figure != 0]
    return first.wording.statement.figure == 0 and bool(some) and first.rank >= min(some)


def ties(first: Candidate, rival: Candidate) -> bool:
    """Return whether a rival has as much for it as what stands first.

    Between two voices that both speak in their interest neither grade nor nearness decides; between
    others nearness does, from a week on; what one voice says in two ways is never told apart by the day.
    """
    if len(first.voices) != len(rival.voices):
        return False
    one_voice = first.voices == rival.voices and len(first.voices) == 1
    if not one_voice and first.serves_itself and rival.serves_itself:
        return True
    if (first.rank, first.letter) != (rival.rank, rival.letter):
        return False
    return one_voice or abs((first.known - rival.known).days) < NEAR
