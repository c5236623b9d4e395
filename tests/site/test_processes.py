"""Processes of a build: they are followed, stopped with the build, and none is left."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ceasefire.site import processes
from ceasefire.site.processes import Stopped, end, follow, parents, stoppable

#: A process that starts another in a session of its own; both are deaf to a polite request.
STUBBORN = """\
import pathlib, signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
more = int(sys.argv[1])
if more:
    subprocess.Popen([sys.executable, __file__, str(more - 1)], start_new_session=True)
else:
    pathlib.Path(__file__).with_name("ready").touch()
time.sleep(60)
"""


@pytest.fixture
def stubborn(tmp_path: Path) -> subprocess.Popen[bytes]:
    """The eldest of three such processes."""
    script = tmp_path / "stubborn.py"
    script.write_text(STUBBORN)
    process = subprocess.Popen([sys.executable, str(script), "2"])
    until = time.monotonic() + 60
    while not (tmp_path / "ready").exists() and time.monotonic() < until:
        time.sleep(0.05)
    return process


def started_by(elder: int) -> list[int]:
    return [process for process, parent in parents().items() if parent == elder]


def test_all_that_a_process_started_is_ended(
    stubborn: subprocess.Popen[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also what has a session of its own and does not listen."""
    monkeypatch.setattr(processes, "GRACE", 0.3)
    (child,) = started_by(stubborn.pid)
    (grandchild,) = started_by(child)
    end(stubborn.pid)
    assert parents().keys().isdisjoint({stubborn.pid, child, grandchild})
    assert stubborn.wait() == -signal.SIGKILL


def test_what_has_ended_already_is_no_fault(tmp_path: Path) -> None:
    """A process may end while it is looked for."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    end(process.pid)


@pytest.mark.skipif(not Path("/proc/self/stat").is_file(), reason="not a system like Linux")
@pytest.mark.skipif(not shutil.which("ps"), reason="ps is not installed")
def test_processes_are_found_without_the_files_of_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other systems have the same list to ask for."""
    monkeypatch.setattr(processes, "_PROC", Path("/nowhere"))
    assert parents()[os.getpid()] == os.getppid()


def test_output_is_passed_on_line_by_line(tmp_path: Path) -> None:
    """Both streams, without the ends of lines; the status is the command's."""
    code = (
        "import sys; print('one'); sys.stdout.flush(); print('two', file=sys.stderr); sys.exit(3)"
    )
    said: list[str] = []
    status, log = follow([sys.executable, "-c", code], tmp_path, os.environ, said.append)
    assert (status, log) == (3, "one\ntwo")
    assert said == ["one", "two"]


def test_what_is_followed_ends_with_whoever_follows(tmp_path: Path) -> None:
    """Whatever stops the build while it listens, the process is ended first."""
    code = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
    heard: list[int] = []

    def stop(line: str) -> None:
        heard.append(int(line))
        raise Stopped(signal.SIGTERM)

    with pytest.raises(Stopped):
        follow([sys.executable, "-c", code], tmp_path, os.environ, stop)
    assert heard
    assert heard[0] not in parents()


@pytest.fixture
def heard() -> Iterator[None]:
    """Hear every signal, also where the tests run under nohup or in the background."""
    before = {number: signal.signal(number, signal.SIG_DFL) for number in processes.ASKED}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("heard")
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_stops_the_block_with_the_usual_exit_code(
    number: signal.Signals, code: int
) -> None:
    """A second one does not break into the cleaning up; afterwards all is as before."""
    cleaned: list[bool] = []

    def build() -> None:
        try:
            os.kill(os.getpid(), number)
            time.sleep(5)
        finally:
            os.kill(os.getpid(), number)
            time.sleep(0.01)
            cleaned.append(True)

    with pytest.raises(Stopped, match=f"stopped by {number.name}") as caught, stoppable():
        build()
    assert cleaned
    assert caught.value.code == code
    assert signal.getsignal(number) is signal.SIG_DFL


@pytest.mark.usefixtures("heard")
def test_what_is_ignored_stays_ignored() -> None:
    """A build under nohup survives the terminal."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with stoppable():
        os.kill(os.getpid(), signal.SIGHUP)
        time.sleep(0.01)
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
