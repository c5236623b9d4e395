"""How an axis prints its days: as days, months with their year, or years, as the span shown asks.

The forms are those of d3-time-format, in which both the static axis and the script of an open figure
print them.
"""

from __future__ import annotations

#: Days up to which an axis names days, and up to which it names months; beyond that, years.
DAYS, MONTHS = 62, 800
#: How each of them is printed.
DAY, MONTH, YEAR = "%-d %b", "%b %Y", "%Y"

_MILLISECONDS = 86_400_000


def form(count: int) -> str:
    """Return how an axis of so many days prints them."""
    return DAY if count <= DAYS else MONTH if count <= MONTHS else YEAR


def expression() -> str:
    """Return the same as a Vega expression, of the span that the axis ``x`` shows at the moment."""
    return (
        f"timeFormat(datum.value, span(domain('x')) < {DAYS * _MILLISECONDS} ? '{DAY}'"
        f" : span(domain('x')) < {MONTHS * _MILLISECONDS} ? '{MONTH}' : '{YEAR}')"
    )
