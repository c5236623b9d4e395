"""The answer to a question: a best value that somebody states, its range, a status, who is behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ceasefire.ledger.answers import (
    accounts,
    charges,
    leads,
    ranges,
    rivalry,
    scopes,
    series,
    statuses,
    twins,
)
from ceasefire.ledger.answers.accounts import Account
from ceasefire.ledger.statements import Statement
from ceasefire.records import glimpses, intervals
from ceasefire.records.enumerations import STATUSES, Accused, Status
from ceasefire.records.intervals import Interval


@dataclass(frozen=True)
class Answer:
    """What an informed reader would say from the claims.

    Attributes
    ----------
    best
        The value that leads, as a claim writes it: an interval, or a value as coded; none where
        nothing leads.
    low, high
        The lowest and the highest value that is stated; none for what has no order.
    status
        How the claims stand to each other.
    told
        Each claim that counts, with its voice.
    voices, behind
        The independent voices: all of them, and those that state the best value or a sharper one.
    accused
        Of a charge: what the accused does with it.
    accused_are
        Of a charge: which of those accused do so, in words.
    replies
        Their claims that say it.
    latest
        Of what has changed: the day of the answer.
    differs
        The voice that says otherwise, where that is a note and no dispute.
    apart
        The claims that are of other places or days, and so are held against none of the others.
    twin
        The claim that has the only voice's number as another count.
    """

    best: Interval[Any] | str | None
    low: Interval[Any] | None
    high: Interval[Any] | None
    status: Status
    told: tuple[Account, ...]
    voices: frozenset[str]
    behind: frozenset[str] = frozenset()
    accused: Accused | None = None
    accused_are: str = charges.ONE
    latest: date | None = None
    differs: str | None = None
    apart: tuple[Statement, ...] = ()
    twin: Statement | None = None
    replies: tuple[Statement, ...] = ()

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    @property
    def backers(self) -> frozenset[str]:
        """The independent voices behind the best value; all of them where nothing leads."""
        return self.behind or self.voices

    @property
    def rivals(self) -> tuple[Account, ...]:
        """An account of each value that is stated, in their order; none of what is vaguer than another."""
        sharp = [one for one in self.told if not rivalry.vague(one, self.told)]
        return tuple(sorted((c.wording for c in leads.candidates(sharp)), key=ranges.position))

    def glimpse(self) -> dict[str, object]:
        """Return the value, its status and how many voices there are."""
        best = self.best.written if isinstance(self.best, Interval) else self.best
        voices = glimpses.counted(len(self.voices), "independent voice")
        return {"Best": best or "no best answer", "Status": self.status, "Voices": voices}


def answer(
    claims: Sequence[Statement],
    beside: Sequence[Statement] = (),
    revised: Sequence[Statement] = (),
    sharper: Sequence[Statement] = (),
) -> Answer:
    """Return the answer to a question.

    Parameters
    ----------
    claims
        The claims that count, at least one; none that is set aside.
    beside
        Claims on the same event that bear on it: who gave a figure first, what those accused say.
    revised
        Claims that have been set aside because their voice has revised them.
    sharper
        Claims on what can hold together with the value that is asked for, and lies in it.
    """
    asked = [s for s in claims if not charges.answers_blame(s)] or list(claims)
    if len(parts := scopes.parts(asked)) > 1:
        return _apart(parts, asked, beside, revised)
    heard = accounts.gather(asked, (*asked, *beside))
    if charges.harmful(asked):
        stances = [s for s in (*claims, *beside) if charges.answers_blame(s)]
        return _charged(heard, stances)
    one = _in_two_forms(_once_revised(plain(heard), revised), beside)
    if denials := charges.denials(asked, beside):
        one = replace(_answered(one, "denied"), replies=denials)
    return _backed(one, accounts.gather([*asked, *sharper], beside)) if sharper else one


def _backed(one: Answer, heard: Sequence[Account]) -> Answer:
    """Return the answer with those behind it who say something sharper that lies in it."""
    behind, status = accounts.independent(heard), one.status
    single = status in ("one voice", "one side only")
    if single and accounts.agree(heard) and not statuses.one_side(heard):
        status = "agreed"
    return replace(
        one, status=status, told=tuple(heard), voices=accounts.independent(heard), behind=behind
    )


def _in_two_forms(one: Answer, beside: Sequence[Statement]) -> Answer:
    """Return the answer as reported differently, if another page has the number as another count."""
    if len(one.voices) != 1 or one.status not in ("one voice", "one side only"):
        return one
    other = twins.twin([account.statement for account in one.told], beside)
    return replace(one, status="reported differently", twin=other) if other else one


def _once_revised(one: Answer, revised: Sequence[Statement]) -> Answer:
    """Return the answer as one that has changed, if the only voice has revised what it said."""
    if not revised or len(one.voices) != 1 or one.status not in ("one voice", "one side only"):
        return one
    stated = [a.statement.when for a in one.told if one.best in (a.interval, a.statement.answer)]
    last = min(stated or [account.statement.when for account in one.told])
    return replace(one, status="changed", latest=last)


def spanned(one: Answer, first: Answer, last: Answer) -> Answer:
    """Return when something was that lasted, of which beginning and end are told.

    It went from the one to the other, and that is as sure as the weaker of the two.

    Parameters
    ----------
    one
        What is claimed of its days; it stands where either end has no best value.
    first, last
        The answers to when it began, and when it ended.
    """
    start, end = first.best, last.best
    if not isinstance(start, Interval) or not isinstance(end, Interval):
        return one
    weaker = max(first, last, key=lambda part: STATUSES[part.status].credibility)
    return replace(
        one,
        best=Interval(start.low, end.high),
        low=first.low,
        high=last.high,
        status=weaker.status,
        told=(*one.told, *first.told, *last.told),
        voices=one.voices | first.voices | last.voices,
        behind=weaker.behind,
        differs=weaker.differs,
    )


#: What is answered where all that is claimed misreports its voice: nothing, and by nobody.
MISREPORTED = Answer(None, None, None, "reported differently", (), frozenset())


def _apart(
    parts: Sequence[tuple[Statement, ...]],
    asked: Sequence[Statement],
    beside: Sequence[Statement],
    revised: Sequence[Statement],
) -> Answer:
    """Return the answer of the whole where claims of other places, days or groups stand beside it.

    There is none where nobody speaks of the whole, or where a part is above it. A voice that counts on
    from the same day has its latest count alone.
    """
    if past := scopes.carried_on(parts):
        one = answer([s for s in asked if s not in past], beside, revised)
        return replace(one, apart=(*one.apart, *past))
    heard = accounts.gather(asked, (*asked, *beside))
    if (whole := scopes.whole(parts)) is not None:
        one = answer(whole, (*asked, *beside), [s for s in revised if s.claim.place is None])
        if not scopes.surpassed(one.low, one.high, parts):
            return replace(one, apart=tuple(s for part in parts[1:] for s in part))
    each = [answer(part, (*asked, *beside)) for part in parts]
    status: Status = "disputed" if any(a.status == "disputed" for a in each) else "counted apart"
    return Answer(None, *ranges.ends(heard), status, heard, accounts.independent(heard))


def plain(heard: Sequence[Account]) -> Answer:
    """Return the answer to a question that is no charge."""
    kept = series.weighed(heard)
    voices = accounts.independent(heard)
    if series.moves(heard) and (change := series.latest(heard)):
        now, last = change
        days = series.spoken(heard)
        behind = accounts.independent(
            one for one in heard if one.key == now.key and days[one.statement.id] == last
        )
        low, high = ranges.ends(heard)
        return Answer(_value(now), low, high, "changed", tuple(heard), voices, behind, latest=last)
    if scopes.lasting(heard[0].statement):
        return _lasting(heard, kept)
    first = leads.lead(kept)
    best = first.wording if first else None
    agreeing = _agreeing(best, kept)
    value = _value(best)
    low, high = ranges.ends(heard, value if isinstance(value, Interval) else None)
    status, differs = statuses.status(best, agreeing, kept)
    behind = accounts.independent(agreeing)
    return Answer(value, low, high, status, tuple(heard), voices, behind, differs=differs)


def _value(best: Account | None) -> Interval[Any] | str | None:
    return (best.interval or best.statement.answer) if best else None


def _agreeing(best: Account | None, kept: Sequence[Account]) -> list[Account]:
    """Return the accounts that state the best value, or something sharper that lies in it."""
    return [one for one in kept if best is not None and rivalry.agrees(best, one)]


def _lasting(heard: Sequence[Account], kept: Sequence[Account]) -> Answer:
    """Return the days of something that went on: a span that holds all, or all days that are named."""
    voices = accounts.independent(heard)
    spans = [one for one in kept if all(one.key == o.key or rivalry.holds(one, o) for o in kept)]
    agreeing: Sequence[Account] = kept
    if spans and (serious := [one for one in spans if accounts.strong([one])] or spans):
        best: Interval[Any] | None = leads.candidates(serious)[0].wording.interval
        agreeing = [one for one in kept if one.interval == best]
        low, high = ranges.ends(heard, best)
    else:
        named = [o.interval for o in kept if o.interval and not rivalry.vague(o, kept)]
        best = intervals.hull(named)
        low, high = ranges.ends(heard)
    status: Status = "agreed" if accounts.agree(agreeing) else "one voice"
    return Answer(best, low, high, status, tuple(heard), voices, accounts.independent(agreeing))


def _charged(heard: Sequence[Account], stances: Sequence[Statement]) -> Answer:
    """Return who is charged, and what becomes of it.

    Where nobody with a part in the matter names anybody, and nobody admits it, it is an ordinary
    question, with what the accused says beside it.
    """
    laid = charges.charges(heard, stances)
    return replace(_laid(heard, laid), replies=tuple(s for c in laid for s in c.replies))


def _laid(heard: Sequence[Account], laid: Sequence[charges.Charge]) -> Answer:
    owned = [c for c in laid if c.admitting]
    if not owned and not charges.laid_by_party(heard):
        one = plain(heard)
        return _answered(one, {c.accused: c.answer for c in laid}.get(str(one.best)))
    seen = [c for c in laid if c.found]
    only = owned[0] if len(owned) == 1 else laid[0] if len(laid) == 1 else None
    if not owned and len(seen) == 1:
        only = seen[0]
    voices = frozenset[str]().union(*(c.voices for c in laid))
    if only is None:
        one = Answer(None, None, None, "charged", tuple(heard), voices)
        return replace(one, accused=charges.together(laid), accused_are=charges.denying(laid))
    if only.found and not only.admitting:
        return _answered(plain(heard), only.answer)
    status: Status = "charged"
    if only.admitting:
        status = "agreed" if accounts.strong(only.accusers) else "one voice"
    first = heard[0].statement
    best = only.accused if first.behaviour.blames else first.answer
    return Answer(best, None, None, status, tuple(heard), voices, only.voices, accused=only.answer)


def _answered(one: Answer, accused: Accused | None) -> Answer:
    """Return an answer with what the accused says to it; who denies it makes it a dispute."""
    disputed = accused == "denied" and one.status in ("agreed", "one voice")
    return replace(one, accused=accused, status="disputed" if disputed else one.status)
