"""Sources that carry one agency's copy are one lineage."""

from __future__ import annotations

from itertools import combinations, permutations
from pathlib import Path

import pytest
from builders import source
from hypothesis import given
from hypothesis import strategies as st

from ceasefire import Ledger
from ceasefire.ledger import lineage
from ceasefire.records import fingerprints
from ceasefire.records.fingerprints import Fingerprint
from ceasefire.records.sources import Source

ROOT = Path(__file__).resolve().parents[2]

TIES = st.lists(st.frozensets(st.sampled_from("abcdefgh"), min_size=1, max_size=3), max_size=6)


@given(TIES)
def test_components_are_disjoint_and_lose_nothing(ties: list[frozenset[str]]) -> None:
    """Each name stands in one group, and each tie lies within one group."""
    groups = lineage.components(ties)
    assert all(not one & other for one, other in combinations(groups, 2))
    assert frozenset().union(*groups) == frozenset().union(*ties)
    assert all(any(tie <= group for group in groups) for tie in ties)


@given(TIES)
def test_components_do_not_depend_on_order(ties: list[frozenset[str]]) -> None:
    """The same ties in another order give the same groups, in the same order."""
    assert lineage.components(ties) == lineage.components(list(reversed(ties)))
    assert lineage.components(ties) == lineage.components(sorted(ties, key=sorted))


def test_components_join_only_what_touches() -> None:
    """A chain is one group; what touches nothing stays alone."""
    ties = [frozenset("ab"), frozenset("cd"), frozenset("bc"), frozenset("e")]
    assert lineage.components(ties) == (frozenset("abcd"), frozenset("e"))


PAIRS = st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("1234")), max_size=9)


@given(PAIRS)
def test_as_many_copies_as_have_an_article_each(pairs: list[tuple[str, str]]) -> None:
    """No set of copies with an article each, found by trying them all, is larger."""
    copies = sorted({copy for copy, _ in pairs})
    articles = "1234"
    largest = max(
        sum((copy, article) in pairs for copy, article in zip(copies, order, strict=False))
        for order in permutations([*articles, *"-" * len(copies)], len(copies))
    )
    given = lineage.one_each(pairs)
    assert len(given) == largest
    assert given <= set(copies)


@pytest.mark.parametrize(
    ("relays", "expected"),
    [
        ({"one": (), "two": ()}, {"one": "one", "two": "two"}),
        ({"one": ("reuters",), "two": ("reuters",)}, {"one": "reuters", "two": "reuters"}),
        ({"one": ("reuters",), "two": ("afp",)}, {"one": "reuters", "two": "afp"}),
        (
            {"one": ("reuters",), "two": ("afp", "reuters"), "three": ("afp",), "four": ()},
            {"one": "reuters", "two": "afp+reuters", "three": "afp", "four": "four"},
        ),
        ({}, {}),
    ],
)
def test_lineages(relays: dict[str, tuple[str, ...]], expected: dict[str, str]) -> None:
    """A lineage has its agencies' names; one that carries two does not join them for all."""
    sources = [source(key, relays=agencies) for key, agencies in relays.items()]
    assert lineage.lineages(sources) == expected


def fingerprint(name: str, prose: str, speech: str = "") -> Fingerprint:
    """Return the fingerprint of a story: a headline of its own, its prose, and what somebody said."""
    headline, prose_words, said = (
        fingerprints.words(text) for text in (f"The headline of {name} alone", prose, speech)
    )
    spelt = [*headline, *prose_words, *said]
    first = len(spelt) - len(said)
    return Fingerprint(
        name,
        len(spelt),
        (("headline", 0), ("body", len(headline))),
        ((first, len(spelt) - 1),) if said else (),
        "".join(fingerprints.shingles(spelt)),
    )


TEXT = "the old bridge over the river was closed again before the first lorry came in"
WORDS = TEXT.split()
FEWEST = lineage.PROSE_RUN


@pytest.mark.parametrize(
    ("prose", "speech", "tied"),
    [
        (WORDS, [], True),
        (WORDS[:FEWEST], [], True),
        (WORDS[: FEWEST - 1], [], False),
        ([], WORDS, False),  # two reporters who heard one speaker
        (WORDS[:FEWEST], WORDS[::-1], True),
        ([], [], False),
    ],
)
def test_only_prose_ties(prose: list[str], speech: list[str], tied: bool) -> None:
    """Sources that share prose are one lineage; those that share a quotation are two."""
    one, other = (
        fingerprint(name, f"{start} {' '.join(prose)} {end}", f"{name} {' '.join(speech)}")
        for name, start, end in (
            ("one", "At dawn a guard told us that", "so he went home to sleep at last"),
            ("other", "Nobody in town knew why", "and the mayor wrote a letter about it"),
        )
    )
    assert lineage.copied([one, other]) == ((frozenset({"one", "other"}),) if tied else ())


@pytest.mark.parametrize(
    ("relays", "copies", "expected"),
    [
        ({"one": (), "two": ()}, ["one two"], {"one": "one", "two": "one"}),
        ({"one": ("afp",), "two": ()}, ["one two"], {"one": "afp", "two": "afp"}),
        (
            {"one": ("reuters",), "two": ("afp",), "three": ()},
            ["one two", "two three"],
            dict.fromkeys(("one", "two", "three"), "afp+reuters"),
        ),
        # what all carry names them, whatever else one of them carries
        (
            {"one": ("reuters",), "two": ("afp", "reuters"), "three": ()},
            ["one two", "two three"],
            dict.fromkeys(("one", "two", "three"), "reuters"),
        ),
        # of a pair of which one is withheld, nothing is left to be tied
        ({"one": (), "two": ()}, ["two gone"], {"one": "one", "two": "two"}),
        ({"two": (), "three": ()}, ["one two", "one three"], {"two": "two", "three": "three"}),
    ],
)
def test_shared_prose_joins(
    relays: dict[str, tuple[str, ...]], copies: list[str], expected: dict[str, str]
) -> None:
    """Who shares prose has the agencies of all who do; a source that is not asked about ties nobody."""
    sources = [source(key, relays=agencies) for key, agencies in relays.items()]
    assert lineage.lineages(sources, [frozenset(pair.split()) for pair in copies]) == expected


def relaying(name: str, *shown: str) -> Source:
    """Return a source with a relay for each way in which it is shown."""
    relays = [{"agency": "afp", "shown": how, "reason": "it is"} for how in shown]
    return Source.model_validate(source(name).model_dump() | {"relays": relays})


UNDECLARED = "shares prose with another article, and declares no relay"
UNSHARED = "declares a relay shown by text reuse, and shares no prose"


@pytest.mark.parametrize(
    ("shown", "tied", "measured", "told"),
    [
        ((), True, True, UNDECLARED),
        (("stated",), True, True, None),
        (("text reuse",), True, True, None),
        ((), False, True, None),
        (("stated",), False, True, None),
        (("stated", "text reuse"), False, True, UNSHARED),
        # of what was not measured, nothing can be said
        ((), True, False, None),
        (("text reuse",), False, False, None),
    ],
)
def test_what_is_declared_is_measured(
    shown: tuple[str, ...], tied: bool, measured: bool, told: str | None
) -> None:
    """A tie without a relay, and a relay by text reuse without a tie, are both told."""
    sources = [relaying("one", *shown), relaying("two", "stated")]
    copies = (frozenset({"one", "two"}),) if tied else ()
    ids = {"two", "gone", *(["one"] if measured else [])}
    expected = [f"one: {told}"] if told else []
    assert list(lineage.disagreements(sources, copies, ids)) == expected


def test_the_measured_lineages_are_those_declared(ledger: Ledger) -> None:
    """What the fingerprints tie, and what the records declare, agree."""
    known = fingerprints.read(ROOT / "data" / "fingerprints")
    ties = lineage.copied(known)
    assert ties == (
        frozenset({"arab-news-2025-11-08", "bao-nghe-an-2025-11-08"}),
        frozenset({"arab-news-2025-11-08", "rna-media-2025-11-08"}),
    )
    measured = [one.source for one in known]
    assert list(lineage.disagreements(ledger.data.sources, ties, measured)) == []
    bare = lineage.lineages(
        [source.model_copy(update={"relays": ()}) for source in ledger.data.sources], ties
    )
    assert bare["bao-nghe-an-2025-11-08"] == bare["rna-media-2025-11-08"] == "arab-news-2025-11-08"
    assert bare["hum-news-2025-11-09"] == "hum-news-2025-11-09"


def test_disagreements_are_named(ledger: Ledger) -> None:
    """A tie without a relay, and a relay by text reuse without a tie, are both told."""
    tie = (frozenset({"hum-news-2025-11-09", "unidentified-2025-11-08"}),)
    ids = [source.id for source in ledger.data.sources]
    told = list(lineage.disagreements(ledger.data.sources, tie, ids))
    assert (
        "unidentified-2025-11-08: shares prose with another article, and declares no relay" in told
    )
    assert "rna-media-2025-11-08: declares a relay shown by text reuse, and shares no prose" in told
