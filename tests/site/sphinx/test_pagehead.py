"""The line below the title of a chapter: what it counts and says, and what comes after it."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from docutils import nodes
from smallsite import ROOT, page_of, stand_in

from ceasefire import Ledger
from ceasefire.ledger import words
from ceasefire.ledger.selection import Dated
from ceasefire.site.references import read_edition
from ceasefire.site.sphinx import pagehead


@pytest.mark.parametrize(("count", "took"), [(0, 1), (230, 1), (346, 2), (1150, 5), (1300, 6)])
def test_reading_time_is_counted_in_whole_minutes(count: int, took: int) -> None:
    assert pagehead.minutes(count) == took


def test_line_of_a_page_names_time_day_and_edition() -> None:
    edition = read_edition(ROOT / "CITATION.cff")
    dated = Dated("Cut-off", "2025-11-09")
    told: Any = BeautifulSoup(pagehead.line(1, dated, edition), "html.parser")
    assert [dt.text for dt in told.select("dt")] == ["Reading time", "Cut-off", "Edition"]
    days = [dd.text for dd in told.select("dd")]
    assert days[:2] == ["1 minute", "9 November 2025"]
    assert days[2].startswith(f"{edition.version}, ")


def paragraph(words: int, *classes: str) -> nodes.paragraph:
    return nodes.paragraph("", " ".join(["word"] * words), classes=list(classes))


def test_only_prose_is_counted(told: Ledger) -> None:
    """Lists and judgements are read, tables, figures and the bibliography are looked at."""
    page = page_of(stand_in(told))
    page += [
        paragraph(3),
        nodes.bullet_list("", nodes.list_item("", paragraph(5))),
        nodes.container("", paragraph(7), classes=["cf-judgement"]),
        nodes.table(
            "", nodes.tgroup("", nodes.tbody("", nodes.row("", nodes.entry("", paragraph(90)))))
        ),
        nodes.figure("", nodes.caption("", "A caption"), nodes.legend("", paragraph(90))),
        nodes.citation("", paragraph(90)),
    ]
    assert pagehead.words(page) == 15


def chapter(app: Any, points: bool) -> nodes.document:
    """Return a chapter with a cell before its key points, if it has some."""
    page = page_of(app)
    top = nodes.section("", nodes.title("", "Doha"), ids=["doha"])
    top += nodes.container("", paragraph(1), classes=["cell"])
    part = nodes.section("", nodes.title("", "Key points"), ids=["key-points"])
    part += nodes.container("", paragraph(460), classes=["cf-keypoints"] if points else [])
    top += part
    top += nodes.container("", paragraph(1), classes=["cell"])
    page += top
    return page


@pytest.mark.parametrize(
    ("points", "order"),
    [
        (True, ["title", "raw", "section", "container"]),
        (False, ["title", "raw", "container", "section", "container"]),
    ],
)
def test_the_line_comes_first_and_a_cell_after_the_key_points(
    told: Ledger, points: bool, order: list[str]
) -> None:
    """A reader came for the points; later cells stay where they are."""
    app = stand_in(told)
    page = chapter(app, points)
    pagehead._head(app, page, "chapters/doha")
    (top,) = page.children
    assert [node.tagname for node in top.children] == order
    said = [dd.text for dd in BeautifulSoup(top.children[1].astext(), "html.parser").select("dd")]
    assert said[:2] == ["2 minutes", words.day(told.until)]
    moved = top.children[2].children[-1]
    assert ("cell" in moved.get("classes", ())) is points


@pytest.mark.parametrize("name", ["chapters/index", "chapters/claims"])
def test_the_front_page_and_lists_have_no_such_line(told: Ledger, name: str) -> None:
    """They are not read from end to end."""
    app = stand_in(told)
    page = chapter(app, points=True)
    pagehead._head(app, page, name)
    assert list(page.findall(nodes.raw)) == []
