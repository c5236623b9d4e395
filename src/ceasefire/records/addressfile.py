"""The file ``addresses.yaml``: ids and addresses that were given once, and where they lead now.

An id that a rule leads on, as that of a question which another one answers, needs no entry.
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from ceasefire.errors import ExpressionError
from ceasefire.records import glimpses
from ceasefire.records.fields import Entry, Text

#: An id of a claim or a finding as it was given.
Old = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([-/.][a-z0-9]+)*$")]
#: A page without a suffix, or a place on one: ``chapters/glossary#term-claim``.
Address = Annotated[str, StringConstraints(pattern=r"^[\w/-]+(#[\w-]+)?$")]


class Moved(Entry):
    """Where an id leads: to the same thing under another id, or to what tells it in its stead."""

    now: Text | None = Field(None, description="The id under which the same is told now")
    instead: Text | None = Field(
        None, description="If it was withdrawn, the id of the claim or finding that tells it best"
    )
    why: Text = Field(description="Why the id is gone, in a clause without a full stop")

    @model_validator(mode="after")
    def _leads_once(self) -> Moved:
        if (self.now is None) == (self.instead is None):
            what = "an id leads to one thing: the same under another id, or what tells it instead"
            raise ExpressionError(what, remedy="give either now or instead")
        return self

    @property
    def to(self) -> str:
        """The id that it leads to."""
        return str(self.now or self.instead)

    def told(self, old: str) -> str:
        """Return in a sentence what became of an id, without a full stop."""
        gone = f"'{old}' is told as '{self.to}' now" if self.now else f"'{old}' was withdrawn"
        return f"{gone}: {self.why}"

    def line(self, old: str) -> str:
        """Return the same as a line, with what tells it now."""
        return f"{self.told(old)}." + (f" '{self.to}' tells it now." if self.instead else "")


class Forwarded(Entry):
    """Where an address of the book leads."""

    to: Address = Field(description="The page, or place on a page, that tells it now")
    why: Text = Field(description="Why the address is gone, in a clause without a full stop")


class Addresses(Entry):
    """The file ``addresses.yaml``."""

    findings: Annotated[dict[Old, Moved], AfterValidator(glimpses.Keyed)] = Field(
        {}, description="Finding by the id that it had"
    )
    claims: Annotated[dict[Old, Moved], AfterValidator(glimpses.Keyed)] = Field(
        {}, description="Claim by the id that it had"
    )
    pages: Annotated[dict[Address, Forwarded], AfterValidator(glimpses.Keyed)] = Field(
        {}, description="Page, or place on one, by the address that it had"
    )

    @cached_property
    def ids(self) -> dict[str, Moved]:
        """What became of each id, of a finding or a claim."""
        return glimpses.Keyed({**self.findings, **self.claims})

    __repr__ = __str__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return how many lead on."""
        return {
            "Ids": glimpses.counted(len(self.findings) + len(self.claims), "id"),
            "Pages": glimpses.counted(len(self.pages), "address", "addresses"),
        }


#: Where every id and address is as it was given.
NOTHING_MOVED = Addresses.model_validate({})
