"""What the ledger says would change without a source is what differs between the two built books."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

import ceasefire
from ceasefire import Ledger
from ceasefire.ledger import words
from ceasefire.ledger.selection import AS_OF, WITHOUT, Selection
from ceasefire.prose import asking, contents, manuscript, questions
from ceasefire.prose.addresses import anchor
from ceasefire.prose.page import Page
from ceasefire.prose.questions import Change
from ceasefire.prose.views import FIGURE, SECTION_WITHHELD, WITHHELD, View
from ceasefire.site import book
from ceasefire.site.sphinx.judgements import LOST

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted(path.stem for path in (ROOT / "data" / "sources").glob("*.yaml"))
#: What is asked of the books that are built, with what each says of the toll of October: the book of a
#: day, and that of a later day without an article that much rests on and that quotes what no other
#: does, one with a side's account of Doha, an observer's own page, and one of after the cut-off.
ASKED = (
    (
        {AS_OF: "2025-10-16"},
        "counted at least 18 Afghan civilians killed and 361 wounded in the clashes",
    ),
    (
        {
            AS_OF: "2026-02-28",
            WITHOUT: "unidentified-2025-11-08 afintl-2025-10-19 unama-2025-10-16 amu-shiawaves-2026-02-08",
        },
        "counted 50 Afghan civilians killed and 453 wounded in the clashes",
    ),
)
#: The pages that people write; those of the evidence follow from the ledger alone.
COMPUTED = (
    "chapters/evidence/",
    "chapters/claims",
    "chapters/records",
    "chapters/events",
    "chapters/disputed",
    "chapters/glossary",
)
PAGES = [name for name in contents.pages(ROOT) if not name.startswith(COMPUTED)]

#: What goes again and again through lines that other tests reach does so without being measured, which
#: makes it slow.
UNMEASURED = pytest.mark.no_cover

#: What a printed sentence has beside its words; a role is said anew where its sentence fell.
MARKS = ".cf-mark, .cf-carried, .cf-warning, .bibtex-citation, .headerlink, .cf-role"

#: Something on a page: its kind, what sets it apart there, and what it says.
Unit = tuple[str, str, str]


def plain(text: str) -> str:
    """Return text as it can be compared: quotes straight, spaces single, figures without numbers."""
    for curly, straight in (("“", '"'), ("”", '"'), ("’", "'"), ("‘", "'")):
        text = text.replace(curly, straight)
    text = re.sub(r"Fig\. \d+", FIGURE, text)
    return re.sub(r"\s+([.,;:])", r"\1", " ".join(text.split()))


@cache
def units(page: Path) -> tuple[Unit, ...]:
    """Return the sentences, figures, tables and judgements of a built page, in order."""
    return tuple(_units(page))


def _units(page: Path) -> Iterator[Unit]:
    article = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").select_one("article")
    assert article is not None
    for unwanted in article.select(
        ".cf-notes, .cf-cite, .cf-below, figcaption, .caption, .citation-list, .citation"
    ):
        unwanted.decompose()
    for chart in article.select(".cf-chart"):
        name = str(chart.get("id"))
        source = chart.select_one(".cf-source")
        yield "figure", name, plain(f"{source and source.get_text()} {chart.select_one('table')}")
        chart.decompose()
    for number, table in enumerate(article.select("table, .cf-empty, .cf-days")):
        yield "table", str(number), plain(str(table))
        table.decompose()
    for box in article.select(".cf-judgement"):
        if box.get("id"):
            yield "judgement", str(box["id"]).removeprefix("judgement-"), plain(box.get_text(" "))
        else:
            for number, paragraph in enumerate(box.select("p")):
                yield "judgement", str(number), plain(paragraph.get_text())
        box.decompose()
    for number, line in _lines(article):
        yield "sentence", str(number), line


def _lines(article: Tag) -> Iterator[tuple[int, str]]:
    """Yield each sentence with the number of its paragraph."""
    for number, paragraph in enumerate(article.select("p")):
        for mark in paragraph.select(MARKS):
            mark.decompose()
        for lead in paragraph.select("strong:first-child:has(+ .cf-withheld)"):
            lead.decompose()  # the words in bold that lead a sentence stay when it is withheld
        yield from ((number, plain(line)) for line in paragraph.get_text().split("\n"))


def differences(
    one: Path, other: Path, changes: list[Change]
) -> dict[str, list[tuple[Unit, Unit]]]:
    """Return what differs between the pages of two built books, by page; what is left out is in none."""
    changed = {}
    for name in PAGES:
        whole = units(one / f"{name}.html")
        gone = left_out(whole, told(changes, name, "sentence"))
        kept = [unit for unit in whole if unit[:2] not in gone]
        shown = [u for u in units(other / f"{name}.html") if u[2] != plain(SECTION_WITHHELD)]
        pairs = zip(kept, shown, strict=True)
        changed[name] = [(before, after) for before, after in pairs if before[2] != after[2]]
    return changed


def left_out(whole: tuple[Unit, ...], changes: list[Change]) -> dict[tuple[str, str], list[bool]]:
    """Return the paragraphs of a page of which every sentence falls, with their sentences."""
    fell: dict[tuple[str, str], list[bool]] = {}
    waiting = [(plain(change.old), change.falls) for change in changes]
    for kind, number, line in whole:
        if kind == "sentence":
            changed = bool(waiting) and waiting[0][0] == line
            fell.setdefault((kind, number), []).append(changed and waiting.pop(0)[1])
    assert not waiting
    return {place: sentences for place, sentences in fell.items() if all(sentences)}


def silent_sections(pages: list[Page], view: View) -> dict[str, int]:
    """Return of how many sections of each page every paragraph has lost all its sentences."""
    silent = {}
    for page in pages:
        stands: dict[str, bool] = {}
        for paragraph in page.paragraphs:
            forms = view.on(page.name).forms(asking.each(paragraph))
            stands[paragraph.section] = stands.get(paragraph.section, False) or any(
                at is not None for at in forms
            )
        silent[page.name] = sum(not any_stands for any_stands in stands.values())
    return silent


def notices(built: Path) -> dict[str, int]:
    """Return how many sections of each page of a built book say that they are withheld."""
    return {
        name: [unit[2] for unit in units(built / f"{name}.html")].count(plain(SECTION_WITHHELD))
        for name in PAGES
    }


def of_kind(pairs: list[tuple[Unit, Unit]], kind: str) -> list[tuple[str, str]]:
    """Return the old and the new words of one kind of unit."""
    return [(before[2], after[2]) for before, after in pairs if before[0] == kind]


def told(changes: list[Change], page: str, kind: str) -> list[Change]:
    """Return the changes of one kind on a page."""
    return [change for change in changes if (change.page, change.kind) == (page, kind)]


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    """The pages as written."""
    return manuscript.chapters(ROOT, PAGES)


def compare(
    differing: dict[str, list[tuple[Unit, Unit]]],
    changes: list[Change],
    published: Path,
    fallen: int,
) -> None:
    """Hold what differs between two books against what was told."""
    for page, pairs in differing.items():
        sentences = told(changes, page, "sentence")
        gone = left_out(units(published / f"{page}.html"), sentences)
        unsaid = [u[2] for u in units(published / f"{page}.html") if u[:2] in gone]
        expected = []
        for change in sentences:
            if unsaid and unsaid[0] == plain(change.old) and change.falls:
                unsaid.pop(0)
            else:
                expected.append((plain(change.old), plain(change.new or WITHHELD)))
        assert of_kind(pairs, "sentence") == expected, page
        fallen += sum(map(len, gone.values()))
        judged = told(changes, page, "judgement")
        assert len(of_kind(pairs, "judgement")) == len(judged), page
        boxes = [pair for pair in pairs if pair[0][0] == "judgement"]
        for (box, left), change in zip(boxes, judged, strict=True):
            lines = slice(1) if box[1].isdigit() else slice(None)  # a summary has the first
            assert (LOST in left[2]) is change.falls
            assert all(plain(line) in box[2] for line in change.old.split("\n")[lines])
            assert all(plain(line) in left[2] for line in change.new.split("\n")[lines])
        for kind in ("figure", "table"):
            shown = told(changes, page, kind)
            assert len(of_kind(pairs, kind)) == len(shown), page
            for (before, after), change in zip(of_kind(pairs, kind), shown, strict=True):
                assert_rows(rows(before) - rows(after), change.old)
                assert_rows(rows(after) - rows(before), change.new)
    assert sum(change.falls for change in changes) == fallen


def rows(shown: str) -> set[tuple[str, ...]]:
    """Return the rows of a table, or of the data of a figure, that a page shows."""
    table = BeautifulSoup(shown, "html.parser")
    for sign in table.select(".cf-days .cf-warning, .cf-days .cf-hidden"):
        sign.decompose()
    return {
        tuple(plain(cell.get_text()) for cell in row.select("td, .cf-day, a[data-event], .cf-told"))
        for row in table.select("tr, .cf-days li")
    }


def assert_rows(differing: set[tuple[str, ...]], said: str) -> None:
    """Hold the rows that one page has and the other has not against the list of them.

    One cell of a row may be worded otherwise: a figure shows *both ways* for what the ledger calls mixed.
    """
    lines = [plain(line) for line in said.split("\n")]
    for row in differing:
        nearest = min(
            sum(cell not in {"", "–"} and cell not in line for cell in row) for line in lines
        )
        assert nearest <= 1, (row, lines)


@cache
def told_of(built: Path) -> dict[str, str]:
    """Return what the pages of the evidence say of each finding, by the place of the finding."""
    sections = {}
    for page in (built / "chapters" / "evidence").glob("*.html"):
        soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        if soup.select_one("meta[http-equiv='refresh']"):
            continue  # a page that leads on to another
        article = soup.select_one("article")
        assert article is not None
        for section in article.select("section[id*='--']"):
            for chart in section.select(".cf-chart"):
                chart.decompose()  # its line of sources counts all of them
            sections[str(section["id"])] = plain(section.get_text(" "))
    return sections


def shows_nothing_else(published: Path, built: Path, whole: View, left: View) -> None:
    """Hold the pages of the evidence, the bibliography and the downloads against what is left."""
    before, after = told_of(published), told_of(built)
    differing = {key for key in before | after if before.get(key) != after.get(key)}
    moved = {anchor(m.finding) for m in questions.moved(whole.ledger, left.ledger)}
    whole, left = whole.on("chapters/claims"), left.on("chapters/claims")
    moved |= {anchor(m.finding) for m in questions.moved(whole.ledger, left.ledger)}
    assert differing == moved
    rows = json.loads((built / "chapters" / "claims.json").read_text(encoding="utf-8"))
    told = {s.id: left.ledger.finding(s.finding).weight([s]) for s in left.ledger.statements}
    assert [row["claim"] for row in rows] == sorted(told, key=lambda key: told[key] != "counts")
    page = BeautifulSoup((built / "chapters" / "sources.html").read_text("utf-8"), "html.parser")
    listed = plain(" ".join(entry.get_text() for entry in page.select(".citation, .citation-list")))
    present = {source.id for source in left.ledger.data.sources}
    kept = {plain(source.title) for source in left.ledger.data.sources}
    for source in whole.ledger.data.sources:
        title = plain(source.title)
        assert (title in listed) is (source.id in present or title in kept), source.id
    assert not [path for name in ("_notebooks", "_sources") for path in built.glob(f"{name}/**/*")]
    assert_nothing_leaks(built, whole, left)


def quoted_alone(whole: View, left: View) -> set[str]:
    """Return the quotations of three words and more that no source of what is left has."""
    has = {s.id for s in left.ledger.statements}
    quotes = {s.id: str(s.claim.quote or "") for s in whole.ledger.statements}
    kept = " ".join(quote for key, quote in quotes.items() if key in has)
    names = whole.whole.names  # what the vocabulary calls a thing is nobody's quotation
    kept += " ".join(event.title for event in names.events.values())
    kept += " ".join(text for aspect in names.aspects.values() for text in aspect.values.values())
    kept += " ".join(text for issue in names.issues.values() for text in issue.stances.values())
    lost = {quote for key, quote in quotes.items() if key not in has and quote}
    return {quote for quote in lost if len(quote.split()) > 2 and quote not in kept}


def assert_nothing_leaks(built: Path, whole: View, left: View) -> None:
    """No file of a book has the words that only a source which it does not show is quoted with."""
    searched = [plain(quote) for quote in quoted_alone(whole, left)]
    for path in built.rglob("*"):
        if path.is_file() and path.suffix in (
            ".html",
            ".js",
            ".json",
            ".csv",
            ".txt",
            ".md",
            ".svg",
        ):
            text = plain(path.read_text(encoding="utf-8", errors="ignore"))
            assert not [quote for quote in searched if quote in text], path


def fallen(built: Path) -> int:
    """Return how many sentences and judgements a built book withholds."""
    texts = [
        BeautifulSoup((built / f"{name}.html").read_text(encoding="utf-8"), "html.parser")
        for name in PAGES
    ]
    return sum(text.get_text().count(WITHHELD) + text.get_text().count(LOST) for text in texts)


def test_the_published_book_has_no_banner(book_of: Callable[..., Path]) -> None:
    """It is what it is."""
    pages = list(book_of().rglob("*.html"))
    assert len(pages) > 80
    for page in pages:
        assert "This is not the published book" not in page.read_text(encoding="utf-8")


@UNMEASURED
def test_nobody_can_be_left_out_without_a_word(
    pages: list[Page], recorded: Ledger, patience: None
) -> None:
    """Each source is withdrawn in turn: something on the pages that people write reads differently."""
    view = View.of(Selection(), recorded)
    silent = SOURCES
    for asked in (
        [replace(page, cells=()) for page in pages],
        pages,
    ):  # words, then all that is drawn
        silent = [s for s in silent if not any(questions.differing(asked, view, view.without(s)))]
    assert silent == []


def test_there_is_something_to_leak(recorded: Ledger) -> None:
    """Most sources quote what no other does, so that the search for it can fail."""
    view = View.of(Selection(), recorded)
    assert sum(bool(quoted_alone(view, view.without(source))) for source in SOURCES) >= 3


@UNMEASURED
@pytest.mark.parametrize(("asked", "told"), ASKED, ids=["of a day", "of a day without sources"])
def test_the_list_is_what_differs_between_the_books(
    asked: dict[str, str],
    told: str,
    book_of: Callable[..., Path],
    pages: list[Page],
    recorded: Ledger,
) -> None:
    """The book is built as it is asked for, and compared page by page; it says its day everywhere."""
    built, published = book_of(**asked), book_of()
    view = View.of(Selection(), recorded)
    left = view.as_of(asked[AS_OF])
    left = left.without(*asked[WITHOUT].split()) if WITHOUT in asked else left
    changes = questions.changes(pages, view, left)
    assert changes
    compare(differences(published, built, changes), changes, published, fallen(built))
    assert notices(built) == silent_sections(pages, left)
    shows_nothing_else(published, built, view, left)
    assert WITHHELD not in (built / "chapters" / "glossary.html").read_text("utf-8"), (
        "entries go whole"
    )
    then = words.day(date.fromisoformat(asked[AS_OF]))
    chapter = (built / "chapters" / "october-clashes.html").read_text(encoding="utf-8")
    rest = ", without" if WITHOUT in asked else "; not the"
    assert f"As of: {then}{rest}" in chapter
    printed = plain(BeautifulSoup(chapter, "html.parser").select_one("article").get_text(" "))  # type: ignore[union-attr]
    assert told in printed
    outlook = (built / "chapters" / "outlook.html").read_text(encoding="utf-8")
    stands = f"As of: {then}" if asked[AS_OF] < "2025-11-09" else "Cut-off: 9 November 2025"
    assert f"{stands}{rest}" in outlook
    banner = f"It shows the evidence as of {then}{' and without' if WITHOUT in asked else ';'}"
    for page in built.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if "_static" not in page.parts and 'http-equiv="refresh"' not in text:
            assert banner in text, page.name


@pytest.mark.parametrize(
    ("name", "value", "what"),
    [
        (AS_OF, "2009-11-01", "no source had been published by 2009-11-01"),
        (AS_OF, "November", "'November' is not a date"),
        (WITHOUT, "arab-news", "there is no source 'arab-news'. nearest: arab-news-2025-11-08"),
        (WITHOUT, " ".join(SOURCES), "no source is left"),
        (WITHOUT, ",", "CEASEFIRE_WITHOUT=,: no source is named. name sources by their ids"),
    ],
)
def test_a_selection_of_nothing_is_refused(
    name: str, value: str, what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is built, with the reason."""
    monkeypatch.setenv(name, value)
    with pytest.raises(ceasefire.CeasefireError) as caught:
        book.build(ROOT, tmp_path)
    assert what in str(caught.value)
    assert not (tmp_path / "_build" / "html").exists()
