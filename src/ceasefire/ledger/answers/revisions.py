"""What a voice has revised: it stays visible, and counts no more."""

from __future__ import annotations

from collections.abc import Sequence

from ceasefire.ledger.answers import retellings
from ceasefire.ledger.statements import Statement


def revision(
    statement: Statement, claims: Sequence[Statement], beside: Sequence[Statement] = ()
) -> Statement | None:
    """Return the first claim by which the same voice is known to have revised one; none if not.

    What a voice revises is what it said on the matter, of whatever value; what a page has it say before
    it tells of the revision is revised too. An article's own words that repeat what was revised fall with
    it, whenever they are printed; so does an old figure that a late page gives again as the voice's, if it
    has no day on which that was said.

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
    original: Statement | None = statement
    if statement.holder is None:
        original = retellings.retold(statement, claims, beside)
    if original is None or not retellings.alike(original, statement):
        return None
    later = [s for s in revising.values() if _revises(s, original)]
    if not later and _undated(original):
        before = [s for s in claims if _given_before(s, original)]
        later = [s for s in revising.values() if any(_revises(s, old) for old in before)]
    return min(later, key=lambda s: s.known, default=None)


def _undated(one: Statement) -> bool:
    """Return whether a claim does not say when its voice said so, nor that this was new."""
    return not one.claim.said and not one.claim.revises


def _given_before(old: Statement, one: Statement) -> bool:
    """Return whether an earlier page has the same voice say the same on the matter."""
    same = old.holder == one.holder and old.matter == one.matter and old.id != one.id
    return same and old.known <= one.known and retellings.alike(old, one)


def _revises(one: Statement, original: Statement) -> bool:
    """Return whether a revision is one of what the same voice said before, there or on the same page."""
    same = one.holder == original.holder and one.matter == original.matter
    return same and one.answer != original.answer and _later(one, original)


def _later(one: Statement, original: Statement) -> bool:
    """Return whether a revision came after what was said, or stands on the same page.

    That goes by the days on which both were said, where their pages have them; else by the days from
    which the pages count. On one day what is no revision comes first.
    """
    if one.source.id == original.source.id:
        return True
    dated = one.claim.said and original.claim.said
    day, before = (one.when, original.when) if dated else (one.known, original.known)
    return day > before or (day == before and not original.claim.revises)
