"""References to the book and its chapters, from the one statement of who made it: CITATION.cff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from ceasefire.errors import CeasefireError
from ceasefire.ledger import words
from ceasefire.ledger.selection import Dated, Selection
from ceasefire.reading import texts

#: What BibTeX takes for markup, and how to write it as text.
_BIBTEX = {character: f"\\{character}" for character in "&%$#_{}"}
_BIBTEX |= {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


@dataclass(frozen=True)
class Edition:
    """One release of the book.

    Attributes
    ----------
    title
        Title and subtitle.
    authors
        Names as a bibliography gives them.
    version
        Number of the edition.
    released
        Day of its release.
    """

    title: str
    authors: tuple[str, ...]
    version: str
    released: date

    @property
    def name(self) -> str:
        """The title without its subtitle."""
        return self.title.split(":")[0]

    @property
    def key(self) -> str:
        """The main title as a citation key."""
        return texts.slug(self.name)


def read_edition(path: Path) -> Edition:
    """Read the edition from a ``CITATION.cff``.

    Parameters
    ----------
    path
        The file.

    Raises
    ------
    CeasefireError
        If the file is missing, is no YAML, or lacks a key that a reference needs.
    """
    try:
        loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as fault:
        raise CeasefireError("cannot be read", path.name, "Restore the file") from fault
    except yaml.YAMLError as fault:
        raise CeasefireError(f"is no YAML: {fault}", path.name) from fault
    data = loaded if isinstance(loaded, dict) else {}
    missing = [k for k in ("title", "authors", "version", "date-released") if not data.get(k)]
    if missing:
        raise CeasefireError(f"lacks {', '.join(missing)}", path.name, "Add what is missing")
    return _edition(data, path.name)


def _edition(data: dict[str, Any], where: str) -> Edition:
    try:
        released = date.fromisoformat(str(data["date-released"]))
        authors = tuple(_name(author) for author in data["authors"])
    except (ValueError, AttributeError) as fault:
        remedy = "Write the day as 2026-11-23, and each author as a mapping"
        raise CeasefireError(f"cannot be understood: {fault}", where, remedy) from fault
    return Edition(str(data["title"]), authors, str(data["version"]), released)


def _name(author: dict[str, str]) -> str:
    person = [author.get("given-names", ""), author.get("family-names", "")]
    return author.get("name") or " ".join(part for part in person if part)


def reference(
    edition: Edition,
    title: str,
    dated: Dated,
    selection: Selection | None = None,
    url: str = "",
) -> str:
    """Return the reference to a chapter in plain text.

    Parameters
    ----------
    edition
        The release that is quoted.
    title
        Title of the chapter.
    dated
        Up to which day the page's evidence goes.
    selection
        The part of the ledger that the book shows; the published one by default.
    url
        Where the chapter is published; empty if it is not.
    """
    authors = ", ".join(edition.authors)
    return (
        f"{authors} ({edition.released.year}). \N{LEFT DOUBLE QUOTATION MARK}{title}"
        f"\N{RIGHT DOUBLE QUOTATION MARK}. In {edition.title}. "
        f"Edition {edition.version}, {words.day(edition.released)}. "
        f"{_informed(dated, selection or Selection())}." + (f" {url}" if url else "")
    )


def _informed(dated: Dated, selection: Selection) -> str:
    """Return the day that a page's evidence ends, and that the book is not the published one if so."""
    if selection.usual:
        return str(dated)
    left_out = f", without {', '.join(selection.without)}" if selection.without else ""
    return f"{dated}{left_out}; not the published book"


def bibtex(
    edition: Edition,
    title: str,
    stem: str,
    dated: Dated,
    selection: Selection | None = None,
    url: str = "",
) -> str:
    """Return the reference to a chapter as a BibTeX entry.

    Parameters
    ----------
    edition, title, dated, selection
        As for :func:`reference`.
    stem
        File stem of the chapter; the citation key ends in it.
    url
        Where the chapter is published; empty if it is not.
    """
    fields = {
        "author": " and ".join(f"{{{escaped(name)}}}" for name in edition.authors),
        "title": f"{{{escaped(title)}}}",
        "booktitle": f"{{{escaped(edition.title)}}}",
        "edition": escaped(edition.version),
        "year": str(edition.released.year),
        "month": str(edition.released.month),
        "note": escaped(_informed(dated, selection or Selection())),
    } | ({"url": url} if url else {})
    body = "".join(f"  {key:<9} = {{{value}}},\n" for key, value in fields.items())
    return f"@incollection{{{edition.key}-{texts.slug(stem)},\n{body}}}"


def escaped(text: str) -> str:
    """Return a text in which BibTeX takes nothing for markup."""
    return "".join(_BIBTEX.get(character, character) for character in text)
