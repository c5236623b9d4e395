"""Answers that exclude each other stand side by side; what does not count says why."""

from __future__ import annotations

from builders import claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.figures import tables
from ceasefire.figures.exhibits import backing


def test_disputed_sets_answers_side_by_side(told: Ledger) -> None:
    """Each finding has a row, with every answer, who gives it and where."""
    question = "The clash: How many were killed? (all victims)"
    assert tables.disputed(told).rows == (
        (question, "5: One (one, par. 2). 6: The army via AFP (two, par. 2)", "disputed; 5 leads"),
    )
    assert tables.disputed(told).backing == (backing(told.finding("clash/killed/all").statements),)


def test_what_leads_stands_first() -> None:
    """However many give another; of a tie, and of a charge, none is said to lead."""
    told = ledger(
        *(source(f"s{n}", claim("killed", "9", group="all"), relays=("afp",)) for n in range(3)),
        source("un", claim("killed", "5", group="all", voice="un")),
        source("tie", claim("wounded", "3"), claim("attacker", "kabul", voice="army")),
        source("other", claim("wounded", "4"), claim("attacker", "islamabad", voice="kabul")),
    )
    rows = {row[0].rpartition(": ")[2]: row[1:] for row in tables.disputed(told).rows}
    assert rows["How many were killed? (all victims)"] == (
        "5: United Nations (un, par. 2). 9: S0 (s0, par. 2); S1 (s1, par. 2); S2 (s2, par. 2)",
        "disputed; 5 leads",
    )
    assert rows["How many were wounded?"][1] == "disputed"
    assert rows["Who attacked?"][1] == "charged, denied"


def test_disputed_can_be_narrowed(told: Ledger) -> None:
    """A chapter, or a list of findings, keeps the rest out, and an empty table says so."""
    assert len(tables.disputed(told, "october-clashes").rows) == 1
    assert tables.disputed(told, "doha").rows == ()
    assert tables.disputed(told, only=["talks/ceasefire/kabul"]).rows == ()
    assert len(tables.disputed(told, only={"clash/killed/all"}).rows) == 1
    page = tables.disputed(told, "doha")._repr_html_()
    assert page == '<p class="cf-empty">No two accounts here exclude each other.</p>'


def test_quotations_give_the_words_of_one_side(told: Ledger) -> None:
    """Two spokesmen of one side stand together; another side or issue is left out."""
    assert tables.quotations(told, "ceasefire", "kabul").rows == (
        ("“we keep it”", "Spokesman", "One, paragraph 2"),
        ("“it holds”", "Minister", "Two, paragraph 2"),
    )
    assert tables.quotations(told, "ceasefire", "islamabad").rows == ()
    behind = tables.quotations(told, "ceasefire", "kabul").backing
    assert " ".join(behind) == backing(told.finding("talks/ceasefire/kabul").statements)


def test_what_is_set_aside_says_why() -> None:
    """Revised counts with what they became, misreports with their reason; nothing else."""
    told = ledger(
        source("one", claim("killed", "50", group="civilians", voice="un")),
        source("two", claim("killed", "47", group="civilians", voice="un", revises="true"),
               published="2026-02-08"),
        source("three", claim("killed", "70", group="civilians", voice="un", misreports="a slip")),
        source("four", claim("wounded", "3", group="civilians", voice="un")),
    )  # fmt: skip
    rows = tables.set_aside(told).rows
    assert [row[3] for row in rows] == [
        "Revised to 47, known since 8 February 2026",
        "It misreports its voice: a slip",
    ]
    assert [row[1] for row in rows] == [
        "50 (revised since, does not count), by United Nations",
        "70 (misreported, does not count), by United Nations",
    ]
    assert rows[0][2] == "One, paragraph 2, known since 8 November 2025"
    assert tables.set_aside(told).backing == ("one.p2.1 two.p2.1", "three.p2.1")
    assert tables.set_aside(told.only("four")).rows == ()


def test_fragments_drift_only_if_they_can_be_of_one_utterance() -> None:
    """A single common word of many joins nothing; the only word of the shorter fragment does."""
    told = ledger(
        source(
            "one",
            position("ceasefire", "keep", "minister", quote="not violated from the Afghan side"),
        ),
        source(
            "two", position("ceasefire", "keep", "minister", quote="no attacks from Afghan soil")
        ),
        source(
            "three",
            position("ceasefire", "keep", "minister", quote="never violated from our side"),
        ),
        source("four", position("ceasefire", "keep", "minister", quote="violated")),
    )
    printed = [row[2] for row in tables.drift(told).rows]
    assert "“no attacks from Afghan soil”" not in printed
    assert "“never violated from our side”" in printed
    assert len(printed) == 3
    assert tables.drift(told).backing == ("one.p2.1", "three.p2.1", "four.p2.1")


def test_an_answer_that_does_not_count_says_why_beside_those_that_do() -> None:
    """What leads first, then what most sources give; of one answer, each speaker with where he is read."""
    told = ledger(
        source("one", claim("killed", "50", group="all", voice="un")),
        source("two", claim("killed", "47", group="all", voice="un", revises="true"),
               published="2026-02-08"),
        source("three", claim("killed", "9", group="all", voice="army")),
        source("four", claim("killed", "9", group="all", voice="army")),
    )  # fmt: skip
    ((_, answers, _),) = tables.disputed(told).rows
    assert answers == (
        "47: United Nations (two, par. 2)."
        " 9: The army (three, par. 2; four, par. 2)."
        " 50 (revised since, does not count): United Nations (one, par. 2)"
    )


def test_the_names_of_the_sides_are_no_words_of_substance() -> None:
    """Two fragments that share nothing else are not of one utterance."""
    told = ledger(
        source("one", position("ceasefire", "keep", "minister", quote="Pakistani promises")),
        source("two", position("ceasefire", "keep", "minister", quote="Pakistani artillery")),
    )
    assert tables.drift(told).rows == ()


def test_what_one_source_prints_twice_does_not_drift() -> None:
    """Nor what all print alike, or one in part."""
    held = {"issue": "ceasefire", "stance": "keep", "voice": "minister"}
    same = ledger(
        source(
            "one",
            position(**held, quote="violated again"),
            position(**held, quote="violated twice"),
        ),
    )
    assert tables.drift(same).rows == ()
    part = ledger(
        source("one", position(**held, quote="violated again")),
        source("two", position(**held, quote="violated")),
    )
    assert tables.drift(part).rows == ()
    apart = ledger(
        source("one", position(**held, quote="violated again")),
        source("two", position(**held, quote="violated twice")),
    )
    assert len(tables.drift(apart).rows) == 2


def test_quotations_that_drift(ledger: Ledger) -> None:
    """One matter, several forms; a matter that all print alike is left out."""
    rows = tables.drift(ledger).rows
    printed = {row[2] for row in rows}
    assert {
        "“irresponsible and uncooperative”",
        "“irresponsible and non-cooperative attitude”",
    } <= printed
    assert "“no attacks from Afghan soil”" not in printed  # shares a single word with another
    assert not any("violated by us so far" in row[2] for row in rows)
    assert tables.drift(ledger.only("hum-news-2025-11-09")).rows == ()
