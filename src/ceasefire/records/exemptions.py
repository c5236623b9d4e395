"""The file ``chapters/allowed.yaml``: words of chapters that look like a number or a date, and are none."""

from __future__ import annotations

import re

from pydantic import Field, RootModel, field_validator

from ceasefire.errors import ExpressionError
from ceasefire.records.fields import Entry, Text

#: Where the exemptions stand.
ALLOWED = "chapters/allowed.yaml"
#: Words of the shortest exemption: a single word or number would void the lint.
FEWEST_WORDS = 2
#: As many exemptions as there may be.
MOST_ALLOWED = 14


class Exemption(Entry):
    """Words that are no number or date although they look like one."""

    words: Text = Field(description="The words as they stand, at least two, without a digit")
    pages: tuple[Text, ...] = Field((), description="The pages that need them; all if left out")
    reason: Text = Field(description="Why they state nothing that the ledger could have")

    @field_validator("words")
    @classmethod
    def _phrase(cls, words: str) -> str:
        if len(words.split()) < FEWEST_WORDS:
            what = f"'{words}' is a single word, which can stand anywhere"
            raise ExpressionError(what, remedy="give the phrase that it stands in")
        if any(character.isdigit() for character in words):
            raise ExpressionError(f"'{words}' has a digit", remedy="fetch the number with {value}")
        return words

    @field_validator("reason")
    @classmethod
    def _reason(cls, reason: str) -> str:
        if len(reason.split()) < FEWEST_WORDS:
            raise ExpressionError(f"'{reason}' is no reason", remedy="say it in a sentence")
        return reason

    def applies(self, page: str) -> bool:
        """Return whether a page may use it."""
        return not self.pages or page in self.pages

    @property
    def pattern(self) -> re.Pattern[str]:
        """What finds the words in a text."""
        return re.compile(rf"(?<!\w){re.escape(self.words)}(?!\w)")


class Allowed(RootModel[tuple[Exemption, ...]]):
    """The file ``chapters/allowed.yaml``."""
