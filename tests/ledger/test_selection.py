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

#: The last day of the ledger below, and that of the outlook.
INFORMATION_DATE, CUT_OFF = "2025-12-01", BOOK.cut_off


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

    assert Selection().of(whole) is whole
    assert whole.until.isoformat() == INFORMATION_DATE
    assert kept(Selection(CUT_OFF)) == ["one", "two"]
    assert kept(Selection("2025-11-07")) == ["one"]
    assert kept(Selection("2025-11-07", ("late",))) == ["one"]
    assert kept(Selection(without=("late", "one"))) == ["two"]
    assert Selection("2025-11-07").of(whole).until.isoformat() == "2025-11-07"
    assert Selection(without=("late",)).of(whole).until.isoformat() == INFORMATION_DATE


@pytest.mark.parametrize(
    ("selection", "error", "what"),
    [
        (Selection("2025-11-01"), CeasefireError, "no source had been published by 2025-11-01"),
        (Selection("2025-11"), CeasefireError, "is not a single day"),
        (Selection(without=("tow",)), UnknownName, "there is no source 'tow'"),
        (Selection(without=("late", "one", "two")), CeasefireError, "no source is left"),
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
    assert "as of 1 December 2025 and without Two;" in Selection(without=("two",)).words(whole)


@pytest.mark.parametrize(
    ("selection", "chapter", "outlook"),
    [
        (Selection(), "Information date: 1 December 2025", "Cut-off: 9 November 2025"),
        (
            Selection(without=("two",)),
            "Information date: 1 December 2025",
            "Cut-off: 9 November 2025",
        ),
        (Selection("2025-11-20"), "As of: 20 November 2025", "Cut-off: 9 November 2025"),
        (Selection("2025-11-09"), "As of: 9 November 2025", "Cut-off: 9 November 2025"),
        (Selection("2025-11-08"), "As of: 8 November 2025", "As of: 8 November 2025"),
    ],
)
def test_a_page_says_what_its_day_is(
    whole: Ledger, selection: Selection, chapter: str, outlook: str
) -> None:
    """The information date, the cut-off, or the day that a build asks for."""
    for page, dated in (("doha", chapter), ("outlook", outlook), ("nowhere", chapter)):
        assert str(selection.dated(f"chapters/{page}", whole)) == dated
        if page != "nowhere":
            shown = selection.on(f"chapters/{page}", whole).until.isoformat()
            assert shown == selection.dated(f"chapters/{page}", whole).day


def test_sources_that_are_asked_for_and_not_named_are_refused() -> None:
    """A comma is no source, and the book without it no other book."""
    with pytest.raises(CeasefireError, match=f"{WITHOUT}=,: no source is named. name sources by"):
        Selection.from_environment({WITHOUT: " , "})


def test_a_build_resolves_what_is_asked_for(whole: Ledger) -> None:
    """Into one form: the information date is the published day, and what is known is in it."""
    assert Selection(INFORMATION_DATE).resolved(whole) == Selection()
    assert Selection(CUT_OFF).resolved(whole) == Selection(CUT_OFF)
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
    """Chapters ask for it; in no build it is what the published book shows, all records."""
    assert ceasefire.book_ledger() == ceasefire.load()
    written = Selection(without=("hum-news-2025-11-09",)).write(tmp_path)
    monkeypatch.setenv(RESOLVED, str(written))
    assert "hum-news-2025-11-09" not in {s.id for s in ceasefire.book_ledger().data.sources}


@pytest.mark.parametrize(
    ("day", "page", "kept"),
    [
        ("", "chapters/doha", ["late", "one", "two"]),
        ("", "chapters/evidence/clash", ["late", "one", "two"]),
        ("", "chapters/outlook", ["one", "two"]),
        (CUT_OFF, "chapters/doha", ["one", "two"]),
        (CUT_OFF, "chapters/after-the-cut-off", ["one", "two"]),
        (CUT_OFF, "chapters/outlook", ["one", "two"]),
        ("2025-11-07", "chapters/doha", ["one"]),
        ("2025-11-07", "chapters/after-the-cut-off", ["one"]),
        ("2025-11-07", "chapters/outlook", ["one"]),
        ("2026-01-01", "chapters/doha", ["late", "one", "two"]),
        ("2026-01-01", "chapters/outlook", ["one", "two"]),
    ],
)
def test_each_page_has_its_own_part(whole: Ledger, day: str, page: str, kept: list[str]) -> None:
    """The pages have all that was known by the day, and the outlook stops at the cut-off as well."""
    assert sorted(s.id for s in Selection(day).on(page, whole).data.sources) == kept
    view = View.of(Selection(day), whole)
    assert sorted(s.id for s in view.on(page).ledger.data.sources) == kept
    assert view.records is whole
    assert view.earlier is view.on("chapters/outlook").ledger


def test_a_page_names_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a cell asks for follows from its page."""
    monkeypatch.setenv(RESOLVED, str(Selection("2026-02-28").write(tmp_path)))
    assert ceasefire.book_ledger("outlook").until.isoformat() == CUT_OFF
    assert ceasefire.book_ledger("doha").until.isoformat() == "2026-02-28"
    monkeypatch.delenv(RESOLVED)
    assert ceasefire.book_ledger("after-the-cut-off").until.isoformat() > "2026-06-01"


def test_without_sources_on_every_page(whole: Ledger) -> None:
    """A source that a page does not show is no matter there; one that nobody has is refused."""
    view = View.of(Selection(), whole)
    left = view.without("late")
    for page in ("chapters/claims", "chapters/outlook"):
        assert sorted(s.id for s in left.on(page).ledger.data.sources) == ["one", "two"]
    with pytest.raises(UnknownName, match="nearest"):
        view.without("lat")
