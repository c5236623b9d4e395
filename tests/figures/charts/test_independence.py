"""Runs of words that two articles share are drawn once a kind, the longest of each."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from builders import NAMES, source

from ceasefire import Ledger
from ceasefire.figures import charts
from ceasefire.figures.charts.independence import KINDS, independence_table
from ceasefire.figures.palette import PALETTE
from ceasefire.ledger.lineage import PROSE_RUN
from ceasefire.records import fingerprints
from ceasefire.records.data import Data
from ceasefire.records.fingerprints import Fingerprint
from ceasefire.records.outlookfile import Outlook

#: Words that no two articles share by chance.
WORDS = [f"{one}{other}" for one, other in combinations("abcdefghijklmnopqrstuvwxyz", 2)]


def fingerprint(source_id: str, text: str) -> Fingerprint:
    """Return the fingerprint of a text of paragraphs, in which lines in quotation marks are speech."""
    words: list[str] = []
    lines: list[tuple[str, int]] = []
    speech: list[tuple[int, int]] = []
    for line in text.splitlines():
        lines.append(("body", len(words)))
        own = fingerprints.words(line)
        if line.startswith("“"):
            speech.append((len(words), len(words) + len(own) - 1))
        words += own
    shingles = "".join(fingerprints.shingles(words))
    return Fingerprint(source_id, len(words), tuple(lines), tuple(speech), shingles)


def telling(**texts: str) -> Ledger:
    """Return a ledger of sources with these texts, each with the fingerprint of its own."""
    prints = tuple(fingerprint(key, text) for key, text in texts.items())
    sources = tuple(source(key) for key in texts)
    nothing = Outlook.model_validate({"signposts": {}})
    return Ledger(Data(sources, NAMES, nothing, {}, fingerprints=prints))


def text(shared: int, own: int, *, quoted: bool = False) -> str:
    """Return words of its own around the first so many of the shared ones, in a line or quoted in one."""
    run = " ".join(WORDS[:shared])
    run = f"\n“{run}”\n" if quoted else run
    before, after = ([f"{where}{'kmq'[own]}{at}" for at in range(10)] for where in "uv")
    return f"{' '.join(before)} {run} {' '.join(after)}."


def rows(told: Ledger) -> list[tuple[str, str, int, str]]:
    """Return pair, kind, words and tie of each row."""
    frame = independence_table(told)
    return [(r["pair"], r["kind"], r["words"], r["tie"]) for r in frame.to_dict("records")]


@pytest.mark.parametrize(
    ("shared", "expected"),
    [
        (PROSE_RUN - 3, []),
        (PROSE_RUN - 2, [("one and two", "prose", PROSE_RUN - 2, "no")]),
        (PROSE_RUN - 1, [("one and two", "prose", PROSE_RUN - 1, "no")]),
        (PROSE_RUN, [("one and two", "prose", PROSE_RUN, "yes")]),
        (PROSE_RUN + 9, [("one and two", "prose", PROSE_RUN + 9, "yes")]),
    ],
)
def test_a_run_of_prose_ties_from_its_length_on(
    shared: int, expected: list[tuple[str, str, int, str]]
) -> None:
    """Two words short of that it is drawn, and ties nothing; three short it is not drawn."""
    assert rows(telling(one=text(shared, 0), two=text(shared, 1))) == expected


def test_shared_speech_ties_nothing() -> None:
    """Whoever quotes one speaker has the same words, however long."""
    told = telling(one=text(15, 0, quoted=True), two=text(15, 1, quoted=True))
    ((pair, kind, words, tie),) = rows(told)
    assert (pair, kind, tie) == ("one and two", "speech", "no")
    assert words >= PROSE_RUN


def test_of_several_runs_the_longest_is_drawn() -> None:
    """With the paragraphs in which it stands; a source that is withheld shares none."""
    short, long = " ".join(WORDS[:9]), " ".join(WORDS[20:34])
    one = "\n".join([text(0, 0), f"{short}.", text(0, 1), f"{long}."])
    two = "\n".join([f"{long}.", text(0, 2), f"{short}."])
    told = telling(one=one, two=two, three="Nothing of all this.")
    assert rows(told) == [("one and two", "prose", 14, "yes")]
    assert list(independence_table(told)["where"]) == ["paragraphs 4 and 1"]
    assert independence_table(told.without("two")).empty


def test_pairs_have_a_row_each_and_the_line_stands_where_lineages_begin() -> None:
    """Three articles of one text are three pairs, and one lineage."""
    told = telling(one=text(12, 0), two=text(12, 1), three=text(12, 2))
    assert sorted(independence_table(told)["row"]) == [0, 1, 2]
    spec: dict[str, Any] = charts.independence(told).to_dict()
    dashed, marks = spec["layer"][:2]
    assert spec["datasets"][dashed["data"]["name"]] == [{"words": PROSE_RUN}]
    assert dashed["mark"]["strokeDash"] == [4, 4]
    assert marks["encoding"]["x"]["scale"]["domain"] == [0, 14]
    hue, shape = KINDS["prose"]
    assert marks["encoding"]["color"]["scale"] == {"domain": ["prose"], "range": [PALETTE[hue]]}
    assert marks["encoding"]["shape"]["scale"] == {"domain": ["prose"], "range": [shape]}
    assert spec["usermeta"]["ceasefire"]["alt"].endswith(
        "3 pairs share a run of words, the longest of 12."
    )


def test_articles_that_share_nothing_are_said_to() -> None:
    drawn = charts.independence(telling(one=text(0, 0), two=text(0, 1))).to_dict()
    assert drawn["title"]["text"] == "Nothing to show"


def test_who_copies_whom(ledger: Ledger) -> None:
    """The longest run of each pair, in prose and in speech; prose ties, speech does not."""
    frame = independence_table(ledger)
    assert {(row.pair, row.kind, row.words, row.tie) for row in frame.itertuples()} == {
        ("Arab N. and Báo NA", "prose", 13, "yes"),
        ("Arab N. and RNA", "prose", 10, "yes"),
        ("Arab N. and RNA", "speech", 21, "no"),
        ("RNA and Unident.", "speech", 15, "no"),
    }
    alone = ledger.only("hum-news-2025-11-09")
    assert independence_table(alone).empty
    assert charts.independence(alone) is not None
