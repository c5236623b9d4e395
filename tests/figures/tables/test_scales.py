"""The scales are printed whole, as the code has them."""

from __future__ import annotations

from dataclasses import replace

import printed
from builders import ledger, source

from ceasefire import Ledger
from ceasefire.figures import tables
from ceasefire.figures.tables import scales
from ceasefire.ledger import hypotheses
from ceasefire.ledger.findings import CREDIBILITY, STATUS_WORDS
from ceasefire.ledger.statements import STANDING_WORDS
from ceasefire.records import intervals, tally
from ceasefire.records.enumerations import BACKED
from ceasefire.records.tally import Score

NBSP = "\N{NO-BREAK SPACE}"


def test_tables_of_constants_are_complete() -> None:
    """The method page shows every counting word, status and standing that the code knows."""
    vague = [row[0] for row in tables.vague_numbers().rows]
    assert vague == [*intervals.VAGUE, "about N"]
    assert [row[0] for row in tables.statuses().rows] == list(STATUS_WORDS)
    assert [row[1] for row in tables.standings().rows] == list(STANDING_WORDS.values())


def test_a_counting_word_is_printed_with_the_ends_that_it_is_read_as() -> None:
    """What the table says is what the reader of records does with the word."""
    for word, read, reason in tables.vague_numbers().rows[:-1]:
        number = intervals.number(word)
        assert read == printed.numbers(number.low, number.high), word
        assert reason
    assert tables.vague_numbers().rows[-1][1] == f"N less or more {intervals.ABOUT:.0%}"


def test_a_status_has_the_credibility_of_its_grade() -> None:
    assert [row[1:] for row in tables.statuses().rows] == [
        (text, str(CREDIBILITY[name])) for name, text in STATUS_WORDS.items()
    ]


def test_standings_are_ranked_from_one() -> None:
    """In the order in which they are listened to; those that are heard alike share a rank."""
    ranks = [int(row[0]) for row in tables.standings().rows]
    assert ranks == sorted(ranks)
    assert set(ranks) == set(range(1, max(ranks) + 1))


def test_every_step_is_printed() -> None:
    """Of relevance, of the credibility that each status gives, with its reason, and of ratings."""
    rows = tables.weights().rows
    assert [row[2] for row in rows if row[0].startswith("relevance")] == ["+ 2", "+ 1", "+ 0"]
    for status, backing in BACKED.items():
        (row,) = (row for row in rows if row[1].startswith(f"{status}: "))
        steps = hypotheses.STEPS[backing.credibility]
        assert row == (
            f"credibility {backing.credibility}", f"{status}: {backing.why}", f"+ {steps}",
        )  # fmt: skip
    ratings = {row[0]: row[2][-1] for row in rows if row[0].startswith("rating")}
    assert ratings == {f"rating {key}": str(n) for key, n in hypotheses.AGAINST.items()}


def measured(**counts: dict[str, Score]) -> Ledger:
    """Return a ledger of two sources, with the counts of some sets of texts."""
    told = ledger(source("one"), source("two"))
    return Ledger(replace(told.data, readers=counts))


def test_accuracy_adds_up_the_articles() -> None:
    """Marked items, then precision and recall of all of them together, not the mean of each."""
    told = measured(
        one={"dates": Score(right=3, found=4, expected=6)},
        two={"dates": Score(right=1, found=1, expected=2)},
        gone={"dates": Score(right=0, found=9, expected=9)},
    )
    table = tables.accuracy(told)
    assert table.columns == ("What is read", "The articles here")
    rows = {row[0].partition(":")[0]: row[1] for row in table.rows}
    assert list(rows) == list(tally.KINDS)
    assert rows["dates"] == f"8: 80{NBSP}% / 50{NBSP}%"
    assert rows["names"] == "none"


def test_accuracy_of_invented_texts_stands_beside() -> None:
    """A kind that was not counted at first sight is told apart from one with no item."""
    told = measured(
        invented={"dates": Score(2, 2, 2)}, **{"invented at first sight": {"names": Score(1, 2, 1)}}
    )
    table = tables.accuracy(told)
    assert table.columns == (
        "What is read", scales.INVENTED["invented"], scales.INVENTED["invented at first sight"],
    )  # fmt: skip
    rows = {row[0].partition(":")[0]: row[1:] for row in table.rows}
    assert rows["dates"] == (f"2: 100{NBSP}% / 100{NBSP}%", "not counted then")
    assert rows["names"] == ("not counted then", f"1: 50{NBSP}% / 100{NBSP}%")


def test_what_was_found_where_nothing_was_marked_is_not_none() -> None:
    """Finds that nobody marked are wrong, and show."""
    rows = tables.accuracy(measured(one={"dates": Score(right=0, found=2, expected=0)})).rows
    assert {row[0].partition(":")[0]: row[1] for row in rows}["dates"] == (
        f"0: 0{NBSP}% / 100{NBSP}%"
    )


def test_without_counts_there_is_no_table() -> None:
    assert tables.accuracy(measured())._repr_html_() == (
        '<p class="cf-empty">No text has been marked.</p>'
    )
