"""When an event was: one answer for every list, chart and table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol

from ceasefire.ledger.findings import CREDIBILITY, Finding
from ceasefire.ledger.statements import Statement
from ceasefire.records import glimpses
from ceasefire.records.aspects import Dates
from ceasefire.records.intervals import Interval


@dataclass(frozen=True)
class Dating:
    """The days of an event.

    Attributes
    ----------
    findings
        What says when it was: its beginning and its end where both are told, or else the days of the
        whole, or else the one of the two that is told.
    """

    findings: tuple[Finding, ...]

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return the days, and what they rest on."""
        span = self.span.written if self.span else "not dated"
        return {"Days": span, "From": ", ".join(finding.id for finding in self.findings)}

    @cached_property
    def span(self) -> Interval[date] | None:
        """From the beginning to the end, or the days of the whole; ``None`` if nobody dates it."""
        if not self.findings:
            return None
        first, last = self.findings[0].interval, self.findings[-1].interval
        if first is None or last is None or first == last:
            return first
        return Interval(first.low, last.high)

    @property
    def spans(self) -> bool:
        """Whether it goes from a beginning to an end that are told apart."""
        return len(self.findings) > 1

    @property
    def only_end(self) -> bool:
        """Whether nothing is told but when it ended."""
        return len(self.findings) == 1 and self.findings[0].first.behaviour.dates == "end"

    @property
    def sure(self) -> bool:
        """Whether each of its ends is a single day that leads."""
        return bool(self.findings) and all(
            isinstance(finding.best, Interval) and finding.best.exact for finding in self.findings
        )

    @property
    def contradicted(self) -> bool:
        """Whether accounts of it exclude each other."""
        return any(finding.contradicted for finding in self.findings)

    @property
    def warning(self) -> str:
        """What a reader is warned of where accounts of it exclude each other; empty if none do."""
        return next((finding.warning for finding in self.findings if finding.contradicted), "")

    @property
    def weaker(self) -> Finding | None:
        """The finding by which it stands: of a beginning and an end the less credible."""
        return max(self.findings, key=lambda one: CREDIBILITY[one.status], default=None)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The claims that date it."""
        return tuple(s for finding in self.findings for s in finding.statements)


class Dateable(Protocol):
    """A ledger, as far as the days of events go."""

    def dated(self, event: str, part: Dates) -> Finding | None:
        """Return the finding that dates a part of an event."""


def dating(ledger: Dateable, event: str) -> Dating:
    """Return when an event was; raises ``UnknownName`` for an event that there is not."""
    whole, start, end = (ledger.dated(event, part) for part in ("whole", "start", "end"))
    if start and end:
        return Dating((start, end))
    return Dating(tuple(filter(None, (whole or start or end,))))
