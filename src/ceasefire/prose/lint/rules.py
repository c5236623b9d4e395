"""What the rules go by: the part of the ledger, the day and the exemptions of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from ceasefire.prose.views import View
from ceasefire.records.exemptions import Exemption


@dataclass(frozen=True)
class Rules:
    """What the lint goes by.

    Attributes
    ----------
    view
        The part of the ledger that a page rests on, and the whole.
    allowed
        The exemptions.
    """

    view: View
    allowed: tuple[Exemption, ...] = ()

    def plain(self, text: str) -> str:
        """Return a sentence with the words of every exemption blanked out."""
        for exemption in self.allowed:
            text = exemption.pattern.sub(blanked, text)
        return text

    @property
    def day(self) -> date:
        """The day from which the days of a text are counted: the last that its page knows."""
        return self.view.whole.until

    def on(self, page: str) -> Rules:
        """Return the rules for one page, whose exemptions and ledger can be others."""
        allowed = tuple(e for e in self.allowed if e.applies(page))
        return replace(self, view=self.view.on(page), allowed=allowed)


def blanked(match: re.Match[str]) -> str:
    """Return as many signs as some words have, which say nothing."""
    return "\N{MIDDLE DOT}" * len(match.group())
