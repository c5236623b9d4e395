"""What `ceasefire verify` prints of records and articles."""

from __future__ import annotations

from ceasefire.audit.audits import Audit
from ceasefire.audit.proof import ClaimCheck
from ceasefire.audit.verification import LineCheck, Verification
from ceasefire.cli import audit
from ceasefire.records import fingerprints
from ceasefire.records.fingerprints import Fingerprint


def held(
    *results: Verification, absent: tuple[str, ...] = (), **more: tuple[Fingerprint, ...]
) -> Audit:
    """Return an audit of some records."""
    return Audit(results, absent, (), more.get("prints", ()), {})


ONE = Verification(
    "one",
    (LineCheck("1", 1, "verified"), LineCheck("2-4", 3, "moved"), LineCheck("5", 1, "missing")),
    (
        ClaimCheck("one.p2.1", "read in its line"),
        ClaimCheck("one.p2.2", "inferred, with a reason"),
        ClaimCheck("one.p2.3", "inferred, with a reason", ("no figure is read as 3", "no day")),
        ClaimCheck("one.p2.4", "not verified", ("no name",)),
    ),
    (),
)
TWO = Verification("two", (LineCheck("1", 2, "verified"),), (), ())


def test_lines_and_claims_are_counted_by_what_became_of_them() -> None:
    """A row a record, and one of the sums; a passage counts as many lines as it has."""
    heads, *rows = audit.table(held(ONE, TWO))
    order = ["verified", "moved", "changed", "missing", "lines", "read in", "shown", "inferred"]
    assert sorted(order, key=heads.index) == order
    assert [row.split() for row in rows] == [
        ["one", "1", "3", "0", "1", "5", "1", "0", "2", "1", "4"],
        ["two", "2", "0", "0", "0", "2", "0", "0", "0", "0", "0"],
        ["all", "3", "3", "0", "1", "7", "1", "0", "2", "1", "4"],
    ]


def test_what_is_not_read_of_inferred_claims_is_listed() -> None:
    """Claims of which every part is read are only counted, and those that are not inferred are not."""
    assert list(audit.inferred(held(ONE))) == [
        "",
        "  Inferred: 2; of 1 every part is read all the same",
        "    one.p2.3: no figure is read as 3; no day",
    ]
    assert list(audit.inferred(held(TWO))) == []


def test_an_article_that_is_missing_is_a_fault() -> None:
    """One each, with what to do."""
    first, second = map(str, audit.missing(held(absent=("one", "two"))))
    assert first == "one.txt: the article is missing (put the captured text there)"
    assert second.startswith("two.txt: ")
    assert list(audit.missing(held(ONE))) == []


def printed(source: str, text: str) -> Fingerprint:
    """Return the fingerprint of an article of one paragraph."""
    words = fingerprints.words(text)
    shingles = "".join(fingerprints.shingles(words))
    return Fingerprint(source, len(words), (("body", 0),), (), shingles)


def test_words_that_two_articles_share_are_listed() -> None:
    """Longest first, with where they stand; articles that share none are not told of."""
    long = "a b c d e f g h i j k l m n o p q r s t u v w x y z " * 2
    short = "zero one two three four five six seven eight nine ten eleven twelve thirteen"
    made = [
        printed("one", f"first {long}"),
        printed("two", f"{long} then {short} second"),
        printed("three", f"third {short}"),
    ]
    shared = {(run.one, run.other): run.words for run in fingerprints.pairs(made)}
    blank, title, *lines = audit.runs(held(prints=tuple(made)))
    assert (blank, title) == ("", "  Runs of words that two articles share")
    counts = [int(line.split()[0]) for line in lines]
    assert counts == sorted(counts, reverse=True)
    assert lines[0].split() == ["52", "prose", "one", "p1", "and", "two", "p1"]
    assert lines[-1].split()[1:] == ["prose", "two", "p1", "and", "three", "p1"]
    assert shared.keys() == {("one", "two"), ("two", "three")}
    assert list(audit.runs(held(prints=(made[0],)))) == []
