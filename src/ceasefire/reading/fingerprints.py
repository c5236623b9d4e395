"""Makes the fingerprint of an article that was read."""

from __future__ import annotations

from collections.abc import Sequence

from ceasefire.reading.articles import Article
from ceasefire.reading.spans import quotations
from ceasefire.records.fingerprints import WORD, Fingerprint, shingles


def make(article: Article, source: str, kinds: Sequence[str] | None = None) -> Fingerprint:
    """Return the fingerprint of an article.

    Parameters
    ----------
    article
        The article.
    source
        The record's id.
    kinds
        What each line is, where a record says it; else as the article was read.
    """
    words: list[str] = []
    lines: list[tuple[str, int]] = []
    speech: list[tuple[int, int]] = []
    for at, line in enumerate(article.lines):
        lines.append((kinds[at] if kinds else line.kind, len(words)))
        quoted = quotations(line.text)
        for match in WORD.finditer(line.text):
            if any(span.start < match.start() < span.end for span in quoted):
                position = len(words)
                if speech and speech[-1][1] == position - 1:
                    speech[-1] = (speech[-1][0], position)
                else:
                    speech.append((position, position))
            words.append(match.group().casefold().replace("’", "'"))
    return Fingerprint(source, len(words), tuple(lines), tuple(speech), "".join(shingles(words)))
