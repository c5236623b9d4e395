"""How right the readers are on texts that a person marked; the figures of the method page."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import wires

from ceasefire import Ledger
from ceasefire.audit import accuracy
from ceasefire.figures import tables
from ceasefire.figures.tables import scales
from ceasefire.reading import Gazetteer, articles
from ceasefire.records import markings, tally
from ceasefire.records.tally import Score, Scores

ROOT = Path(__file__).resolve().parents[2]
#: The least precision and recall that the rules are held to, on either set of texts.
FLOORS = {
    "story lines": (1.0, 1.0),
    "dates": (0.97, 0.95),
    "figures": (0.90, 0.90),
    "claimants": (0.85, 0.85),
    "quotations": (0.99, 0.99),
    "speech": (0.90, 0.90),
    "speakers": (0.85, 0.85),
    "speakers marked sure": (0.97, 0.97),
    "names": (0.98, 0.98),
}


@pytest.fixture(scope="module")
def invented() -> Scores:
    """The counts of the invented texts, as they are now."""
    return tally.total(scores for _, scores, _ in wires.measured())


def test_the_invented_texts_are_many_and_various() -> None:
    """Many kinds of text, none of them short, and some of them by another hand."""
    texts = [path.read_text(encoding="utf-8") for path in wires.texts()]
    assert len(texts) >= 20
    assert len(list(wires.BLIND.glob("*.txt"))) == 4
    assert len(list(wires.THIRD.glob("*.txt"))) == 8
    assert all(len(text.split()) > 120 for text in texts)


@pytest.mark.parametrize("kind", FLOORS)
def test_invented_texts(invented: Scores, kind: str) -> None:
    """The rules meet their floors on texts of other kinds."""
    precision, recall = FLOORS[kind]
    assert invented[kind].expected > 0
    assert invented[kind].precision >= precision, invented[kind]
    assert invented[kind].recall >= recall, invented[kind]


def test_committed_counts_of_the_invented_texts(invented: Scores) -> None:
    """The figures of the method page are those of now; tools/measure.py writes them."""
    assert tally.committed(ROOT / "data")["invented"] == invented


@pytest.mark.parametrize("path", wires.texts(), ids=lambda path: path.stem)
def test_publication_of_the_invented_texts(path: Path) -> None:
    """The date, and how it is known, are read as a person marked them."""
    gazetteer = Gazetteer(wires.vocabulary(path.parent / "vocabulary.yaml"))
    marking = markings.read(path.with_suffix(".yaml"))
    when = articles.read(path, gazetteer).publication
    if marking.dated == "supplied":
        assert when is None
        return
    assert when is not None
    assert (when.edtf, when.dated) == (marking.published, marking.dated)


@pytest.mark.parametrize("kind", FLOORS)
def test_committed_counts_of_the_five(ledger: Ledger, kind: str) -> None:
    """The counts of the five articles, which `ceasefire verify` re-derives, meet the floors too."""
    counts = tally.total(ledger.data.readers[source.id] for source in ledger.data.sources)
    precision, recall = FLOORS[kind]
    assert counts[kind].expected > 0
    assert counts[kind].precision >= precision
    assert counts[kind].recall >= recall


def test_the_readings_cover_the_claims(ledger: Ledger) -> None:
    """What a record claims as literally given, the hand-made marking of its line marks too."""
    unmarked = []
    for source in ledger.data.sources:
        marking = markings.read(ROOT / "data" / "readings" / f"{source.id}.yaml")
        for key, passage, claim in source.claims():
            kind = ledger.names.aspects[claim.aspect].type
            marked = marking.marks.get(passage.at)
            if claim.inferred or kind not in ("number", "date") or passage.note:
                continue
            values = [] if marked is None else [
                *marked.dates, *(figure.value for figure in marked.figures)
            ]  # fmt: skip
            if str(claim.value) not in values:
                unmarked.append(f"{key}: {claim.value}")
    assert unmarked == []


def test_scores_add_up() -> None:
    """Precision and recall are shares of what was found and of what was marked."""
    score = Score(3, 4, 6) + Score(1, 1, 2)
    assert (score.right, score.found, score.expected) == (4, 5, 8)
    assert (score.precision, score.recall) == (0.8, 0.5)
    assert (Score().precision, Score().recall) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("khawaja-asif", "khawaja-asif", True),
        ("Col. Harun Delo", "Delo", True),
        ("a hospital official", "hospital official", True),
        ("a hospital official", "an army official", False),
        (None, None, True),
        (None, "khawaja-asif", False),
        ("the", "a", False),
    ],
)
def test_same_person(one: str | None, other: str | None, same: bool) -> None:
    """A surname is its full name; two officials of different houses are two."""
    assert accuracy.same_person(one, other) is same


def test_a_miss_is_told() -> None:
    """Every difference is a line with paragraph, kind, what was marked and what was found."""
    told = [str(miss) for _, _, misses in wires.measured() for miss in misses]
    assert told
    assert all(": marked " in line and ", found " in line for line in told)


def test_the_tool_prints_what_is_missed() -> None:
    """Given a folder it prints each kind's share and each miss, and writes nothing."""
    command = [sys.executable, str(ROOT / "tools" / "measure.py"), str(wires.THIRD)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    misses = [
        f"{path.stem}: {miss}" for path, _, each in wires.measured(wires.THIRD) for miss in each
    ]
    lines = printed.splitlines()
    assert lines[: len(misses)] == misses
    assert len(lines) == len(misses) + len(tally.KINDS)


def test_the_table_is_of_the_committed_counts(ledger: Ledger) -> None:
    """One row a kind and one column a set of texts; without counts it says so."""
    table = tables.accuracy(ledger)
    assert len(table.rows) == len(tally.KINDS)
    assert table.columns[1:] == ("The articles here", *scales.INVENTED.values())
    dates = next(row for row in table.rows if row[0].startswith("dates"))
    counts = tally.total(ledger.data.readers[source.id] for source in ledger.data.sources)
    assert dates[1].startswith(f"{counts['dates'].expected}: ")
    bare = Ledger(replace(ledger.data, readers={}))
    assert tables.accuracy(bare).rows == ()


def test_the_first_sight_is_kept(ledger: Ledger) -> None:
    """What the rules missed before they were changed stays on record, and is the worse figure."""
    now, *first = (ledger.data.readers[name] for name in scales.INVENTED)
    assert len(first) == 3
    for counts in first:
        assert counts["dates"].recall < now["dates"].recall
        assert counts["speakers"].recall < now["speakers"].recall
