"""Roles in a sentence: what they put there, what they lead to, and what they refuse."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from docutils import nodes
from refusals import OF_ROLES
from smallsite import page_of, put, stand_in

from ceasefire import Ledger
from ceasefire.site.sphinx import roles
from ceasefire.site.sphinx.links import EarlierForm, EvidenceLink, Untold
from ceasefire.site.sphinx.roles import AbsentRole, EarlierRole, EvidenceRole, ValueRole


def read(book: Path, name: str) -> BeautifulSoup:
    """Return a page of a built book."""
    return BeautifulSoup((book / "chapters" / f"{name}.html").read_text("utf-8"), "html.parser")


def test_a_page_tells_its_evidence(reading_book: Path) -> None:
    """Values stand in their sentences and lead to their places; evidence prints nothing of itself."""
    soup = read(reading_book, "doha")
    values = soup.select("p > a.cf-value, p > em > a.cf-value")
    assert [value["href"] for value in values][:4] == [
        "evidence/joint-statement.html#joint-statement--date",
        "evidence/november-fire.html#november-fire--initiator",
        "claims.html#hum-news-2025-11-09-p15-4",
        "claims.html#ledger-claims",
    ]
    assert values[0].get_text() == "30 October 2025"
    assert values[1].select(".cf-warning")
    assert not values[0].select(".cf-warning")
    (mark,) = soup.select("a.cf-mark")
    basis = soup.select_one(f".cf-notes {mark['href']}")
    assert "evidence/november-fire.html#november-fire--date" in [
        link["href"]
        for link in basis.select("a")  # type: ignore[union-attr]
    ]
    notes = soup.select(".cf-notes li[id^=cf-note]")
    numbers = {f"cf-note-{n}" for n in range(1, len(notes) + 1)}
    assert {str(note["id"]) for note in notes} == numbers
    assert "The November fire: Who began it?" in notes[1].get_text()
    assert read(reading_book, "evidence/november-fire").find(id="november-fire--date") is not None


@pytest.mark.parametrize("name", OF_ROLES)
def test_what_the_ledger_does_not_have_stops_the_build(refused: str, name: str) -> None:
    """With the nearest names, or the form that would do, also where the lint was passed by."""
    assert OF_ROLES[name].told(name, refused), refused


@pytest.mark.parametrize(
    ("asked", "text", "target", "place", "status"),
    [
        ("clash/date", "9 October 2025", "clash/date", "clash--date", ""),
        (
            " two.p2.1 ",
            "58",
            "two.p2.1",
            "two-p2-1",
            "disputed: accounts exclude each other or are far apart",
        ),
        (
            "clash/killed/soldiers",
            "23",
            "clash/killed/soldiers",
            "clash--killed--soldiers",
            "disputed: accounts exclude each other or are far apart",
        ),
        ("ledger#claims", "six", "ledger#claims", "ledger-claims", ""),
    ],
)
def test_a_value_is_printed_and_led_to_its_evidence(
    told: Ledger, asked: str, text: str, target: str, place: str, status: str
) -> None:
    """With the warning of its finding; a count of the ledger leads to the list of counts."""
    (link,) = put(ValueRole(), stand_in(told), asked)
    assert isinstance(link, EvidenceLink)
    assert link.astext() == text
    assert (link["kind"], link["targets"], link["place"]) == ("value", [target], place)
    assert (link["status"], link["asked"]) == (status, [asked.strip()])


def test_a_value_that_compares_names_both(told: Ledger) -> None:
    """Its note has the other as well."""
    (link,) = put(ValueRole(), stand_in(told), "one.p2.1#between:two.p2.1")
    assert link["targets"] == ["one.p2.1", "two.p2.1"]
    assert (link["place"], link["asked"]) == ("one-p2-1", ["one.p2.1#between:two.p2.1"])


def test_evidence_names_all_of_its_targets(told: Ledger) -> None:
    """It prints nothing of its own."""
    (link,) = put(EvidenceRole(), stand_in(told), "clash/date, two.p2.1")
    assert (link["kind"], link["place"], link.astext()) == ("mark", "clash--date", "")
    assert link["targets"] == link["asked"] == link["marked"] == ["clash/date", "two.p2.1"]


@pytest.mark.parametrize(
    ("role", "asked", "marked"),
    [
        (ValueRole, "talks/ceasefire/islamabad", None),
        (EvidenceRole, "clash/date, two.p2.1", ["clash/date", "two.p2.1"]),
    ],
)
def test_what_a_selection_lacks_is_lost_and_no_fault(
    told: Ledger, role: Any, asked: str, marked: list[str] | None
) -> None:
    """The sentence will be withheld; so the link leads nowhere."""
    (link,) = put(role(), stand_in(told, without=("two",)), asked)
    assert link["lost"]
    assert link.get("marked") == marked
    assert "place" not in link


@pytest.mark.parametrize(
    ("role", "asked", "message"),
    [
        (ValueRole, "clash/dat", "nearest: clash/date"),
        (ValueRole, "clash/date#exact", ""),
        (EvidenceRole, "", "a role without a target"),
        (EvidenceRole, "clash/date, clash/dat", "nearest: clash/date"),
        (AbsentRole, "", "a role without a target"),
        (AbsentRole, "clas/cause", "nearest: clash"),
        (EarlierRole, "", "is not a date"),
        (EarlierRole, "2025-11", "is not a single day"),
        (EarlierRole, "2009-11-01", "no source had been published by 2009-11-01"),
        (AbsentRole, "clash/cause@observr", "nearest: observer"),
    ],
)
def test_what_is_asked_for_and_is_not_there_is_refused(
    told: Ledger, role: Any, asked: str, message: str
) -> None:
    """With the words of the role in its place; a form that fits is given."""
    made = put(role(), stand_in(told), asked)
    if message:
        problem, said = made
        assert isinstance(problem, nodes.problematic)
        assert problem.astext() == f"{{it}}`{asked}`"
        assert message in said.astext()
    else:
        assert [type(node) for node in made] == [EvidenceLink]


def test_what_nobody_tells_prints_nothing(told: Ledger) -> None:
    """And keeps on what it says that nothing is told."""
    (node,) = put(AbsentRole(), stand_in(told), "clash/cause, truce/place")
    assert isinstance(node, Untold)
    assert node["targets"] == ["clash/cause", "truce/place"]
    assert node.astext() == ""


def test_an_earlier_form_begins_with_its_day_and_prints_nothing(told: Ledger) -> None:
    """The withdrawal looks for it."""
    (node,) = put(EarlierRole(), stand_in(told), " 2025-11-08 ")
    assert isinstance(node, EarlierForm)
    assert (node["day"], node.astext()) == ("2025-11-08", "")


@pytest.mark.parametrize(("before", "line"), [("", 7), ("One.\n", 8), ("One.\nTwo.\nThree ", 9)])
def test_a_role_without_a_target_is_told_with_its_line(
    told: Ledger, monkeypatch: pytest.MonkeyPatch, before: str, line: int
) -> None:
    """What stands in code is meant as it is written."""
    said: list[tuple[str, Any]] = []
    monkeypatch.setattr(
        roles._LOGGER, "warning", lambda what, location: said.append((what, location))
    )
    app = stand_in(told)
    page = page_of(app)
    paragraph = nodes.paragraph(
        "", "", nodes.strong("", "A lead."), nodes.Text(f"{before}{{value}} of")
    )
    paragraph += nodes.literal("", "{value}``")
    paragraph.line = 7
    page += [paragraph, nodes.literal_block("", "{value}"), nodes.raw("", "{value}", format="html")]
    roles._refuse_bare(app, page)
    ((what, location),) = said
    assert "the role {value}" in what
    assert location == ("chapters/doha", line)
