"""What readers ask the search: words of readers that lead to a place, and ways on where nothing is found."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from ceasefire.records import glimpses
from ceasefire.records.addressfile import Address
from ceasefire.records.fields import Entry, Listed, Text


class Asked(Entry):
    """Where a search leads; what the book does not have is passed over.

    So a page can be named here before it is written.
    """

    places: Annotated[dict[Address, tuple[Text, ...]], AfterValidator(glimpses.Keyed)] = Field(
        default_factory=glimpses.Keyed,
        description="Words by page, or by place on one, that lead there; of two the first is the better",
    )
    instead: Listed[Address] = Field(
        default=(), description="Pages to which a search leads that finds nothing"
    )


#: Those of a book that has none.
NONE = Asked()
