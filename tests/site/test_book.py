"""The build and its verification: on tiny books with planted faults, and on the real book."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import claim, ledger, source

from ceasefire.errors import CeasefireError, DataFaults, Fault
from ceasefire.prose.contents import pages
from ceasefire.site.book import build, verify
from ceasefire.site.notebooks import chapters, promised_figures

ROOT = Path(__file__).resolve().parents[2]

HEAD = "---\nfile_format: mystnb\nkernelspec: {display_name: Python 3, name: python3}\n---\n"
CONFIG = """\
title: Tiny
execute: {execute_notebooks: force, raise_on_error: true, run_in_temp: false}
"""
CHAPTER = f"{HEAD}\n# Chapter\n\n```{{code-cell}}\n6 * 7\n```\n"


def page(body: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


@pytest.fixture
def html(tmp_path: Path) -> Path:
    """A sound built book of two pages."""
    folder = tmp_path / "html"
    (folder / "chapters").mkdir(parents=True)
    (folder / "_static").mkdir()
    (folder / "_static" / "a.css").write_text("body {background: url(../a.png)}")
    (folder / "_static" / "template.html").write_text("<a href='{{ nowhere }}'></a>")
    (folder / "index.html").write_text(
        page("<a href='chapters/doha.html#sec%20one'>Doha</a><a href='https://x.org'>x</a>")
    )
    (folder / "chapters" / "doha.html").write_text(
        page(
            "<a href='../index.html?v=1'>Home</a><a href='#'>Top</a><a href='mailto:a@b.c'>m</a>"
            "<h1 id='sec one'>One</h1><a name='old'></a><a href='#old'>o</a><a href='..'>up</a>"
            "<div class='cf-chart'><svg></svg></div><img src='data:image/png;base64,AA=='>",
            "<link rel='stylesheet' href='../_static/a.css'>"
            "<link rel='canonical' href='https://book.example/doha.html'>",
        )
    )
    return folder


def test_a_sound_book_has_no_fault(html: Path) -> None:
    """Links between pages, to places and out to other sites are all fine."""
    assert verify(html, ["index", "chapters/doha"]) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<a href='none.html'>x</a>", "<a> href='none.html' leads to no file"),
        ("<a href='index.html#no'>x</a>", "<a> href='index.html#no' leads to no such place"),
        ("<a href='#no'>x</a>", "<a> href='#no' leads to no such place"),
        ("<a href='../../x.html'>x</a>", "leads out of the book"),
        ("<a href='/index.html'>x</a>", "starts at the root of a server"),
        ("<a href='file:///x.html'>x</a>", "is no address that works everywhere"),
        ("<a href='http://[x'>x</a>", "is no address that works everywhere"),
        ("<img src='none.png'>", "<img> src='none.png' leads to no file"),
        ("<img src='https://x.org/a.png'>", "<img> loads 'https://x.org/a.png' from elsewhere"),
        ("<script src='//x.org/a.js'></script>", "<script> loads '//x.org/a.js' from elsewhere"),
        ("<iframe src='http://x.org'></iframe>", "<iframe> loads 'http://x.org' from elsewhere"),
        (
            "<link rel='stylesheet' href='https://x.org/a.css'>",
            "<link> loads 'https://x.org/a.css' from elsewhere",
        ),
        (
            "<style>@import '//x.org/a.css';</style>",
            "a style loads '//x.org/a.css' from elsewhere",
        ),
        ("<pre>Traceback (most recent call last):</pre>", "shows a traceback"),
        ("<p>Unable to display output</p>", "shows an output that has no form for a page"),
        ("<p>Could not embed: toll</p>", "shows a value that was not embedded"),
        ("<p>'X' object has no attribute 'y'</p>", "shows an attribute error"),
        ("<div class='output traceback'>NameError</div>", "the traceback of a cell: NameError"),
        ("<div class='output stderr'>a  warning</div>", "its error stream: a warning"),
        ("<div class='system-message'>Unknown role</div>", "the page's parser: Unknown role"),
        ("<div class='cf-chart'></div>", "chart 1 has no picture"),
        ("<div class='cf-chart' id='cf-toll'></div>", "chart 1 (at 'cf-toll') has no picture"),
    ],
)
def test_each_kind_of_fault_is_found(html: Path, body: str, fault: str) -> None:
    """The fault, and no other, is reported with the page it is on."""
    (html / "bad.html").write_text(page(body))
    faults = verify(html)
    assert len(faults) == 1
    assert faults[0].startswith("bad.html: ")
    assert fault in faults[0]


def test_words_in_a_script_are_no_error(html: Path) -> None:
    """A script may hold messages for occasions that have not come."""
    (html / "fine.html").write_text(page("<script>say('Unable to display')</script>"))
    assert verify(html) == []


def test_a_missing_page_is_a_fault(html: Path) -> None:
    """Each page of the table of contents must be there, and the front page always."""
    (html / "index.html").unlink()
    assert verify(html, ["istanbul"])[:2] == [
        "index.html: the page is missing",
        "istanbul.html: the page is missing",
    ]


def test_a_style_sheet_that_loads_from_elsewhere_is_a_fault(html: Path) -> None:
    """A book that is opened without a network must look the same."""
    (html / "_static" / "b.css").write_text("@font-face {src: url('https://x.org/f.woff')}")
    assert verify(html) == ["_static/b.css: loads 'https://x.org/f.woff' from elsewhere"]


def test_a_caption_without_its_figure_is_a_fault(html: Path) -> None:
    """The page's source says how many figures there should be."""
    figure = "\n```{code-cell}\n---\nmystnb: {figure: {caption: Toll}}\n---\n1\n```\n"
    (html / "_sources" / "chapters").mkdir(parents=True)
    (html / "_sources" / "chapters" / "doha.md").write_text(HEAD + figure + figure)
    (fault,) = verify(html)
    assert fault.startswith("chapters/doha.html: shows 1 of the 2 figures")


def test_all_faults_are_listed_together(html: Path) -> None:
    """One run shows everything that is to be mended."""
    (html / "bad.html").write_text(page("<a href='one.html'>1</a><a href='two.html'>2</a>"))
    assert len(verify(html)) == 2


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, patience: None) -> Path:
    """A project with a book of two pages, whose data are taken for sound."""
    told = ledger(source("one", claim("killed", "5")))
    monkeypatch.setattr("ceasefire.load", lambda root: told)
    monkeypatch.setattr("ceasefire.ledger.selection.Selection.of", lambda selection, whole: whole)
    monkeypatch.setattr("ceasefire.prose.lint.refuse", lambda root, whole: 0)
    root = tmp_path / "a tiny book"
    root.mkdir()
    (root / "_config.yml").write_text(CONFIG)
    (root / "_toc.yml").write_text("format: jb-book\nroot: index\nchapters:\n  - file: chapter\n")
    (root / "index.md").write_text("# Front\n")
    (root / "chapter.md").write_text(CHAPTER)
    return root


@pytest.fixture
def sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every page for sound: the theme alone loads things that the real book does not."""
    monkeypatch.setattr("ceasefire.site.book.verify", lambda html, expected: [])


@pytest.mark.usefixtures("sound")
def test_a_build_returns_the_front_page(tiny: Path, tmp_path: Path) -> None:
    """It can be put elsewhere, and each line of progress is passed on."""
    said: list[str] = []
    front = build(tiny, tmp_path / "out", say=said.append)
    assert front == tmp_path / "out" / "_build" / "html" / "index.html"
    assert ">42<" in (front.parent / "chapter.html").read_text().replace("\n", "")
    assert said[0] == "Checking the data"
    assert any("chapter" in line for line in said)
    assert not (tiny / "_build").exists()


def test_faults_in_the_data_stop_the_build(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written, and no page of an older book is left to be mistaken for a new one."""

    def faulty(root: Path) -> None:
        raise DataFaults([Fault("data/events.yaml", 3, "", "no such place")])

    monkeypatch.setattr("ceasefire.load", faulty)
    (tiny / "_build" / "html").mkdir(parents=True)
    (tiny / "_build" / "html" / "index.html").write_text("old")
    with pytest.raises(DataFaults, match="no such place"):
        build(tiny)
    assert list((tiny / "_build").iterdir()) == []


def test_a_chapter_that_fails_stops_the_build(tiny: Path) -> None:
    """The message ends with the cause; the pages are set aside."""
    (tiny / "chapter.md").write_text(CHAPTER.replace("6 * 7", "raise ValueError('no such toll')"))
    with pytest.raises(
        CeasefireError, match=r"\nIn short:\n  ValueError: no such toll\n"
    ) as caught:
        build(tiny)
    assert "\x1b" not in str(caught.value)
    assert not (tiny / "_build" / "html").exists()


def test_a_warning_stops_the_build(tiny: Path) -> None:
    """The message holds the whole log, and says where the refused pages are."""
    (tiny / "index.md").write_text("# Front\n\n{ref}`nowhere`\n")
    with pytest.raises(CeasefireError, match=r"In short:\n.*undefined label: 'nowhere'") as caught:
        build(tiny)
    assert str(tiny / "_build" / "refused") in str(caught.value)
    assert not (tiny / "_build" / "html").exists()


def test_pages_with_faults_are_refused(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the verification finds is listed, and the pages are set aside to be looked at."""
    monkeypatch.setattr(
        "ceasefire.site.book.verify", lambda html, expected: ["a.html: x", "b.html: y"]
    )
    with pytest.raises(CeasefireError, match=r"2 faults:\n  a.html: x\n  b.html: y\n"):
        build(tiny)
    assert not (tiny / "_build" / "html").exists()
    assert (tiny / "_build" / "refused" / "index.html").is_file()


def test_the_real_book_is_sound(built_book: Path) -> None:
    """No dead link, nothing loaded from elsewhere, no error on a page, no page missing."""
    assert verify(built_book, pages(ROOT)) == []


def test_each_captioned_chapter_of_the_real_book_shows_a_chart(built_book: Path) -> None:
    """A chapter that runs its code and shows nothing of it would be a mistake."""
    captioned = [path for path in chapters(ROOT) if promised_figures(path.read_text("utf-8"))]
    names = [path.relative_to(ROOT).with_suffix(".html") for path in captioned]
    assert names
    for name in names:
        assert 'class="cf-chart"' in (built_book / name).read_text("utf-8"), name
