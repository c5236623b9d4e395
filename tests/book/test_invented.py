"""A small book about an invented dispute: the same package, and nothing of this book in it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import get_args

import pytest
from bs4 import BeautifulSoup

import ceasefire
from ceasefire import Ledger
from ceasefire.ledger.selection import AS_OF, WITHOUT, Selection
from ceasefire.prose import lint
from ceasefire.records.vocabulary import Aspect
from ceasefire.site import book, stubs

ROOT = Path(__file__).resolve().parents[2]
INVENTED = ROOT / "tests" / "invented"
#: Words of this book that no page of another can have.
WORDS = re.compile(
    r"afghan|taliban|kabul|islamabad|pakistan|\bdoha\b|istanbul|torkham|durand|qatar|türkiye", re.I
)


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, with the pages that follow from its records."""
    root = tmp_path_factory.mktemp("invented") / "project"
    shutil.copytree(INVENTED, root)
    stubs.write(ceasefire.load(root), root)
    return root


@pytest.fixture(scope="module")
def told(invented: Path) -> Ledger:
    """Its whole ledger."""
    return ceasefire.load(invented)


@pytest.fixture(scope="module")
def built(invented: Path, patience: None) -> Path:
    """The built book: its folder of pages."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(AS_OF, raising=False)
        patch.delenv(WITHOUT, raising=False)
        patch.setenv("CEASEFIRE_ROOT", str(invented))
        return book.build(invented, invented.parent / "out").parent


def soup(built: Path, name: str) -> BeautifulSoup:
    """Return a built page."""
    return BeautifulSoup((built / f"{name}.html").read_text(encoding="utf-8"), "html.parser")


def test_the_data_have_every_type_of_aspect(told: Ledger) -> None:
    """And each is claimed by one of six sources, two chapters and two sides."""
    types = {told.names.aspects[s.claim.aspect].type for s in told.statements}
    assert types == set(get_args(Aspect.model_fields["type"].annotation))
    assert len(told.data.sources) == 6
    assert told.book.chapters == ("grey-bank", "aftermath")
    assert told.book.called == ["Norholm", "Sudrey"]


def test_it_is_sound(invented: Path, told: Ledger) -> None:
    """The check has no fault; the lint reads its front page and chapters."""
    assert lint.refuse(invented, told) == 9


def test_its_chapters_stop_at_its_own_day(told: Ledger) -> None:
    """Which page reads which day is said by its own file."""
    shown = {
        page: Selection().on(page, told).until.isoformat()
        for page in ("chapters/grey-bank", "chapters/aftermath", "chapters/claims")
    }
    assert shown == {
        "chapters/grey-bank": "2019-05-09",
        "chapters/aftermath": "2019-06-02",
        "chapters/claims": "2019-06-02",
    }


def test_behaviour_is_that_of_the_data(told: Ledger) -> None:
    """An event lasts from its opening to its closing, and a sitting is a number of a round."""
    talks = told.dated("harbour-talks", "start"), told.dated("harbour-talks", "end")
    assert [finding and finding.id for finding in talks] == [
        "harbour-talks/opening", "harbour-talks/closing",
    ]  # fmt: skip
    assert told.names.counted() == "drowned"


def test_values_evidence_and_figure_are_on_the_page(built: Path) -> None:
    """A value with its preview, a mark of evidence, and the figure with its words."""
    page = soup(built, "chapters/grey-bank")
    said = " ".join(page.select_one("article").get_text(" ").split())  # type: ignore[union-attr]
    assert re.search(r"Ada Brook , fisheries minister of Norholm, counts 7\W", said)
    assert re.search(r"were the third\W+sitting and opened on 6 May 2019", said)
    notes = page.select_one(".cf-notes").get_text()  # type: ignore[union-attr]
    assert "Iven Holt (party on its adversary): The Islander, paragraph 1" in notes
    assert page.select("a[href*='evidence/ramming.html']")
    assert page.select_one("#fig-drowned svg, #fig-drowned .cf-figure")
    assert "● Norholm's side" in page.get_text()


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("chapters/index", "The Sea Court counts 5"),
        ("chapters/evidence/ramming", "5 (the Sea Court)"),
        ("chapters/claims", "court-2019-05-08.p4.1"),
        ("chapters/disputed", "Values: how many"),
        ("chapters/events", "Sudrey closes the bank to trawlers"),
        ("chapters/glossary", "Coastguard chief of Sudrey; Sudrey’s side."),
        ("chapters/sources", "Norholm Gazette"),
        ("chapters/aftermath", "900"),
    ],
)
def test_each_page_shows_its_own(built: Path, name: str, wanted: str) -> None:
    """Evidence, claims, what is disputed, and the front page."""
    assert wanted in " ".join(soup(built, name).get_text().split())


def test_nothing_of_this_book_is_in_it() -> None:
    """The words that are looked for are words of this book."""
    title = (ROOT / "_config.yml").read_text(encoding="utf-8")
    assert WORDS.search(title)


def test_no_word_of_this_book_is_in_its_pages(built: Path) -> None:
    """Neither on its pages nor in what they load."""
    read = [p for p in built.rglob("*") if p.suffix in (".html", ".js", ".css", ".json", ".csv")]
    assert len(read) > 20
    words = {
        path.relative_to(built).as_posix(): match[0]
        for path in read
        if (match := WORDS.search(path.read_text(encoding="utf-8")))
    }
    assert words == {}


def test_no_word_of_this_book_is_in_the_package() -> None:
    """Nor in what the package ships beside its code: scripts, styles and templates."""
    package = ROOT / "src" / "ceasefire"
    read = [p for p in package.rglob("*") if p.suffix in (".html", ".js", ".css", ".toml")]
    own = [path for path in read if "vendor" not in path.parts]
    assert len(own) > 10
    assert [p.name for p in own if WORDS.search(p.read_text(encoding="utf-8"))] == []
