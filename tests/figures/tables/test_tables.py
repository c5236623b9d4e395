"""Tables are computed from the ledger, and all text in them is text."""

from __future__ import annotations

import dataclasses
import html
import re

import pytest
from builders import ACTORS, EVENTS, HOSTILE, NAMES, claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.figures import tables
from ceasefire.figures.tables import Table
from ceasefire.ledger import words
from ceasefire.ledger.findings import STATUS_WORDS
from ceasefire.ledger.statements import STANDING_WORDS
from ceasefire.records import intervals


@pytest.fixture
def told() -> Ledger:
    """Two sources that exclude each other on a number and quote one side."""
    return ledger(
        source(
            "one",
            claim("killed", "5", group="all"),
            position("ceasefire", "keep", "spokesman", quote="we keep it"),
            relays=("reuters",),
        ),
        source(
            "two",
            claim("killed", "6", group="all", voice="army", via="afp"),
            position("ceasefire", "keep", "minister", quote="it holds"),
            url="https://example.org/two",
            notes=["A slip."],
        ),
    )


def _ids(told: Ledger, key: str) -> str:
    """Return the ids of the claims of a finding, as rows name what is behind them."""
    return " ".join(statement.id for statement in told.finding(key).statements)


def hostile_ledger(text: str) -> Ledger:
    """Return a ledger in which every text that a person writes is hostile."""
    names = dataclasses.replace(
        NAMES,
        events={**EVENTS, "clash": EVENTS["clash"].model_copy(update={"title": text})},
        actors={**ACTORS, "army": ACTORS["army"].model_copy(update={"name": text, "role": text})},
    )
    return ledger(
        source(
            "one",
            claim("killed", "5", group="all", quote=text),
            claim("killed", "6", group="all", voice="army", quote=text),
            position("ceasefire", "keep", "army", quote=text),
            outlet=text, title=text, descriptor=text, notes=[text],
            passages=[
                {"at": "1", "furniture": "headline", "note": text},
                {"at": "2", "gist": text, "note": text, "claims": [
                    claim("killed", "5", group="all", quote=text),
                    claim("killed", "6", group="all", voice="army", quote=text, id="2"),
                    position("ceasefire", "keep", "army", quote=text, id="3"),
                ]},
            ],
        ),
        names=names,
    )  # fmt: skip


def all_tables(made: Ledger) -> dict[str, Table]:
    """Return every table that takes a ledger, by name."""
    return {
        "disputed": tables.disputed(made),
        "sources used": tables.sources_used(made, "october-clashes"),
        "sources": tables.sources(made),
        "coverage": tables.coverage(made),
        "quotations": tables.quotations(made, "ceasefire", "islamabad"),
        "voices": tables.voices(made),
        "oddities": tables.oddities(made),
    }


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_records_is_shown_as_text(text: str) -> None:
    """What looks like HTML, a role or a link comes out escaped, as itself, in every table."""
    for name, table in all_tables(hostile_ledger(text)).items():
        page = table._repr_html_()
        assert html.escape(text) in page, name
        assert "<script" not in page, name
        assert "<a" not in page, name
        assert set(re.findall(r"<(\w+)", page)) == {"table", "thead", "tbody", "tr", "th", "td"}


def test_headings_and_empty_sentence_are_escaped() -> None:
    """No part of a table is taken for markup, attributes included."""
    page = Table(('a"<b>',), (("x",),))._repr_html_()
    assert "<b>" not in page
    assert 'data-label="a&quot;&lt;b&gt;"' in page
    assert Table(("a",), (), "<b>")._repr_html_() == '<p class="cf-empty">&lt;b&gt;</p>'


def test_table_has_headings_rows_and_labels() -> None:
    """Each cell carries its heading, for narrow pages."""
    page = Table(("A", "B"), (("1", "2"),))._repr_html_()
    assert page.count('<th scope="col">') == 2
    assert '<td data-label="B">2</td>' in page
    assert '<table class="cf-table">' in page


def test_row_of_another_length_is_an_error() -> None:
    """A table never drops a cell."""
    with pytest.raises(ValueError, match="shorter"):
        Table(("A", "B"), (("1",),))._repr_html_()


def test_disputed_sets_answers_side_by_side(told: Ledger) -> None:
    """Each finding has a row, with every answer, who gives it and where."""
    question = "The clash: How many were killed? (all victims)"
    assert tables.disputed(told).rows == (
        (question, "5: One (one, par. 2). 6: The army via AFP (two, par. 2)", "contested"),
    )
    assert tables.disputed(told).backing == (_ids(told, "clash/killed/all"),)


def test_disputed_can_be_narrowed(told: Ledger) -> None:
    """A chapter, or a list of findings, keeps the rest out, and an empty table says so."""
    assert len(tables.disputed(told, "october-clashes").rows) == 1
    assert tables.disputed(told, "doha").rows == ()
    assert tables.disputed(told, only=["talks/ceasefire/kabul"]).rows == ()
    assert len(tables.disputed(told, only={"clash/killed/all"}).rows) == 1
    page = tables.disputed(told, "doha")._repr_html_()
    assert page == '<p class="cf-empty">No two accounts here exclude each other.</p>'


def test_sources_used_counts_the_claims_of_a_chapter(told: Ledger) -> None:
    """Only sources with a claim in the chapter are listed."""
    assert tables.sources_used(told, "october-clashes").rows == (
        ("One: A headline of one", "8 November 2025", "C; 1"),
        ("Two: A headline of two", "8 November 2025", "C; 1"),
    )
    assert tables.sources_used(told, "doha").rows == ()
    behind = tables.sources_used(told, "october-clashes").backing
    assert " ".join(behind) == _ids(told, "clash/killed/all")


def test_sources_say_lineage_grade_and_address(told: Ledger) -> None:
    """A source that relays nobody is itself; an address that is not known is said to be so."""
    one, two = tables.sources(told).rows
    assert one == (
        "One: A headline of one (address not known)",
        "8 November 2025 (stated)",
        "Reuters; full text",
        "C: Made for a test.",
    )
    assert two[0] == "Two: A headline of two"
    assert two[2] == "itself; full text"
    assert ("Two", "as a whole", "A slip.") in tables.oddities(told).rows


def test_coverage_accounts_for_each_paragraph(told: Ledger) -> None:
    """Furniture and story add up to the article."""
    assert tables.coverage(told).rows == (
        ("One", "2", "1", "1", "2", "100%"),
        ("Two", "2", "1", "1", "2", "100%"),
    )


def test_quotations_give_the_words_of_one_side(told: Ledger) -> None:
    """Two spokesmen of one side stand together; another side or issue is left out."""
    assert tables.quotations(told, "ceasefire", "kabul").rows == (
        ("“we keep it”", "Spokesman", "One, paragraph 2"),
        ("“it holds”", "Minister", "Two, paragraph 2"),
    )
    assert tables.quotations(told, "ceasefire", "islamabad").rows == ()
    behind = tables.quotations(told, "ceasefire", "kabul").backing
    assert " ".join(behind) == _ids(told, "talks/ceasefire/kabul")


def test_voices_are_counted(told: Ledger) -> None:
    """Who is cited how often, through how many sources and lineages, and through which."""
    assert tables.voices(told).rows == (
        ("The army", "a role", "1", "1", "1", "two"),
        ("Minister", "a role", "1", "1", "1", "two"),
        ("Spokesman", "a role", "1", "1", "1", "one"),
    )
    voices = [told.by_claim[key].claim.voice for key in tables.voices(told).backing]
    assert voices == ["army", "minister", "spokesman"]


def test_a_side_that_is_little_heard_is_told() -> None:
    """Chapter by chapter: both sides' claims, others', the articles' own, and who has under a third."""
    told = ledger(
        source(
            "one",
            claim("killed", "5", voice="army"), claim("killed", "6", voice="spokesman"),
            claim("killed", "7", voice="minister"), claim("killed", "8", voice="kabul"),
            claim("wounded", "3", voice="un"), claim("date", "2025-10-09"),
            claim("date", "2025-10-19", event="truce", voice="army"),
            claim("place", "border", event="talks"),
        ),
    )  # fmt: skip
    assert tables.balance(told).rows == (
        ("October clashes", "6", "3", "1", "1", "1", "little heard: Islamabad"),
        ("Doha", "1", "0", "1", "0", "0", "little heard: Kabul"),
        ("Istanbul", "1", "0", "0", "0", "1", ""),
    )


def test_oddities_are_the_notes() -> None:
    """Notes of passages are listed with their place."""
    made = source("one", passages=[{"at": "1", "furniture": "stamp", "note": "A slip."}])
    assert tables.oddities(ledger(made)).rows == (("One", "paragraph 1", "A slip."),)


def test_tables_of_constants_are_complete() -> None:
    """The method page shows every counting word, status and standing that the code knows."""
    words = [row[0] for row in tables.vague_numbers().rows]
    assert words == [*intervals.VAGUE, "about N"]
    assert [row[0] for row in tables.statuses().rows] == list(STATUS_WORDS)
    assert [row[1] for row in tables.standings().rows] == list(STANDING_WORDS.values())


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
    assert rows[0][1] == "50, by United Nations"
    assert rows[0][2] == "One, paragraph 2, known since 8 November 2025"
    assert tables.set_aside(told).backing == ("one.p2.1 two.p2.1", "three.p2.1")
    assert tables.set_aside(told.only("four")).rows == ()


def test_the_place_of_a_claim_says_what_was_read() -> None:
    """A paragraph of an excerpt is told apart from one of an article."""
    told = ledger(
        source("one", claim("killed", "5", group="all")),
        source("two", claim("killed", "5", group="all"), basis="excerpt", article=None),
    )
    assert [words.locator(s) for s in told.statements] == [
        "One, paragraph 2",
        "Two, paragraph 2 of the excerpt",
    ]
    assert [row[0] for row in tables.coverage(told).rows] == ["One"]


def test_the_tracker_tells_events_in_order() -> None:
    """Each event of a chapter with its day, what is said of it, and since when that is known."""
    told = ledger(
        source("one", claim("date", "2025-11-07", event="talks"),
               position("ceasefire", "keep", "minister")),
        source("two", claim("date", "2025-11-05", event="rounds"),
               claim("killed", "5", event="rounds", group="all", voice="army"),
               claim("place", "border", event="rounds")),
    )  # fmt: skip
    rows = tables.tracker(told, "istanbul").rows
    assert [row[:2] for row in rows] == [
        ("5 November 2025", "The rounds"),
        ("7 November 2025", "The talks"),
    ]
    assert "Killed, all: 5 (The army)" in rows[0][2]
    assert "Kabul, Truce: keeps it (Minister)" in rows[1][2]
    assert rows[0][3] == "8 November 2025"
    behind = tables.tracker(told, "istanbul").backing
    assert behind == ("two.p2.1 two.p2.2 two.p2.3", "one.p2.2 one.p2.1")
    assert tables.tracker(told, "doha").rows == ()


def test_a_signpost_is_tripped_by_what_became_known_later() -> None:
    """With the day, since when it is known, and why it counts; the others say that nothing was found."""
    told = ledger(
        source("one", claim("killed", "5", group="all")),
        source("two", claim("date", "2025-12-05", event="truce"),
               claim("killed", ">=3", event="truce", group="all"),
               claim("state", "over", event="truce"), published="2025-12-06"),
        signposts={
            "fire": {"question": "Fire?", "finding": "clash/killed/all",
                     "readings": {"reported": "fighting"}, "why": "Deaths."},
            "talks": {"question": "Talks?", "finding": "clash/killed/all",
                      "readings": {"reported": "calm"}, "why": "Words."},
        },
        watched={"later": {"fire": [
            {"finding": "truce/killed/all", "reading": "fighting", "why": "Fire again."},
            {"finding": "truce/state", "reading": "calm", "why": "It is over."},
        ]}},
    )  # fmt: skip
    fire, over, talks = tables.tripped(told).rows
    assert fire[0] == "Fire? At the information date: fighting."
    assert fire[1] == "5 December 2025; known since 6 December 2025"
    assert fire[2].endswith("at least 3 (Two)")
    assert fire[3] == "no: fighting still. Fire again."
    assert over[3] == "yes: calm. It is over."
    assert talks[1:] == ("", "nothing later in the sources", "not that the sources show")
    assert tables.tripped(told).backing == (
        "one.p2.1 two.p2.2 two.p2.1",
        "one.p2.1 two.p2.3",  # how it stood when it was reported
        "one.p2.1",
    )
    assert next(row[0] for row in tables.tripped(told.only("two")).rows).endswith("not reported.")


def test_what_rests_on_a_single_voice() -> None:
    """By voice: how many findings, how many of them in several sources, through how many sources."""
    told = ledger(
        source("one", claim("killed", "5", group="all", voice="army"),
               claim("wounded", "9", group="all"), position("ceasefire", "keep", "minister")),
        source("two", claim("killed", "5", group="all", voice="army"),
               claim("wounded", "9", group="all")),
    )  # fmt: skip
    assert tables.alone(told).rows == (
        ("Islamabad", "1", "1", "2"),
        ("Kabul, as One reports", "1", "0", "1"),
    )
    assert tables.alone(told).backing == ("one.p2.1 two.p2.1", "one.p2.3")
    assert tables.alone(ledger(source("one"))).rows == ()


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


def test_each_chapter_is_balanced_on_what_it_reads() -> None:
    """Claims known after the information date count for the chapter that tells of later days alone."""
    told = ledger(
        source("one", claim("killed", "5", voice="army"), claim("killed", "5", voice="spokesman")),
        source(
            "two", *(claim("killed", "5", voice="army") for _ in range(9)), published="2026-01-01"
        ),
    )
    (row,) = tables.balance(told).rows
    assert row[:4] == ("October clashes", "2", "1", "1")
