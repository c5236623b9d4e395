"""The build: on tiny books that are sound, or fail, or are interrupted."""

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
from tinybook import CHAPTER

from ceasefire.errors import CeasefireError, DataFaults, Fault
from ceasefire.site import processes
from ceasefire.site.book import _causes, build
from ceasefire.site.shelf import Shelf


def page(body: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


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
    """Kernels and what they started are ended, the exit code is the usual one, the book stays alone."""
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
    assert {path.name for path in (tiny / "_build").iterdir()} == {"html", "lock"}


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
