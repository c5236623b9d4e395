"""Three published rules by which reports of the dead of one event become a figure, and our reading of them.

What a document leaves open is read as its makers' own published rows show; that is said where it is so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ceasefire.ledger.tolls.reports import Left, Report

#: What ACLED writes for a counting word: the codebook's *Reported fatalities* for dozens and hundreds,
#: the series that the FAQ *Fatalities* lets go on for thousands, and its rows (NIG23985) for scores.
ACLED_WORDS = {"dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1_000}
OWNED = "the side itself has owned to more of its dead"


@dataclass(frozen=True)
class Estimate:
    """What a rule makes of the reports on one event and group.

    Attributes
    ----------
    low, best, high
        Numbers of dead; none where the rule gives no such figure, or has nothing to give it from.
    used
        The reports that it is made of.
    left
        Those that the rule leaves out, and why.
    """

    low: int | None = None
    best: int | None = None
    high: int | None = None
    used: tuple[Report, ...] = ()
    left: tuple[Left, ...] = field(default=())

    def giving(self, number: int) -> tuple[Report, ...]:
        """Return the reports that give a number, in whatever words; all that it is made of if none does."""
        given = (one for one in self.used if number in (one.low, one.high, acled_number(one)))
        return tuple(given) or self.used


def ucdp(reports: Sequence[Report]) -> Estimate:
    """Return low, best and high as the Uppsala Conflict Data Program defines them.

    Low is the most conservative figure, best the most reliable, high the highest that is still reliable
    (UCDP GED Codebook 19.1, section 2, page 5; section 5.7, page 24). How reliability is judged it does
    not say: here it goes by the standing of the speaker, of two alike the lower is best, and low is the
    lowest of those who stand as the best does, since early lower tolls fall in its rows (event 231599).
    What a party says of the enemy's dead is in high alone, as in its rows (events 273024 and 226983).
    It gives counting words no number.

    Parameters
    ----------
    reports
        One for each speaker, on one event and group.
    """
    figures, left = _figures(reports, "the codebook gives counting words no number")
    free = [one for one in figures if not one.of_the_enemy]
    if not figures:
        return Estimate(left=left)
    high = max(one.high for one in figures)
    if not free:
        return Estimate(0, 0, high, tuple(figures), left)
    lead = min(free, key=lambda one: (one.rank, one.low))
    alike = [one for one in free if one.rank == lead.rank]
    above = [one for one in figures if one not in alike and one.high > lead.high]
    early = tuple(
        Left(one, "a more reliable count is at hand")
        for one in figures
        if one not in alike and one not in above
    )
    low = min(one.low for one in alike)
    return Estimate(low, lead.low, high, (*alike, *above), (*left, *early))


def acled(reports: Sequence[Report]) -> Estimate:
    """Return the one figure that the Armed Conflict Location & Event Data project would write.

    It is the lowest number that is reported, until a better one exists (ACLED Codebook, *Reported
    fatalities*; FAQ *Fatalities* of 7 May 2024), of a range the lower end. Which is better it does not say:
    here a side's own word on its own dead is, beside a lower number that somebody who stands less well had
    given by then. Whether a party's word counts it does not say in general either, and its practice differs
    by country: here all are read.

    Parameters
    ----------
    reports
        One for each speaker, on one event and group.
    """
    if not reports:
        return Estimate()
    kept = [one for one in reports if not any(_better(other, one) for other in reports)]
    number = min(acled_number(one) for one in kept)
    used = tuple(one for one in kept if acled_number(one) == number)
    left = tuple(
        Left(one, "a lower number is reported" if one in kept else OWNED)
        for one in reports
        if one not in used
    )
    return Estimate(best=number, used=used, left=left)


def _better(one: Report, other: Report) -> bool:
    """Return whether a report is a side's own of more of its dead than another had said by then."""
    owned = one.standing == "against interest" and one.rank < other.rank
    return owned and acled_number(one) > acled_number(other) and one.day >= other.day


def acled_number(report: Report) -> int:
    """Return the number that ACLED writes for a figure or a counting word."""
    return ACLED_WORDS.get(report.value, report.low)


def ibc(reports: Sequence[Report]) -> Estimate:
    """Return the minimum and maximum of civilian dead that Iraq Body Count would enter.

    Where sources differ it prints the range, and no best value (launch statement of March 2003; Methods,
    3.1, items 5 and 6). A party's figure is entered if nobody else has one, as both ends, and is set aside
    where a hospital or an organisation counts (note to entry x360, section 2); a remark without a number is
    set aside (entry x453). Nothing was found on counting words: they are set aside too. A single source
    is enough since December 2007. What it works out of breakdowns and overlaps, as the two ends of those two
    entries, is not worked out here.

    Parameters
    ----------
    reports
        One for each speaker, on one event and group of civilians.
    """
    figures, left = _figures(reports, "a remark without a number is set aside")
    if not figures:
        return Estimate(left=left)
    free = [one for one in figures if not one.of_a_party]
    kept = free or figures
    parties = tuple(
        Left(one, "a count by somebody who is no party is at hand")
        for one in figures
        if one not in kept
    )
    low, high = min(one.low for one in kept), max(one.high for one in kept)
    return Estimate(low, None, high, tuple(kept), (*left, *parties))


def _figures(reports: Sequence[Report], why: str) -> tuple[list[Report], tuple[Left, ...]]:
    """Return the reports with a figure, and those with a counting word alone as left out."""
    figures = [one for one in reports if not one.worded]
    return figures, tuple(Left(one, why) for one in reports if one.worded)
