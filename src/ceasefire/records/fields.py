"""The forms that fields of all data files share."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from ceasefire.errors import ExpressionError
from ceasefire.records import glimpses, intervals

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Entry(BaseModel):
    """What all models of the data share: frozen, and no key that is not known."""

    model_config = ConfigDict(frozen=True, extra="forbid")


T = TypeVar("T")
#: Entries by id, of which the first are printed; and several values.
ById = Annotated[dict[Slug, T], AfterValidator(glimpses.Keyed)]
Listed = Annotated[tuple[T, ...], AfterValidator(glimpses.Several)]

#: A speaker's own words that the project may hold: enough to show drift, too few to replace a text.
QUOTE_WORDS = 8


def _edtf(text: str) -> str:
    intervals.dates(text)
    return text


def _number(text: str) -> str:
    intervals.number(text)
    return text


def _short(quote: str) -> str:
    count = len(quote.split())
    if count > QUOTE_WORDS:
        what = f"a quote of {count} words; at most {QUOTE_WORDS} are allowed"
        raise ExpressionError(what, remedy="shorten it to the speaker's key words")
    return quote


def _past(day: date) -> date:
    if day > date.today() + timedelta(days=1):
        raise ExpressionError(f"the day {day} is still to come", remedy="mend the day")
    return day


Edtf = Annotated[str, AfterValidator(_edtf)]
Number = Annotated[str, AfterValidator(_number)]
Quote = Annotated[Text, AfterValidator(_short)]
#: A day that has been.
PastDay = Annotated[date, AfterValidator(_past)]
#: Where something is on the web.
Address = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
#: A paragraph number, counted from 1, or a run of them: *18..34*.
Paragraphs = Annotated[str, StringConstraints(pattern=r"^[1-9]\d*(\.\.[1-9]\d*)?$")]


def numbers(at: str) -> range:
    """Return the paragraph numbers that ``Paragraphs`` names."""
    first, _, last = at.partition("..")
    return range(int(first), int(last or first) + 1)
