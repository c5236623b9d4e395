"""What is kept beside the chapters and follows from the records: evidence pages, bibliography."""

from __future__ import annotations

import re
from pathlib import Path

from ceasefire.ledger import words
from ceasefire.ledger.ledger import Ledger
from ceasefire.prose import addresses
from ceasefire.records import storage
from ceasefire.records.sources import Source
from ceasefire.site.references import escaped

BIBLIOGRAPHY = "chapters/references.bib"


def documents(ledger: Ledger) -> dict[str, str]:
    """Return every file by its path from the project: a page for each event, and the bibliography.

    Parameters
    ----------
    ledger
        All records, whatever a book shows of them.
    """
    pages = {
        f"{addresses.page_of(key, ledger.names)}.md": _page(key, event.title)
        for key, event in ledger.names.events.items()
    }
    return pages | {BIBLIOGRAPHY: bibliography(ledger)}


def write(ledger: Ledger, root: Path) -> list[Path]:
    """Write those files, remove pages of events that are no more, and return what changed."""
    wanted = documents(ledger)
    changed = [root / name for name, text in wanted.items() if storage.renew(root / name, text)]
    for path in sorted((root / ledger.book.page("evidence")).glob("*.md")):
        if path.relative_to(root).as_posix() not in wanted:
            path.unlink()
            changed.append(path)
    return changed


def _page(event: str, title: str) -> str:
    heading = re.sub(r"([\\`*_{}\[\]<>#$])", r"\\\1", title)
    return f"# {heading}\n\n```{{evidence-of}} {event}\n```\n"


def bibliography(ledger: Ledger) -> str:
    """Return the sources as BibTeX, keyed by their ids and sorted by them."""
    head = "% Made by `ceasefire pages` from data/sources; do not edit it by hand.\n\n"
    return head + "\n\n".join(_entry(source) for source in ledger.data.sources) + "\n"


def _entry(source: Source) -> str:
    days = source.appeared
    shown = days.low or days.high
    fields = {
        "author": f"{{{{{escaped(source.outlet)}}}}}",
        "title": f"{{{{{escaped(source.title)}}}}}",
        "year": f"{{{shown.year if shown else 'n.d.'}}}",
        "note": f"{{{escaped(_dated(source))}}}",
    }
    if source.url:
        fields["url"] = f"{{{source.url}}}"
    body = "".join(f"  {key} = {value},\n" for key, value in fields.items())
    return f"@misc{{{source.id},\n{body}}}"


def _dated(source: Source) -> str:
    """Return when a source appeared, and how that is known."""
    return f"{words.days(source.appeared)} ({source.dated})"
