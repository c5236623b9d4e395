"""Which sources carry one dispatch, and so are one witness.

Two outlets that print the copy of one agency are one lineage. What an article relays is stated in its
record, with how that is known.
"""

from __future__ import annotations

from collections.abc import Iterable

from ceasefire.records import Source


def components(ties: Iterable[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """Join sets that share a member, until none do.

    Parameters
    ----------
    ties
        Sets of names; each set says that its members belong together.

    Returns
    -------
    tuple of frozenset
        Disjoint sets, sorted by their members.
    """
    joined: list[frozenset[str]] = []
    for tie in ties:
        touching = [group for group in joined if group & tie]
        joined = [group for group in joined if group not in touching]
        joined.append(tie.union(*touching))
    return tuple(sorted(joined, key=sorted))


def lineages(sources: Iterable[Source]) -> dict[str, str]:
    """Return the lineage of each source.

    Parameters
    ----------
    sources
        The records.

    Returns
    -------
    dict
        Source id to lineage. A lineage is named after its agencies (``reuters``, ``afp+reuters``);
        an article that relays nobody is a lineage of its own, named after itself.
    """
    known = list(sources)
    agencies = {source.id: frozenset(relay.agency for relay in source.relays) for source in known}
    groups = components(found for found in agencies.values() if found)
    return {
        source: next(("+".join(sorted(group)) for group in groups if group & found), source)
        for source, found in agencies.items()
    }
