"""The evidence pages: claims side by side, how a finding was reached, what is disputed."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from urllib.parse import unquote

import books
import pytest
from bs4 import BeautifulSoup
from builders import BOOK, HOSTILE, claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.figures import charts, rendering, tables
from ceasefire.figures.charts.claims import claims_table
from ceasefire.figures.charts.independence import independence_table
from ceasefire.ledger import disputes, reasons
from ceasefire.prose import addresses
from ceasefire.site import claimtable, evidence, stubs

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def told() -> Ledger:
    """Accounts that differ, and two sides that contradict each other."""
    return ledger(
        source(
            "one",
            claim("killed", "23", group="soldiers", voice="army", quote="twenty-three of ours"),
            claim("date", "2025-10-09", inferred="the day after"),
            position("ceasefire", "keep", "spokesman", said="2025-11-07"),
        ),
        source(
            "two",
            claim("killed", "58", group="soldiers"),
            claim("killed", ">=50", group="soldiers"),
            claim("date", "../2025-10-10"),
            position("ceasefire", "end", "army"),
            claim("attacker", "kabul", voice="army"),
            claim("attacker", "islamabad", voice="spokesman"),
        ),
    )


def test_how_a_finding_was_reached(told: Ledger) -> None:
    """Counts, range, who was heard first, what excludes what, and the grade."""
    assert reasons.reached(told.finding("clash/killed/soldiers")) == [
        "Three claims in two articles, through two lineages (One and Two), by two independent voices.",
        "Everything that is claimed: at least 23.",
        "The best-standing voices (party on its own losses) give: 23.",
        "These exclude each other: 23; 58.",
        "These exclude each other: 23; at least 50.",
        "Grade C4: C is the best letter among its sources, and 4 stands for contested.",
    ]


def test_a_partisan_finding_prefers_nobody(told: Ledger) -> None:
    """Only the parties speak, each about the other."""
    lines = reasons.reached(told.finding("clash/attacker"))
    assert "Only the parties speak, each about the other, so neither account is preferred." in lines
    assert any(
        line.startswith("The best-standing voices") and "do not agree" in line for line in lines
    )


def test_a_note_tells_who_says_what_where(told: Ledger) -> None:
    """Voice, value, source with locator, standing, status and grade."""
    finding = told.finding("clash/killed/soldiers")
    text = BeautifulSoup(evidence.note(finding.statements, finding), "html.parser").get_text(" ")
    for part in (
        "How many were killed?", "23", "The army", "party on its own losses", "One, paragraph 2",
        "58", "Two, paragraph 2", "known since 8 November 2025", "Contested:", "Grade C4",
    ):  # fmt: skip
        assert part in text


def test_a_note_of_one_claim_tells_who_says_otherwise(told: Ledger) -> None:
    """The claims that exclude it stand below it, and those that agree do not."""
    finding = told.finding("clash/killed/soldiers")
    mine = evidence.note(finding.statements[:1], finding)
    head, _, otherwise = mine.partition("Otherwise:")
    assert "23" in head
    assert "58" in otherwise
    assert "at least 50" in otherwise
    date = told.finding("clash/date")
    assert "Otherwise" not in evidence.note(date.statements[:1], date)


def test_a_long_note_is_cut_and_says_so() -> None:
    """A preview has room for some; the page of evidence has them all."""
    told = ledger(*(source(f"s{n}", claim("killed", str(n))) for n in range(1, 10)))
    finding = told.finding("clash/killed")
    assert "and 3 more on the page of evidence" in evidence.note(finding.statements, finding)


def test_claims_stand_side_by_side(told: Ledger) -> None:
    """A row each, with the address of the claim, its quotation and why it was inferred."""
    soup = BeautifulSoup(
        evidence.side_by_side(told.finding("clash/killed/soldiers"), "../claims.html"),
        "html.parser",
    )
    assert [a["href"] for a in soup.select("a.cf-permalink")] == [
        f"#{row['id']}" for row in soup.select("tbody tr")
    ]
    assert [a["href"] for a in soup.select("a.cf-id")] == [
        "../claims.html#one-p2-1",
        "../claims.html#two-p2-1",
        "../claims.html#two-p2-2",
    ]
    assert "“twenty-three of ours”" in soup.get_text()
    inferred = evidence.side_by_side(told.finding("clash/date"), "x")
    assert "Inferred: the day after." in inferred
    assert "said 7 November 2025; known since" in evidence.side_by_side(
        told.finding("talks/ceasefire/kabul"), "x"
    )


def test_what_is_disputed_by_kind(told: Ledger) -> None:
    """Numbers, dates and blame apart; what agrees is left out."""
    found = disputes.disputed(told)
    assert {kind: [f.id for f in findings] for kind, findings in found.items()} == {
        "number": ["clash/killed/soldiers"],
        "actor": ["clash/attacker"],
    }


def test_sides_that_contradict_each_other(told: Ledger) -> None:
    """Each holds its position, which is agreed; the positions differ."""
    ((one, other),) = disputes.between_sides(told)
    assert {one.id, other.id} == {"talks/ceasefire/kabul", "talks/ceasefire/islamabad"}
    assert disputes.between_sides(told.only("one")) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_records_is_shown_as_text(text: str) -> None:
    """Nothing that a record holds can become markup."""
    told = ledger(source("one", claim("killed", "5", quote=text, inferred=text), outlet=text))
    finding = told.finding("clash/killed")
    made = [
        evidence.note(finding.statements, finding),
        evidence.side_by_side(finding, "x"),
        claimtable.table(told, lambda _: "x"),
    ]
    assert not any("<script>" in one for one in made)
    assert all(text in BeautifulSoup(one, "html.parser").get_text() for one in made)


def test_intervals_are_drawn_side_by_side(told: Ledger) -> None:
    """A chart for numbers and dates with two claims, none for what has no order."""
    rendering.enable()
    drawn = [f.id for f in told.all_findings if charts.has_span(f)]
    assert drawn == ["clash/date", "clash/killed/soldiers"]
    for key in drawn:
        assert "<svg" in rendering.figure_html(charts.claims(told, key).to_dict())
    frame = claims_table(told, "clash/date")
    assert list(frame["openStart"]) == [False, True]
    assert frame["from"].min() < frame["to"].max()
    assert list(claims_table(told, "clash/killed/soldiers")["openEnd"]) == [False, False, True]
    assert claims_table(told, "clash/attacker").empty
    assert "nothing" in charts.claims(told, "clash/attacker").to_dict()["title"]["text"].lower()


@pytest.mark.parametrize(("value", "marks"), [("23", 1), ("23..40", 0)])
def test_a_single_number_is_seen(value: str, marks: int) -> None:
    """An interval without a width is a dot, not a bar of no length."""
    rendering.enable()
    two = ledger(
        source("one", claim("killed", value, group="soldiers")),
        source("two", claim("killed", "50..60", group="soldiers")),
    )
    chart = charts.claims(two, "clash/killed/soldiers").to_dict()
    assert _drawn_dots(rendering.figure_html(chart)) == marks


def _drawn_dots(figure: str) -> int:
    """Count the points of the first picture that take up room."""
    svg = BeautifulSoup(figure, "html.parser").find("svg")
    assert svg is not None
    return len(svg.select("g.mark-symbol path[d]:not([d=''])"))


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


def test_articles_lineages_and_voices_are_counted_apart(ledger: Ledger) -> None:
    """A finding in three articles can come through two lineages, and rest on one voice."""
    rows = {row[0]: row[2:5] for row in tables.independence(ledger).rows}
    assert rows["The Doha ceasefire: Who has kept to it?"] == ("3", "2", "1")
    assert rows["The November fire: When did it happen?"] == ("5", "3", "3")
    assert rows["Taliban authorities: Who answers for security inside Pakistan?"] == ("5", "3", "3")
    assert tables.independence(ledger.only("hum-news-2025-11-09")).rows == ()


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


def test_relays_are_declared(ledger: Ledger) -> None:
    """Who carries whose copy, and how that is known."""
    assert ("HUM News English", "Agence France-Presse (AFP)") in {
        row[:2] for row in tables.relays(ledger).rows
    }


# -- what is kept beside the chapters ---------------------------------------------------------


def test_the_bibliography_follows_from_the_records(recorded: Ledger) -> None:
    """It is what the records give, key by key."""
    made = stubs.bibliography(recorded)
    assert (ROOT / stubs.BIBLIOGRAPHY).read_text(encoding="utf-8") == made
    assert all(f"@misc{{{s.id}," in made for s in recorded.data.sources)


def test_every_event_has_its_page(ledger: Ledger) -> None:
    """As the vocabulary gives it, and no other page is there."""
    wanted = {name for name in stubs.documents(ledger) if name.startswith("chapters/evidence")}
    there = {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "chapters/evidence").glob("*.md")
    }
    assert there == wanted
    for name in wanted:
        assert (ROOT / name).read_text(encoding="utf-8") == stubs.documents(ledger)[name]


def test_pages_are_written_and_removed(tmp_path: Path, told: Ledger) -> None:
    """What is up to date is left; the page of an event that is no more goes."""
    old = tmp_path / "chapters/evidence" / "gone.md"
    old.parent.mkdir(parents=True)
    old.write_text("# Gone\n", encoding="utf-8")
    changed = {path.name for path in stubs.write(told, tmp_path)}
    assert changed == {"gone.md", "references.bib", *(f"{e}.md" for e in told.names.events)}
    assert not old.exists()
    assert stubs.write(told, tmp_path) == []


# -- in the built book ------------------------------------------------------------------------


def test_the_same_claims_in_html_csv_and_json(built_book: Path, recorded: Ledger) -> None:
    """The set of ids is one."""
    folder = built_book / "chapters"
    soup = books.soup(folder / "claims.html")
    shown = [row["id"] for row in soup.select("table.cf-ledger tbody tr")]
    rows = json.loads((folder / "claims.json").read_text(encoding="utf-8"))
    with (folder / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    expected = [s.id for s in recorded.statements]
    assert [row["claim"] for row in rows] == [row["claim"] for row in table] == expected
    assert shown == [addresses.anchor(one) for one in expected]
    assert len(set(shown)) == len(shown)
    assert [row["address"] for row in rows] == [f"chapters/claims.html#{one}" for one in shown]


def test_every_claim_and_finding_has_its_place(built_book: Path, recorded: Ledger) -> None:
    """Each address that is derived from an id resolves."""
    for finding in recorded.all_findings:
        page, place = addresses.address(finding.id, finding, BOOK)
        section = books.places(built_book / f"{page}.html").get(place)
        assert section is not None, finding.id
        links = {a["href"].partition("#")[2] for a in section.select("table.cf-claims a")}
        assert links == {addresses.anchor(s.id) for s in finding.statements}


def _page(book: Path, name: str) -> BeautifulSoup:
    return books.soup(book / f"{name}.html")


def test_every_value_links_to_its_evidence(built_book: Path, recorded: Ledger) -> None:
    """Each value and mark leads to a finding, claim or count that is there, and has its note."""
    told = recorded
    known = {addresses.anchor(key) for key in (*told.by_finding, *told.by_claim)}
    known |= {addresses.anchor(f"ledger#{form}") for form in claimtable.COUNTED}
    count = 0
    for name in (
        "index",
        "background",
        "october-clashes",
        "doha",
        "istanbul",
        "outlook",
        "after-the-cut-off",
    ):
        soup = _page(built_book, f"chapters/{name}")
        noted = books.places(built_book / f"chapters/{name}.html")
        for link in soup.select("a.cf-value, a.cf-mark"):
            page, _, place = str(link["href"]).partition("#")
            count += 1
            assert unquote(place) in known
            assert unquote(place) in books.places(built_book / "chapters" / page)
            assert f"cf-note-{link['data-note']}" in noted
    assert count > 150


def test_what_is_disputed_is_marked_without_colour(built_book: Path, ledger: Ledger) -> None:
    """A sign, and words for who does not see it."""
    soup = _page(built_book, "chapters/october-clashes")
    warned = soup.select("a.cf-value .cf-warning")
    assert warned
    for sign in warned:
        assert "≠" in sign.get_text()
        assert "disputed" in sign.select_one(".cf-hidden").get_text()  # type: ignore[union-attr]
    links = [link for link in soup.select("a.cf-value") if link["href"].endswith("p3-5")]
    assert all(link.select(".cf-warning") for link in links)


def test_judgements_look_like_none_else(built_book: Path) -> None:
    """A block with likelihood, confidence, basis, assumption and what would change it."""
    soup = _page(built_book, "chapters/outlook")
    blocks = soup.select(".cf-judgement[id]")
    assert len(blocks) == 5
    assert len(soup.select(".cf-judgement:not([id]) p")) == 5
    for block in blocks:
        text = block.get_text(" ")
        for part in (
            "It is ",
            "Our confidence is",
            "It rests on",
            "It hangs on",
            "What would change it",
        ):
            assert part in text
        assert block.select("li a.cf-value")
    front = _page(built_book, "chapters/index").select(".cf-judgement p")
    assert len(front) == 5


def test_several_answers_and_numbers_of_rounds() -> None:
    """Answers that can hold together stand together where different voices give them."""
    told = ledger(
        source("one", claim("cause", "fear"), claim("cause", "greed", voice="kabul")),
        source("two", claim("cause", "fear", event="talks"), claim("ordinal", "2", event="talks")),
        source("three", claim("ordinal", "3", event="rounds")),
    )
    ((one, other),) = disputes.several(told)
    assert [one.first.answer, other.first.answer] == ["fear", "greed"]
    assert [f.id for f in disputes.numbering(told)] == ["rounds/ordinal", "talks/ordinal"]
    assert disputes.numbering(told.without("three")) == []


def test_a_part_of_a_finding_says_what_else_there_is() -> None:
    """A preview of one claim does not pass off the others' agreement as its own."""
    told = ledger(
        source("one", claim("killed", ">70", group="all")),
        source("two", claim("killed", "dozens", group="all")),
        source("three", claim("killed", "dozens", group="all")),
    )
    finding = told.finding("clash/killed/all")
    part = evidence.note(finding.statements[:1], finding)
    assert "On this question with two more claims (dozens): Corroborated" in part
    assert "On this question" not in evidence.note(finding.statements, finding)
    both = evidence.note(finding.statements[:2], finding)
    assert "On this question with one more claim (dozens): Corroborated" in both
