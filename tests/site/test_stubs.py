"""What is kept beside the chapters: the pages of events, and the bibliography."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from builders import EVENTS, NAMES, claim, ledger, source

from ceasefire import Ledger
from ceasefire.site import stubs

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def told() -> Ledger:
    """An article that has an address, and one whose day is not known."""
    return ledger(
        source("one", claim("killed", "5"), outlet="One & Co", url="https://one.example/a_b"),
        source("two", claim("killed", "6"), published="2025-11-05/2025-11-08", dated="inferred"),
    )


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


def test_an_entry_says_how_its_day_is_known(told: Ledger) -> None:
    """Signs of TeX are escaped, but for an address."""
    one, two = stubs.bibliography(told).split("\n\n")[1:]
    assert one.startswith("@misc{one,\n")
    assert r"author = {{One \& Co}}," in one
    assert "note = {8 November 2025 (stated)}," in one
    assert "url = {https://one.example/a_b}," in one
    assert "year = {2025}," in two
    assert "(inferred)}" in two
    assert "url" not in two


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("The clash", "The clash"),
        ("The *first* clash", r"The \*first\* clash"),
        ("A [b] {c} <d> `e` $f #g", r"A \[b\] \{c\} \<d\> \`e\` \$f \#g"),
    ],
)
def test_a_title_is_a_heading_as_it_is_written(title: str, heading: str) -> None:
    """No sign of it is markup."""
    event = EVENTS["clash"].model_copy(update={"title": title})
    names = replace(NAMES, events={"clash": event})
    (page, *_) = stubs.documents(ledger(source("one", claim("killed", "5")), names=names)).values()
    assert page == f"# {heading}\n\n```{{evidence-of}} clash\n```\n"
