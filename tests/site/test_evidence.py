"""The evidence as HTML: previews of claims, and the claims of a finding side by side."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from builders import HOSTILE, RULED, claim, contradicting, ledger, source

from ceasefire import Ledger
from ceasefire.ledger import values
from ceasefire.ledger.statements import STANDING_WORDS
from ceasefire.site import evidence


@pytest.fixture
def told() -> Ledger:
    """Accounts that differ, and two sides that contradict each other."""
    return contradicting()


def test_a_note_tells_who_says_what_where(told: Ledger) -> None:
    """Voice, value, source with locator, standing, status and grade."""
    finding = told.finding("clash/killed/soldiers")
    text = BeautifulSoup(evidence.note(finding.statements, finding), "html.parser").get_text(" ")
    for part in (
        "How many were killed?", "23", "The army", STANDING_WORDS["against interest"], "One, paragraph 2",
        "58", "Two, paragraph 2", "known since 8 November 2025", "Disputed:", "Grade C4",
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


def test_a_note_says_what_is_set_aside_and_of_what_place() -> None:
    """What does not count is marked and is no rival; other places are no rivals either."""
    told = ledger(
        source("one", claim("killed", "5", voice="un"), claim("killed", "7", place="border")),
        source("two", claim("killed", "9", voice="un", misreports="a slip")),
    )
    (finding,) = told.all_findings
    whole = evidence.note(finding.statements, finding)
    warned = (
        '<span class="cf-warned">9<span class="cf-carried"> (misreported, does not count)</span>'
    )
    assert f"<b>{warned}</span></b>" in whole
    assert "Told of the border alone." in whole
    assert "Otherwise" not in evidence.note(finding.statements[:1], finding)
    table = evidence.side_by_side(finding, "x")
    assert "Set aside: it misreports its voice: a slip." in table
    assert warned in table, "is copied with its value"


def test_what_a_page_passes_on_or_adds_to_its_copy_is_said() -> None:
    """In the preview and beside the claim."""
    relays = [{"agency": "reuters", "shown": "stated", "reason": "it says so"}]
    record = source("one", claim("killed", "5", hearsay=True), claim("killed", "7", copy_of="one"))
    told = ledger(record.model_validate(record.model_dump() | {"relays": relays}))
    (finding,) = told.all_findings
    note = evidence.note(finding.statements, finding)
    assert '5<span class="cf-carried"> (hearsay)</span>' in note
    assert "<b>7</b>" in note
    first, second = evidence.side_by_side(finding, "x").split("<tr id=")[1:]
    assert ("Passed on as hearsay" in first, "Not the paragraph&#x27;s copy" in first) == (
        True,
        False,
    )
    assert ("Passed on as hearsay" in second, "Not the paragraph&#x27;s copy: One." in second) == (
        False, True,
    )  # fmt: skip


def test_a_long_note_is_cut_and_says_so() -> None:
    """A preview has room for some; the page of evidence has them all."""
    told = ledger(*(source(f"s{n}", claim("killed", str(n))) for n in range(1, 10)))
    finding = told.finding("clash/killed")
    assert "and 5 more on the page of evidence" in evidence.note(finding.statements, finding)


def test_a_long_note_keeps_what_is_named() -> None:
    """What a page asks for by itself is shown, however many there are."""
    told = ledger(*(source(f"s{n}", claim("killed", str(n))) for n in range(1, 10)))
    finding = told.finding("clash/killed")
    last = finding.statements[-1]
    note = evidence.note(finding.statements, finding, {last.id})
    assert f"<b>{last.answer}</b>" in note
    assert "and 4 more on the page of evidence" in note


def test_a_note_begins_with_what_leads() -> None:
    """Then whoever stands best, on the best page; what does not count stands last."""
    told = ledger(
        source("a", claim("killed", "9", voice="un", misreports="a slip")),
        source("c", claim("killed", "6")),
        source("d", claim("killed", "5", voice="un")),
        source("e", claim("killed", "5", voice="un")),
    )
    finding = told.finding("clash/killed")
    soup = BeautifulSoup(evidence.note(finding.statements, finding), "html.parser")
    assert [b.get_text().split(" ")[0] for b in soup.select("ul b")] == ["5", "6", "9"]


@pytest.mark.parametrize(
    ("pages", "named", "where"),
    [
        (1, (), "S1, paragraph 2, in its own words"),
        (2, (), "S1, paragraph 2; S2, paragraph 2, in their own words"),
        (3, (), "S1, paragraph 2; S2, paragraph 2; and 1 more page, in their own words"),
        (5, (), "S1, paragraph 2; S2, paragraph 2; and 3 more pages, in their own words"),
        (4, (4,), "S4, paragraph 2; S1, paragraph 2; and 2 more pages, in their own words"),
        (4, (2, 3, 4), "S2, paragraph 2; S3, paragraph 2; S4, paragraph 2; and 1 more page,"),
    ],
)
def test_what_several_pages_say_is_one_line(pages: int, named: tuple[int, ...], where: str) -> None:
    """Some of them are named, those that are asked for before others."""
    told = ledger(*(source(f"s{n}", claim("killed", "5")) for n in range(1, pages + 1)))
    finding = told.finding("clash/killed")
    note = evidence.note(finding.statements, finding, {f"s{n}.p2.1" for n in named})
    (line,) = BeautifulSoup(note, "html.parser").select("ul > li")
    assert line.get_text().startswith(f"5, {where}")


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (["clash/killed"], "The clash: How many were killed? 5 (one voice)"),
        (["clash/killed=5", "one.p2.1"], "The clash: How many were killed? 5 (one voice)"),
        (
            ["one.p2.1", "two.p2.1"],
            "The clash: How many were killed? 5; 9 (misreported, does not count) (one voice)",
        ),
    ],
)
def test_a_line_tells_answers_and_how_they_stand(asked: list[str], text: str) -> None:
    """Each answer once; what is set aside says so, and the question leads to the evidence."""
    told = ledger(
        source("one", claim("killed", "5", voice="un")),
        source("two", claim("killed", "9", voice="un", misreports="a slip")),
    )
    (finding,) = told.all_findings
    line = evidence.line(finding, [values.fetch(told, one) for one in asked], "x.html#y")
    soup = BeautifulSoup(line, "html.parser")
    assert soup.get_text() == text
    assert [link["href"] for link in soup.select("a")] == ["x.html#y"]


def test_a_part_of_a_finding_says_what_else_there_is() -> None:
    """A preview of one claim does not pass off the others' agreement as its own."""
    told = ledger(
        source("one", claim("killed", ">70", group="all")),
        source("two", claim("killed", "dozens", group="all")),
        source("three", claim("killed", "dozens", group="all")),
    )
    finding = told.finding("clash/killed/all")
    part = evidence.note(finding.statements[:1], finding)
    assert "On this question with two more claims (dozens): Agreed" in part
    assert "On this question" not in evidence.note(finding.statements, finding)
    both = evidence.note(finding.statements[:2], finding)
    assert "On this question with one more claim (dozens): Agreed" in both


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


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_records_is_shown_as_text(text: str) -> None:
    """Nothing that a record holds can become markup."""
    told = ledger(source("one", claim("killed", "5", quote=text, inferred=text), outlet=text))
    finding = told.finding("clash/killed")
    made = [
        evidence.note(finding.statements, finding),
        evidence.side_by_side(finding, "x"),
    ]
    assert not any("<script>" in one for one in made)
    assert all(text in BeautifulSoup(one, "html.parser").get_text() for one in made)


@pytest.mark.parametrize(
    ("more", "remark"),
    [
        ({"note": "as told later"}, "As told later."),
        (
            {"misreports": "the page says five"},
            "Set aside: it misreports its voice: the page says five.",
        ),
        ({"revises": True}, "Revises what the same voice gave before."),
        ({"place": "kabul-city"}, "Told of Kabul alone."),
        ({}, ""),
    ],
)
def test_what_there_is_to_remark_stands_with_the_claim(more: dict[str, str], remark: str) -> None:
    """In the last column; a cell without content does not say which it is."""
    told = ledger(source("one", claim("killed", "5", group="all", voice="un", **more)))
    (finding,) = told.all_findings
    soup = BeautifulSoup(evidence.side_by_side(finding, "x"), "html.parser")
    cell = soup.select("tbody td")[-1]
    assert cell.get_text() == remark
    assert cell.has_attr("data-label") is bool(remark)


def test_who_speaks_in_its_own_words_has_no_standing() -> None:
    """An outlet is named once."""
    told = ledger(source("one", claim("killed", "5", group="all")))
    (finding,) = told.all_findings
    assert "One, paragraph 2, in its own words" in evidence.note(finding.statements, finding)
    assert "One, in its own words" in evidence.side_by_side(finding, "x")


def test_a_cell_says_what_it_is_sorted_and_found_by() -> None:
    """Its content is HTML, all else is text."""
    assert evidence.cell("A & B", "<b>5</b>", order="05", search='"x"') == (
        '<td data-label="A &amp; B" data-order="05" data-search="&quot;x&quot;"><b>5</b></td>'
    )
    assert evidence.cell("A", "") == "<td></td>"


def test_what_an_answer_is_made_of_stands_with_it_wherever_it_is_told() -> None:
    """A claim of another question leads to its own place, and says on what it is."""
    told = ledger(
        source("one", claim("state", "open", event="truce", voice="un")),
        source("two", claim("state", "over", event="pause", voice="un"), published="2025-11-20"),
        names=RULED,
    )
    finding = told.finding("truce/state")
    assert [s.id for s in finding.shown] == ["one.p2.1", "two.p2.1"]
    table = BeautifulSoup(evidence.side_by_side(finding, "claims.html"), "html.parser")
    own, other = table.select("tbody tr")
    assert (own["id"], other.get("id")) == ("one-p2-1", None)
    assert "Told elsewhere, on:" in other.get_text()
    assert "Told elsewhere" not in own.get_text()
    assert other.select_one('a.cf-id[href="claims.html#two-p2-1"]')
    assert not other.select(".cf-permalink")
