"""The processes that a build starts: they are followed line by line, and end when it is stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Any

#: Seconds that a process has between being asked to end and being killed.
GRACE = 2.0

#: What asks a build to stop: Ctrl-C, ``kill``, and a terminal that is closed.
ASKED = tuple(
    signal.Signals[name] for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)

_POLL = 0.05
_PROC = Path("/proc")
_PS = ("ps", "-A", "-o", "pid=,state=,ppid=")


class Stopped(SystemExit):
    """A signal asked the build to stop; the exit code is what a shell gives for that signal.

    Parameters
    ----------
    number
        The signal.
    """

    def __init__(self, number: int) -> None:
        super().__init__(128 + number)
        self.number = number

    def __str__(self) -> str:
        return f"stopped by {signal.Signals(self.number).name}"


@contextmanager
def stoppable() -> Iterator[None]:
    """Let a signal raise ``Stopped`` in the block; only for the main thread.

    What is ignored, as ``nohup`` has it, stays ignored.
    Further signals are ignored until the block has cleaned up, which takes seconds.
    """
    before = {number: signal.getsignal(number) for number in ASKED}
    heard = [number for number in ASKED if before[number] is not signal.SIG_IGN]

    def stop(number: int, _: FrameType | None) -> None:
        for other in heard:
            signal.signal(other, signal.SIG_IGN)
        raise Stopped(number)

    for number in heard:
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number in heard:
            signal.signal(number, before[number])


def follow(
    command: list[str], folder: Path, environment: Mapping[str, str], say: Callable[[str], Any]
) -> tuple[int, str]:
    """Run a command that ends with its standard input, and return its status and whole output.

    It gets a session of its own, so that a terminal's Ctrl-C reaches it through us alone.
    Its standard input says nothing, and is closed by the system when this process dies.

    Parameters
    ----------
    command, folder, environment
        What is run, where, and with which variables.
    say
        Called with each line as it comes.
    """
    lines: list[str] = []
    with subprocess.Popen(  # noqa: S603 - a command of ours, no shell
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    ) as process:
        try:
            for line in process.stdout or ():
                lines.append(line.rstrip())
                say(lines[-1])
        except BaseException:
            end(process.pid)
            raise
    return process.returncode, "\n".join(lines)


def end(first: int) -> None:
    """End a process and all that it started: ask first, then kill.

    Kernels have sessions of their own, so a signal to a group would not reach them.
    """
    family = _family(first)
    for number in (signal.SIGTERM, signal.SIGKILL):
        # Who was asked to end may have started another before it heard of it.
        family = list(dict.fromkeys([*family, *_family(first)]))
        for process in family:
            with suppress(ProcessLookupError):
                os.kill(process, number)
        _wait(family)


def end_children() -> None:
    """Kill all that this process started, at once."""
    for process in _family(os.getpid())[1:]:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)


def _wait(family: list[int]) -> None:
    """Wait until none of the processes runs any more, but not for ever."""
    until = time.monotonic() + GRACE
    while time.monotonic() < until and not parents().keys().isdisjoint(family):
        time.sleep(_POLL)


def _family(first: int) -> list[int]:
    """Return a process and all that it started, the elder before the younger."""
    table = parents()
    family = [first]
    for elder in family:  # it grows
        family += [process for process, parent in table.items() if parent == elder]
    return family


def parents() -> dict[int, int]:
    """Return the parent of each process that runs; those that only wait to be buried do not."""
    rows = list(_listed() if (_PROC / "self" / "stat").is_file() else _asked())
    return {int(process): int(parent) for process, state, parent in rows if state[0] not in "ZX"}


def _listed() -> Iterator[tuple[str, str, str]]:
    """Yield process, state and parent from the files of Linux."""
    for folder in _PROC.iterdir():
        if folder.name.isdigit():
            with suppress(OSError):  # it has ended meanwhile
                text = (folder / "stat").read_text("utf-8", "replace")
                # The name before the state may hold spaces and brackets.
                state, parent = text.rpartition(")")[2].split()[:2]
                yield folder.name, state, parent


def _asked() -> Iterator[tuple[str, str, str]]:
    """Yield process, state and parent where the system has no such files."""
    table = subprocess.run(_PS, capture_output=True, text=True, check=True)  # noqa: S603 - (same)
    for line in table.stdout.splitlines():
        process, state, parent = line.split()
        yield process, state, parent
