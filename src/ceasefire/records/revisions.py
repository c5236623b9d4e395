"""What revises a claim: the same voice gave something before, on the same matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ceasefire.errors import Fault
from ceasefire.records.claimed import Claimed
from ceasefire.records.vocabulary import Vocabulary


def faults(claims: Sequence[Claimed], names: Vocabulary) -> Iterator[Fault]:
    """Yield each claim that revises nothing.

    Which value was given before does not matter: a result is superseded by another, and the second
    version of a statement by other words.

    Parameters
    ----------
    claims
        The claims of all records.
    names
        The vocabulary.
    """
    given: dict[tuple[str, ...], list[Claimed]] = defaultdict(list)
    for claim in claims:
        if not claim.get("misreports"):
            given[(claim.holder(names), *claim.matter)].append(claim)
    for claim in claims:
        holder = claim.holder(names)
        same = given[(holder, *claim.matter)]
        if claim.revises and holder and not any(_earlier(other, claim) for other in same):
            matter = "/".join(filter(None, claim.matter))
            what = f"it revises nothing: before, '{holder}' gave nothing on {matter}"
            yield claim.fault("revises", what, "remove revises, or code what it revises")


def _earlier(one: Claimed, other: Claimed) -> bool:
    """Return whether one was known, or said, before the other."""
    pairs = (
        (one.published.low, other.published.low),
        (one.days("said").low, other.days("said").low),
    )
    return any(first and then and first < then for first, then in pairs)
