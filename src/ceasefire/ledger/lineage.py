"""Which sources carry one dispatch, and so are one witness.

Two outlets that print the copy of one agency are one lineage. What an article relays is stated in its
record, with how that is known; which articles share prose is measured by their fingerprints.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ceasefire.records.fingerprints import Fingerprint, pairs
from ceasefire.records.sources import Source

#: Words of prose in a row that two articles share only if one copies, or both copy a third. Shorter
#: runs are names with titles, or stock phrases such as "since the fall of the government".
PROSE_RUN = 10


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


def one_each(pairs: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return as many copies as can be given an article each, so that no article attests two.

    Parameters
    ----------
    pairs
        Copy and article that carries it.

    Returns
    -------
    frozenset of str
        A largest set of such copies.

    References
    ----------
    A maximum matching by augmenting paths: H. W. Kuhn, "The Hungarian method for the assignment
    problem", Naval Research Logistics Quarterly 2 (1955), 83-97.
    """
    carried: dict[str, list[str]] = {}
    for copy, article in pairs:
        carried.setdefault(copy, []).append(article)
    given: dict[str, str] = {}

    def give(copy: str, asked: set[str]) -> bool:
        for article in carried[copy]:
            if article not in asked:
                asked.add(article)
                if article not in given or give(given[article], asked):
                    given[article] = copy
                    return True
        return False

    for copy in carried:
        give(copy, set())
    return frozenset(given.values())


def copied(known: Sequence[Fingerprint]) -> tuple[frozenset[str], ...]:
    """Return the pairs of sources that share prose, so that neither is a witness of its own.

    Shared speech does not tie: two reporters who heard one spokesman print the same words.
    """
    runs = pairs(known)
    return tuple(
        frozenset({run.one, run.other})
        for run in runs
        if run.where == "prose" and run.words >= PROSE_RUN
    )


def lineages(sources: Iterable[Source], copies: Iterable[frozenset[str]] = ()) -> dict[str, str]:
    """Return the lineage of each source.

    Parameters
    ----------
    sources
        The records.
    copies
        Pairs of sources that share prose, as ``copied`` measures them.

    Returns
    -------
    dict
        Source id to lineage. Of those who share prose, a lineage is named after the agencies that all
        of them carry who carry any, or else after all of these (``agency``, ``agency+other``), or after
        the first of them where no agency is known; an article that shares nothing and relays nobody is a
        lineage of its own, named after itself.
        Two articles with an agency in common are not joined here, or one that carries two agencies
        would make one lineage of both; in a finding their claims are one voice all the same.
    """
    known = list(sources)
    agencies = {source.id: frozenset(relay.agency for relay in source.relays) for source in known}
    ties = [frozenset({source}) for source in agencies]
    ties += [tie for tie in copies if tie <= agencies.keys()]
    lineage: dict[str, str] = {}
    for group in components(ties):
        carried = [agencies[member] for member in group if agencies[member]]
        shared = frozenset.intersection(*carried) if carried else frozenset()
        named = sorted(shared or frozenset().union(*carried))
        lineage.update(dict.fromkeys(group, "+".join(named) or min(group)))
    return {source: lineage[source] for source in agencies}


def disagreements(
    sources: Iterable[Source], copies: Iterable[frozenset[str]], measured: Iterable[str]
) -> Iterator[str]:
    """Yield where the relays that records declare and the prose that articles share disagree.

    Parameters
    ----------
    sources
        The records.
    copies
        Pairs of sources that share prose.
    measured
        The sources whose fingerprints are known.
    """
    known = {source.id: source for source in sources}
    tied = frozenset().union(*copies) & known.keys()
    for identity in sorted(set(measured) & known.keys()):
        relays = known[identity].relays
        if identity in tied and not relays:
            yield f"{identity}: shares prose with another article, and declares no relay"
        if identity not in tied and any(relay.shown == "text reuse" for relay in relays):
            yield f"{identity}: declares a relay shown by text reuse, and shares no prose"
