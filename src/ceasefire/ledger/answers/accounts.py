"""Whose word a claim is: the independent voice behind it, the mouth it comes from, its standing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ceasefire.ledger import lineage
from ceasefire.ledger.answers import retellings
from ceasefire.ledger.statements import STANDING_ORDER, Statement
from ceasefire.records.enumerations import Witness
from ceasefire.records.intervals import Interval

#: Letters of sources that carry no answer against anybody: unreliable, or not to be judged.
WEAK = ("E", "F")
#: The letter of a source that cannot be judged.
UNJUDGED = "F"
#: How the voice of those who print one copy begins; what follows are agencies, or the first source.
COPY = "copy of "


@dataclass(frozen=True)
class Account:
    """A claim that counts, with the voice whose word it is.

    Attributes
    ----------
    statement
        The claim.
    voice
        Who is behind it. All who speak for one principal are one voice; where no speaker is behind it,
        those who print one copy are.
    mouth
        The person or body that says it for another; officials without a name with the copy that has them,
        since on two pages they may be two; empty for the principal itself, and for a copy.
    standing
        How the voice stands to the matter.
    side
        The side of the voice, if it has one.
    """

    statement: Statement
    voice: str
    mouth: str
    standing: Witness
    side: str | None

    @property
    def speaker(self) -> tuple[str, str]:
        """Whose forms of words are held against each other: a mouth of a voice."""
        return (self.voice, self.mouth)

    @property
    def rank(self) -> int:
        """How early it is listened to: 0 first."""
        return STANDING_ORDER[self.standing]

    @property
    def interval(self) -> Interval[Any] | None:
        """The value, if it is a number or a date."""
        return self.statement.interval

    @property
    def key(self) -> object:
        """What makes two forms the same: the figure that is named, else the value."""
        if (figure := self.statement.figure) is not None:
            return figure
        if (interval := self.interval) is not None:
            return (interval.low, interval.high)
        return self.statement.answer

    @property
    def letter(self) -> str:
        """Admiralty letter of its source; hearsay that no speaker is behind cannot be judged."""
        return UNJUDGED if self.statement.claim.hearsay and copied(self) else self.statement.letter

    @property
    def known(self) -> date:
        """The day from which its source counts."""
        return self.statement.known

    @property
    def floor(self) -> bool:
        """Whether it only says how many at the least."""
        interval = self.interval
        return interval is not None and interval.low is not None and interval.high is None

    @property
    def serves_itself(self) -> bool:
        """Whether a party says it in its own interest."""
        return self.standing == "in interest"


def gather(claims: Sequence[Statement], beside: Sequence[Statement] = ()) -> tuple[Account, ...]:
    """Return each claim with the voice behind it.

    A position is attested by those who report it, anything else by the speaker. An article's own words
    are those of the speaker whom it quotes for the same. On what only a party or a body can know, they
    are those of the speaker who had given the same figure by then, of whatever group; failing that, a
    number is that of the one voice that its article quotes on the question, if it can be. Otherwise, and
    where it says how it knows, they are a voice of their own, which all who print the same copy share.

    Parameters
    ----------
    claims
        The claims that count.
    beside
        Claims on the same event, among which is who gave a figure first.
    """
    copies = {part: "+".join(sorted(group)) for group in copied_by(claims) for part in group}
    return tuple(_account(s, claims, beside, copies) for s in claims)


def copied_by(claims: Iterable[Statement]) -> tuple[frozenset[str], ...]:
    """Return the agencies and articles whose copy claims are, those of one voice together."""
    known = list(claims)
    origins = frozenset(part for s in known for part in s.origin.split("+"))
    groups = lineage.components(s.copies for s in known)
    return tuple(sorted((group & origins for group in groups), key=sorted))


def _account(
    claim: Statement,
    claims: Sequence[Statement],
    beside: Sequence[Statement],
    copies: dict[str, str],
) -> Account:
    speaker = claim if claim.holder else retellings.retold(claim, claims, beside)
    if claim.type == "position" or speaker is None:
        copy = copies[_given(claim, claims).origin.split("+")[0]]
        return Account(claim, f"{COPY}{copy}", "", "outlet", None)
    return Account(claim, str(speaker.holder), _mouth(claim), speaker.standing, speaker.side)


def _given(claim: Statement, claims: Sequence[Statement]) -> Statement:
    """Return the claim by which a figure was given first that no speaker is behind: it, or another page's.

    What only a party or a body can know, whoever prints it later has it from there.
    """
    if claim.claim.seen or claim.behaviour.known == "publicly" or claim.figure is None:
        return claim
    others = [s for s in claims if s.holder is None and s.figure == claim.figure]
    before = [s for s in others if s.known < claim.known and s.letter not in WEAK]
    return min(before, key=lambda s: (s.known, s.id), default=claim)


def _mouth(claim: Statement) -> str:
    """Return whose mouth it is, as far as a page shows that it is another than on another page."""
    if claim.claim.voice is None:
        return ""
    actor = claim.names.actors[claim.claim.voice]
    if actor.unnamed:
        return f"{claim.claim.voice} in {claim.origin}"
    return claim.claim.voice if actor.speaks_for else ""


def preferred(accounts: Iterable[Account]) -> tuple[Account, ...]:
    """Keep what the best-graded source of each mouth prints.

    Of one speaker who is reported by several pages, the best page has his words; another that drops an
    *at least* does not sharpen them. A day that lies in the vaguer days of the best page stays, and so
    does what he said on a later day. Of two that one page gives as the least, the higher says both.
    """
    printed = tuple(accounts)
    kept = tuple(one for one in printed if not any(_above(other, one) for other in printed))
    best: dict[tuple[str, str], str] = {}
    for one in kept:
        best[one.speaker] = min(best.get(one.speaker, one.letter), one.letter)
    first = [one for one in kept if one.letter == best[one.speaker]]
    return tuple(
        one for one in kept if one in first or _sharpens(one, first) or _said_later(one, first)
    )


def _above(one: Account, other: Account) -> bool:
    """Return whether a page has of one mouth two that are the least, and this is the higher."""
    page = one.statement.source.id == other.statement.source.id
    floors = page and one.speaker == other.speaker and one.floor and other.floor
    return floors and (one.statement.figure or 0) > (other.statement.figure or 0)


def _said_later(one: Account, first: Sequence[Account]) -> bool:
    """Return whether a page of lower grade has what a mouth said after all that the best pages have of it."""
    before = [o.statement for o in first if o.speaker == one.speaker]
    dated = all(s.claim.said for s in (one.statement, *before))
    return dated and one.letter not in WEAK and all(s.when < one.statement.when for s in before)


def _sharpens(one: Account, first: Sequence[Account]) -> bool:
    """Return whether a page of lower grade has a day that lies in what the best pages of a mouth have."""
    days = one.statement.days
    words = [o for o in first if o.speaker == one.speaker]
    inside = all((d := o.statement.days) and days and d != days and _holds(d, days) for o in words)
    return one.letter not in WEAK and days is not None and bool(words) and inside


def _holds(wide: Interval[date], days: Interval[date]) -> bool:
    return wide.intersection(days) == days


def independent(accounts: Iterable[Account]) -> frozenset[str]:
    """Return the voices of accounts, each that is independent of the others.

    Where no speaker is behind a claim, an article attests one voice at most, whatever copies it carries.
    """
    kept = tuple(accounts)
    spoken = {one.voice for one in kept if not copied(one)}
    printed = {(one.voice, one.statement.source.id) for one in kept if copied(one)}
    return lineage.one_each(sorted(printed)) | spoken


def agree(agreeing: Iterable[Account]) -> bool:
    """Return whether two independent voices agree; a weak source lends none."""
    return len(independent(one for one in agreeing if one.letter not in WEAK)) > 1


def copied(one: Account) -> bool:
    """Return whether no speaker is behind an account but those who print one copy."""
    return one.voice.startswith(COPY)


def strong(accounts: Iterable[Account]) -> bool:
    """Return whether one of the accounts stands in a source that carries an answer."""
    return any(one.letter not in WEAK for one in accounts)
