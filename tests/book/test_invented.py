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
from ceasefire.ledger import hypotheses, outlook
from ceasefire.ledger.selection import AS_OF, WITHOUT, Selection
from ceasefire.prose import lint
from ceasefire.records import givenfile
from ceasefire.records.aspects import BEHAVIOUR, Aspect
from ceasefire.site import book, permanence, stubs

ROOT = Path(__file__).resolve().parents[2]
INVENTED = ROOT / "tests" / "invented"
#: Words of this book that no page of another can have.
WORDS = re.compile(
    r"afghan|taliban|kabul|islamabad|pakistan|\bdoha\b|istanbul|torkham|durand|qatar|türkiye", re.I
)
#: A unit that the reader of articles knows beside riyals and lira, so that money is no count of people.
CURRENCY = re.compile(r"\bafghanis\?\|")


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
    """And each is claimed by one of six sources, three chapters and two sides."""
    types = {told.names.aspects[s.claim.aspect].type for s in told.statements}
    assert types == set(get_args(Aspect.model_fields["type"].annotation))
    assert len(told.data.sources) == 6
    assert told.book.chapters == ("grey-bank", "prospects", "aftermath")
    assert told.book.called == ["Norholm", "Sudrey"]


@pytest.mark.parametrize("key", BEHAVIOUR)
def test_each_behaviour_of_an_aspect_is_claimed(key: str, told: Ledger) -> None:
    """What numbers count, dates date and categories tell: all of it occurs."""
    said = {getattr(told.names.aspects[s.claim.aspect], key) for s in told.statements}
    assert said - {None} == set(BEHAVIOUR[key][1])


def test_its_outlook_has_directions_and_hypotheses_of_its_own(told: Ledger) -> None:
    """The evidence ranks them, and what came later points another way."""
    then = told.as_of(told.book.cut_off)
    assert [one.key for one in hypotheses.ranking(then)] == ["blockade", "bargain"]
    (sharing,) = outlook.tripped(told)
    assert (sharing.before, sharing.later and sharing.later.reading) == ("strife", "harmony")


def test_it_is_sound(invented: Path, told: Ledger) -> None:
    """The check has no fault; the lint reads its front page and chapters."""
    assert lint.refuse(invented, told) == 15


def test_its_outlook_stops_at_its_own_day(told: Ledger) -> None:
    """Which page reads which day is said by its own file."""
    shown = {
        page: Selection().on(page, told).until.isoformat()
        for page in (
            "chapters/grey-bank",
            "chapters/prospects",
            "chapters/aftermath",
            "chapters/claims",
        )
    }
    assert shown == {
        "chapters/grey-bank": "2019-06-02",
        "chapters/prospects": "2019-05-09",
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
    assert "Iven Holt (party in its own interest): The Islander, paragraph 1" in notes
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
        ("chapters/aftermath", "yes: a bargain. A ban that is lifted lets both fish."),
        ("chapters/grey-bank", "The talks were held in Mellavik"),
        ("chapters/prospects", "0 of 1 signposts point to a bargain, 1 to a quarrel"),
        ("chapters/prospects", "A quota for each"),
    ],
)
def test_each_page_shows_its_own(built: Path, name: str, wanted: str) -> None:
    """Evidence, claims, what is disputed, and the front page."""
    assert wanted in " ".join(soup(built, name).get_text().split())


def test_addresses_of_before_lead_on(invented: Path, built: Path) -> None:
    """A page, places, a finding, a claim and a file that it has no more."""
    assert permanence.lacking(built, givenfile.read(invented)) == []
    mark = soup(built, "chapters/evidence/ramming").find(id="ramming--killed--crew")
    assert mark
    assert "ramming--drowned--crew" in [holder.get("id") for holder in mark.parents]
    assert "called after the bank's whole name" in soup(built, "chapters/bank").get_text()
    (withdrawn,) = soup(built, "chapters/claims").select("#gazette-2019-05-04-p1-9")
    assert withdrawn.find_parent("tr", id="gazette-2019-05-04-p2-1")


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


def told_of_this_book(package: Path) -> list[str]:
    """Return each line of a package that has a word of this book: code, scripts, styles, templates."""
    read = [p for p in package.rglob("*") if p.suffix in (".py", ".html", ".js", ".css", ".toml")]
    own = sorted(path for path in read if "vendor" not in path.parts)
    assert own
    return [
        f"{path.relative_to(package)}:{at}: {match[0]}"
        for path in own
        for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if (match := WORDS.search(CURRENCY.sub("", line)))
    ]


def test_no_word_of_this_book_is_in_the_package() -> None:
    """Neither in its code, comments and examples included, nor in what it ships beside it."""
    assert told_of_this_book(ROOT / "src" / "ceasefire") == []


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        ("a.py", "x = 1\n# as in Kabul\n", ["a.py:2: Kabul"]),
        ("b.js", "// the Taliban\n", ["b.js:1: Taliban"]),
        ("c.py", 'R = r"yen|afghanis?|lira"\n', []),
        ("d.py", 'R = r"afghan"\n', ["d.py:1: afghan"]),
        ("e.md", "Doha\n", []),
    ],
)
def test_a_word_of_this_book_is_told_with_its_line(
    name: str, text: str, lines: list[str], tmp_path: Path
) -> None:
    """Code, scripts and styles; the money of a country stands among that of others."""
    (tmp_path / "plain.py").write_text("", encoding="utf-8")
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert told_of_this_book(tmp_path) == lines
