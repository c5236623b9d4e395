"""The file of the book: what it has to say, and that the table of contents says the same."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from spoils import small_project

from ceasefire.errors import DataFaults
from ceasefire.prose import contents
from ceasefire.records import bookfile, data, drawn
from ceasefire.records.bookfile import NO_BOOK

ROOT = Path(__file__).resolve().parents[2]
HUES = get_args(drawn.Hue)
ROLES = ", ".join(bookfile.NEEDED)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project of one record, with the book's own file and table of contents."""
    shutil.copy(ROOT / "_toc.yml", tmp_path / "_toc.yml")
    shutil.copytree(ROOT / "chapters", tmp_path / "chapters")
    return small_project(tmp_path)


def respelt(project: Path, file: str, old: str, new: str) -> int:
    """Write something else in a file; return the line on which it stood."""
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def reported(project: Path) -> list[str]:
    """Return the faults of the data."""
    with pytest.raises(DataFaults) as caught:
        data.read(project / "data")
    return [str(fault) for fault in caught.value.faults]


def test_a_book_knows_its_pages() -> None:
    """By their role; the pages of a folder have one entry."""
    book = bookfile.read(ROOT)
    assert book.page("claims") == "chapters/claims"
    assert book.page("evidence") == "chapters/evidence"
    assert book.role("chapters/evidence/some-event") == "evidence"
    assert book.role("chapters/nowhere") is None
    assert book.chapters[0] == "background"
    assert book.of_chapter("background") == "chapters/background"
    assert book.titled("october-clashes") == "October clashes"
    assert book.titled("after-the-cut-off") == "After the cut-off"


@pytest.mark.parametrize(
    ("page", "reads"),
    [
        ("chapters/index", "information date"), ("chapters/background", "information date"),
        ("chapters/october-clashes", "information date"), ("chapters/doha", "information date"),
        ("chapters/istanbul", "information date"), ("chapters/method", "information date"),
        ("chapters/outlook", "cut-off"), ("chapters/after-the-cut-off", "information date"),
        ("chapters/disputed", "information date"), ("chapters/events", "information date"),
        ("chapters/evidence/some-event", "information date"),
        ("chapters/claims", "information date"), ("chapters/independence", "information date"),
        ("chapters/sources", "information date"), ("chapters/glossary", "information date"),
    ],
)  # fmt: skip
def test_each_page_reads_its_day(page: str, reads: str) -> None:
    """As it is published."""
    assert bookfile.read(ROOT).reads(page) == reads


@pytest.mark.parametrize(
    ("stopping", "afterwards"),
    [
        (["outlook"], "after-the-cut-off"),
        (["istanbul", "outlook"], "after-the-cut-off"),
        (["background", "outlook"], "october-clashes"),
        (["after-the-cut-off"], None),
        ([], None),
    ],
)
def test_what_came_then_is_told_behind_what_stops(
    stopping: list[str], afterwards: str | None
) -> None:
    """The first chapter that follows one which stops at the cut-off, and does not stop itself."""
    book = bookfile.read(ROOT)
    days = {book.of_chapter(slug): "cut-off" if slug in stopping else "information date"
            for slug in book.chapters}  # fmt: skip
    pages = {
        name: page.model_copy(update={"reads": days.get(name, page.reads)})
        for name, page in book.pages.items()
    }
    assert book.model_copy(update={"pages": pages}).afterwards == afterwards


def test_a_vocabulary_can_stand_alone(tmp_path: Path) -> None:
    """Where there is no file, no page has a role, and nothing is later than the book."""
    assert bookfile.read(tmp_path) is NO_BOOK
    assert (NO_BOOK.chapters, NO_BOOK.parties, NO_BOOK.afterwards) == ((), {}, None)


@pytest.mark.parametrize(
    ("old", "new", "at", "what"),
    [
        ("cut_off: 2025-11-09", "cut_off: 2025-11", "cut_off",
         "'2025-11' is not a single day (write it as 2031-05-09)"),
        ("timeline: 2025-10-01/2025-11-10", "timeline: 2025-10-01/..", "timeline",
         "'2025-10-01/..' has no beginning or no end"
         " (write the first and the last day, with a slash between)"),
        ("role: method, reads: information date", "role: method, reads: sometimes",
         "pages.chapters/method.reads",
         "input should be 'information date' or 'cut-off', not 'sometimes'"),
        ("    drawn: {colour: blue, shape: circle}", "    drawn: {colour: red, shape: circle}",
         "sides.afghanistan.drawn.colour",
         f"input should be {', '.join(map(repr, HUES[:-1]))} or {HUES[-1]!r}, not 'red'"),
    ],
)  # fmt: skip
def test_a_malformed_field_is_refused(small: Path, old: str, new: str, at: str, what: str) -> None:
    """With file, line and key path, as in all other data."""
    line = respelt(small, "data/book.yaml", old, new)
    assert f"data/book.yaml:{line}: {at}: {what}" in reported(small)


@pytest.mark.parametrize(
    ("old", "key", "words"),
    [
        ("role: method, reads: information date", "role", bookfile.Role),
        ("role: method, reads: information date", "reads", bookfile.Reads),
    ],
)
def test_a_key_that_is_missing_is_told_with_its_words(
    small: Path, old: str, key: str, words: Any
) -> None:
    """Whoever writes a page need not look up what it may be."""
    kept = [part for part in old.split(", ") if not part.startswith(key)]
    line = respelt(small, "data/book.yaml", old, ", ".join(kept))
    assert (
        f"data/book.yaml:{line}: pages.chapters/method.{key}: the key '{key}' is missing"
        f" (add the key, which is one of: {', '.join(get_args(words))})"
    ) in reported(small)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("role: claims", "role: method",
         f"no page has the role 'claims' (give it to one page, as each of {ROLES})"),
        ("role: glossary", "role: claims",
         f"two pages have the role 'claims' (give it to one page, as each of {ROLES})"),
        ("chapters/evidence/*:", "chapters/evidence:",
         "the pages of the evidence are a folder (let its name end in /*)"),
        ("    short: Islamabad\n", "",
         "1 sides have a short name, and charts set two beside each other"
         " (give short: to the two parties alone)"),
        ("    drawn: {colour: orange, shape: square}\n", "",
         "a side that has a short name is not drawn (add drawn: with a colour and a shape)"),
        ("mapped: crossing", "mapped: gate",
         "maps have no kind of mark 'gate' (add it to maps: kinds:, or leave it out)"),
    ],
)  # fmt: skip
def test_a_book_that_does_not_hold_together_is_refused(
    small: Path, old: str, new: str, what: str
) -> None:
    """The engine goes by roles, and its charts by two parties."""
    respelt(small, "data/book.yaml", old, new)
    assert any(what in fault for fault in reported(small)), reported(small)


@pytest.mark.parametrize(
    ("kind", "key", "known"),
    [
        ("number", "counts", "groups, people, things, rounds or measure"),
        ("date", "dates", "whole, start, end or plan"),
        ("category", "tells", "state, cause, trait or passing"),
    ],
)
def test_an_aspect_says_how_it_behaves(small: Path, kind: str, key: str, known: str) -> None:
    """Where its type needs it: the sentence says what to write, and where."""
    path = small / "data" / "aspects.yaml"
    planted = (
        f"aspects:\n  planted: {{type: {kind}, known: publicly, label: Planted, question: What?}}\n"
    )
    path.write_text(path.read_text("utf-8").replace("aspects:\n", planted, 1), encoding="utf-8")
    assert reported(small) == [
        f"data/aspects.yaml:2: aspects.planted: an aspect of type: {kind} does not say what it {key}"
        f" (add {key}: {known} beside its type)"
    ]


@pytest.mark.parametrize(
    ("extra", "what"),
    [
        ("counts: people", "counts goes with type: number, and the aspect has type: place"),
        ("read_as: killed", "read_as goes with type: number, and the aspect has type: place"),
        ("blames: true", "blames goes with type: actor"),
    ],
)
def test_a_behaviour_goes_with_its_type(small: Path, extra: str, what: str) -> None:
    """A place counts nobody."""
    respelt(small, "data/aspects.yaml", "type: place,", f"type: place, {extra},")
    assert what in reported(small)[0]


def test_the_table_of_contents_names_the_pages_of_the_book() -> None:
    """Each stands in both files, and the folder of the evidence once."""
    assert contents.faults(ROOT) == []


def test_a_page_that_the_book_does_not_know_is_a_fault(small: Path) -> None:
    """The fault says where it belongs."""
    line = respelt(
        small, "_toc.yml", "      - file: chapters/doha\n",
        "      - file: chapters/doha\n      - file: chapters/ankara\n",
    )  # fmt: skip
    (small / "chapters" / "ankara.md").write_text("# Ankara\n", encoding="utf-8")
    assert [str(fault) for fault in contents.faults(small)] == [
        f"_toc.yml:{line + 1}: the page chapters/ankara is not in data/book.yaml (add it there under"
        " pages: with its role and the day it reads, or remove it)"
    ]


def test_a_page_that_nobody_can_reach_is_a_fault(small: Path) -> None:
    """A page of the book stands in the table of contents."""
    respelt(small, "_toc.yml", "      - file: chapters/method\n", "")
    line = next(
        at
        for at, text in enumerate((small / "data" / "book.yaml").read_text("utf-8").splitlines(), 1)
        if "chapters/method" in text
    )
    assert [str(fault) for fault in contents.faults(small)] == [
        f"data/book.yaml:{line}: pages.chapters/method: the page chapters/method is not in _toc.yml"
        " (add it there, or remove it here)"
    ]


def test_a_folder_is_one_entry(small: Path) -> None:
    """A glob of another folder is another entry."""
    respelt(small, "_toc.yml", "glob: chapters/evidence/*", "glob: chapters/proof/*")
    assert sorted(fault.file for fault in contents.faults(small)) == ["_toc.yml", "data/book.yaml"]


def test_the_report_is_the_front_page_the_guides_and_the_chapters() -> None:
    """A page that the book does not know is held to the rules of the report as well."""
    roles = {name: page.role for name, page in bookfile.read(ROOT).pages.items()}
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    listed = [one["file"] for part in toc["parts"] for one in part["chapters"]]
    wanted = [toc["root"], *(name for name in listed if roles[name] in ("guide", "chapter"))]
    assert contents.report(ROOT) == wanted


def test_a_page_that_nothing_names_is_a_fault(small: Path) -> None:
    """It would be neither checked nor built, and nobody told."""
    (small / "chapters" / "ankara.md").write_text("# Ankara\n", encoding="utf-8")
    assert [str(fault) for fault in contents.faults(small)] == [
        "chapters/ankara.md: neither _toc.yml nor data/book.yaml has it (add it to both, or remove it)"
    ]
