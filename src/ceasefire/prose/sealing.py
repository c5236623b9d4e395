"""Seals of judgements: what shows later that a judgement is the one that was made before the fact."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date

from ceasefire.errors import CeasefireError, Fault
from ceasefire.prose.page import Judgement, Page
from ceasefire.records import intervals
from ceasefire.records.outlookfile import Outlook, Seal


def digest(judgement: Judgement, watched: Outlook, on: str) -> str:
    """Return the digest of a judgement: its words, its likelihood and basis, its criterion and last day.

    Parameters
    ----------
    judgement
        As it stands on its page.
    watched
        The outlook's file, with its criterion.
    on
        The day of the seal.

    Raises
    ------
    CeasefireError
        If the file has no criterion for it.
    """
    criterion = watched.judgements.get(judgement.name)
    if criterion is None:
        remedy = f"add '{judgement.name}' under judgements, with what counts and until when"
        raise CeasefireError("the judgement has no criterion", "data/outlook.yaml", remedy)
    asked = watched.questions.get(criterion.question or "")
    content = {
        "on": on,
        "name": judgement.name,
        "statement": judgement.statement,
        "options": dict(sorted(judgement.options.items())),
        "counts": asked.counts if asked else criterion.counts,
        "until": str(criterion.until or watched.horizon),
        "answered_by": [one.model_dump(exclude_none=True) for one in criterion.answered_by],
    }
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def seal(judgement: Judgement, watched: Outlook, today: date) -> Seal:
    """Return the seal of a judgement as of a day.

    Raises
    ------
    CeasefireError
        If it has no criterion, is sealed already, or its last day is not still to come: it would then have
        been made after the fact.
    """
    made = digest(judgement, watched, today.isoformat())
    criterion = watched.judgements[judgement.name]
    if criterion.sealed is not None:
        what = f"'{judgement.name}' has been sealed on {criterion.sealed.on}"
        raise CeasefireError(what, "data/outlook.yaml", "make a new judgement under a new name")
    until = intervals.one_day(str(criterion.until or watched.horizon))
    if until <= today:
        what = (
            f"the last day that counts for '{judgement.name}' is {until.isoformat()}, which is past"
        )
        raise CeasefireError(what, "data/outlook.yaml", "seal a judgement before its last day")
    return Seal(on=today.isoformat(), sha256=made)


def faults(page: Page, watched: Outlook) -> Iterator[Fault]:
    """Yield the judgements of a page that are not any more what was sealed."""
    for judgement in page.judgements:
        criterion = watched.judgements.get(judgement.name)
        if criterion is None or criterion.sealed is None:
            continue
        on, until = criterion.sealed.on, str(criterion.until or watched.horizon)
        if on >= until:
            what = (
                f"the judgement '{judgement.name}' is sealed on {on}, and its last day is {until}"
            )
            remedy = "seal a judgement before its last day, or take the seal away"
            yield Fault(f"{page.name}.md", judgement.line, "", what, remedy)
        elif digest(judgement, watched, on) != criterion.sealed.sha256:
            what = f"the judgement '{judgement.name}' is not the one that was sealed on {criterion.sealed.on}"
            remedy = "restore its words and its criterion, or make a new judgement under a new name"
            yield Fault(f"{page.name}.md", judgement.line, "", what, remedy)
