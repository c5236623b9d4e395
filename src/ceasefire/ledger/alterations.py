"""What becomes of a finding by what is known since."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ceasefire.ledger import conflicts, words
from ceasefire.ledger.findings import Finding
from ceasefire.ledger.ledger import Ledger
from ceasefire.ledger.reasons import brief

#: What can become of a finding, what changes most first: its own voice revised it, it has another value
#: or range, another status, or more or fewer claims.
Altered = Literal["revised", "moved", "status", "claims"]


def then(finding: Finding, earlier: Ledger) -> Iterator[str]:
    """Yield what was known of a finding on an earlier day, where that is something else.

    Parameters
    ----------
    finding
        All that is known.
    earlier
        What was known by a day: the cut-off, on which the outlook stands.
    """
    day = words.day(earlier.until)
    before = earlier.by_finding.get(finding.id)
    if before is None:
        yield f"By {day}, where the outlook stands, nothing was known of it."
    elif became(before, finding):
        claims = words.count_of(len(before.statements), "claim")
        yield f"By {day}, where the outlook stands: {words.best(before)} ({brief(before)}; {claims})."


def became(before: Finding, after: Finding) -> Altered | None:
    """Return what became of a finding by what is known since; ``None`` where it tells the same.

    Parameters
    ----------
    before, after
        The same finding in two parts of the ledger.
    """
    if any(after.revised(s) and not before.revised(s) for s in before.statements):
        return "revised"
    if (words.best(before), words.span(before)) != (words.best(after), words.span(after)):
        return "moved"
    if brief(before) != brief(after):
        return "status"
    return "claims" if _heard(before) != _heard(after) else None


def _heard(finding: Finding) -> tuple[object, ...]:
    """Return the claims of a finding, those of which its answer is made, and what stands against it."""
    heard = ((one.statement.id, one.voice) for one in finding.answer.told)
    beside = conflicts.told(finding)  # what bears on it from elsewhere is told with it
    return (len(finding.statements), len(finding.answer.apart), *heard, *beside)
