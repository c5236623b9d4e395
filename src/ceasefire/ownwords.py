"""Checks that no file of the project holds an article's sentence, by the articles' fingerprints alone."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

from ceasefire import fingerprints
from ceasefire.errors import CeasefireError, Fault
from ceasefire.fingerprints import Copied

#: Larger files are data of others, such as boundaries, and hold no prose.
MOST_BYTES = 5_000_000
_SKIPPED = {".git", ".venv", "_build", "__pycache__", "node_modules", ".hypothesis"}


def check(root: Path) -> tuple[int, int, list[Fault]]:
    """Compare every text file of the project with the fingerprints.

    Returns
    -------
    tuple
        How many articles are known, how many files were read, and a fault for each shared run.

    Raises
    ------
    CeasefireError
        If there are no fingerprints to compare with.
    """
    known = fingerprints.read(root / "data" / "fingerprints")
    if not known:
        what = "no fingerprints to compare with"
        raise CeasefireError(what, "data/fingerprints", "make them with `ceasefire verify --write`")
    copied = Copied(known)
    read, faults = 0, []
    for path in files(root):
        text = _text(path)
        if text is None:
            continue
        read += 1
        name = path.relative_to(root).as_posix()
        for line, count, source, paragraph in copied.find(text):
            what = f"{count} words in a row of {source}, paragraph {paragraph}"
            remedy = "say it in your own words, or quote at most eight words with the speaker named"
            faults.append(Fault(name, line, "", what, remedy))
    return len(known), read, faults


def files(root: Path) -> Iterator[Path]:
    """Yield the files that git tracks or would add; all files where there is no git."""
    command = ["git", "ls-files", "-co", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(
            command, cwd=root, capture_output=True, text=True, check=True
        ).stdout
        names = [root / name for name in listed.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        names = [p for p in root.rglob("*") if not _SKIPPED & set(p.relative_to(root).parts)]
    yield from sorted(path for path in names if path.is_file())


def _text(path: Path) -> str | None:
    if path.stat().st_size > MOST_BYTES:
        return None
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None
