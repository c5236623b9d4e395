"""The verification of a built book: each fault that a reader would trip over, planted; and the real book."""

from __future__ import annotations

from pathlib import Path

import pytest
from tinybook import HEAD

from ceasefire.prose.contents import pages
from ceasefire.site.inspection import verify
from ceasefire.site.notebooks import chapters, promised_figures

ROOT = Path(__file__).resolve().parents[2]


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


@pytest.mark.parametrize(
    "body",
    [
        "<a href='javascript:print()'>p</a><a href='tel:+1'>t</a>",
        "<a href='chapters/'>a folder has its front page</a>",
        "<a href='_static/a.css#any'>only pages have places</a>",
        "<link rel='author license' href='https://x.org/me'>",
        "<a href='https://x.org/a.png'><img src=''></a>",
    ],
)
def test_what_works_everywhere_is_no_fault(html: Path, body: str) -> None:
    """Neither is an address that a reader may follow out of the book."""
    (html / "chapters" / "index.html").write_text(page("x"))
    (html / "fine.html").write_text(page(body))
    assert verify(html) == []


def test_a_fault_is_told_once_a_page(html: Path) -> None:
    """However often a page has it."""
    twice = page("<a href='none.html'>1</a><a href='none.html'>2</a>")
    for name in ("a", "b"):
        (html / f"{name}.html").write_text(twice)
    assert [fault.partition(":")[0] for fault in verify(html)] == ["a.html", "b.html"]
