"""A reader's own copy of an article, as numbered paragraphs; its text never leaves this module.

A paragraph is a line that is not blank, counted from 1, furniture and unrelated articles included,
so that a number never shifts.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from ceasefire.errors import Fault
from ceasefire.records import Source

#: Characters that editors and websites add and nobody reads: soft hyphen, zero-width ones, BOM.
INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
_FOLDED = str.maketrans("‘’‚‛“”„‟‐‑‒–—―−", "''''\"\"\"\"-------")
_SPACE = re.compile(r"\s+")


def normalised(text: str) -> str:
    """Return the text as it is hashed: NFKC, quotes and dashes folded, space collapsed."""
    plain = unicodedata.normalize("NFKC", text.translate(INVISIBLE)).translate(_FOLDED)
    return _SPACE.sub(" ", plain).strip()


def paragraphs(text: str) -> list[str]:
    """Return the normalised lines that are not blank; the first is paragraph 1."""
    return [line for line in map(normalised, text.splitlines()) if line]


def digest(text: str) -> str:
    """Return the SHA-256 of a normalised text, in hexadecimal."""
    return hashlib.sha256(normalised(text).encode()).hexdigest()


def compare(source: Source, path: Path) -> Iterator[Fault]:
    """Yield what differs between a record and the article that it was coded from.

    Parameters
    ----------
    source
        The record.
    path
        The article, a UTF-8 text file.
    """
    try:
        found = paragraphs(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        yield Fault(path.name, 0, "", f"not UTF-8: {error.reason}", "save the copy as UTF-8")
        return
    expected = source.article.paragraphs
    if len(found) != expected:
        what = f"the article has {len(found)} paragraphs, the record {expected}"
        yield Fault(path.name, 0, "", what, "check that it is the same capture")
    if source.article.sha256 not in (None, digest("\n".join(found))):
        yield Fault(
            path.name, 0, "", "the article's digest differs from the record's", "re-read it"
        )
    for passage in source.passages:
        last = min(passage.numbers.stop - 1, len(found))
        lines = found[passage.numbers.start - 1 : last]
        if passage.sha256 not in (None, digest("\n".join(lines))):
            what = f"paragraph {passage.at} has changed since it was coded"
            yield Fault(path.name, 0, "", what, "code it again")


def copy_of(source: Source, folder: Path) -> Path | None:
    """Return the reader's copy of a source's article, or ``None`` where there is none."""
    path = folder / f"{source.id}.txt"
    return path if path.is_file() else None
