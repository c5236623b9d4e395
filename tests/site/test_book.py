"""The build and its verification: on tiny books with planted faults, and on the real book."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
import tinybook
from tinybook import CHAPTER, HEAD

from ceasefire.errors import CeasefireError, DataFaults, Fault
from ceasefire.prose.contents import pages
from ceasefire.site import processes
from ceasefire.site.book import _causes, build, verify
from ceasefire.site.notebooks import chapters, promised_figures
from ceasefire.site.shelf import Shelf

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


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, patience: None) -> Path:
    """A project with a book of two pages, whose data are taken for sound."""
    tinybook.take_for_sound(monkeypatch)
    return tinybook.write(tmp_path / "a tiny book")


@pytest.fixture
def sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every page for sound."""
    tinybook.take_pages_for_sound(monkeypatch)


@pytest.fixture
def older(tiny: Path) -> dict[str, bytes]:
    """What an older book of that project holds: 28 October 2025, 09:05."""
    html = tiny / "_build" / "html"
    (html / "chapters").mkdir(parents=True)
    (html / "index.html").write_bytes(b"an older front page")
    (html / "chapters" / "doha.html").write_bytes(b"an older chapter \xff")
    when = datetime(2025, 10, 28, 9, 5).timestamp()
    os.utime(html / "index.html", (when, when))
    return held(html)


def held(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def left_alone(root: Path, older: dict[str, bytes], error: BaseException) -> bool:
    """Return whether the older book is whole, nothing half-done is left, and the error says so."""
    made = root / "_build"
    assert held(made / "html") == older
    assert {path.name for path in made.iterdir()} <= {"html", "refused", "lock"}
    note = f"The book of 28 October 2025, 09:05, still stands in {made / 'html'}"
    return getattr(error, "__notes__", []) == [note]


@pytest.mark.usefixtures("sound", "older")
def test_a_build_takes_the_older_books_place(tiny: Path) -> None:
    """Its front page is returned, each line of progress passed on, and nothing is left beside."""
    said: list[str] = []
    front = build(tiny, say=said.append)
    assert front == tiny / "_build" / "html" / "index.html"
    assert ">42<" in (front.parent / "chapter.html").read_text().replace("\n", "")
    assert not (front.parent / "chapters").exists()
    assert said[0] == "Checking the data"
    assert any("chapter" in line for line in said)
    assert [line for line in said if "unfinished/_build/html" in line] == []
    assert {path.name for path in (tiny / "_build").iterdir()} == {"html", "lock"}


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take one page for what Jupyter Book renders."""

    def render(root: Path, shelf: Shelf, say: object) -> None:
        shelf.pages.mkdir(parents=True)
        (shelf.pages / "index.html").write_text(page("x"))

    monkeypatch.setattr("ceasefire.site.book._render", render)


@pytest.mark.usefixtures("sound", "rendered")
def test_a_build_can_be_put_elsewhere(tiny: Path, tmp_path: Path) -> None:
    """Nothing is written in the project then."""
    assert build(tiny, tmp_path / "out") == tmp_path / "out" / "_build" / "html" / "index.html"
    assert not (tiny / "_build").exists()


def test_faults_in_the_data_stop_the_build(
    tiny: Path, older: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is rendered, and the older book stays."""

    def faulty(root: Path) -> None:
        raise DataFaults([Fault("data/events.yaml", 3, "", "no such place")])

    monkeypatch.setattr("ceasefire.load", faulty)
    with pytest.raises(DataFaults, match="no such place") as caught:
        build(tiny)
    assert left_alone(tiny, older, caught.value)
    assert not (tiny / "_build" / "refused").exists()


def test_faults_in_the_prose_stop_the_build(
    tiny: Path, older: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is rendered, and the older book stays."""

    def faulty(root: Path, whole: object) -> None:
        raise DataFaults([Fault("chapter.md", 3, "", "a typed number")], "the chapters")

    monkeypatch.setattr("ceasefire.prose.lint.refuse", faulty)
    with pytest.raises(DataFaults, match="a typed number") as caught:
        build(tiny)
    assert left_alone(tiny, older, caught.value)


def test_where_no_book_stands_the_error_says_so(tiny: Path) -> None:
    """Nobody looks for one in vain."""
    (tiny / "_toc.yml").unlink()
    with pytest.raises(CeasefireError, match="no table of contents") as caught:
        build(tiny)
    assert caught.value.__notes__ == [f"No book stands in {tiny / '_build' / 'html'}"]


def test_a_chapter_that_fails_stops_the_build(tiny: Path, older: dict[str, bytes]) -> None:
    """The message ends with the cause; the pages are set aside, where the message says."""
    (tiny / "chapter.md").write_text(CHAPTER.replace("6 * 7", "raise ValueError('no such toll')"))
    with pytest.raises(
        CeasefireError, match=r"\nIn short:\n(  .*\n)*  ValueError: no such toll\n"
    ) as caught:
        build(tiny)
    assert "\x1b" not in str(caught.value)
    assert "unfinished/_build/html" not in str(caught.value)
    assert left_alone(tiny, older, caught.value)
    assert (tiny / "_build" / "refused").is_dir()


def test_a_warning_stops_the_build(tiny: Path) -> None:
    """The message holds the whole log, and says where the refused pages are."""
    (tiny / "index.md").write_text("# Front\n\n{ref}`nowhere`\n")
    with pytest.raises(CeasefireError, match=r"In short:\n.*undefined label: 'nowhere'") as caught:
        build(tiny)
    assert str(tiny / "_build" / "refused") in str(caught.value)
    assert not (tiny / "_build" / "html").exists()


def test_a_kernel_that_dies_is_named_as_the_cause(tiny: Path) -> None:
    """It raises nothing of its own, and Jupyter Book does not say in which chapter."""
    (tiny / "chapter.md").write_text(CHAPTER.replace("6 * 7", "import os; os._exit(9)"))
    with pytest.raises(CeasefireError) as caught:
        build(tiny)
    assert (
        f"\nIn short:\n  nbclient.exceptions.DeadKernelError: Kernel died\n"
        f"  in {tiny / 'chapter.md'}\nThe refused pages are in "
    ) in str(caught.value)


def test_a_configuration_that_is_none_stops_the_build(tiny: Path, older: dict[str, bytes]) -> None:
    """Jupyter Book says so before there are pages, so nobody is sent to look for them."""
    (tiny / "_config.yml").write_text("title: [")
    with pytest.raises(
        CeasefireError, match=r"\nIn short:\n  yaml.*Error: while parsing"
    ) as caught:
        build(tiny)
    assert "The refused pages" not in str(caught.value)
    assert left_alone(tiny, older, caught.value)


TOO_LONG = """/b/one.md: Executing notebook using local CWD [mystnb]
/b/two.md: Executing notebook using local CWD [mystnb]
zmq.error.ZMQError: Socket operation on non-socket
nbclient.exceptions.CellTimeoutError: A cell timed out, after 5 seconds.
The message was: Cell execution timed out."""


@pytest.mark.parametrize(
    ("log", "status", "causes"),
    [
        (
            TOO_LONG,
            1,
            [
                "nbclient.exceptions.CellTimeoutError: A cell timed out, after 5 seconds.",
                "in /b/two.md",
            ],
        ),
        ("/b/a.md:3: WARNING: one\n/b/a.md:3: WARNING: one\n", 1, ["/b/a.md:3: WARNING: one"]),
        ("reading\nwriting", -9, ["Jupyter Book was ended by SIGKILL"]),
        ("one\ntwo\n\nthree\nfour\n\n", 1, ["two", "three", "four"]),
    ],
    ids=["a cell that takes too long", "a warning", "killed", "no cause"],
)
def test_the_end_of_a_message_names_a_cause(log: str, status: int, causes: list[str]) -> None:
    """Each once; where the log names none, its last lines."""
    assert _causes(log, status) == [f"  {cause}" for cause in causes]


@pytest.mark.usefixtures("rendered")
def test_pages_with_faults_are_refused(
    tiny: Path, older: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the verification finds is listed, and the pages are set aside to be looked at."""
    monkeypatch.setattr(
        "ceasefire.site.book.verify", lambda html, expected: ["a.html: x", "b.html: y"]
    )
    with pytest.raises(CeasefireError, match=r"2 faults:\n  a.html: x\n  b.html: y\n") as caught:
        build(tiny)
    assert left_alone(tiny, older, caught.value)
    assert (tiny / "_build" / "refused" / "index.html").is_file()


#: A cell that says which process runs it, and then works on, deaf to a polite request.
ENDLESS = """import os, pathlib, signal, subprocess, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
child = subprocess.Popen(["sleep", "300"])
pathlib.Path("new.txt").write_text(f"{os.getpid()} {os.getppid()} {child.pid}")
pathlib.Path("new.txt").rename("pids.txt")
time.sleep(300)"""


@pytest.fixture
def executing(tiny: Path) -> Iterator[tuple[subprocess.Popen[str], list[int]]]:
    """A build in a process of its own that executes its chapter, and the processes it started."""
    (tiny / "chapter.md").write_text(CHAPTER.replace("6 * 7", ENDLESS))
    command = [sys.executable, str(Path(tinybook.__file__))]
    environment = os.environ | {"CEASEFIRE_ROOT": str(tiny)}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        try:
            until_true(lambda: (tiny / "pids.txt").is_file() or process.poll() is not None, 90)
            assert process.poll() is None, process.stderr and process.stderr.read()
            yield process, [int(pid) for pid in (tiny / "pids.txt").read_text().split()]
        finally:
            process.kill()


def until_true(holds: Callable[[], bool], seconds: float) -> None:
    """Wait until something holds, or for so many seconds."""
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.05)


def running(pids: list[int]) -> list[int]:
    """Return which of the processes run, as the system's own list has it."""
    return [pid for pid in pids if pid in processes.parents()]


def test_a_signal_ends_the_build_and_all_that_it_started(
    tiny: Path, older: dict[str, bytes], executing: tuple[subprocess.Popen[str], list[int]]
) -> None:
    """Kernels and what they started are ended, the exit code is the usual one, the book stays."""
    process, pids = executing
    assert running(pids) == pids
    process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 143
    assert running(pids) == []
    html = tiny / "_build" / "html"
    assert said == (
        "ceasefire: stopped by SIGTERM\n"
        f"The book of 28 October 2025, 09:05, still stands in {html}\n"
    )
    assert held(html) == older
    assert {path.name for path in (tiny / "_build").iterdir()} <= {"html", "refused", "lock"}


@pytest.mark.usefixtures("sound")
def test_a_killed_build_costs_nothing(
    tiny: Path, older: dict[str, bytes], executing: tuple[subprocess.Popen[str], list[int]]
) -> None:
    """While it runs another is refused; what it started ends with it; the next build clears."""
    process, pids = executing
    with pytest.raises(CeasefireError, match="another build is at work here") as caught:
        build(tiny)
    assert caught.value.__notes__[0].startswith("The book of 28 October 2025, 09:05, still")
    assert running(pids) == pids
    process.kill()
    process.wait()
    until_true(lambda: not running(pids), 10)
    assert running(pids) == []
    made = tiny / "_build"
    assert held(made / "html") == older
    assert (made / "unfinished").is_dir()
    (tiny / "chapter.md").write_text(CHAPTER)
    front = build(tiny)
    assert ">42<" in (front.parent / "chapter.html").read_text().replace("\n", "")
    assert {path.name for path in made.iterdir()} == {"html", "lock"}


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
