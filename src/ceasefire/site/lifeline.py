"""Jupyter Book in a process of its own, which does not outlive the build that started it.

It is run with ``python -m``. Its standard input is held open by the build and never written to: when
the build dies, however it dies, the system closes it, and this process ends with its kernels.
"""

from __future__ import annotations

import os
import threading

from ceasefire.site import processes


def main() -> None:
    """Run Jupyter Book with the arguments of the command line."""
    line = os.dup(0)
    # Nothing that Jupyter Book starts may wait for an input that never comes.
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123 - a device, and no path of ours
        os.dup2(nothing.fileno(), 0)
    threading.Thread(target=_watch, args=(line,), daemon=True).start()
    # Loading it takes a second, in which the build can die too.
    from jupyter_book.cli.main import main as jupyter_book  # noqa: PLC0415

    jupyter_book()


def _watch(line: int) -> None:
    while os.read(line, 1):
        pass
    processes.end_children()
    os._exit(1)


if __name__ == "__main__":
    main()
