"""The part of a ledger that a command is asked for: of a day, without some sources."""

from __future__ import annotations

from ceasefire.errors import CeasefireError
from ceasefire.ledger.ledger import Ledger


def named(text: str | None, option: str) -> tuple[str, ...]:
    """Return names that commas part; none where the option is not given.

    Raises
    ------
    CeasefireError
        If the option is given and names nothing.
    """
    if text is None:
        return ()
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    if not names:
        raise CeasefireError("nothing is named", option, "name one or more, or leave it out")
    return names


def selected(ledger: Ledger, day: str | None, without: tuple[str, ...]) -> Ledger:
    """Return the part of a ledger that is asked for: of a day, without sources that may be later."""
    whole = ledger.without(*without) if without else ledger  # which knows all names
    return whole.as_of(day) if day is not None else whole
