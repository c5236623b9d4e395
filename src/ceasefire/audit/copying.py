"""Checks that no file of the project holds an article's sentence, by the articles' fingerprints alone."""

from __future__ import annotations

import html
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from ceasefire.errors import CeasefireError, Fault
from ceasefire.reading import texts
from ceasefire.records import fingerprints, yamlfile
from ceasefire.records.fingerprints import Copied

#: Larger files are data of others, such as boundaries, and hold no prose.
MOST_BYTES = 5_000_000
_BINARY = {".png", ".jpg", ".gif", ".ico", ".ttf", ".woff", ".woff2", ".pdf", ".zip", ".gz", ".whl"}
#: A line end written out in code or a notebook, with the quotes and commas around it.
_LINE_END = re.compile(r"\\n[\"']?,?")
#: Marks between the words of a sentence that print nothing of their own: citations, notes.
_MARKS = re.compile(r"\{(?:evidence|absent|cite(?::[pt])?)\}`[^`]*`|\[\^[\w-]+\]")
_ESCAPED = re.compile(r"\\u(00[2-7][0-9a-f])", re.I)
_TAG = re.compile(r"<[^<>\n]{1,400}>")
_LINK = re.compile(r"\]\([^()\n]*\)")
_HYPHENATED = re.compile(r"(?<=\w)-\n\s*(?=[a-z])")
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
    remedy = "make them with `ceasefire verify --write`"
    if not known:
        raise CeasefireError("no fingerprints to compare with", "data/fingerprints", remedy)
    sources = root / "data" / "sources"
    there, whole = {each.source for each in known}, set(_whole(sources))
    for source in sorted(whole - there):
        raise CeasefireError("there is no fingerprint", f"data/fingerprints/{source}.json", remedy)
    for source in sorted(there - {path.stem for path in sources.glob("*.yaml")}):
        delete = "delete it, or restore its record"
        raise CeasefireError("no record has this id", f"data/fingerprints/{source}.json", delete)
    copied = Copied(known)
    read, faults = 0, []
    for path in files(root):
        name = path.relative_to(root).as_posix()
        if path.stat().st_size > MOST_BYTES:
            what = f"more than {MOST_BYTES:,} bytes, and not read"
            faults.append(Fault(name, 0, "", what, "keep large files out of the project"))
            continue
        text = _text(path)
        if text is None:
            continue
        read += 1
        for line, count, source, paragraph in copied.find(text):
            what = f"{count} words in a row of {source}, paragraph {paragraph}"
            remedy = "say it in your own words, or quote at most eight words with the speaker named"
            faults.append(Fault(name, line, "", what, remedy))
    return len(known), read, faults


def _whole(sources: Path) -> Iterator[str]:
    """Yield the id of each record whose whole article was read."""
    for path in sorted(sources.glob("*.yaml")):
        data = yamlfile.read(path, path.name).data
        if isinstance(data, dict) and data.get("basis") == "full text":
            yield path.stem


def files(root: Path) -> Iterator[Path]:
    """Yield the files that git tracks or would add; all files where there is no git."""
    command = ["git", "ls-files", "-co", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(
            command, cwd=root, capture_output=True, text=True, check=True
        ).stdout
        names = [root / name for name in listed.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        copies = root / "data" / "articles"  # a reader's own, which git ignores
        names = [
            path
            for path in root.rglob("*")
            if not _SKIPPED & set(path.relative_to(root).parts) and copies not in path.parents
        ]
    yield from sorted(path for path in names if path.is_file())


def _text(path: Path) -> str | None:
    """Return the words of a file as a reader meets them; ``None`` for pictures and other binaries."""
    raw = path.read_bytes()
    if path.suffix in _BINARY or b"\0\0\0" in raw[:4096]:
        return None
    text, _ = texts.decode(raw)
    return words_of(text)


def words_of(text: str) -> str:
    """Return a text without what stands between its words in notebooks, code, pages and pictures.

    Escapes, tags, entities, addresses of links, citations and hyphens at line ends go; lines stay.
    """
    text = _ESCAPED.sub(
        lambda escape: chr(int(escape[1], 16)), _LINE_END.sub(" ", html.unescape(text))
    )
    text = _MARKS.sub(lambda mark: " " + "\n" * mark.group().count("\n"), text)
    text = _HYPHENATED.sub("", _LINK.sub("] ", _TAG.sub(" ", text)))
    return "\n".join(texts.plain(line) for line in text.split("\n"))
