"""What a page rests on, and what would change in the book."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import claim, ledger, position, source

from ceasefire import Ledger
from ceasefire.errors import CeasefireError, ExpressionError, UnknownName
from ceasefire.ledger.selection import Selection
from ceasefire.prose import contents, manuscript, questions, resting
from ceasefire.prose.page import Page
from ceasefire.prose.questions import Moved
from ceasefire.prose.views import View

ROOT = Path(__file__).resolve().parents[2]

TEXT = """\
# T

The toll is {value}`clash/killed/all`, say {value}`clash/killed/all#articles` articles.
One day{evidence}`clash/date`, as The Post has it{evidence}`two.p2.1`.
Nothing else{absent}`clash/terms`, see {numref}`fig-x`.
The Post is read {cite:p}`two{paragraph 2}`.

```{code-cell}
---
mystnb:
  figure:
    name: fig-x
---
charts.tolls(ledger)
```

```{code-cell}
tables.voices(ledger)
```

:::{judgement} again
:likelihood: likely
:confidence: low
:because: little is known.
:assuming: the assumption that it holds
:basis: clash/date, talks/ceasefire/kabul
:change: a word from anybody
it happens again.
:::
"""


@pytest.fixture
def whole() -> Ledger:
    """Two sources on one clash; the second has the talks alone."""
    return ledger(
        source("one", claim("killed", "5", group="all"), claim("date", "2025-10-09")),
        source(
            "two",
            claim("killed", "6", group="all", voice="army"),
            position("ceasefire", "keep", "spokesman"),
            outlet="The Post",
            published="2025-11-09",
        ),
    )


@pytest.fixture
def page() -> Page:
    """A page with everything that can change."""
    return manuscript.parse(TEXT, "chapters/some")


def test_all_that_changes_is_listed(whole: Ledger, page: Page) -> None:
    """Sentences with old and new words, what falls, figures, tables and judgements, by line."""
    view = View(whole, whole)
    found = questions.changes([page], view, View(whole.without("two"), whole))
    assert [(c.line, c.kind, c.name, c.falls) for c in found] == [
        (3, "sentence", "", True),
        (4, "sentence", "", True),
        (6, "sentence", "", True),
        (8, "figure", "fig-x", False),
        (17, "table", "tables.voices(ledger)", False),
        (21, "judgement", "again", True),
    ]
    assert found[0].old == "The toll is 5, say two articles."
    row, size = found[3].old.splitlines()
    assert row.startswith("6 | The clash | all victims | 6 | The army")
    assert size.startswith("2 rows. Source: the ledger of claims, 2 sources")
    assert (
        found[5].old.splitlines()[0]
        == "It is likely (55–80\N{NO-BREAK SPACE}%) that it happens again."
    )
    assert found[5].old.splitlines()[1] == "Our confidence is low, because little is known."


def test_nothing_changes_without_a_change(whole: Ledger, page: Page) -> None:
    """A ledger compared with itself gives nothing."""
    view = View(whole, whole)
    assert questions.changes([page], view, view) == []
    assert questions.moved(whole, whole) == []


def judged(told: Ledger, page: Page) -> tuple[str, str]:
    """Return what a page's judgement says by a ledger, and without its second source."""
    (judgement,) = page.judgements
    old, new = View(told, told), View(told.without("two"), told)
    return old.judgement(judgement), new.judgement(judgement)


def test_a_judgement_whose_basis_thins_says_so(page: Page) -> None:
    """It keeps its words as long as the answers that it rests on are the same."""
    told = ledger(
        source("one", claim("date", "2025-10-09"), position("ceasefire", "keep", "kabul")),
        source("two", claim("date", "2025-10-09")),
    )
    before, after = judged(told, page)
    assert before.splitlines()[:2] == after.splitlines()[:2]
    assert before != after
    assert "corroborated" in before


def test_a_judgement_whose_basis_is_another_falls(page: Page) -> None:
    """It was made on answers that are no longer there, or on a dispute that is none."""
    told = ledger(
        source("one", claim("date", "2025-10-09"), position("ceasefire", "keep", "kabul")),
        source("two", claim("date", "2025-10-10")),
    )
    before, after = judged(told, page)
    assert "contested" in before
    assert after == ""


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("They say{evidence}`clash/killed`.", False),
        ("Killed were {value}`clash/killed`.", False),
        ("On {value}`clash/date` it began.", True),
        ("It is told{evidence}`clash/date` on a day.", True),
        ("{value}`clash/date#Articles` articles say so.", False),
        ("{value}`clash/wounded#outlets` say so.", False),
        ('He spoke of "a hard day"{evidence}`truce/ceasefire/kabul`.', False),
        ('He spoke of "hard days"{evidence}`truce/ceasefire/kabul`.', True),
    ],
)
def test_what_a_sentence_can_lose(text: str, kept: bool) -> None:
    """A dispute, an answer that its words repeat, company in a count or list, a quotation."""
    told = ledger(
        source(
            "one",
            claim("killed", "5", group="all"), claim("date", "2025-10-09"), claim("wounded", "3"),
            position("ceasefire", "keep", "kabul", quote="hard days", event="truce"),
        ),
        source(
            "two",
            claim("killed", "6", group="all"), claim("date", "2025-10-09"), claim("wounded", "3"),
            position("ceasefire", "keep", "kabul", quote="a hard day", event="truce"),
        ),
    )  # fmt: skip
    text = text.replace("clash/killed", "clash/killed/all")
    (paragraph,) = manuscript.parse(f"# T\n\n{text}\n", "x").paragraphs
    assert View(told, told).printed(paragraph) != [""]
    assert (View(told.without("two"), told).printed(paragraph) != [""]) is kept


def test_a_sentence_without_evidence_falls_with_its_paragraph() -> None:
    """It joins what the others say."""
    told = ledger(source("one", claim("date", "2025-10-09")), source("two", claim("state", "over")))
    text = "On {value}`clash/date`.\nSo it was.\nOver{evidence}`clash/state`.\nBut how{absent}`clash/x`?"
    (paragraph,) = manuscript.parse(f"# T\n\n{text}\n", "x").paragraphs
    assert "" not in View(told, told).printed(paragraph)
    left = View(told.without("two"), told).printed(paragraph)
    assert left == ["On 9 October 2025.", "", "", ""]


def test_a_summary_of_judgements_changes_with_them(whole: Ledger, page: Page) -> None:
    """The front page repeats them, and loses them too."""
    front = manuscript.parse("# F\n\n```{judgement-summary} chapters/some\n```\n", "chapters/front")
    view = View(whole, whole)
    found = questions.changes([front, page], view, View(whole.without("two"), whole))
    first = found[0]
    assert (first.page, first.line, first.kind) == ("chapters/front", 3, "judgement")
    assert (first.name, first.falls) == ("again", True)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("{value}`clash/kiled`", UnknownName),
        ("{value}`clash/date#words`", ExpressionError),
        ("{evidence}`clash/kiled`", UnknownName),
    ],
)
def test_a_slip_is_no_loss(whole: Ledger, text: str, error: type[Exception]) -> None:
    """What the whole ledger does not have is a mistake of the page."""
    (paragraph,) = manuscript.parse(f"# T\n\n{text}\n", "x").paragraphs
    with pytest.raises(error):
        View(whole, whole).printed(paragraph)


def test_a_form_that_no_longer_fits_is_a_loss() -> None:
    """A single number that becomes a range cannot be said as one."""
    told = ledger(
        source("one", claim("killed", "5")), source("two", claim("killed", "4..6", voice="un"))
    )
    (paragraph,) = manuscript.parse("# T\n\n{value}`clash/killed#exact` died.\n", "x").paragraphs
    with pytest.raises(ExpressionError):
        View(told, told).printed(paragraph)
    assert View(told.only("one"), told.only("one")).printed(paragraph) == ["5 died."]
    assert View(told.only("two"), told.only("one")).printed(paragraph) == [""]


def test_what_a_page_rests_on(whole: Ledger, page: Page) -> None:
    """Every claim of every finding that it asks for, in the ledger's order, once."""
    assert [s.id for s in resting.on(page, whole)] == [
        "one.p2.1",
        "one.p2.2",
        "two.p2.1",
        "two.p2.2",
    ]


def test_findings_that_move() -> None:
    """Appeared, gone, moved, another status, another number of claims."""
    told = ledger(
        source("one", claim("killed", "5"), claim("date", "2025-10-09"), claim("wounded", "3")),
        source("two", claim("killed", "6"), claim("date", "2025-10-09"), claim("state", "over"),
               claim("wounded", "3", voice="un")),
        source("three", claim("date", "2025-10-09")),
    )  # fmt: skip
    found = {
        m.finding: m
        for m in questions.moved(told.only("one", "three"), told.only("one", "two", "three"))
    }
    assert found["clash/state"] == Moved("clash/state", "appeared", "", "over (single, 1 claim)")
    assert found["clash/killed"].what == "moved"
    assert found["clash/wounded"].what == "status"
    assert found["clash/date"].what == "claims"
    back = {m.finding: m.what for m in questions.moved(told, told.only("one"))}
    assert back["clash/state"] == "gone"


def test_without_a_source_that_is_not_there(whole: Ledger) -> None:
    """An unknown source, or the last one, is refused."""
    view = View(whole, whole)
    with pytest.raises(UnknownName, match="nearest: two"):
        view.without("tow")
    with pytest.raises(CeasefireError, match="no source is left"):
        view.without("one", "two")


def test_every_page_of_the_book_can_be_compared(recorded: Ledger) -> None:
    """Each figure and table of the book has rows that can be compared without drawing it."""
    root = Path(__file__).resolve().parents[2]
    pages = manuscript.chapters(root, contents.pages(root))
    view = View.of(Selection(), recorded)
    shown = [view.on(page.name).cell(cell) for page in pages for cell in page.cells]
    assert len(shown) > 25
    assert sum(bool(one.rows) for one in shown) > 20
    assert questions.changes(pages, view, view) == []


def test_what_figures_and_tables_rest_on(whole: Ledger) -> None:
    """The claims that a cell draws count, by what its call asks for."""
    told = ledger(
        source("one", claim("killed", "5", group="all"), claim("wounded", "5", group="all"),
               claim("date", "2025-10-09", event="truce"), claim("killed", "6", group="all")),
    )  # fmt: skip

    def behind(call: str) -> list[str]:
        made = manuscript.parse(f"# T\n\n```{{code-cell}}\n{call}\n```\n", "chapters/x")
        assert [cell.expression for cell in made.cells] == [call]
        return [s.id for s in resting.on(made, told)]

    assert behind("charts.tolls(ledger)") == ["one.p2.1", "one.p2.4"]
    assert behind("charts.tolls(ledger, 'wounded')") == ["one.p2.2"]
    assert behind("charts.timeline(ledger)") == ["one.p2.3"]
    assert behind("charts.support(ledger, 'truce')") == ["one.p2.3"]
    assert behind("tables.disputed(ledger, 'october-clashes')") == ["one.p2.1", "one.p2.4"]
    assert behind("tables.disputed(ledger, 'doha')") == []
    assert behind("tables.sources(ledger)") == []


@pytest.mark.parametrize(
    ("name", "claims"),
    [
        ("chapters/claims", 4), ("chapters/events", 4), ("chapters/disputed", 2),
        ("chapters/evidence/truce", 1), ("chapters/evidence/clash", 3), ("chapters/method", 0),
    ],
)  # fmt: skip
def test_what_pages_of_the_evidence_rest_on(name: str, claims: int) -> None:
    """They rest on what they list."""
    told = ledger(
        source("one", claim("killed", "5", group="all"), claim("wounded", "5", group="all"),
               claim("date", "2025-10-09", event="truce"), claim("killed", "6", group="all")),
    )  # fmt: skip
    assert len(resting.on(manuscript.parse("# T\n", name), told)) == claims


def test_judgements_that_a_page_repeats_stand_in_its_order() -> None:
    """A summary has one line for all of them; they are told in the order of the outlook."""
    told = ledger(
        source("one", claim("date", "2025-10-09"), position("ceasefire", "keep", "kabul")),
        source("two", claim("wounded", "3")),
    )
    block = TEXT[TEXT.index(":::{judgement}") :]
    both = block + "\n" + block.replace("{judgement} again", "{judgement} a-first")
    pages = [
        manuscript.parse("# T\n\n```{judgement-summary} x\n```\n", "front"),
        manuscript.parse(f"# T\n\n{both}", "x"),
    ]
    view = View(told, told)
    found = questions.changes(pages, view, view.without("one"))
    assert [c.name for c in found if c.page == "front"] == ["again", "a-first"]
