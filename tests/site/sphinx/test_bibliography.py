"""The bibliography, folded where it is long."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from docutils import nodes
from smallsite import page_of, stand_in

from ceasefire import Ledger
from ceasefire.site.sphinx import bibliography


def folded(app: Any, *counts: int) -> nodes.document:
    """Return a page with bibliographies of so many entries, between two paragraphs."""
    page = page_of(app)
    page += nodes.paragraph("", "before")
    for count in counts:
        page += nodes.container("", *(nodes.citation(ids=[f"x{n}"]) for n in range(count)))
    page += nodes.paragraph("", "after")
    bibliography._fold(app, page, "chapters/sources")
    return page


@pytest.mark.parametrize(
    ("counts", "order"),
    [
        ([0], "paragraph container paragraph"),
        ([12], "paragraph container paragraph"),
        ([13], "paragraph raw container raw paragraph"),
        ([3, 13], "paragraph container raw container raw paragraph"),
    ],
)
def test_what_is_long_is_folded(told: Ledger, counts: list[int], order: str) -> None:
    """Each list for itself, and its entries stay where they are."""
    page = folded(stand_in(told), *counts)
    assert [node.tagname for node in page.children] == order.split()
    assert len(list(page.findall(nodes.citation))) == sum(counts)


def test_a_fold_says_how_much_it_holds(told: Ledger) -> None:
    """And is closed after what it opens around."""
    page = folded(stand_in(told), 40)
    opening, closing = (raw.astext() for raw in page.findall(nodes.raw))
    soup: Any = BeautifulSoup(opening + closing, "html.parser")
    assert soup.details["class"] == ["cf-fold"]
    assert not soup.details.has_attr("open")
    assert soup.summary.get_text() == "The bibliography of all 40 sources"
    assert closing == "</details>"


def test_paper_has_no_folds(told: Ledger) -> None:
    """Nobody can open one there."""
    app = stand_in(told)
    app.builder = SimpleNamespace(format="latex")
    assert list(folded(app, 40).findall(nodes.raw)) == []
