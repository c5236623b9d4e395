"""Adds the addresses of a built book to those that were ever given, and says which it lacks.

Run it on the published book when a page, figure, finding or claim is new::

    .venv/bin/python tools/addresses.py            # of _build/html
    .venv/bin/python tools/addresses.py FOLDER     # of another folder with pages
"""

from __future__ import annotations

import sys
from pathlib import Path

from ceasefire.records import givenfile
from ceasefire.site import permanence

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Write ``data/addresses.txt``, and print what is new and what is gone."""
    html = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "_build" / "html"
    if not (html / "index.html").is_file():
        sys.exit(f"{html} holds no built book: run make book, or name its folder")
    before = givenfile.read(ROOT)
    given = givenfile.joined(before, permanence.offered(html))
    (ROOT / givenfile.FILE).write_text(givenfile.written(given), encoding="utf-8")
    new = sum(len(places - before.get(page, frozenset())) for page, places in given.items())
    print(f"{new} new places and files, {len(given.keys() - before.keys())} new pages and folders")
    gone = permanence.lacking(html, given)
    for address in gone:
        print(f"  lacking: {address}")
    print(f"{len(gone)} addresses are lacking there" if gone else "no address is lacking there")
    sys.exit(1 if gone else 0)


if __name__ == "__main__":
    main()
