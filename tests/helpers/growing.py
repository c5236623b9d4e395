"""A toll that is told twice: a count of an early day, and a later one that replaces it."""

from __future__ import annotations

from builders import claim, ledger, position, source

from ceasefire import Ledger

#: The days of the three sources.
FIRST, SECOND, LAST = "2025-10-10", "2025-10-20", "2025-11-08"
#: The sentence of the last day, and its forms for the days before.
LATEST = "Of {value}`clash/killed/all=47` dead the last source tells{evidence}`three.p2.1`."
SECOND_FORM = (
    f"{{earlier}}`{SECOND}` Of {{value}}`clash/killed/all=50` dead they told{{evidence}}`two.p2.1`."
)
FIRST_FORM = f"{{earlier}}`{FIRST}` Nobody counts the dead{{absent}}`clash/killed`."


def growing() -> Ledger:
    """Return three sources, each of its day: none of the dead, 50 of them, 47 of them."""
    return ledger(
        source("one", claim("date", "2025-10-09"), published=FIRST),
        source(
            "two",
            claim("killed", "50", group="all"),
            position("ceasefire", "keep", "spokesman", quote="days of peace"),
            published=SECOND,
            outlet="The Post",
        ),
        source("three", claim("killed", "47", group="all"), published=LAST, outlet="The Sun"),
    )
