"""Which part of the ledger a book shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import BOOK, claim, ledger, source

import ceasefire
from ceasefire import Ledger
from ceasefire.errors import CeasefireError, UnknownName
from ceasefire.ledger.selection import AS_OF, RESOLVED, WITHOUT, Selection
from ceasefire.prose.views import View

INFORMATION_DATE = BOOK.cut_off


@pytest.fixture
def whole() -> Ledger:
    """Three sources of three days."""
    return ledger(
        *(
            source(key, claim("killed", "5"), published=day, called=called)
            for key, day, called in (
                ("one", "2025-11-07", "The Day"),
                ("two", "2025-11-08", None),
                ("late", "2025-12-01", None),
            )
        )
    )


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, Selection()),
        ({AS_OF: "", WITHOUT: " "}, Selection()),
        ({AS_OF: "2025-11-08"}, Selection("2025-11-08")),
        ({WITHOUT: "two, one two"}, Selection(without=("one", "two"))),
    ],
)
def test_the_environment_selects(environment: dict[str, str], expected: Selection) -> None:
    """An empty wish is none; sources are parted by commas or spaces."""
    assert Selection.from_environment(environment) == expected


def test_a_selection_of_a_ledger(whole: Ledger) -> None:
    """As of its day and without its sources; a source of later is no matter."""

    def kept(selection: Selection) -> list[str]:
        return [s.id for s in selection.of(whole).data.sources]

    assert kept(Selection()) == ["one", "two"]
    assert kept(Selection("2025-11-07")) == ["one"]
    assert kept(Selection(without=("late", "one"))) == ["two"]
    assert Selection("2025-11-07").of(whole).until.isoformat() == "2025-11-07"
    assert whole.until.isoformat() == "2025-12-01"


@pytest.mark.parametrize(
    ("selection", "error", "what"),
    [
        (Selection("2025-11-01"), CeasefireError, "no source had been published by 2025-11-01"),
        (Selection("2025-11"), CeasefireError, "is not a single day"),
        (Selection(without=("tow",)), UnknownName, "there is no source 'tow'"),
        (Selection(without=("one", "two")), CeasefireError, "no source is left"),
    ],
)
def test_a_selection_of_nothing(
    whole: Ledger, selection: Selection, error: type[Exception], what: str
) -> None:
    """Is refused with the reason."""
    with pytest.raises(error, match=what):
        selection.of(whole)


def test_the_banner_says_what_is_shown(whole: Ledger) -> None:
    """The day, and the sources that are left out by what sentences call them."""
    assert Selection().words(whole) == ""
    text = Selection("2025-11-08", ("one", "two")).words(whole)
    assert text.startswith(
        "This is not the published book. It shows the evidence as of 8 November 2025"
        " and without The Day and Two;"
    )


def test_sources_that_are_asked_for_and_not_named_are_refused() -> None:
    """A comma is no source, and the book without it no other book."""
    with pytest.raises(CeasefireError, match=f"{WITHOUT}=,: no source is named. name sources by"):
        Selection.from_environment({WITHOUT: " , "})


def test_a_build_resolves_what_is_asked_for(whole: Ledger) -> None:
    """Into one form: the information date is the published day, and what is known is in it."""
    assert Selection(INFORMATION_DATE).resolved(whole) == Selection()
    assert Selection("2025-11-08").resolved(whole) == Selection("2025-11-08")
    assert Selection(without=("late",)).resolved(whole) == Selection(without=("late",))


@pytest.mark.parametrize(
    ("selection", "what"),
    [
        (Selection("2025-11-01"), "no source had been published by 2025-11-01"),
        (Selection("2025-11"), "is not a single day"),
        (Selection("yesterday"), "'yesterday' is not a date"),
        (Selection(without=("tow",)), "there is no source 'tow'"),
        (Selection(without=("one", "two")), "no source is left"),
    ],
)
def test_a_build_refuses_what_shows_nothing(whole: Ledger, selection: Selection, what: str) -> None:
    """With the reason, whatever page would have been the first to find out."""
    with pytest.raises(CeasefireError, match=what):
        selection.resolved(whole)


def test_a_selection_is_read_where_the_build_wrote_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the path in one variable; what asks a build is nothing to its children."""
    chosen = Selection("2025-11-08", ("hum-news-2025-11-09",))
    monkeypatch.setenv(RESOLVED, str(chosen.write(tmp_path / "_build")))
    assert Selection.of_build() == chosen
    monkeypatch.delenv(RESOLVED)
    monkeypatch.setenv(AS_OF, "2025-11-07")
    monkeypatch.setenv(WITHOUT, "hum-news-2025-11-09")
    assert Selection.of_build() == Selection()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"as_of": "2025-11-08"}', None])
def test_a_selection_that_cannot_be_read_is_refused(
    text: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is shown in its place."""
    file = tmp_path / "selection.json"
    if text is not None:
        file.write_text(text)
    monkeypatch.setenv(RESOLVED, str(file))
    with pytest.raises(CeasefireError, match=r"selection\.json: no selection of a build"):
        Selection.of_build()


def test_the_book_ledger_follows_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Chapters ask for it; in no build it is what the published book shows."""
    assert ceasefire.book_ledger().until.isoformat() == INFORMATION_DATE
    written = Selection(without=("hum-news-2025-11-09",)).write(tmp_path)
    monkeypatch.setenv(RESOLVED, str(written))
    assert "hum-news-2025-11-09" not in {s.id for s in ceasefire.book_ledger().data.sources}


@pytest.mark.parametrize(
    ("day", "page", "kept"),
    [
        (INFORMATION_DATE, "chapters/doha", ["one", "two"]),
        (INFORMATION_DATE, "chapters/after-the-cut-off", ["late", "one", "two"]),
        (INFORMATION_DATE, "chapters/evidence/clash", ["late", "one", "two"]),
        (INFORMATION_DATE, "chapters/outlook", ["one", "two"]),
        ("2025-11-07", "chapters/doha", ["one"]),
        ("2025-11-07", "chapters/after-the-cut-off", ["one"]),
        ("2025-11-07", "chapters/outlook", ["one"]),
        ("2026-01-01", "chapters/doha", ["late", "one", "two"]),
        ("2026-01-01", "chapters/outlook", ["one", "two"]),
    ],
)
def test_each_page_has_its_own_part(whole: Ledger, day: str, page: str, kept: list[str]) -> None:
    """The chapters stop at the day, later pages at the last day, the outlook at the cut-off."""
    assert sorted(s.id for s in Selection(day).on(page, whole).data.sources) == kept
    view = View.of(Selection(day), whole)
    assert sorted(s.id for s in view.on(page).ledger.data.sources) == kept
    assert view.records is whole


def test_a_page_names_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a cell asks for follows from its page."""
    monkeypatch.setenv(RESOLVED, str(Selection("2026-02-28").write(tmp_path)))
    assert ceasefire.book_ledger("outlook").until.isoformat() == INFORMATION_DATE
    assert ceasefire.book_ledger("doha").until.isoformat() == "2026-02-28"
    monkeypatch.delenv(RESOLVED)
    assert ceasefire.book_ledger("after-the-cut-off").until.isoformat() > "2026-06-01"


def test_without_sources_on_every_page(whole: Ledger) -> None:
    """A source that a page does not show is no matter there; one that nobody has is refused."""
    view = View.of(Selection(), whole)
    left = view.without("late")
    assert sorted(s.id for s in left.ledger.data.sources) == ["one", "two"]
    later = left.on("chapters/claims").ledger
    assert sorted(s.id for s in later.data.sources) == ["one", "two"]
    with pytest.raises(UnknownName, match="nearest"):
        view.without("lat")
