"""Tells how each page of the report reads: its length, its sentences, and the marks and values in them.

It reads the pages of a built book, the one in ``_build/html`` unless another folder is named, so that what
stood in a book of before can be held beside it: ``tools/reading.py FOLDER``.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from bs4 import BeautifulSoup, Tag

from ceasefire.prose import contents

ROOT = Path(__file__).resolve().parents[1]

#: What stands on a page beside its account, or is judged in it.
BESIDE = (
    ".cf-judgement, .cf-notes, .cf-cite, .cf-below, .cf-pagehead, .cell, .cf-chart, .cf-days, figure,"
    " table, .citation-list, .citation, .cf-exports, script, style"
)
#: What is printed in a sentence that is none of its words.
SIGNS = ".cf-mark, .cf-carried, .cf-warning, .cf-hidden, .headerlink"
#: What is counted, by its heading.
COUNTED = {"values": "a.cf-value", "†": "a.cf-mark", "≠": ".cf-warning"}

_WORD = re.compile(r"\w")
#: A sentence of more words is long.
LONG = 30


@dataclass
class Reading:
    """What was read of a page: words of each sentence, paragraphs, and how often each thing stands there."""

    sentences: list[int] = field(default_factory=list)
    paragraphs: int = 0
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(COUNTED, 0))

    @property
    def words(self) -> int:
        """All words of its account."""
        return sum(self.sentences)


def read(html: str) -> Reading:
    """Return what is read of a page."""
    article = BeautifulSoup(html, "html.parser").select_one("article")
    reading = Reading()
    if article is None:
        return reading
    for beside in article.select(BESIDE):
        if not beside.decomposed:
            beside.decompose()
    for paragraph in article.select("p"):
        for name, selector in COUNTED.items():
            reading.counts[name] += len(paragraph.select(selector))
        lengths = list(_lengths(paragraph))
        reading.sentences += lengths
        reading.paragraphs += bool(lengths)
    return reading


def _lengths(paragraph: Tag) -> Iterator[int]:
    """Yield how many words each sentence of a paragraph has: one stands on one line."""
    for sign in paragraph.select(SIGNS):
        if not sign.decomposed:
            sign.decompose()
    for line in paragraph.get_text().split("\n"):
        if count := sum(bool(_WORD.search(word)) for word in line.split()):
            yield count


def row(name: str, reading: Reading) -> str:
    """Return a page's line of the table."""
    rates = "".join(f"{100 * n / (reading.words or 1):8.1f}" for n in reading.counts.values())
    middle = median(reading.sentences) if reading.sentences else 0
    long = sum(length > LONG for length in reading.sentences)
    sizes = f"{len(reading.sentences):11}{middle:8.0f}{long:6}"
    return f"{name:24}{reading.words:7}{rates}{reading.paragraphs:12}{sizes}"


def main() -> None:
    """Print the table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "_build" / "html"
    names = [name for name in contents.report(ROOT) if (folder / f"{name}.html").is_file()]
    if not names:
        sys.exit(f"no page of the report lies in {folder}: run make book, or name the folder")
    rates = "".join(f"{name:>8}" for name in COUNTED)
    print(
        f"{'page':24}{'words':>7}{rates}{'paragraphs':>12}{'sentences':>11}{'median':>8}{'long':>6}"
    )
    for name in names:
        reading = read((folder / f"{name}.html").read_text(encoding="utf-8"))
        print(row(name.rpartition("/")[2], reading))
    print(
        f"{', '.join(COUNTED)}: for 100 words of the account; judgements, tables, figures and notes"
    )
    print(f"are not read. median: words of a sentence; long: sentences of more than {LONG} words.")


if __name__ == "__main__":
    main()
