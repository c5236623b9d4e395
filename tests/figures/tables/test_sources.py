"""Sources are told with what they carry, and voices with those who carry them."""

from __future__ import annotations

from dataclasses import replace

from builders import BOOK, NAMES, claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.figures import tables
from ceasefire.figures.exhibits import backing
from ceasefire.ledger import words


def test_sources_used_counts_the_claims_of_a_chapter(told: Ledger) -> None:
    """Only sources with a claim in the chapter are listed."""
    assert tables.sources_used(told, "october-clashes").rows == (
        ("One: A headline of one", "8 November 2025", "C; 1"),
        ("Two: A headline of two", "8 November 2025", "C; 1"),
    )
    assert tables.sources_used(told, "doha").rows == ()
    behind = tables.sources_used(told, "october-clashes").backing
    assert " ".join(behind) == backing(told.finding("clash/killed/all").statements)


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


def test_voices_are_counted(told: Ledger) -> None:
    """Who is cited how often, through how many sources and lineages, and through which."""
    assert tables.voices(told).rows == (
        ("The army", "a role", "1", "1", "1", "two"),
        ("Minister", "a role", "1", "1", "1", "two"),
        ("Spokesman", "a role", "1", "1", "1", "one"),
    )
    voices = [told.by_claim[key].claim.voice for key in tables.voices(told).backing]
    assert voices == ["army", "minister", "spokesman"]


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


def test_each_chapter_is_balanced_on_what_it_reads() -> None:
    """Claims known after the cut-off count for no chapter that stops there, and for all others."""
    ours, theirs = (claim("killed", "5", voice=voice) for voice in ("army", "spokesman"))
    pages = source("one", ours, theirs), source("two", *[ours] * 9, published="2026-01-01")
    (row,) = tables.balance(ledger(*pages)).rows
    assert row[:4] == ("October clashes", "11", "1", "10")
    chapter = BOOK.of_chapter("october-clashes")
    stopping = BOOK.pages[chapter].model_copy(update={"reads": "cut-off"})
    book = BOOK.model_copy(update={"pages": BOOK.pages | {chapter: stopping}})
    (row,) = tables.balance(ledger(*pages, names=replace(NAMES, book=book))).rows
    assert row[:4] == ("October clashes", "2", "1", "1")


def test_oddities_are_the_notes() -> None:
    """Notes of passages are listed with their place."""
    made = source("one", passages=[{"at": "1", "furniture": "stamp", "note": "A slip."}])
    assert tables.oddities(ledger(made)).rows == (("One", "paragraph 1", "A slip."),)


def test_relays_say_whose_copy_and_how_that_is_known(told: Ledger) -> None:
    """One row a relay; articles that carry nobody's have none."""
    assert tables.relays(told).rows == (("One", "Reuters", "stated", "it says so"),)
    assert tables.relays(told.only("two")).rows == ()


def test_what_falls_furthest_from_sources_to_voices_comes_first() -> None:
    """Three sources of one voice before two of two; what stands in one source is left out."""
    army = claim("killed", "5", group="all", voice="army")
    told = ledger(
        source("one", army, claim("date", "2025-10-09"), claim("wounded", "3", group="all")),
        source("two", army, claim("date", "2025-10-09")),
        source("three", army),
    )
    table = tables.independence(told)
    assert [row[2:] for row in table.rows] == [
        ("3", "3", "1", "The army"),
        ("2", "2", "2", ""),
    ]
    assert table.backing == ("one.p2.1 two.p2.1 three.p2.1", "one.p2.2 two.p2.2")


def test_a_voice_of_many_outlets_names_those_with_most_claims() -> None:
    """As many as are named, and how many more there are."""
    army = claim("killed", "5", voice="army")
    many = [source(f"s{at}", army) for at in range(8)]
    told = ledger(*many, source("most", army, army))
    ((*_, through),) = tables.voices(told).rows
    assert through == "most, s0, s1, s2, s3, s4 and three more"
    few = ledger(*many[:6])
    assert tables.voices(few).rows[0][-1] == "s0, s1, s2, s3, s4, s5"


def test_notes_of_a_whole_source_stand_before_those_of_its_paragraphs() -> None:
    made = source(
        "one",
        notes=["All of it."],
        passages=[
            {"at": "1", "furniture": "headline"},
            {"at": "2", "gist": "Something happened.", "note": "Here."},
        ],
    )
    assert tables.oddities(ledger(made)).rows == (
        ("One", "as a whole", "All of it."),
        ("One", "paragraph 2", "Here."),
    )


def test_articles_lineages_and_voices_are_counted_apart(ledger: Ledger) -> None:
    """A finding in three articles can come through two lineages or one, and rest on one voice."""
    rows = {row[0]: row[2:5] for row in tables.independence(ledger).rows}
    assert rows["The Doha ceasefire: Who has kept to it?"] == ("3", "2", "2")
    assert rows["The October clashes: How severe was it?"] == ("3", "1", "1")
    assert rows["The November fire: When did it happen?"] == ("5", "3", "3")
    assert rows["Taliban authorities: Who answers for security inside Pakistan?"] == ("5", "3", "3")
    assert tables.independence(ledger.only("hum-news-2025-11-09")).rows == ()


def test_relays_are_declared(ledger: Ledger) -> None:
    """Who carries whose copy, and how that is known."""
    assert ("HUM News English", "Agence France-Presse (AFP)") in {
        row[:2] for row in tables.relays(ledger).rows
    }
