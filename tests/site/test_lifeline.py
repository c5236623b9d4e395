"""The process in which Jupyter Book runs: it ends with the build that started it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from ceasefire.site.processes import parents

SRC = Path(__file__).resolve().parents[2] / "src"

#: Takes the place of Jupyter Book: it tells what it reads and starts, and works on.
WORKING = """\
import os, subprocess, sys, time
def main():
    child = subprocess.Popen(["sleep", "60"], start_new_session=True, stdout=subprocess.DEVNULL)
    print(repr(sys.stdin.read()), *sys.argv[1:], child.pid, flush=True)
    time.sleep(60)
"""


def started(folder: Path, program: str) -> subprocess.Popen[str]:
    """Return the process, with a program in the place of Jupyter Book, and its line held open."""
    package = folder / "jupyter_book" / "cli"
    package.mkdir(parents=True)
    (package.parent / "__init__.py").touch()
    (package / "__init__.py").touch()
    (package / "main.py").write_text(program)
    return subprocess.Popen(
        [sys.executable, "-m", "ceasefire.site.lifeline", "build", "x"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(folder), str(SRC)])},
    )


def gone(pid: int) -> bool:
    """Return whether a process ends within ten seconds."""
    until = time.monotonic() + 10
    while pid in parents() and time.monotonic() < until:
        time.sleep(0.02)
    return pid not in parents()


def test_it_ends_with_all_that_it_started_when_its_line_is_cut(tmp_path: Path) -> None:
    """The program is given the arguments, and an input that ends at once; nothing outlives the line."""
    with started(tmp_path, WORKING) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        late = threading.Timer(30, process.kill)  # rather a failure than a test that never ends
        late.start()
        said = process.stdout.readline().split()
        late.cancel()
        assert said[:3] == ["''", "build", "x"]
        child = int(said[3])
        assert child in parents()
        assert process.poll() is None
        process.stdin.close()
        assert process.wait(timeout=10) == 1
        assert gone(child)


@pytest.mark.parametrize("status", [0, 3])
def test_it_ends_as_the_program_does(tmp_path: Path, status: int) -> None:
    """While its line is open the exit code is the program's own."""
    program = f"import sys\ndef main():\n    print('done')\n    sys.exit({status})\n"
    with started(tmp_path, program) as process:
        assert process.wait(timeout=30) == status
        assert process.stdout is not None
        assert process.stdout.read() == "done\n"
