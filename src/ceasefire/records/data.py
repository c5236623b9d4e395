"""The one reader of ``data/``: records, vocabulary, and all that stands beside them.

Every fault of every file is collected and reported at once; nothing is skipped.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ceasefire.errors import DataFaults, Fault
from ceasefire.records import (
    addressfile,
    attribution,
    bookfile,
    claimed,
    codings,
    criteria,
    denials,
    fingerprints,
    glimpses,
    integrity,
    outlookfile,
    relations,
    revisions,
    scopes,
    standards,
    tally,
    terms,
    vocabulary,
    yamlfile,
)
from ceasefire.records.addressfile import NOTHING_MOVED
from ceasefire.records.bookfile import NO_BOOK, Book
from ceasefire.records.codings import NO_CODINGS, Codings
from ceasefire.records.drafts import Draft
from ceasefire.records.fingerprints import Fingerprint
from ceasefire.records.outlookfile import Outlook
from ceasefire.records.sources import Source
from ceasefire.records.standards import NO_STANDARDS, Standards
from ceasefire.records.tally import Scores
from ceasefire.records.terms import Glossary
from ceasefire.records.vocabulary import Vocabulary
from ceasefire.records.yamlfile import Document

#: Each vocabulary file by its stem, with the model that it has to meet.
VOCABULARY_FILES: dict[str, type[Any]] = {
    "book": bookfile.Book,
    "events": vocabulary.Events,
    "actors": vocabulary.Actors,
    "places": vocabulary.Places,
    "issues": vocabulary.Issues,
    "aspects": vocabulary.Aspects,
    "outlook": outlookfile.Outlook,
    "glossary": terms.Glossary,
    "addresses": addressfile.Addresses,
}

#: Those without which nobody knows what a record names.
NAMING = ("book", "events", "actors", "places", "issues", "aspects")


@dataclass(frozen=True)
class Data:
    """All that ``data/`` holds.

    Attributes
    ----------
    sources
        Records, sorted by id.
    vocabulary
        The names that they draw on.
    outlook
        What the outlook watches.
    shapes
        The boundaries of maps (GeoJSON), by the name of their file in ``geo/``.
    drafts
        Records that a person has still to finish; the ledger leaves them out.
    fingerprints
        Of the articles, by which shared prose is measured.
    readers
        How right the package reads each article, and invented ones: counts by kind.
    glossary
        Terms, and what chapters call whom.
    codings
        Two independent codings of some of the sources.
    standards
        Published standards, and how the project stands to each clause.
    """

    sources: tuple[Source, ...]
    vocabulary: Vocabulary
    outlook: Outlook
    shapes: Mapping[str, Any]
    drafts: tuple[Draft, ...] = ()
    fingerprints: tuple[Fingerprint, ...] = ()
    readers: Mapping[str, Scores] = field(default_factory=dict)
    glossary: Glossary = field(default_factory=lambda: Glossary.model_validate({}))
    codings: Codings = NO_CODINGS
    standards: Standards = NO_STANDARDS

    __repr__ = glimpses.line
    _repr_html_ = glimpses.row

    def glimpse(self) -> dict[str, object]:
        """Return how much there is of it."""
        return {
            "Sources": glimpses.counted(len(self.sources), "source"),
            "Drafts": glimpses.counted(len(self.drafts), "draft"),
            "Names": self.vocabulary,
        }


def read(data: Path) -> Data:
    """Read every data file.

    Parameters
    ----------
    data
        The folder ``data/``.

    Raises
    ------
    DataFaults
        With every fault of every file, if there is any.
    """
    names, parts, faults = _vocabulary(data)
    outlook, glossary = parts.get("outlook"), parts.get("glossary")
    boundaries, wrong = _shapes(data, names.book)
    faults += wrong
    sources: list[Source] = []
    unfinished: list[Draft] = []
    documents: list[Document] = []
    paths = sorted(path for path in (data / "sources").glob("*.yaml") if path.is_file())
    faults += [
        Fault(f"data/sources/{path.name}", 0, "", "not read", "name a record <id>.yaml")
        for path in sorted((data / "sources").glob("*.yml"))
    ]
    if not paths:
        faults.append(Fault("data/sources", 0, "", "no records", "add one file a source"))
    for path in paths:
        document = yamlfile.read(path, f"data/sources/{path.name}")
        if isinstance(document.data, dict) and "draft" in document.data:
            draft, wrong_here = yamlfile.validated(document, Draft)
            faults += wrong_here
            unfinished += [draft] if draft else []
            continue
        source, wrong_here = yamlfile.validated(document, Source)
        faults += wrong_here
        if isinstance(document.data, dict):
            documents.append(document)
            faults += [document.fault(*f) for f in integrity.accounted(document.data, path.stem)]
            faults += [document.fault(*f) for f in integrity.resolved(document.data, names)]
        if source is not None:
            sources.append(source)
    claims = claimed.of(documents)
    if all(map(parts.get, NAMING)):  # what a name means that cannot be read, nobody knows
        faults += [*revisions.faults(claims, names), *denials.faults(claims, names)]
        faults += [*scopes.faults(claims, names), *attribution.faults(documents, names)]
    if faults or outlook is None or glossary is None:
        raise DataFaults(set(faults))
    ids = {source.id for source in sources}
    prints, twice = _fingerprints(data, ids), codings.read(data, ids)
    counts, drafts = glimpses.Keyed(tally.committed(data)), tuple(unfinished)
    records, held = glimpses.Several(sources), standards.read(data)
    return Data(
        *(records, names, outlook, boundaries, drafts, prints, counts, glossary),
        *(twice, held),
    )


def _fingerprints(data: Path, whole: Set[str]) -> tuple[Fingerprint, ...]:
    """Return the fingerprints; one of a record that is not there is refused."""
    prints = fingerprints.read(data / "fingerprints")
    if strange := sorted({print_.source for print_ in prints} - whole):
        name = f"data/fingerprints/{strange[0]}.json"
        raise DataFaults(
            [Fault(name, 0, "", "there is no such record", "remove it, or add the record")]
        )
    return prints


def names(data: Path) -> Vocabulary:
    """Return the vocabulary alone, which takes less time than all records.

    Parameters
    ----------
    data
        The folder ``data/``.

    Raises
    ------
    DataFaults
        With every fault of its files, if there is any.
    """
    vocabulary_read, _, wrong = _vocabulary(data)
    if wrong:
        raise DataFaults(set(wrong))
    return vocabulary_read


def shapes(book: Book) -> tuple[str, ...]:
    """Return the stems of the files of boundaries that a book's maps are drawn on, sorted."""
    frames = book.maps.frames if book.maps else ()
    return tuple(sorted({frame.shapes for frame in frames}))


def _shapes(data: Path, book: Book) -> tuple[dict[str, Any], list[Fault]]:
    boundaries: glimpses.Keyed[Any] = glimpses.Keyed()
    faults = []
    for name in shapes(book):
        file = f"data/geo/{name}.geojson"
        try:
            text = (data / "geo" / f"{name}.geojson").read_text("utf-8")
            boundaries[name] = glimpses.collected(json.loads(text))
        except FileNotFoundError:
            faults.append(Fault(file, 0, "", "the file is missing", "restore it"))
        except ValueError as error:
            remedy = "make it again with tools/cut_boundaries.sh"
            faults.append(Fault(file, 0, "", f"not GeoJSON: {error}", remedy))
    return boundaries, faults


def _vocabulary(data: Path) -> tuple[Vocabulary, dict[str, Any], list[Fault]]:
    """Read the vocabulary; a part that cannot be read is left empty, and nothing is checked by it."""
    parts: dict[str, Any] = {}
    documents: dict[str, Document] = {}
    faults: list[Fault] = []
    for name, model in VOCABULARY_FILES.items():
        path = data / f"{name}.yaml"
        if not path.is_file():
            faults.append(Fault(f"data/{name}.yaml", 0, "", "the file is missing", "restore it"))
            continue
        documents[name] = yamlfile.read(path, f"data/{name}.yaml")
        parts[name], wrong = yamlfile.validated(documents[name], model)
        faults += wrong
    aspects = parts.get("aspects")
    roots = {
        name: parts[name].root if parts.get(name) else {}
        for name in ("events", "actors", "places", "issues")
    }
    names = Vocabulary(
        **{name: glimpses.Keyed(held) for name, held in roots.items()},
        aspects=glimpses.Keyed(aspects.aspects if aspects else {}),
        groups=glimpses.Keyed(aspects.groups if aspects else {}),
        book=parts.get("book") or NO_BOOK,
        addresses=parts.get("addresses") or NOTHING_MOVED,
    )
    checks = {
        "events": integrity.events,
        "actors": integrity.actors,
        "places": integrity.places,
        "aspects": integrity.aspects,
        "issues": integrity.issues,
    }
    for name, check in checks.items():
        if all(map(parts.get, checks)):  # what one file says of another is only as good as that
            wrong_here = (*check(names), *relations.faults(names, name))
            faults += [documents[name].fault(*fault) for fault in wrong_here]
    if parts.get("glossary"):
        unknown = terms.faults(parts["glossary"], names)
        faults += [documents["glossary"].fault(*fault) for fault in unknown]
    if parts.get("outlook"):
        pointed = outlookfile.faults(parts["outlook"])
        faults += [documents["outlook"].fault(*fault) for fault in pointed]
        if all(map(parts.get, checks)):
            judged = criteria.faults(parts["outlook"], names)
            faults += [documents["outlook"].fault(*fault) for fault in judged]
    return names, parts, faults
