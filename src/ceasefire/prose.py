"""The ledger's values for the sentences of a chapter, through MyST-NB's glue."""

from __future__ import annotations

from ceasefire.ledger import Ledger
from ceasefire.words import phrases


def paste(ledger: Ledger) -> None:
    """Make every phrase of ``words.phrases`` known to the chapter, without showing it.

    A sentence fetches one with ``{glue:text}`` and its name: a finding's id, a claim's id, a finding's
    id with ``#range``, ``#voices``, ``#n`` or ``#status``, or a count such as ``n#claims``.
    """
    from myst_nb import glue  # only a chapter needs it, and it is slow to import

    for name, text in phrases(ledger).items():
        glue(name, text, display=False)
