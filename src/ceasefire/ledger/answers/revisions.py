"""What a voice has revised: it stays visible, and counts no more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ceasefire.ledger.answers import accounts
from ceasefire.ledger.statements import Statement


def revision(
    statement: Statement, claims: Sequence[Statement], beside: Iterable[Statement] = ()
) -> Statement | None:
    """Return the first claim by which the same voice is known to have revised one; none if not.

    What a voice revises is what it said on the matter, of whatever value; what a page has it say before
    it tells of the revision is revised too. An article's own words that repeat what was revised fall with
    it, whenever they are printed.

    Parameters
    ----------
    statement
        The claim.
    claims
        The claims on its question.
    beside
        Claims on the same event, among which the revision can stand.
    """
    revising = {s.id: s for s in (*claims, *beside) if s.claim.revises}
    if not revising:
        return None
    said: Statement | None = statement
    if statement.holder is None:
        said = accounts.retold(statement, claims, beside)
    if said is None or not accounts.alike(said, statement):
        return None
    later = (s for s in revising.values() if _revises(s, said))
    return min(later, key=lambda s: s.known, default=None)


def _revises(one: Statement, said: Statement) -> bool:
    """Return whether a revision is one of what the same voice said before, there or on the same page."""
    same = one.holder == said.holder and one.matter == said.matter
    return same and one.answer != said.answer and _later(one, said)


def _later(one: Statement, said: Statement) -> bool:
    """Return whether a revision came after what was said, or stands on the same page.

    That goes by the days on which both were said, where their pages have them; else by the days from
    which the pages count. On one day what is no revision comes first.
    """
    if one.source.id == said.source.id:
        return True
    dated = one.claim.said and said.claim.said
    day, before = (one.when, said.when) if dated else (one.known, said.known)
    return day > before or (day == before and not said.claim.revises)
