"""Holds all records against the articles at hand, and what is derived from the articles with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ceasefire.audit import accuracy, verification
from ceasefire.audit.verification import Verification
from ceasefire.errors import CeasefireError, Fault
from ceasefire.ledger import lineage
from ceasefire.ledger.ledger import Ledger
from ceasefire.reading import Gazetteer, articles
from ceasefire.reading.fingerprints import make
from ceasefire.records import fingerprints, markings, storage, tally
from ceasefire.records.fingerprints import Fingerprint
from ceasefire.records.models import Source
from ceasefire.records.tally import Scores

ABSENT = "not verified here: articles not present"
#: Names the file of the readers' counts.
COUNTS = "accuracy.json"


@dataclass(frozen=True)
class Audit:
    """Every record held against its article.

    Attributes
    ----------
    results
        One verification a record whose article is there.
    absent
        Records of whole articles whose article is not there; an excerpt has none to hold it to.
    faults
        Everything that does not agree, other than absent articles.
    fingerprints
        The articles' fingerprints, as they are now.
    scores
        The readers' counts against the markings, by source.
    notes
        What a person has to know of how the articles were read.
    """

    results: tuple[Verification, ...]
    absent: tuple[str, ...]
    faults: tuple[Fault, ...]
    fingerprints: tuple[Fingerprint, ...]
    scores: dict[str, Scores]
    notes: tuple[str, ...] = ()


def audit(
    ledger: Ledger, copies: Path, data: Path, say: Callable[[str], None] | None = None
) -> Audit:
    """Hold each record against its article in a folder.

    Parameters
    ----------
    ledger
        The ledger.
    copies
        Folder with the articles, as ``<id>.txt``.
    data
        The folder ``data/``, for the fingerprints and markings that belong to them.
    say
        Called with the id of each record before it is verified.
    """
    gazetteer = Gazetteer(ledger.names)
    results: list[Verification] = []
    absent: list[str] = []
    faults: list[Fault] = []
    prints: list[Fingerprint] = []
    scores: dict[str, Scores] = {}
    notes: list[str] = []
    for source in ledger.data.sources:
        path = articles.copy_of(source.id, copies) if source.article else None
        if path is None:
            absent += [source.id] if source.article else []
            continue
        if say:
            say(source.id)
        try:
            article = articles.read(path, gazetteer, verification.published(source))
        except CeasefireError as error:
            faults.append(Fault(path.name, 0, "", error.what, error.remedy))
            continue
        results.append(verification.verify(source, article, gazetteer))
        notes += [f"{path.name}: {warning}" for warning in article.warnings]
        faults += results[-1].faults
        kinds = [_kind(source, line.number) for line in article.lines]
        prints.append(make(article, source.id, kinds))
        marked = data / "readings" / f"{source.id}.yaml"
        if not marked.is_file() and source.id in tally.committed(data):
            what = f"the counts of {source.id} have no marking that they come from"
            faults.append(Fault("data/accuracy.json", 0, "", what, "restore the marking"))
        if marked.is_file():
            marking = markings.read(marked, f"data/readings/{source.id}.yaml")
            fresh = articles.read(path, gazetteer, marking.supplied)
            scores[source.id] = accuracy.measured(fresh, marking, gazetteer)[0]
    sound = {each.source for each in results if not each.faults}
    known = [each for each in prints if each.source in sound]
    faults += _derived(data, known, {s: score for s, score in scores.items() if s in sound})
    told = lineage.disagreements(
        ledger.data.sources, lineage.copied(prints), [p.source for p in prints]
    )
    remedy = "mend the record's relays, or give the reason under `relays`"
    faults += [Fault("data/sources", 0, "", what, remedy) for what in told]
    known_ids = {source.id for source in ledger.data.sources if source.article}
    if excerpts := len(ledger.data.sources) - len(known_ids):
        notes.append(f"{excerpts} read as excerpts: no article to hold them against")
    for stray in sorted(path for path in copies.glob("*") if path.is_file()):
        if stray.suffix != ".txt" or stray.stem not in known_ids:
            notes.append(f"{stray.name}: belongs to no record, and was not looked at")
    return Audit(tuple(results), tuple(absent), tuple(faults), tuple(prints), scores, tuple(notes))


def _kind(source: Source, number: int) -> str:
    """Return what a record says that a line is."""
    found = next((p for p in source.passages if number in p.numbers), None)
    return (found.furniture or "body") if found else ""


def _derived(
    data: Path, prints: Iterable[Fingerprint], scores: Mapping[str, Scores]
) -> Iterator[Fault]:
    """Yield a fault for each file made from the articles that would now be made otherwise."""
    remedy = "make it again with `ceasefire verify --write`, and look at what changed"
    known = {found.source: found for found in fingerprints.read(data / "fingerprints")}
    for found in prints:
        if known.get(found.source) != found:
            file = f"data/fingerprints/{found.source}.json"
            yield Fault(file, 0, "", "differs from the article's fingerprint", remedy)
    counts = tally.committed(data)
    for source, score in scores.items():
        if counts.get(source) != score:
            what = f"the counts of {source} differ from what the readers find now"
            yield Fault("data/accuracy.json", 0, "", what, remedy)


def write(found: Audit, data: Path, others: Mapping[str, Scores]) -> list[Path]:
    """Write what is made from the articles: their fingerprints, and the readers' counts.

    Parameters
    ----------
    found
        The audit.
    data
        The folder ``data/``.
    others
        Counts that do not come from these articles, and are kept as they are.
    """
    sound = {each.source for each in found.results if not each.faults}
    prints = [each for each in found.fingerprints if each.source in sound]
    paths = [fingerprints.write(each, data / "fingerprints") for each in prints]
    path = data / COUNTS
    counts = {source: scores for source, scores in found.scores.items() if source in sound}
    storage.save(path, tally.written({**others, **counts}))
    return [*paths, path]
