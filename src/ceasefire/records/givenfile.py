"""The file ``addresses.txt``: every address that a built book ever gave, page by page.

A page or folder stands on a line of its own, and under it what it has, what begins alike together::

    chapters/evidence/truce.html
     truce--: date place--border
     : the-truce
    _figures/
     map.: csv png
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ceasefire.errors import DataFaults, Fault

FILE = "data/addresses.txt"

#: What many places of a page begin with: source and paragraph, event, name of a figure.
_ALIKE = re.compile(r".*-p(?=\d+-\d+$)|.+?--|[^.]+\.")
#: A page or a folder; and places or files that begin alike.
_HEAD = re.compile(r"[\w./-]+")
_LINE = re.compile(r" ([\w.-]*):((?: [\w.-]+)+)")

#: Page to its places, and folder, which ends with a slash, to its files.
Given = Mapping[str, frozenset[str]]


def read(root: Path) -> Given:
    """Return the addresses; none where the project has no such file yet.

    Parameters
    ----------
    root
        The project's folder.

    Raises
    ------
    DataFaults
        For a line that is neither a page nor what a page has.
    """
    path = Path(root) / FILE
    if not path.is_file():
        return {}
    places: dict[str, set[str]] = {}
    here: set[str] | None = None
    for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if _HEAD.fullmatch(line):
            here = places.setdefault(line, set())
        elif here is not None and (alike := _LINE.fullmatch(line)):
            here |= {alike[1] + rest for rest in alike[2].split()}
        else:
            what, remedy = "neither a page nor what a page has", "restore it from the repository"
            raise DataFaults([Fault(FILE, at, "", what, remedy)])
    return {page: frozenset(known) for page, known in places.items()}


def written(given: Mapping[str, Iterable[str]]) -> str:
    """Return the text of the file, which is the same for the same addresses."""
    return "".join(f"{line}\n" for line in _lines(given))


def _lines(given: Mapping[str, Iterable[str]]) -> Iterator[str]:
    for page, places in sorted(given.items()):
        yield page
        alike: dict[str, list[str]] = {}
        for place in sorted(set(places)):
            start = match[0] if (match := _ALIKE.match(place)) else ""
            alike.setdefault(start, []).append(place.removeprefix(start))
        for start, rests in sorted(alike.items()):
            yield f" {start}: {' '.join(rests)}"


def joined(*parts: Mapping[str, Iterable[str]]) -> Given:
    """Return the addresses of several lists as one."""
    pages = {page for part in parts for page in part}
    return {page: frozenset(one for part in parts for one in part.get(page, ())) for page in pages}
