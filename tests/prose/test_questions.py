"""What a page rests on, and what would change in the book."""

from __future__ import annotations

from pathlib import Path

import pytest
import written
from builders import claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.ledger.selection import Selection
from ceasefire.prose import contents, manuscript, questions
from ceasefire.prose.page import Page
from ceasefire.prose.questions import Moved
from ceasefire.prose.views import View

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def whole() -> Ledger:
    """Two sources on one clash; the second has the talks alone."""
    return written.two_days()


@pytest.fixture
def page() -> Page:
    """A page with everything that can change."""
    return written.page()


def test_all_that_changes_is_listed(whole: Ledger, page: Page) -> None:
    """Sentences with old and new words, what falls, figures, tables and judgements, by line."""
    view = View(whole, whole)
    altered = questions.changes([page], view, View(whole.without("two"), whole))
    assert [(c.line, c.kind, c.name, c.falls) for c in altered] == [
        (3, "sentence", "", True),
        (4, "sentence", "", True),
        (6, "sentence", "", True),
        (8, "figure", "fig-x", False),
        (17, "table", "tables.voices(ledger)", False),
        (21, "judgement", "again", True),
    ]
    assert altered[0].old == "The toll is 5, say two articles."
    row, size = altered[3].old.splitlines()
    assert row.startswith("6 | The clash | all victims | 6 | The army")
    assert size.startswith("2 rows. Source: 2 sources read")
    assert (
        altered[5].old.splitlines()[0]
        == "It is likely (55–80\N{NO-BREAK SPACE}%) that it happens again."
    )
    assert altered[5].old.splitlines()[1] == "Our confidence is low, because little is known."


def test_nothing_changes_without_a_change(whole: Ledger, page: Page) -> None:
    """A ledger compared with itself gives nothing."""
    view = View(whole, whole)
    assert questions.changes([page], view, view) == []
    assert questions.moved(whole, whole) == []


def test_a_summary_of_judgements_changes_with_them(whole: Ledger, page: Page) -> None:
    """The front page repeats them, and loses them too."""
    front = manuscript.parse("# F\n\n```{judgement-summary} chapters/doha\n```\n", "chapters/index")
    view = View(whole, whole)
    altered = questions.changes([front, page], view, View(whole.without("two"), whole))
    first = altered[0]
    assert (first.page, first.line, first.kind) == ("chapters/index", 3, "judgement")
    assert (first.name, first.falls) == ("again", True)


def test_findings_that_move() -> None:
    """Appeared, gone, moved, another status, another number of claims."""
    told = ledger(
        source("one", claim("killed", "5"), claim("date", "2025-10-09"),
               claim("wounded", "3", voice="kabul")),
        source("two", claim("killed", "6"), claim("date", "2025-10-09"), claim("state", "over"),
               claim("wounded", "3", voice="un")),
        source("three", claim("date", "2025-10-09")),
    )  # fmt: skip
    moves = {
        m.finding: m
        for m in questions.moved(told.only("one", "three"), told.only("one", "two", "three"))
    }
    assert moves["clash/state"] == Moved("clash/state", "appeared", "", "over (one voice; 1 claim)")
    assert moves["clash/killed"].what == "moved"
    assert moves["clash/wounded"].what == "status"
    assert moves["clash/date"].what == "claims"
    back = {m.finding: m.what for m in questions.moved(told, told.only("one"))}
    assert back["clash/state"] == "gone"


def test_every_page_of_the_book_can_be_compared(recorded: Ledger) -> None:
    """Each figure and table of the book has rows that can be compared without drawing it."""
    root = Path(__file__).resolve().parents[2]
    pages = manuscript.chapters(root, contents.pages(root))
    view = View.of(Selection(), recorded)
    shown = [view.on(page.name).cell(cell) for page in pages for cell in page.cells]
    assert len(shown) > 25
    assert sum(bool(one.rows) for one in shown) > 20
    assert questions.changes(pages, view, view) == []


def test_judgements_that_a_page_repeats_stand_in_its_order() -> None:
    """A summary has one line for all of them; they are told in the order of the outlook."""
    told = ledger(
        source("one", claim("date", "2025-10-09"), position("ceasefire", "keep", "kabul")),
        source("two", claim("wounded", "3")),
    )
    block = written.TEXT[written.TEXT.index(":::{judgement}") :]
    both = block + "\n" + block.replace("{judgement} again", "{judgement} a-first")
    pages = [
        manuscript.parse("# T\n\n```{judgement-summary} chapters/doha\n```\n", "chapters/index"),
        manuscript.parse(f"# T\n\n{both}", "chapters/doha"),
    ]
    view = View(told, told)
    altered = questions.changes(pages, view, view.without("one"))
    assert [c.name for c in altered if c.page == "chapters/index"] == ["again", "a-first"]
