"""The blocks that show part of the ledger: an event, all events, all claims, what is disputed."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from builders import claim, ledger, position, source
from docutils import nodes
from docutils.parsers.rst import DirectiveError
from refusals import OF_EVIDENCE
from smallsite import directed, html_of, stand_in

from ceasefire import Ledger
from ceasefire.site.exports import EXPORTS
from ceasefire.site.sphinx import evidence_pages
from ceasefire.site.sphinx.evidence_pages import (
    ClaimsDirective,
    DisputedDirective,
    EventDirective,
    IndexDirective,
    RecordsDirective,
)


@pytest.fixture(scope="module", autouse=True)
def directives() -> dict[str, type]:
    """The directives, registered as for a build, which gives the charts their theme."""
    known: dict[str, type] = {}
    app: Any = SimpleNamespace(add_directive=known.__setitem__, connect=lambda *_: None)
    evidence_pages.setup(app)
    return known


def test_each_block_has_its_name(directives: dict[str, type]) -> None:
    """As the pages write it."""
    assert directives == {
        "evidence-of": EventDirective,
        "evidence-index": IndexDirective,
        "evidence-claims": ClaimsDirective,
        "evidence-records": RecordsDirective,
        "evidence-disputed": DisputedDirective,
    }


@pytest.mark.parametrize("name", OF_EVIDENCE)
def test_a_block_with_a_wrong_name_stops_the_build(refused: str, name: str) -> None:
    """It says no false sentence of an event that there is not."""
    assert OF_EVIDENCE[name].told(name, refused), refused


def test_an_event_is_told_finding_by_finding(told: Ledger) -> None:
    """Each with its question, its answer, how it stands, how it was reached, and its claims."""
    app = stand_in(told, "chapters/evidence/clash")
    toll, date = directed(EventDirective, app, "clash")  # in the order of the aspects
    assert (date["ids"], toll["ids"]) == (["clash--date"], ["clash--killed--soldiers"])
    assert toll.children[0].astext() == "How many were killed? (Pakistani soldiers)"
    answer, standing = (
        next(node for node in toll.findall(nodes.paragraph) if name in node["classes"]).astext()
        for name in ("cf-answer", "cf-standing")
    )
    assert answer.startswith(
        "23 (disputed: accounts exclude each other or are far apart). Accounts differ: "
    )
    assert standing.startswith("≠ Disputed: ")
    assert "≠" not in date.astext()
    rows = BeautifulSoup(html_of([toll]), "html.parser").select("table.cf-claims tbody tr")
    assert [row["id"] for row in rows] == ["one-p2-1", "two-p2-1"]
    assert rows[0].select_one("a.cf-id")["href"] == "../claims.html#one-p2-1"


def test_intervals_of_an_event_are_drawn(told: Ledger) -> None:
    """With an address of the figure; what has no order has none."""
    app = stand_in(told, "chapters/evidence/talks")
    (toll,) = (
        node for node in directed(EventDirective, app, "clash") if "killed" in node["ids"][0]
    )
    soup = BeautifulSoup(html_of([toll]), "html.parser")
    chart = soup.select_one(".cf-chart")
    assert soup.select_one("p > a.cf-permalink")["href"] == f"#{chart['id']}"
    assert "cf-chart" not in html_of(directed(EventDirective, app, "talks"))


def test_an_event_of_which_nothing_is_known_says_so(told: Ledger) -> None:
    """One that there is not is refused, with the nearest."""
    app = stand_in(told, "chapters/evidence/truce")
    (said,) = directed(EventDirective, app, "truce")
    assert said.astext() == "This selection holds no claim on it."
    with pytest.raises(DirectiveError) as caught:
        directed(EventDirective, app, "trce")
    assert "there is no event 'trce'. nearest: truce" in caught.value.msg


def test_events_are_listed_by_chapter(told: Ledger) -> None:
    """Only those of which something is known, with how much of it is disputed."""
    made = directed(IndexDirective, stand_in(told, "chapters/events"))
    headings = [title.astext() for node in made for title in node.findall(nodes.title)]
    assert headings == ["October clashes", "Istanbul"]
    items = [item for node in made for item in node.findall(nodes.list_item)]
    assert [item.astext() for item in items] == [
        "The clash: 2 findings, 1 disputed",
        "The talks: 2 findings",
    ]
    links = [link["refuri"] for node in made for link in node.findall(nodes.reference)]
    assert links == ["evidence/clash.html", "evidence/talks.html"]


def test_all_claims_stand_in_one_table_with_their_files(told: Ledger) -> None:
    """Each leads to its finding; what is counted over all of them comes last."""
    made = directed(ClaimsDirective, stand_in(told, "chapters/claims"))
    soup = BeautifulSoup(html_of(made), "html.parser")
    linked = {str(link["href"]) for link in soup.select("a[download]")}
    assert {f"claims.{end}" for end in EXPORTS} < linked
    assert len(soup.select("table.cf-ledger tbody tr")) == 6
    questions = soup.select("table.cf-ledger td:nth-of-type(2) a")
    assert questions[0]["href"] == "evidence/clash.html#clash--killed--soldiers"
    assert soup.select("li[id=ledger-claims]")


def test_what_is_disputed_is_told_by_kind() -> None:
    """Conflicts first, then rounds, answers that can hold together, and the positions of sides."""
    told = ledger(
        source(
            "one",
            claim("killed", "23", group="soldiers"),
            claim("cause", "fear"),
            claim("cause", "greed", voice="kabul"),
            position("ceasefire", "keep", "spokesman"),
        ),
        source(
            "two",
            claim("killed", "58", group="soldiers"),
            claim("ordinal", "2", event="talks"),
            position("ceasefire", "end", "army"),
        ),
        source("three", claim("ordinal", "3", event="rounds")),
    )
    made = directed(DisputedDirective, stand_in(told, "chapters/disputed"))
    assert [section["ids"] for section in made] == [
        [f"disputed-{kind}"] for kind in ("first", "number", "numbering", "several", "sides")
    ]
    first, number, numbering, several, sides = made
    (item,) = first.findall(nodes.list_item)
    wanted = (
        "The clash: How many were killed? (Pakistani soldiers) Accounts differ: 23 (One); 58 (Two)."
    )
    assert item.astext() == wanted
    assert "Told in: October clashes." in number.astext()
    assert next(number.findall(nodes.paragraph))["ids"] == ["clash--killed--soldiers"]
    assert [item.astext() for item in numbering.findall(nodes.list_item)] == [
        "The rounds: Which round? 3 (Three)",
        "The talks: Which round? 2 (Two)",
    ]
    (answers,) = several.findall(nodes.list_item)
    assert answers.astext() == "The clash: Why? fear (One). greed (Kabul)."
    (pair,) = sides.findall(nodes.list_item)
    assert pair.astext() == (
        "The talks: Does it hold? Islamabad: ends it (The army). Kabul: keeps it (Spokesman)."
    )
    assert len(list(pair.findall(nodes.reference))) == 2


def test_where_nothing_is_disputed_the_page_says_so() -> None:
    """An empty page would look like a fault."""
    told = ledger(source("one", claim("killed", "23", group="soldiers")))
    (said,) = directed(DisputedDirective, stand_in(told, "chapters/disputed"))
    assert said.astext() == "No two accounts here exclude each other."


@pytest.fixture
def exported(told: Ledger, tmp_path: Path) -> Any:
    """An application that has built the page of all claims without one source."""
    app = stand_in(told, without=("one",))
    app.outdir = tmp_path
    (tmp_path / "chapters").mkdir()
    return app


def test_claims_are_written_beside_their_page(exported: Any) -> None:
    """As CSV and as JSON, of what the page shows."""
    evidence_pages._export(exported, None)
    folder = exported.outdir / "chapters"
    rows = json.loads((folder / "claims.json").read_text("utf-8"))
    assert [row["claim"] for row in rows] == ["two.p2.1", "two.p2.2", "two.p2.3"]
    lines = (folder / "claims.csv").read_text("utf-8").splitlines()
    assert len(lines) == 4
    assert lines[0].split(",")[0].strip('"') == "claim"


def test_a_build_that_failed_writes_none(exported: Any) -> None:
    """Nor one that made no such page."""
    evidence_pages._export(exported, ValueError("x"))
    assert list((exported.outdir / "chapters").iterdir()) == []
    (exported.outdir / "chapters").rmdir()
    evidence_pages._export(exported, None)
    assert list(exported.outdir.iterdir()) == []


def test_the_records_stand_on_their_page(told: Ledger) -> None:
    """Each with its paragraphs, which lead to their claims; and a claim leads to its record."""
    made = directed(RecordsDirective, stand_in(told, "chapters/records"))
    records = BeautifulSoup(html_of(made), "html.parser")
    assert [one["id"] for one in records.select("details")] == ["one", "two"]
    claims = records.select("tbody a.cf-id")
    assert claims[0]["href"] == "claims.html#one-p2-1"
    table = directed(ClaimsDirective, stand_in(told, "chapters/claims"))
    rows = BeautifulSoup(html_of(table), "html.parser").select("table.cf-ledger tbody tr")
    assert rows[0].select_one("a[href^='records.html']")["href"] == "records.html#one-p2"
