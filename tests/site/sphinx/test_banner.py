"""A book of another part of the ledger: what it announces, and what it leaves out."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from docutils import nodes
from smallsite import page_of, stand_in

from ceasefire import Ledger
from ceasefire.ledger.selection import RESOLVED, Selection
from ceasefire.site.sphinx import banner


def announced(app: Any) -> Any:
    """Return the configuration of a book, told what is shown."""
    config = SimpleNamespace(
        html_theme_options={}, html_copy_source=True, html_show_sourcelink=True, exclude_patterns=[]
    )
    banner._announce(app, config)  # type: ignore[arg-type]
    return config


def test_the_published_book_announces_nothing(
    told: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And offers the sources of its pages."""
    monkeypatch.delenv(RESOLVED, raising=False)
    config = announced(stand_in(told))
    assert config.html_theme_options == {}
    assert config.html_copy_source
    assert config.exclude_patterns == []


def test_another_book_says_so_on_every_page(
    told: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It hands out no sources of pages, and has none of events of which nothing is known in it."""
    chosen = Selection(without=("one",))
    monkeypatch.setenv(RESOLVED, str(chosen.write(tmp_path)))
    config = announced(stand_in(told, without=("one",)))
    assert config.html_theme_options["announcement"] == chosen.words(told)
    assert "without One" in config.html_theme_options["announcement"]
    assert not config.html_copy_source
    assert not config.html_show_sourcelink
    assert config.exclude_patterns == [
        "chapters/evidence/truce.md",
        "chapters/evidence/rounds.md",
    ]


def listed(app: Any) -> list[str]:
    """Return the entries of a bibliography that a book keeps."""
    entries = [SimpleNamespace(citation_id=f"id-{key}", key=key) for key in ("one", "two", "three")]
    app.registry = SimpleNamespace(domains={"cite": None})
    app.env.get_domain = lambda name: SimpleNamespace(citations=entries)
    page = page_of(app)
    page += nodes.container("", *(nodes.citation(ids=[one.citation_id]) for one in entries))
    banner._select_bibliography(app, page, "chapters/sources")
    return [citation["ids"][0] for citation in page.findall(nodes.citation)]


@pytest.mark.parametrize(
    ("without", "kept"),
    [
        ((), ["id-one", "id-two", "id-three"]),
        (("one",), ["id-two", "id-three"]),  # three is no source of the ledger
        (("two",), ["id-one", "id-three"]),
    ],
)
def test_a_bibliography_names_no_source_that_is_withheld(
    told: Ledger, without: tuple[str, ...], kept: list[str]
) -> None:
    """What is cited and no source of the ledger stays."""
    assert listed(stand_in(told, without=without)) == kept


def test_a_book_without_a_bibliography_is_left_alone(told: Ledger) -> None:
    """It may not have the extension that makes one."""
    app = stand_in(told, without=("one",))
    app.registry = SimpleNamespace(domains={})
    page = page_of(app)
    page += nodes.citation(ids=["id-one"])
    banner._select_bibliography(app, page, "chapters/sources")
    assert len(page.children) == 1
